//! One paper in full: its pages under one another, what was noticed, and its words
//! passage by passage for whoever does not see pictures. Without a script it is shown
//! over the table when its thumbnail is followed; with one, in a dialog.

use std::path::Path;

use maud::{Markup, html};

use super::{
    Paper, Row,
    index::name,
    page::{Speech, approval, direction, find, marked, pages, picture, size, tags},
    record::{Told, Words, spot},
};
use crate::{
    report::{Finding, Text},
    say,
};

/// Pages are shown at this part of their pixels.
const SCALE: f64 = 1.0;

/// One paper.
pub(super) fn article(one: &Paper, speech: Speech<'_>) -> Markup {
    let row = &one.row;
    let heading = format!("title-{}", row.stem);
    let which = row.sample.as_deref().map_or_else(|| Text::from(row.case.clone()), size);
    html! {
        article.paper id=(row.stem) aria-labelledby=(heading) tabindex="-1" {
            header {
                p.back { a href={ "#open-" (row.stem) } { (speech.say(&say!("Back to the table"))) } }
                p.kicker {
                    span.code { (row.code) } " " (tags(&row.languages)) " · " (speech.say(&which))
                }
                h2 id=(heading) lang=[row.languages.first()] { (row.title) }
                p.facts {
                    (speech.say(&pages(row.pages.len()))) " · "
                    (speech.say(&approval(&row.status))) " · " span.id { (row.kind) }
                }
            }
            @if !one.report.is_empty() {
                ul.findings.full {
                    @for found in one.report.findings() { (finding(found, &one.root, speech)) }
                }
            }
            div.sheets {
                @for (number, page) in row.pages.iter().enumerate() {
                    figure {
                        (picture(&page.picture, &page_name(row, number + 1, speech), SCALE))
                        figcaption { (number + 1) " / " (row.pages.len()) }
                    }
                }
            }
            @if !row.words.is_empty() { (words(one, speech)) }
        }
    }
}

/// How a page is called: «I-01 de smallest, page 1 of 2».
fn page_name(row: &Row, number: usize, speech: Speech<'_>) -> String {
    let paper = name(row, speech);
    speech.say(&say!("{}, page {} of {}", paper, number, row.pages.len()))
}

/// A finding in full.
pub(super) fn finding(one: &Finding, root: &Path, speech: Speech<'_>) -> Markup {
    html! {
        li class=(one.severity.word()) {
            b { (one.severity.told(speech.phrases)) } " " span.id { (one.id) } ": "
            (marked(&speech.say(&one.message)))
            @for place in &one.places {
                @let (file, line) = spot(place, root);
                " " span.place { (file) ":" (line) }
            }
            @if !one.hint.is_empty() { " " span.hint { (marked(&speech.say(&one.hint))) } }
        }
    }
}

/// The passages, in both languages beside one another.
fn words(one: &Paper, speech: Speech<'_>) -> Markup {
    let names = one.row.words.first().map(|words| words.passages.as_slice()).unwrap_or_default();
    html! {
        details.words {
            summary { (speech.say(&say!("Text, passage by passage"))) }
            @for told in names {
                section.passage {
                    h3 { (told.name) }
                    div.tongues { @for words in &one.row.words { (tongue(one, words, &told.name)) } }
                }
            }
        }
    }
}

fn tongue(one: &Paper, words: &Words, name: &str) -> Markup {
    let told = words.passages.iter().find(|told| told.name == name);
    let locale = find(&one.languages, &words.language);
    html! {
        div lang=(words.language) dir=[locale.and_then(|locale| direction(locale))] {
            @if let Some(Told { title, text, .. }) = told {
                @if !title.is_empty() { p { strong { (title) } } }
                @for line in text.lines() { p { (line) } }
            }
        }
    }
}

/// The dialog into which the script puts a paper.
pub(super) fn viewer(speech: Speech<'_>) -> Markup {
    html! {
        dialog id="viewer" {
            div.bar {
                button type="button" id="viewer-before" { (speech.say(&say!("Previous"))) }
                button type="button" id="viewer-after" { (speech.say(&say!("Next"))) }
                button type="button" id="viewer-close" autofocus="autofocus" { (speech.say(&say!("Close"))) }
            }
            div.slot {}
        }
    }
}
