//! What one paper demands: its addressee, its dates, its sections, its sender.

use super::Question;
use crate::{
    case::{Literacy, did_you_mean},
    locales::Folded,
    office::OfficeKind,
    report::{Finding, Place},
    say,
    templates::{Addressee, Answer, Field, Kind, Sender, Tone},
};

/// With an address lock the address is not printed where others can read it.
pub(super) fn address_locked(question: &Question<'_>, kind: &Kind) -> Vec<Finding> {
    let hidden = question.file.case.lock.address && kind.manifest.addressee != Addressee::Person;
    let finding = || {
        Finding::note(
            "address-locked",
            say!("`{}` is made without the address: it is locked", kind.id),
        )
        .at(question.file.place("/lock/address"))
        .hint(say!("nothing to do"))
    };
    hidden.then(finding).into_iter().collect()
}

/// An invitation is for a talk to come.
pub(super) fn appointment_past(question: &Question<'_>, kind: &Kind) -> Vec<Finding> {
    let Some(appointment) = talk(question, kind) else { return Vec::new() };
    let past = appointment.start.0.date() <= question.date;
    let finding = || {
        let message = say!("the talk is not after the letter, which is dated {}", question.date);
        Finding::error("appointment-past", message)
            .at(question.file.place("/appointment/start"))
            .hint(say!("fix a new appointment, or date the letter with `--date`"))
    };
    let late = appointment.answer_until.is_some_and(|day| day.0 < question.date);
    let answer = || {
        let message = say!("`answer_until` is before the letter, which is dated {}", question.date);
        Finding::error("appointment-past", message)
            .at(question.file.place("/appointment/answer_until"))
            .hint(say!("leave some days to answer, or date the letter with `--date`"))
    };
    past.then(finding).into_iter().chain((late && !past).then(answer)).collect()
}

/// Offices are closed at the weekend.
pub(super) fn appointment_weekend(question: &Question<'_>, kind: &Kind) -> Vec<Finding> {
    let Some(appointment) = talk(question, kind) else { return Vec::new() };
    let weekday = appointment.start.0.date().weekday().to_monday_one_offset();
    let finding = || {
        Finding::warning("appointment-weekend", say!("the talk is on a Saturday or Sunday"))
            .at(question.file.place("/appointment/start"))
            .hint(say!("check the date"))
    };
    (weekday > 5).then(finding).into_iter().collect()
}

fn talk<'a>(question: &Question<'a>, kind: &Kind) -> Option<&'a crate::case::Appointment> {
    let invites = kind.manifest.needs.iter().any(|need| need == "appointment")
        && kind.manifest.addressee == Addressee::Person;
    question.file.case.appointment.as_ref().filter(|_| invites)
}

/// Some papers are the canton's alone.
pub(super) fn canton_only(question: &Question<'_>, kind: &Kind) -> Vec<Finding> {
    let foreign =
        kind.manifest.sender == Sender::Canton && question.office.office.kind != OfficeKind::Canton;
    let finding = || {
        Finding::error(
            "canton-only",
            say!("`{}` is a paper of the cantonal authority (VZAE 77g)", kind.id),
        )
        .at(kind.document.value_place("/sender"))
        .hint(say!("a municipality reports to the canton; it does not issue this paper"))
    };
    foreign.then(finding).into_iter().collect()
}

/// A letter alone does not reach somebody who cannot read it.
pub(super) fn cannot_read(question: &Question<'_>, kind: &Kind) -> Vec<Finding> {
    let alone = question.file.case.person.literacy == Literacy::None
        && kind.manifest.addressee == Addressee::Person
        && kind.manifest.needs.iter().any(|need| need == "address")
        && question.household().representative().is_none();
    let finding = || {
        Finding::note("cannot-read", say!("the person cannot read this letter"))
            .at(question.file.place("/person/literacy"))
            .hint(say!("call as well, with the interpreter"))
    };
    alone.then(finding).into_iter().collect()
}

