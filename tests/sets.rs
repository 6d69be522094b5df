//! Size: every kind in every official language with the smallest, the largest and
//! hostile sets of data. The sets are written below `target/tmp/sets`, where the
//! outside judges find them.

use std::{collections::BTreeMap, fmt::Write as _, fs, path::PathBuf, sync::Arc};

use mappe::{
    locales::Locales,
    material::Material,
    produce, ready,
    render::Scribe,
    report::{Phrases, Report, human},
    sample::{SEED, Samples, Set, Size, pseudo},
    templates::{About, Kind, Templates},
    typeset::Press,
    write::format,
};
use serde_json::Value;

use crate::desk::{compare, project, settle};

const SIZES: [Size; 4] = [Size::Smallest, Size::Largest, Size::Hostile(1), Size::Hostile(2)];

fn built_in() -> (Arc<Templates>, Arc<Locales>) {
    let material = Material::open(None).expect("built in");
    let templates = Templates::open(&material).expect("kinds");
    (Arc::new(templates), Arc::new(Locales::open(&material).expect("languages")))
}

fn sets(templates: &Arc<Templates>, locales: &Arc<Locales>, press: &Press, seed: u64) -> Vec<Set> {
    let first = locales.official().next().expect("an official language").to_owned();
    let fonts = locales.get(&first).expect("it").settings.fonts.clone();
    let kinds: Vec<Arc<Kind>> = templates.kinds().to_vec();
    let has_glyph = |letter| press.has_glyph(letter, &fonts);
    let samples = Samples { templates, locales, kinds: &kinds, seed, has_glyph: &has_glyph };
    samples.sets(&SIZES).unwrap_or_else(|wrong| panic!("{:#?}", wrong.findings()))
}

