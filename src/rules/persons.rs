//! The person, the household, the permit and the assessment.

use super::Question;
use crate::{
    case::{CriterionId, FamilyTie, PermitCategory, Relation, is_eu_efta},
    report::Finding,
    say,
};

/// A letter needs a place where the Post can leave it.
pub(super) fn address_incomplete(question: &Question<'_>) -> Vec<Finding> {
    let Some(address) = &question.file.case.address else { return Vec::new() };
    let mut findings = Vec::new();
    let reachable = !address.street.is_empty()
        || !address.post_office_box.is_empty()
        || !address.add_on.is_empty()
        || address.poste_restante;
    let place = |key| question.file.place(key);
    if !reachable {
        findings.push(
            Finding::error(
                "address-incomplete",
                say!("the address has no street, no box and is not poste restante"),
            )
            .at(place("/address"))
            .hint(say!("add `street`, `post_office_box` or `poste_restante = true`")),
        );
    }
    if address.town.is_empty() {
        findings.push(
            Finding::error("address-incomplete", say!("the address has no town"))
                .at(place("/address"))
                .hint(say!("add `town = \"…\"`")),
        );
    }
    let swiss = address.postcode.len() == 4
        && address.postcode.bytes().all(|b| b.is_ascii_digit())
        && !address.postcode.starts_with('0');
    if !address.is_foreign() && !swiss {
        findings.push(
            Finding::error("address-incomplete", say!("the postcode is not a Swiss one"))
                .at(question.file.document.value_place("/address/postcode"))
                .hint(say!("four digits in quotation marks; for other countries add `country`")),
        );
    }
    findings
}

/// One cannot ask for another date after the talk.
pub(super) fn answer_after_talk(question: &Question<'_>) -> Vec<Finding> {
    let Some(appointment) = &question.file.case.appointment else { return Vec::new() };
    let late = appointment.answer_until.is_some_and(|day| day.0 >= appointment.start.0.date());
    let place = |key| question.file.place(key);
    let finding = || {
        Finding::error("answer-after-talk", say!("`answer_until` is not before the talk"))
            .at(place("/appointment/answer_until"))
            .at(place("/appointment/start").saying(say!("the talk begins here")))
            .hint(say!("give the person some days to answer"))
    };
    late.then(finding).into_iter().collect()
}

/// Nobody is born in the future or 120 years ago.
pub(super) fn birth_date(question: &Question<'_>) -> Vec<Finding> {
    let born = question.file.case.person.born;
    let wrong = born.earliest() > question.date || born.age_on(question.date) > 120;
    let finding = || {
        Finding::error(
            "birth-date",
            say!("`person.born` cannot be right on the date of the letter"),
        )
        .at(question.file.place("/person/born"))
        .hint(say!("compare it with the register"))
    };
    wrong.then(finding).into_iter().collect()
}

/// VZAE 77f speaks of criteria c and d only.
pub(super) fn circumstance_criterion(question: &Question<'_>) -> Vec<Finding> {
    let criteria = question.file.case.criterion.iter().enumerate();
    criteria
        .filter(|(_, one)| matches!(one.id, CriterionId::A | CriterionId::B))
        .filter(|(_, one)| !one.circumstances.is_empty())
        .map(|(number, one)| {
            let message = say!(
                "personal circumstances belong to criteria c and d, not to {} (VZAE 77f)",
                one.id.letter()
            );
            Finding::error("circumstance-criterion", message)
                .at(question.file.place(&format!("/criterion/{number}/circumstances")))
                .hint(say!("move them to criterion c or d"))
        })
        .collect()
}

/// The order of the criteria comes from the law.
pub(super) fn criterion_order(question: &Question<'_>) -> Vec<Finding> {
    let criteria = &question.file.case.criterion;
    let pairs = criteria.windows(2).enumerate();
    pairs
        .filter(|(_, pair)| pair[0].id >= pair[1].id)
        .map(|(number, _)| {
            let place = |number| question.file.place(&format!("/criterion/{number}/id"));
            Finding::error(
                "criterion-order",
                say!("the criteria stand in another order than in AIG 58a(1)"),
            )
            .at(place(number + 1))
            .at(place(number).saying(say!("this one comes before")))
            .hint(say!("order them a, b, c, d, each once"))
        })
        .collect()
}

