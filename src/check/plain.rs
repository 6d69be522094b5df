//! How easy a text is to read, by the usual formula of its language: Amstad for
//! German (1978), Kandel and Moles for French (1958), Gulpease for Italian
//! (Lucisano and Piemontese, 1988). All three run from 0, very hard, to 100, very
//! easy; from 60 most people read without effort.

use super::structure::{all_prose, source_first};
use crate::{
    locales::{Formula, Locale, Locales},
    report::{Finding, Place, Report},
    say,
    templates::{Fragment, Kind, Prose, Templates, split},
};

/// The figures of one text.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Figures {
    sentences: Vec<String>,
    words: usize,
    letters: usize,
    syllables: usize,
}

/// One passage with its figure.
pub struct Row {
    /// The kind.
    pub kind: String,
    /// The language.
    pub tag: String,
    /// The passage; empty for the whole paper.
    pub passage: String,
    /// From 0 to 100.
    pub ease: f64,
    /// Its longest sentence and how many words it has.
    pub longest: Option<(usize, String)>,
}

impl Figures {
    /// Counts a text in a language.
    fn of(fragments: &[&Fragment], locale: &Locale) -> Self {
        let mut figures = Self::default();
        for fragment in fragments {
            figures.add(&fragment.text, locale);
        }
        figures
    }

    fn add(&mut self, text: &str, locale: &Locale) {
        let tag = locale.tag().as_bytes();
        let lang = tag.first_chunk::<2>().and_then(|code| hypher::Lang::from_iso(*code));
        let mut plain = String::new();
        let (ranges, _) = split(text);
        for range in ranges {
            plain.push_str(&text[range]);
            // A value stands for a word that nobody can judge.
            plain.push(' ');
        }
        let ends = |c: char| matches!(c, '.' | '!' | '?' | ':' | '\n');
        for sentence in plain.split(ends) {
            let words: Vec<&str> = sentence
                .split(|c: char| !c.is_alphabetic())
                .filter(|word| word.chars().count() > 1)
                .collect();
            if words.len() < 2 {
                continue;
            }
            for word in &words {
                self.words += 1;
                self.letters += word.chars().count();
                self.syllables += lang.map_or(1, |lang| {
                    hypher::hyphenate_bounded(&word.to_lowercase(), lang, 1, 1).count().max(1)
                });
            }
            let told = sentence.split_whitespace().collect::<Vec<_>>().join(" ");
            self.sentences.push(told.trim_start_matches(['-', '+', '/', ' ']).to_owned());
        }
    }

    /// The figure of the language's formula; `None` for too little text.
    #[expect(clippy::cast_precision_loss, reason = "texts are short")]
    fn ease(&self, formula: Formula) -> Option<f64> {
        if self.words < 10 {
            return None;
        }
        let (words, sentences) = (self.words as f64, self.sentences.len() as f64);
        let length = words / sentences;
        let syllables = self.syllables as f64 / words;
        let ease = match formula {
            Formula::Amstad => 180.0 - length - 58.5 * syllables,
            Formula::KandelMoles => 207.0 - 1.015 * length - 73.6 * syllables,
            Formula::Gulpease => 89.0 + (300.0 * sentences - 10.0 * self.letters as f64) / words,
        };
        Some(ease.clamp(0.0, 100.0))
    }

    fn longest(&self) -> Option<(usize, String)> {
        let counted =
            self.sentences.iter().map(|one| (one.split_whitespace().count(), one.clone()));
        counted.max_by_key(|(count, _)| *count)
    }
}

/// The figures of a kind in every language that has a formula: the whole paper
/// first, then each passage.
pub fn figures(templates: &Templates, locales: &Locales, kind: &Kind) -> Vec<Row> {
    let mut rows = Vec::new();
    for (tag, prose) in source_first(all_prose(templates, kind, &mut Report::new()), locales) {
        let Some(locale) = locales.get(&tag) else { continue };
        let Some(formula) = locale.settings.readability else { continue };
        let mut add = |passage: &str, figures: &Figures| {
            let Some(ease) = figures.ease(formula) else { return };
            let (kind, tag, passage) = (kind.id.clone(), tag.clone(), passage.to_owned());
            rows.push(Row { kind, tag, passage, ease, longest: figures.longest() });
        };
        add("", &whole(&prose, locale));
        for passage in &prose.passages {
            add(&passage.name, &Figures::of(&[&passage.body], locale));
        }
    }
    rows
}

fn whole(prose: &Prose, locale: &Locale) -> Figures {
    let bodies: Vec<&Fragment> = prose.passages.iter().map(|passage| &passage.body).collect();
    Figures::of(&bodies, locale)
}

/// Papers that are harder to read than their kind allows.
pub(super) fn hard_to_read(templates: &Templates, locales: &Locales) -> Report {
    let mut report = Report::new();
    for kind in templates.kinds() {
        let Some(least) = kind.manifest.readability else { continue };
        let rows = figures(templates, locales, kind);
        for row in rows.iter().filter(|row| row.passage.is_empty() && row.ease < f64::from(least)) {
            let of_tag = || rows.iter().filter(|one| one.tag == row.tag && !one.passage.is_empty());
            let hardest = of_tag().min_by(|a, b| a.ease.total_cmp(&b.ease));
            let prose = templates.prose(kind, &row.tag).and_then(Result::ok);
            let place = prose.as_ref().zip(hardest).and_then(|(prose, hardest)| {
                let heading = prose.passage(&hardest.passage)?.heading.clone();
                Some(Place::new(&prose.source, heading).saying(say!("the hardest passage")))
            });
            let longest = row.longest.as_ref().map_or(0, |(count, _)| *count);
            let message = say!(
                "`{}` is hard to read in `{}`: {} of 100, at least {} is wanted",
                kind.id,
                row.tag,
                format!("{:.0}", row.ease),
                least
            );
            report.push(
                Finding::warning("hard-to-read", message)
                    .at(place)
                    .at(kind.document.value_place("/readability").saying(say!("asked here")))
                    .hint(say!("shorter words and sentences (the longest has {} words); `mappe list readability` shows each passage", longest)),
            );
        }
    }
    report
}
