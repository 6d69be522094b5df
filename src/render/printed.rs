//! Lists as layouts print them: criteria, goals, offers, local entries, labels
//! and signatures.

use serde_json::{Map, Value, json};

use super::{
    LABELS, Needed,
    view::{day, unbroken},
};
use crate::{
    case::{Case, Day, Household, Member, Method, Name, SETTLEMENT_LAW},
    locales::Locale,
    office::Offer,
    plan::Job,
    report::Finding,
    templates::{Addressee, Signatory},
};

/// `criteria` of the view, a to d.
pub(super) fn criteria(case: &Case, locale: &Locale) -> Result<Vec<Value>, Finding> {
    let criteria = case.criterion.iter();
    criteria
        .map(|one| {
            let facts = one
                .facts
                .iter()
                .map(|fact| {
                    let old = fact.date.is_some_and(|day| day.0 < SETTLEMENT_LAW);
                    Ok(json!({ "text": fact.text, "date": day(fact.date, locale)?, "source": fact.source, "old": old }))
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
pub(super) fn goals(case: &Case, locale: &Locale) -> Result<Vec<Value>, Finding> {
    let goals = case.goal.iter().enumerate();
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
    offers.map(|one| offer(one, locale)).collect()
}

/// The offers that an answer names, in its order.
pub(super) fn named_offers(job: &Job, names: &Value, locale: &Locale) -> Value {
    let names = names.as_array().into_iter().flatten().filter_map(Value::as_str);
    let named = |name: &str| job.office.office.offer.iter().find(|one| one.name == name);
    names.filter_map(named).map(|one| offer(one, locale)).collect()
}

fn offer(offer: &Offer, locale: &Locale) -> Value {
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
}

/// The line «this letter is important» in every language that has it.
pub(super) fn strip(job: &Job) -> Result<Vec<Value>, Finding> {
    const LINE: &str = "strip-important";
    let speaks = |locale: &&std::sync::Arc<Locale>| locale.messages.place(LINE).is_some();
    let languages = job.languages.iter().filter(speaks);
    languages
        .map(|locale| {
            let settings = &locale.settings;
            Ok(json!({
                "name": settings.endonym,
                "text": locale.message(LINE, &[])?,
                "lang": settings.tag.split('-').next(),
                "dir": settings.direction,
                "fonts": settings.fonts,
            }))
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

/// The labels of a language that a layout asks for, by id without `label-`.
pub(super) fn labels(locale: &Locale, needed: &Needed) -> Result<Map<String, Value>, Finding> {
    let labels = locale.messages.ids().filter_map(|id| Some((id, id.strip_prefix("label-")?)));
    labels
        .filter(|(_, name)| needed.asks(LABELS, name))
        .map(|(id, name)| Ok((name.to_owned(), locale.message(id, &[])?.into())))
        .collect()
}

/// The note above the address («Einschreiben»), if the delivery needs one.
pub(super) fn delivery(job: &Job, locale: &Locale) -> Result<Value, Finding> {
    let Some(file) = job.case() else { return Ok(Value::Null) };
    let method = file.case.delivery.method;
    let to_person = job.kind.manifest.addressee == Addressee::Person;
    if to_person && matches!(method, Method::Registered | Method::APostPlus) {
        Ok(locale.message(method.message(), &[])?.into())
    } else {
        Ok(Value::Null)
    }
}

/// Who gets a copy without being asked for: a deputy who represents the person
/// beside the person (ZGB 394).
pub(super) fn copies(job: &Job) -> Vec<String> {
    let to_person = job.kind.manifest.addressee == Addressee::Person;
    let case = job.case().filter(|_| to_person).map(|file| &file.case);
    let deputy = case.and_then(|case| Household { case, day: job.date }.joint_deputy());
    deputy.map(|one| Name::of_member(one).titled()).into_iter().collect()
}

/// The names of the states that a goal can reach, for boxes to tick.
pub(super) fn goal_states(locale: &Locale) -> Result<Vec<String>, Finding> {
    let states = ["reached", "partly", "not-reached", "excused"];
    states.iter().map(|word| locale.message(&format!("goal-status-{word}"), &[])).collect()
}

/// Who signs, in the order of the kind; absent people have no line.
pub(super) fn signatures(job: &Job, locale: &Locale) -> Result<Vec<Value>, Finding> {
    let case = job.case().map(|file| &file.case);
    let household = case.map(|case| Household { case, day: job.date });
    let officers = &job.office.office.officer;
    let mut lines = Vec::new();
    for signatory in &job.kind.manifest.signed_by {
        let officer = |at: usize| {
            officers.get(at).map(|officer| (officer.name.clone(), officer.function.clone()))
        };
        let line = match signatory {
            Signatory::Office => officer(0),
            Signatory::SecondOfficer => Some(officer(1).unwrap_or_default()),
            Signatory::Person => {
                case.map(|case| (Name::of_person(&case.person).full(), String::new()))
            }
            Signatory::Representative => {
                let acts = household.and_then(|one| one.representative().or(one.joint_deputy()));
                let relation = |one: &Member| format!("relation-{}", one.relation.word());
                acts.map(|one| {
                    let relation = locale.message(&relation(one), &[])?;
                    Ok::<_, Finding>((Name::of_member(one).full(), relation))
                })
                .transpose()?
            }
            Signatory::Interpreter => {
                let needed =
                    case.and_then(|case| case.interpreter.as_ref()).is_some_and(|one| one.needed);
                needed.then(Default::default)
            }
        };
        let Some((name, function)) = line else { continue };
        let who = match signatory {
            Signatory::SecondOfficer => Signatory::Office,
            other => *other,
        };
        let label = locale.message(&format!("label-signature-{}", who.word()), &[])?;
        lines
            .push(json!({ "who": who.word(), "label": label, "name": name, "function": function }));
    }
    Ok(lines)
}

pub(super) fn kebab(word: &str) -> String {
    word.replace('_', "-")
}
