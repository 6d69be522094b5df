//! Tables: every folder in `tables/` holds `register.*`, perhaps a `map.toml`, and
//! what becomes of it. Hostile bytes end in findings, never in a panic.

use std::{
    fmt::Write as _,
    fs,
    io::{Cursor, Write as _},
    path::Path,
    sync::LazyLock,
};

use mappe::{
    document::composed,
    report::{Phrases, Report, human},
    source::Source,
    table::{Mapping, Registrar, Table, schema},
    workspace::Workspace,
};
use proptest::prelude::*;

use crate::desk::{compare, project, settle};

static WORKSPACE: LazyLock<Workspace> = LazyLock::new(|| {
    Workspace::open(&project().join("tests/broken/base")).expect("it has no fault")
});

fn told(report: &Report) -> String {
    let phrases = Phrases::default();
    report
        .findings()
        .iter()
        .fold(String::new(), |all, one| all + &human::render(one, false, &phrases) + "\n")
}

/// Everything that becomes of a table, as text.
fn read(path: &Path, map: Option<&str>) -> String {
    let name = path.file_name().expect("a name").to_string_lossy().into_owned();
    let mut text = String::new();
    let mut whole = || -> Result<(), Report> {
        let mapping = match map {
            Some(map) => Some(Mapping::read(&Source::new("map.toml", map), &WORKSPACE.shape)?),
            None => None,
        };
        let mut table = Table::open(path, &name, mapping.as_ref())?;
        let registrar = Registrar::new(mapping.as_ref(), table.header(), &WORKSPACE)?;
        for record in table.by_ref() {
            let record = match record {
                Ok(record) => record,
                Err(wrong) => {
                    text.push_str(&told(&wrong));
                    continue;
                }
            };
            // A worker gets it as text.
            let sent = serde_json::to_string(&record).expect("JSON");
            let record = serde_json::from_str(&sent).expect("the same");
            match registrar.case(&record, &WORKSPACE) {
                Ok((file, notes)) => {
                    let value = composed(file.document.value());
                    let changed = record.changed.as_deref().unwrap_or("-");
                    writeln!(text, "# key {:?}, changed {changed}", record.key).expect("memory");
                    writeln!(text, "{value}{}", told(&notes)).expect("memory");
                }
                Err(wrong) => writeln!(text, "{}", told(&wrong)).expect("memory"),
            }
        }
        writeln!(text, "# {} rows left out", table.skipped()).expect("memory");
        Ok(())
    };
    if let Err(wrong) = whole() {
        text.push_str(&told(&wrong));
    }
    text
}

#[test]
fn every_table_becomes_what_is_expected() {
    let root = project().join("tests/tables");
    let mut differing = Vec::new();
    let mut folders: Vec<_> =
        fs::read_dir(&root).expect("readable").map(|one| one.expect("readable").path()).collect();
    folders.push(project().join("examples/musterwil"));
    folders.sort();
    for folder in folders {
        let own = folder.ends_with("musterwil");
        let mut files =
            fs::read_dir(&folder).expect("readable").map(|one| one.expect("readable").path());
        let is_table = |path: &std::path::PathBuf| {
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            name.starts_with("register.") && !name.ends_with(".toml")
        };
        let table = files.find(is_table).expect("a table");
        let map = folder.join(if own { "register.map.toml" } else { "map.toml" });
        let text = read(&table, fs::read_to_string(map).ok().as_deref());
        let to = if own { root.join("../tables-example.txt") } else { folder.join("expected.txt") };
        compare(&to, &text, &mut differing);
    }
    settle(&differing);
}

/// A map that takes five columns.
const MAP: &str = "id = \"Nr\"\nstage = { always = \"inform\" }\n[person]\nofficial_name = \"Name\"\nfirst_name = \"Vorname\"\nsex = \"Anrede\"\nborn = \"Geboren\"\n";

fn of_text(bytes: &[u8], map: Option<&str>) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("register.csv");
    fs::write(&path, bytes).expect("writable");
    read(&path, map)
}

#[test]
fn a_separator_and_an_encoding_are_found_by_themselves() {
    let rows = [
        ["Nr", "Name", "Vorname", "Anrede", "Geboren"],
        ["MUS-1", "Müster", "Ämilia, Zoë; Éve", "Frau", "31.12.1988"],
    ];
    let mut seen = Vec::new();
    for separator in [";", ",", "\t", "|"] {
        let line =
            |row: &[&str; 5]| {
                row.map(|cell| {
                    if cell.contains([',', ';']) { format!("\"{cell}\"") } else { cell.to_owned() }
                })
                .join(separator)
            };
        for end in ["\n", "\r\n"] {
            let text = rows.iter().map(line).collect::<Vec<_>>().join(end);
            let wide = |swap: bool| {
                let mut bytes = if swap { vec![0xFE, 0xFF] } else { vec![0xFF, 0xFE] };
                for unit in text.encode_utf16() {
                    bytes.extend(if swap { unit.to_be_bytes() } else { unit.to_le_bytes() });
                }
                bytes
            };
            let narrow =
                text.chars().map(|one| u8::try_from(one as u32).expect("Latin 1")).collect();
            let marked = [b"\xef\xbb\xbf".as_slice(), text.as_bytes()].concat();
            for bytes in [text.clone().into_bytes(), marked, narrow, wide(false), wide(true)] {
                seen.push(of_text(&bytes, Some(MAP)));
            }
        }
    }
    assert!(seen[0].contains("Ämilia, Zoë; Éve") && seen[0].contains("1988-12-31"), "{}", seen[0]);
    assert!(seen.iter().all(|one| *one == seen[0]), "{seen:#?}");
}

