//! Words of registers and what they mean in a case: forms of address, permits,
//! relations, yes and no, countries, languages. The words stand in
//! `register.toml` of each language; codes and numbers are the same in all.

use std::collections::HashMap;

use super::countries;
use crate::{case::is_country, locales::Locales};

/// What words mean, in all official languages at once. Made by [`Lexicon::new`].
pub(super) struct Lexicon {
    answers: HashMap<String, bool>,
    card: Vec<String>,
    countries: HashMap<String, &'static str>,
    languages: HashMap<String, String>,
    permits: Vec<(Vec<String>, String)>,
    relations: HashMap<String, String>,
    sexes: HashMap<String, String>,
}

/// Languages that people of a register speak and that have a name in CLDR.
const LANGUAGES: &str = "aa ab af ak am ar as ay az ba be bg bm bn bo br bs ca ce ckb co cs cy da \
    de dv dz ee el en eo es et eu fa ff fi fil fj fo fr fy ga gd gl gn gsw gu ha he hi hr ht hu hy \
    id ig is it ja jv ka kab kg ki kk km kmr kn ko ku ky la lb lg ln lo lt luo lv mg mi mk ml mn mr \
    ms mt my nb ne nl nn no ny om or pa pl prs ps pt qu rm rn ro rom ru rw sa sc sd sg sh si sk sl \
    sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt ug uk ur uz ve vi wo xh yi yo \
    zgh zh zu";

impl Lexicon {
    /// Collects the words of the official languages.
    pub(super) fn new(locales: &Locales) -> Self {
        let mut own = Self {
            answers: HashMap::new(),
            card: Vec::new(),
            countries: HashMap::new(),
            languages: HashMap::new(),
            permits: Vec::new(),
            relations: HashMap::new(),
            sexes: HashMap::new(),
        };
        for (two, codes) in countries::codes() {
            for code in std::iter::once(two).chain(codes) {
                own.countries.insert(fold(code), two);
            }
        }
        for locale in locales.official().filter_map(|tag| locales.get(tag)) {
            for (two, _) in countries::codes() {
                for name in spellings(&locale.country(two)) {
                    own.countries.entry(name).or_insert(two);
                }
            }
            for tag in LANGUAGES.split_whitespace() {
                for name in locale.language(tag).iter().flat_map(|name| spellings(name)) {
                    own.languages.entry(name).or_insert_with(|| tag.to_owned());
                }
            }
            let words = &locale.register;
            let listed = |table: &std::collections::BTreeMap<String, Vec<String>>| {
                let each = table.iter().flat_map(|(means, words)| {
                    words.iter().flat_map(|word| spellings(word)).map(|word| (word, means.clone()))
                });
                each.collect::<Vec<_>>()
            };
            own.sexes.extend(listed(&words.sex));
            own.relations.extend(listed(&words.relation));
            own.languages.extend(listed(&words.language));
            own.answers
                .extend(words.yes.iter().flat_map(|word| spellings(word)).map(|one| (one, true)));
            own.answers
                .extend(words.no.iter().flat_map(|word| spellings(word)).map(|one| (one, false)));
            let card = words.card.iter().map(|words| fold(words));
            own.card.extend(
                card.flat_map(|words| words.split(' ').map(str::to_owned).collect::<Vec<_>>()),
            );
            for (word, means) in listed(&words.permit) {
                own.permits.push((word.split(' ').map(str::to_owned).collect(), means));
            }
            for (word, means) in listed(&words.country) {
                if let Some((two, _)) = countries::codes().find(|(two, _)| *two == means) {
                    own.countries.insert(word, two);
                }
            }
        }
        own.permits.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
        own
    }

    /// Yes or no; in numbers 1 and 0.
    pub(super) fn answer(&self, text: &str) -> Option<bool> {
        match text.trim() {
            "1" | "true" | "TRUE" | "x" | "X" => Some(true),
            "0" | "false" | "FALSE" => Some(false),
            other => self.answers.get(&fold(other)).copied(),
        }
    }

