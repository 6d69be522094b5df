//! `mappe completions`: completions for a shell.

use clap_complete::Shell;

use super::{DONE, Stop, Terminal};

/// Print completions for a shell.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The shell.
    shell: Shell,
}

#[expect(clippy::unnecessary_wraps, reason = "all commands have one shape")]
pub(crate) fn run(args: &Args, terminal: &mut Terminal) -> Result<u8, Stop> {
    let mut script = Vec::new();
    clap_complete::generate(
        args.shell,
        &mut super::command(terminal.phrases()),
        "mappe",
        &mut script,
    );
    terminal.result(String::from_utf8_lossy(&script).trim_end());
    Ok(DONE)
}
