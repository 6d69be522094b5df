//! Which part of the input a call is about: as it was typed, or as the job says in
//! which it runs.
#![expect(clippy::disallowed_methods, reason = "schedulers say it in the environment")]

use super::Stop;
use crate::{journal::Shard, report::Text, say};

/// The part that `--shard` asks for; all of it without.
pub(super) fn of(text: Option<&str>) -> Result<Shard, Stop> {
    let wrong = |message| {
        Stop::Call(message, say!("such as `--shard 2/8`, or `--shard auto` inside a job"))
    };
    match text {
        None => Ok(Shard::WHOLE),
        Some("auto") => of_job(|name| std::env::var(name).ok()).map_err(wrong),
        Some(text) => Shard::parse(text).map_err(wrong),
    }
}

/// How many parts there are, by our own name: neither Kubernetes nor Nomad says it.
const SHARDS: &str = "MAPPE_SHARDS";

/// Where schedulers say which part a job is. Kubernetes numbers the pods of an
/// indexed job from 0, Nomad the allocations of a group. Slurm numbers the tasks of
/// an array as it was told to.
const SCHEDULERS: [&str; 3] = ["JOB_COMPLETION_INDEX", "NOMAD_ALLOC_INDEX", SLURM];
const SLURM: &str = "SLURM_ARRAY_TASK_ID";

/// The part that the job says.
fn of_job(variable: impl Fn(&str) -> Option<String>) -> Result<Shard, Text> {
    let number = |name: &str| variable(name).and_then(|text| text.trim().parse::<u64>().ok());
    let Some((name, own)) = SCHEDULERS.iter().find_map(|name| Some((*name, number(name)?))) else {
        return Err(say!("no job says which part this is: {}", SCHEDULERS.join(", ")));
    };
    let of = number(SHARDS);
    let told = match (name, of) {
        (SLURM, None) => array(own, &number),
        // Tasks that are started again are an array of their own, which has another
        // lowest number: it must begin with 1.
        (SLURM, Some(of)) => own.checked_sub(1).map(|number| (number, of)),
        (_, Some(of)) => Some((own, of)),
        (_, None) => None,
    };
    match told {
        Some((number, of)) if number < of => Ok(Shard { number, of }),
        _ if name == SLURM => Err(say!(
            "`{}` does not say which part this is: number the tasks from 1, and say in `{}` how many there are",
            name,
            SHARDS
        )),
        _ => Err(say!("`{}` does not fit `{}`, which says how many parts there are", name, SHARDS)),
    }
}

/// A task of an array without gaps, with its lowest number, its step and its size.
fn array(own: u64, number: &impl Fn(&str) -> Option<u64>) -> Option<(u64, u64)> {
    let (first, of) = (number("SLURM_ARRAY_TASK_MIN")?, number("SLURM_ARRAY_TASK_COUNT")?);
    let step = number("SLURM_ARRAY_TASK_STEP").unwrap_or(1).max(1);
    let above = own.checked_sub(first)?;
    // One task alone is more often one that is started again than a whole input.
    (above % step == 0 && of > 1).then_some((above / step, of))
}

#[cfg(test)]
mod tests {
    use super::of_job;

    fn told(variables: &[(&str, &str)]) -> Option<String> {
        let variable = |name: &str| {
            variables.iter().find(|(own, _)| *own == name).map(|(_, value)| (*value).to_owned())
        };
        of_job(variable).ok().map(|shard| shard.to_string())
    }

    #[test]
    fn jobs_of_kubernetes_and_nomad_count_from_0_and_do_not_say_how_many() {
        for name in ["JOB_COMPLETION_INDEX", "NOMAD_ALLOC_INDEX"] {
            assert_eq!(told(&[(name, "0"), ("MAPPE_SHARDS", "4")]).as_deref(), Some("1/4"));
            assert_eq!(told(&[(name, "3"), ("MAPPE_SHARDS", "4")]).as_deref(), Some("4/4"));
            assert_eq!(told(&[(name, "4"), ("MAPPE_SHARDS", "4")]), None);
            assert_eq!(told(&[(name, "0")]), None);
        }
        assert_eq!(told(&[("MAPPE_SHARDS", "4")]), None);
    }

    #[test]
    fn tasks_of_a_slurm_array_count_as_the_array_was_written() {
        let array = |own, first, of, step| {
            told(&[
                ("SLURM_ARRAY_TASK_ID", own),
                ("SLURM_ARRAY_TASK_MIN", first),
                ("SLURM_ARRAY_TASK_COUNT", of),
                ("SLURM_ARRAY_TASK_STEP", step),
            ])
        };
        assert_eq!(array("1", "1", "8", "1").as_deref(), Some("1/8"));
        assert_eq!(array("8", "1", "8", "1").as_deref(), Some("8/8"));
        assert_eq!(array("12", "0", "4", "4").as_deref(), Some("4/4"), "0-12:4");
        assert_eq!(array("20", "1", "5", "2"), None, "1-7:2,20 has a gap");
        assert_eq!(array("3", "3", "1", "1"), None, "one task alone");
        let again = [
            ("SLURM_ARRAY_TASK_ID", "3"),
            ("SLURM_ARRAY_TASK_MIN", "3"),
            ("SLURM_ARRAY_TASK_COUNT", "1"),
            ("MAPPE_SHARDS", "8"),
        ];
        assert_eq!(told(&again).as_deref(), Some("3/8"), "a task that is started again");
    }
}
