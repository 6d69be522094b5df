//! Size: every kind in every official language with the smallest and the largest
//! set of data. The sets are written below `target/tmp/sets`, where the outside
//! judges find them.

use std::{fmt::Write as _, fs, path::PathBuf};

use mappe::{
    material::Material,
    plan::{Plan, Request},
    produce, ready,
    render::Scribe,
    templates::{About, Answer, Kind, Sender, Templates},
    typeset::Press,
    workspace,
    write::format,
};

use crate::desk::{compare, project, settle};

const LONG_NAME: &str = "Mustermann-Beispielhausen von Exemplarshofen zu Vorlagenstein-Probehausen und Attrappenberg im Thale";
const LONG_TEXT: &str = "Ein langer Satz aus der Akte, der zeigt, dass auch viele Worte in eine Spalte passen, ohne dass sie über den Rand laufen oder die nächste Spalte berühren; er endet erst hier.";

/// Which set.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Size {
    Smallest,
    Largest,
}

impl Size {
    fn word(self) -> &'static str {
        match self {
            Self::Smallest => "smallest",
            Self::Largest => "largest",
        }
    }
}

/// The office of a language and authority, with all that kinds may ask of it.
fn office(tag: &str, sender: Sender) -> String {
    let path = project().join(format!("templates/starter/office.{tag}.toml"));
    let mut text = fs::read_to_string(path).expect("a starter office");
    if sender == Sender::Canton {
        text = text.replacen("kind = \"municipality\"", "kind = \"canton\"", 1);
    }
    text.push_str("\n[[officer]]\nname = \"Beat Exempel-Muster\"\nfunction = \"X\"\n");
    for role in ["integration", "migration", "interpreting", "social", "provider", "council"] {
        let _ = write!(
            text,
            "\n[[partner]]\nrole = \"{role}\"\nname = \"Beispiel {role}\"\n[partner.address]\nstreet = \"Musterplatz\"\nhouse_number = \"1\"\npostcode = \"4999\"\ntown = \"Musterwil\"\n"
        );
    }
    for number in 1..=3 {
        let _ = write!(
            text,
            "\n[[offer]]\nchapter = \"language\"\nname = \"Kurs {number}\"\nprovider = \"Sprachschule Beispiel\"\nlevel = \"A{number}\"\nprice = \"420.00\"\nplace = \"Schulhaus Musterfeld, Zimmer {number}\"\nschedule = \"Montag und Mittwoch, 8.45–10.45 Uhr, 20 Wochen\"\ncontact = \"032 000 00 20, kurse@beispiel.example\"\n"
        );
    }
    text.push_str("\n[[remedy]]\nname = \"appeal\"\nbody = \"Verwaltungsgericht, Beispielplatz 1, 4999 Musterwil\"\ndays = 10\nbasis = \"§ 67 VRG\"\n");
    text.push_str("\n[law]\nintegration = \"§ 120 SG, BGS 831.1\"\nprocedure = \"VRG, BGS 124.11\"\nservice = \"BGS 124.13\"\naccess = \"InfoDG, BGS 114.1\"\nretention = \"InfoDG, BGS 114.1\"\n");
    text
}

