//! Cells that hold two things: street and house number, postcode and town,
//! surname and first name.

use schemars::JsonSchema;
use serde::Deserialize;

/// Which part of a cell is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// The street of `Mustergasse 7a`.
    Street,
    /// The house number of `Mustergasse 7a`.
    HouseNumber,
    /// The postcode of `4999 Musterwil`.
    Postcode,
    /// The town of `4999 Musterwil`.
    Town,
    /// What stands before the first comma.
    BeforeComma,
    /// What stands after the first comma.
    AfterComma,
}

impl Part {
    /// The part of a text; empty if it has no such part.
    pub(super) fn of(self, text: &str) -> &str {
        let text = text.trim();
        match self {
            Self::Street => street(text).0,
            Self::HouseNumber => street(text).1,
            Self::Postcode => town(text).0,
            Self::Town => town(text).1,
            Self::BeforeComma => text.split_once(',').map_or(text, |(before, _)| before.trim()),
            Self::AfterComma => text.split_once(',').map_or("", |(_, after)| after.trim()),
        }
    }
}

/// A house number is what follows the last word without digits: `7a`, `7 a`,
/// `12-14`, `3/5`. French and Italian addresses may put a comma before it, and
/// French ones the number first: `7, rue du Modèle`.
fn street(text: &str) -> (&str, &str) {
    if let Some((first, rest)) = text.split_once([',', ' '])
        && is_number(first)
        && rest.chars().any(char::is_alphabetic)
        && !rest.trim_end().ends_with(|letter: char| letter.is_ascii_digit())
    {
        return (rest.trim(), first);
    }
    for (at, _) in text.match_indices([' ', ',']) {
        let (before, after) = (text[..at].trim_end_matches([' ', ',']), text[at + 1..].trim());
        if before.chars().any(char::is_alphabetic) && is_number(after) {
            return (before, after);
        }
    }
    (text, "")
}

fn is_number(text: &str) -> bool {
    let letters = text.chars().filter(|letter| letter.is_alphabetic()).count();
    text.starts_with(|letter: char| letter.is_ascii_digit())
        && text.chars().count() <= 12
        && letters <= 3
        && text.chars().all(|letter| letter.is_alphanumeric() || " -/.+".contains(letter))
}

/// `4999 Musterwil`, `CH-4999 Musterwil`, `D-79761 Waldshut`.
fn town(text: &str) -> (&str, &str) {
    let Some((first, rest)) = text.split_once(' ') else {
        let is_code = text.ends_with(|letter: char| letter.is_ascii_digit());
        return if is_code { (text, "") } else { ("", text) };
    };
    let code = first.rsplit_once('-').map_or(first, |(_, code)| code);
    let is_code = code.len() >= 3 && code.bytes().all(|byte| byte.is_ascii_digit());
    if is_code { (code, rest.trim()) } else { ("", text) }
}

#[cfg(test)]
mod tests {
    use super::Part;

    #[test]
    fn an_address_comes_apart() {
        for (whole, street, number) in [
            ("Mustergasse 7a", "Mustergasse", "7a"),
            ("Mustergasse 7 a", "Mustergasse", "7 a"),
            ("Strasse des 1. August 12-14", "Strasse des 1. August", "12-14"),
            ("Rue du Modèle, 7", "Rue du Modèle", "7"),
            ("7, rue du Modèle", "rue du Modèle", "7"),
            ("Via Esempio 3/5", "Via Esempio", "3/5"),
            ("Im Weiler", "Im Weiler", ""),
            ("", "", ""),
        ] {
            assert_eq!((Part::Street.of(whole), Part::HouseNumber.of(whole)), (street, number));
        }
        for (whole, code, town) in [
            ("4999 Musterwil", "4999", "Musterwil"),
            ("CH-4999 Musterwil SO", "4999", "Musterwil SO"),
            ("Musterwil", "", "Musterwil"),
            ("4999", "4999", ""),
            ("Bad Muster", "", "Bad Muster"),
        ] {
            assert_eq!((Part::Postcode.of(whole), Part::Town.of(whole)), (code, town));
        }
    }
}
