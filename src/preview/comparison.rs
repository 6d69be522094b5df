//! `changes.html`: what differs between two galleries, word by word and page beside
//! page.

use maud::{Markup, html};
use similar::{ChangeTag, TextDiff};

use super::{
    changes::{Change, Changes, Manner, Pair, Passage},
    index::name,
    page::{Speech, page, picture},
    picture::Region,
    record::{INDEX, Picture},
};
use crate::{report::Text, say};

/// The page.
pub fn comparison(changes: &Changes, speech: Speech<'_>) -> String {
    let title = speech.say(&say!("What has changed"));
    let figures = [
        (say!("changed"), changes.count(Manner::Changed)),
        (say!("added"), changes.count(Manner::Added)),
        (say!("removed"), changes.count(Manner::Removed)),
        (say!("unchanged"), changes.unchanged.len()),
    ];
    let open = changes.open();
    let verdict = match (changes.papers.is_empty(), open) {
        (true, _) => say!("Nothing has changed."),
        (false, 0) => say!("All changes are accepted."),
        (false, 1) => say!("One change is not accepted yet."),
        (false, _) => say!("{} changes are not accepted yet.", open),
    };
    let body = html! {
        a.skip href="#changes" { (speech.say(&say!("To the changes"))) }
        header.masthead {
            p.kicker { "mappe " (env!("CARGO_PKG_VERSION")) }
            h1 { (title) }
            p.offices { (speech.say(&verdict)) }
            dl.figures {
                @for (name, count) in figures {
                    div { dt { (speech.say(&name)) } dd { (count) } }
                }
            }
            p.more { a href=(INDEX) { (speech.say(&say!("To the whole gallery"))) } }
        }
        main.changes id="changes" {
            @if !changes.papers.is_empty() { (table(changes, speech)) }
            @for one in &changes.papers { (change(one, speech)) }
        }
    };
    page(speech, &title, &body)
}

/// Whether somebody has looked.
pub(super) fn verdict(one: &Change) -> Text {
    if one.is_accepted { say!("accepted") } else { say!("not accepted") }
}

/// The pages that differ, as numbers.
pub(super) fn numbers(one: &Change) -> String {
    one.pages.iter().map(|pair| pair.number.to_string()).collect::<Vec<_>>().join(", ")
}

/// The passages that differ, with their language where there are two.
pub(super) fn names(one: &Change) -> Vec<String> {
    let is_plain = one.row.languages.len() < 2;
    let name = |passage: &Passage| match is_plain {
        true => passage.name.clone(),
        false => format!("{} ({})", passage.name, passage.language),
    };
    one.passages.iter().map(name).collect()
}

fn table(changes: &Changes, speech: Speech<'_>) -> Markup {
    let heads = [say!("Paper"), say!("Change"), say!("Pages"), say!("Passages"), say!("Accepted")];
    html! {
        table role="table" {
            caption { (speech.say(&say!("Papers that have changed"))) }
            thead role="rowgroup" {
                tr role="row" {
                    @for head in heads {
                        th role="columnheader" scope="col" { (speech.say(&head)) }
                    }
                }
            }
            tbody role="rowgroup" {
                @for one in &changes.papers {
                    tr role="row" {
                        th role="rowheader" scope="row" {
                            a href={ "#" (one.stem) } { (name(&one.row, speech)) }
                        }
                        td role="cell" { (speech.say(&one.manner.text())) }
                        td role="cell" { (numbers(one)) }
                        td.id role="cell" { (names(one).join(", ")) }
                        td role="cell" class=[(!one.is_accepted).then_some("open")] {
                            (speech.say(&verdict(one)))
                        }
                    }
                }
            }
        }
    }
}

fn change(one: &Change, speech: Speech<'_>) -> Markup {
    html! {
        section.change id=(one.stem) aria-label=(name(&one.row, speech)) {
            p.kicker {
                span.code { (name(&one.row, speech)) } " · "
                (speech.say(&one.manner.text())) " · " (speech.say(&verdict(one)))
            }
            h2 lang=[one.row.languages.first()] { (one.row.title) }
            @match one.manner {
                Manner::Added => p.facts {
                    a href={ (INDEX) "#" (one.stem) } {
                        (speech.say(&say!("The new paper is in the gallery.")))
                    }
                },
                Manner::Changed if one.passages.is_empty() => p.facts {
                    (speech.say(&say!("No text of a passage has changed; the page looks different.")))
                },
                _ => {},
            }
            @for passage in &one.passages { (difference(passage)) }
            @for pair in &one.pages { (pages(one, pair, speech)) }
        }
    }
}

