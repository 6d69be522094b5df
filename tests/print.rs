//! Print runs: letters in one file stay whole, tagged and countable; the codes on the
//! sheets are read back; what goes in comes out.

mod reading;

use std::{collections::BTreeMap, sync::LazyLock};

use mappe::{
    case::Method,
    locales::Role,
    plan::{Job, Plan},
    print::{Bundle, Edition, Joined, Letter, Sides, Sorting, Tally, Way, bundles, csv, join},
    render::Scribe,
    report::Report,
    templates::Area,
    typeset::Press,
    workspace::{self, Workspace},
    write::{Made, format},
};

use crate::{desk::project, papers::everything};
use reading::Read;

/// Papers of an example, and whatever sets them.
struct Shop {
    workspace: Workspace,
    jobs: Vec<Job>,
    press: Press,
}

/// Twenty papers of all layouts, in several languages, that go one way.
static SHOP: LazyLock<Shop> = LazyLock::new(|| Shop::open("musterwil", 20));

const SHA: &str = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

impl Shop {
    fn open(example: &str, most: usize) -> Self {
        let opened = workspace::locate(&project().join("examples").join(example)).expect("there");
        let workspace = opened.workspace;
        let (cases, _) = workspace.read_cases(&opened.cases);
        let press = Press::new(&workspace.templates);
        let plan = Plan::draw(&workspace, &cases, &everything());
        let (jobs, _) = mappe::ready(&plan.jobs, &press);
        let post = |job: &&Job| Way::of(job) == Way::of(&jobs[0]);
        let mut chosen: Vec<Job> = Vec::new();
        // Every layout, alone and in two languages, before the first comes again.
        for job in jobs.iter().filter(post) {
            let look = |one: &Job| (one.kind.manifest.layout.clone(), one.beside.is_some());
            if !chosen.iter().any(|one| look(one) == look(job)) {
                chosen.push(job.clone());
            }
        }
        for job in jobs.iter().filter(post) {
            if chosen.len() < most && !chosen.iter().any(|one| one.stem == job.stem) {
                chosen.push(job.clone());
            }
        }
        Self { workspace, jobs: chosen, press }
    }

    fn numbers(&self) -> Vec<String> {
        (1..=self.jobs.len()).map(|number| format!("2026-{number:06}")).collect()
    }

    fn join<'a>(&'a self, letters: Vec<Letter<'a>>, bundle: &Bundle<'_>) -> Result<Joined, Report> {
        join(letters, bundle, &self.workspace.templates, &mut Scribe::default(), &self.press)
    }

    /// The text of each page of a paper's own PDF.
    fn alone(&self, job: &Job) -> Vec<String> {
        let mut scribe = Scribe::default();
        let templates = &self.workspace.templates;
        let manuscript = scribe.manuscript(job, templates).expect("words");
        let sheets = self.press.sheets(job, &manuscript).expect("pages");
        let (manuscript, sheets, press) = (&manuscript, &sheets, &self.press);
        let made = Made { job, manuscript, sheets, press, templates };
        let files = (format("pdf").expect("a format").export)(&made).expect("a PDF");
        Read::new(&files[0].bytes).texts()
    }
}

fn letters<'a>(jobs: &'a [Job], numbers: &'a [String]) -> Vec<Letter<'a>> {
    let letter =
        |(job, number): (&'a Job, &'a String)| Letter { number, job, pages: None, sha256: SHA };
    jobs.iter().zip(numbers).map(letter).collect()
}

fn made(result: Result<Joined, Report>) -> Joined {
    result.unwrap_or_else(|report| panic!("{report:#?}"))
}

fn read(joined: &Joined) -> Read {
    Read::new(joined.bytes.as_ref().expect("a file"))
}

