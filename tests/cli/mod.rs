//! Talk: one file per command; whole outputs are compared.

mod build;
mod check;
mod ci;
mod completions;
mod explain;
mod list;
mod man;
mod new;
mod overrides;
mod preview;
mod report;
mod schema;
mod watch;

use crate::desk::{Desk, Ran, compare, project, settle};

/// Compares code, output and messages of a run with `talk/<name>.txt`.
fn talk(name: &str, ran: &Ran) {
    let told = format!("exit code {}\n--- out\n{}--- err\n{}", ran.code, ran.out, ran.err);
    let mut differing = Vec::new();
    compare(&project().join(format!("tests/cli/talk/{name}.txt")), &told, &mut differing);
    settle(&differing);
}

/// A copy of the faultless workspace.
fn base() -> Desk {
    let desk = Desk::new();
    desk.copy(&project().join("tests/broken/base"));
    desk
}

#[test]
fn help_of_every_command() {
    let desk = Desk::new();
    talk("help", &desk.run(&["--help"]));
    for command in [
        "new",
        "build",
        "batch",
        "merge",
        "verify",
        "watch",
        "check",
        "explain",
        "preview",
        "report",
        "translate",
        "list",
        "schema",
        "completions",
        "man",
    ] {
        talk(&format!("help-{command}"), &desk.run(&[command, "--help"]));
    }
}

#[test]
fn a_wrong_call_has_code_2() {
    let desk = Desk::new();
    for args in
        [&["bild"][..], &["build", "--nope"], &["list", "nothing"], &["build", "-f", "docx", "."]]
    {
        assert_eq!(desk.run(args).code, 2, "{args:?}");
    }
    talk("unknown-format", &base().run(&["build", "-f", "docx"]));
}
