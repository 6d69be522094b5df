//! A year as papers print it: numbers as texts, and rows for the charts.

use serde_json::{Map, Value, json};

use super::{printed::kebab, view::day};
use crate::{case::Day, locales::Locale, plan::Job, report::Finding, year::Year};

/// What only a paper about a year has.
pub(super) fn view(job: &Job, year: &Year, locale: &Locale) -> Result<Value, Finding> {
    let mut counts: Map<String, Value> =
        year.events.iter().map(|(event, count)| (event.clone(), text(*count))).collect();
    counts.insert("cases".into(), text(year.cases));
    counts.insert("closed".into(), text(year.stages.get("closed").copied().unwrap_or(0)));
    counts.insert("languages".into(), text(year.languages.len()));
    counts.insert("papers".into(), text(year.papers.values().sum()));
    Ok(json!({
        "period": {
            "year": year.year.to_string(),
            "from": day(Some(Day(year.from())), locale)?,
            "until": day(Some(Day(year.until())), locale)?,
        },
        "counts": counts,
        "charts": {
            "talks": talks(job, year, locale)?,
            "stages": stages(year, locale)?,
            "results": results(job, year, locale)?,
            "languages": languages(year, locale),
            "kinds": kinds(job, year, locale)?,
        },
    }))
}

fn text(count: usize) -> Value {
    count.to_string().into()
}

fn row(name: &str, count: usize) -> Value {
    json!({ "name": name, "count": count })
}

/// The events that `course.toml` marks for the chart, in its order.
fn talks(job: &Job, year: &Year, locale: &Locale) -> Result<Vec<Value>, Finding> {
    let shown = job.templates.course().event.iter().filter(|event| event.chart);
    shown
        .map(|event| {
            let name = locale.message(&format!("event-{}", kebab(&event.id)), &[])?;
            Ok(row(&name, year.events.get(&event.id).copied().unwrap_or(0)))
        })
        .collect()
}

/// The stages in the order of the course, and those that ended.
fn stages(year: &Year, locale: &Locale) -> Result<Vec<Value>, Finding> {
    use crate::case::Stage;
    let stages = [Stage::Inform, Stage::Encourage, Stage::Demand, Stage::Report];
    let count = |word: &str| year.stages.get(word).copied().unwrap_or(0);
    let mut rows = stages
        .into_iter()
        .map(|stage| {
            let word = stage.word();
            Ok(row(&locale.message(&format!("stage-{word}"), &[])?, count(word)))
        })
        .collect::<Result<Vec<_>, Finding>>()?;
    rows.push(row(&locale.message("state-closed", &[])?, count("closed")));
    Ok(rows)
}

/// For each event with results, how it ended, in the order of the course.
fn results(job: &Job, year: &Year, locale: &Locale) -> Result<Vec<Value>, Finding> {
    let mut groups = Vec::new();
    for event in &job.templates.course().event {
        let Some(counted) = year.results.get(&event.id) else { continue };
        let rows = event
            .results
            .iter()
            .map(|result| {
                let name = locale.message(&format!("result-{}", kebab(&result.id)), &[])?;
                Ok(row(&name, counted.get(&result.id).copied().unwrap_or(0)))
            })
            .collect::<Result<Vec<_>, Finding>>()?;
        let name = locale.message(&format!("event-{}", kebab(&event.id)), &[])?;
        groups.push(json!({ "name": name, "rows": rows }));
    }
    Ok(groups)
}

/// Languages of interpreters, the most frequent first.
fn languages(year: &Year, locale: &Locale) -> Vec<Value> {
    let mut rows: Vec<(String, usize)> = year
        .languages
        .iter()
        .map(|(tag, count)| (locale.language(tag).unwrap_or_else(|| tag.clone()), *count))
        .collect();
    rows.sort_by(|(a, many), (b, more)| more.cmp(many).then_with(|| a.cmp(b)));
    rows.into_iter().map(|(name, count)| row(&name, count)).collect()
}

/// Papers by kind, in the order of the canton's list.
fn kinds(job: &Job, year: &Year, locale: &Locale) -> Result<Vec<Value>, Finding> {
    let made = |id: &str| year.papers.get(id).copied();
    let kinds = job.templates.kinds().iter();
    kinds
        .filter_map(|kind| Some((kind, made(&kind.id)?)))
        .map(|(kind, count)| {
            let title = locale.message(&format!("title-{}", kind.id), &[])?;
            Ok(json!({ "code": kind.manifest.code, "name": title, "count": count }))
        })
        .collect()
}
