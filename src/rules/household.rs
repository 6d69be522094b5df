//! The people around the person: deputies, the eighteenth birthday, families
//! who share a letter, and names that do not belong in a paper for others.

use super::Question;
use crate::{
    case::Relation,
    report::Finding,
    say,
    templates::{Addressee, Kind},
};

/// Without the mandate of a deputy nobody can say who is written to.
pub(super) fn mandate_unknown(question: &Question<'_>) -> Vec<Finding> {
    let members = question.file.case.household.iter().enumerate();
    members
        .filter(|(_, member)| member.relation == Relation::Deputy && member.mandate.is_none())
        .map(|(number, _)| {
            Finding::warning("mandate-unknown", say!("the mandate of the deputy is not known"))
                .at(question.file.place(&format!("/household/{number}/relation")))
                .hint(say!("add `mandate`: full (ZGB 398), representation (ZGB 394) or accompanying (ZGB 393)"))
        })
        .collect()
}

/// Between letter and talk a person may come of age.
pub(super) fn comes_of_age(question: &Question<'_>) -> Vec<Finding> {
    let case = &question.file.case;
    let Some(talk) = &case.appointment else { return Vec::new() };
    let (now, then) = (question.date, talk.start.0.date());
    let comes = case.person.born.age_on(now) < 18 && case.person.born.age_on(then) >= 18;
    let finding = || {
        Finding::warning(
            "comes-of-age",
            say!(
                "the person comes of age before the talk; then nobody acts for the person (ZGB 14)"
            ),
        )
        .at(question.file.place("/appointment/start"))
        .at(question.file.place("/person/born").saying(say!("18 on the day of the talk")))
        .hint(say!(
            "fix a date before the birthday, or write on or after it: letters then go to the person"
        ))
    };
    comes.then(finding).into_iter().collect()
}

/// A family is addressed by one surname.
pub(super) fn family_address(question: &Question<'_>) -> Vec<Finding> {
    let household = question.household();
    let wrong = question.file.case.delivery.as_family && household.family().is_none();
    let (message, hint) = if household.readers().len() < 2 {
        (
            say!("the letter cannot go to a family: it has one reader"),
            say!("add `recipient = true` to the spouse or partner, or remove `as_family`"),
        )
    } else {
        (
            say!("the letter cannot go to a family: the surnames differ"),
            say!("remove `as_family`; people with two surnames get two lines"),
        )
    };
    let finding = || {
        Finding::error("family-address", message)
            .at(question.file.document.value_place("/delivery/as_family"))
            .hint(hint)
    };
    wrong.then(finding).into_iter().collect()
}

/// One person, one file: who else lives in the household does not slip into a
/// paper for others.
pub(super) fn other_person(question: &Question<'_>, kind: &Kind) -> Vec<Finding> {
    if kind.manifest.addressee != Addressee::Others {
        return Vec::new();
    }
    let case = &question.file.case;
    let own = format!("{} {}", case.person.first_name, case.person.official_name);
    let members = case.household.iter().filter(|member| member.relation.is_household());
    let parts = |name: &str| -> Vec<String> { name.split(' ').map(str::to_owned).collect() };
    let names: Vec<String> = members
        .flat_map(|member| {
            let mut names = parts(&member.first_name);
            names.push(member.official_name.clone());
            names
        })
        .filter(|name| name.chars().count() > 2 && !names_word(&own, name))
        .collect();
    // What the kind prints: the sections it needs, and its own answers.
    let own_table = format!("/{}", kind.id);
    let told: Vec<String> = kind.manifest.needs.iter().map(|need| format!("/{need}/")).collect();
    let mut findings = Vec::new();
    for (pointer, text) in question.file.document.texts() {
        let printed = told.iter().any(|section| pointer.starts_with(section.as_str()))
            || pointer.starts_with(&own_table);
        if printed && names.iter().any(|name| names_word(text, name)) {
            let key = crate::document::dotted(&pointer);
            findings.push(
                Finding::warning(
                    "other-person",
                    say!("`{}` names somebody else of the household in a paper for others", key),
                )
                .at(question.file.document.value_place(&pointer))
                .hint(say!("write «the spouse», «a child», or leave it out")),
            );
        }
    }
    findings
}

/// Whether a text holds a name as a whole word, as it is written.
fn names_word(text: &str, name: &str) -> bool {
    let whole = |at: usize| {
        let before = text[..at].chars().next_back();
        let after = text[at + name.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    };
    text.match_indices(name).any(|(at, _)| whole(at))
}
