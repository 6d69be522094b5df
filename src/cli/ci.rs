//! Files for a CI beside the normal output of `mappe check`: `JUnit`, SARIF, a
//! summary.

use std::path::{Path, PathBuf};

use super::{Stop, Terminal};
use crate::{
    report::{Inspected, Suite, junit, sarif, summary},
    source,
    workspace::Workspace,
    write::{self, Output, save},
};

/// Files for a CI.
#[derive(clap::Args, Clone, Debug, Default)]
pub(crate) struct Files {
    /// Write `JUnit` XML: each file that was looked at as a test.
    #[arg(long, value_name = "FILE", help_heading = "Files for a CI")]
    junit: Option<PathBuf>,
    /// Write SARIF, for code scanning.
    #[arg(long, value_name = "FILE", help_heading = "Files for a CI")]
    sarif: Option<PathBuf>,
    /// Add a summary in Markdown to the end of a file.
    #[arg(long, value_name = "FILE", help_heading = "Files for a CI")]
    summary: Option<PathBuf>,
}

impl Files {
    /// Proves that the files can be written, before the long work.
    pub(super) fn prove(&self) -> Result<(), Stop> {
        for path in [&self.junit, &self.sarif, &self.summary].into_iter().flatten() {
            let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
            Output::open(folder.unwrap_or(Path::new(".")))?;
        }
        Ok(())
    }

    /// Writes them, whatever was found.
    pub(super) fn write(
        &self,
        inspected: &Inspected,
        papers: usize,
        terminal: &Terminal,
    ) -> Result<(), Stop> {
        let phrases = terminal.phrases();
        if let Some(path) = &self.junit {
            save(path, junit::text(inspected, phrases).as_bytes())?;
        }
        if let Some(path) = &self.sarif {
            save(path, sarif::text(inspected, terminal.tag(), phrases).as_bytes())?;
        }
        if let Some(path) = &self.summary {
            write::append(path, &summary::text(inspected, papers, phrases))?;
        }
        Ok(())
    }
}

/// Nothing looked at yet; paths are told from the current folder.
pub(super) fn inspected() -> Inspected {
    Inspected::from(&std::env::current_dir().unwrap_or_default())
}

/// Every file of a workspace that a check looks at, and those that its kinds and
/// languages come from.
pub(super) fn look(inspected: &mut Inspected, workspace: &Workspace, cases: &[PathBuf]) {
    for case in cases {
        inspected.file(Suite::Cases, &source::shown(case));
    }
    inspected.file(Suite::Office, workspace.office.document.source().name());
    let material = workspace.templates.material();
    for (suite, prefix) in [(Suite::Kinds, "templates/"), (Suite::Locales, "locales/")] {
        let files = material.below(prefix).filter(|path| is_inspected(path));
        for source in files.filter_map(|path| material.read(path)) {
            inspected.file(suite, source.name());
        }
    }
}

/// All but the sentences of the program and what new workspaces begin with.
fn is_inspected(path: &str) -> bool {
    !path.ends_with(".po") && !path.starts_with("templates/starter/")
}
