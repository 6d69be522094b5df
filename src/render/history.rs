//! What has happened, as papers print it: events, decisions, documents, service
//! and remedy, and the instruments that the law leaves open.

use serde_json::{Map, Value, json};

use super::{cite, law_of, printed::kebab, view::day};
use crate::{
    case::{Case, CaseFile, Day},
    deadline::{self, Calendar, Run},
    locales::Locale,
    plan::Job,
    report::Finding,
    rules::{self, Verdict},
    templates::{Course, Instrument, Tone},
};

/// `case` of the view.
pub(super) fn case(job: &Job, case: &Case, locale: &Locale) -> Result<Value, Finding> {
    let state = job.templates.course().follow(case).state;
    Ok(json!({
        "id": case.id,
        "stage": locale.message(&format!("stage-{}", case.stage.word()), &[])?,
        "state": locale.message_if_there(&format!("state-{}", kebab(&state.id)))?,
    }))
}

/// `events` of the view, oldest first.
pub(super) fn events(case: &Case, locale: &Locale) -> Result<Vec<Value>, Finding> {
    Course::in_order(case).into_iter().map(|number| event(case, number, locale)).collect()
}

fn event(case: &Case, number: usize, locale: &Locale) -> Result<Value, Finding> {
    let event = &case.event[number];
    let result = match event.result.as_str() {
        "" => None,
        word => locale.message_if_there(&format!("result-{}", kebab(word)))?,
    };
    Ok(json!({
        "what": event.what,
        "name": locale.message_if_there(&format!("event-{}", kebab(&event.what)))?,
        "date": day(Some(event.date), locale)?,
        "result": result,
        "note": event.note,
    }))
}

/// `last` of the view: the latest event of each name.
pub(super) fn last(case: &Case, locale: &Locale) -> Result<Map<String, Value>, Finding> {
    let mut last = Map::new();
    for number in Course::in_order(case) {
        last.insert(case.event[number].what.clone(), event(case, number, locale)?);
    }
    Ok(last)
}

/// `decisions` of the view: all of the course, those that are taken with answer,
/// name and date.
pub(super) fn decisions(job: &Job, case: &Case, locale: &Locale) -> Result<Vec<Value>, Finding> {
    let known = job.templates.course().decision.iter();
    known
        .map(|one| {
            let id = one.id.to_lowercase();
            let taken = case.decision.iter().rev().find(|taken| taken.id == one.id);
            let answer = taken
                .map(|taken| locale.message_if_there(&format!("answer-{}", kebab(&taken.answer))))
                .transpose()?
                .flatten();
            Ok(json!({
                "id": one.id,
                "name": locale.message_if_there(&format!("decision-{id}"))?,
                "answer": answer,
                "by": taken.map(|taken| &taken.by),
                "date": day(taken.map(|taken| taken.date), locale)?,
            }))
        })
        .collect()
}

/// `documents` of the view.
pub(super) fn documents(file: &CaseFile, locale: &Locale) -> Result<Vec<Value>, Finding> {
    let papers = file.case.document.iter().enumerate();
    papers
        .map(|(number, paper)| {
            let read = file.evidence.get(number);
            let pages = read.and_then(|one| one.pages).map(|pages| pages.to_string());
            Ok(json!({
                "number": (number + 1).to_string(),
                "title": paper.title,
                "date": day(paper.date, locale)?,
                "pages": pages.or(paper.pages.map(|pages| pages.to_string())),
                "hash": read.map(|one| &one.hash),
            }))
        })
        .collect()
}

/// The last day of the period of an order's remedy, once it is served.
pub(super) fn last_day(job: &Job, file: &CaseFile) -> Option<Day> {
    let served = deadline::served(file.case.service.as_ref()?)?;
    let remedy = rules::remedy_of(&job.office, &job.kind)?;
    let calendar = Calendar::of(&job.office.office, &job.templates).ok()?;
    Some(Day(calendar.last_day(served, remedy.days, Run::of(remedy))))
}

