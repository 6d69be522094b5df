//! Languages beside the binding one: the talk is the same everywhere, texts come
//! back from translators as they went, and every font knows the names of the
//! registers.

use std::fs;

use mappe::{
    locales::{Direction, Locales, Role},
    material::Material,
    plan::{Job, Plan, Request},
    render::Scribe,
    templates::Templates,
    translation::{self, Returned},
    typeset::Press,
    workspace,
};

use crate::{
    desk::{Desk, project},
    papers::each_paper_of,
};

fn request(kind: &str, languages: &[&str]) -> Request {
    Request {
        kinds: vec![kind.into()],
        languages: languages.iter().map(|tag| (*tag).to_owned()).collect(),
        date: None,
        today: jiff::civil::date(2026, 11, 23),
        occasion: None,
    }
}

fn material() -> (Templates, Locales) {
    let material = Material::open(None).expect("built in");
    (Templates::open(&material).expect("kinds"), Locales::open(&material).expect("languages"))
}

/// The text of the code on the pages of a paper, as a camera sees it.
fn code_on(job: &Job) -> Option<String> {
    let press = Press::new(&job.templates);
    let manuscript = Scribe::default().manuscript(job, &job.templates).expect("words");
    let sheets = press.sheets(job, &manuscript).expect("pages");
    let options = typst_render::RenderOptions { pixel_per_pt: 4.0.into(), ..Default::default() };
    let pages = sheets.document.pages().iter();
    pages.map(|page| typst_render::render(page, &options)).find_map(|page| decoded(&page))
}

fn decoded(page: &tiny_skia::Pixmap) -> Option<String> {
    let (width, height) = (page.width() as usize, page.height() as usize);
    let grey = |x: usize, y: usize| page.data()[(y * width + x) * 4 + 1];
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, height, grey);
    let grid = image.detect_grids().into_iter().next()?;
    grid.decode().ok().map(|(_, text)| text)
}

#[test]
fn one_talk_is_the_same_in_every_language_in_the_calendar_and_in_the_code() {
    let desk = Desk::example("musterwil");
    let case = desk.path("cases/MUS-2026-0001.toml");
    let (_, locales) = material();
    let tags = ["de", "de+fr", "de+it", "de+tr", "de+uk"];
    let mut seen = 0;
    for kind in ["I-01", "I-08"] {
        each_paper_of(&case, &request(kind, &tags), &["txt", "ics"], &mut |job, paper| {
            let talk = job.case().expect("a case").case.appointment.clone().expect("a talk");
            let of = |format: &'static str| {
                let made = paper.artifacts.iter().filter(move |(name, _)| *name == format);
                made.map(|(_, file)| &file.bytes)
            };
            let text = String::from_utf8(of("txt").next().expect("text").clone()).expect("UTF-8");
            let squeezed = |text: &str| text.split_whitespace().collect::<String>();
            let page = squeezed(&text);
            for tongue in std::iter::once(&job.tongue).chain(&job.beside) {
                let locale = locales.get(tongue.locale.tag()).expect("a language");
                let date = locale.date(talk.start.0.date()).expect("a date").weekday;
                let time = locale.time(talk.start.0.time()).expect("a time");
                for wanted in [date, time, talk.place.clone()] {
                    assert!(page.contains(&squeezed(&wanted)), "{}: {wanted}", job.stem);
                }
            }
            if kind == "I-08" {
                return;
            }
            let ics =
                String::from_utf8(of("ics").next().expect("a calendar").clone()).expect("UTF-8");
            let start = "DTSTART:20261209T130000Z";
            assert_eq!(talk.start.0, jiff::civil::date(2026, 12, 9).at(14, 0, 0, 0));
            assert!(ics.contains(start), "{ics}");
            let code = code_on(job).expect("a code on a page");
            assert!(code.contains(start), "{code}");
            let place = talk.place.replace(',', "\\,");
            assert!(code.contains(&format!("LOCATION:{place}")), "{code}");
            seen += 1;
        });
    }
    assert_eq!(seen, tags.len());
}

#[test]
fn what_goes_to_a_translator_comes_back_as_it_went() {
    let (templates, locales) = material();
    for locale in locales.iter().filter(|locale| locale.settings.role == Role::Information) {
        let tag = locale.tag();
        let units = translation::units(&templates, &locales, tag).expect("passages");
        let all: Vec<_> = units.iter().collect();
        let from = translation::source_tag(&locales).expect("a source");
        let xliff = translation::read_xliff(&translation::write_xliff(&all, from, tag));
        let sheet = translation::read_sheet(&translation::write_sheet(&all, tag).expect("a book"));
        let went: Vec<Returned> = units
            .iter()
            .map(|unit| Returned {
                kind: unit.kind.id.clone(),
                passage: unit.passage.clone(),
                words: unit.target.clone().unwrap_or_default(),
            })
            .collect();
        for (name, came) in [("xliff", xliff), ("sheet", sheet)] {
            let (back, came) = came.unwrap_or_else(|report| panic!("{name}: {report:#?}"));
            assert_eq!(back, tag);
            assert!(came == went, "{tag}: the {name} changes texts");
        }
        let (files, report) =
            translation::files(&templates, tag, &units, &went, translation::Records::new());
        assert!(!report.has_errors(), "{tag}: {report:#?}");
        for (path, text) in files.iter().filter(|(path, _)| path.ends_with(".tera")) {
            let there = fs::read_to_string(project().join(path)).expect("the file");
            let plain = |text: &str| {
                text.lines()
                    .map(str::trim_end)
                    .filter(|line| !line.is_empty())
                    .collect::<Vec<_>>()
                    .join("\n")
            };
            assert_eq!(plain(text), plain(&there), "{path}");
        }
    }
}

