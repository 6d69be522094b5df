//! Tables: every folder in `tables/` holds `register.*`, perhaps a `map.toml`, and
//! what becomes of it. Hostile bytes end in findings, never in a panic.

use std::{fmt::Write as _, fs, path::Path, sync::LazyLock};

use mappe::{
    document::composed,
    report::{Phrases, Report, human},
    source::Source,
    table::{Mapping, Registrar, Table, schema},
    workspace::Workspace,
};
use proptest::prelude::*;

use crate::desk::{compare, project, settle};

static WORKSPACE: LazyLock<Workspace> =
    LazyLock::new(|| Workspace::open(&project().join("tests/broken/base")).expect("it has no fault"));

fn told(report: &Report) -> String {
    let phrases = Phrases::default();
    report.findings().iter().fold(String::new(), |all, one| {
        all + &human::render(one, false, &phrases) + "\n"
    })
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
        while let Some(record) = table.next() {
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
        let files = fs::read_dir(&folder).expect("readable").map(|one| one.expect("readable").path());
        let is_table = |path: &std::path::PathBuf| {
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            name.starts_with("register.") && !name.ends_with(".toml")
        };
        let table = files.filter(is_table).next().expect("a table");
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
        let line = |row: &[&str; 5]| {
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
            let narrow = text.chars().map(|one| u8::try_from(one as u32).expect("Latin 1")).collect();
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
