//! What the workers of a call are told.

use std::path::Path;

use super::{Args, Terminal, When, whole};
use crate::{
    batch::{Commission, Voice},
    journal::Shard,
};

/// The commission of a call; table and run are not known yet.
pub(super) fn of(args: &Args, root: &Path, output: &Path, terminal: &Terminal) -> Commission {
    Commission {
        workspace: root.to_owned(),
        kinds: args.asked.kinds.clone(),
        languages: args.asked.languages.clone(),
        date: args.when.date,
        today: When::today(),
        occasion: args.occasion.clone(),
        reissue: args.reissue.clone(),
        output: output.to_owned(),
        fonts: args.fonts.folder.clone(),
        run: None,
        shard: Shard::WHOLE,
        deny_warnings: args.deny_warnings,
        table: None,
        voice: voice(terminal),
        memory: args.memory_limit.saturating_mul(1 << 20),
    }
}

/// As the journal keeps it: for a call from another folder.
pub(super) fn kept(commission: &Commission) -> String {
    let (workspace, output) = (whole(&commission.workspace), whole(&commission.output));
    let kept = Commission { workspace, output, ..commission.clone() };
    serde_json::to_string(&kept).unwrap_or_default()
}

/// How the workers tell findings: as this terminal would.
pub(super) fn voice(terminal: &Terminal) -> Voice {
    Voice {
        form: terminal.form(),
        styled: terminal.is_styled(),
        verbose: terminal.is_verbose(),
        tag: terminal.tag().to_owned(),
    }
}
