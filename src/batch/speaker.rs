//! What a worker says: answers as lines of JSON, findings in the form that the
//! caller asked for.

use std::io::Write;

use super::message::{Answer, Form, Told, Voice};
use crate::report::{Finding, Phrases, Report, Severity, github, human, json};

/// Says answers, and findings in the form that was asked for.
pub(super) struct Speaker<'a, W> {
    pub(super) answers: W,
    pub(super) voice: &'a Voice,
    pub(super) phrases: &'a Phrases,
}

impl<W: Write> Speaker<'_, W> {
    pub(super) fn say(&mut self, answer: &Answer) -> std::io::Result<()> {
        let mut line = serde_json::to_string(answer)?;
        line.push('\n');
        self.answers.write_all(line.as_bytes())?;
        match answer {
            // Another answer follows at once.
            Answer::Case(_) | Answer::Made(_) => Ok(()),
            _ => self.answers.flush(),
        }
    }

    pub(super) fn report(&mut self, report: &Report) -> std::io::Result<()> {
        let told = self.told(report);
        if told.is_empty() { Ok(()) } else { self.say(&Answer::Findings(told)) }
    }

    pub(super) fn told(&self, report: &Report) -> Vec<Told> {
        let voice = self.voice;
        let is_told = |finding: &&Finding| {
            finding.severity != Severity::Note || voice.verbose || voice.form == Form::Json
        };
        let told = |finding: &Finding| Told {
            id: finding.id.to_owned(),
            severity: finding.severity.word().to_owned(),
            case: finding.case.clone(),
            text: match voice.form {
                Form::Human => human::render(finding, voice.styled, self.phrases),
                Form::Json => json::finding(finding, self.phrases),
                Form::Github => github::line(finding, self.phrases),
            },
        };
        report.findings().iter().filter(is_told).map(told).collect()
    }
}
