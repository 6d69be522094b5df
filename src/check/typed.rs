//! What is typed by hand in prose and should be a value: dates, articles of law,
//! amounts, times, telephone numbers. The words by which they are known come from
//! the language's own files.

use std::{collections::BTreeSet, ops::Range};

use jiff::civil::Date;

use super::printed::{self, Printed, TAG};
use crate::{
    locales::{FILLED, Locale, Locales},
    report::{Finding, Report, Text},
    say,
    templates::Templates,
};

/// Dates, law, amounts, times and telephone numbers that an author typed.
pub(super) fn typed(templates: &Templates, locales: &Locales) -> Report {
    let mut report = Report::new();
    let tokens: Vec<(String, Tokens)> =
        locales.iter().map(|one| (one.tag().to_owned(), Tokens::of(one))).collect();
    for printed in printed::prose(templates, locales) {
        let tag = printed.locale.tag();
        let Some((_, tokens)) = tokens.iter().find(|(own, _)| own == tag) else { continue };
        in_words(&printed, tokens, &mut report);
    }
    report
}

/// The words of a language beside which a number is a value.
struct Tokens {
    /// «November», as in a date.
    months: BTreeSet<String>,
    /// «CHF», «Franken».
    francs: Vec<String>,
    /// «Uhr», and where the number stands beside it.
    clock: Option<(String, Side)>,
}

/// Where the number stands beside a word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Before,
    After,
    Both,
}

impl Tokens {
    fn of(locale: &Locale) -> Self {
        Self {
            months: months(locale),
            francs: locale.settings.numbers.francs.clone(),
            clock: clock(locale),
        }
    }
}

/// The words of a date that change from month to month. Large and small letters
/// matter: an English child of 12 may do what it may not in May.
fn months(locale: &Locale) -> BTreeSet<String> {
    let in_month = |month: i8| -> BTreeSet<String> {
        let date = Date::new(2000, month, 12).ok().and_then(|date| locale.date(date).ok());
        let long = date.map(|date| date.long).unwrap_or_default();
        let named = long.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic));
        named.map(|word| bare(word).to_owned()).collect()
    };
    let all: Vec<BTreeSet<String>> = (1..=12).map(in_month).collect();
    let everywhere = |word: &String| all.iter().all(|month| month.contains(word));
    all.iter().flatten().filter(|word| !everywhere(word)).cloned().collect()
}

/// The word of the message `time`, and where the numbers stand.
fn clock(locale: &Locale) -> Option<(String, Side)> {
    let anatomies = locale.messages.anatomies();
    let text = &anatomies.get("time")?.runs.first()?.text;
    let (at, word) = words_of(text).find(|(_, word)| word.chars().any(char::is_alphabetic))?;
    let word = word.trim_matches(|c: char| !c.is_alphabetic());
    let side = match (text[..at].contains(FILLED), text[at..].contains(FILLED)) {
        (true, true) => Side::Both,
        (true, false) => Side::Before,
        _ => Side::After,
    };
    Some((word.to_lowercase(), side))
}

fn in_words(printed: &Printed, tokens: &Tokens, report: &mut Report) {
    let words: Vec<(usize, &str)> = words_of(&printed.text).collect();
    let mut say = |id, message: Text, range: Range<usize>, hint: Text| {
        report.push(Finding::error(id, message).at(printed.place(range)).hint(hint));
    };
    for (number, (at, word)) in words.iter().enumerate() {
        let following = &words[number..];
        // Everything that is looked for has a number in one of two words.
        if !following.iter().take(2).any(|(_, word)| word.bytes().any(|b| b.is_ascii_digit())) {
            continue;
        }
        let whole = |count: usize| {
            let (start, last) = following[count - 1];
            *at..start + last.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '–').len()
        };
        let next = following.get(1).map_or("", |(_, next)| next);
        if let Some(count) = date(word, following, &tokens.months) {
            let hint = say!(
                "print a value such as `{{{{ date.long }}}}`; a day of the law belongs into `terms.ftl`, printed with `{{{{ t(id=\"…\") }}}}`"
            );
            say("typed-date", say!("a date is typed by hand"), whole(count), hint);
        } else if becomes_list(&printed.text, *at, word) {
            let message = say!("a number with a full stop begins a line and would become a list");
            let hint = say!("use `+` for a numbered list, and values for dates");
            say("typed-date", message, *at..at + word.len(), hint);
        }
        if law(word, next) {
            let hint = say!(
                "cite with `{{{{ law(of=\"AIG 58a(1)\") }}}}`; each language has its own form"
            );
            say("typed-law", say!("an article of law is typed by hand"), whole(2), hint);
        }
        let hint = || {
            say!(
                "print a value; what holds for everybody belongs into `terms.ftl`, printed with `{{{{ t(id=\"…\") }}}}`"
            )
        };
        if let Some(count) = amount(word, next, &tokens.francs) {
            say("typed-number", say!("an amount is typed by hand"), whole(count), hint());
        }
        if let Some(count) = time(following, tokens.clock.as_ref()) {
            say("typed-number", say!("a time is typed by hand"), whole(count), hint());
        }
        let before = number.checked_sub(1).map_or("", |last| words[last].1);
        if let Some(count) = phone(before, following) {
            say("typed-number", say!("a telephone number is typed by hand"), whole(count), hint());
        }
    }
}

