use super::{base, talk};
use crate::desk::Desk;

#[test]
fn the_examples_have_no_fault() {
    for example in ["musterwil", "musterkanton", "exempleville", "esempio"] {
        let ran = Desk::example(example).run(&["check", "."]);
        assert_eq!(ran.code, 0, "{example}\n{}", ran.err);
        // People read languages that nobody has written or checked yet: true, and no fault.
        let expected = ["draft-language", "missing-translation", "missing-font"];
        for line in ran.err.lines().filter(|line| line.starts_with("warning[")) {
            let known = expected.iter().any(|id| line.starts_with(&format!("warning[{id}]")));
            assert!(known, "{example}: {line}");
        }
    }
}

#[test]
fn everything_is_said_at_once() {
    let desk = base();
    desk.change("cases/case.toml", "first_name = \"Zeynep\"", "frist_name = \"Zeynep\"");
    desk.change("cases/case.toml", "sex = \"female\"", "sex = \"f\"");
    desk.change("cases/case.toml", "category = \"B\"", "category = 3");
    desk.change("cases/case.toml", "minutes = 60", "minutes = 6000");
    talk("check-all-at-once", &desk.run(&["check", "."]));
}

#[test]
fn annotations_for_github() {
    let desk = base();
    desk.change("cases/case.toml", "sex = \"female\"", "sex = \"f\"");
    talk("check-github", &desk.run(&["check", ".", "--message-format", "github"]));
}

#[test]
fn no_value_of_a_case_is_ever_printed() {
    let desk = base();
    let canary = "Kanarienvogel";
    for key in [
        "official_name = \"Misal\"",
        "place = \"Gemeindehaus, Sitzungszimmer 1\"",
        "goal = \"Mündlich A1\"",
    ] {
        let name = key.split(' ').next().expect("a key");
        desk.change(
            "cases/case.toml",
            key,
            &format!("{name} = \"{canary}\"\n{name}_x = \"{canary}\""),
        );
    }
    desk.change("cases/case.toml", "sex = \"female\"", &format!("sex = \"{canary}\""));
    desk.change("cases/case.toml", "due = 2027-06-30", &format!("due = \"{canary}\""));
    for format in ["human", "json", "github"] {
        for command in ["check", "build", "explain"] {
            let ran = desk.run(&[command, ".", "-v", "--message-format", format]);
            assert!(
                !ran.out.contains(canary) && !ran.err.contains(canary),
                "{command} {format}\n{}{}",
                ran.out,
                ran.err
            );
            assert!(command == "explain" || ran.code == 1);
        }
    }
}

#[test]
fn a_broken_toml_shows_no_value() {
    let desk = base();
    desk.change("cases/case.toml", "official_name = \"Misal\"", "official_name = \"Kanarienvogel");
    let ran = desk.run(&["check", "."]);
    assert_eq!(ran.code, 1);
    assert!(
        ran.err.contains("cases/case.toml:7") && !ran.err.contains("Kanarienvogel"),
        "{}",
        ran.err
    );
}

#[test]
fn a_logo_says_what_it_shows() {
    let desk = Desk::example("musterwil");
    let office = desk.read("office.toml");
    let alt = office.lines().find(|line| line.starts_with("alt = ")).expect("a logo").to_owned();
    for empty in ["alt = \"\"", "alt = \" \""] {
        desk.file("office.toml", &office.replace(&alt, empty));
        let ran = desk.run(&["check", "."]);
        assert_eq!(ran.code, 1, "{}", ran.err);
        assert!(ran.err.contains("error[wrong-value]: `logo.alt`"), "{}", ran.err);
    }
}

#[test]
fn somebody_called_like_a_word_of_an_order_gets_letters() {
    let desk = base();
    desk.change(
        "cases/case.toml",
        "official_name = \"Misal\"\nfirst_name = \"Zeynep\"",
        "official_name = \"Busse\"\nfirst_name = \"Zeynep\"",
    );
    desk.change("cases/case.toml", "street = \"Mustergasse\"", "street = \"Busse\"");
    let case = desk.read("cases/case.toml");
    desk.file("cases/case.toml", &format!("{case}\n[power-of-attorney]\nproxy = \"Rosmarie Busse\"\nscope = [\"Termine vereinbaren\"]\n"));
    let ran = desk.run(&["check", "."]);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""), "{}", ran.err);
    // What a clerk writes is looked at all the same.
    desk.change("cases/case.toml", "Termine vereinbaren", "Eine Busse bezahlen");
    let ran = desk.run(&["check", "."]);
    assert!(ran.err.contains("`power-of-attorney.scope[1]` holds «Busse»"), "{}", ran.err);
}
