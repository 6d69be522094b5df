//! The changes in a few lines of Markdown, for a merge request or the summary of a
//! run. Its length is limited: the whole of it stands in the gallery.

use std::fmt::Write as _;

use similar::TextDiff;

use super::{
    Gallery,
    changes::{Changes, Manner, Passage},
    comparison::{names, numbers, verdict},
    index::name,
    page::Speech,
};
use crate::say;

/// Most characters of a summary; a comment of a merge request takes 65 536.
const MOST: usize = 60_000;
/// Most rows of its table.
const ROWS: usize = 200;

/// A gallery in one sentence, and its comparison if there was one.
pub fn summary(gallery: &Gallery, changes: Option<&Changes>, speech: Speech<'_>) -> String {
    let made = gallery.papers.iter().filter(|row| !row.pages.is_empty()).count();
    let mut text = format!("## {}\n\n", speech.say(&say!("Gallery of papers")));
    let counts = say!("papers: {}, pages: {}", made, gallery.pages());
    let _ = writeln!(text, "{}", speech.say(&counts));
    let Some(changes) = changes else { return text + "\n" };
    let _ = writeln!(
        text,
        "\n{}\n",
        speech.say(&say!(
            "changed: {}, added: {}, removed: {}, unchanged: {}; not accepted: {}",
            changes.count(Manner::Changed),
            changes.count(Manner::Added),
            changes.count(Manner::Removed),
            changes.unchanged.len(),
            changes.open()
        ))
    );
    if changes.papers.is_empty() {
        return text;
    }
    table(&mut text, changes, speech);
    let mut left_out = 0;
    for (passage, papers) in &groups(changes, speech) {
        let part = difference(papers, passage, speech);
        if text.len() + part.len() > MOST {
            left_out += 1;
        } else {
            text.push_str(&part);
        }
    }
    if left_out > 0 {
        let more = say!("{} more passages are shown in `changes.html`.", left_out);
        let _ = writeln!(text, "{}\n", speech.say(&more));
    }
    text
}

fn table(text: &mut String, changes: &Changes, speech: Speech<'_>) {
    let heads = [say!("Paper"), say!("Change"), say!("Pages"), say!("Passages"), say!("Accepted")];
    let heads: Vec<String> = heads.iter().map(|head| speech.say(head)).collect();
    let _ = writeln!(text, "| {} |\n|---|---|---|---|---|", heads.join(" | "));
    for one in changes.papers.iter().take(ROWS) {
        let _ = writeln!(
            text,
            "| {} | {} | {} | {} | {} |",
            name(&one.row, speech).replace('|', "\\|"),
            speech.say(&one.manner.text()),
            numbers(one),
            names(one).join(", "),
            speech.say(&verdict(one))
        );
    }
    let more = changes.papers.len().saturating_sub(ROWS);
    if more > 0 {
        let more = say!("{} more papers are shown in `changes.html`.", more);
        let _ = writeln!(text, "\n{}", speech.say(&more));
    }
    text.push('\n');
}

/// Each difference once, with the papers in which it stands.
fn groups<'a>(changes: &'a Changes, speech: Speech<'_>) -> Vec<(&'a Passage, Vec<String>)> {
    let mut groups = Vec::<(&Passage, Vec<String>)>::new();
    for one in &changes.papers {
        let paper = name(&one.row, speech);
        for passage in &one.passages {
            match groups.iter_mut().find(|(known, _)| *known == passage) {
                Some((_, papers)) => papers.push(paper.clone()),
                None => groups.push((passage, vec![paper.clone()])),
            }
        }
    }
    groups
}

/// A passage as a block of changed lines.
fn difference(papers: &[String], passage: &Passage, speech: Speech<'_>) -> String {
    let papers = match papers {
        [first, second, third, more @ ..] if more.len() > 1 => {
            let named = [first.as_str(), second, third].join(", ");
            speech.say(&say!("{} and {} more papers", named, more.len()))
        }
        few => few.join(", "),
    };
    let diff = TextDiff::from_lines(passage.old.as_str(), passage.new.as_str());
    let mut lines = String::new();
    for change in diff.iter_all_changes() {
        let _ = writeln!(lines, "{}{}", change.tag(), change.value().trim_end_matches('\n'));
    }
    // A text may hold a fence of its own.
    let longest = lines.split(|letter| letter != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    format!(
        "`{}` · {} · {}\n\n{fence}diff\n{lines}{fence}\n\n",
        passage.name, passage.language, papers
    )
}