/// Without the family tie nobody can say who may be bound.
pub(super) fn family_tie_unknown(question: &Question<'_>) -> Vec<Finding> {
    let case = &question.file.case;
    let Some(permit) = &case.permit else { return Vec::new() };
    let third = !case.person.nationality.iter().any(|country| is_eu_efta(country));
    let open = matches!(permit.category, PermitCategory::B | PermitCategory::L) && !permit.refugee;
    let finding = || {
        Finding::warning(
            "family-tie-unknown",
            say!("`permit.family_tie` is not known, so the instruments of AIG 58b stay open"),
        )
        .at(question.file.place("/permit"))
        .hint(say!("add `family_tie`: none, swiss, eu-efta, art-43, art-44 or art-45"))
    };
    let unknown = permit.family_tie == FamilyTie::Unknown && third && open;
    unknown.then(finding).into_iter().collect()
}

/// The mandate of a guardian ends with the eighteenth birthday.
pub(super) fn guardian_ended(question: &Question<'_>) -> Vec<Finding> {
    let case = &question.file.case;
    if case.person.born.age_on(question.date) < 18 {
        return Vec::new();
    }
    let members = case.household.iter().enumerate();
    members
        .filter(|(_, member)| member.relation == Relation::Guardian)
        .map(|(number, _)| {
            Finding::warning(
                "guardian-ended",
                say!("the person is of age, so the guardian's mandate has ended (ZGB 14)"),
            )
            .at(question.file.place(&format!("/household/{number}/relation")))
            .at(question
                .file
                .place("/person/born")
                .saying(say!("18 years or more on the date of the letter")))
            .hint(say!("letters now go to the person; remove the guardian"))
        })
        .collect()
}

/// An interpreter can only be ordered for a language.
pub(super) fn interpreter_language(question: &Question<'_>) -> Vec<Finding> {
    let interpreter = question.file.case.interpreter.as_ref();
    let missing = interpreter.is_some_and(|one| one.needed && one.language.is_none());
    let finding = || {
        Finding::error(
            "interpreter-language",
            say!("an interpreter is needed, but the language is missing"),
        )
        .at(question.file.place("/interpreter/needed"))
        .hint(say!("add `language = \"…\"` to `[interpreter]`"))
    };
    missing.then(finding).into_iter().collect()
}

/// A person has a nationality or is stateless.
pub(super) fn nationality(question: &Question<'_>) -> Vec<Finding> {
    let person = &question.file.case.person;
    let place = |key| question.file.place(key);
    match (person.nationality.is_empty(), person.stateless) {
        (true, false) => vec![
            Finding::error("nationality", say!("the person has no nationality"))
                .at(place("/person").saying(say!("not answered here")))
                .hint(say!("add `nationality = [\"…\"]`, or `stateless = true`")),
        ],
        (false, true) => vec![
            Finding::error("nationality", say!("the person has a nationality and is stateless"))
                .at(place("/person/stateless"))
                .at(place("/person/nationality").saying(say!("given here")))
                .hint(say!("remove one of them")),
        ],
        _ => Vec::new(),
    }
}

/// Partial birth dates are legal; papers print what is known.
pub(super) fn partial_birth_date(question: &Question<'_>) -> Vec<Finding> {
    let born = question.file.case.person.born;
    let finding = || {
        Finding::note(
            "partial-birth-date",
            say!("the register knows the birth date only in part; papers print it so"),
        )
        .at(question.file.place("/person/born"))
        .hint(say!("nothing to do; the age counts from the last day it can mean"))
    };
    (!born.is_complete()).then(finding).into_iter().collect()
}

/// A permit begins before it ends.
pub(super) fn permit_dates(question: &Question<'_>) -> Vec<Finding> {
    let Some(permit) = &question.file.case.permit else { return Vec::new() };
    let wrong = matches!((permit.valid_from, permit.valid_until), (Some(from), Some(until)) if from > until);
    let finding = || {
        Finding::error("permit-dates", say!("the permit ends before it begins"))
            .at(question.file.place("/permit/valid_until"))
            .at(question.file.place("/permit/valid_from").saying(say!("it begins here")))
            .hint(say!("compare both dates with the card"))
    };
    wrong.then(finding).into_iter().collect()
}

/// Swiss citizens, also with a second nationality, are no case.
pub(super) fn swiss_citizen(question: &Question<'_>) -> Vec<Finding> {
    let swiss = question.file.case.person.nationality.iter().position(|country| country == "CH");
    let finding = |number| {
        Finding::error(
            "swiss-citizen",
            say!("the person is a Swiss citizen; the AIG does not apply (AIG 2(1))"),
        )
        .at(question.file.document.value_place(&format!("/person/nationality/{number}")))
        .hint(say!("close the case"))
    };
    swiss.map(finding).into_iter().collect()
}
