//! Figures of a run as Prometheus reads them (text exposition format 0.0.4), for
//! the textfile collector of a node exporter.

use std::fmt::Write as _;

use super::Tally;
use crate::journal::Outcome;

/// What there is to say about a run beside its tally.
pub struct Figures<'a> {
    /// The run in the journal.
    pub run: i64,
    /// Inputs of the run.
    pub inputs: u64,
    /// Workers at work.
    pub jobs: usize,
    /// Seconds since it began.
    pub seconds: f64,
    /// Whether it is over.
    pub is_over: bool,
    /// How it stands.
    pub tally: &'a Tally,
}

/// The text of the file.
pub fn metrics(figures: &Figures<'_>) -> String {
    let Figures { tally, .. } = figures;
    let mut text = String::new();
    let mut gauge = |name: &str, says: &str, rows: &[(String, f64)]| {
        let _ = writeln!(text, "# HELP mappe_batch_{name} {says}");
        let _ = writeln!(text, "# TYPE mappe_batch_{name} gauge");
        for (labels, value) in rows {
            let _ = writeln!(text, "mappe_batch_{name}{labels} {value}");
        }
    };
    let one = |value: f64| [(String::new(), value)];
    let whole = |value: u64| {
        #[expect(clippy::cast_precision_loss, reason = "the format knows floats only")]
        one(value as f64)
    };
    #[expect(clippy::cast_precision_loss, reason = "the format knows floats only")]
    let float = |value: u64| value as f64;
    gauge("run", "Number of the run in the journal.", &whole(figures.run.unsigned_abs()));
    gauge("inputs", "Inputs of the run.", &whole(figures.inputs));
    let outcomes: Vec<(String, f64)> = Outcome::ALL
        .iter()
        .map(|outcome| {
            let count = tally.outcomes.get(outcome).copied().unwrap_or_default();
            (format!("{{outcome=\"{}\"}}", outcome.word()), float(count))
        })
        .collect();
    gauge("inputs_settled", "Inputs that need no more work, by how they ended.", &outcomes);
    let papers: Vec<(String, f64)> = [
        ("issued", tally.issued),
        ("known", tally.known),
        ("held", tally.held),
        ("refused", tally.refused),
        ("failed", tally.failed),
    ]
    .iter()
    .map(|(state, count)| (format!("{{state=\"{state}\"}}"), float(*count)))
    .collect();
    gauge("papers", "Papers, by what became of them.", &papers);
    gauge("pages", "Pages of the papers issued.", &whole(tally.pages));
    gauge("bytes", "Bytes of the papers issued.", &whole(tally.bytes));
    gauge("paper_seconds", "Seconds that workers spent on papers.", &one(tally.seconds));
    gauge("workers", "Workers at work.", &one(float(figures.jobs as u64)));
    let ends: Vec<(String, f64)> = [("died", tally.died), ("late", tally.late)]
        .iter()
        .map(|(why, count)| (format!("{{why=\"{why}\"}}"), float(*count)))
        .collect();
    gauge("workers_lost", "Workers that ended in the middle of a paper.", &ends);
    gauge("seconds", "Seconds since the run began.", &one(figures.seconds));
    gauge("over", "1 when the run is over.", &one(f64::from(u8::from(figures.is_over))));
    text
}

#[cfg(test)]
mod tests {
    use super::{Figures, metrics};
    use crate::batch::Tally;

    #[test]
    fn every_line_is_a_comment_or_a_name_with_a_number() {
        let tally = Tally { issued: 3, ..Tally::default() };
        let text = metrics(&Figures {
            run: 7,
            inputs: 3,
            jobs: 2,
            seconds: 1.5,
            is_over: true,
            tally: &tally,
        });
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let (name, value) = line.rsplit_once(' ').expect("two words");
            assert!(name.starts_with("mappe_batch_"), "{line}");
            assert!(value.parse::<f64>().is_ok(), "{line}");
        }
        assert!(text.contains("mappe_batch_papers{state=\"issued\"} 3\n"));
    }
}
