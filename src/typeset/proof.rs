//! Proofs on the laid-out page, which no validator makes: every character has a
//! glyph, nothing leaves the sheet, and the window shows the address and
//! nothing else.

use typst::text::TextItem;
use typst_layout::PagedDocument;

use super::{
    Desk, code_point,
    frames::{Bounds, Mark, What, marks},
    missing_glyph,
};
use crate::{
    plan::Job,
    render::Manuscript,
    report::{Finding, Place, Report, Text},
    say,
    templates::{Addressee, Area},
};

/// Everything that is wrong with the pages.
pub(super) fn prove(
    job: &Job,
    manuscript: &Manuscript,
    document: &PagedDocument,
    desk: &Desk<'_>,
) -> Report {
    let mut report = Report::new();
    for (number, page) in document.pages().iter().enumerate() {
        let marks = marks(&page.frame);
        let size = page.frame.size();
        let sheet = Bounds { left: 0.0, top: 0.0, right: size.x.to_mm(), bottom: size.y.to_mm() };
        for mark in &marks {
            glyphs(job, mark, desk, &mut report);
            if let What::Text(text) = mark.what
                && !mark.bounds.is_within(sheet)
            {
                let place = written(job, text, desk);
                report.push(
                    Finding::error(
                        "text-off-page",
                        say!("text leaves the sheet on page {}", number + 1),
                    )
                    .at(place)
                    .hint(say!("shorten the word or text; a long word cannot be broken")),
                );
            }
        }
        overlaps(job, &marks, number + 1, desk, &mut report);
        if number == 0 && !manuscript.address.is_empty() {
            report.extend(window(job, &manuscript.address, &marks));
        }
    }
    report.extend(length(job, document.pages().len()));
    if document.pages().is_empty()
        || !document.pages().iter().any(|page| !marks(&page.frame).is_empty())
    {
        report.push(
            Finding::error("empty-paper", say!("`{}` has no text", job.kind.id))
                .at(job.kind.document.value_place("/layout"))
                .hint(say!("the layout prints nothing")),
        );
    }
    report
}

/// A paper has no more pages than its kind allows.
fn length(job: &Job, pages: usize) -> Report {
    let Some(most) = job.kind.manifest.max_pages else { return Report::new() };
    let most = usize::from(most) * if job.beside.is_some() { 2 } else { 1 };
    if pages <= most {
        return Report::new();
    }
    let tags = job.tongue.locale.tag();
    Finding::warning(
        "too-many-pages",
        say!("`{}` has {} pages in `{}`, at most {} are wanted", job.kind.id, pages, tags, most),
    )
    .at(job.kind.document.value_place("/max_pages"))
    .hint(say!("shorten the text; people read a page, not two"))
    .into()
}

/// Where a text was written: in the case if it holds these words, else in the
/// prose or the layout.
fn written(job: &Job, text: &TextItem, desk: &Desk<'_>) -> Option<Place> {
    let words = text.text.trim();
    let holds = |(_, value): &(String, &str)| words.chars().count() > 8 && value.contains(words);
    let place = job.case().and_then(|file| {
        let (pointer, _) = file.document.texts().into_iter().find(holds)?;
        Some(file.document.value_place(&pointer))
    });
    match place {
        Some(place) => Some(place),
        None => text.glyphs.first().and_then(|glyph| desk.place(glyph.span.0)),
    }
}

/// Two texts over one another: a word too long for its cell runs into the next.
fn overlaps(job: &Job, marks: &[Mark<'_>], page: usize, desk: &Desk<'_>, report: &mut Report) {
    const DEEP: f64 = 0.8;
    let texts: Vec<(Bounds, &TextItem)> = marks
        .iter()
        .filter_map(|mark| match mark.what {
            What::Text(text) if !text.text.trim().is_empty() => Some((mark.bounds, text)),
            _ => None,
        })
        .collect();
    for (number, (one, text)) in texts.iter().enumerate() {
        let covers = |(other, _): &&(Bounds, &TextItem)| one.shares(*other, DEEP);
        if texts[number + 1..].iter().any(|other| covers(&other)) {
            let place = written(job, text, desk);
            report.push(
                Finding::error(
                    "text-overlaps",
                    say!("two texts are printed over one another on page {}", page),
                )
                .at(place)
                .hint(say!("a word is too long for its place: shorten it or add a hyphen")),
            );
        }
    }
}

fn glyphs(job: &Job, mark: &Mark<'_>, desk: &Desk<'_>, report: &mut Report) {
    let What::Text(text) = mark.what else { return };
    for glyph in text.glyphs.iter().filter(|glyph| glyph.id == 0) {
        let letter = text.text[glyph.range()].chars().next().unwrap_or('\u{fffd}');
        let place = desk.place(glyph.span.0);
        let message = say!("no font has the character {} of this text", code_point(letter));
        report.push(missing_glyph(message, &job.tongue.locale.settings.fonts).at(place));
    }
}

/// The window proof: what lies in the clear area is the address, all of it, and
/// it lies in the address area.
fn window(job: &Job, address: &[String], marks: &[Mark<'_>]) -> Report {
    let envelope = &job.envelope;
    let (area, clear) = (bounds(envelope.address), bounds(envelope.clear));
    let mut report = Report::new();
    let mut seen: Vec<(Bounds, &str)> = Vec::new();
    for mark in marks.iter().filter(|mark| mark.bounds.touches(clear)) {
        match mark.what {
            What::Text(text) => seen.push((mark.bounds, text.text.as_str())),
            What::Drawing => report.push(
                Finding::error(
                    "window-not-clear",
                    say!("a line or image lies in the window beside the address"),
                )
                .at(job.kind.document.value_place("/layout"))
                .hint(say!("move it in the layout, or choose another envelope")),
            ),
        }
    }
    seen.sort_by(|(a, _), (b, _)| {
        (a.bottom, a.left).partial_cmp(&(b.bottom, b.left)).unwrap_or(std::cmp::Ordering::Equal)
    });
    let squeezed =
        |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).collect::<String>();
    let shown: String = seen.iter().map(|(_, text)| squeezed(text)).collect();
    let wanted: String = address.iter().map(|line| squeezed(line)).collect();
    let is_inside = seen.iter().all(|(bounds, _)| bounds.is_within(area));
    let place = match (job.kind.manifest.addressee, job.case()) {
        (Addressee::Person, Some(file)) if file.document.has("/delivery/envelope") => {
            file.place("/delivery/envelope")
        }
        (Addressee::Person, Some(file)) => file.place("/address"),
        _ => job.office.place("/partner"),
    };
    if shown != wanted {
        let message = if shown.contains(&wanted) {
            say!("the window shows something beside the address")
        } else {
            say!("the window does not show the whole address")
        };
        let id =
            if shown.contains(&wanted) { "window-not-clear" } else { "address-outside-window" };
        report.push(Finding::error(id, message).at(place).hint(profiles(job)));
    } else if !is_inside {
        report.push(
            Finding::error(
                "address-outside-window",
                say!("the address does not fit into the window"),
            )
            .at(place)
            .hint(profiles(job)),
        );
    }
    report
}

fn profiles(job: &Job) -> Text {
    say!(
        "set `envelope` in `[delivery]` to a profile with more room ({}), or mend the layout",
        job.envelopes.join(", ")
    )
}

/// An area as a box.
pub(super) fn bounds(area: Area) -> Bounds {
    Bounds { left: area.x, top: area.y, right: area.x + area.width, bottom: area.y + area.height }
}