/// `12.11.2026`; `12. November`, `1er mars`, `12 de maio`, with or without a year.
/// How many words it has.
fn date(word: &str, following: &[(usize, &str)], months: &BTreeSet<String>) -> Option<usize> {
    let trimmed = word.trim_matches(|c: char| !c.is_ascii_digit());
    let parts: Vec<&str> = trimmed.split('.').collect();
    if parts.len() == 3 && parts.iter().all(|part| is_number(part)) && parts[2].len() == 4 {
        return Some(1);
    }
    let word = word.trim_start_matches(|c: char| !c.is_alphanumeric());
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let is_day = (1..=2).contains(&digits)
        && word[..digits].parse::<u8>().is_ok_and(|day| (1..=31).contains(&day))
        && word[digits..].chars().count() <= 2;
    if !is_day {
        return None;
    }
    // Some languages set a small word between day and month.
    let month =
        following.iter().skip(1).take(2).position(|(_, next)| months.contains(bare(next)))?;
    let year = following
        .get(month + 2)
        .is_some_and(|(_, next)| bare(next).len() == 4 && is_number(bare(next)));
    Some(month + 2 + usize::from(year))
}

/// A number with a full stop where Typst looks for a list: at the start of a line,
/// of a point or of what a term says.
fn becomes_list(text: &str, at: usize, word: &str) -> bool {
    let mut before = text[..at].rsplit('\n').next().unwrap_or_default().replace(TAG, "");
    if before.trim_start().starts_with("/ ") && before.trim_end().ends_with(':') {
        before.clear();
    }
    let is_start = before.chars().all(|letter| matches!(letter, ' ' | '-' | '+'));
    is_start
        && word.strip_suffix('.').is_some_and(is_number)
        && text[at + word.len()..].starts_with(' ')
}

/// `Art. 58b`, `art. 58b`, `Artikel 58`, `articolo 58`.
fn law(word: &str, next: &str) -> bool {
    let names = ["art.", "artikel", "article", "articolo"];
    names.contains(&word.to_lowercase().as_str()) && next.starts_with(|c: char| c.is_ascii_digit())
}

/// `CHF 420`, `420 Franken`, `Fr. 20.–`, `20.–`.
fn amount(word: &str, next: &str, francs: &[String]) -> Option<usize> {
    let word = word.trim_start_matches(['(', '«', '*']);
    let is_unit = |word: &str| francs.iter().any(|unit| bare(word) == bare(unit));
    let starts = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    let glued = |unit: &String| word.strip_prefix(unit.as_str()).is_some_and(starts);
    let dashed = |word: &str| {
        let plain = word.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '»', '*']);
        starts(word) && [".–", ".—", ".-"].iter().any(|end| plain.ends_with(end))
    };
    if (is_unit(word) && starts(next)) || (starts(word) && is_unit(next)) {
        return Some(2);
    }
    (francs.iter().any(glued) || dashed(word)).then_some(1)
}

/// `14:30`, `14h30`, and numbers beside the language's own word.
fn time(following: &[(usize, &str)], clock: Option<&(String, Side)>) -> Option<usize> {
    let of_day = |hour: &str, minute: &str| {
        let below =
            |text: &str, end: u8| is_number(text) && text.parse::<u8>().is_ok_and(|it| it < end);
        hour.len() <= 2 && minute.len() == 2 && below(hour, 25) && below(minute, 60)
    };
    let word = |at: usize| following.get(at).map_or("", |(_, word)| bare(word));
    let glued =
        |mark: char| word(0).split_once(mark).is_some_and(|(hour, minute)| of_day(hour, minute));
    if glued(':') || glued('h') {
        return Some(1);
    }
    let (unit, side) = clock?;
    let hour = |word: &str| {
        let (hour, minute) = word.split_once('.').unwrap_or((word, "00"));
        of_day(hour, minute)
    };
    let is_unit = |word: &str| word.to_lowercase() == *unit;
    let (is_typed, count) = match side {
        Side::Before => (hour(word(0)) && is_unit(word(1)), 2),
        Side::After => (is_unit(word(0)) && hour(word(1)), 2),
        Side::Both => (is_unit(word(1)) && of_day(word(0), word(2)), 3),
    };
    is_typed.then_some(count)
}

