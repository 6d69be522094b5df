//! The practice cases: who is written to, how, with which papers, and what the
//! law says.

use std::{collections::BTreeMap, sync::Arc};

use mappe::{
    case::CaseFile,
    plan::{Job, Plan, question},
    render::{Scribe, view},
    report::Severity,
    rules::{Answer, instruments},
    templates::Addressee,
    workspace::{self, Workspace},
};

use crate::{desk::project, papers::everything};

struct Open {
    workspace: Workspace,
    cases: Vec<Arc<CaseFile>>,
}

fn open(example: &str) -> Open {
    let opened = workspace::locate(&project().join("examples").join(example)).expect("an example");
    let (cases, report) = opened.workspace.read_cases(&opened.cases);
    assert!(report.is_empty(), "{report:#?}");
    Open { workspace: opened.workspace, cases }
}

impl Open {
    fn case(&self, id: &str) -> Arc<CaseFile> {
        self.cases.iter().find(|file| file.case.id == id).expect("the case").clone()
    }

    /// The kinds that are planned, and the ids of all findings.
    fn plan(&self, id: &str) -> (Vec<String>, Vec<&'static str>) {
        let plan = Plan::draw(&self.workspace, &[self.case(id)], &everything());
        let kinds = plan.jobs.iter().map(|job| job.kind.manifest.code.clone()).collect();
        let mut ids: Vec<_> = plan.report.findings().iter().map(|finding| finding.id).collect();
        ids.dedup();
        (kinds, ids)
    }

    /// The address lines and the greeting of the first letter.
    fn letter(&self, id: &str) -> (Vec<String>, String) {
        let plan = Plan::draw(&self.workspace, &[self.case(id)], &everything());
        let is_letter = |job: &&Job| {
            let manifest = &job.kind.manifest;
            manifest.layout == "letter" && manifest.addressee == Addressee::Person
        };
        let job = plan.jobs.iter().find(is_letter).expect("a letter");
        let manuscript =
            Scribe::default().manuscript(job, &self.workspace.templates).expect("words");
        let view = view(job, &job.tongue.locale).expect("values");
        let greeting =
            view["addressee"]["greeting"].as_str().expect("a greeting").replace('\u{a0}', " ");
        let lines = manuscript.address.iter().map(|line| line.replace('\u{a0}', " ")).collect();
        (lines, greeting)
    }

    fn binding(&self, id: &str) -> (Answer, &'static str) {
        let [_, binding, _] = instruments(&self.case(id).case);
        (binding.answer, binding.article)
    }

    /// Which chapters of the folder are in, by name, with the reason.
    fn chapters(&self, id: &str) -> BTreeMap<String, (bool, String)> {
        let file = self.case(id);
        let kind = self.workspace.templates.kind("I-09").expect("the folder");
        let asked = question(&self.workspace, &file, everything().date_of(&file.case));
        mappe::plan::choices(kind, Some(&asked.household()))
            .into_iter()
            .map(|choice| (choice.passage.name, (choice.is_in, choice.because.english())))
            .collect()
    }
}

fn lines(all: &[&str]) -> Vec<String> {
    all.iter().map(|line| (*line).to_owned()).collect()
}

#[test]
fn a_couple_with_two_surnames_has_two_name_lines_and_both_are_greeted() {
    let open = open("musterwil");
    let (address, greeting) = open.letter("MUS-2026-0001");
    assert_eq!(address[..2], lines(&["Frau Zeynep Misal", "Herr Tarık Emre Örnekoğlu"]));
    assert_eq!(address[3], "4999 Musterwil");
    assert_eq!(greeting, "Sehr geehrte Frau Misal, sehr geehrter Herr Örnekoğlu");
    assert_eq!(
        open.plan("MUS-2026-0001").0,
        ["I-01", "I-04", "I-05", "I-06", "I-07", "I-08", "I-09", "Q-02"]
    );
    assert_eq!(open.binding("MUS-2026-0001"), (Answer::Allowed, "AIG 43(4)"));
    let chapters = open.chapters("MUS-2026-0001");
    assert!(chapters["school"].0 && chapters["school"].1.contains("from 4 to 15"), "{chapters:?}");
    assert!(!chapters["permit-eu"].0 && !chapters["seniors"].0, "{chapters:?}");
}

#[test]
fn a_name_of_62_letters_with_care_of_and_box_fits_a_named_envelope() {
    let open = open("musterwil");
    let (address, _) = open.letter("MUS-2026-0002");
    assert!(address.iter().any(|line| line == "c/o Restaurant Zum Beispiel"), "{address:?}");
    assert!(address.iter().any(|line| line == "Postfach"), "{address:?}");
    assert!(address[0].contains("Vasconcelos Inventado"), "nothing is cut: {address:?}");
    assert_eq!(open.binding("MUS-2026-0002"), (Answer::Refused, "AIG 2(2)"));
    assert_eq!(
        open.plan("MUS-2026-0002").0,
        ["I-04", "D-01", "D-03", "D-04", "D-05", "D-06", "Q-01"]
    );
}

#[test]
fn one_name_alone_is_greeted_without_an_invented_form() {
    let open = open("musterwil");
    let (address, greeting) = open.letter("MUS-2026-0003");
    assert_eq!((address[0].as_str(), greeting.as_str()), ("Namuna", "Guten Tag Namuna"));
    let (_, findings) = open.plan("MUS-2026-0003");
    assert!(
        findings.contains(&"partial-birth-date") && findings.contains(&"cannot-read"),
        "{findings:?}"
    );
    assert_eq!(open.binding("MUS-2026-0003"), (Answer::Allowed, "AIG 83(10)"));
    let chapters = open.chapters("MUS-2026-0003");
    assert!(chapters["literacy"].0 && chapters["provisional-admission"].0, "{chapters:?}");
}

