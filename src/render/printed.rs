//! Lists as layouts print them: criteria, goals, offers, local entries, labels
//! and signatures.

use serde_json::{Map, Value, json};

use super::view::{day, unbroken};
use crate::{
    case::{Day, Method, Name},
    locales::Locale,
    plan::Job,
    report::Finding,
    templates::Signatory,
};

/// `criteria` of the view, a to d.
pub(super) fn criteria(job: &Job, locale: &Locale) -> Result<Vec<Value>, Finding> {
    let criteria = job.file.case.criterion.iter();
    criteria
        .map(|one| {
            let facts = one
                .facts
                .iter()
                .map(|fact| {
                    Ok(json!({ "text": fact.text, "date": day(fact.date, locale)?, "source": fact.source }))
                })
                .collect::<Result<Vec<_>, Finding>>()?;
            let circumstances = one
                .circumstances
                .iter()
                .map(|word| locale.message(&format!("circumstance-{}", kebab(word.word())), &[]))
                .collect::<Result<Vec<_>, _>>()?;
            Ok(json!({
                "id": one.id.letter(),
                "name": locale.message(&format!("criterion-{}", one.id.letter()), &[])?,
                "status": one.status.word(),
                "status_name": locale.message(&format!("criterion-status-{}", kebab(one.status.word())), &[])?,
                "facts": facts,
                "circumstances": circumstances,
                "statement": one.statement,
            }))
        })
        .collect()
}

/// `goals` of the view.
pub(super) fn goals(job: &Job, locale: &Locale) -> Result<Vec<Value>, Finding> {
    let goals = job.file.case.goal.iter().enumerate();
    goals
        .map(|(number, goal)| {
            let letter = goal.criterion.letter();
            let bearer = goal
                .cost
                .map(|cost| locale.message(&format!("bearer-{}", kebab(cost.bearer.word())), &[]))
                .transpose()?;
            Ok(json!({
                "number": (number + 1).to_string(),
                "criterion": letter,
                "criterion_name": locale.message(&format!("criterion-{letter}"), &[])?,
                "goal": goal.goal,
                "measure": goal.measure,
                "due": day(goal.due, locale)?,
                "proof": goal.proof,
                "cost": goal.cost.map(|cost| locale.money(cost.chf)),
                "bearer": bearer,
                "support": goal.support,
                "status": goal.status.word(),
                "status_name": locale.message(&format!("goal-status-{}", kebab(goal.status.word())), &[])?,
            }))
        })
        .collect()
}

/// `offers` of the view: those that are valid on the date of the paper.
pub(super) fn offers(job: &Job, locale: &Locale) -> Vec<Value> {
    let offers = job.office.office.offer.iter().filter(|offer| is_valid(job, offer.valid_until));
    offers
        .map(|offer| {
            json!({
                "chapter": offer.chapter,
                "name": offer.name,
                "provider": offer.provider,
                "level": offer.level,
                "price": offer.price.map(|price| locale.money(price)),
                "place": offer.place,
                "schedule": offer.schedule,
                "contact": offer.contact,
                "childcare": offer.childcare,
            })
        })
        .collect()
}

/// Local entries that are valid on the date of the paper.
pub(super) fn local(job: &Job) -> Vec<Value> {
    let entries = job.office.office.local.iter().filter(|entry| is_valid(job, entry.valid_until));
    entries
        .map(|entry| {
            json!({
                "chapter": entry.chapter,
                "name": entry.name,
                "text": entry.text,
                "address": entry.address,
                "phone": unbroken(&entry.phone),
                "email": entry.email,
                "web": entry.web,
                "hours": entry.hours,
                "as_of": entry.as_of,
            })
        })
        .collect()
}

fn is_valid(job: &Job, until: Option<Day>) -> bool {
    until.is_none_or(|day| day.0 >= job.date)
}

/// All labels of a language, by id without `label-`.
pub(super) fn labels(locale: &Locale) -> Result<Map<String, Value>, Finding> {
    let labels = locale.messages.ids().filter(|id| id.starts_with("label-"));
    labels
        .map(|id| Ok((id.trim_start_matches("label-").to_owned(), locale.message(id, &[])?.into())))
        .collect()
}

/// The note above the address («Einschreiben»), if the delivery needs one.
pub(super) fn delivery(job: &Job, locale: &Locale) -> Result<Value, Finding> {
    let method = job.file.case.delivery.method;
    if matches!(method, Method::Registered | Method::APostPlus) {
        Ok(locale.message(method.message(), &[])?.into())
    } else {
        Ok(Value::Null)
    }
}

/// Who signs, in the order of the kind; absent people have no line.
pub(super) fn signatures(job: &Job, locale: &Locale) -> Result<Vec<Value>, Finding> {
    let household = job.household();
    let case = &job.file.case;
    let mut lines = Vec::new();
    for signatory in &job.kind.manifest.signed_by {
        let (name, function) = match signatory {
            Signatory::Office => {
                let Some(officer) = job.office.office.officer.first() else { continue };
                (officer.name.clone(), officer.function.clone())
            }
            Signatory::Person => (Name::of_person(&case.person).full(), String::new()),
            Signatory::Representative => {
                let Some(one) = household.representative() else { continue };
                let relation = locale.message(&format!("relation-{}", one.relation.word()), &[])?;
                (format!("{} {}", one.first_name, one.official_name).trim().to_owned(), relation)
            }
            Signatory::Interpreter => {
                if !case.interpreter.as_ref().is_some_and(|one| one.needed) {
                    continue;
                }
                (String::new(), String::new())
            }
        };
        let label = locale.message(&format!("label-signature-{}", signatory.word()), &[])?;
        lines.push(
            json!({ "who": signatory.word(), "label": label, "name": name, "function": function }),
        );
    }
    Ok(lines)
}

fn kebab(word: &str) -> String {
    word.replace('_', "-")
}