/// A municipal letter is not an order, also where a clerk typed the words. Somebody
/// may be called like one of them, and live in a street of that name.
pub(super) fn forbidden_word(question: &Question<'_>, kind: &Kind) -> Vec<Finding> {
    let manifest = &kind.manifest;
    if manifest.tone != Tone::Letter || manifest.sender != Sender::Municipality {
        return Vec::new();
    }
    let official = &question.office.office.official_language;
    let Some(locale) = question.locales.get(official) else { return Vec::new() };
    let document = &question.file.document;
    let mut findings = Vec::new();
    for (pointer, text) in
        document.texts().into_iter().filter(|(at, _)| is_free_text(question, kind, at))
    {
        let folded = Folded::new(text);
        for entry in &locale.words.forbidden {
            if !folded.occurrences(&entry.word).is_empty() {
                let key = crate::document::dotted(&pointer);
                let message = say!(
                    "`{}` holds «{}», which does not belong in a municipal letter",
                    key,
                    entry.word
                );
                findings.push(
                    Finding::error("forbidden-word", message)
                        .at(document.value_place(&pointer))
                        .hint(entry.reason.clone()),
                );
            }
        }
    }
    findings
}

/// Whether a text of the case is written in sentences for this paper: no name, no
/// address, no answer to another kind's questions.
fn is_free_text(question: &Question<'_>, kind: &Kind, pointer: &str) -> bool {
    let mut parts = pointer.split('/').skip(1);
    let (section, rest) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let named = |field: &Field| field.answer == Answer::Name;
    match section {
        "person" | "household" | "address" => rest == "language_level",
        "decision" => !pointer.ends_with("/by"),
        section if question.file.case.answers.contains_key(section) => {
            section == kind.id && !kind.manifest.fields.get(rest).is_some_and(named)
        }
        _ => true,
    }
}

/// A goal cannot be due before it is agreed.
pub(super) fn goal_due_past(question: &Question<'_>, kind: &Kind) -> Vec<Finding> {
    if kind.manifest.instrument.is_none() {
        return Vec::new();
    }
    let goals = question.file.case.goal.iter().enumerate();
    goals
        .filter(|(_, goal)| goal.due.is_some_and(|due| due.0 <= question.date))
        .map(|(number, _)| {
            let message =
                say!("the goal is not due after the paper, which is dated {}", question.date);
            Finding::error("goal-due-past", message)
                .at(question.file.place(&format!("/goal/{number}/due")))
                .hint(say!("agree a new date"))
        })
        .collect()
}

/// Nobody under 18 is written to alone.
pub(super) fn minor_alone(question: &Question<'_>, kind: &Kind) -> Vec<Finding> {
    let age = question.file.case.person.born.age_on(question.date);
    let talks = kind.manifest.needs.iter().any(|need| need == "appointment");
    let alone = age < 18
        && (kind.manifest.addressee == Addressee::Person || talks)
        && question.household().representative().is_none();
    let finding = || {
        Finding::error(
            "minor-alone",
            say!("the person is under 18 and nobody acts for the person (ZGB 304, 327a)"),
        )
        .at(question.file.place("/person/born"))
        .hint(say!("add the guardian or a parent as `[[household]]` with `relation`"))
    };
    alone.then(finding).into_iter().collect()
}

/// The kind's own questions must be answered.
pub(super) fn missing_field(question: &Question<'_>, kind: &Kind) -> Vec<Finding> {
    let answered = question.file.document.has(&format!("/{}", kind.id));
    let asked = kind.manifest.fields.iter().filter(|(_, field)| !field.is_optional);
    let answers = question.file.case.answers.get(&kind.id);
    let answer = |name: &str| answers.and_then(|answers| answers.get(name));
    let also = kind.manifest.needs_answer.iter().filter(|one| {
        let given = answer(&one.with).and_then(serde_json::Value::as_str);
        given.is_some_and(|given| one.is.iter().any(|word| word == given))
            && answer(&one.field).is_none()
    });
    let also = also.map(|one| {
        let with = format!("/{}/{}", kind.id, one.with);
        Finding::error("missing-field", say!("`{}` is required here by `{}`", one.field, kind.id))
            .at(question.file.document.value_place(&with).saying(say!("because of this answer")))
            .hint(say!("add `{} = …` to `[{}]`", one.field, kind.id))
    });
    asked
        .filter(|_| !answered)
        .map(|(name, _)| {
            let end = question.file.document.source().text().len();
            let place = Place::new(question.file.document.source(), end..end);
            Finding::error("missing-field", say!("`{}` is required by `{}`", name, kind.id))
                .at(place.saying(say!("not answered here")))
                .at(kind.document.place(&format!("/fields/{name}")).saying(say!("asked here")))
                .hint(say!("add a table `[{}]` with `{} = …`", kind.id, name))
        })
        .chain(also)
        .collect()
}

