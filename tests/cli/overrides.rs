use super::{base, talk};
use crate::desk::Desk;

const LETTER: &str = "templates/demand/demand-closing/it.tera";
const WORDS: &str = "locales/it/law.ftl";
const COURSE: &str = "templates/course.toml";

/// A workspace with copies that were changed, and files of its own.
fn changed() -> Desk {
    let desk = base();
    for path in [LETTER, WORDS, COURSE] {
        let ran = desk.run(&["new", "override", path]);
        assert_eq!((ran.code, ran.out), (0, format!("{path}\noverrides.toml\n")), "{}", ran.err);
    }
    desk.change(LETTER, "La nostra porta resta aperta.", "La nostra porta è sempre aperta.");
    desk.change(WORDS, "law-act-zgb = CC\n", "law-act-zgb =\n    CC\n");
    desk.change(WORDS, "law-act-fza = ALC\n", "law-act-own = ALCP\n");
    desk.change(WORDS, "law-act-aig = LStrI", "law-act-aig = LStr");
    desk.file("locales/it/own.ftl", "own-word = parola\n");
    desk
}

#[test]
fn a_copy_is_the_built_in_file_and_nothing_departs() {
    let desk = base();
    desk.run(&["new", "override", LETTER]);
    let copy = desk.read(LETTER);
    assert_eq!(copy, mappe::material::built_in(LETTER).expect("built in").text());
    let ran = desk.run(&["list", "overrides", "."]);
    assert_eq!(
        (ran.code, ran.out, ran.err),
        (0, format!("{LETTER}: changed: 0, added: 0, missing: 0, same: 5\n"), String::new())
    );
    let ran = desk.run(&["check", ".", "-v"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(!ran.err.contains("override-"), "{}", ran.err);
}

#[test]
fn every_built_in_file_can_be_copied_and_its_record_read() {
    let desk = base();
    let material = mappe::material::Material::open(None).expect("material");
    let mut record = mappe::overrides::Record::read(&material).expect("a record");
    for path in mappe::material::built_in_paths() {
        if let Ok(text) = mappe::overrides::replaceable(&path) {
            desk.file(&path, text.text());
            record.see(&path);
        }
    }
    desk.file("overrides.toml", &record.written());
    let ran = desk.run(&["list", "overrides", "."]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert!(ran.out.lines().count() > 300);
    for line in ran.out.lines() {
        let same = line.ends_with(": same") || line.contains("changed: 0, added: 0, missing: 0,");
        assert!(same, "{line}");
    }
}

#[test]
fn departures_are_listed_passage_by_passage_and_message_by_message() {
    talk("list-overrides", &changed().run(&["list", "overrides", ".", "-v"]));
    let ran = changed().run(&["list", "overrides", ".", "--message-format", "json"]);
    let rows: Vec<serde_json::Value> =
        ran.out.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let state = |part: &str| rows.iter().find(|row| row["part"] == part).map(|row| &row["state"]);
    assert_eq!(state("open-door").expect("a passage"), "changed");
    assert_eq!(state("law-act-fza").expect("a message"), "missing");
    assert_eq!(state("law-act-zgb").expect("a message"), "same");
    assert!(rows.iter().any(|row| row["path"] == "locales/it/own.ftl" && row["state"] == "own"));
}

#[test]
fn a_built_in_text_that_has_changed_is_said_until_somebody_has_seen_it() {
    let desk = changed();
    desk.file(COURSE, &format!("# Our own course.\n{}", desk.read(COURSE)));
    // As if these had been copied from an older program.
    desk.change("overrides.toml", "law-act-aig = \"LStrI\"", "law-act-aig = \"LStr 2005\"");
    desk.change("overrides.toml", "law-act-fza = ", "law-act-own = \"ALCP\"\nlaw-act-old = ");
    desk.change("overrides.toml", "La nostra porta resta", "La porta resta");
    desk.change("overrides.toml", "[[state]]", "[[old_state]]");
    // Taken over word by word: nothing to say.
    desk.change("overrides.toml", "law-act-bv = \"Cost.\"", "law-act-bv = \"Costituzione\"");
    talk("list-overrides-outdated", &desk.run(&["list", "overrides", "."]));
    let ran = desk.run(&["list", "overrides", ".", "--accept"]);
    assert_eq!((ran.code, ran.out.as_str()), (0, "overrides.toml\n"), "{}", ran.err);
    let ran = desk.run(&["list", "overrides", "."]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
}

#[test]
fn what_is_recorded_of_a_file_that_went_away_goes_with_the_next_look() {
    let desk = base();
    desk.run(&["new", "override", COURSE]);
    std::fs::remove_file(desk.path(COURSE)).expect("there");
    assert_eq!(desk.run(&["check", ".", "--deny-warnings"]).code, 0);
    desk.run(&["list", "overrides", "--accept"]);
    assert!(!desk.read("overrides.toml").contains(COURSE));
}

#[test]
fn what_is_not_built_in_is_refused_with_the_nearest() {
    let desk = base();
    for (path, near) in [
        ("templates/course.tml", "did you mean `templates/course.toml`?"),
        ("demand-closing/it.tera", &format!("did you mean `{LETTER}`?")),
        ("./locales\\it\\law.flt", "did you mean `locales/it/law.ftl`?"),
        ("templates/demand/demand-closing", "name one file: "),
        ("templates", "name one file, such as "),
        ("a-file-of-ours", "a path begins with `templates/` or `locales/`"),
    ] {
        let ran = desk.run(&["new", "override", path]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{path}");
        assert!(ran.err.contains(near), "{path}\n{}", ran.err);
    }
    for path in mappe::material::built_in_paths() {
        let sentences = path.ends_with(".po");
        assert_eq!(mappe::overrides::replaceable(&path).is_err(), sentences, "{path}");
    }
    assert_eq!(desk.run(&["new", "override", COURSE]).code, 0);
    let again = desk.run(&["new", "override", COURSE]);
    assert_eq!(again.code, 2, "{}", again.err);
    assert_eq!(desk.run(&["list", "kinds", "--accept"]).code, 2);
}

#[test]
fn a_record_is_read_strictly() {
    let desk = base();
    desk.file(
        "overrides.toml",
        "[\"templates/course.tml\"]\ntext = \"\"\n\n[\"templates/course.toml\"]\ntxet = \"\"\n",
    );
    talk("overrides-unknown-key", &desk.run(&["check", "."]));
    // Before anything is written.
    assert_eq!(desk.run(&["new", "override", COURSE]).code, 1);
    assert!(!desk.path(COURSE).exists());
    desk.file("overrides.toml", "[\"templates/course.tml\"]\ntext = \"\"\n");
    let ran = desk.run(&["check", "."]);
    assert!(ran.err.contains("did you mean `templates/course.toml`?"), "{}", ran.err);
}
