//! What a template may see of a job: finished texts in one language, yes and
//! no, and lists. What is not there is absent, so that printing it is an error.

use serde_json::{Map, Value, json};

use super::{addressee, printed};
use crate::{
    case::{Day, FACTS, Francs, Member, Name, holding},
    locales::Locale,
    plan::Job,
    report::Finding,
    templates::FieldType,
};

/// The view of a job in a language.
pub fn view(job: &Job, locale: &Locale) -> Result<Value, Finding> {
    let case = &job.file.case;
    let mut view = json!({
        "case": {
            "id": case.id,
            "stage": locale.message(&format!("stage-{}", case.stage.word()), &[])?,
        },
        "date": locale.date(job.date)?,
        "office": office(job, locale)?,
        "officer": officer(job),
        "person": person(job, locale)?,
        "addressee": addressee::view(job, locale)?,
        "permit": permit(job, locale)?,
        "interpreter": interpreter(job, locale)?,
        "appointment": appointment(job, locale)?,
        "household": {
            "adults": members(job, locale, |member| !is_child(job, member))?,
            "children": members(job, locale, |member| is_child(job, member))?,
        },
        "criteria": printed::criteria(job, locale)?,
        "goals": printed::goals(job, locale)?,
        "offers": printed::offers(job, locale),
        "local": printed::local(job),
        "facts": facts(job),
        "fields": fields(job, locale)?,
    });
    // The address is shown in papers that others read, too, unless it is locked.
    if let (Some(address), false) = (&case.address, case.lock.address) {
        view["person"]["address"] = Value::String(addressee::one_line(address, locale)?);
    }
    prune(&mut view);
    Ok(view)
}

/// Takes out what is null or empty text.
fn prune(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.retain(|_, field| !field.is_null() && field.as_str() != Some(""));
            fields.values_mut().for_each(prune);
        }
        Value::Array(items) => items.iter_mut().for_each(prune),
        _ => {}
    }
}

/// A date in all its forms, or null.
pub(super) fn day(day: Option<Day>, locale: &Locale) -> Result<Value, Finding> {
    day.map_or(Ok(Value::Null), |day| Ok(json!(locale.date(day.0)?)))
}

fn office(job: &Job, locale: &Locale) -> Result<Value, Finding> {
    let office = &job.office.office;
    Ok(json!({
        "name": office.name,
        "unit": office.unit,
        "municipality": office.municipality,
        "canton": office.canton,
        "address": addressee::one_line(&office.address, locale)?,
        "phone": unbroken(&office.contact.phone),
        "email": office.contact.email,
        "web": office.contact.web,
        "hours": office.contact.hours,
    }))
}

/// A phone number whose groups stay on one line.
pub(super) fn unbroken(phone: &str) -> String {
    phone.replace(' ', "\u{a0}")
}

fn officer(job: &Job) -> Value {
    let one = job.office.office.officer.first();
    one.map_or(Value::Null, |one| {
        json!({ "name": one.name, "function": one.function, "phone": unbroken(&one.phone), "email": one.email })
    })
}

fn person(job: &Job, locale: &Locale) -> Result<Value, Finding> {
    let person = &job.file.case.person;
    let mut nationality: Vec<String> =
        person.nationality.iter().map(|code| locale.country(code)).collect();
    if person.stateless {
        nationality.push(locale.message("stateless", &[])?);
    }
    let name = Name::of_person(person);
    Ok(json!({
        "name": name.full(),
        "official_name": person.official_name,
        "first_name": if person.first_name_unknown { "" } else { &person.first_name },
        "sex": person.sex.word(),
        "born": locale.birth_date(person.born)?,
        "nationality": nationality.join(", "),
        "minor": person.born.age_on(job.date) < 18,
    }))
}

fn permit(job: &Job, locale: &Locale) -> Result<Value, Finding> {
    let Some(permit) = &job.file.case.permit else { return Ok(Value::Null) };
    let letter = permit.category.letter();
    Ok(json!({
        "category": letter,
        "name": locale.message(&format!("permit-{}", letter.to_lowercase()), &[])?,
        "valid_until": day(permit.valid_until, locale)?,
        "entry": day(permit.entry, locale)?,
        "arrival": day(permit.arrival, locale)?,
    }))
}

fn interpreter(job: &Job, locale: &Locale) -> Result<Value, Finding> {
    let Some(one) = &job.file.case.interpreter else { return Ok(json!({ "needed": false })) };
    let channel = one.channel.word();
    Ok(json!({
        "needed": one.needed,
        "language": one.language.as_deref().and_then(|tag| locale.language(tag)),
        "channel": channel,
        "channel_name": locale.message(&format!("channel-{channel}"), &[])?,
    }))
}

fn appointment(job: &Job, locale: &Locale) -> Result<Value, Finding> {
    let Some(one) = &job.file.case.appointment else { return Ok(Value::Null) };
    let start = one.start.0;
    let end = start.checked_add(jiff::Span::new().minutes(one.minutes)).unwrap_or(start);
    let missed = one
        .missed
        .iter()
        .map(|missed| day(Some(*missed), locale))
        .collect::<Result<Vec<_>, _>>()?;
    Ok(json!({
        "date": day(Some(Day(start.date())), locale)?,
        "time": locale.time(start.time())?,
        "end": locale.time(end.time())?,
        "minutes": one.minutes.to_string(),
        "place": one.place,
        "answer_until": day(one.answer_until, locale)?,
        "missed": missed,
    }))
}

fn is_child(job: &Job, member: &Member) -> bool {
    let young = member.born.is_some_and(|born| born.age_on(job.date) < 18);
    member.relation.is_household()
        && (young || member.relation.word() == "child" && member.born.is_none())
}

fn members(
    job: &Job,
    locale: &Locale,
    wanted: impl Fn(&Member) -> bool,
) -> Result<Vec<Value>, Finding> {
    let household = job.file.case.household.iter();
    household
        .filter(|member| member.relation.is_household() && wanted(member))
        .map(|member| {
            let born = member.born.map(|born| locale.birth_date(born)).transpose()?;
            Ok(json!({
                "name": format!("{} {}", member.first_name, member.official_name).trim(),
                "first_name": member.first_name,
                "born": born,
                "sex": member.sex.word(),
                "relation": locale.message(&format!("relation-{}", member.relation.word()), &[])?,
            }))
        })
        .collect()
}

fn facts(job: &Job) -> Map<String, Value> {
    let household = job.household();
    FACTS
        .iter()
        .map(|row| (row.name.to_owned(), Value::Bool(holding(row.name, &household).is_some())))
        .collect()
}

/// What the kind itself asked, typed by its `[fields]`.
fn fields(job: &Job, locale: &Locale) -> Result<Value, Finding> {
    let empty = Value::Null;
    let answers = job.file.case.answers.get(&job.kind.id).unwrap_or(&empty);
    let mut fields = Map::new();
    for (name, field) in &job.kind.manifest.fields {
        let Some(answer) = answers.get(name) else { continue };
        let value = match (field, answer) {
            (FieldType::Date | FieldType::OptionalDate, Value::String(text)) => {
                let date = text.parse().ok().map(Day);
                day(date, locale)?
            }
            (FieldType::Money | FieldType::OptionalMoney, amount) => {
                let francs: Option<Francs> = serde_json::from_value(amount.clone()).ok();
                francs.map_or(Value::Null, |francs| locale.money(francs).into())
            }
            (FieldType::Integer | FieldType::OptionalInteger, number) => number.to_string().into(),
            (_, other) => other.clone(),
        };
        fields.insert(name.clone(), value);
    }
    Ok(Value::Object(fields))
}
