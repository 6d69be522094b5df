//! A worker joins letters for the printer: each is planned and laid out again,
//! from the data from which it was issued.

use std::io::Write;

use super::{
    message::{Answer, Binding, Bound, Slot},
    speaker::Speaker,
    worker::Bench,
};
use crate::{
    plan::{Job, Plan, Request},
    print::{Bundle, Edition, Letter, join},
    ready,
    report::{Finding, Report},
    say,
};

impl Bench<'_> {
    /// Makes one bundle and leaves it under a passing name. An error means that the
    /// supervisor is gone.
    pub(super) fn bundle<W: Write>(
        &mut self,
        binding: &Binding,
        speaker: &mut Speaker<'_, W>,
    ) -> std::io::Result<()> {
        let (mut jobs, mut held) = (Vec::<(&Slot, Job)>::new(), Vec::new());
        for slot in &binding.letters {
            match self.planned(slot) {
                Ok(job) => jobs.push((slot, job)),
                Err(report) => {
                    speaker.report(&report)?;
                    held.push((slot.number.clone(), "print-bundle".to_owned()));
                }
            }
        }
        let letters = jobs.iter().map(|(slot, job)| Letter {
            number: &slot.number,
            job,
            pages: Some(slot.pages),
            sha256: &slot.sha256,
        });
        let bundle = Bundle {
            file: &binding.file,
            number: binding.number,
            of: binding.of,
            sorting: binding.sorting,
            sides: binding.sides,
            edition: if binding.is_reprint { Edition::Reprint } else { Edition::First },
            slip: !binding.is_reprint,
        };
        let templates = &self.workspace.templates;
        let joined = match join(letters, &bundle, templates, &mut self.scribe, &self.press) {
            Ok(joined) => joined,
            Err(report) => {
                speaker.report(&report)?;
                let message = say!("bundle {} cannot be made", binding.number);
                return speaker.say(&Answer::Disk(message.told(speaker.phrases)));
            }
        };
        speaker.report(&joined.report)?;
        for one in joined.held {
            speaker.report(&one.report)?;
            held.push((one.number, one.reason.to_owned()));
        }
        let mut staged = None;
        if let (Some(bytes), Some(staging)) = (joined.bytes, &self.staging) {
            let name = format!("bundle-{}", binding.number);
            if let Err(wrong) = staging.stage(&name, &bytes) {
                let message = wrong.text().told(speaker.phrases);
                return speaker.say(&Answer::Disk(message));
            }
            staged = Some(name);
        }
        let bound = Bound { staged, rows: joined.rows, sum: joined.sum, held };
        speaker.say(&Answer::Bound(Box::new(bound)))
    }

    /// The job of a letter, as it was when the letter was issued.
    fn planned(&self, slot: &Slot) -> Result<Job, Report> {
        let (file, _) = self.read(&slot.raw)?;
        let id = file.case.id.clone();
        let request = Request {
            kinds: vec![slot.kind.clone()],
            languages: vec![slot.languages.clone()],
            ..self.request.clone()
        };
        let plan = Plan::draw(self.workspace, &[file], &request);
        let (mut jobs, missing) = ready(&plan.jobs, &self.press);
        match jobs.pop() {
            Some(job) => Ok(job),
            None => {
                let mut report = plan.report;
                report.extend(missing);
                let message = say!("the letter `{}` cannot be made again", slot.number);
                let hint = say!("data or templates have changed since it was issued");
                report.push(Finding::error("print-bundle", message).hint(hint).of_case(&id));
                Err(report)
            }
        }
    }
}
