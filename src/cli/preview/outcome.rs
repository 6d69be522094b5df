//! What `mappe preview` tells when the gallery is there: one line for each paper and
//! change, and how many there are.

use std::path::Path;

use serde::Serialize;

use crate::{
    cli::Terminal,
    preview::{CHANGES, Changes, Gallery, INDEX, Manner},
    say, source,
};

/// The last line of a run.
#[derive(Default, Serialize)]
pub(super) struct Counts {
    made: usize,
    failed: usize,
    refused: usize,
    pages: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    changes: Option<ChangeCounts>,
    seconds: f64,
}

#[derive(Serialize)]
struct ChangeCounts {
    added: usize,
    removed: usize,
    changed: usize,
    unchanged: usize,
    not_accepted: usize,
}

/// A paper of the gallery.
#[derive(Serialize)]
struct PaperLine<'a> {
    stem: &'a str,
    kind: &'a str,
    code: &'a str,
    case: &'a str,
    languages: &'a [String],
    pages: Vec<&'a str>,
    fingerprint: &'a str,
}

/// A paper that has changed.
#[derive(Serialize)]
struct ChangeLine<'a> {
    stem: &'a str,
    change: &'a str,
    pages: Vec<usize>,
    passages: Vec<&'a str>,
    accepted: bool,
}

impl Counts {
    pub(super) fn of(
        gallery: &Gallery,
        refused: usize,
        changes: Option<&Changes>,
        seconds: f64,
    ) -> Self {
        let made = gallery.papers.iter().filter(|row| !row.pages.is_empty()).count();
        let failed = gallery.papers.len() - made;
        let changes = changes.map(|changes| ChangeCounts {
            added: changes.count(Manner::Added),
            removed: changes.count(Manner::Removed),
            changed: changes.count(Manner::Changed),
            unchanged: changes.unchanged.len(),
            not_accepted: changes.open(),
        });
        Self { made, failed, refused, pages: gallery.pages(), changes, seconds }
    }
}

/// Where the pages are, and how much there is.
pub(super) fn tell(
    gallery: &Gallery,
    changes: Option<&Changes>,
    folder: &Path,
    counts: &Counts,
    terminal: &mut Terminal,
) {
    for row in &gallery.papers {
        let line = PaperLine {
            stem: &row.stem,
            kind: &row.kind,
            code: &row.code,
            case: &row.case,
            languages: &row.languages,
            pages: row.pages.iter().map(|page| page.picture.path.as_str()).collect(),
            fingerprint: &row.fingerprint,
        };
        terminal.machine("artifact", &line);
    }
    for one in changes.iter().flat_map(|changes| &changes.papers) {
        let line = ChangeLine {
            stem: &one.stem,
            change: one.manner.word(),
            pages: one.pages.iter().map(|pair| pair.number).collect(),
            passages: one.passages.iter().map(|passage| passage.name.as_str()).collect(),
            accepted: one.is_accepted,
        };
        terminal.machine("change", &line);
        let (name, manner) = (&one.stem, one.manner.text());
        if !one.is_accepted {
            terminal.aside(&say!("{}: {}", name, manner));
        }
    }
    for page in std::iter::once(INDEX).chain(changes.map(|_| CHANGES)) {
        terminal.machine("artifact", &serde_json::json!({ "path": page }));
        terminal.said(&source::shown(&folder.join(page)));
    }
    terminal.machine("summary", counts);
    if let Some(changes) = &counts.changes {
        terminal.aside(&say!(
            "changed: {}, added: {}, removed: {}, unchanged: {}; not accepted: {}",
            changes.changed,
            changes.added,
            changes.removed,
            changes.unchanged,
            changes.not_accepted
        ));
    }
    terminal.aside(&say!(
        "papers: {}, pages: {}, refused: {}, failed: {} in {} s",
        counts.made,
        counts.pages,
        counts.refused,
        counts.failed,
        format!("{:.1}", counts.seconds)
    ));
}
