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

/// What a tag prints: the value of `{{ }}`, or `include "…"`; written in one way,
/// however it is spaced and trimmed.
pub(super) fn printed(tag: &str) -> Option<String> {
    let inside = tag.get(2..tag.len().saturating_sub(2))?.trim_matches('-');
    let mut name = String::new();
    for (number, part) in inside.replace('\'', "\"").split('"').enumerate() {
        if number > 0 {
            name.push('"');
        }
        // Spaces count only inside of quotation marks.
        if number % 2 == 1 {
            name.push_str(part);
        } else {
            name.extend(part.chars().filter(|letter| !letter.is_whitespace()));
        }
    }
    if tag.starts_with("{{") {
        return Some(name);
    }
    let included = name.strip_prefix("include").filter(|rest| rest.starts_with('"'))?;
    Some(format!("include {included}"))
}

/// Names with points in them, as tags and layouts write values.
pub(super) fn names(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && !matches!(c, '_' | '.'))
        .filter(|name| !name.is_empty())
}

/// Only the marks of `templates/README.md`, and no code.
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
        start += line.len();
    }
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

#[cfg(test)]
mod tests {
    use super::printed;

    #[test]
    fn a_value_has_one_name_however_it_is_written() {
        for tag in ["{{ remedy.days }}", "{{remedy.days}}", "{{- remedy.days -}}"] {
            assert_eq!(printed(tag).as_deref(), Some("remedy.days"), "{tag}");
        }
        assert_eq!(printed("{{ law(of = 'AIG 4') }}").as_deref(), Some("law(of=\"AIG 4\")"));
        assert_eq!(
            printed("{%- include 'passages/x' %}").as_deref(),
            Some("include \"passages/x\"")
        );
        assert_eq!(printed("{% if x %}"), None);
    }
}
