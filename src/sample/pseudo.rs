//! A language that nobody speaks: an official one with every longer word made two
//! fifths longer. What still fits in it will fit in the next translation.

use std::sync::Arc;

use serde_json::Value;

use crate::{
    document::{Document, composed},
    locales::{Locales, lengthened_messages},
    material::Material,
    report::Report,
    source::Source,
    templates::{Templates, lengthened_prose},
};

/// Its tag; BCP 47 keeps `qaa` to `qtz` for private use.
pub const PSEUDO: &str = "qps";
/// Words of fewer letters stay.
const SHORT: usize = 4;

/// Kinds and languages with this one as the only official language.
pub fn pseudo(material: &Material) -> Result<(Arc<Templates>, Arc<Locales>), Report> {
    let material = pseudo_material(material)?;
    Ok((Arc::new(Templates::open(&material)?), Arc::new(Locales::open(&material)?)))
}

/// The texts of which it is made.
pub fn pseudo_material(material: &Material) -> Result<Material, Report> {
    let official = Locales::open(material)?;
    let Some(from) = official.official().next().map(str::to_owned) else {
        return Ok(material.clone());
    };
    let folder = format!("locales/{from}/");
    let (mut files, mut report) = (Vec::new(), Report::new());
    let paths: Vec<String> = material.below("").map(str::to_owned).collect();
    for path in paths {
        let Some(source) = material.read(&path) else { continue };
        if let Some(name) = path.strip_prefix(&folder) {
            let text = match name {
                "locale.toml" => match renamed(&source) {
                    Ok(text) => text,
                    Err(wrong) => {
                        report.extend(wrong);
                        continue;
                    }
                },
                name if name.ends_with(".ftl") => lengthened_messages(source.text(), &lengthened),
                "register.toml" | "words.toml" => continue,
                _ => source.text().to_owned(),
            };
            let path = format!("locales/{PSEUDO}/{name}");
            files.push((path.clone(), Source::new(path, text)));
        } else if let Some(stem) = path.strip_suffix(&format!("/{from}.tera")) {
            let text = lengthened_prose(source.text(), &lengthened);
            // The author's own file is named: there the words are made shorter.
            files.push((format!("{stem}/{PSEUDO}.tera"), Source::new(source.name(), text)));
        } else if !path.ends_with(".tera") && !is_of_a_language(&path) {
            files.push((path, source));
        }
    }
    report.into_result(Material::of(files)).map(|(material, _)| material)
}

/// `locales/fr/…`, but not `locales/glossary.toml`.
fn is_of_a_language(path: &str) -> bool {
    path.strip_prefix("locales/").is_some_and(|rest| rest.contains('/'))
}

fn renamed(source: &Arc<Source>) -> Result<String, Report> {
    let document = Document::parse(source)?;
    let mut settings = document.value().clone();
    if let Value::Object(fields) = &mut settings
        && let Some(tag) = fields.insert("tag".into(), PSEUDO.into())
    {
        fields.insert("names".into(), tag);
    }
    Ok(composed(&settings))
}

/// A text with its longer words made two fifths longer, by vowels that last.
fn lengthened(text: &str) -> String {
    let mut long = String::with_capacity(text.len() * 2);
    let mut word = String::new();
    for letter in text.chars().chain(['\n']) {
        if letter.is_alphabetic() {
            word.push(letter);
            continue;
        }
        long.push_str(&longer(&word));
        word.clear();
        long.push(letter);
    }
    long.pop();
    long
}

fn longer(word: &str) -> String {
    let letters: Vec<char> = word.chars().collect();
    let is_vowel = |letter: char| "aeiouyäöüàâéèêëîïôùû".contains(letter);
    let vowels = letters.iter().filter(|letter| is_vowel(**letter)).count();
    if letters.len() < SHORT || vowels == 0 {
        return word.to_owned();
    }
    let (each, mut rest) = ((letters.len() * 2 / 5) / vowels, (letters.len() * 2 / 5) % vowels);
    let mut long = String::new();
    for letter in letters {
        long.push(letter);
        if is_vowel(letter) {
            let more = each + usize::from(rest > 0);
            rest = rest.saturating_sub(1);
            long.extend(std::iter::repeat_n(letter, more));
        }
    }
    long
}

#[cfg(test)]
mod tests {
    use super::lengthened;

    #[test]
    fn longer_words_last_and_short_ones_stay() {
        assert_eq!(lengthened("Sie sind neu"), "Sie siind neu");
        assert_eq!(lengthened("ein *Gespräch* um 14.00 Uhr"), "ein *Geeesprääch* um 14.00 Uhr");
    }
}