/// `service` of the view: when an order counts as served, and the last day of
/// the period of its remedy.
pub(super) fn service(job: &Job, file: &CaseFile, locale: &Locale) -> Result<Value, Finding> {
    let Some(service) = &file.case.service else { return Ok(Value::Null) };
    Ok(json!({
        "attempted": day(service.attempted, locale)?,
        "received": day(service.received, locale)?,
        "dropped": day(service.dropped, locale)?,
        "served": day(deadline::served(service).map(Day), locale)?,
        "last_day": day(last_day(job, file), locale)?,
    }))
}

/// `remedy` of the view, for orders alone.
pub(super) fn remedy(job: &Job, locale: &Locale) -> Result<Value, Finding> {
    let order = job.kind.manifest.tone == Tone::Order;
    let Some(one) = rules::remedy_of(&job.office, &job.kind).filter(|_| order) else {
        return Ok(Value::Null);
    };
    Ok(json!({
        "name": locale.message(one.name.message(), &[])?,
        "body": one.body,
        "days": one.days.to_string(),
        "basis": one.basis,
    }))
}

/// `instrument` of the view: the article that allows what the kind is.
pub(super) fn instrument(job: &Job, case: &Case, locale: &Locale) -> Result<Value, Finding> {
    let Some(own) = job.kind.manifest.instrument else { return Ok(Value::Null) };
    let verdict = rules::instruments(case).into_iter().find(|one| one.instrument == own);
    verdict.map_or(Ok(Value::Null), |verdict| told(job, verdict, locale))
}

/// The article that says whether this person may be bound (AIG 58b).
pub(super) fn binding_article(job: &Job, case: &Case, locale: &Locale) -> Result<Value, Finding> {
    let all = rules::instruments(case);
    let binding = all.iter().find(|one| one.instrument == Instrument::BindingAgreement);
    binding
        .map_or(Ok(Value::Null), |verdict| Ok(cite(verdict.article, law_of(job, locale))?.into()))
}

/// All instruments with what the law says of them.
pub(super) fn instruments(job: &Job, case: &Case, locale: &Locale) -> Result<Vec<Value>, Finding> {
    rules::instruments(case).into_iter().map(|verdict| told(job, verdict, locale)).collect()
}

fn told(job: &Job, verdict: Verdict, locale: &Locale) -> Result<Value, Finding> {
    let word = verdict.answer.word();
    Ok(json!({
        "name": locale.message_if_there(&format!("instrument-{}", verdict.instrument.word()))?,
        "answer": word,
        "answer_name": locale.message_if_there(&format!("instrument-is-{word}"))?,
        "article": cite(verdict.article, law_of(job, locale))?,
    }))
}

/// What must not be forgotten, for the overview of a file: dates to come.
pub(super) fn deadlines(
    file: &CaseFile,
    last: Option<Day>,
    locale: &Locale,
) -> Result<Vec<Value>, Finding> {
    let case = &file.case;
    let mut rows: Vec<(Day, String)> = Vec::new();
    let mut add = |date: Option<Day>, name: String| rows.extend(date.map(|date| (date, name)));
    let label = |id: &str| locale.message(id, &[]);
    add(case.permit.as_ref().and_then(|permit| permit.valid_until), label("deadline-permit")?);
    if let Some(talk) = &case.appointment {
        add(talk.answer_until, label("deadline-answer")?);
        add(Some(Day(talk.start.0.date())), label("deadline-talk")?);
    }
    for (number, goal) in case.goal.iter().enumerate() {
        let colon = label("label-colon")?;
        let name = format!("{} {}{colon} {}", label("label-goal")?, number + 1, goal.goal);
        add(goal.due, name);
    }
    if let Some(last) = last {
        rows.push((last, label("deadline-remedy")?));
    }
    rows.sort_by_key(|(date, _)| date.0);
    rows.into_iter()
        .map(|(date, name)| Ok(json!({ "date": day(Some(date), locale)?, "name": name })))
        .collect()
}