#[test]
fn twenty_letters_are_one_file_that_is_tagged_and_says_what_they_say() {
    let shop = &*SHOP;
    let numbers = shop.numbers();
    let bundle = Bundle { number: 3, of: 12, ..Bundle::new("run-003.pdf") };
    let joined = made(shop.join(letters(&shop.jobs, &numbers), &bundle));
    assert!(joined.held.is_empty(), "{:#?}", joined.held[0].report);
    assert_eq!((joined.rows.len(), joined.sum.letters), (20, 20));
    assert_eq!(joined.file_pages, 2 * (joined.sheets + 1));
    let read = read(&joined);
    assert_eq!(read.pages(), joined.file_pages);
    assert_eq!((read.lang(), read.title()), ("de-CH".into(), "Bund 3 von 12".into()));
    assert!(
        read.xmp().contains("<pdfaid:conformance>A<") && read.xmp().contains("<pdfuaid:part>1<")
    );
    let texts = read.texts();
    for (page, text) in texts.iter().enumerate() {
        let (printed, told) = (read.marked(page), read.told(page));
        let is_blank = text.is_empty();
        assert_eq!(printed.is_empty(), is_blank, "page {}", page + 1);
        assert_eq!(printed, told, "page {}: some text is in no element, or in two", page + 1);
        assert!(read.is_all_marked(page), "page {}: text without a mark", page + 1);
    }
    let mut ends = 0;
    for (row, job) in joined.rows.iter().zip(&shop.jobs) {
        assert_eq!(row.first_page % 2, 1, "{}: begins on a back page", row.document);
        let single = shop.alone(job);
        assert_eq!(single.len(), row.pages);
        for (at, alone) in single.iter().enumerate() {
            let line = format!("{}{}/{}", row.document, at / 2 + 1, row.sheets);
            let here = &texts[row.first_page - 1 + at];
            let expected = if at % 2 == 0 { format!("{alone}{line}") } else { alone.clone() };
            assert_eq!(*here, expected, "{} page {}", job.stem, at + 1);
        }
        if row.pages % 2 == 1 {
            assert_eq!(texts[row.first_page - 1 + row.pages], "", "a blank page has text");
            ends += 1;
        }
    }
    assert!(ends > 2 && joined.rows.iter().any(|row| row.pages > 4), "too few kinds of papers");
    let bookmarks = read.bookmarks();
    assert_eq!(bookmarks[0], ("Bund 3 von 12".into(), 1));
    let wanted =
        joined.rows.iter().map(|row| (format!("{} {}", row.document, row.case), row.first_page));
    assert_eq!(bookmarks[1..], wanted.collect::<Vec<_>>());
    let slip = &texts[0];
    for said in ["2026-000001–2026-000020", "A-Post", "safe-right", &format!("{}", joined.sheets)]
    {
        assert!(slip.contains(said), "{said} is not on {slip}");
    }
    for job in &shop.jobs {
        let person = &job.case().expect("a case").case.person;
        for name in
            [&person.official_name, &person.first_name].into_iter().filter(|one| one.len() > 3)
        {
            assert!(!slip.contains(name.as_str()) && !read.xmp().contains(name.as_str()));
            assert!(!bookmarks.iter().any(|(words, _)| words.contains(name.as_str())));
        }
    }
    let again = made(shop.join(letters(&shop.jobs, &numbers), &bundle));
    assert!(again.bytes == joined.bytes, "the same letters make other bytes");
}

#[test]
fn a_machine_reads_on_every_front_which_sheet_it_is() {
    let shop = &*SHOP;
    let (jobs, mut numbers) = (&shop.jobs[..8], shop.numbers());
    numbers[1] = "WXYZ.mnop_2026-9".into();
    for sides in [Sides::Duplex, Sides::Simplex] {
        let bundle = Bundle { sides, ..Bundle::new("run-001.pdf") };
        let joined = made(shop.join(letters(jobs, &numbers), &bundle));
        let read = read(&joined);
        assert_eq!(read.pages(), joined.file_pages);
        let mut expected = BTreeMap::new();
        for (row, job) in joined.rows.iter().zip(jobs) {
            let step = if sides == Sides::Duplex { 2 } else { 1 };
            for sheet in 0..row.sheets {
                let words = format!("{}/{}/{}", row.document, sheet + 1, row.sheets);
                expected.insert(row.first_page - 1 + sheet * step, words);
            }
            assert_eq!(job.envelope, jobs[0].envelope);
        }
        let area = jobs[0].envelope.code.expect("a place");
        let found: BTreeMap<usize, String> =
            (0..read.pages()).filter_map(|page| Some((page, read.code(page, area)?))).collect();
        assert_eq!(found, expected, "{sides:?}");
    }
}

