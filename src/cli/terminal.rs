//! Printing: results on standard output, everything else on standard error.

use std::io::{IsTerminal, Write, stderr, stdout};

use anstream::{AutoStream, ColorChoice};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use serde::Serialize;

use super::{MessageFormat, Voice};
use crate::{
    batch::Form,
    report::{Finding, Phrases, Report, Severity, Text, github, human, json},
    say,
};

/// The terminal of one call.
pub(crate) struct Terminal {
    out: AutoStream<std::io::Stdout>,
    err: AutoStream<std::io::Stderr>,
    styled: bool,
    quiet: bool,
    verbose: bool,
    format: MessageFormat,
    tag: String,
    phrases: Phrases,
}

impl Terminal {
    pub(crate) fn new(voice: &Voice, tag: String, phrases: Phrases) -> Self {
        let choice = match voice.color {
            clap::ColorChoice::Always => ColorChoice::Always,
            clap::ColorChoice::Never => ColorChoice::Never,
            clap::ColorChoice::Auto => ColorChoice::Auto,
        };
        let err = AutoStream::new(stderr(), choice);
        let styled = err.current_choice() != ColorChoice::Never;
        Self {
            out: AutoStream::new(stdout(), choice),
            err,
            styled,
            quiet: voice.quiet,
            verbose: voice.verbose,
            format: voice.message_format,
            tag,
            phrases,
        }
    }

    /// Whether the caller wants to know more.
    pub(crate) fn is_verbose(&self) -> bool {
        self.verbose
    }

    /// Whether colours are shown.
    pub(crate) fn is_styled(&self) -> bool {
        self.styled
    }

    /// How findings are told, for a worker that tells them.
    pub(crate) fn form(&self) -> Form {
        match self.format {
            MessageFormat::Human => Form::Human,
            MessageFormat::Json => Form::Json,
            MessageFormat::Github => Form::Github,
        }
    }

    /// Whether machines read along.
    pub(crate) fn is_json(&self) -> bool {
        self.format == MessageFormat::Json
    }

    /// The language in which the program speaks.
    pub(crate) fn tag(&self) -> &str {
        &self.tag
    }

    /// The sentences of that language.
    pub(crate) fn phrases(&self) -> &Phrases {
        &self.phrases
    }

    /// A sentence in that language.
    pub(crate) fn told(&self, text: &Text) -> String {
        text.told(&self.phrases)
    }

    /// A sentence as a line of the result.
    pub(crate) fn tell(&mut self, text: &Text) {
        let text = self.told(text);
        self.result(&text);
    }

    /// A line of the result.
    pub(crate) fn result(&mut self, text: &str) {
        // A reader that went away (`| head`) is no fault of ours.
        let _ = writeln!(self.out, "{text}");
    }

    /// A line for machines, in JSON only.
    pub(crate) fn machine(&mut self, kind: &str, value: &impl Serialize) {
        if self.format == MessageFormat::Json {
            let line = json::line(kind, value);
            self.result(&line);
        }
    }

    /// A line of the result for people only.
    pub(crate) fn said(&mut self, text: &str) {
        if self.format != MessageFormat::Json {
            self.result(text);
        }
    }

    /// A line about the work, not its result.
    pub(crate) fn aside(&mut self, text: &Text) {
        if !self.quiet && self.format != MessageFormat::Json {
            let text = self.told(text);
            let _ = writeln!(self.err, "{text}");
        }
    }

    /// All findings; notes only if asked for.
    pub(crate) fn report(&mut self, report: &Report) {
        for finding in report.findings() {
            self.finding(finding);
        }
    }

    fn finding(&mut self, finding: &Finding) {
        let hidden = match finding.severity {
            Severity::Note => !self.verbose,
            Severity::Warning => self.quiet,
            Severity::Error => false,
        };
        match self.format {
            MessageFormat::Json => {
                let line = json::finding(finding, &self.phrases);
                let _ = writeln!(self.out, "{line}");
            }
            _ if hidden => {}
            MessageFormat::Github => {
                let _ = writeln!(self.out, "{}", github::line(finding, &self.phrases));
            }
            MessageFormat::Human => {
                let text = human::render(finding, self.styled, &self.phrases);
                let _ = writeln!(self.err, "{text}\n");
            }
        }
    }

    /// A finding that a worker has told already in the form of this terminal.
    pub(crate) fn told_before(&mut self, severity: &str, text: &str) {
        let hidden = self.quiet && severity != Severity::Error.word();
        match self.format {
            MessageFormat::Human | MessageFormat::Github if hidden => {}
            MessageFormat::Human => {
                let _ = writeln!(self.err, "{text}\n");
            }
            MessageFormat::Json | MessageFormat::Github => {
                let _ = writeln!(self.out, "{text}");
            }
        }
    }

    /// A failure of the call or the machine.
    pub(crate) fn failure(&mut self, message: &Text, hint: &Text) {
        let (message, hint) = (self.told(message), self.told(hint));
        if self.format == MessageFormat::Json {
            let line =
                json::line("failure", &serde_json::json!({ "message": message, "hint": hint }));
            self.result(&line);
            return;
        }
        let (error, help) = (Severity::Error.told(&self.phrases), self.told(&say!("hint")));
        let _ = writeln!(self.err, "{error}: {message}");
        if !hint.is_empty() {
            let _ = writeln!(self.err, "{help}: {hint}");
        }
    }

    /// A progress bar; only on a terminal.
    pub(crate) fn progress(&self, steps: usize) -> ProgressBar {
        self.progress_of(steps as u64, &say!("{{bar:30}} {{pos}}/{{len}} papers, {{eta}} left"))
    }

    /// The same with a line of its own.
    pub(crate) fn progress_of(&self, steps: u64, line: &Text) -> ProgressBar {
        let quiet = self.quiet || self.format == MessageFormat::Json || !stderr().is_terminal();
        let target =
            if quiet { ProgressDrawTarget::hidden() } else { ProgressDrawTarget::stderr() };
        let bar = ProgressBar::with_draw_target(Some(steps), target);
        if let Ok(style) = ProgressStyle::with_template(&self.told(line)) {
            bar.set_style(style);
        }
        bar
    }
}
