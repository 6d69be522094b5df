//! What all pages of a gallery have in common: head, look, script, and how they
//! speak. Nothing is fetched: look and script stand in the page.

use std::sync::Arc;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::record::Picture;
use crate::{
    locales::{Direction, Locale, Role, Status},
    report::{Phrases, Text},
    say,
};

const LOOK: &str = include_str!("gallery.css");
const SCRIPT: &str = include_str!("gallery.js");

/// The language of the pages.
#[derive(Clone, Copy)]
pub struct Speech<'a> {
    /// Tag.
    pub tag: &'a str,
    /// Its sentences.
    pub phrases: &'a Phrases,
}

impl Speech<'_> {
    /// A sentence in this language.
    pub(super) fn say(&self, text: &Text) -> String {
        text.told(self.phrases)
    }
}

/// A page with its title.
pub(super) fn page(speech: Speech<'_>, title: &str, body: &Markup) -> String {
    let said = |text: Text| css_text(&speech.say(&text));
    // Screen readers do not tell what is struck out; these words are for them.
    let words = format!(
        ":root{{--deleted:{};--inserted:{};--end:{}}}",
        said(say!("deleted:")),
        said(say!("inserted:")),
        said(say!("end of the change."))
    );
    let page = html! {
        (DOCTYPE)
        html lang=(speech.tag) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="robots" content="noindex";
                title { (title) }
                style { (PreEscaped(words)) (PreEscaped(LOOK)) }
            }
            body {
                (body)
                script { (PreEscaped(SCRIPT)) }
            }
        }
    };
    page.into_string()
}

/// A string of a style sheet.
fn css_text(text: &str) -> String {
    let safe: String = text.chars().filter(|letter| !matches!(letter, '"' | '\\' | '<')).collect();
    format!("\"{safe} \"")
}

/// A sentence with the names in it as code.
pub(super) fn marked(text: &str) -> Markup {
    html! {
        @for (number, part) in text.split('`').enumerate() {
            @if number % 2 == 1 { code { (part) } } @else { (part) }
        }
    }
}

/// A picture in its size, so that nothing moves when it comes.
pub(super) fn picture(picture: &Picture, alt: &str, scale: f64) -> Markup {
    let size = |pixels: u32| (f64::from(pixels) * scale).round();
    html! {
        img src=(picture.path) alt=(alt) width=(size(picture.width)) height=(size(picture.height))
            loading="lazy" decoding="async";
    }
}

/// `dir` of a text, where it is not that of the page.
pub(super) fn direction(locale: &Locale) -> Option<&'static str> {
    (locale.settings.direction == Direction::Rtl).then_some("rtl")
}

/// Who has checked the texts of a language.
pub(super) fn status(locale: &Locale) -> Text {
    match (locale.settings.status, locale.settings.role) {
        (Status::Draft, _) => say!("draft"),
        (Status::Reviewed, _) => say!("reviewed"),
        (Status::Released, Role::Official) => say!("official language"),
        (Status::Released, Role::Information) => say!("released"),
    }
}

/// Whether the canton has approved a text, by the word of its kind.
pub(super) fn approval(word: &str) -> Text {
    match word {
        "approved" => say!("approved"),
        "proposal" => say!("proposal"),
        other => Text::from(other.to_owned()),
    }
}

/// The word of a size of sample data.
pub(super) fn size(word: &str) -> Text {
    match word {
        "smallest" => say!("smallest"),
        "largest" => say!("largest"),
        other => Text::from(other.to_owned()),
    }
}

/// A number of pages.
pub(super) fn pages(count: usize) -> Text {
    if count == 1 { say!("1 page") } else { say!("{} pages", count) }
}

/// Tags as they stand in file names.
pub(super) fn tags(languages: &[String]) -> String {
    languages.join("+")
}

/// Locales by tag.
pub(super) fn find<'a>(locales: &'a [Arc<Locale>], tag: &str) -> Option<&'a Arc<Locale>> {
    locales.iter().find(|locale| locale.tag() == tag)
}
