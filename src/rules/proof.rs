//! What a paper that weighs must rest on: proved facts, current ones for an old
//! settlement permit, proof of service, a remedy, periods that can be kept.

use jiff::ToSpan;

use super::Question;
use crate::{
    case::{CriterionStatus, Day, Method, PermitCategory, SETTLEMENT_LAW, did_you_mean},
    deadline::Calendar,
    office::{OfficeFile, Remedy},
    report::{Finding, Place, Severity, Text},
    say,
    templates::{Answer, Kind, Tone},
};

/// Facts against a person have a date and a source.
pub(super) fn unproved_fact(question: &Question<'_>, kind: &Kind) -> Vec<Finding> {
    if !kind.manifest.proved_facts {
        return Vec::new();
    }
    let mut findings = Vec::new();
    for (at, criterion) in question.file.case.criterion.iter().enumerate() {
        for (number, fact) in criterion.facts.iter().enumerate() {
            let lacks = match (fact.date.is_none(), fact.source.trim().is_empty()) {
                (true, true) => say!("date and source"),
                (true, false) => say!("date"),
                (false, true) => say!("source"),
                (false, false) => continue,
            };
            let message = say!("a fact for `{}` lacks: {}", kind.id, lacks);
            findings.push(
                Finding::error("unproved-fact", message)
                    .at(question.file.place(&format!("/criterion/{at}/facts/{number}")))
                    .at(kind.document.place("/proved_facts").saying(say!("asked here")))
                    .hint(say!("add to this fact: {}; or take it out", lacks)),
            );
        }
    }
    findings
}

/// Against a settlement permit of before 2019 only facts since then weigh; older
/// ones help to understand (BGE 148 II 1).
pub(super) fn old_facts(question: &Question<'_>, kind: &Kind) -> Vec<Finding> {
    let case = &question.file.case;
    let Some(permit) = &case.permit else { return Vec::new() };
    if !kind.manifest.proved_facts || permit.category != PermitCategory::C {
        return Vec::new();
    }
    let Some(decided) = permit.decided else {
        return vec![
            Finding::warning(
                "old-facts",
                say!("it is not known whether the C permit was granted before 2019"),
            )
            .at(question.file.place("/permit"))
            .hint(say!(
                "add `decided`: before 1 January 2019 only facts since then weigh (BGE 148 II 1)"
            )),
        ];
    };
    if decided.0 >= SETTLEMENT_LAW {
        return Vec::new();
    }
    let unmet = |status| matches!(status, CriterionStatus::Partly | CriterionStatus::NotFulfilled);
    let current = |day: Option<Day>| day.is_some_and(|day| day.0 >= SETTLEMENT_LAW);
    case.criterion
        .iter()
        .enumerate()
        .filter(|(_, one)| unmet(one.status) && !one.facts.iter().any(|fact| current(fact.date)))
        .map(|(number, one)| {
            let message = say!(
                "criterion {} rests on facts from before 2019 alone, and the C permit is older",
                one.id.letter()
            );
            Finding::warning("old-facts", message)
                .at(question.file.place(&format!("/criterion/{number}")))
                .hint(say!("add what is known since 1 January 2019 (BGE 148 II 1)"))
        })
        .collect()
}

/// An order is served against signature (BGS 124.13).
pub(super) fn service_unproved(question: &Question<'_>, kind: &Kind) -> Vec<Finding> {
    let method = question.file.case.delivery.method;
    let proved = matches!(method, Method::Registered | Method::HandedOver);
    if !kind.manifest.proof_of_service || proved {
        return Vec::new();
    }
    let severity = match kind.manifest.tone {
        Tone::Order => Severity::Error,
        _ => Severity::Warning,
    };
    let message = say!("`{}` goes registered or is handed over against receipt", kind.id);
    let finding = match severity {
        Severity::Error => Finding::error("service-unproved", message),
        _ => Finding::warning("service-unproved", message),
    };
    let place = if question.file.document.has("/delivery/method") {
        question.file.document.value_place("/delivery/method")
    } else {
        question.file.place("/delivery")
    };
    vec![
        finding
            .at(place)
            .hint(say!("set `method` in `[delivery]` to `registered` or `handed_over`")),
    ]
}

/// The remedy of an order, from the office's table: the one for its kind, else the
/// one for all.
pub fn remedy_of<'a>(office: &'a OfficeFile, kind: &Kind) -> Option<&'a Remedy> {
    let remedies = &office.office.remedy;
    let named = |one: &&Remedy| {
        one.kinds.iter().any(|name| *name == kind.id || *name == kind.manifest.code)
    };
    remedies.iter().find(named).or_else(|| remedies.iter().find(|one| one.kinds.is_empty()))
}

/// An order says how it can be contested (`VwVG` 35); nothing else does.
pub(super) fn missing_remedy(question: &Question<'_>, kind: &Kind) -> Vec<Finding> {
    let open = kind.manifest.tone == Tone::Order && remedy_of(question.office, kind).is_none();
    let finding = || {
        Finding::error(
            "missing-remedy",
            say!("`{}` is an order, and the office names no remedy for it", kind.id),
        )
        .at(question.office.place(""))
        .hint(say!(
            "add `[[remedy]]` with `name`, `body`, `days` and `basis` to office.toml (VwVG 35(2))"
        ))
    };
    open.then(finding).into_iter().collect()
}

