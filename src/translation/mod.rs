//! Translators' work: which passages a language has, lacks, or has of an older
//! source; out as XLIFF or a spreadsheet, and back with every placeholder
//! checked.

mod back;
mod sheet;
mod tokens;
mod xliff;

use std::{collections::BTreeMap, fmt::Write as _, sync::Arc};

use sha2::{Digest, Sha256};

use crate::{
    document::Document,
    locales::Locales,
    report::Report,
    source::hex,
    templates::{Kind, Offered, Prose, Stretch, Templates},
};

pub use back::{Returned, files};
pub use sheet::{read as read_sheet, write as write_sheet};
pub use xliff::{read as read_xliff, write as write_xliff};

/// One passage for a translator. Made by [`units`].
#[derive(Clone, Debug)]
pub struct Unit {
    /// The kind.
    pub kind: Arc<Kind>,
    /// The passage.
    pub passage: String,
    /// What is translated.
    pub source: Words,
    /// What is there.
    pub target: Option<Words>,
    /// How the two stand to one another.
    pub state: State,
}

/// Title and text of a passage, as they stand in the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// What follows the colon.
    pub title: Option<String>,
    /// The text, with its tags and comments.
    pub body: String,
}

/// How a translation stands to its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Made from the source as it is now.
    Current,
    /// The source has changed since, or nobody has said from which it was made.
    Outdated,
    /// Not written.
    Missing,
}

impl State {
    /// The word in lists.
    pub fn word(self) -> &'static str {
        match self {
            Self::Current => "current",
            Self::Outdated => "outdated",
            Self::Missing => "missing",
        }
    }
}

/// The language from which others are translated: the first official one.
pub fn source_tag(locales: &Locales) -> Option<&str> {
    locales.official().next()
}

/// All passages that are offered in languages of information, for one of them.
pub fn units(templates: &Templates, locales: &Locales, tag: &str) -> Result<Vec<Unit>, Report> {
    let Some(from) = source_tag(locales) else { return Ok(Vec::new()) };
    let records = records(templates, tag)?;
    let mut units = Vec::new();
    for kind in templates.kinds() {
        if kind.manifest.languages != Offered::Information {
            continue;
        }
        let Some(source) = templates.prose(kind, from).transpose()? else { continue };
        let target = templates.prose(kind, tag).transpose()?;
        let Some(locale) = locales.get(tag) else { continue };
        let offered = kind.manifest.offers(locale.settings.role);
        for passage in source.passages.iter().filter(|passage| offered(&passage.name)) {
            let own = target.as_ref().and_then(|prose| {
                prose.passage(&passage.name).map(|stretch| words(prose, stretch))
            });
            let told = words(&source, passage);
            let record = records.get(&kind.id).and_then(|kind| kind.get(&passage.name));
            let state = match (&own, record) {
                (None, _) => State::Missing,
                (Some(_), Some(hash)) if *hash == told.hash() => State::Current,
                (Some(_), _) => State::Outdated,
            };
            let (kind, passage) = (kind.clone(), passage.name.clone());
            units.push(Unit { kind, passage, source: told, target: own, state });
        }
    }
    Ok(units)
}

/// Title and raw text of a passage.
fn words(prose: &Prose, stretch: &Stretch) -> Words {
    let title = stretch.title.as_ref().map(|title| title.text.clone());
    Words { title, body: prose.source.text()[stretch.range.clone()].trim().to_owned() }
}

impl Words {
    /// What a translation was made from, in sixteen digits.
    pub fn hash(&self) -> String {
        let mut hasher = Sha256::new();
        hasher.update(self.title.as_deref().unwrap_or_default());
        hasher.update([0]);
        hasher.update(&self.body);
        hex(&hasher.finalize()[..8])
    }
}

/// From which source each passage of a language was made, by kind and passage.
pub type Records = BTreeMap<String, BTreeMap<String, String>>;

/// Reads `locales/<tag>/sources.toml`; without the file nothing is recorded.
pub fn records(templates: &Templates, tag: &str) -> Result<Records, Report> {
    let Some(source) = templates.material().read(&records_path(tag)) else {
        return Ok(Records::new());
    };
    let document = Document::parse(&source)?;
    Ok(serde_json::from_value(document.value().clone()).unwrap_or_default())
}

/// Where a language keeps its records.
pub fn records_path(tag: &str) -> String {
    format!("locales/{tag}/sources.toml")
}

/// The text of `sources.toml`.
pub fn written(records: &Records) -> String {
    let mut text = String::from(
        "# From which source each passage was translated: `mappe translate` writes this\n# file. A passage whose source has changed since is outdated.\n",
    );
    for (kind, passages) in records.iter().filter(|(_, passages)| !passages.is_empty()) {
        let _ = write!(text, "\n[{kind}]\n");
        for (passage, hash) in passages {
            let name =
                if passage.contains('.') { format!("\"{passage}\"") } else { passage.clone() };
            let _ = writeln!(text, "{name} = \"{hash}\"");
        }
    }
    text
}

/// The records after somebody has said that translations still fit their sources.
pub fn accepted(mut records: Records, units: &[Unit], wanted: impl Fn(&Unit) -> bool) -> Records {
    for unit in units.iter().filter(|unit| unit.target.is_some() && wanted(unit)) {
        let kind = records.entry(unit.kind.id.clone()).or_default();
        kind.insert(unit.passage.clone(), unit.source.hash());
    }
    records
}
