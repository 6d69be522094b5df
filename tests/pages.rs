//! Paper and look: facts of the finished PDF, and one picture per layout.

use std::{collections::BTreeSet, fs};

use lopdf::{Dictionary, Document, Object};
use mappe::{
    produce,
    render::Scribe,
    typeset::{Press, page_text},
    write::format,
};
use tiny_skia::Pixmap;

use crate::{
    desk::{Desk, project, settle},
    papers::{EXAMPLES, each_paper, each_paper_of, everything, jobs},
};

fn root(pdf: &Document) -> &Dictionary {
    pdf.catalog().expect("a catalogue")
}

/// A text string of a PDF.
pub(crate) fn text(object: &Object) -> String {
    let bytes = object.as_str().expect("a text");
    if bytes.starts_with(&[0xFE, 0xFF]) {
        let units: Vec<u16> =
            bytes[2..].chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
        String::from_utf16_lossy(&units)
    } else {
        bytes.iter().map(|byte| char::from(*byte)).collect()
    }
}

#[test]
fn every_pdf_is_tagged_titled_and_names_nobody() {
    for example in EXAMPLES {
        each_paper(example, &["pdf"], |job, paper| {
            let bytes = &paper.artifacts[0].1.bytes;
            let pdf = Document::load_mem(bytes).expect("a PDF");
            let catalogue = root(&pdf);
            let lang = text(catalogue.get(b"Lang").expect("a language"));
            assert!(lang.starts_with(job.tongue.locale.tag()), "{}: {lang}", job.stem);
            let marked = catalogue.get(b"MarkInfo").and_then(Object::as_dict).expect("marks");
            assert!(
                marked.get(b"Marked").and_then(Object::as_bool).expect("marked"),
                "{}",
                job.stem
            );
            assert!(catalogue.has(b"StructTreeRoot") && catalogue.has(b"Metadata"), "{}", job.stem);
            assert_eq!(pdf.get_pages().len(), paper.pages, "{}", job.stem);
            let raw = String::from_utf8_lossy(bytes);
            let xmp = raw
                .split("<x:xmpmeta")
                .nth(1)
                .and_then(|rest| rest.split("</x:xmpmeta>").next())
                .expect("XMP");
            assert!(
                xmp.contains("<pdfaid:part>2<") && xmp.contains("<pdfaid:conformance>A<"),
                "{}",
                job.stem
            );
            assert!(xmp.contains("<pdfuaid:part>1<"), "{}", job.stem);
            let person = &job.case().expect("a case").case.person;
            for name in [&person.official_name, &person.first_name] {
                assert!(
                    name.is_empty() || !xmp.contains(name.as_str()),
                    "{}: a person in the metadata",
                    job.stem
                );
                assert!(
                    name.is_empty() || !job.stem.contains(name.as_str()),
                    "a person in a file name"
                );
            }
        });
    }
}

#[test]
fn same_input_same_bytes() {
    let bytes = || {
        let mut all = Vec::new();
        each_paper("exempleville", &["pdf"], |_, paper| {
            all.push(paper.artifacts[0].1.bytes.clone());
        });
        all
    };
    assert!(bytes() == bytes());
}

#[test]
fn letters_are_the_same_whatever_was_made_before_and_whoever_counts_their_pages() {
    let root = project().join("examples/musterwil");
    let (workspace, press, mut jobs) = jobs(&root, &everything());
    jobs.retain(|job| job.kind.manifest.layout == "letter");
    let (mut scribe, pdf) = (Scribe::default(), format("pdf").expect("a format"));
    let mut pages = BTreeSet::new();
    for job in jobs.iter().rev() {
        let mut made = |press: &Press| {
            let paper = produce(job, &[pdf], &workspace.templates, &mut scribe, press);
            paper.unwrap_or_else(|report| panic!("{}: {report:#?}", job.stem)).artifacts.remove(0).1
        };
        assert!(
            made(&press).bytes == made(&Press::new(&workspace.templates)).bytes,
            "{}",
            job.stem
        );
        // The foot counts the pages, or is told that there is one.
        let manuscript = scribe.manuscript(job, &workspace.templates).expect("words");
        let told = press.sheets(job, &manuscript).expect("pages").document;
        let desk = press.desk(job, &manuscript).foreseeing(false);
        let counted: typst_layout::PagedDocument = typst::compile(&desk).output.expect("pages");
        let text = |document: &typst_layout::PagedDocument| {
            document.pages().iter().map(|page| page_text(&page.frame)).collect::<Vec<_>>()
        };
        assert_eq!(text(&counted), text(&told), "{}", job.stem);
        pages.insert(told.pages().len());
    }
    assert!(pages.len() > 1, "letters of one page and longer ones");
}

#[test]
fn the_text_of_the_pdf_is_the_text_of_the_page() {
    // What lopdf reads back holds the address, the case and the values.
    let mut seen = 0;
    each_paper("musterwil", &["pdf"], |job, paper| {
        if job.kind.manifest.layout != "letter" {
            return;
        }
        let pdf = Document::load_mem(&paper.artifacts[0].1.bytes).expect("a PDF");
        let pages: Vec<u32> = pdf.get_pages().keys().copied().collect();
        let told: String = pdf.extract_text(&pages).expect("text").split_whitespace().collect();
        let case: String = job.id();
        assert!(told.contains(&case), "{}: {told}", job.stem);
        let own = &job.case().expect("a case").case.address.as_ref().expect("an address").town;
        assert!(told.contains(own.as_str()), "{}", job.stem);
        seen += 1;
    });
    assert!(seen >= 10);
}