/// The case of a kind: only what it needs, or all there can be.
fn case(kind: &Kind, size: Size) -> String {
    let largest = size == Size::Largest;
    let stage = if kind.stage == "shared" { "inform" } else { &kind.stage };
    let mut text = format!(
        "id = \"{}-{}\"\nstage = \"{stage}\"\ndate = 2026-11-23\n\n",
        size.word().to_uppercase(),
        kind.manifest.code
    );
    let order = kind.manifest.proof_of_service;
    text.push_str(if largest { LARGE_PERSON } else { SMALL_PERSON });
    let facts = kind.manifest.when.conditions();
    let has = |fact: &str| facts.iter().any(|one| one == fact);
    let needs = |section: &str| largest || kind.manifest.needs.iter().any(|one| one == section);
    let mut add = |section: &str, small: &str, large: String| {
        if needs(section) {
            text.push_str(if largest { &large } else { small });
        }
    };
    add("address", SMALL_ADDRESS, LARGE_ADDRESS.into());
    add("permit", "[permit]\ncategory = \"B\"\nfamily_tie = \"art-43\"\n\n", LARGE_PERMIT.into());
    let missed = if has("missed") { "missed = [2026-11-05]\n" } else { "" };
    let talk =
        format!("[appointment]\nstart = 2026-12-10T14:00:00\nplace = \"Musterwil\"\n{missed}\n");
    add("appointment", &talk, LARGE_TALK.into());
    add("criterion", SMALL_CRITERION, large_criteria());
    add("goal", SMALL_GOAL, large_goals());
    add("event", "[[event]]\ndate = 2026-10-01\nwhat = \"first_talk_held\"\n\n", large_events());
    add("decision", "", large_decisions(kind));
    add("document", "[[document]]\ntitle = \"Protokoll\"\n\n", large_documents());
    add(
        "service",
        "[service]\nattempted = 2026-11-10\ndropped = 2026-11-20\n\n",
        "[service]\nattempted = 2026-11-10\nreceived = 2026-11-13\ndropped = 2026-11-20\n\n".into(),
    );
    add(
        "interpreter",
        "[interpreter]\nneeded = true\nlanguage = \"tr\"\n\n",
        "[interpreter]\nneeded = true\nlanguage = \"ti\"\nchannel = \"video\"\n\n".into(),
    );
    if !largest && has("interpreter_needed") && !needs("interpreter") {
        text.push_str("[interpreter]\nneeded = true\nlanguage = \"tr\"\n\n");
    }
    if largest {
        text.push_str(&large_household());
        text.push_str("[delivery]\nenvelope = \"C5-right\"\nmethod = \"registered\"\n\n");
    } else {
        for decision in &kind.manifest.decisions {
            let (id, answer) = decision.split_once(": ").expect("with its answer");
            let _ = write!(
                text,
                "[[decision]]\nid = \"{id}\"\nanswer = \"{answer}\"\nby = \"Anna Muster\"\ndate = 2026-11-20\n\n"
            );
        }
        if order {
            text.push_str("[delivery]\nmethod = \"registered\"\n\n");
        }
    }
    text.push_str(&answers(kind, size));
    text
}

/// The answers to a kind's questions.
fn answers(kind: &Kind, size: Size) -> String {
    let largest = size == Size::Largest;
    if kind.manifest.fields.is_empty() && !kind.manifest.on_request {
        return String::new();
    }
    let mut text = format!("[{}]\n", kind.id);
    for (name, field) in &kind.manifest.fields {
        if field.is_optional && !largest {
            continue;
        }
        let value = match &field.answer {
            Answer::Text | Answer::Name if largest => format!("\"{LONG_TEXT}\""),
            Answer::Text | Answer::Name => "\"Text\"".into(),
            Answer::Date => "2026-11-02".into(),
            Answer::Deadline => "2027-03-10".into(),
            Answer::Integer => "9".into(),
            Answer::YesNo => "true".into(),
            Answer::Money => "\"12345.50\"".into(),
            Answer::Texts if largest => {
                format!("[{}]", vec![format!("\"{LONG_TEXT}\""); 3].join(", "))
            }
            Answer::Texts => "[\"Text\"]".into(),
            Answer::Offers if largest => "[\"Kurs 1\", \"Kurs 2\", \"Kurs 3\"]".into(),
            Answer::Offers => "[\"Kurs 1\"]".into(),
            Answer::Choice(words) if largest => format!("{:?}", words.last().expect("a word")),
            Answer::Choice(words) => format!("{:?}", words.first().expect("a word")),
        };
        let _ = writeln!(text, "{name} = {value}");
    }
    text
}

const SMALL_PERSON: &str = "[person]\nofficial_name = \"Beispiel\"\nfirst_name = \"Ana\"\nsex = \"undetermined\"\nborn = \"1990\"\nnationality = [\"TR\"]\n\n";
const SMALL_ADDRESS: &str =
    "[address]\nstreet = \"Mustergasse\"\npostcode = \"4999\"\ntown = \"Musterwil\"\n\n";
const LARGE_ADDRESS: &str = "[address]\ncare_of = \"Familie Beispiel-Mustermann\"\nstreet = \"Bei der langen Musterstrasse\"\nhouse_number = \"114a\"\ndwelling_number = \"12\"\npostcode = \"4999\"\ntown = \"Musterwil\"\n\n";
const LARGE_PERMIT: &str = "[permit]\ncategory = \"B\"\nvalid_from = 2024-10-01\nvalid_until = 2027-09-30\nentry = 2020-09-14\narrival = 2020-09-20\nfamily_tie = \"art-43\"\ndecided = 2020-09-01\n\n";
const LARGE_TALK: &str = "[appointment]\nstart = 2026-12-10T14:00:00\nminutes = 120\nplace = \"Gemeindehaus Musterwil, Sitzungszimmer für grosse Runden, zweiter Stock, Eingang Nord\"\nanswer_until = 2026-12-03\nmissed = [2026-10-08, 2026-11-05]\n\n";
const SMALL_CRITERION: &str = "[[criterion]]\nid = \"c\"\nstatus = \"not_assessed\"\n\n";
const SMALL_GOAL: &str = "[[goal]]\ncriterion = \"c\"\ngoal = \"A1\"\nmeasure = \"Kurs\"\n\n";
const LARGE_PERSON: &str = concat!(
    "[person]\nofficial_name = \"",
    "Mustermann-Beispielhausen von Exemplarshofen zu Vorlagenstein-Probehausen und Attrappenberg im Thale",
    "\"\nfirst_name = \"Ana Maria Magdalena\"\ncall_name = \"Ana\"\nsex = \"female\"\nborn = 1990-05-12\nnationality = [\"TR\", \"SY\", \"ER\"]\nmother_tongues = [\"tr\", \"ar\", \"ti\"]\nliteracy = \"latin_script\"\nlanguage_level = { oral = \"A2.1\", written = \"A1\", proof = \"Kursbestätigung der Sprachschule Beispiel\", date = 2026-05-30 }\n\n"
);

