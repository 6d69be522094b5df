//! Languages: a folder of Fluent messages and a `locale.toml` each. No language
//! is named in Rust.

mod anatomy;
mod dates;
mod glossary;
mod lengthened;
mod messages;
mod names;
mod numbers;
mod register;
mod words;

use std::{collections::BTreeMap, sync::Arc};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    document::{Document, Shape},
    material::Material,
    report::{Finding, Report},
    say, schema,
    source::Source,
};

pub use anatomy::{Anatomy, FILLED, Run};
pub use dates::PrintedDate;
pub use glossary::{Glossary, Spoken, Term};
pub use lengthened::lengthened_messages;
pub use messages::{Argument, Messages, cut};
pub use register::Register;
pub use words::{FalseFriend, Folded, Forbidden, Words};

/// What `locale.toml` says of a language.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// BCP 47 tag; the folder's name.
    pub tag: String,
    /// Name in English.
    pub name: String,
    /// Name in the language itself.
    pub endonym: String,
    /// What its texts may be.
    pub role: Role,
    /// Writing direction.
    pub direction: Direction,
    /// ISO 15924.
    pub script: String,
    /// ISO 3166-1 region for typography.
    pub region: Option<String>,
    /// Font families in order of preference.
    pub fonts: Vec<String>,
    /// Language in which CLDR names countries and languages; the tag if absent.
    pub names: Option<String>,
    /// Who has checked the texts.
    pub status: Status,
    /// The formula that says how easy a text is to read.
    pub readability: Option<Formula>,
    /// How numbers look.
    pub numbers: NumberStyle,
    /// Spaces around punctuation.
    #[serde(default)]
    pub typography: Typography,
}

/// What the texts of a language may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Binding, and for information.
    Official,
    /// For information only.
    Information,
}

/// Writing direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

/// Who has checked the texts of a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Nobody.
    Draft,
    /// A second person.
    Reviewed,
    /// Released for use.
    Released,
}

/// Formulas for the ease of reading, from 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Formula {
    /// Amstad, 1978: words in a sentence, syllables in a word.
    Amstad,
    /// Kandel and Moles, 1958: the same with other weights.
    KandelMoles,
    /// Gulpease, 1988: sentences and letters in a hundred words.
    Gulpease,
}

/// How numbers look.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NumberStyle {
    /// Between groups of three digits.
    pub group: String,
    /// Before the decimals of an amount.
    pub decimal: String,
    /// Words for Swiss francs beside a number, by which a typed amount is found.
    #[serde(default = "francs")]
    pub francs: Vec<String>,
}

fn francs() -> Vec<String> {
    vec!["CHF".into(), "Fr.".into()]
}

/// Spaces around punctuation: those an author types as ordinary ones, and those
/// that must not be there. Without marks nothing is looked at.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Typography {
    /// A space before one of these marks becomes narrow and unbreakable.
    pub narrow_before: String,
    /// A space after one of these marks becomes narrow and unbreakable.
    pub narrow_after: String,
    /// Before one of these marks stands a space.
    pub space_before: String,
    /// Before one of these marks stands no space.
    pub no_space_before: String,
    /// After one of these marks stands no space.
    pub no_space_after: String,
}

impl Typography {
    /// The text with narrow spaces that do not break, where its author typed
    /// ordinary ones.
    pub fn spaced(&self, text: &str) -> String {
        if self.narrow_before.is_empty() && self.narrow_after.is_empty() {
            return text.to_owned();
        }
        let mut spaced = String::with_capacity(text.len());
        let mut letters = text.chars().peekable();
        let mut last = '\n';
        while let Some(letter) = letters.next() {
            let next = letters.peek().copied().unwrap_or('\n');
            let beside = self.narrow_before.contains(next) || self.narrow_after.contains(last);
            spaced.push(if letter == ' ' && beside { '\u{202f}' } else { letter });
            last = letter;
        }
        spaced
    }
}

/// A language. Made by [`Locales::open`].
#[derive(Debug)]
pub struct Locale {
    /// What `locale.toml` says.
    pub settings: Settings,
    /// Words of the language.
    pub messages: Messages,
    /// Words that letters must not hold, and false friends of the glossary.
    pub words: Words,
    /// Words that residents' registers use.
    pub register: Register,
}