/// A passage with what was struck out and what was put in.
fn difference(passage: &Passage) -> Markup {
    html! {
        div.difference lang=(passage.language) {
            h3 { (passage.name) " · " (passage.language) }
            p {
                @for stretch in stretches(&passage.old, &passage.new) {
                    @match stretch {
                        Stretch::Same(text) => (text),
                        Stretch::Other(old, new) => {
                            @if !old.is_empty() { del { (old) } }
                            @if !new.is_empty() { ins { (new) } }
                        },
                    }
                }
            }
        }
    }
}

/// A part of a text that stayed, or one that another has replaced.
#[derive(Debug, PartialEq, Eq)]
enum Stretch {
    Same(String),
    Other(String, String),
}

/// So many words between two changes are read as part of them.
const FEW: usize = 2;

/// The stretches of a text, word by word; what stayed by chance between two changes
/// belongs to them.
fn stretches(old: &str, new: &str) -> Vec<Stretch> {
    let diff = TextDiff::from_words(old, new);
    let mut stretches = Vec::<Stretch>::new();
    for change in diff.iter_all_changes() {
        let word = change.value();
        match (change.tag(), stretches.last_mut()) {
            (ChangeTag::Equal, Some(Stretch::Same(text))) => text.push_str(word),
            (ChangeTag::Equal, _) => stretches.push(Stretch::Same(word.to_owned())),
            (ChangeTag::Delete, Some(Stretch::Other(gone, _))) => gone.push_str(word),
            (ChangeTag::Insert, Some(Stretch::Other(_, come))) => come.push_str(word),
            (ChangeTag::Delete, _) => {
                stretches.push(Stretch::Other(word.to_owned(), String::new()));
            }
            (ChangeTag::Insert, _) => {
                stretches.push(Stretch::Other(String::new(), word.to_owned()));
            }
        }
    }
    let mut joined = Vec::<Stretch>::new();
    let last = stretches.len().saturating_sub(1);
    for (number, stretch) in stretches.into_iter().enumerate() {
        match (stretch, joined.last_mut()) {
            (Stretch::Same(text), Some(Stretch::Other(gone, come)))
                if number < last && text.split_whitespace().count() <= FEW =>
            {
                gone.push_str(&text);
                come.push_str(&text);
            }
            (Stretch::Other(old, new), Some(Stretch::Other(gone, come))) => {
                gone.push_str(&old);
                come.push_str(&new);
            }
            (stretch, _) => joined.push(stretch),
        }
    }
    joined
}

/// A page as it was beside the page as it is.
fn pages(one: &Change, pair: &Pair, speech: Speech<'_>) -> Markup {
    let paper = name(&one.row, speech);
    let sides = [
        (
            &pair.old,
            say!("{}, page {} before", paper, pair.number),
            say!("Page {} before", pair.number),
        ),
        (&pair.new, say!("{}, page {} now", paper, pair.number), say!("Page {} now", pair.number)),
    ];
    html! {
        div.pair {
            @for (side, alt, caption) in &sides {
                figure {
                    figcaption { (speech.say(caption)) }
                    @if let Some(shown) = side {
                        div.framed {
                            (picture(shown, &speech.say(alt), 1.0))
                            @for region in &pair.regions { (frame(*region, shown)) }
                        }
                    } @else {
                        p.gone { (speech.say(&say!("There is no such page."))) }
                    }
                }
            }
        }
    }
}

fn frame(region: Region, page: &Picture) -> Markup {
    let part = |of: u32, whole: u32| {
        format!("{:.2}%", f64::from(of.min(whole)) / f64::from(whole.max(1)) * 100.0)
    };
    let style = format!(
        "left:{};top:{};width:{};height:{}",
        part(region.left, page.width),
        part(region.top, page.height),
        part(region.right - region.left, page.width),
        part(region.bottom - region.top, page.height)
    );
    html! { span.frame style=(style) aria-hidden="true" {} }
}

#[cfg(test)]
mod tests {
    use super::{Stretch, stretches};

    #[test]
    fn a_changed_sentence_is_one_stretch() {
        let same = |text: &str| Stretch::Same(text.into());
        let other = |old: &str, new: &str| Stretch::Other(old.into(), new.into());
        assert_eq!(
            stretches(
                "Rechte. Ihre Fragen sind willkommen.",
                "Rechte. Zeit für Ihre Fragen. Sie sind da."
            ),
            [
                same("Rechte. "),
                other("Ihre Fragen sind willkommen.", "Zeit für Ihre Fragen. Sie sind da.")
            ]
        );
        assert_eq!(
            stretches("a b c d e f g", "a B c d e f G"),
            [same("a "), other("b", "B"), same(" c d e f "), other("g", "G")]
        );
        assert_eq!(stretches("", "neu"), [other("", "neu")]);
    }
}