fn large_criteria() -> String {
    let mut text = String::new();
    for id in ["a", "b", "c", "d"] {
        let _ =
            write!(text, "[[criterion]]\nid = \"{id}\"\nstatus = \"not_fulfilled\"\nfacts = [\n");
        for number in 1..=9 {
            let _ = writeln!(
                text,
                "  {{ text = \"{LONG_TEXT}\", date = 2025-0{number}-15, source = \"Sozialregion Muster, Einwilligung vom 2. März\" }},"
            );
        }
        text.push_str("]\n");
        if matches!(id, "c" | "d") {
            text.push_str("circumstances = [\"disability\", \"illness\", \"learning\", \"working_poor\", \"care\"]\n");
        }
        let _ = write!(text, "statement = \"{LONG_TEXT}\"\n\n");
    }
    text
}

fn large_goals() -> String {
    let states = ["open", "reached", "partly", "not_reached", "excused"];
    let mut text = String::new();
    for number in 0..10 {
        let _ = write!(
            text,
            "[[goal]]\ncriterion = \"{}\"\ngoal = \"Einfache Gespräche im Alltag selbst führen und Formulare ausfüllen, Ziel {number}\"\nmeasure = \"Kurs zweimal pro Woche, dazu Treffpunkt Deutsch in der Bibliothek\"\ndue = 2027-0{}-15\nproof = \"Kursbestätigung und Anwesenheitskarte\"\ncost = {{ chf = \"12420.00\", bearer = \"social_region\" }}\nsupport = \"Die Gemeinde hilft bei der Anmeldung und bei der Betreuung der Kinder.\"\nstatus = \"{}\"\n\n",
            if number % 2 == 0 { "c" } else { "d" },
            number % 8 + 1,
            states[number % 5]
        );
    }
    text
}

fn large_events() -> String {
    let mut text = String::new();
    let events = [
        ("2025-02-03", "first_talk_invited", ""),
        ("2025-02-20", "first_talk_held", "special_need"),
        ("2025-03-10", "advice_held", ""),
        ("2025-03-20", "course_started", ""),
        ("2025-06-20", "course_finished", "left"),
        ("2025-09-01", "integration_talk_invited", ""),
        ("2025-09-20", "integration_talk_missed", ""),
        ("2025-09-25", "integration_talk_invited", ""),
        ("2025-10-10", "integration_talk_held", ""),
        ("2025-10-10", "agreement_signed", ""),
        ("2026-04-10", "review_invited", ""),
        ("2026-04-24", "review_held", "not_reached"),
        ("2026-05-04", "reminded", ""),
        ("2026-07-06", "reminded_finally", ""),
        ("2026-09-07", "report_announced", ""),
        ("2026-09-21", "statement_received", ""),
    ];
    for (date, what, result) in events {
        let result =
            if result.is_empty() { String::new() } else { format!("result = \"{result}\"\n") };
        let _ = write!(
            text,
            "[[event]]\ndate = {date}\nwhat = \"{what}\"\n{result}note = \"{LONG_TEXT}\"\n\n"
        );
    }
    text
}

fn large_decisions(kind: &Kind) -> String {
    let mut taken = [
        ("D1", "talk"),
        ("D2", "yes"),
        ("D3", "demand"),
        ("D4", "agreement"),
        ("D5", "yes"),
        ("D6", "not_excused"),
        ("D7", "report"),
    ];
    for needed in &kind.manifest.decisions {
        let (id, answer) = needed.split_once(": ").expect("with its answer");
        for one in taken.iter_mut().filter(|one| one.0 == id) {
            one.1 = answer;
        }
    }
    let row = |(id, answer): (&str, &str)| {
        format!(
            "[[decision]]\nid = \"{id}\"\nanswer = \"{answer}\"\nby = \"Beat Exempel-Muster\"\ndate = 2026-10-05\n\n"
        )
    };
    taken.into_iter().map(row).collect()
}