#[test]
fn status_s_lives_with_hosts_and_cannot_be_bound() {
    let open = open("musterwil");
    let (address, _) = open.letter("MUS-2026-0004");
    assert!(address[1].starts_with("c/o "), "{address:?}");
    assert_eq!(open.binding("MUS-2026-0004"), (Answer::Refused, "AsylG 4"));
    let chapters = open.chapters("MUS-2026-0004");
    assert!(chapters["protection-status"].0 && chapters["seniors"].0, "{chapters:?}");
}

#[test]
fn an_old_settlement_permit_is_bound_only_with_a_downgrading() {
    let open = open("musterwil");
    assert_eq!(open.binding("MUS-2026-0005"), (Answer::Unclear, "VZAE 62a"));
}

#[test]
fn the_spouse_of_a_swiss_citizen_is_only_recommended_to_and_the_lock_hides_the_address() {
    let open = open("musterwil");
    assert_eq!(open.binding("MUS-2026-0006"), (Answer::Refused, "AIG 58b(4)"));
    let (kinds, findings) = open.plan("MUS-2026-0006");
    assert_eq!(kinds, ["I-04", "D-01", "D-04", "D-05", "D-06"]);
    assert!(findings.contains(&"address-locked"), "{findings:?}");
    let street = open.case("MUS-2026-0006").case.address.clone().expect("an address").street;
    let plan = Plan::draw(&open.workspace, &[open.case("MUS-2026-0006")], &everything());
    for job in &plan.jobs {
        let manuscript =
            Scribe::default().manuscript(job, &open.workspace.templates).expect("words");
        let to_others = job.kind.manifest.layout != "letter"
            || job.kind.manifest.addressee != Addressee::Person;
        assert_eq!(manuscript.data.to_string().contains(&street), !to_others, "{}", job.stem);
    }
}

#[test]
fn a_minor_is_written_to_through_the_guardian_until_the_eighteenth_birthday() {
    let open = open("musterwil");
    let (address, greeting) = open.letter("MUS-2026-0007");
    assert_eq!(address[0], "Herr Urs Beispiel-Muster");
    assert_eq!(greeting, "Sehr geehrter Herr Beispiel-Muster");
    let mut request = everything();
    request.date = Some(jiff::civil::date(2027, 6, 30));
    request.kinds = vec!["I-08".into()];
    let plan = Plan::draw(&open.workspace, &[open.case("MUS-2026-0007")], &request);
    assert!(plan.report.findings().iter().any(|finding| finding.id == "guardian-ended"));
    let manuscript =
        Scribe::default().manuscript(&plan.jobs[0], &open.workspace.templates).expect("words");
    assert_eq!(manuscript.address[0].replace('\u{a0}', " "), "Frau Selam Abnet");
}

#[test]
fn poste_restante_is_an_address_of_three_lines() {
    let open = open("exempleville");
    let (address, greeting) = open.letter("EXV-2026-0001");
    assert_eq!(
        address,
        lines(&["Monsieur Jean-Loup Fictif-Dupont", "Poste restante", "9991 Exempleville"])
    );
    assert_eq!(greeting, "Monsieur,");
    assert_eq!(open.binding("EXV-2026-0001"), (Answer::Refused, "AIG 2(2)"));
}

#[test]
fn italian_letters_greet_as_a_clerk_does() {
    let open = open("esempio");
    let (_, greeting) = open.letter("ESE-2026-0001");
    assert!(
        greeting.starts_with("Gentile signora ")
            && greeting.contains("egregio signor ")
            && greeting.ends_with(','),
        "{greeting}"
    );
}

/// Whether a kind that was asked for is refused, and by which findings.
fn refused(open: &Open, id: &str, kind: &str) -> Vec<&'static str> {
    let mut request = everything();
    request.kinds = vec![kind.into()];
    let plan = Plan::draw(&open.workspace, &[open.case(id)], &request);
    assert!(plan.jobs.is_empty(), "{id} {kind} is planned");
    plan.report
        .findings()
        .iter()
        .filter(|one| one.severity == Severity::Error)
        .map(|one| one.id)
        .collect()
}

#[test]
fn who_cannot_be_bound_gets_no_binding_agreement() {
    let canton = open("musterkanton");
    assert!(refused(&canton, "KAN-2026-0002", "S-04").contains(&"instrument-refused"));
    // A municipality issues none at all.
    let municipality = open("musterwil");
    for kind in ["S-03", "S-04", "S-05", "S-06", "S-07", "S-08"] {
        let findings = refused(&municipality, "MUS-2026-0009", kind);
        assert!(findings.contains(&"canton-only"), "{kind} {findings:?}");
    }
}

#[test]
fn a_report_names_one_person_alone_and_rests_on_a_decision() {
    let open = open("musterwil");
    let (kinds, _) = open.plan("MUS-2026-0009");
    assert_eq!(kinds, ["S-01"]);
    let plan = Plan::draw(&open.workspace, &[open.case("MUS-2026-0009")], &everything());
    let manuscript =
        Scribe::default().manuscript(&plan.jobs[0], &open.workspace.templates).expect("words");
    let words: String = manuscript.files.iter().map(|(_, text)| text.as_str()).collect();
    let file = open.case("MUS-2026-0009");
    assert!(!file.case.household.is_empty());
    for member in &file.case.household {
        assert!(!words.contains(&member.first_name), "{} slips into the report", member.first_name);
    }
}