#[test]
fn a_letter_with_an_address_moved_out_of_the_window_is_refused() {
    let layout = fs::read_to_string(project().join("templates/layout/parts/address-window.typ"))
        .expect("there");
    for (from, to, id) in [
        ("at(area.x, area.y, block(", "at(area.x, area.y + 30, block(", "address-outside-window"),
        ("at(area.x, area.y, block(", "at(area.x - 4, area.y, block(", "address-outside-window"),
        (
            "  let pitch = 4.05mm",
            "  at(area.x, area.y + 22, [Muster])\n  let pitch = 4.05mm",
            "window-not-clear",
        ),
        (
            "  let pitch = 4.05mm",
            "  at(area.x, area.y + 22, line(length: 9mm))\n  let pitch = 4.05mm",
            "window-not-clear",
        ),
    ] {
        let desk = Desk::new();
        desk.copy(&project().join("tests/broken/base"));
        assert!(layout.contains(from));
        desk.file("templates/layout/parts/address-window.typ", &layout.replacen(from, to, 1));
        let ran = desk.run(&["build", ".", "-k", "D-01"]);
        assert_eq!(ran.code, 1, "{to}\n{}", ran.err);
        assert!(ran.err.contains(&format!("error[{id}]")), "{to}\n{}", ran.err);
        assert!(!desk.path("out/MUS-2026-0001").exists(), "a refused paper was written");
    }
}

#[test]
fn every_envelope_profile_shows_the_whole_address() {
    for profile in ["C5-left", "C5-right", "post-left", "post-right", "safe-left", "safe-right"] {
        let desk = Desk::new();
        desk.copy(&project().join("tests/broken/base"));
        desk.change(
            "office.toml",
            "official_language = \"de\"",
            &format!("official_language = \"de\"\nenvelope = \"{profile}\""),
        );
        let ran = desk.run(&["build", ".", "-k", "D-01", "--message-format", "json"]);
        assert_eq!(ran.code, 0, "{profile}\n{}{}", ran.out, ran.err);
    }
}

#[test]
fn six_lines_need_a_profile_with_room() {
    let desk = Desk::new();
    desk.copy(&project().join("tests/broken/base"));
    desk.change(
        "cases/case.toml",
        "street = \"Mustergasse\"",
        "care_of = \"Familie Beispiel\"\nadd_on = \"Haus Muster\"\npost_office_box = \"12\"\nstreet = \"Mustergasse\"",
    );
    let ran = desk.run(&["build", ".", "-k", "D-01"]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    assert!(ran.err.contains("C5-right"), "{}", ran.err);
    desk.change(
        "cases/case.toml",
        "[interpreter]",
        "[delivery]\nenvelope = \"C5-right\"\n\n[interpreter]",
    );
    let ran = desk.run(&["build", ".", "-k", "D-01"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
}

#[test]
fn every_layout_looks_as_accepted() {
    let folder = project().join("tests/pages");
    let (mut seen, mut differing) = (BTreeSet::new(), Vec::new());
    let workspace = project().join("examples/musterwil");
    each_paper_of(&workspace, &everything(), &["png"], &mut |job, paper| {
        // A letter and a folder come first in the first case, the others in the second.
        let layout = &job.kind.manifest.layout;
        if !seen.insert(layout.clone()) {
            return;
        }
        for (number, (_, artifact)) in paper.artifacts.iter().enumerate().take(2) {
            let name = format!("{layout}-{}.png", number + 1);
            picture(&folder.join(name), &artifact.bytes, &mut differing);
        }
    });
    assert_eq!(seen.len(), 6, "{seen:?}");
    settle(&differing);
}

/// Compares at a quarter of the size with a small tolerance per channel, because another
/// machine may round an edge otherwise.
fn picture(reference: &std::path::Path, png: &[u8], differing: &mut Vec<String>) {
    let small = halved(&halved(&Pixmap::decode_png(png).expect("a picture")));
    let name = reference.file_name().expect("a name").to_string_lossy().into_owned();
    if std::env::var_os("ACCEPT").is_some() {
        fs::create_dir_all(reference.parent().expect("a folder")).expect("writable");
        fs::write(reference, small.encode_png().expect("a picture")).expect("writable");
        return;
    }
    let Ok(bytes) = fs::read(reference) else {
        differing.push(format!("{name}: there is no reference; ACCEPT=1 writes it"));
        return;
    };
    let expected = Pixmap::decode_png(&bytes).expect("a picture");
    if (expected.width(), expected.height()) != (small.width(), small.height()) {
        differing.push(format!("{name}: another size"));
        return;
    }
    let far =
        expected.data().iter().zip(small.data()).filter(|(a, b)| a.abs_diff(**b) > 24).count();
    if far > 40 {
        differing.push(format!("{name}: {far} channels differ"));
    }
}

fn halved(full: &Pixmap) -> Pixmap {
    let (width, height) = (full.width() / 2, full.height() / 2);
    let mut small = Pixmap::new(width, height).expect("a size");
    let (data, row) = (full.data(), full.width() as usize * 4);
    for y in 0..height as usize {
        for x in 0..width as usize {
            for channel in 0..4 {
                let at = |dx: usize, dy: usize| {
                    u32::from(data[(2 * y + dy) * row + (2 * x + dx) * 4 + channel])
                };
                let mean = (at(0, 0) + at(1, 0) + at(0, 1) + at(1, 1)) / 4;
                let to = (y * width as usize + x) * 4 + channel;
                small.data_mut()[to] = u8::try_from(mean).expect("a channel");
            }
        }
    }
    small
}