fn large_documents() -> String {
    let mut text = String::new();
    for number in 1..=32 {
        let _ = write!(
            text,
            "[[document]]\ntitle = \"Protokoll des Gesprächs mit Beilagen und Bestätigungen, Stück {number}\"\ndate = 2026-01-{:02}\npages = {number}\n",
            number % 28 + 1
        );
        if number == 1 {
            text.push_str("file = \"office.toml\"\n");
        }
        text.push('\n');
    }
    text
}

fn large_household() -> String {
    let mut text = format!(
        "[[household]]\nrelation = \"spouse\"\nofficial_name = \"{LONG_NAME}\"\nfirst_name = \"Tarık\"\nsex = \"male\"\nborn = 1988-04-03\n\n"
    );
    for number in 1..=8 {
        let _ = write!(
            text,
            "[[household]]\nrelation = \"child\"\nofficial_name = \"Mustermann-Beispielhausen\"\nfirst_name = \"Kind Nummer{number}\"\nsex = \"female\"\nborn = 20{}-02-11\n\n",
            10 + number
        );
    }
    text.push_str("[[household]]\nrelation = \"deputy\"\nmandate = \"representation\"\nofficial_name = \"Beispiel-Muster\"\nfirst_name = \"Urs\"\nsex = \"male\"\n\n");
    text
}

#[test]
fn every_kind_renders_with_the_smallest_and_the_largest_set() {
    let root = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("sets");
    let _ = fs::remove_dir_all(&root);
    let templates = Templates::open(&Material::open(None).expect("built in")).expect("kinds");
    let kinds: Vec<_> =
        templates.kinds().iter().filter(|kind| kind.manifest.about == About::Case).collect();
    let (mut table, mut wrong) = (String::new(), Vec::new());
    let mut pages = std::collections::BTreeMap::<(String, &str), Vec<String>>::new();
    for tag in ["de", "fr", "it"] {
        for (sender, name) in [(Sender::Municipality, "municipality"), (Sender::Canton, "canton")] {
            let folder = root.join(format!("{tag}-{name}"));
            fs::create_dir_all(folder.join("cases")).expect("writable");
            fs::write(folder.join("office.toml"), office(tag, sender)).expect("writable");
            let mut made = Vec::new();
            for kind in kinds.iter().filter(|kind| kind.manifest.sender == sender) {
                for size in [Size::Smallest, Size::Largest] {
                    let file = format!("{}-{}.toml", size.word(), kind.manifest.code);
                    let text = case(kind, size);
                    fs::write(folder.join("cases").join(&file), text).expect("writable");
                    made.push((file, kind.id.clone(), size));
                }
            }
            let opened = workspace::locate(&folder).unwrap_or_else(|report| panic!("{report:#?}"));
            let press = Press::new(&opened.workspace.templates);
            let mut scribe = Scribe::default();
            for (file, kind, size) in made {
                let path = folder.join("cases").join(&file);
                let (cases, report) = opened.workspace.read_cases(&[path]);
                let request = Request {
                    kinds: vec![kind.clone()],
                    languages: Vec::new(),
                    date: None,
                    today: jiff::civil::date(2026, 11, 23),
                };
                let plan = Plan::draw(&opened.workspace, &cases, &request);
                if report.has_errors() || plan.jobs.len() != 1 {
                    wrong.push(format!(
                        "{tag} {file}: {:#?} {:#?}",
                        report.findings(),
                        plan.report.findings()
                    ));
                    continue;
                }
                let formats = [format("txt").expect("a format")];
                let (jobs, _) = ready(&plan.jobs, &press);
                match produce(&jobs[0], &formats, &opened.workspace.templates, &mut scribe, &press)
                {
                    Ok(paper) => {
                        let text =
                            String::from_utf8_lossy(&paper.artifacts[0].1.bytes).into_owned();
                        wrong.extend(lonely(&text).map(|line| {
                            format!("{tag} {file}: the last page begins with «{line}»")
                        }));
                        pages.entry((kind, size.word())).or_default().push(paper.pages.to_string());
                    }
                    Err(report) => wrong.push(format!("{tag} {file}: {:#?}", report.findings())),
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} papers fail:\n{}", wrong.len(), wrong.join("\n"));
    for kind in &kinds {
        let of = |size| pages[&(kind.id.clone(), size)].join("/");
        let _ = writeln!(
            table,
            "{} {:38} {:8} {}",
            kind.manifest.code,
            kind.id,
            of("smallest"),
            of("largest")
        );
    }
    let mut differing = Vec::new();
    compare(&project().join("tests/sets.txt"), &table, &mut differing);
    settle(&differing);
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
