//! One cell becomes a value of a case, or a hint what such a cell may hold.

use phonenumber::{Mode, country};
use serde_json::{Value, json};

use super::{
    As, dates,
    fields::Filling,
    lexicon::{Lexicon, fold},
};
use crate::{report::Text, say};

/// Signs between several values in one cell.
const BETWEEN: [char; 5] = [',', ';', '/', '|', '\n'];

/// Errors of a spreadsheet, which also stand in what is exported from one.
const ERRORS: [&str; 8] =
    ["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#DATA!"];

impl Filling {
    /// The value of a text that is not empty; `None` if the map says that the word
    /// means nothing.
    pub(super) fn value(&self, text: &str, lexicon: &Lexicon) -> Result<Option<Value>, Text> {
        if ERRORS.contains(&text) {
            return Err(say!("the spreadsheet could not calculate this cell: correct it there"));
        }
        if !self.is.is_empty() {
            return Ok(Some(json!(self.is.contains(&fold(text)))));
        }
        let part = self.part.map_or(text, |part| part.of(text));
        if !self.is_list {
            return if part.is_empty() { Ok(None) } else { self.one(part, lexicon) };
        }
        let parts: Vec<&str> = match &self.split {
            _ if self.words.contains_key(&fold(part)) => vec![part],
            Some(sign) => part.split(sign.as_str()).collect(),
            None => part.split(BETWEEN).collect(),
        };
        let mut values = Vec::new();
        for part in parts.into_iter().map(str::trim).filter(|part| !part.is_empty()) {
            match self.one(part, lexicon)? {
                Some(Value::Array(more)) => values.extend(more),
                Some(value) if !values.contains(&value) => values.push(value),
                _ => {}
            }
        }
        Ok((!values.is_empty()).then(|| values.into()))
    }

    fn one(&self, text: &str, lexicon: &Lexicon) -> Result<Option<Value>, Text> {
        if !self.words.is_empty()
            && let Some(value) = self.words.get(&fold(text))
        {
            return Ok((*value != json!("")).then(|| value.clone()));
        }
        let word = |word: Option<String>| word.map(Value::from);
        let read = match self.reading {
            None | Some(As::Text) => self.allowed(text),
            Some(As::BirthDate) => word(dates::read(text).map(dates::Written::text)),
            Some(As::Country) => word(lexicon.country(text).map(str::to_owned)),
            Some(As::Date) => match dates::read(text) {
                Some(day @ dates::Written::Day(_)) => word(Some(day.text())),
                _ => None,
            },
            Some(As::Language) => word(lexicon.language(text)),
            Some(As::Moment) => word(dates::moment(text).map(|moment| moment.to_string())),
            Some(As::Number) => text.parse::<i64>().ok().map(Value::from),
            Some(As::Permit) => word(lexicon.permit(text)),
            Some(As::Phone) => word(phone(text)),
            Some(As::Relation) => self.known(text).or_else(|| word(lexicon.relation(text))),
            Some(As::Salutation) => self.known(text).or_else(|| word(lexicon.salutation(text))),
            Some(As::Sex) => self.known(text).or_else(|| word(lexicon.sex(text))),
            Some(As::YesNo) => lexicon.answer(text).map(Value::from),
        };
        read.map(Some).ok_or_else(|| self.hint())
    }

    /// A text; where the field allows some words only, one of them.
    fn allowed(&self, text: &str) -> Option<Value> {
        if self.allowed.is_empty() { Some(json!(text)) } else { self.known(text) }
    }

    fn known(&self, text: &str) -> Option<Value> {
        let found = self.allowed.iter().find(|word| fold(word) == fold(text));
        found.map(|word| json!(word))
    }

    fn hint(&self) -> Text {
        match self.reading {
            None | Some(As::Text) => {
                say!(
                    "one of {}; or say in the map what it means: `words = {{ … }}`",
                    self.allowed.join(", ")
                )
            }
            Some(As::BirthDate) => say!(
                "a day such as 31.12.1988, 1988-12-31, 31/12/1988 or 19881231, or 12.1988 or 1988 alone"
            ),
            Some(As::Country) => say!(
                "a code such as TR or TUR, a number such as 8239, or a name; or say in the map what it means: `words = {{ … }}`"
            ),
            Some(As::Date) => {
                say!("a day such as 31.12.1988, 1988-12-31, 31/12/1988 or 19881231")
            }
            Some(As::Language) => say!(
                "a tag such as `tr` or a name of a language; or say in the map what it means: `words = {{ … }}`"
            ),
            Some(As::Moment) => say!("a day and a time, such as 12.11.2026 14:00"),
            Some(As::Number) => say!("a whole number"),
            Some(As::Permit) => say!(
                "a letter such as B, a code such as 0201, or a name; or say in the map what it means: `words = {{ … }}`"
            ),
            Some(As::Phone) => say!("a telephone number such as 032 000 00 00 or +41 32 000 00 00"),
            Some(As::Relation) => say!(
                "say in the map what it means: `words = {{ … }}`; one of {}",
                self.allowed.join(", ")
            ),
            Some(As::Salutation | As::Sex) => {
                say!(
                    "a form of address or a sex; or say in the map what it means: `words = {{ … }}`"
                )
            }
            Some(As::YesNo) => {
                say!("yes or no, 1 or 0; or say in the map what it means: `is = [ … ]`")
            }
        }
    }
}

/// A telephone number as it is written in Switzerland; others with their country.
fn phone(text: &str) -> Option<String> {
    let plain = text.replace("(0)", "");
    let number = phonenumber::parse(Some(country::CH), plain).ok()?;
    if !phonenumber::is_valid(&number) && !is_made_up(&number) {
        return None;
    }
    let is_swiss = number.country().code() == 41;
    let mode = if is_swiss { Mode::National } else { Mode::International };
    Some(number.format().mode(mode).to_string())
}

/// Numbers of examples, such as 032 000 00 00, are nobody's.
fn is_made_up(number: &phonenumber::PhoneNumber) -> bool {
    let digits = number.national().value().to_string();
    number.country().code() == 41 && digits.len() == 9 && digits[2..5] == *"000"
}
