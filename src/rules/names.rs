//! Names, countries and languages as the registers allow them.

use super::Question;
use crate::{case::is_country, report::Finding, say};

/// Since 1.1.2024 the Swiss person registers use ISO 8859-1 and Latin
/// Extended-A; other letters are not part of a name.
pub(super) fn name_characters(question: &Question<'_>) -> Vec<Finding> {
    let case = &question.file.case;
    let person = &case.person;
    let own = [
        ("/person/official_name".to_owned(), &person.official_name),
        ("/person/first_name".to_owned(), &person.first_name),
        ("/person/call_name".to_owned(), &person.call_name),
    ];
    let household = case.household.iter().enumerate().flat_map(|(number, member)| {
        [
            (format!("/household/{number}/official_name"), &member.official_name),
            (format!("/household/{number}/first_name"), &member.first_name),
        ]
    });
    own.into_iter()
        .chain(household)
        .filter_map(|(pointer, name)| {
            let wrong = name.chars().find(|letter| !is_register_character(*letter))?;
            let key = crate::document::dotted(&pointer);
            let message = say!(
                "`{}` holds U+{}, which Swiss registers do not know",
                key,
                format!("{:04X}", wrong as u32)
            );
            Some(
                Finding::error("name-characters", message)
                    .at(question.file.document.value_place(&pointer))
                    .hint(say!(
                        "write the register spelling; the own script goes to `original_script`"
                    )),
            )
        })
        .collect()
}

/// Printable ISO 8859-1, Latin Extended-A, and the typographic apostrophe and
/// hyphen that registers print.
fn is_register_character(letter: char) -> bool {
    matches!(letter as u32, 0x20..=0x7E | 0xA0..=0xFF | 0x100..=0x17F | 0x2019 | 0x2010)
}

/// A person has a first name or the register says that none is known.
pub(super) fn first_name(question: &Question<'_>) -> Vec<Finding> {
    let person = &question.file.case.person;
    let place = |key| question.file.place(key);
    match (person.first_name.is_empty(), person.first_name_unknown) {
        (true, false) => vec![
            Finding::error("first-name", say!("`person.first_name` is missing"))
                .at(place("/person").saying(say!("not answered here")))
                .hint(say!("add `first_name = \"…\"`, or `first_name_unknown = true`")),
        ],
        (false, true) => vec![
            Finding::error("first-name", say!("a first name is given and said to be unknown"))
                .at(place("/person/first_name_unknown"))
                .at(place("/person/first_name").saying(say!("given here")))
                .hint(say!("remove one of them")),
        ],
        _ => Vec::new(),
    }
}

/// Countries are ISO 3166-1 codes.
pub(super) fn unknown_country(question: &Question<'_>) -> Vec<Finding> {
    let case = &question.file.case;
    let own = case.person.nationality.iter().enumerate();
    let own = own.map(|(at, code)| (format!("/person/nationality/{at}"), code.as_str()));
    let household = case.household.iter().enumerate().flat_map(|(number, member)| {
        let codes = member.nationality.iter().enumerate();
        codes
            .map(move |(at, code)| (format!("/household/{number}/nationality/{at}"), code.as_str()))
    });
    let address = case.address.iter().filter_map(|address| address.country.as_deref());
    own.chain(household)
        .chain(address.map(|code| ("/address/country".to_owned(), code)))
        .filter(|(_, code)| !is_country(code))
        .map(|(pointer, _)| {
            let key = crate::document::dotted(&pointer);
            Finding::error("unknown-country", say!("`{}` is not a country code", key))
                .at(question.file.document.value_place(&pointer))
                .hint(say!("two capital letters of ISO 3166-1, such as TR, PT, UA; XK for Kosovo"))
        })
        .collect()
}

/// Languages are BCP 47 tags that have a name.
pub(super) fn unknown_language(question: &Question<'_>) -> Vec<Finding> {
    let case = &question.file.case;
    let list = |pointer: &'static str, tags: &'_ [String]| {
        tags.iter()
            .enumerate()
            .map(|(at, tag)| (format!("{pointer}/{at}"), tag.clone()))
            .collect::<Vec<_>>()
    };
    let mut tags = list("/information_languages", &case.information_languages);
    tags.extend(list("/person/mother_tongues", &case.person.mother_tongues));
    let interpreter = case.interpreter.as_ref().and_then(|one| one.language.clone());
    tags.extend(interpreter.map(|tag| ("/interpreter/language".to_owned(), tag)));
    let official = question.locales.get(&question.office.office.official_language);
    tags.into_iter()
        .filter(|(_, tag)| {
            let name = official.and_then(|locale| locale.language(tag));
            name.is_none_or(|name| name == *tag)
        })
        .map(|(pointer, _)| {
            let key = crate::document::dotted(&pointer);
            Finding::error("unknown-language", say!("`{}` is not a language", key))
                .at(question.file.document.value_place(&pointer))
                .hint(say!("a BCP 47 tag in small letters, such as tr, pt, uk, ti, kmr, prs"))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::is_register_character;

    #[test]
    fn register_names_hold_extended_a_but_no_scholarly_letters() {
        assert!("Hayaloğlu Örnek Čović Łukasz Dvořák Ősi d’Ée".chars().all(is_register_character));
        for letter in ['ế', 'ḥ', 'ṭ', 'ʿ', 'Ж', '\u{200b}', '中'] {
            assert!(!is_register_character(letter), "{letter}");
        }
    }
}