/// Pages by kind and size, in the order of the languages; or what is wrong.
type Pages = BTreeMap<(String, &'static str), Vec<String>>;

fn made(sets: &[Set], press: &Press) -> (Pages, Vec<String>) {
    let (mut pages, mut wrong) = (Pages::new(), Vec::new());
    for set in sets {
        let mut scribe = Scribe::default();
        for sample in &set.samples {
            let name = format!("{} {}", set.name, sample.file.case.id);
            let plan = set.plan(sample, &[]);
            if plan.jobs.len() != 1 {
                wrong.push(format!("{name}: {}", lines(&plan.report)));
                continue;
            }
            let formats = [format("txt").expect("a format")];
            let (jobs, missing) = ready(&plan.jobs, press);
            let Some(job) = jobs.first() else {
                wrong.push(format!("{name}: {}", lines(&missing)));
                continue;
            };
            match produce(job, &formats, &set.workspace.templates, &mut scribe, press) {
                Ok(paper) => {
                    let text = String::from_utf8_lossy(&paper.artifacts[0].1.bytes).into_owned();
                    wrong.extend(
                        lonely(&text)
                            .map(|line| format!("{name}: the last page begins with «{line}»")),
                    );
                    let key = (sample.kind.id.clone(), sample.size.word());
                    pages.entry(key).or_default().push(paper.pages.to_string());
                }
                // Chance may write an address that no window holds; it is told so.
                Err(report) if name.contains("HOSTILE") && is_refused(&report) => {}
                Err(report) => wrong.push(format!("{name}: {}", lines(&report))),
            }
        }
    }
    (pages, wrong)
}

#[test]
fn every_kind_renders_with_the_smallest_the_largest_and_hostile_sets() {
    let (templates, locales) = built_in();
    let press = Press::new(&templates);
    let sets = sets(&templates, &locales, &press, SEED);
    let root = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("sets");
    let _ = fs::remove_dir_all(&root);
    for set in &sets {
        let folder = root.join(&set.name);
        fs::create_dir_all(folder.join("cases")).expect("writable");
        let office = set.workspace.office.document.source().text();
        fs::write(folder.join("office.toml"), office).expect("writable");
        for sample in &set.samples {
            let file = folder.join(format!("cases/{}.toml", sample.file.case.id));
            fs::write(file, sample.file.document.source().text()).expect("writable");
        }
    }
    let (pages, wrong) = made(&sets, &press);
    assert!(wrong.is_empty(), "{} papers fail:\n{}", wrong.len(), wrong.join("\n"));
    let (mut table, mut undrawn) = (String::new(), Vec::new());
    for kind in templates.kinds().iter().filter(|kind| kind.manifest.about == About::Case) {
        let of =
            |size| pages.get(&(kind.id.clone(), size)).map_or(String::new(), |of| of.join("/"));
        let samples = sets.iter().flat_map(|set| &set.samples);
        let drawn = samples.filter(|one| matches!(one.size, Size::Hostile(_)));
        let hostile = drawn.filter(|one| one.kind.id == kind.id).count();
        undrawn.extend((hostile == 0).then(|| kind.id.clone()));
        let _ = writeln!(
            table,
            "{} {:38} {:8} {}",
            kind.manifest.code,
            kind.id,
            of("smallest"),
            of("largest")
        );
    }
    // Reports and orders ask for much at once; chance may miss them, but not many.
    assert!(undrawn.len() <= 8, "chance finds no hostile case for {undrawn:?}");
    let mut differing = Vec::new();
    compare(&project().join("tests/sets.txt"), &table, &mut differing);
    settle(&differing);
}

#[test]
fn a_seed_draws_the_same_cases_and_another_seed_draws_others() {
    let (templates, locales) = built_in();
    let press = Press::new(&templates);
    let texts = |seed| -> Vec<String> {
        let sets = sets(&templates, &locales, &press, seed);
        let hostile = sets.iter().flat_map(|set| &set.samples);
        let hostile = hostile.filter(|sample| matches!(sample.size, Size::Hostile(_)));
        hostile.map(|sample| sample.file.document.source().text().to_owned()).collect()
    };
    let first = texts(SEED);
    assert_eq!(first, texts(SEED));
    assert_ne!(first, texts(SEED + 1));
}

#[test]
fn the_largest_sample_says_all_that_a_case_and_an_office_can_say() {
    let (templates, locales) = built_in();
    let press = Press::new(&templates);
    let sets = sets(&templates, &locales, &press, SEED);
    let largest: Vec<_> = sets.iter().filter(|set| set.name.ends_with("-largest")).collect();
    let cases = largest.iter().flat_map(|set| &set.samples).map(|one| one.file.document.value());
    let mut unsaid = Vec::new();
    missing(&templates.case_schema(), &cases.collect::<Vec<_>>(), "", &mut unsaid);
    // What excludes other things, calls for a second paper, or needs a file; and
    // every address has the same keys: the one of the person says them all.
    let apart = [
        "/address/add_on",
        "/address/post_office_box",
        "/document/file",
        "/information_languages",
        "/person/first_name_unknown",
        "/person/stateless",
    ];
    unsaid.retain(|path| !apart.contains(&path.as_str()) && !path.contains("household/address/"));
    let offices = largest.iter().map(|set| set.workspace.office.document.value());
    let mut unsaid_of_offices = Vec::new();
    missing(&mappe::office::schema(), &offices.collect::<Vec<_>>(), "", &mut unsaid_of_offices);
    unsaid_of_offices.retain(|path| !path.contains("address/") && path != "/logo");
    unsaid.extend(unsaid_of_offices);
    assert!(unsaid.is_empty(), "no sample says {unsaid:#?}");
}

/// Keys of a schema that none of the values has.
fn missing(schema: &Value, values: &[&Value], path: &str, unsaid: &mut Vec<String>) {
    let Some(properties) = schema["properties"].as_object() else { return };
    for (key, inner) in properties {
        let path = format!("{path}/{key}");
        let found: Vec<&Value> = values.iter().filter_map(|value| value.get(key)).collect();
        if found.is_empty() {
            unsaid.push(path);
            continue;
        }
        let rows: Vec<&Value> = found.iter().filter_map(|one| one.as_array()).flatten().collect();
        if rows.is_empty() {
            missing(inner, &found, &path, unsaid);
        } else {
            missing(&inner["items"], &rows, &path, unsaid);
        }
    }
}

#[test]
fn longer_words_find_room() {
    let (templates, locales) = pseudo(&Material::open(None).expect("built in"))
        .unwrap_or_else(|wrong| panic!("{:#?}", wrong.findings()));
    let press = Press::new(&templates);
    let sets = sets(&templates, &locales, &press, SEED);
    let usual: Vec<Set> = sets.into_iter().filter(|set| set.name.ends_with("-smallest")).collect();
    let (_, wrong) = made(&usual, &press);
    assert!(wrong.is_empty(), "{} papers fail:\n{}", wrong.len(), wrong.join("\n"));
}

fn is_refused(report: &Report) -> bool {
    report.findings().iter().any(|finding| finding.id == "address-outside-window")
}

fn lines(report: &Report) -> String {
    let findings = report.findings().iter();
    let lines = findings.map(|finding| human::line(finding, &Phrases::default()));
    lines.collect::<Vec<_>>().join("; ")
}

/// What stands at the top of a last page that holds a signature alone.
fn lonely(text: &str) -> Option<String> {
    let pages: Vec<&str> = text.split('\u{c}').collect();
    if pages.len() < 2 {
        return None;
    }
    let first = pages.last()?.lines().map(str::trim).find(|line| !line.is_empty())?;
    let signs = [
        "Unterschrift",
        "Signature",
        "Firma ",
        "Ort, Datum",
        "Lieu, date",
        "Luogo, data",
        "Freundliche Grüsse",
        "Nous vous prions",
        "Cordiali saluti",
        "Anna Muster",
        "Anne Exemple",
    ];
    signs.iter().any(|sign| first.starts_with(sign)).then(|| first.to_owned())
}
