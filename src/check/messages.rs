//! Do messages print words and values, and never their own ids? Does a language
//! print what the others print?

use std::collections::{BTreeMap, BTreeSet};

use super::printed;
use crate::{
    locales::{Anatomy, Locale, Locales, Role},
    report::{Finding, Report},
    say,
    templates::Templates,
};

/// The id of a message stands where its text belongs.
pub(super) fn raw_key(templates: &Templates, locales: &Locales) -> Report {
    let mut report = Report::new();
    // An id of one word, such as `time`, is a word of some language.
    let ids: BTreeSet<&str> =
        locales.iter().flat_map(|one| one.messages.ids()).filter(|id| id.contains('-')).collect();
    for printed in printed::prose(templates, locales).into_iter().chain(printed::messages(locales))
    {
        for (at, word) in words(&printed.text).filter(|(_, word)| ids.contains(word)) {
            let hint = if printed.is_message() {
                say!("write the text, or fetch it with `{{ {} }}`", word)
            } else {
                say!("print its text with `{{{{ t(id=\"{}\") }}}}`", word)
            };
            report.push(
                Finding::error("raw-key", say!("the id of a message is printed: `{}`", word))
                    .at(printed.place(at..at + word.len()))
                    .hint(hint),
            );
        }
    }
    report
}

/// Words in which a hyphen is a letter.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let start = text.as_ptr() as usize;
    text.split(|c: char| !c.is_alphanumeric() && c != '-' && c != '_')
        .filter(|word| !word.is_empty())
        .map(move |word| (word.as_ptr() as usize - start, word))
}

/// What a message prints in one official language, every other one knows as well:
/// it prints it, chooses by it, or says in a note why it leaves it out.
pub(super) fn variable_drift(_: &Templates, locales: &Locales) -> Report {
    let mut report = Report::new();
    let all: Vec<(&Locale, BTreeMap<String, Anatomy>)> = locales
        .iter()
        .filter(|one| one.settings.role == Role::Official)
        .map(|one| (&**one, one.messages.anatomies()))
        .collect();
    for (locale, own) in &all {
        for (id, anatomy) in own {
            let printing = |variable: &str| {
                all.iter().find(|(_, theirs)| {
                    theirs.get(id).is_some_and(|same| same.printed.contains(variable))
                })
            };
            let everywhere: BTreeSet<&String> = all
                .iter()
                .filter_map(|(_, theirs)| theirs.get(id))
                .flat_map(|same| &same.printed)
                .collect();
            let missing: Vec<&String> =
                everywhere.into_iter().filter(|variable| !anatomy.knows(variable)).collect();
            let Some((other, _)) = missing.first().and_then(|variable| printing(variable)) else {
                continue;
            };
            let names =
                missing.iter().map(|name| format!("${name}")).collect::<Vec<_>>().join(", ");
            let place = other.messages.place(id).cloned();
            report.push(
                Finding::error(
                    "variable-drift",
                    say!("`{}` prints {} in `{}` and not in `{}`", id, names, other.tag(), locale.tag()),
                )
                .at(locale.messages.place(id).cloned())
                .at(place.map(|place| place.saying(say!("printed here"))))
                .hint(say!("print it, or say in a note above the message why it is left out: `# without {}: …`", names)),
            );
        }
    }
    report
}
