//! What a template may see of a job: finished texts in one language, yes and
//! no, and lists. What is not there is absent, so that printing it is an error.

use serde_json::{Map, Value, json};

use super::{addressee, history, printed, year};
use crate::{
    case::{Case, CaseFile, Day, FACTS, Francs, Household, Level, Member, Name, holding},
    locales::Locale,
    plan::{Job, Subject},
    report::Finding,
    templates::Answer,
};

/// The view of a job in a language, whole.
pub fn view(job: &Job, locale: &Locale) -> Result<Value, Finding> {
    view_of(job, locale, &|_| true)
}

/// Those groups of the view that somebody asks for, by their names: to say all
/// that is known of a case takes longer than to write a letter.
pub(super) fn view_of(
    job: &Job,
    locale: &Locale,
    is_asked: &dyn Fn(&str) -> bool,
) -> Result<Value, Finding> {
    let mut view = Map::new();
    for (name, group) in GROUPS.iter().filter(|(name, _)| is_asked(name)) {
        view.insert((*name).to_owned(), group(job, locale)?);
    }
    match &job.subject {
        Subject::Case(file) => {
            let household = Household { case: &file.case, day: job.date };
            let sight = Sight { job, file, case: &file.case, household, locale };
            for (name, group) in CASE_GROUPS.iter().filter(|(name, _)| is_asked(name)) {
                view.insert((*name).to_owned(), group(&sight)?);
            }
        }
        Subject::Year(year) => {
            if let Value::Object(own) = year::view(job, year, locale)? {
                view.extend(own);
            }
        }
    }
    let mut view = Value::Object(view);
    prune(&mut view);
    Ok(view)
}

/// A case as one paper sees it.
struct Sight<'a> {
    job: &'a Job,
    file: &'a CaseFile,
    case: &'a Case,
    household: Household<'a>,
    locale: &'a Locale,
}