    /// The code of a country.
    pub(super) fn country(&self, text: &str) -> Option<&'static str> {
        self.countries.get(&fold(text)).copied().filter(|code| is_country(code))
    }

    /// The tag of a language, from its name or a tag.
    pub(super) fn language(&self, text: &str) -> Option<String> {
        let folded = fold(text);
        if let Some(tag) = self.languages.get(&folded) {
            return Some(tag.clone());
        }
        let text = text.trim();
        let (first, rest) = text.split_once(['-', '_']).unwrap_or((text, ""));
        let first = first.to_lowercase();
        let known = LANGUAGES.split_whitespace().any(|tag| tag == first);
        let plain = rest.chars().all(|letter| letter.is_ascii_alphanumeric());
        let tag = if rest.is_empty() { first } else { format!("{first}-{rest}") };
        (known && plain).then_some(tag)
    }

    /// The letter of a permit: a letter, a code of eCH-0006, or words that all say
    /// the same.
    pub(super) fn permit(&self, text: &str) -> Option<String> {
        let text = text.trim();
        if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
            return coded(text).map(str::to_owned);
        }
        let mut words: Vec<(String, &str)> = Vec::new();
        for part in text.split(|letter: char| !letter.is_alphanumeric()) {
            words.extend((!part.is_empty()).then(|| (fold(part), part)));
        }
        let mut found = Vec::new();
        for (wanted, letter) in &self.permits {
            while let Some(at) = words
                .windows(wanted.len().max(1))
                .position(|some| some.iter().map(|(word, _)| word).eq(wanted.iter()))
            {
                words.drain(at..at + wanted.len());
                found.push(letter.as_str());
            }
        }
        for (folded, written) in &words {
            match LETTERS.iter().find(|letter| *letter == written) {
                Some(&"CI") => found.push("Ci"),
                Some(letter) => found.push(letter),
                None if self.card.contains(folded) => {}
                None => return None,
            }
        }
        let first = *found.first()?;
        found.iter().all(|one| *one == first).then(|| first.to_owned())
    }

    /// The word for a relation; numbers are those of eCH-0021.
    pub(super) fn relation(&self, text: &str) -> Option<String> {
        let word = match text.trim() {
            "1" => "spouse",
            "2" => "partner",
            "3" => "mother",
            "4" => "father",
            "7" => "deputy",
            "9" => "guardian",
            other => return self.relations.get(&fold(other)).cloned(),
        };
        Some(word.to_owned())
    }

    /// The word for a sex; numbers are those of eCH-0044.
    pub(super) fn sex(&self, text: &str) -> Option<String> {
        let word = match text.trim() {
            "1" => "male",
            "2" => "female",
            "3" => "undetermined",
            other => return self.sexes.get(&fold(other)).cloned(),
        };
        Some(word.to_owned())
    }

    /// The word for a sex from a form of address; numbers are those of eCH-0010,
    /// the other way round.
    pub(super) fn salutation(&self, text: &str) -> Option<String> {
        let word = match text.trim() {
            "1" | "3" => "female",
            "2" => "male",
            other => return self.sexes.get(&fold(other)).cloned(),
        };
        Some(word.to_owned())
    }
}

const LETTERS: [&str; 9] = ["B", "C", "Ci", "CI", "F", "G", "L", "N", "S"];

/// eCH-0006: two digits say the category; a spreadsheet drops the first zero.
fn coded(text: &str) -> Option<&'static str> {
    let padded = if text.len() % 2 == 1 { format!("0{text}") } else { text.to_owned() };
    if !matches!(padded.len(), 2 | 4 | 6) {
        return None;
    }
    Some(match &padded[..2] {
        "02" => "B",
        "03" => "C",
        "04" => "Ci",
        "05" => "F",
        "06" => "G",
        "07" => "L",
        "08" => "N",
        "09" => "S",
        _ => return None,
    })
}

/// Small letters without marks, one space between words: how words are compared.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'ä' | 'à' | 'á' | 'â' | 'ã' | 'å' => folded.push('a'),
            'ç' => folded.push('c'),
            'è' | 'é' | 'ê' | 'ë' => folded.push('e'),
            'ì' | 'í' | 'î' | 'ï' => folded.push('i'),
            'ñ' => folded.push('n'),
            'ö' | 'ò' | 'ó' | 'ô' | 'õ' => folded.push('o'),
            'ü' | 'ù' | 'ú' | 'û' => folded.push('u'),
            'ß' => folded.push_str("ss"),
            letter if letter.is_alphanumeric() => folded.push(letter),
            // A combining mark is left over from a letter and its mark.
            '\u{300}'..='\u{36f}' => {}
            _ if folded.ends_with(' ') => {}
            _ => folded.push(' '),
        }
    }
    folded.trim().to_owned()
}

/// How a word may be written: with and without umlauts.
fn spellings(word: &str) -> Vec<String> {
    let spelt = word.to_lowercase().replace('ä', "ae").replace('ö', "oe").replace('ü', "ue");
    let (plain, spelt) = (fold(word), fold(&spelt));
    if plain == spelt { vec![plain] } else { vec![plain, spelt] }
}

#[cfg(test)]
mod tests {
    use super::{coded, fold};

    #[test]
    fn words_are_compared_without_marks() {
        assert_eq!(fold("  Türkei "), "turkei");
        assert_eq!(fold("Côte d’Ivoire"), "cote d ivoire");
        assert_eq!(fold("TU\u{308}RKEI"), "turkei");
    }

    #[test]
    fn codes_of_permits_lose_their_zero_in_a_spreadsheet() {
        for (text, letter) in [
            ("0201", "B"),
            ("201", "B"),
            ("070104", "L"),
            ("70104", "L"),
            ("02", "B"),
            ("0905", "S"),
        ] {
            assert_eq!(coded(text), Some(letter), "{text}");
        }
        for text in ["1300", "1006", "0101", "20100000", "0"] {
            assert_eq!(coded(text), None, "{text}");
        }
    }
}
