//! Does the prose hold only words, values and the marks of
//! `templates/README.md`?

use std::ops::Range;

use super::structure::all_prose;
use crate::{
    locales::{Locales, Role},
    render::Words,
    report::{Finding, Place, Report, Text},
    say,
    templates::{Fragment, Templates, split},
};

/// Every passage can be parsed.
pub(super) fn template_syntax(templates: &Templates, locales: &Locales) -> Report {
    let mut report = Report::new();
    for kind in templates.kinds() {
        for (tag, prose) in all_prose(templates, kind, &mut Report::new()) {
            let Some(locale) = locales.get(&tag) else { continue };
            if let Err(wrong) = Words::parse(&prose, &templates.shared(&tag), locale, locale) {
                report.extend(wrong);
            }
        }
    }
    report
}

/// All fragments of all prose with their language.
pub(super) fn fragments(
    templates: &Templates,
    locales: &Locales,
) -> Vec<(String, Option<usize>, Fragment)> {
    let mut all = Vec::new();
    for (number, kind) in templates.kinds().iter().enumerate() {
        for (tag, prose) in all_prose(templates, kind, &mut Report::new()) {
            for passage in prose.passages {
                all.extend(passage.title.map(|title| (tag.clone(), Some(number), title)));
                all.push((tag.clone(), Some(number), passage.body));
            }
        }
    }
    for locale in locales.iter() {
        let shared = templates.shared(locale.tag());
        all.extend(
            shared.into_iter().map(|(_, fragment)| (locale.tag().to_owned(), None, fragment)),
        );
    }
    all
}

/// Only the marks of `templates/README.md`, no code, nothing typed by hand that
/// is a value.
pub(super) fn marks(templates: &Templates, locales: &Locales) -> Report {
    let mut report = Report::new();
    for (tag, _, fragment) in fragments(templates, locales) {
        let (words, tags) = split(&fragment.text);
        let role = locales.get(&tag).map_or(Role::Official, |locale| locale.settings.role);
        for range in words {
            in_words(&fragment, range, role, &mut report);
        }
        for range in tags {
            in_tag(&fragment, range, &mut report);
        }
    }
    report
}

fn in_words(fragment: &Fragment, range: Range<usize>, role: Role, report: &mut Report) {
    let text = &fragment.text[range.clone()];
    let place = |at: usize, len: usize| fragment.place(range.start + at..range.start + at + len);
    let mut say = |id, message: Text, place: Place, hint: Text| {
        report.push(Finding::error(id, message).at(place).hint(hint));
    };
    for (at, letter) in text.char_indices() {
        match letter {
            '#' | '$' | '`' | '@' | '<' | '>' | '\\' | '_' => say(
                "forbidden-mark",
                say!("`{}` is code of Typst, not prose", letter),
                place(at, letter.len_utf8()),
                say!("use the marks of templates/README.md; an e-mail address is a value"),
            ),
            // Other languages have quotation marks of their own.
            '„' | '“' | '”' | '‘' if role == Role::Information => {}
            '"' | '\'' | '„' | '“' | '”' | '‘' => say(
                "wrong-quotes",
                say!("these are not the quotation marks of a Swiss letter"),
                place(at, letter.len_utf8()),
                say!("write « » around words and ’ as apostrophe"),
            ),
            _ => {}
        }
    }
    for (at, mark) in text.match_indices("//").chain(text.match_indices("/*")) {
        if !text[..at].ends_with(':') {
            let hint = say!("write a dash or a comma");
            say(
                "forbidden-mark",
                say!("what follows would not be printed"),
                place(at, mark.len()),
                hint,
            );
        }
    }
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let at_line_start = start > 0 || range.start == 0;
        let words = line.trim_start();
        if at_line_start && words.starts_with('=') {
            let hint = say!("a title stands behind the colon of the passage: `--- name: Title`");
            say(
                "forbidden-mark",
                say!("a heading stands in the prose"),
                place(start, line.trim_end().len()),
                hint,
            );
        }
        let digits = words.bytes().take_while(u8::is_ascii_digit).count();
        if at_line_start && digits > 0 && words[digits..].starts_with(". ") {
            let hint = say!("use `+` for a numbered list, and values for dates");
            say(
                "typed-date",
                say!("a number with a full stop begins a line and would become a list"),
                place(start, line.trim_end().len()),
                hint,
            );
        }
        start += line.len();
    }
    for (at, len) in typed_dates(text) {
        say(
            "typed-date",
            say!("a date is typed by hand"),
            place(at, len),
            say!("print a value such as `{{{{ date.long }}}}`"),
        );
    }
    for (at, len) in typed_law(text) {
        let hint =
            say!("cite with `{{{{ law(of=\"AIG 58a(1)\") }}}}`; each language has its own form");
        say("typed-law", say!("an article of law is typed by hand"), place(at, len), hint);
    }
}

/// `12.11.2026` and the like.
fn typed_dates(text: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for (at, word) in words_of(text) {
        let trimmed = word.trim_matches(|c: char| !c.is_ascii_digit());
        let parts: Vec<&str> = trimmed.split('.').collect();
        let digits = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if parts.len() == 3 && parts.iter().all(digits) && parts[2].len() == 4 {
            found.push((at, word.len()));
        }
    }
    found
}

/// `Art. 58b`, `art. 58b`, `Artikel 58`, `articolo 58`.
fn typed_law(text: &str) -> Vec<(usize, usize)> {
    let words: Vec<(usize, &str)> = words_of(text).collect();
    let names = ["art.", "artikel", "article", "articolo"];
    words
        .windows(2)
        .filter(|pair| names.contains(&pair[0].1.to_lowercase().as_str()))
        .filter(|pair| pair[1].1.starts_with(|c: char| c.is_ascii_digit()))
        .map(|pair| (pair[0].0, pair[1].0 + pair[1].1.len() - pair[0].0))
        .collect()
}

fn words_of(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let start = text.as_ptr() as usize;
    text.split(|c: char| c.is_whitespace() || c == '~')
        .filter(|word| !word.is_empty())
        .map(move |word| (word.as_ptr() as usize - start, word))
}

fn in_tag(fragment: &Fragment, range: Range<usize>, report: &mut Report) {
    let tag = &fragment.text[range.clone()];
    let inside = tag.trim_matches(|c| matches!(c, '{' | '}' | '%' | '-')).trim();
    let unquoted: String = inside.split('"').step_by(2).collect();
    let allowed = ["if ", "elif ", "else", "endif", "for ", "endfor", "include "];
    let wrong = if tag.starts_with("{%") && !allowed.iter().any(|word| inside.starts_with(word)) {
        Some(say!("this statement is not for prose"))
    } else if inside.split('|').skip(1).any(|filter| filter.trim() == "safe") {
        Some(say!("`safe` would let a case file write code"))
    } else if tag.starts_with("{{") && unquoted.contains(['+', '*', '~', '|', '[']) {
        Some(say!("values are printed as they are, not computed or filtered"))
    } else {
        None
    };
    if let Some(message) = wrong {
        report.push(Finding::error("forbidden-tag", message).at(fragment.place(range)).hint(say!(
            "prose may use if, for, include and values; templates/README.md lists them"
        )));
    }
}