/// What says a group of values of any paper.
type Group = fn(&Job, &Locale) -> Result<Value, Finding>;
/// What says a group of values of a case.
type CaseGroup = fn(&Sight<'_>) -> Result<Value, Finding>;

/// What every paper has, by its name in templates.
const GROUPS: &[(&str, Group)] = &[
    ("date", |job, locale| Ok(json!(locale.date(job.date)?))),
    ("office", |job, _| office(job)),
    ("officer", |job, _| Ok(officer(job))),
    ("partner", |job, _| addressee::partner(job)),
    ("offers", |job, locale| Ok(printed::offers(job, locale).into())),
    ("local", |job, _| Ok(printed::local(job).into())),
    ("strip", |job, _| printed::strip(job).map(Into::into)),
];

/// What only a case has.
const CASE_GROUPS: &[(&str, CaseGroup)] = &[
    ("case", |see| history::case(see.job, see.case, see.locale)),
    ("person", |see| person(see.job, see.case, see.locale)),
    ("addressee", |see| addressee::view(see.job, &see.household, see.locale)),
    ("permit", |see| permit(see.case, see.locale)),
    ("interpreter", |see| interpreter(see.case, see.locale)),
    ("appointment", |see| appointment(see.case, see.locale)),
    ("household", |see| {
        let Sight { job, case, locale, .. } = see;
        Ok(json!({
            "adults": members(case, locale, |member| !is_child(job, member))?,
            "children": members(case, locale, |member| is_child(job, member))?,
        }))
    }),
    ("criteria", |see| printed::criteria(see.case, see.locale).map(Into::into)),
    ("goals", |see| printed::goals(see.case, see.locale).map(Into::into)),
    ("goal_states", |see| printed::goal_states(see.locale).map(Into::into)),
    ("events", |see| history::events(see.case, see.locale).map(Into::into)),
    ("last", |see| history::last(see.case, see.locale).map(Into::into)),
    ("decisions", |see| history::decisions(see.job, see.case, see.locale).map(Into::into)),
    ("documents", |see| history::documents(see.file, see.locale).map(Into::into)),
    ("service", |see| history::service(see.job, see.file, see.locale)),
    ("deadlines", |see| {
        let last = history::last_day(see.job, see.file);
        history::deadlines(see.file, last, see.locale).map(Into::into)
    }),
    ("remedy", |see| history::remedy(see.job, see.locale)),
    ("instrument", |see| history::instrument(see.job, see.case, see.locale)),
    ("binding_article", |see| history::binding_article(see.job, see.case, see.locale)),
    ("instruments", |see| history::instruments(see.job, see.case, see.locale).map(Into::into)),
    ("facts", |see| Ok(Value::Object(facts(&see.household)))),
    ("fields", |see| fields(see.job, see.case, see.locale)),
];

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

fn office(job: &Job) -> Result<Value, Finding> {
    let office = &job.office.office;
    Ok(json!({
        "name": office.name,
        "kind": office.kind.word(),
        "unit": office.unit,
        "municipality": office.municipality,
        "canton": office.canton,
        "address": addressee::one_line(&office.address, &job.tongue.binding)?,
        "phone": unbroken(&office.contact.phone),
        "email": office.contact.email,
        "web": office.contact.web,
        "hours": office.contact.hours,
        "law": {
            "integration": office.law.integration,
            "procedure": office.law.procedure,
            "service": office.law.service,
            "access": office.law.access,
            "retention": office.law.retention,
        },
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

fn person(job: &Job, case: &Case, locale: &Locale) -> Result<Value, Finding> {
    let person = &case.person;
    let mut nationality: Vec<String> =
        person.nationality.iter().map(|code| locale.country(code)).collect();
    if person.stateless {
        nationality.push(locale.message("stateless", &[])?);
    }
    let name = Name::of_person(person);
    let languages: Vec<String> =
        person.mother_tongues.iter().filter_map(|tag| locale.language(tag)).collect();
    // The address is shown in papers that others read, too, unless it is locked.
    let address = case.address.as_ref().filter(|_| !case.lock.address);
    let address = address.map(|one| addressee::one_line(one, &job.tongue.binding)).transpose()?;
    Ok(json!({
        "name": name.full(),
        "official_name": person.official_name,
        "first_name": if person.first_name_unknown { "" } else { &person.first_name },
        "sex": person.sex.word(),
        "born": locale.birth_date(person.born)?,
        "nationality": nationality.join(", "),
        "minor": person.born.age_on(job.date) < 18,
        "languages": languages.join(", "),
        "level": person.language_level.as_ref().map(|one| {
            Ok::<_, Finding>(json!({
                "oral": level(one.oral, locale)?,
                "written": level(one.written, locale)?,
                "proof": one.proof,
                "date": day(one.date, locale)?,
            }))
        }).transpose()?,
        "address": address,
    }))
}

fn level(level: Level, locale: &Locale) -> Result<String, Finding> {
    match (level.mark(), level.message()) {
        (Some(mark), _) => Ok(mark.to_owned()),
        (None, Some(id)) => locale.message(id, &[]),
        (None, None) => Ok(String::new()),
    }
}

fn permit(case: &Case, locale: &Locale) -> Result<Value, Finding> {
    let Some(permit) = &case.permit else { return Ok(Value::Null) };
    let letter = permit.category.letter();
    Ok(json!({
        "category": letter,
        "name": locale.message(&format!("permit-{}", letter.to_lowercase()), &[])?,
        "valid_from": day(permit.valid_from, locale)?,
        "valid_until": day(permit.valid_until, locale)?,
        "decided": day(permit.decided, locale)?,
        "entry": day(permit.entry, locale)?,
        "arrival": day(permit.arrival, locale)?,
    }))
}

fn interpreter(case: &Case, locale: &Locale) -> Result<Value, Finding> {
    let Some(one) = &case.interpreter else { return Ok(json!({ "needed": false })) };
    let channel = one.channel.word();
    Ok(json!({
        "needed": one.needed,
        "language": one.language.as_deref().and_then(|tag| locale.language(tag)),
        "channel": channel,
        "channel_name": locale.message(&format!("channel-{channel}"), &[])?,
    }))
}

fn appointment(case: &Case, locale: &Locale) -> Result<Value, Finding> {
    let Some(one) = &case.appointment else { return Ok(Value::Null) };
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
    case: &Case,
    locale: &Locale,
    wanted: impl Fn(&Member) -> bool,
) -> Result<Vec<Value>, Finding> {
    let household = case.household.iter();
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

fn facts(household: &Household<'_>) -> Map<String, Value> {
    FACTS
        .iter()
        .map(|row| (row.name.to_owned(), Value::Bool(holding(row.name, household).is_some())))
        .collect()
}

/// What the kind itself asked, typed by its `[fields]`.
fn fields(job: &Job, case: &Case, locale: &Locale) -> Result<Value, Finding> {
    let empty = Value::Null;
    let answers = case.answers.get(&job.kind.id).unwrap_or(&empty);
    let mut fields = Map::new();
    for (name, field) in &job.kind.manifest.fields {
        let Some(answer) = answers.get(name) else { continue };
        let value = match (&field.answer, answer) {
            (Answer::Date | Answer::Deadline, Value::String(text)) => {
                let date = text.parse().ok().map(Day);
                day(date, locale)?
            }
            (Answer::Money, amount) => {
                let francs: Option<Francs> = serde_json::from_value(amount.clone()).ok();
                francs.map_or(Value::Null, |francs| locale.money(francs).into())
            }
            (Answer::Integer, number) => number.to_string().into(),
            (Answer::Offers, names) => printed::named_offers(job, names, locale),
            (_, other) => other.clone(),
        };
        fields.insert(name.clone(), value);
    }
    Ok(Value::Object(fields))
}
