//! Kinds proved by making their papers: with the smallest, the largest and
//! hostile data, in every official language, and in a language of long words.

use super::Proof;
use crate::{
    produce, ready,
    render::Scribe,
    report::{Finding, Report, Severity},
    sample::{Sample, Samples, Set, Size, pseudo},
    say,
    templates::Kind,
    typeset::Press,
    write::FORMATS,
};

const SIZES: &[Size] = &[Size::Smallest, Size::Largest, Size::Hostile(1), Size::Hostile(2)];

/// What goes wrong when papers of the proved kinds are made.
pub(super) fn papers(proof: &Proof<'_>) -> Report {
    let mut report = Report::new();
    let sets = match proof.samples().sets(SIZES) {
        Ok(sets) => sets,
        Err(wrong) => return wrong,
    };
    for set in &sets {
        for (sample, found) in made(set, proof.press) {
            report.extend(of_data(found, sample));
        }
    }
    report
}

/// What no longer fits when words grow: a translation may be as long.
pub(super) fn expansion(proof: &Proof<'_>) -> Report {
    let mut report = Report::new();
    let (templates, locales) = match pseudo(proof.templates.material()) {
        Ok(both) => both,
        Err(wrong) => return wrong,
    };
    let own = |kind: &&std::sync::Arc<Kind>| proof.kinds.iter().any(|one| one.id == kind.id);
    let kinds: Vec<_> = templates.kinds().iter().filter(own).cloned().collect();
    let press = Press::new(&templates);
    let samples = Samples {
        templates: &templates,
        locales: &locales,
        kinds: &kinds,
        seed: proof.seed,
        has_glyph: &|_| true,
    };
    let sets = match samples.sets(&[Size::Smallest]) {
        Ok(sets) => sets,
        Err(wrong) => return wrong,
    };
    for set in &sets {
        for (sample, found) in made(set, &press) {
            for finding in found.into_iter().filter(|one| one.severity != Severity::Note) {
                let message =
                    say!("with longer words `{}` fails: {}", sample.kind.id, finding.message);
                let place = finding.places.first().cloned();
                let place = place.unwrap_or_else(|| sample.kind.document.value_place("/layout"));
                report.push(Finding::warning("expansion", message).at(place).hint(say!(
                    "give the text more room in the layout: a translation may be as long"
                )));
            }
        }
    }
    report
}

/// Each sample with what was found while its paper was made, as PDF and in memory.
fn made<'a>(set: &'a Set, press: &Press) -> Vec<(&'a Sample, Report)> {
    let mut scribe = Scribe::default();
    let mut all = Vec::new();
    for sample in &set.samples {
        let plan = set.plan(sample, &[]);
        let (jobs, missing) = ready(&plan.jobs, press);
        let mut found = Report::new();
        if plan.jobs.is_empty() {
            found.extend(plan.report);
        }
        found.extend(missing);
        for job in &jobs {
            match produce(job, &[&FORMATS[0]], &set.workspace.templates, &mut scribe, press) {
                Ok(paper) => found.extend(paper.report),
                Err(wrong) => found.extend(wrong),
            }
        }
        all.push((sample, found));
    }
    all
}

/// A sample that is refused for its data is refused rightly, if chance drew it:
/// a paper or a clear refusal is what hostile data must get.
fn of_data(found: Report, sample: &Sample) -> Report {
    let own = sample.file.document.source().name();
    let is_hostile = matches!(sample.size, Size::Hostile(_));
    let in_data = |finding: &Finding| {
        let first = finding.places.first();
        first.is_none_or(|place| place.source.name() == own)
    };
    let counts = |finding: &Finding| {
        finding.severity == Severity::Error && !(is_hostile && in_data(finding))
            || finding.id == "too-many-pages" && !is_hostile
    };
    let mut report = Report::new();
    found.into_iter().filter(counts).for_each(|finding| report.push(finding));
    report
}
