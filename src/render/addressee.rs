//! Whom a paper addresses: salutation, closing, and the lines of the address
//! (Swiss Post: three to six lines, c/o above the street).

use serde_json::{Value, json};

use crate::{
    case::{Address, Name, Reader},
    locales::{Argument, Locale},
    plan::Job,
    report::Finding,
    templates::Addressee,
};

/// `addressee` of the view.
pub(super) fn view(job: &Job, locale: &Locale) -> Result<Value, Finding> {
    let household = job.household();
    let readers = household.readers();
    let names: Vec<Name<'_>> = readers.iter().map(|reader| reader.name(&job.file.case)).collect();
    let full: Vec<String> = names.iter().map(|name| name.full()).collect();
    Ok(json!({
        "name": joined(&full, locale)?,
        "greeting": formula("greeting", &names, locale)?,
        "closing": formula("closing", &names, locale)?,
        "several": names.len() > 1,
        "representative": household.representative().is_some(),
    }))
}

/// «A, B und C».
pub(super) fn joined(items: &[String], locale: &Locale) -> Result<String, Finding> {
    match items {
        [] => Ok(String::new()),
        [one] => Ok(one.clone()),
        [first @ .., last] => {
            let items = first.join(", ");
            locale.message(
                "list-and",
                &[("items", Argument::Text(&items)), ("last", Argument::Text(last))],
            )
        }
    }
}

fn formula(stem: &str, names: &[Name<'_>], locale: &Locale) -> Result<String, Finding> {
    let text = Argument::Text;
    match names {
        [one] => {
            let full = one.full();
            let id = format!("{stem}-one");
            locale.message(
                &id,
                &[("form", text(one.form)), ("name", text(one.last)), ("full", text(&full))],
            )
        }
        [first, second] => {
            let (full1, full2) = (first.full(), second.full());
            locale.message(
                &format!("{stem}-two"),
                &[
                    ("form1", text(first.form)),
                    ("name1", text(first.last)),
                    ("full1", text(&full1)),
                    ("form2", text(second.form)),
                    ("name2", text(second.last)),
                    ("full2", text(&full2)),
                ],
            )
        }
        _ => locale.message(&format!("{stem}-many"), &[]),
    }
}

/// The lines of the address in the window; none for papers that go to the file.
pub(super) fn window_lines(job: &Job) -> Result<Vec<String>, Finding> {
    let case = &job.file.case;
    let wanted = job.kind.manifest.needs.iter().any(|need| need == "address")
        && job.kind.manifest.addressee == Addressee::Person;
    let household = job.household();
    let readers = household.readers();
    let own = match readers.first() {
        Some(Reader::Member(member)) => member.address.as_ref(),
        _ => None,
    };
    let Some(address) = own.or(case.address.as_ref()).filter(|_| wanted) else {
        return Ok(Vec::new());
    };
    // The address is for the Post: it is written in the binding language.
    let locale = &job.tongue.binding;
    let names: Vec<Name<'_>> = readers.iter().map(|reader| reader.name(case)).collect();
    let mut lines = name_lines(&names, locale)?;
    lines.extend(place_lines(address, locale)?);
    Ok(lines)
}

fn name_lines(names: &[Name<'_>], locale: &Locale) -> Result<Vec<String>, Finding> {
    if let [one, two] = names
        && one.last == two.last
        && !one.first.is_empty()
        && !two.first.is_empty()
        && one.form != two.form
        && one.form != "neutral"
        && two.form != "neutral"
    {
        let (him, her) = if one.form == "male" { (one, two) } else { (two, one) };
        let honorific = locale.message("address-couple-honorific", &[])?;
        let both = locale.message(
            "address-couple-names",
            &[
                ("first1", Argument::Text(him.first)),
                ("first2", Argument::Text(her.first)),
                ("name", Argument::Text(one.last)),
            ],
        )?;
        return Ok(vec![honorific, both]);
    }
    names
        .iter()
        .map(|name| {
            let full = name.full();
            locale.message(
                "address-name",
                &[("form", Argument::Text(name.form)), ("full", Argument::Text(&full))],
            )
        })
        .collect()
}

fn place_lines(address: &Address, locale: &Locale) -> Result<Vec<String>, Finding> {
    let mut lines = Vec::new();
    if !address.care_of.is_empty() {
        lines.push(format!("{} {}", locale.message("care-of", &[])?, address.care_of));
    }
    if !address.add_on.is_empty() {
        lines.push(address.add_on.clone());
    }
    if address.poste_restante {
        lines.push(locale.message("poste-restante", &[])?);
    }
    let street = street(address);
    if !street.is_empty() {
        lines.push(street);
    }
    if !address.post_office_box.is_empty() {
        let word = locale.message("post-office-box", &[])?;
        let number = address.post_office_box.trim_matches('-');
        lines.push(format!("{word} {number}").trim().to_owned());
    }
    if !address.locality.is_empty() {
        lines.push(address.locality.clone());
    }
    lines.push(format!("{} {}", address.postcode, address.town));
    if address.is_foreign() {
        let country = address.country.as_deref().unwrap_or_default();
        lines.push(locale.country(country).to_uppercase());
    }
    Ok(lines)
}

/// «Bahnhofstrasse 4/8»: street, number, flat.
fn street(address: &Address) -> String {
    let mut line = address.street.clone();
    if !address.house_number.is_empty() {
        line.push(' ');
        line.push_str(&address.house_number);
    }
    if !address.dwelling_number.is_empty() {
        line.push('/');
        line.push_str(&address.dwelling_number);
    }
    line
}

/// An address in one line, for letterheads and records.
pub(super) fn one_line(address: &Address, locale: &Locale) -> Result<String, Finding> {
    Ok(place_lines(address, locale)?.join(", "))
}
