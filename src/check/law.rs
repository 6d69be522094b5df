//! Is law cited in the form of its own language? Words and acts of the others are
//! read from their `law.ftl`.

use std::collections::BTreeSet;

use super::printed::{self, VALUE};
use crate::{
    locales::{Locale, Locales, Role},
    report::{Finding, Report, Text},
    say,
    templates::Templates,
};

/// How a language cites.
struct Form {
    tag: String,
    /// «Abs.», «Bst.»
    marks: BTreeSet<String>,
    /// «AIG», «Cst», without a point
    acts: BTreeSet<String>,
}

/// The words of `law-article`, and the names of the acts in short.
const ARTICLE: &str = "law-article";
const ACT: &str = "law-act-";
const FULL_NAME: &str = "law-act-name-";

/// Marks with which a word can begin.
const OPENING: [char; 2] = ['(', '«'];

/// Words for a paragraph or letter, and acts, of another official language.
pub(super) fn law_form(templates: &Templates, locales: &Locales) -> Report {
    let mut report = Report::new();
    let forms: Vec<Form> = locales
        .iter()
        .filter(|one| one.settings.role == Role::Official)
        .map(|one| form(one))
        .collect();
    for printed in printed::prose(templates, locales).into_iter().chain(printed::messages(locales))
    {
        let Some(own) = forms.iter().find(|form| form.tag == printed.locale.tag()) else {
            continue;
        };
        let words: Vec<(usize, &str)> = words_of(&printed.text).collect();
        for (number, (at, word)) in words.iter().enumerate() {
            let next = words.get(number + 1).map_or("", |(_, next)| next);
            let Some(message) = foreign(word, next, own, &forms) else { continue };
            let start = at + word.len() - word.trim_start_matches(OPENING).len();
            let end = at + word.trim_end_matches(|c: char| !c.is_alphanumeric()).len();
            report.push(Finding::error("law-form", message).at(printed.place(start..end)).hint(
                say!(
                    "cite with `{{{{ law(of=\"AIG 58a(1)\") }}}}`; each language has its own form"
                ),
            ));
        }
    }
    report
}

/// What is foreign about a word that another one follows.
fn foreign(word: &str, next: &str, own: &Form, forms: &[Form]) -> Option<Text> {
    let of = |has: &dyn Fn(&Form) -> bool| forms.iter().find(|form| has(form) && !has(own));
    let mark = word.trim_start_matches(OPENING);
    if mark.ends_with('.') && is_counted(next) {
        let lower = mark.to_lowercase();
        if let Some(form) = of(&|form| form.marks.contains(&lower)) {
            return Some(say!("`{}` is the form of `{}`, not of `{}`", mark, form.tag, own.tag));
        }
    }
    let act = word.trim_matches(|c: char| !c.is_alphanumeric());
    let form = of(&|form| form.acts.contains(act))?;
    Some(say!(
        "this act has another abbreviation in `{}`; the one here is that of `{}`",
        own.tag,
        form.tag
    ))
}

/// Whether a word is a number or a letter, as behind the word for a paragraph.
fn is_counted(next: &str) -> bool {
    next.starts_with(|c: char| c.is_ascii_digit() || c == VALUE)
        || next.trim_end_matches([',', '.', ')', '»']).chars().count() == 1
}

fn form(locale: &Locale) -> Form {
    let anatomies = locale.messages.anatomies();
    let runs = anatomies.get(ARTICLE).into_iter().flat_map(|article| &article.runs);
    let marks = runs.flat_map(|run| words_of(&run.text)).map(|(_, word)| word.to_lowercase());
    let is_mark = |word: &String| word.ends_with('.') && word.starts_with(char::is_alphabetic);
    let short = |id: &&str| id.starts_with(ACT) && !id.starts_with(FULL_NAME);
    let acts = locale.messages.ids().filter(short).filter_map(|id| locale.message(id, &[]).ok());
    Form {
        tag: locale.tag().to_owned(),
        marks: marks.filter(is_mark).collect(),
        acts: acts.map(|act| act.trim_end_matches('.').to_owned()).collect(),
    }
}

/// Words as they stand in a citation: the point belongs to its abbreviation.
fn words_of(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let start = text.as_ptr() as usize;
    text.split(|c: char| c.is_whitespace() || c == '~' || c == '/')
        .filter(|word| !word.is_empty())
        .map(move |word| (word.as_ptr() as usize - start, word))
}
