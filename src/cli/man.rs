//! `mappe man`: the manual pages, one per command.

use std::path::PathBuf;

use super::{DONE, Stop, Terminal};
use crate::{source, write};

/// Write the manual pages.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The folder.
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

pub(crate) fn run(args: &Args, terminal: &mut Terminal) -> Result<u8, Stop> {
    let mut program = super::command(terminal.phrases());
    program.build();
    let pages = std::iter::once(("mappe".to_owned(), program.clone())).chain(
        program.get_subcommands().map(|one| (format!("mappe-{}", one.get_name()), one.clone())),
    );
    for (name, command) in pages {
        let mut page = Vec::new();
        // Writing to memory cannot fail.
        let _ = clap_mangen::Man::new(command.display_name(name.clone())).render(&mut page);
        let path = args.folder.join(format!("{name}.1"));
        write::save(&path, &page)?;
        terminal.result(&source::shown(&path));
    }
    Ok(DONE)
}