#[test]
fn one_side_alone_needs_no_blank_page() {
    let shop = &*SHOP;
    let numbers = shop.numbers();
    let bundle = Bundle { sides: Sides::Simplex, slip: false, ..Bundle::new("run-001.pdf") };
    let joined = made(shop.join(letters(&shop.jobs[..6], &numbers), &bundle));
    assert_eq!(joined.file_pages, joined.pages);
    assert_eq!(joined.sheets, joined.pages);
    assert!(read(&joined).texts().iter().all(|text| !text.is_empty()));
}

#[test]
fn what_does_not_fit_is_held_back_and_the_others_come() {
    let shop = &*SHOP;
    let mut jobs: Vec<Job> = shop.jobs[..6].to_vec();
    jobs[3].office = {
        let mut office = (*jobs[3].office).clone();
        office.office.envelope = "C5-left".into();
        office.into()
    };
    let numbers: Vec<String> =
        ["2026-1", "=1+1", "far-too-long-a-number", "2026-4", "2026-1", "2026-6"]
            .map(str::to_owned)
            .into();
    let mut all = letters(&jobs, &numbers);
    all[5].pages = Some(99);
    let joined = made(shop.join(all, &Bundle::new("run-001.pdf")));
    let held: Vec<(&str, &str)> =
        joined.held.iter().map(|one| (one.number.as_str(), one.reason)).collect();
    assert_eq!(
        held,
        [
            ("=1+1", "print-bundle"),
            ("far-too-long-a-number", "print-bundle"),
            ("2026-4", "print-bundle"),
            ("2026-1", "print-bundle"),
            ("2026-6", "print-bundle")
        ]
    );
    assert_eq!(joined.rows.len(), 1);
    assert!(joined.bytes.is_some());
    let envelope = jobs[0].envelope.clone();
    jobs[0].envelope.code = Some(Area { x: 60.0, y: 120.0, width: 16.0, height: 26.0 });
    let upon = made(shop.join(letters(&jobs[..2], &numbers), &Bundle::new("run-002.pdf")));
    assert_eq!(upon.held[0].reason, "print-code", "the code stands upon the text");
    jobs[0].envelope = envelope;
    jobs[0].envelope.address.height = 3.0;
    let outside = made(shop.join(letters(&jobs[..1], &numbers), &Bundle::new("run-002.pdf")));
    assert_eq!(outside.held[0].reason, "address-outside-window");
    let none = made(shop.join(letters(&jobs[1..2], &numbers[1..2]), &Bundle::new("run-002.pdf")));
    assert!(none.bytes.is_none() && none.rows.is_empty() && none.held.len() == 1);
}

#[test]
fn a_letter_is_printed_again_under_its_number() {
    let shop = &*SHOP;
    let numbers = shop.numbers();
    let first = made(shop.join(letters(&shop.jobs[..4], &numbers), &Bundle::new("run-001.pdf")));
    let once = letters(&shop.jobs[..4], &numbers)[2];
    let once = Letter { pages: Some(first.rows[2].pages), ..once };
    let again = made(shop.join(vec![once], &Bundle::reprint("reprint.pdf")));
    assert_eq!(again.rows[0].first_page, 1);
    assert_eq!(
        (again.rows[0].reprint.as_str(), again.rows[0].document.as_str()),
        ("yes", numbers[2].as_str())
    );
    let from = first.rows[2].first_page - 1;
    let before = read(&first).texts()[from..from + first.rows[2].pages].to_vec();
    assert_eq!(read(&again).texts()[..before.len()], before);
    let with_slip = Bundle { slip: true, ..Bundle::reprint("reprint.pdf") };
    let told = read(&made(shop.join(vec![once], &with_slip))).texts()[0].clone();
    assert!(told.contains("Nachdruck"), "{told}");
}

#[test]
fn the_slip_sheet_speaks_the_language_of_the_office() {
    for (example, note, title) in [
        ("exempleville", "nepasmettresouspli", "Liasse 1 sur 1"),
        ("esempio", "nonimbustare", "Mazzo 1 di 1"),
    ] {
        let shop = Shop::open(example, 2);
        let numbers = shop.numbers();
        let bundle = Bundle {
            sorting: Sorting::Language,
            edition: Edition::First,
            ..Bundle::new("run.pdf")
        };
        let joined = made(shop.join(letters(&shop.jobs, &numbers), &bundle));
        let read = read(&joined);
        assert!(read.texts()[0].contains(note), "{}", read.texts()[0]);
        assert_eq!(read.title(), title);
    }
}

