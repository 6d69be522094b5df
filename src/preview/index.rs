//! `index.html`: kinds as rows, languages as columns, each paper as a small picture
//! that opens the whole of it.

use std::{collections::BTreeMap, path::Path, sync::Arc};

use maud::{Markup, html};

use super::{
    Paper,
    page::{Speech, approval, direction, find, page, pages, picture, size, status, tags},
    paper,
    record::{CHANGES, spot},
};
use crate::{
    locales::{Locale, Role},
    report::{Finding, Report, Text},
    say,
    templates::Kind,
};

/// Everything that the page shows.
pub struct Exhibition<'a> {
    /// Names of the offices.
    pub offices: Vec<&'a str>,
    /// Languages of the material.
    pub locales: Vec<Arc<Locale>>,
    /// The papers in their order.
    pub papers: &'a [Paper],
    /// What belongs to no paper.
    pub report: &'a Report,
    /// The folder from which files are named.
    pub root: &'a Path,
    /// Whether there is a page about changes.
    pub is_compared: bool,
}

/// A row: a kind with its papers by column.
struct Row<'a> {
    kind: &'a Arc<Kind>,
    papers: BTreeMap<&'a str, Vec<&'a Paper>>,
}

/// The page.
pub fn index(shown: &Exhibition<'_>, speech: Speech<'_>) -> String {
    let columns = columns(shown);
    let rows = rows(shown);
    let title = speech.say(&say!("Gallery of papers"));
    let body = html! {
        a.skip href="#kinds" { (speech.say(&say!("To the papers"))) }
        (masthead(shown, &title, speech))
        @if !shown.report.is_empty() { (general(shown, speech)) }
        (filter(&rows, &columns, speech))
        main { (table(shown, &rows, &columns, speech)) }
        section.papers aria-label=(speech.say(&say!("Papers"))) {
            @for one in shown.papers { (paper::article(one, speech)) }
        }
        (paper::viewer(speech))
    };
    page(speech, &title, &body)
}

/// Official languages first, then those for information, as far as papers are in
/// them.
fn columns<'a>(shown: &'a Exhibition<'_>) -> Vec<&'a Arc<Locale>> {
    let is_used =
        |locale: &&Arc<Locale>| shown.papers.iter().any(|one| one.row.column() == locale.tag());
    let mut columns: Vec<_> = shown.locales.iter().filter(is_used).collect();
    columns.sort_by_key(|locale| locale.settings.role != Role::Official);
    columns
}

/// The papers by kind; they stand together already.
fn rows<'a>(shown: &'a Exhibition<'_>) -> Vec<Row<'a>> {
    let mut rows = Vec::<Row<'_>>::new();
    for one in shown.papers {
        if rows.last().is_none_or(|row| row.kind.id != one.kind.id) {
            rows.push(Row { kind: &one.kind, papers: BTreeMap::new() });
        }
        let Some(row) = rows.last_mut() else { continue };
        row.papers.entry(one.row.column()).or_default().push(one);
    }
    rows
}

fn masthead(shown: &Exhibition<'_>, title: &str, speech: Speech<'_>) -> Markup {
    let count = |of: fn(&Paper) -> usize| shown.papers.iter().map(of).sum::<usize>();
    // What several papers have in common is one finding.
    let mut found = shown.report.clone();
    shown.papers.iter().for_each(|one| found.extend(one.report.clone()));
    let figures = [
        (say!("papers"), count(|one| usize::from(!one.row.pages.is_empty()))),
        (say!("pages"), count(|one| one.row.pages.len())),
        (say!("findings"), found.findings().len()),
    ];
    html! {
        header.masthead {
            p.kicker { "mappe " (env!("CARGO_PKG_VERSION")) }
            h1 { (title) }
            p.offices { (shown.offices.join(" · ")) }
            dl.figures {
                @for (name, count) in figures {
                    div { dt { (speech.say(&name)) } dd { (count) } }
                }
            }
            p.note { (speech.say(&say!("All people and cases are invented."))) }
            @if shown.is_compared {
                p.more { a href=(CHANGES) { (speech.say(&say!("What has changed"))) } }
            }
        }
    }
}

/// Findings that belong to no paper.
fn general(shown: &Exhibition<'_>, speech: Speech<'_>) -> Markup {
    let findings = shown.report.findings();
    let summary = match findings {
        [_] => say!("One finding about the material"),
        _ => say!("{} findings about the material", findings.len()),
    };
    html! {
        details.general open[shown.report.has_errors()] {
            summary { (speech.say(&summary)) }
            ul.findings.full {
                @for one in findings { (paper::finding(one, shown.root, speech)) }
            }
        }
    }
}