/// `032 000 00 00`, `+41 32 000 00 00`: three groups or more. Short numbers that
/// everybody calls, such as 144, are words of the text.
fn phone(before: &str, following: &[(usize, &str)]) -> Option<usize> {
    let is_group = |word: &str| is_number(bare(word)) && bare(word).len() <= 4;
    let first = following.first()?.1.trim_start_matches(['(', '«', '*']);
    if !first.starts_with(['0', '+']) || is_group(before) {
        return None;
    }
    let mut groups = Vec::new();
    for (_, word) in following {
        let parts: Vec<&str> =
            word.split(['/', '-', '’']).filter(|part| !bare(part).is_empty()).collect();
        if parts.is_empty() || !parts.iter().all(|part| is_group(part)) {
            break;
        }
        groups.push(parts);
        if !word.ends_with(|c: char| c.is_ascii_digit() || matches!(c, ')' | '/' | '-')) {
            break;
        }
    }
    let digits: usize = groups.iter().flatten().map(|part| bare(part).len()).sum();
    let count = groups.iter().map(Vec::len).sum::<usize>();
    (count >= 3 && digits >= 9).then_some(groups.len())
}

fn is_number(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit())
}

/// A word without the marks around it.
fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

fn words_of(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let start = text.as_ptr() as usize;
    text.split(|c: char| c.is_whitespace() || c == '~')
        .filter(|word| !word.is_empty())
        .map(move |word| (word.as_ptr() as usize - start, word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(clock: &str, side: Side) -> Tokens {
        Tokens {
            months: ["November", "mars"].map(str::to_owned).into(),
            francs: ["CHF", "Fr.", "Franken"].map(str::to_owned).into(),
            clock: Some((clock.to_owned(), side)),
        }
    }

    fn found(text: &str, tokens: &Tokens) -> Vec<&'static str> {
        let words: Vec<(usize, &str)> = words_of(text).collect();
        let mut found = Vec::new();
        for (number, (_, word)) in words.iter().enumerate() {
            let next = words.get(number + 1).map_or("", |(_, next)| *next);
            let before = number.checked_sub(1).map_or("", |last| words[last].1);
            let mut add = |what, is: bool| found.extend(is.then_some(what));
            add("date", date(word, &words[number..], &tokens.months).is_some());
            add("amount", amount(word, next, &tokens.francs).is_some());
            add("time", time(&words[number..], tokens.clock.as_ref()).is_some());
            add("phone", phone(before, &words[number..]).is_some());
        }
        found
    }

    #[test]
    fn what_is_typed_is_known_by_the_words_of_the_language() {
        let uhr = tokens("uhr", Side::Before);
        for text in [
            "am 12. November",
            "le 1er mars 2026",
            "(12 November 2026)",
            "12 de mars",
            "12.11.2026",
        ] {
            assert_eq!(found(text, &uhr), ["date"], "{text}");
        }
        for text in ["CHF 420", "Fr.~20.–", "20 Franken.", "CHF420", "20.–"] {
            assert!(found(text, &uhr).contains(&"amount"), "{text}");
        }
        for text in ["um 14.00 Uhr", "14 Uhr", "14h30", "14:30"] {
            assert_eq!(found(text, &uhr), ["time"], "{text}");
        }
        assert_eq!(found("alle ore 14.30", &tokens("ore", Side::After)), ["time"]);
        assert_eq!(found("à 14 h 30", &tokens("h", Side::Both)), ["time"]);
        for text in [
            "032 000 00 00",
            "+41 32 000 00 00",
            "Tel. 0848~800~800,",
            "(032) 000 00 00",
            "032/000 00 00",
        ] {
            assert_eq!(found(text, &uhr), ["phone"], "{text}");
        }
    }

    #[test]
    fn a_number_becomes_a_list_only_where_typst_looks_for_one() {
        let becomes = |text: &str| becomes_list(text, text.find('2').unwrap_or(0), "2.");
        for text in
            ["2. Stock", "x\n  2. Stock", "- 2. Stock", "/ Wo: 2. Stock", "\u{fff9}2. Stock"]
        {
            assert!(becomes(text), "{text}");
        }
        for text in ["Im 2. Stock", "/ Wo: im 2. Stock", "2.", "\u{fffc} 2. Stock"] {
            assert!(!becomes(text), "{text}");
        }
    }

    #[test]
    fn numbers_that_are_words_of_the_text_may_stand() {
        let ore = tokens("ore", Side::After);
        for text in [
            "*144*, *117* und 112",
            "24 ore su 24",
            "bis 150 cm",
            "a child of 12 may",
            "vom 9.–11.",
            "A1.1",
            "in 12 Monaten",
            "14 h par jour",
            "von 5 bis 10 Jahren",
        ] {
            assert!(found(text, &ore).is_empty(), "{text}");
        }
    }
}
