//! What law and form demand of a case before paper is made. A rule is a row
//! with an id, an article and a function; nothing here decides for a person.

mod course;
mod household;
mod instruments;
mod names;
mod papers;
mod persons;
mod proof;

use jiff::civil::Date;

use crate::{
    case::{CaseFile, Household},
    locales::Locales,
    office::OfficeFile,
    report::{Finding, Report},
    templates::{Kind, Templates},
};

pub use instruments::{Answer, Verdict, instruments};
pub use proof::remedy_of;

/// Everything a rule may look at.
#[derive(Clone, Copy)]
pub struct Question<'a> {
    /// The case.
    pub file: &'a CaseFile,
    /// Who sends.
    pub office: &'a OfficeFile,
    /// The date of the paper.
    pub date: Date,
    /// Kinds and envelopes.
    pub templates: &'a Templates,
    /// Languages.
    pub locales: &'a Locales,
}

impl<'a> Question<'a> {
    /// The household on the date of the paper.
    pub fn household(&self) -> Household<'a> {
        Household { case: &self.file.case, day: self.date }
    }
}

/// A rule over a case.
pub struct CaseRule {
    /// Its finding.
    pub id: &'static str,
    /// Article or standard.
    pub basis: &'static str,
    /// What is wrong with the case.
    pub judge: fn(&Question<'_>) -> Vec<Finding>,
}

/// A rule over one paper of a case.
pub struct PaperRule {
    /// Its finding.
    pub id: &'static str,
    /// Article or standard.
    pub basis: &'static str,
    /// What is wrong with making this paper for this case.
    pub judge: fn(&Question<'_>, &Kind) -> Vec<Finding>,
}

/// Rules over every case, by id.
pub const CASE_RULES: &[CaseRule] = &[
    CaseRule {
        id: "address-incomplete",
        basis: "eCH-0010, Swiss Post",
        judge: persons::address_incomplete,
    },
    CaseRule { id: "answer-after-talk", basis: "form", judge: persons::answer_after_talk },
    CaseRule { id: "birth-date", basis: "eCH-0044", judge: persons::birth_date },
    CaseRule {
        id: "circumstance-criterion",
        basis: "VZAE 77f",
        judge: persons::circumstance_criterion,
    },
    CaseRule { id: "comes-of-age", basis: "ZGB 14", judge: household::comes_of_age },
    CaseRule { id: "criterion-order", basis: "AIG 58a(1)", judge: persons::criterion_order },
    CaseRule {
        id: "decision-answer",
        basis: "templates/course.toml",
        judge: course::decision_answer,
    },
    CaseRule { id: "event-future", basis: "form", judge: course::event_future },
    CaseRule { id: "event-order", basis: "templates/course.toml", judge: course::event_order },
    CaseRule { id: "event-result", basis: "templates/course.toml", judge: course::event_result },
    CaseRule { id: "family-address", basis: "Swiss Post", judge: household::family_address },
    CaseRule {
        id: "family-tie-unknown",
        basis: "AIG 42 to 45",
        judge: persons::family_tie_unknown,
    },
    CaseRule { id: "first-name", basis: "eCH-0011", judge: names::first_name },
    CaseRule { id: "guardian-ended", basis: "ZGB 14, 327a", judge: persons::guardian_ended },
    CaseRule { id: "interpreter-language", basis: "form", judge: persons::interpreter_language },
    CaseRule {
        id: "mandate-unknown",
        basis: "ZGB 393, 394, 398",
        judge: household::mandate_unknown,
    },
    CaseRule {
        id: "name-characters",
        basis: "ISO 8859-1, Latin Extended-A",
        judge: names::name_characters,
    },
    CaseRule { id: "nationality", basis: "eCH-0011, AIG 2", judge: persons::nationality },
    CaseRule { id: "partial-birth-date", basis: "eCH-0044", judge: persons::partial_birth_date },
    CaseRule { id: "permit-dates", basis: "AIG 33, 41", judge: persons::permit_dates },
    CaseRule { id: "stage-behind", basis: "templates/course.toml", judge: course::stage_behind },
    CaseRule { id: "swiss-citizen", basis: "AIG 2(1)", judge: persons::swiss_citizen },
    CaseRule { id: "unknown-country", basis: "ISO 3166-1", judge: names::unknown_country },
    CaseRule { id: "unknown-envelope", basis: "SN 010130", judge: papers::unknown_envelope },
    CaseRule { id: "unknown-language", basis: "BCP 47", judge: names::unknown_language },
];

/// Rules over one paper, by id.
pub const PAPER_RULES: &[PaperRule] = &[
    PaperRule { id: "about-year", basis: "the kind's `about`", judge: course::about_year },
    PaperRule { id: "address-locked", basis: "eCH-0021", judge: papers::address_locked },
    PaperRule { id: "appointment-past", basis: "form", judge: papers::appointment_past },
    PaperRule { id: "appointment-weekend", basis: "form", judge: papers::appointment_weekend },
    PaperRule { id: "case-closed", basis: "templates/course.toml", judge: course::case_closed },
    PaperRule { id: "cannot-read", basis: "AIG 57(1)", judge: papers::cannot_read },
    PaperRule { id: "canton-only", basis: "AIG 58b, VZAE 77g", judge: papers::canton_only },
    PaperRule { id: "deadline", basis: "VwVG 20", judge: proof::deadline },
    PaperRule {
        id: "decision-open",
        basis: "the kind's `decisions`",
        judge: course::decision_open,
    },
    PaperRule { id: "forbidden-word", basis: "VwVG 35", judge: papers::forbidden_word },
    PaperRule { id: "goal-due-past", basis: "AIG 58b(1)", judge: papers::goal_due_past },
    PaperRule { id: "instrument-refused", basis: "AIG 58b", judge: instruments::refused },
    PaperRule { id: "instrument-unclear", basis: "AIG 58b", judge: instruments::unclear },
    PaperRule { id: "minor-alone", basis: "ZGB 304, 327a", judge: papers::minor_alone },
    PaperRule { id: "missing-field", basis: "the kind's `[fields]`", judge: papers::missing_field },
    PaperRule { id: "missing-partner", basis: "the kind's `to`", judge: proof::missing_partner },
    PaperRule { id: "missing-remedy", basis: "VwVG 35(2)", judge: proof::missing_remedy },
    PaperRule {
        id: "missing-section",
        basis: "the kind's `needs`",
        judge: papers::missing_section,
    },
    PaperRule { id: "no-occasion", basis: "the kind's `when`", judge: course::no_occasion },
    PaperRule { id: "old-facts", basis: "AIG 63(2), BGE 148 II 1", judge: proof::old_facts },
    PaperRule { id: "other-person", basis: "InfoDG", judge: household::other_person },
    PaperRule { id: "permit-expired", basis: "AIG 33, 61", judge: papers::permit_expired },
    PaperRule { id: "service-unproved", basis: "BGS 124.13", judge: proof::service_unproved },
    PaperRule { id: "stale-local", basis: "office.toml", judge: papers::stale_local },
    PaperRule { id: "unknown-offer", basis: "office.toml", judge: proof::unknown_offer },
    PaperRule {
        id: "unproved-fact",
        basis: "AIG 58a, VZAE 77a to 77f",
        judge: proof::unproved_fact,
    },
];

/// What the rules say of a case.
pub fn judge_case(question: &Question<'_>) -> Report {
    collect(question, CASE_RULES.iter().flat_map(|rule| (rule.judge)(question)))
}

/// What the rules say of one paper.
///
/// What is no paper of this office or of any case needs no further words.
pub fn judge_paper(question: &Question<'_>, kind: &Kind) -> Report {
    for first in [course::about_year, papers::canton_only] {
        let alone = first(question, kind);
        if !alone.is_empty() {
            return collect(question, alone.into_iter());
        }
    }
    collect(question, PAPER_RULES.iter().flat_map(|rule| (rule.judge)(question, kind)))
}

/// What the rules say of a paper about a year.
pub fn judge_year(office: &OfficeFile, kind: &Kind) -> Report {
    let mut report = Report::new();
    for finding in proof::partner_of(office, kind) {
        report.push(finding);
    }
    report
}

fn collect(question: &Question<'_>, findings: impl Iterator<Item = Finding>) -> Report {
    let mut report = Report::new();
    findings.for_each(|finding| report.push(finding));
    report.of_case(&question.file.case.id)
}