#[test]
fn a_comment_of_an_author_survives_the_hand_off() {
    let desk = Desk::new();
    desk.copy(&project().join("tests/broken/base"));
    let path = "templates/demand/integration-talk-invitation/tr.tera";
    let text = fs::read_to_string(project().join(path)).expect("there");
    let text =
        format!("{{# the head stays #}}\n{}", text.replacen('\n', "\n{# so does this #}\n", 1));
    desk.file(path, &text);
    let export = ["translate", "export", "tr", ".", "-o", "tr.xlf", "--all", "-k", "D-01"];
    assert_eq!(desk.run(&export).code, 0);
    let ran = desk.run(&["translate", "import", "tr.xlf", "."]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let back = desk.read(path);
    assert!(back.contains("the head stays") && back.contains("so does this"), "{back}");
    assert!(desk.read("locales/tr/sources.toml").contains("[integration-talk-invitation]"));
    let listed = desk.run(&["list", "languages"]).out;
    assert!(
        listed.lines().any(|line| line.starts_with("tr ") && line.contains("current")),
        "{listed}"
    );
}

#[test]
fn every_language_can_print_the_names_of_the_registers() {
    let (templates, locales) = material();
    let press = Press::new(&templates);
    let latin = ('\u{20}'..='\u{7e}')
        .chain('\u{a0}'..='\u{17f}')
        .filter(|c| !c.is_control() && *c != '\u{ad}');
    for letter in latin {
        for locale in locales.iter() {
            let fonts = &locale.settings.fonts;
            assert!(press.has_glyph(letter, fonts), "{}: U+{:04X}", locale.tag(), letter as u32);
        }
    }
    for locale in locales
        .iter()
        .filter(|one| matches!(one.settings.script.as_str(), "Latn" | "Cyrl" | "Grek"))
    {
        assert!(press.missing_font(locale).is_none(), "{} needs a font to install", locale.tag());
    }
}

#[test]
fn values_keep_their_direction_in_texts_from_right_to_left() {
    let desk = Desk::example("musterwil");
    let opened = workspace::locate(&desk.path("cases/MUS-2026-0001.toml")).expect("a case");
    let (cases, _) = opened.workspace.read_cases(&opened.cases);
    let mut seen = 0;
    for locale in opened.workspace.locales.iter() {
        if locale.settings.direction != Direction::Rtl {
            continue;
        }
        let tags = format!("de+{}", locale.tag());
        let plan = Plan::draw(&opened.workspace, &cases, &request("I-01", &[&tags]));
        let manuscript = Scribe::default()
            .manuscript(&plan.jobs[0], &opened.workspace.templates)
            .unwrap_or_else(|report| panic!("{report:#?}"));
        let own = format!("/{}/", locale.tag());
        for (path, text) in manuscript.files.iter().filter(|(path, _)| path.starts_with(&own)) {
            let islands = text.matches("#\"\u{2068}\";#\"").count();
            let values = text.matches("#\"").count() / 3;
            assert_eq!(islands, values, "{path}\n{text}");
            seen += islands;
        }
    }
    assert!(seen > 5, "only {seen} values were found");
}

#[test]
fn the_binding_language_is_named_on_every_page_and_in_the_metadata() {
    let desk = Desk::example("musterwil");
    let case = desk.path("cases/MUS-2026-0001.toml");
    each_paper_of(&case, &request("I-06", &["de+tr"]), &["pdf", "txt"], &mut |_, paper| {
        let pdf = &paper.artifacts.iter().find(|(name, _)| *name == "pdf").expect("a PDF").1.bytes;
        let raw = String::from_utf8_lossy(pdf);
        assert!(raw.contains("binding: de") && raw.contains("for information: tr"), "no metadata");
        let text = &paper.artifacts.iter().find(|(name, _)| *name == "txt").expect("text").1.bytes;
        let text = String::from_utf8_lossy(text);
        let pages: Vec<&str> = text.split('\u{c}').filter(|page| !page.trim().is_empty()).collect();
        assert_eq!(pages.len(), paper.pages);
        for page in pages {
            assert!(page.contains("Massgebend ist die deutsche Fassung"), "{page}");
        }
    });
}
