//! Galleries: invented cases and sample data become papers with pictures, on a page
//! that works without a network, and two galleries become a page about what has
//! changed. No case of a real person gets in.

mod accepted;
mod changes;
mod comparison;
mod index;
mod page;
mod paper;
mod picture;
mod record;
mod stock;
mod studio;
mod summary;

use std::collections::BTreeSet;

use crate::{
    sample::Size,
    write::{Artifact, NotWritten, Output},
};

pub use accepted::Accepted;
pub use changes::{Change, Changes, Manner, Pair, Passage};
pub use comparison::comparison;
pub use index::{Exhibition, index};
pub use page::Speech;
pub use record::{CHANGES, Gallery, INDEX, NoGallery, Noticed, Page, Picture, Row, Told, Words};
pub use stock::{Order, Stock, Wish, distinct, invented};
pub use studio::{Bench, Paper, make};
pub use summary::summary;

/// Papers in the order in which they are shown: by kind, official languages first,
/// sample data before cases.
pub fn sort(papers: &mut [Paper], kinds: &[String]) {
    let place = |id: &str| kinds.iter().position(|kind| kind == id);
    papers.sort_by_cached_key(|one| {
        let row = &one.row;
        let size = row.sample.as_deref().map(|word| word != Size::Smallest.word());
        let which = (size.is_none(), size, row.case.clone());
        (
            place(&row.kind),
            row.languages.len(),
            row.column().to_owned(),
            row.languages.clone(),
            which,
        )
    });
}

/// Writes the pages and, last, the record of a gallery whose pictures are there.
pub fn write(
    output: &Output,
    gallery: &Gallery,
    index: &str,
    changes: Option<&Changes>,
    speech: Speech<'_>,
) -> Result<(), NotWritten> {
    let show = |path: &str, text: String| {
        output.show(&Artifact { path: path.to_owned(), bytes: text.into_bytes() })
    };
    show(INDEX, index.to_owned())?;
    if let Some(changes) = changes {
        show(CHANGES, comparison(changes, speech))?;
    }
    show(record::FILE, gallery.text())
}

/// Removes the files that an earlier gallery in the same folder names and the new one
/// does not.
pub fn clear(output: &Output, former: &Gallery, gallery: &Gallery) -> Result<(), NotWritten> {
    let kept: BTreeSet<&str> = gallery.named().collect();
    former.named().filter(|path| !kept.contains(path)).try_for_each(|path| output.remove(path))
}
