//! Inspects templates and locales, never cases: what would break a paper in
//! some language, found before anybody prints it.

mod fields;
mod files;
mod kinds;
mod law;
mod layouts;
mod messages;
mod papers;
mod parity;
mod plain;
mod printed;
mod prose;
mod review;
mod spaces;
mod structure;
mod typed;
mod values;
mod words;

pub use plain::{Row, figures};

use std::sync::Arc;

use jiff::civil::Date;

use crate::{
    locales::Locales,
    office::OfficeFile,
    overrides,
    report::Report,
    sample::Samples,
    templates::{Kind, Templates},
    typeset::Press,
};

/// A check over all material.
pub struct Check {
    /// Its findings.
    pub ids: &'static [&'static str],
    /// What is wrong.
    pub inspect: fn(&Templates, &Locales) -> Report,
}

/// All checks, in the order in which they report.
pub const CHECKS: &[Check] = &[
    Check { ids: &["missing-language"], inspect: structure::missing_language },
    Check {
        ids: &["missing-passage", "extra-passage", "passage-order", "title-drift", "empty-passage"],
        inspect: structure::passages,
    },
    Check { ids: &["duplicate-code", "unknown-section"], inspect: structure::manifests },
    Check { ids: &["unknown-state"], inspect: kinds::unknown_state },
    Check { ids: &["remedy-drift"], inspect: kinds::remedy_drift },
    Check { ids: &["unused-field"], inspect: fields::unused_field },
    Check { ids: &["missing-title"], inspect: structure::missing_title },
    Check { ids: &["missing-layout"], inspect: structure::missing_layout },
    Check { ids: &["unused-file"], inspect: files::unused_file },
    Check { ids: &["law-reference"], inspect: structure::law_reference },
    Check { ids: &["message-drift"], inspect: structure::message_drift },
    Check { ids: &["variable-drift"], inspect: messages::variable_drift },
    Check { ids: &["value-drift"], inspect: structure::value_drift },
    Check { ids: &["parity"], inspect: parity::parity },
    Check { ids: &["outdated-translation"], inspect: parity::outdated },
    Check { ids: &["template-syntax"], inspect: prose::template_syntax },
    Check { ids: &["forbidden-mark", "forbidden-tag", "wrong-quotes"], inspect: prose::marks },
    Check { ids: &["typed-date", "typed-law", "typed-number"], inspect: typed::typed },
    Check { ids: &["law-form"], inspect: law::law_form },
    Check { ids: &["raw-key"], inspect: messages::raw_key },
    Check { ids: &["wrong-space"], inspect: spaces::wrong_space },
    Check { ids: &["forbidden-word", "glossary"], inspect: words::words },
    Check { ids: &["hard-to-read"], inspect: plain::hard_to_read },
    Check { ids: &["glossary-drift"], inspect: words::glossary_drift },
    Check {
        ids: &["override-outdated", "override-unrecorded"],
        inspect: |templates, _| overrides::inspect(templates.material()),
    },
];

/// Everything that is wrong with templates and locales, and what of them and of
/// the office should be looked at again by a day.
pub fn inspect(
    templates: &Templates,
    locales: &Locales,
    office: &OfficeFile,
    today: Date,
) -> Report {
    let mut report = Report::new();
    for check in CHECKS {
        report.extend((check.inspect)(templates, locales));
    }
    report.extend(review::review_due(templates, office, today));
    report
}

/// Kinds that are proved with sample data.
pub struct Proof<'a> {
    /// Kinds and layouts.
    pub templates: &'a Arc<Templates>,
    /// Languages.
    pub locales: &'a Arc<Locales>,
    /// The kinds.
    pub kinds: &'a [Arc<Kind>],
    /// Fonts and layouts, ready to print.
    pub press: &'a Press,
    /// Letters that can be printed in every official language.
    pub has_glyph: &'a dyn Fn(char) -> bool,
    /// Where chance begins.
    pub seed: u64,
}

impl Proof<'_> {
    fn samples(&self) -> Samples<'_> {
        Samples {
            templates: self.templates,
            locales: self.locales,
            kinds: self.kinds,
            seed: self.seed,
            has_glyph: self.has_glyph,
        }
    }
}

/// Everything that is wrong with some kinds when papers of sample cases are made.
pub fn prove(proof: &Proof<'_>) -> Report {
    let mut report = values::values(proof);
    // A value that is not there would stop the paper once more.
    if report.has_errors() {
        return report;
    }
    report.extend(papers::papers(proof));
    // What does not fit with usual words need not be told again for longer ones.
    if !report.findings().iter().any(|finding| finding.id == "too-many-pages") {
        report.extend(papers::expansion(proof));
    }
    report
}
