//! Whom a paper addresses: salutation, closing, and the lines of the address
//! (Swiss Post: three to six lines, c/o above the street).

use serde_json::{Value, json};

use crate::{
    case::{Address, Household, Name, Reader},
    locales::{Argument, Locale},
    office::Partner,
    plan::Job,
    report::Finding,
    templates::Addressee,
};

/// `addressee` of the view.
pub(super) fn view(
    job: &Job,
    household: &Household<'_>,
    locale: &Locale,
) -> Result<Value, Finding> {
    if job.kind.manifest.addressee == Addressee::Others {
        let partner = partner_of(job);
        return Ok(json!({
            "name": partner.map(|one| &one.name),
            "greeting": locale.message("greeting-many", &[])?,
            "closing": locale.message("closing-many", &[])?,
            "several": true,
            "representative": false,
        }));
    }
    let readers = household.readers();
    let names: Vec<Name<'_>> = readers.iter().map(|reader| reader.name(household.case)).collect();
    let full: Vec<String> = names.iter().map(|name| name.full()).collect();
    let family = household.family().filter(|_| job.kind.manifest.for_family);
    let formula = |stem: &str| match family {
        Some(name) => locale.message(&format!("{stem}-family"), &[("name", Argument::Text(name))]),
        None => formula(stem, &names, locale),
    };
    Ok(json!({
        "name": joined(&full, locale)?,
        "greeting": formula("greeting")?,
        "closing": formula("closing")?,
        "several": names.len() > 1,
        "representative": household.representative().is_some(),
    }))
}

/// The partner to whom a paper goes: the one whom the case names by an offer's
/// provider, else the first of the kind's role.
fn partner_of(job: &Job) -> Option<&Partner> {
    let role = job.kind.manifest.to?;
    let of_role = || job.office.office.partner.iter().filter(move |one| one.role == role);
    let answers = job.case().and_then(|file| file.case.answers.get(&job.kind.id));
    let named: Vec<&str> = answers
        .into_iter()
        .flat_map(|answers| answers.as_object().into_iter().flat_map(|map| map.values()))
        .flat_map(|value| value.as_array().into_iter().flatten())
        .filter_map(Value::as_str)
        .collect();
    let offers =
        job.office.office.offer.iter().filter(|offer| named.contains(&offer.name.as_str()));
    let providers: Vec<&str> = offers.map(|offer| offer.provider.as_str()).collect();
    of_role().find(|one| providers.contains(&one.name.as_str())).or_else(|| of_role().next())
}

/// `partner` of the view.
pub(super) fn partner(job: &Job) -> Result<Value, Finding> {
    let Some(one) = partner_of(job) else { return Ok(Value::Null) };
    Ok(json!({
        "name": one.name,
        "unit": one.unit,
        "address": one_line(&one.address, &job.tongue.binding)?,
        "phone": super::view::unbroken(&one.phone),
        "email": one.email,
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
            let (full, name) = (one.titled(), one.surname());
            let id = format!("{stem}-one");
            locale.message(
                &id,
                &[
                    ("form", text(one.form)),
                    ("sex", text(one.sex.word())),
                    ("name", text(&name)),
                    ("full", text(&full)),
                ],
            )
        }
        [first, second] => {
            let (full1, full2) = (first.titled(), second.titled());
            // Two of one surname and form: the first names tell them apart.
            let alike = first.form == second.form && first.last == second.last;
            let called = |one: &Name<'_>| if alike { one.titled() } else { one.surname() };
            let (name1, name2) = (called(first), called(second));
            locale.message(
                &format!("{stem}-two"),
                &[
                    ("form1", text(first.form)),
                    ("sex1", text(first.sex.word())),
                    ("sex2", text(second.sex.word())),
                    ("name1", text(&name1)),
                    ("full1", text(&full1)),
                    ("form2", text(second.form)),
                    ("name2", text(&name2)),
                    ("full2", text(&full2)),
                ],
            )
        }
        _ => locale.message(&format!("{stem}-many"), &[]),
    }
}

/// The lines of the address in the window; none for papers that go to the file.
pub fn window_lines(job: &Job) -> Result<Vec<String>, Finding> {
    // The address is for the Post: it is written in the binding language.
    let locale = &job.tongue.binding;
    let manifest = &job.kind.manifest;
    if manifest.addressee == Addressee::Others {
        let Some(partner) = partner_of(job) else { return Ok(Vec::new()) };
        let mut lines = vec![partner.name.clone()];
        lines.extend(Some(partner.unit.clone()).filter(|unit| !unit.is_empty()));
        lines.extend(place_lines(&partner.address, locale)?);
        return Ok(lines);
    }
    let Some(file) = job.case() else { return Ok(Vec::new()) };
    let case = &file.case;
    let wanted = manifest.needs.iter().any(|need| need == "address")
        && manifest.addressee == Addressee::Person;
    let household = Household { case, day: job.date };
    let readers = household.readers();
    let own = match readers.first() {
        Some(Reader::Member(member)) => member.address.as_ref(),
        _ => None,
    };
    let Some(address) = own.or(case.address.as_ref()).filter(|_| wanted) else {
        return Ok(Vec::new());
    };
    let family = household.family().filter(|_| manifest.for_family);
    let mut lines = if let Some(name) = family {
        vec![locale.message("address-family", &[("name", Argument::Text(name))])?]
    } else {
        let names: Vec<Name<'_>> = readers.iter().map(|reader| reader.name(case)).collect();
        name_lines(&names, locale)?
    };
    lines.extend(place_lines(address, locale)?);
    Ok(lines)
}

fn name_lines(names: &[Name<'_>], locale: &Locale) -> Result<Vec<String>, Finding> {
    if let [one, two] = names
        && one.last == two.last
        && one.title.is_empty()
        && two.title.is_empty()
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
            let full = name.titled();
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
