//! What the page is told, as JSON in the language of the caller. Values of cases
//! are on the pictures only.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::shelf::{Corner, Entry, Leaf, Shelf, Standing, is_about};
use crate::{
    plan::Job,
    report::{Finding, Phrases, Place},
    source,
    typeset::{Share, Spot},
};

/// How everything stands: workspaces, papers, findings.
pub(super) fn state(shelf: &Shelf, phrases: &Phrases) -> Value {
    let (round, corners, entries) = shelf.all();
    let is_making = corners.iter().any(|corner| corner.is_making);
    let is_broken = corners.iter().any(|corner| corner.is_broken);
    let findings: Vec<Value> = corners
        .iter()
        .enumerate()
        .flat_map(|(number, corner)| {
            let entries = &entries;
            let mut report = corner.report.clone();
            // A paper that was made because somebody looks at it is in no round.
            for (_, entry) in entries.iter().filter(|(of, _)| *of == number) {
                report.extend((*entry.found).clone());
            }
            report.into_iter().map(move |one| {
                let is_about =
                    |(of, entry): &&(usize, Entry)| *of == number && is_about(&one, entry);
                let papers: Vec<u64> =
                    entries.iter().filter(is_about).map(|(_, entry)| entry.id).collect();
                finding(&one, corner, &papers, phrases)
            })
        })
        .collect();
    let papers = entries
        .iter()
        .filter_map(|(number, entry)| Some(paper(entry, corners.get(*number)?, corners.len() > 1)));
    json!({
        "round": round,
        "status": if is_making { "making" } else if is_broken { "broken" } else { "current" },
        "papers": papers.collect::<Vec<_>>(),
        "findings": findings,
    })
}

fn paper(entry: &Entry, corner: &Corner, has_others: bool) -> Value {
    let job = &entry.job;
    let tongues: Vec<_> = std::iter::once(&job.tongue).chain(&job.beside).collect();
    let tags: Vec<&str> = tongues.iter().map(|one| one.locale.tag()).collect();
    let names: Vec<&str> = tongues.iter().map(|one| one.locale.settings.endonym.as_str()).collect();
    let case =
        if has_others { format!("{}/{}", source::shown(&corner.root), job.id()) } else { job.id() };
    json!({
        "id": entry.id,
        "kind": job.kind.id,
        "code": job.kind.manifest.code,
        "title": title(job),
        "lang": job.tongue.locale.tag(),
        "case": case,
        "tags": tags.join("+"),
        "language": names.join(" + "),
        "isBroken": entry.standing == Standing::Broken,
    })
}

fn title(job: &Job) -> String {
    let id = format!("title-{}", job.kind.id);
    job.tongue.locale.message(&id, &[]).unwrap_or_else(|_| job.kind.id.clone())
}

fn finding(one: &Finding, corner: &Corner, papers: &[u64], phrases: &Phrases) -> Value {
    let places: Vec<Value> = one
        .places
        .iter()
        .map(|place| {
            let mut told = whereabouts(place, &corner.root);
            told["label"] = place.label.told(phrases).into();
            told
        })
        .collect();
    json!({
        "id": one.id,
        "severity": one.severity.word(),
        "word": one.severity.told(phrases),
        "message": one.message.told(phrases),
        "hint": one.hint.told(phrases),
        "case": one.case,
        "places": places,
        "papers": papers,
    })
}

/// A place as people look it up. A file of the workspace has a path to open; a
/// text inside the program has a path to copy it by.
fn whereabouts(place: &Place, root: &Path) -> Value {
    let name = place.source.name();
    let (line, column) = place.source.line_column(place.range.start);
    let file = own_file(name, root);
    let built_in = file.is_none() && crate::material::built_in(name).is_some();
    json!({
        "file": name,
        "line": line,
        "column": column,
        "path": file.map(|file| source::shown(&file)),
        "builtIn": built_in.then(|| json!({ "path": name, "root": source::shown(root) })),
    })
}

/// The file behind the name of a source, if it is one of the workspace: texts
/// inside the program are named by their path in it.
fn own_file(name: &str, root: &Path) -> Option<PathBuf> {
    let prefix = source::shown(&root.join("x"));
    let inside = name.strip_prefix(prefix.strip_suffix('x')?)?;
    let file = root.join(inside);
    file.is_file().then_some(())?;
    std::path::absolute(file).ok()
}

/// A paper with its pages: what to show, and what lies where.
pub(super) fn pages(entry: &Entry, root: &Path) -> Value {
    let is_broken = entry.standing == Standing::Broken;
    let pages = entry.leaf.as_ref().map(|leaf| all_pages(entry, leaf, root)).unwrap_or_default();
    json!({ "id": entry.id, "isBroken": is_broken, "pages": pages })
}

fn all_pages(entry: &Entry, leaf: &Leaf, root: &Path) -> Vec<Value> {
    let desk = leaf.press.desk(&entry.job, &leaf.manuscript);
    let spots = leaf.sheets.spots(&desk);
    let pages = leaf.sheets.document.pages().iter().zip(spots).zip(leaf.marks.iter());
    pages
        .map(|((page, spots), mark)| {
            let size = page.frame.size();
            let spots: Vec<Value> = spots.iter().map(|one| spot(one, root)).collect();
            json!({
                "mark": mark,
                "width": size.x.to_mm(),
                "height": size.y.to_mm(),
                "spots": spots,
            })
        })
        .collect()
}

fn spot(spot: &Spot, root: &Path) -> Value {
    let lines: Vec<Value> = spot
        .lines
        .iter()
        .map(|line| json!({ "area": share(line.area), "at": whereabouts(&line.place, root) }))
        .collect();
    json!({ "passage": spot.passage, "area": share(spot.area), "lines": lines })
}

/// In hundredths of the page, as a style sheet counts.
fn share(area: Share) -> [f64; 4] {
    let round = |share: f64| (share * 100_000.0).round() / 1000.0;
    [area.left, area.top, area.width, area.height].map(round)
}
