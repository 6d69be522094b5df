//! Pictures without words for people who do not see them, where the exporter does
//! not look: words of blanks alone, and figures of mere drawings.

use std::ops::ControlFlow;

use typst::{
    foundations::{Content, ContextElem, NativeElement, StyleChain},
    introspection::Introspector,
    model::FigureElem,
    visualize::ImageElem,
};
use typst_layout::PagedDocument;

use super::{Desk, findings::without_words};
use crate::report::{Finding, Report};

/// Images and figures that say nothing.
pub(super) fn silent(document: &PagedDocument, desk: &Desk<'_>) -> Report {
    let mut report = Report::new();
    let of = |selector| document.introspector().query(&selector);
    let images = of(ImageElem::ELEM.select()).into_iter().filter(has_blank_words);
    let figures = of(FigureElem::ELEM.select()).into_iter().filter(is_silent_figure);
    for element in images.chain(figures) {
        let (id, message, hint) = without_words();
        let place = desk.place(element.span()).unwrap_or_else(|| desk.layout());
        report.push(Finding::error(id, message).at(place).hint(hint));
    }
    report
}

/// An image whose words are blanks; one without any is seen by the exporter, which
/// knows what is an ornament.
fn has_blank_words(image: &Content) -> bool {
    let words = image
        .to_packed::<ImageElem>()
        .and_then(|image| image.alt.get_cloned(StyleChain::default()));
    words.is_some_and(|words| !words.is_empty() && words.trim().is_empty())
}

/// A figure without words in which there is neither text nor an image, which is
/// looked at for itself, nor anything that only a context would tell.
fn is_silent_figure(figure: &Content) -> bool {
    let Some(figure) = figure.to_packed::<FigureElem>() else { return false };
    let words = figure.alt.get_cloned(StyleChain::default());
    let mut pictures = |inner: Content| {
        if inner.is::<ImageElem>() || inner.is::<ContextElem>() {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    };
    let is_told = words.is_some_and(|words| !words.trim().is_empty());
    let has_text = !figure.body.plain_text().trim().is_empty();
    !(is_told || has_text || figure.body.traverse(&mut pictures).is_break())
}
