//! `JUnit` XML for a CI: a suite for each kind of material, a test for each file
//! that was looked at. Errors are failures, warnings are its output.

use std::fmt::Write as _;

use quick_junit::{NonSuccessKind, Report, TestCase, TestCaseStatus, TestSuite};

use super::{Finding, Inspected, Phrases, Severity, Suite, human};

/// The text of the file.
pub fn text(inspected: &Inspected, phrases: &Phrases) -> String {
    let mut report = Report::new("mappe check");
    let findings = inspected.findings();
    for suite in Suite::ALL {
        let mut tests = TestSuite::new(suite.word());
        for path in inspected.files(suite) {
            let of_file = findings.iter().filter(|(file, _)| *file == path).map(|one| one.1);
            tests.add_test_case(test(suite, path, &of_file.collect::<Vec<_>>(), phrases));
        }
        report.add_test_suite(tests);
    }
    // Writing to memory cannot fail.
    report.to_string().unwrap_or_default()
}

fn test(suite: Suite, path: &str, findings: &[&Finding], phrases: &Phrases) -> TestCase {
    let of = |severity| {
        let these = findings.iter().copied().filter(move |one| one.severity == severity);
        these.collect::<Vec<_>>()
    };
    let (errors, warnings) = (of(Severity::Error), of(Severity::Warning));
    let status = match errors.first() {
        None => TestCaseStatus::success(),
        Some(first) => {
            let mut status = TestCaseStatus::non_success(NonSuccessKind::Failure);
            status.set_type(first.id).set_message(first.message.told(phrases));
            status.set_description(lines(&errors, phrases));
            status
        }
    };
    let mut test = TestCase::new(path, status);
    test.set_classname(format!("mappe.{}", suite.word()));
    test.extra.insert("file".into(), path.into());
    if !warnings.is_empty() {
        test.set_system_out(lines(&warnings, phrases));
    }
    test
}

fn lines(findings: &[&Finding], phrases: &Phrases) -> String {
    let mut text = String::new();
    for finding in findings {
        let _ = writeln!(text, "{}", human::line(finding, phrases));
        if !finding.hint.is_empty() {
            let _ = writeln!(text, "    {}", finding.hint.told(phrases));
        }
    }
    text.trim_end().to_owned()
}
