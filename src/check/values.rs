//! Values in prose: each that is named exists, each that may be missing is asked
//! for first, and each branch can be reached. The prose is gone through with the
//! values of many sample papers, and what none of them reaches is read.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::Proof;
use crate::{
    case::did_you_mean,
    plan::Job,
    render::{self, Explored, Words},
    report::{Finding, Place, Report, nearest},
    sample::{Set, Size},
    say,
    templates::{Answer, Fragment, Kind, split},
};

/// How many hostile cases of each kind are drawn.
const DRAWN: u32 = 40;

/// Everything that is wrong with the values of the proved kinds.
pub(super) fn values(proof: &Proof<'_>) -> Report {
    let mut report = Report::new();
    let mut sizes = vec![Size::Smallest, Size::Largest];
    sizes.extend((1..=DRAWN).map(Size::Hostile));
    let first = proof.locales.official().take(1);
    let sets = match proof.samples().sets_in(first, &sizes) {
        Ok(sets) => sets,
        Err(wrong) => return wrong,
    };
    let mut papers: BTreeMap<String, Vec<Paper>> = BTreeMap::new();
    let mut known = Known::default();
    for (job, view) in sets.iter().flat_map(jobs) {
        known.add(&view, "");
        papers.entry(job.kind.id.clone()).or_default().push(Paper { job, view });
    }
    for kind in proof.kinds {
        let Some(papers) = papers.get(&kind.id) else { continue };
        for tag in proof.templates.languages(kind) {
            report.extend(language(proof, kind, &tag, papers, &known));
        }
    }
    report
}

/// The whole path of which the engine names the last part.
fn whole_path(text: &str, range: &std::ops::Range<usize>) -> String {
    let before = text.get(..range.start).unwrap_or_default();
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '.';
    let start = before.trim_end_matches(is_part).len();
    text.get(start..range.end).unwrap_or_default().to_owned()
}

/// A sample paper and what its prose may see.
struct Paper {
    job: Job,
    view: Value,
}

/// The papers of a set; in another language they would see the same values.
fn jobs(set: &Set) -> Vec<(Job, Value)> {
    let plans = set.samples.iter().map(|sample| set.plan(sample, &[]));
    plans
        .flat_map(|plan| plan.jobs)
        .filter_map(|job| {
            let view = render::view(&job, &job.tongue.locale).ok()?;
            Some((job, view))
        })
        .collect()
}

fn language(proof: &Proof<'_>, kind: &Kind, tag: &str, papers: &[Paper], known: &Known) -> Report {
    let mut report = Report::new();
    // What cannot be read or parsed has been said by another check.
    let (Some(locale), Some(Ok(prose))) =
        (proof.locales.get(tag), proof.templates.prose(kind, tag))
    else {
        return report;
    };
    let shared = proof.templates.shared(tag);
    let law = proof.locales.official().next().and_then(|tag| proof.locales.get(tag));
    let Ok(words) = Words::parse(&prose, &shared, locale, law.unwrap_or(locale)) else {
        return report;
    };
    let explorer = words.explorer();
    let mut seen = Explored::default();
    for paper in papers {
        let passages = paper.job.passages().map(|passage| passage.name.as_str());
        let explored = explorer.explored(passages, &paper.view);
        seen.missing.extend(explored.missing);
        seen.taken.extend(explored.taken);
    }
    let mut unguarded = BTreeSet::new();
    for wrong in seen.missing {
        let Some(place) = wrong.places.first() else { continue };
        let spot = (place.source.name().to_owned(), place.range.start);
        if unguarded.insert(spot) {
            let value = whole_path(place.source.text(), &place.range);
            let message = say!("`{}` may be missing, and the passage does not ask first", value);
            report.push(Finding::error("unguarded-value", message).at(place.clone()).hint(say!(
                "print it inside of `{{% if … %}}`; templates/README.md says what may be missing"
            )));
        }
    }
    for stretch in &prose.passages {
        let printed = papers
            .iter()
            .any(|paper| paper.job.passages().any(|passage| passage.name == stretch.name));
        if !printed {
            report.push(
                Finding::warning(
                    "unreachable",
                    say!("no sample paper prints the passage `{}`", stretch.name),
                )
                .at(Place::new(&prose.source, stretch.heading.clone()))
                .hint(say!("check its `when` in kind.toml; `mappe list facts` says what can hold")),
            );
        }
        for fragment in stretch.title.iter().chain([&stretch.body]) {
            report.extend(known.judge(fragment));
            report.extend(answers(kind, fragment));
        }
        for tag in Words::branches(&stretch.body) {
            let is_taken = seen.taken.contains(&(stretch.name.clone(), tag.start));
            if printed && !is_taken {
                let place = stretch.body.place(tag);
                report.push(
                    Finding::note(
                        "unreachable",
                        say!("no sample paper reaches this branch of `{}`", stretch.name),
                    )
                    .at(place)
                    .hint(say!("check the condition; a branch that can never hold hides its text")),
                );
            }
        }
    }
    for (name, fragment) in &shared {
        let used = prose.passages.iter().any(|one| one.body.text.contains(&format!("\"{name}\"")));
        if used {
            report.extend(known.judge(fragment));
        }
    }
    report
}

