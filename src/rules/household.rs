//! The people around the person: deputies, the eighteenth birthday, families
//! who share a letter, and names that do not belong in a paper for others.

use super::Question;
use crate::{
    case::Relation,
    locales::occurrences,
    report::Finding,
    templates::{Addressee, Kind},
};

/// Without the mandate of a deputy nobody can say who is written to.
pub(super) fn mandate_unknown(question: &Question<'_>) -> Vec<Finding> {
    let members = question.file.case.household.iter().enumerate();
    members
        .filter(|(_, member)| member.relation == Relation::Deputy && member.mandate.is_none())
        .map(|(number, _)| {
            Finding::warning("mandate-unknown", "the mandate of the deputy is not known")
                .at(question.file.place(&format!("/household/{number}/relation")))
                .hint("add `mandate`: full (ZGB 398), representation (ZGB 394) or accompanying (ZGB 393)")
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
            "the person comes of age before the talk; then nobody acts for the person (ZGB 14)",
        )
        .at(question.file.place("/appointment/start"))
        .at(question.file.place("/person/born").saying("18 on the day of the talk"))
        .hint("write to the person, or fix an earlier date")
    };
    comes.then(finding).into_iter().collect()
}

/// A family is addressed by one surname.
pub(super) fn family_address(question: &Question<'_>) -> Vec<Finding> {
    let household = question.household();
    let wrong = question.file.case.delivery.as_family && household.family().is_none();
    let finding = || {
        Finding::error(
            "family-address",
            "the letter cannot go to a family: there is one reader, or their surnames differ",
        )
        .at(question.file.document.value_place("/delivery/as_family"))
        .hint("remove `as_family`; people with two surnames get two lines")
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
    let names: Vec<&str> = members
        .flat_map(|member| [member.first_name.as_str(), member.official_name.as_str()])
        .filter(|name| name.chars().count() > 2 && occurrences(&own, name).is_empty())
        .collect();
    let told = ["/criterion", "/goal", "/event", "/document"];
    let own_table = format!("/{}", kind.id);
    let mut findings = Vec::new();
    for (pointer, text) in question.file.document.texts() {
        let printed = told.iter().any(|section| pointer.starts_with(section))
            || pointer.starts_with(&own_table);
        if printed && names.iter().any(|name| !occurrences(text, name).is_empty()) {
            let key = crate::document::dotted(&pointer);
            findings.push(
                Finding::warning(
                    "other-person",
                    format!("`{key}` names somebody else of the household in a paper for others"),
                )
                .at(question.file.document.value_place(&pointer))
                .hint("write «the spouse», «a child», or leave it out"),
            );
        }
    }
    findings
}