impl Locale {
    /// The tag of the folder.
    pub fn tag(&self) -> &str {
        &self.settings.tag
    }

    /// The message, or none where a language of information does not have it.
    pub fn message_if_there(&self, id: &str) -> Result<Option<String>, Finding> {
        let absent = self.messages.place(id).is_none() && self.settings.role == Role::Information;
        if absent { Ok(None) } else { self.message(id, &[]).map(Some) }
    }

    /// The message, filled; an unknown id or argument is a finding.
    pub fn message(&self, id: &str, arguments: &[(&str, Argument<'_>)]) -> Result<String, Finding> {
        let text = self.messages.get(id, arguments)?;
        Ok(self.settings.typography.spaced(&text))
    }
}

/// The finding for a tag that is not a language.
pub fn unknown_language(locales: &Locales, tag: &str) -> Finding {
    let known: Vec<_> = locales.iter().map(|locale| locale.tag()).collect();
    Finding::error("unknown-language", say!("there is no language `{}`", tag))
        .hint(say!("one of {}", known.join(", ")))
}

/// All languages. Made by [`Locales::open`].
#[derive(Debug)]
pub struct Locales {
    all: BTreeMap<String, Arc<Locale>>,
    /// The official terms across the official languages.
    pub glossary: Glossary,
}

impl Locales {
    /// Reads every folder below `locales/`.
    pub fn open(material: &Material) -> Result<Self, Report> {
        let mut all = BTreeMap::new();
        let mut report = Report::new();
        let shape = Shape::new(schema::of::<Settings>());
        let words = Shape::new(schema::of::<Words>());
        let settings = material.below("locales/").filter(|path| path.ends_with("/locale.toml"));
        for path in settings {
            match open_one(material, path, &shape, &words) {
                Ok(locale) => {
                    all.insert(locale.settings.tag.clone(), Arc::new(locale));
                }
                Err(wrong) => report.extend(wrong),
            }
        }
        let glossary = Glossary::read(material).unwrap_or_else(|wrong| {
            report.extend(wrong);
            Glossary::default()
        });
        report.into_result(Self { all, glossary }).map(|(locales, _)| locales)
    }

    /// The language of a tag.
    pub fn get(&self, tag: &str) -> Option<&Arc<Locale>> {
        self.all.get(tag)
    }

    /// All languages by tag.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<Locale>> {
        self.all.values()
    }

    /// The tags of binding languages.
    pub fn official(&self) -> impl Iterator<Item = &str> {
        let binding = |locale: &&Arc<Locale>| locale.settings.role == Role::Official;
        self.all.values().filter(binding).map(|locale| locale.tag())
    }
}

fn open_one(
    material: &Material,
    path: &str,
    shape: &Shape,
    words: &Shape,
) -> Result<Locale, Report> {
    let source = read(material, path)?;
    let document = Document::parse(&source)?;
    let settings: Settings = document.typed(shape)?;
    let folder = path.trim_end_matches("locale.toml");
    if folder.split('/').nth(1) != Some(&settings.tag) {
        return Err(Finding::error("wrong-value", say!("`tag` is not the name of the folder"))
            .at(document.value_place("/tag"))
            .hint(say!("name the folder like the tag"))
            .into());
    }
    let texts: Vec<_> = material
        .below(folder)
        .filter(|path| path.ends_with(".ftl"))
        .filter_map(|path| material.read(path))
        .collect();
    let words = match material.read(&format!("{folder}words.toml")) {
        Some(source) => Document::parse(&source)?.typed(words)?,
        None => Words::default(),
    };
    let register = match material.read(&format!("{folder}register.toml")) {
        Some(source) => Document::parse(&source)?.typed(&Shape::new(schema::of::<Register>()))?,
        None => Register::default(),
    };
    let messages = Messages::parse(&settings.tag, &texts)?;
    Ok(Locale { settings, messages, words, register })
}

fn read(material: &Material, path: &str) -> Result<Arc<Source>, Report> {
    material
        .read(path)
        .ok_or_else(|| Finding::error("unreadable-file", say!("`{}` is missing", path)).into())
}
