//! What has happened, against the course of the model: order, words, stage,
//! and decisions that only a person can take.

use super::Question;
use crate::{
    case::{did_you_mean, holding},
    report::{Finding, Text},
    say,
    templates::{About, Addressee, Kind, is_taken},
};

/// Events follow from one another; a gap is no error, but somebody should look.
pub(super) fn event_order(question: &Question<'_>) -> Vec<Finding> {
    let course = question.templates.course();
    let trail = course.follow(&question.file.case);
    let events = &question.file.case.event;
    trail
        .strays
        .iter()
        .map(|(number, state)| {
            let message = say!(
                "`{}` does not follow from where the case stood: {}",
                events[*number].what,
                state.says
            );
            let known = course.event(&events[*number].what);
            let from: Vec<&str> = known
                .into_iter()
                .flat_map(|event| event.moves.iter().flat_map(|one| &one.from))
                .map(String::as_str)
                .collect();
            Finding::warning("event-order", message)
                .at(question.file.document.value_place(&format!("/event/{number}/what")))
                .hint(say!(
                    "it comes after {}; add the event that lies between, or correct the date",
                    from.join(", ")
                ))
        })
        .collect()
}

/// An event ends as the course allows.
pub(super) fn event_result(question: &Question<'_>) -> Vec<Finding> {
    let course = question.templates.course();
    let events = question.file.case.event.iter().enumerate();
    events
        .filter(|(_, event)| !event.result.is_empty())
        .filter_map(|(number, event)| {
            let known = course.event(&event.what)?;
            let words = || known.results.iter().map(|one| one.id.as_str());
            if words().any(|word| word == event.result) {
                return None;
            }
            let hint = if known.results.is_empty() {
                say!("this event has no result; use `note`")
            } else {
                did_you_mean(&event.result, words())
            };
            let message = say!("`{}` cannot end so", event.what);
            let place = question.file.document.value_place(&format!("/event/{number}/result"));
            Some(Finding::error("event-result", message).at(place).hint(hint))
        })
        .collect()
}

/// What is still to come has not happened.
pub(super) fn event_future(question: &Question<'_>) -> Vec<Finding> {
    let case = &question.file.case;
    let events = case.event.iter().enumerate().map(|(at, one)| ("event", at, one.date));
    let decisions = case.decision.iter().enumerate().map(|(at, one)| ("decision", at, one.date));
    events
        .chain(decisions)
        .filter(|(_, _, date)| date.0 > question.date)
        .map(|(what, number, _)| {
            let message = say!("`{}` is later than the date of the paper", what);
            Finding::error("event-future", message)
                .at(question.file.document.value_place(&format!("/{what}/{number}/date")))
                .hint(say!("correct the year, or date the paper with `--date`"))
        })
        .collect()
}

/// `stage` and the events say the same.
pub(super) fn stage_behind(question: &Question<'_>) -> Vec<Finding> {
    let case = &question.file.case;
    let trail = question.templates.course().follow(case);
    let Some(stage) = trail.state.stage else { return Vec::new() };
    // A misspelt result leads astray; it has its own finding.
    if !event_result(question).is_empty() {
        return Vec::new();
    }
    let finding = || {
        let message = say!(
            "the case is in the stage `{}`, its events lead to `{}`: {}",
            case.stage.word(),
            stage.word(),
            Text::phrase(trail.state.says.clone())
        );
        let since = trail.since.map(|number| question.file.place(&format!("/event/{number}")));
        Finding::warning("stage-behind", message)
            .at(question.file.document.value_place("/stage"))
            .at(since.map(|place| place.saying(say!("since this event"))))
            .hint(say!("set `stage`, or complete the events; a person decides"))
    };
    (stage != case.stage).then(finding).into_iter().collect()
}

/// A decision is answered with a word of the course.
pub(super) fn decision_answer(question: &Question<'_>) -> Vec<Finding> {
    let course = question.templates.course();
    let decisions = question.file.case.decision.iter().enumerate();
    decisions
        .filter_map(|(number, taken)| {
            let known = course.decision(&taken.id)?;
            if known.answers.contains(&taken.answer) {
                return None;
            }
            let words = known.answers.iter().map(String::as_str);
            let place = question.file.document.value_place(&format!("/decision/{number}/answer"));
            let message =
                say!("{} cannot be answered so: {}", taken.id, Text::phrase(known.asks.clone()));
            let hint = did_you_mean(&taken.answer, words);
            Some(Finding::error("decision-answer", message).at(place).hint(hint))
        })
        .collect()
}