/// The filter; without a script there is none, and the whole table is there.
fn filter(rows: &[Row<'_>], columns: &[&Arc<Locale>], speech: Speech<'_>) -> Markup {
    let all = speech.say(&say!("all"));
    // Filled by the script.
    let count = speech.say(&Text::new(
        "{} of {} kinds",
        vec![Text::from("@shown@".to_owned()), Text::from(rows.len().to_string())],
    ));
    let mut stages: Vec<(&str, Text)> = Vec::new();
    for row in rows {
        if !stages.iter().any(|(stage, _)| *stage == row.kind.stage) {
            stages.push((row.kind.stage.as_str(), stage(&row.kind.stage)));
        }
    }
    html! {
        form.filter role="search" aria-label=(speech.say(&say!("Filter"))) {
            div.field.wide {
                label for="filter-text" { (speech.say(&say!("Code, title or case"))) }
                input id="filter-text" type="search" autocomplete="off" spellcheck="false";
            }
            div.field {
                label for="filter-stage" { (speech.say(&say!("Stage"))) }
                select id="filter-stage" {
                    option value="" { (all) }
                    @for (stage, name) in &stages { option value=(stage) { (speech.say(name)) } }
                }
            }
            div.field {
                label for="filter-language" { (speech.say(&say!("Language"))) }
                select id="filter-language" {
                    option value="" { (all) }
                    @for locale in columns {
                        option value=(locale.tag()) lang=(locale.tag()) dir=[direction(locale)] {
                            (locale.settings.endonym)
                        }
                    }
                }
            }
            div.checks {
                label {
                    input id="filter-findings" type="checkbox";
                    " " (speech.say(&say!("only with findings")))
                }
                label {
                    input id="filter-proposals" type="checkbox";
                    " " (speech.say(&say!("only proposals")))
                }
            }
            p.count { output id="filter-count" data-pattern=(count) {} }
        }
    }
}

/// The name of a stage.
fn stage(word: &str) -> Text {
    match word {
        "inform" => say!("Inform"),
        "encourage" => say!("Encourage"),
        "demand" => say!("Demand"),
        "report" => say!("Report"),
        "shared" => say!("All stages"),
        other => Text::from(other.to_owned()),
    }
}

fn table(
    shown: &Exhibition<'_>,
    rows: &[Row<'_>],
    columns: &[&Arc<Locale>],
    speech: Speech<'_>,
) -> Markup {
    let is_wide = columns.len() > 3;
    html! {
        div.scroll.wide[is_wide] role="region" aria-labelledby="kinds-caption"
            tabindex=[is_wide.then_some("0")]
        {
            table id="kinds" role="table" {
                caption id="kinds-caption" {
                    (speech.say(&say!("Papers by kind and language")))
                }
                thead role="rowgroup" {
                    tr role="row" {
                        th role="columnheader" scope="col" { (speech.say(&say!("Kind"))) }
                        @for locale in columns { (column(locale, speech)) }
                    }
                }
                @for group in rows.chunk_by(|a, b| a.kind.stage == b.kind.stage) {
                    tbody role="rowgroup" data-stage=(group[0].kind.stage) {
                        tr.stage role="row" {
                            th role="rowheader" scope="rowgroup" {
                                (speech.say(&stage(&group[0].kind.stage)))
                            }
                            td role="cell" colspan=(columns.len()) {}
                        }
                        @for one in group { (row(one, shown, columns, speech)) }
                    }
                }
            }
            p.nothing hidden="hidden" { (speech.say(&say!("No kind is like this."))) }
        }
    }
}

fn column(locale: &Locale, speech: Speech<'_>) -> Markup {
    html! {
        th role="columnheader" scope="col" data-language=(locale.tag()) {
            span.endonym lang=(locale.tag()) dir=[direction(locale)] { (locale.settings.endonym) }
            " "
            span.sub { (locale.tag()) " · " (speech.say(&status(locale))) }
        }
    }
}

fn row(
    row: &Row<'_>,
    shown: &Exhibition<'_>,
    columns: &[&Arc<Locale>],
    speech: Speech<'_>,
) -> Markup {
    let kind = row.kind;
    let word = kind.manifest.status.word();
    let (title, tag) = title(kind, shown, row, speech);
    let papers = row.papers.values().flatten();
    let has_findings = papers.clone().any(|one| !one.row.findings.is_empty());
    let mut words = vec![kind.manifest.code.as_str(), kind.id.as_str()];
    words.extend(papers.clone().map(|one| one.row.title.as_str()));
    words.extend(papers.map(|one| one.row.case.as_str()));
    words.sort_unstable();
    words.dedup();
    html! {
        tr.kind role="row" data-text=(words.join(" ").to_lowercase()) data-status=(word)
            data-findings=[has_findings.then_some("yes")]
        {
            th role="rowheader" scope="row" {
                span.code { (kind.manifest.code) } " "
                span.title lang=(tag) { (title) } " "
                span.id { (kind.id) } " "
                span.approval { (speech.say(&approval(word))) }
            }
            @for locale in columns {
                @let papers = row.papers.get(locale.tag()).map(Vec::as_slice).unwrap_or_default();
                td role="cell" data-language=(locale.tag()) class=[papers.is_empty().then_some("none")] {
                    @if papers.is_empty() {
                        span.dash aria-hidden="true" { "–" }
                        span.unseen { (speech.say(&say!("no paper"))) }
                    } @else {
                        p.language aria-hidden="true" lang=(locale.tag()) dir=[direction(locale)] {
                            (locale.settings.endonym)
                        }
                        ul.thumbs { @for one in papers { (thumb(one, speech)) } }
                        (findings(papers))
                    }
                }
            }
        }
    }
}

/// The title of a kind: in the language of the page if it is written in it, else in
/// an official one.
fn title(
    kind: &Kind,
    shown: &Exhibition<'_>,
    row: &Row<'_>,
    speech: Speech<'_>,
) -> (String, String) {
    let own = find(&shown.locales, speech.tag).into_iter();
    let used = row.papers.values().flatten().flat_map(|one| &one.languages);
    let official = shown.locales.iter().filter(|one| one.settings.role == Role::Official);
    let id = format!("title-{}", kind.id);
    let told = own
        .chain(used)
        .chain(official)
        .find_map(|locale| Some((locale.message_if_there(&id).ok()??, locale.tag().to_owned())));
    told.unwrap_or_else(|| (kind.id.clone(), String::new()))
}

/// How a paper is called: «I-01 de smallest».
pub(super) fn name(row: &super::Row, speech: Speech<'_>) -> String {
    let which =
        row.sample.as_deref().map_or_else(|| row.case.clone(), |word| speech.say(&size(word)));
    format!("{} {} {which}", row.code, tags(&row.languages))
}

fn thumb(one: &Paper, speech: Speech<'_>) -> Markup {
    let row = &one.row;
    let count = speech.say(&pages(row.pages.len()));
    let which =
        row.sample.as_deref().map_or_else(|| row.case.clone(), |word| speech.say(&size(word)));
    html! {
        li {
            a.thumb id={ "open-" (row.stem) } href={ "#" (row.stem) } {
                @if let Some(small) = &row.thumbnail {
                    (picture(small, &format!("{}, {count}", name(row, speech)), 0.5))
                } @else {
                    span.unmade { (speech.say(&say!("not made"))) }
                    span.unseen { (name(row, speech)) }
                }
                span.which aria-hidden="true" {
                    span { (which) }
                    @if row.languages.len() > 1 { span { (tags(&row.languages)) } }
                    @if !row.pages.is_empty() { span.count { (count) } }
                }
            }
        }
    }
}

/// The findings of a cell: what several papers have in common stands there once.
fn findings(papers: &[&Paper]) -> Markup {
    let mut groups = Vec::<(&Finding, Vec<(String, usize)>)>::new();
    let all =
        papers.iter().flat_map(|one| one.report.findings().iter().map(move |found| (one, found)));
    for (paper, one) in all {
        let place = one.places.first().map(|place| spot(place, &paper.root));
        match groups.iter_mut().find(|(known, _)| known.id == one.id) {
            Some((_, places)) => places.extend(place.filter(|place| !places.contains(place))),
            None => groups.push((one, place.into_iter().collect())),
        }
    }
    html! {
        @if !groups.is_empty() {
            ul.findings {
                @for (finding, places) in &groups {
                    li class=(finding.severity.word()) {
                        b { (finding.id) }
                        @for (file, line) in places { " " span.place { (file) ":" (line) } }
                    }
                }
            }
        }
    }
}