#[test]
fn rows_name_no_person_and_no_formula() {
    let shop = &*SHOP;
    let numbers = shop.numbers();
    let joined = made(shop.join(letters(&shop.jobs[..5], &numbers), &Bundle::new("=run.pdf")));
    let text = csv(&joined.rows);
    assert!(text.starts_with("file,bundle,position,document,case,kind,languages,channel,envelope,pages,sheets,first_page,reprint,sha256\r\n"));
    assert_eq!(text.matches("\r\n").count(), 6);
    let mut reader = ::csv::Reader::from_reader(text.as_bytes());
    for (record, row) in reader.records().zip(&joined.rows) {
        let record = record.expect("a record");
        assert_eq!(&record[0], "'=run.pdf");
        assert_eq!((&record[3], &record[13]), (row.document.as_str(), SHA));
        assert!(record.iter().all(|cell| !cell.starts_with(['=', '+', '-', '@', '\t', '\r'])));
    }
    for job in &shop.jobs {
        let case = &job.case().expect("a case").case;
        let address = case.address.as_ref().expect("an address");
        for word in
            [&case.person.official_name, &case.person.first_name, &address.street, &address.town]
        {
            assert!(word.len() < 3 || !text.contains(word.as_str()), "{word} is in the rows");
        }
    }
}

#[test]
fn a_run_that_does_not_add_up_is_found() {
    let shop = &*SHOP;
    let numbers = shop.numbers();
    let joined = made(shop.join(letters(&shop.jobs[..4], &numbers), &Bundle::new("run-001.pdf")));
    let whole = || Tally::new(numbers[..5].iter().map(String::as_str));
    let mut tally = whole();
    tally.add(&joined);
    tally.hold(&numbers[4], "missing-glyph");
    assert!(tally.check().is_empty(), "{:#?}", tally.check());
    let said: Vec<String> = tally.sentences().iter().map(mappe::report::Text::english).collect();
    assert_eq!(said[0], "letters taken: 5, printed: 4, held back: 1");
    assert!(tally.csv().contains("held,missing-glyph,1,,\r\n"), "{}", tally.csv());
    assert!(tally.json().contains("\"missing-glyph\": 1"), "{}", tally.json());
    let found = |tally: &Tally| {
        let report = tally.check();
        assert!(report.findings().iter().all(|one| one.id == "print-sum"));
        report.findings().len()
    };
    let mut missing = whole();
    missing.add(&joined);
    assert_eq!(found(&missing), 1);
    let mut twice = whole();
    twice.add(&joined);
    twice.add(&joined);
    twice.hold(&numbers[4], "missing-glyph");
    assert_eq!(found(&twice), 4);
    let mut fewer = whole();
    fewer.add_rows(&joined.sum, &joined.rows[1..]);
    fewer.hold(&numbers[4], "missing-glyph");
    assert_eq!(found(&fewer), 2, "one letter is gone, and a sum is wrong");
}

#[test]
fn bundles_go_one_way_and_are_not_too_thick() {
    let way = |number: &usize| Way {
        channel: if number.is_multiple_of(3) { Method::Registered } else { Method::APost },
        envelope: "safe-right".into(),
    };
    let made = bundles((0..1000).collect(), 250, way);
    assert_eq!(made.iter().map(Vec::len).collect::<Vec<_>>(), [250, 250, 166, 250, 84]);
    for bundle in &made {
        assert!(bundle.windows(2).all(|pair| pair[0] < pair[1]), "the order is lost");
        assert!(bundle.iter().all(|one| way(one) == way(&bundle[0])));
    }
}

#[test]
fn only_official_languages_need_the_words_of_the_slip_sheet() {
    let locales = &SHOP.workspace.locales;
    for locale in locales.iter() {
        let is_official = locale.settings.role == Role::Official;
        assert_eq!(locale.messages.place("slip-bundle").is_some(), is_official, "{}", locale.tag());
    }
}