#[test]
fn a_letter_and_its_mark_become_one() {
    let text = "Nr;Name;Vorname;Anrede;Geboren\nMUS-1;Mu\u{308}ster;Zoe\u{308};Frau;1988\n";
    let told = of_text(text.as_bytes(), Some(MAP));
    assert!(told.contains("\"Müster\"") && told.contains("\"Zoë\""), "{told}");
}

#[test]
fn a_damaged_letter_does_not_change_all_others() {
    let text =
        "Nr;Name;Vorname;Anrede;Geboren\nMUS-1;Müster;Zoë;Frau;1988\nMUS-2;M?ster;Zoë;Frau;1988\n";
    let bytes: Vec<u8> = text.bytes().map(|byte| if byte == b'?' { 0xFC } else { byte }).collect();
    let told = of_text(&bytes, Some(MAP));
    assert!(told.contains("\"Müster\"") && told.contains("U+FFFD"), "{told}");
    assert!(told.contains("cell B3, column `Name`"), "{told}");
}

#[test]
fn a_quotation_mark_that_is_not_closed_does_not_fill_the_memory() {
    let mut text = String::from("Nr;Name;Vorname;Anrede;Geboren\nMUS-1;\"Muster;A;Frau;1988\n");
    text.push_str(&"MUS-2;Muster;A;Frau;1988\n".repeat(60_000));
    let told = of_text(text.as_bytes(), Some(MAP));
    assert!(told.contains("perhaps a quotation mark is missing"), "{told}");
}

#[test]
fn a_book_is_read_like_a_text_and_knows_its_dates() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("register.xlsx");
    let mut book = rust_xlsxwriter::Workbook::new();
    let day = rust_xlsxwriter::Format::new().set_num_format("dd.mm.yyyy");
    let sheet = book.add_worksheet();
    for (column, name) in (0u16..).zip(["Nr", "Name", "Vorname", "Anrede", "Geboren"]) {
        sheet.write(0, column, name).expect("writable");
    }
    for row in 1..=3u32 {
        sheet.write(row, 0, format!("MUS-{row}")).expect("writable");
        sheet.write(row, 1, "Muster").expect("writable");
        sheet.write(row, 2, "Anna").expect("writable");
        sheet.write(row, 3, "Frau").expect("writable");
    }
    let date = rust_xlsxwriter::ExcelDateTime::from_ymd(1988, 12, 31).expect("a day");
    sheet.write_with_format(1, 4, &date, &day).expect("writable");
    sheet.write(2, 4, 32508).expect("writable");
    sheet.write(3, 4, 1988).expect("writable");
    book.save(&path).expect("writable");
    let told = read(&path, Some(MAP));
    assert_eq!(told.matches("born = 1988-12-31").count(), 2, "{told}");
    assert_eq!(told.matches("born = \"1988\"").count(), 1, "{told}");
}

/// An archive of parts.
fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).expect("memory");
        writer.write_all(text.as_bytes()).expect("memory");
    }
    writer.finish().expect("memory").into_inner()
}

/// A sheet of `OpenDocument` with these rows.
fn ods(rows: &str) -> Vec<u8> {
    let content = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="Export">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"#
    );
    archive(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", &content),
        (
            "META-INF/manifest.xml",
            r#"<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>"#,
        ),
    ])
}