/// A paper without its subject makes no sense.
pub(super) fn missing_section(question: &Question<'_>, kind: &Kind) -> Vec<Finding> {
    let needs = kind.manifest.needs.iter().enumerate();
    needs
        .filter(|(_, need)| !question.file.document.has(&format!("/{need}")))
        .map(|(number, need)| {
            let table = if matches!(
                need.as_str(),
                "goal" | "criterion" | "household" | "event" | "decision" | "document"
            ) {
                format!("[[{need}]]")
            } else {
                format!("[{need}]")
            };
            Finding::error(
                "missing-section",
                say!("`{}` needs `{}` in the case file", kind.id, table),
            )
            .at(question.file.place(""))
            .at(kind.document.value_place(&format!("/needs/{number}")).saying(say!("asked here")))
            .hint(say!("add `{}`, or choose other kinds with `-k`", table))
        })
        .collect()
}

/// A permit that has run out should be looked at.
pub(super) fn permit_expired(question: &Question<'_>, _: &Kind) -> Vec<Finding> {
    let permit = question.file.case.permit.as_ref();
    let expired =
        permit.and_then(|permit| permit.valid_until).is_some_and(|day| day.0 < question.date);
    let finding = || {
        Finding::warning("permit-expired", say!("the permit has expired on the date of the paper"))
            .at(question.file.place("/permit/valid_until"))
            .hint(say!("compare it with the register; a renewal may be pending"))
    };
    expired.then(finding).into_iter().collect()
}

/// Facts of the place that are out of date are left out.
pub(super) fn stale_local(question: &Question<'_>, kind: &Kind) -> Vec<Finding> {
    let office = &question.office.office;
    let prints =
        |chapter: &str| kind.manifest.passages.iter().any(|passage| passage.name == chapter);
    let local = office.local.iter().enumerate();
    let local = local.map(|(at, one)| (format!("/local/{at}"), &one.chapter, one.valid_until));
    let offers = office.offer.iter().enumerate();
    let offers = offers.map(|(at, one)| (format!("/offer/{at}"), &one.chapter, one.valid_until));
    local
        .chain(offers)
        .filter(|(_, chapter, until)| {
            kind.manifest.local && prints(chapter) && until.is_some_and(|day| day.0 < question.date)
        })
        .map(|(pointer, _, _)| {
            Finding::warning("stale-local", say!("this entry is out of date and is left out"))
                .at(question.office.place(&format!("{pointer}/valid_until")))
                .hint(say!("check it and move `valid_until`, or remove the entry"))
        })
        .collect()
}

/// An envelope is one of the profiles.
pub(super) fn unknown_envelope(question: &Question<'_>) -> Vec<Finding> {
    let known = question.templates.envelopes();
    let names = || known.keys().map(String::as_str);
    let mut findings = Vec::new();
    if let Some(name) =
        question.file.case.delivery.envelope.as_deref().filter(|name| !known.contains_key(*name))
    {
        findings.push(
            Finding::error("unknown-envelope", say!("`delivery.envelope` is not a profile"))
                .at(question.file.document.value_place("/delivery/envelope"))
                .hint(did_you_mean(name, names())),
        );
    }
    let own = &question.office.office.envelope;
    if !known.contains_key(own) {
        findings.push(
            Finding::error("unknown-envelope", say!("the envelope `{}` is not a profile", own))
                .at(question.office.document.value_place("/envelope"))
                .hint(did_you_mean(own, names())),
        );
    }
    findings
}