/// Some papers rest on a decision that a person must have taken.
pub(super) fn decision_open(question: &Question<'_>, kind: &Kind) -> Vec<Finding> {
    let course = question.templates.course();
    let (case, document) = (&question.file.case, &question.file.document);
    let needed = kind.manifest.decisions.iter().enumerate();
    needed
        .filter_map(|(number, needed)| {
            let (id, answer) = named(needed);
            let decision = course.decision(id)?;
            let given = case.decision.iter().rev().find(|taken| taken.id == id);
            let fits = match (answer, given) {
                (Some(wanted), given) => given.is_some_and(|taken| taken.answer == wanted),
                (None, _) => is_taken(decision, case, document),
            };
            if fits {
                return None;
            }
            let asks = Text::phrase(decision.asks.clone());
            let message = match answer {
                Some(word) => {
                    say!("`{}` needs the decision {} with the answer `{}`: {}", kind.id, id, word, asks)
                }
                None => say!("`{}` needs the decision {}: {}", kind.id, id, asks),
            };
            let asked = kind.document.value_place(&format!("/decisions/{number}"));
            let example = answer.or(decision.answers.first().map(String::as_str)).unwrap_or_default();
            Some(
                Finding::error("decision-open", message)
                    .at(question.file.place(""))
                    .at(asked.saying(say!("asked here")))
                    .hint(say!("a person decides and adds `[[decision]]` with `id = \"{}\"`, `answer` such as \"{}\", `by` and `date`", id, example)),
            )
        })
        .collect()
}

/// `D7: report` names a decision and the answer on which a paper rests.
fn named(needed: &str) -> (&str, Option<&str>) {
    match needed.split_once(':') {
        Some((id, answer)) => (id.trim(), Some(answer.trim())),
        None => (needed, None),
    }
}

/// Some papers have an occasion: a missed date, an interpreter.
pub(super) fn no_occasion(question: &Question<'_>, kind: &Kind) -> Vec<Finding> {
    let household = question.household();
    let conditions = kind.manifest.when.conditions();
    let holds = |condition: &String| match condition.strip_prefix("not ") {
        Some(fact) => holding(fact, &household).is_none(),
        None => holding(condition, &household).is_some(),
    };
    if conditions.is_empty() || conditions.iter().any(holds) {
        return Vec::new();
    }
    let says = |condition: &String| {
        let fact = condition.strip_prefix("not ").unwrap_or(condition);
        let row = crate::case::FACTS.iter().find(|row| row.name == fact);
        let text = row.map_or_else(|| fact.to_owned().into(), |row| Text::phrase(row.says));
        if condition.starts_with("not ") { say!("not: {}", text) } else { text }
    };
    let wanted = Text::listed(conditions.iter().map(says).collect(), "; ");
    vec![
        Finding::error("no-occasion", say!("there is no occasion for `{}`", kind.id))
            .at(question.file.place("/appointment"))
            .at(kind.document.value_place("/when").saying(say!("asked here")))
            .hint(say!("one of these must hold: {}", wanted)),
    ]
}

/// A paper about a year is not made for a case.
pub(super) fn about_year(_: &Question<'_>, kind: &Kind) -> Vec<Finding> {
    let finding = || {
        Finding::error("about-year", say!("`{}` is about a year, not about a case", kind.id))
            .at(kind.document.value_place("/about"))
            .hint(say!("`mappe report YEAR` makes it"))
    };
    (kind.manifest.about == About::Year).then(finding).into_iter().collect()
}

/// Where a case has ended, letters to the person end as well.
pub(super) fn case_closed(question: &Question<'_>, kind: &Kind) -> Vec<Finding> {
    let case = &question.file.case;
    let trail = question.templates.course().follow(case);
    let personal = kind.manifest.addressee == Addressee::Person && kind.stage != "shared";
    let (Some(since), None) = (trail.since, trail.state.stage) else { return Vec::new() };
    let finding = || {
        let event = &case.event[since];
        let message = say!("the case ended on {}: `{}`", event.date.0, event.what);
        Finding::warning("case-closed", message)
            .at(question.file.place(&format!("/event/{since}")))
            .hint(say!("write to this person only if you are sure; else remove the event"))
    };
    personal.then(finding).into_iter().collect()
}