/// Comparisons with a word that is no answer to the kind's question: such a branch
/// can never be reached.
fn answers(kind: &Kind, fragment: &Fragment) -> Report {
    let mut report = Report::new();
    for tag in split(&fragment.text).1 {
        let text = &fragment.text[tag.clone()];
        for (at, path) in paths(text) {
            let name = path.strip_prefix("fields.").unwrap_or_default();
            let Some(Answer::Choice(words)) = kind.manifest.fields.get(name).map(|one| &one.answer)
            else {
                continue;
            };
            let after = text[at + path.len()..].trim_start();
            let compared = after.strip_prefix("==").or_else(|| after.strip_prefix("!="));
            let word =
                compared.and_then(|rest| rest.trim_start().strip_prefix('"')?.split('"').next());
            let Some(word) = word.filter(|word| !words.iter().any(|one| one == word)) else {
                continue;
            };
            let message = say!("`{}` is never `{}`, so this text is never printed", path, word);
            report.push(
                Finding::error("unreachable", message)
                    .at(fragment.place(tag.start + at..tag.start + at + path.len()))
                    .hint(did_you_mean(word, words.iter().map(String::as_str))),
            );
        }
    }
    report
}

/// Every path that some sample paper has.
#[derive(Default)]
struct Known(BTreeSet<String>);

impl Known {
    fn add(&mut self, value: &Value, path: &str) {
        match value {
            Value::Object(fields) => {
                for (key, inner) in fields {
                    let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                    self.add(inner, &path);
                    self.0.insert(path);
                }
            }
            Value::Array(items) => {
                for item in items {
                    self.add(item, &format!("{path}[]"));
                }
            }
            _ => {}
        }
    }

    /// Values named in a fragment that no paper has: in print they would stop the
    /// paper, in a condition they would silently hide text.
    fn judge(&self, fragment: &Fragment) -> Report {
        let mut report = Report::new();
        let mut loops: Vec<(String, String)> = Vec::new();
        for tag in split(&fragment.text).1 {
            let text = &fragment.text[tag.clone()];
            let inside = text.trim_matches(|c| matches!(c, '{' | '}' | '%' | '-')).trim();
            if let Some(rest) = inside.strip_prefix("for ")
                && let Some((name, list)) = rest.split_once(" in ")
            {
                let list = resolved(list.trim(), &loops);
                loops.push((name.trim().to_owned(), format!("{list}[]")));
            } else if inside.starts_with("endfor") {
                loops.pop();
            }
            for (at, path) in paths(text) {
                let whole = resolved(path, &loops);
                let is_local = loops.iter().any(|(name, _)| name == path) || path == "loop";
                if is_local || path.starts_with("loop.") || self.0.contains(&whole) {
                    continue;
                }
                let start = tag.start + at;
                let near = nearest(&whole, self.0.iter().map(String::as_str));
                let hint = match near {
                    Some(near) => say!("did you mean `{}`?", near.replace("[]", "")),
                    None => say!("`mappe explain CASE -k KIND` shows every value of a paper"),
                };
                report.push(
                    Finding::error("unknown-value", say!("there is no value `{}`", path))
                        .at(fragment.place(start..start + path.len()))
                        .hint(hint),
                );
            }
        }
        report
    }
}

/// A path with the name of a loop replaced by its list.
fn resolved(path: &str, loops: &[(String, String)]) -> String {
    let (head, rest) = path.split_once('.').map_or((path, None), |(head, rest)| (head, Some(rest)));
    let list = loops.iter().rev().find(|(name, _)| name == head);
    let head = list.map_or(head, |(_, list)| list.as_str());
    rest.map_or(head.to_owned(), |rest| format!("{head}.{rest}"))
}

/// The paths of values that a tag names, with their bytes.
fn paths(tag: &str) -> Vec<(usize, &str)> {
    const WORDS: &[&str] = &[
        "and", "defined", "elif", "else", "endfor", "endif", "false", "for", "if", "in", "include",
        "is", "not", "or", "true",
    ];
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '.';
    let (mut found, mut at) = (Vec::new(), 0);
    while at < tag.len() {
        let rest = &tag[at..];
        let Some(letter) = rest.chars().next() else { break };
        if letter == '"' {
            at += rest[1..].find('"').map_or(rest.len(), |end| end + 2);
        } else if letter.is_ascii_alphabetic() {
            let end = rest.find(|c: char| !is_part(c)).unwrap_or(rest.len());
            let path = rest[..end].trim_end_matches('.');
            let after = rest[end..].trim_start();
            // A function or the name of its argument is no value.
            let is_call =
                after.starts_with('(') || (after.starts_with('=') && !after.starts_with("=="));
            if !WORDS.contains(&path) && !is_call {
                found.push((at, path));
            }
            at += end;
        } else {
            at += letter.len_utf8();
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{paths, resolved};

    #[test]
    fn a_tag_names_its_values_and_nothing_else() {
        let named = |tag| paths(tag).into_iter().map(|(_, path)| path).collect::<Vec<_>>();
        assert_eq!(named("{{ office.name }}"), ["office.name"]);
        assert_eq!(named("{% if a.b == \"c.d\" and not e %}"), ["a.b", "e"]);
        assert_eq!(named("{{ law(of=\"AIG 57(3)\") }}"), Vec::<&str>::new());
        assert_eq!(named("{% for x in goals %}"), ["x", "goals"]);
        assert_eq!(resolved("x.due", &[("x".into(), "goals[]".into())]), "goals[].due");
    }
}