/// A paper for a partner needs one.
pub(super) fn missing_partner(question: &Question<'_>, kind: &Kind) -> Vec<Finding> {
    partner_of(question.office, kind)
}

/// The same for an office alone.
pub(super) fn partner_of(office: &OfficeFile, kind: &Kind) -> Vec<Finding> {
    let Some(role) = kind.manifest.to else { return Vec::new() };
    let partner = office.office.partner.iter().position(|one| one.role == role);
    if let Some(number) = partner {
        let address = &office.office.partner[number].address;
        let has_place = !address.street.is_empty() || !address.post_office_box.is_empty();
        let reachable = has_place && !address.town.is_empty();
        let finding = || {
            Finding::error(
                "address-incomplete",
                say!("the partner's address has no street or no town"),
            )
            .at(office.place(&format!("/partner/{number}/address")))
            .hint(say!("add `street` (or `post_office_box`), `postcode` and `town`"))
        };
        return (!reachable).then(finding).into_iter().collect();
    }
    let finding = || {
        let word = role.word();
        Finding::error(
            "missing-partner",
            say!(
                "`{}` goes to a partner with the role `{}`, and the office names none",
                kind.id,
                word
            ),
        )
        .at(office.place(""))
        .at(kind.document.value_place("/to").saying(say!("asked here")))
        .hint(say!(
            "add `[[partner]]` with `role = \"{}\"`, `name` and an address to office.toml",
            word
        ))
    };
    vec![finding()]
}

/// Answers that name offers name those of the office, and they are still valid.
pub(super) fn unknown_offer(question: &Question<'_>, kind: &Kind) -> Vec<Finding> {
    let offers = &question.office.office.offer;
    let mut findings = Vec::new();
    for (place, name) in answered(question, kind, |answer| *answer == Answer::Offers) {
        let Some(offer) = offers.iter().find(|offer| offer.name == name) else {
            let names = offers.iter().map(|offer| offer.name.as_str());
            let hint = if offers.is_empty() {
                say!("office.toml has no `[[offer]]` yet; add it there")
            } else {
                did_you_mean(&name, names)
            };
            findings.push(
                Finding::error("unknown-offer", say!("the office has no offer of this name"))
                    .at(place)
                    .hint(hint),
            );
            continue;
        };
        if offer.valid_until.is_some_and(|day| day.0 < question.date) {
            findings.push(
                Finding::warning("stale-local", say!("this offer is out of date"))
                    .at(place)
                    .hint(say!("check it and move its `valid_until` in office.toml")),
            );
        }
    }
    findings
}

/// A deadline lies ahead, on a day when the office can be reached, and after the
/// day on which a registered letter counts as served.
pub(super) fn deadline(question: &Question<'_>, kind: &Kind) -> Vec<Finding> {
    let mut findings = Vec::new();
    let calendar = Calendar::of(&question.office.office, question.templates);
    for (place, text) in answered(question, kind, |answer| *answer == Answer::Deadline) {
        let Ok(day) = text.parse::<jiff::civil::Date>() else { continue };
        if day <= question.date {
            let message = say!("the day is not after the paper, which is dated {}", question.date);
            findings.push(
                Finding::error("deadline-past", message)
                    .at(place)
                    .hint(say!("give the person time, or date the paper with `--date`")),
            );
            continue;
        }
        let seventh = question.date.saturating_add(8.days());
        let registered = question.file.case.delivery.method == Method::Registered;
        if registered && kind.manifest.proof_of_service && day <= seventh {
            findings.push(
                Finding::warning(
                    "deadline-short",
                    say!("the period may end before the letter counts as served: seven days after the first attempt (VwVG 20(2bis))"),
                )
                .at(place.clone())
                .hint(say!("choose a day well after {}", seventh)),
            );
        }
        if let Ok(calendar) = &calendar
            && !calendar.is_working_day(day)
        {
            let next = calendar.working_day_from(day);
            findings.push(
                Finding::warning(
                    "deadline-holiday",
                    say!("{} is {}, so the period ends later (VwVG 20(3))", day, what_day(day)),
                )
                .at(place)
                .hint(say!("write {}, the next working day", next)),
            );
        }
    }
    findings
}

fn what_day(day: jiff::civil::Date) -> Text {
    match day.weekday().to_monday_one_offset() {
        6 => say!("a Saturday"),
        7 => say!("a Sunday"),
        _ => say!("a holiday"),
    }
}

/// The answers to questions of one sort, with their places.
fn answered(
    question: &Question<'_>,
    kind: &Kind,
    wanted: impl Fn(&Answer) -> bool,
) -> Vec<(Place, String)> {
    let document = &question.file.document;
    let fields = kind.manifest.fields.iter().filter(|(_, field)| wanted(&field.answer));
    let names: Vec<String> = fields.map(|(name, _)| format!("/{}/{name}", kind.id)).collect();
    let belongs = |pointer: &str| {
        names.iter().any(|name| pointer == name || pointer.starts_with(&format!("{name}/")))
    };
    let texts = document.texts().into_iter().filter(|(pointer, _)| belongs(pointer));
    texts.map(|(pointer, text)| (document.value_place(&pointer), text.to_owned())).collect()
}