fn ods_row(cells: &[&str], repeated: usize) -> String {
    let cells = cells.iter().fold(String::new(), |all, cell| {
        if cell.starts_with(|letter: char| letter.is_ascii_digit()) {
            all + &format!(r#"<table:table-cell office:value-type="date" office:date-value="{cell}"><text:p>{cell}</text:p></table:table-cell>"#)
        } else {
            all + &format!(r#"<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>"#)
        }
    });
    format!(r#"<table:table-row table:number-rows-repeated="{repeated}">{cells}</table:table-row>"#)
}

const HEAD: [&str; 5] = ["Nr", "Name", "Vorname", "Anrede", "Geboren"];
const ROW: [&str; 5] = ["MUS-1", "Muster", "Anna", "Frau", "1988-12-31"];

#[test]
fn an_open_document_is_read_like_a_text() {
    let rows = ods_row(&HEAD, 1) + &ods_row(&[], 3) + &ods_row(&ROW, 1);
    let told = of_text(&ods(&rows), Some(MAP));
    assert!(told.contains("born = 1988-12-31"), "{told}");
    let wrong =
        ods(&(ods_row(&HEAD, 1) + &ods_row(&[], 3) + &ods_row(&["MUS-1", "", "", "Frau"], 1)));
    let told = of_text(&wrong, Some(MAP));
    assert!(told.contains("cell B5, column `Name`"), "{told}");
}

#[test]
fn a_small_file_does_not_become_a_large_memory() {
    let repeated = ods(&(ods_row(&HEAD, 1) + &ods_row(&ROW, 1_000_000)));
    let dense = archive(&[
        ("xl/workbook.xml", "<workbook/>"),
        ("xl/sharedStrings.xml", &" ".repeat(64 * 1024 * 1024)),
    ]);
    let long = archive(&[
        ("xl/workbook.xml", "<workbook/>"),
        ("xl/worksheets/sheet1.xml", &"a".repeat(2 * 1024 * 1024)),
    ]);
    let size = 300_000u32;
    let mut lying = archive(&[
        ("xl/workbook.xml", "<workbook/>"),
        ("xl/sharedStrings.xml", &"<a>".repeat(size as usize / 3)),
    ]);
    let told = size.to_le_bytes();
    for at in 0..lying.len() - 4 {
        if lying[at..at + 4] == told {
            lying[at..at + 4].copy_from_slice(&10u32.to_le_bytes());
        }
    }
    for (name, bytes) in
        [("repeated", repeated), ("dense", dense), ("long", long), ("lying", lying)]
    {
        let told = of_text(&bytes, Some(MAP));
        assert!(told.contains("error[table-unreadable]"), "{name}: {told}");
    }
}

#[test]
fn a_reader_that_goes_away_leaves_nothing_behind() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("register.xlsx");
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write(0, 0, "Nr").expect("writable");
    for row in 1..5000u32 {
        sheet.write(row, 0, row).expect("writable");
    }
    book.save(&path).expect("writable");
    let mut table = Table::open(&path, "register.xlsx", None).expect("a table");
    let first = table.next().expect("a record").expect("readable");
    assert_eq!((first.rows[0].number, first.rows[0].cells[0].as_str()), (2, "1"));
    drop(table);
    let all = Table::open(&path, "register.xlsx", None).expect("a table").count();
    assert_eq!(all, 4999);
}

#[test]
fn a_map_has_a_schema_that_knows_every_field_of_a_case() {
    let schema = schema(WORKSPACE.shape.schema());
    for pointer in [
        "/properties/table/properties/separator",
        "/properties/rows/properties/household",
        "/properties/person/properties/born/properties/words",
        "/properties/household/items/properties/relation",
    ] {
        assert!(schema.pointer(pointer).is_some(), "{pointer}");
    }
    assert!(jsonschema::draft7::new(&schema).is_ok());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        of_text(&bytes, Some(MAP));
        of_text(&bytes, None);
    }

    #[test]
    fn any_bytes_are_no_archive_that_breaks_us(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        of_text(&[b"PK\x03\x04".as_slice(), &bytes].concat(), Some(MAP));
    }

    #[test]
    fn any_cells_end_in_a_case_or_in_findings_of_their_row(
        cells in prop::collection::vec("[\\PC\n\r\t\"';,|]{0,12}", 5)
    ) {
        let cells: Vec<String> =
            cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
        let text = format!("Nr;Name;Vorname;Anrede;Geboren\n{}\n", cells.join(";"));
        of_text(text.as_bytes(), Some(MAP));
    }

    #[test]
    fn text_with_separators_is_read_as_others_write_it(
        rows in prop::collection::vec(prop::collection::vec("[a-zü;,\"\n ]{0,6}", 4), 1..6),
        separator in prop::sample::select(vec![b';', b',', b'\t', b'|']),
    ) {
        let mut writer = csv::WriterBuilder::new().delimiter(separator).from_writer(Vec::new());
        writer.write_record(["a1", "b2", "c3", "d4"]).expect("memory");
        for row in &rows {
            writer.write_record(row).expect("memory");
        }
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("register.csv");
        fs::write(&path, writer.into_inner().expect("memory")).expect("writable");
        let told = match separator { b';' => ";", b',' => ",", b'|' => "|", _ => "tab" };
        let map = format!("{MAP}[table]\nseparator = \"{told}\"\n")
            .replace("\"Nr\"", "\"a1\"").replace("\"Name\"", "\"b2\"").replace("\"Vorname\"", "\"c3\"")
            .replace("\"Anrede\"", "\"d4\"").replace("\"Geboren\"", "\"d4\"");
        let mapping = Mapping::read(&Source::new("map.toml", map), &WORKSPACE.shape).expect("a map");
        let table = Table::open(&path, "register.csv", Some(&mapping)).expect("a table");
        let read: Vec<Vec<String>> = table
            .map(|record| record.expect("a row").rows.remove(0).cells)
            .collect();
        let filled = |row: &&Vec<String>| row.iter().any(|cell| !cell.trim().is_empty());
        let wanted: Vec<Vec<String>> = rows.iter().filter(filled).cloned().collect();
        prop_assert_eq!(read, wanted);
    }
}
