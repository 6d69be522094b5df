//! `mappe check --samples`: which kinds are proved with sample data, and the proof.

use std::sync::Arc;

use crate::{
    check,
    material::built_in,
    report::Report,
    sample::SEED,
    templates::{Kind, Templates},
    typeset::Press,
    workspace::Workspace,
};

/// Which kinds are proved with sample data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Which {
    /// None.
    None,
    /// Those whose texts, layouts or languages the workspace has changed.
    Changed,
    /// All.
    All,
}

/// The kinds that are proved with sample data.
fn proved(templates: &Templates, which: Which) -> Vec<Arc<Kind>> {
    let own: Vec<&str> = templates.material().own().map(|(path, _)| path).collect();
    let wanted = |kind: &&Arc<Kind>| match which {
        Which::None => false,
        Which::Changed => own.iter().any(|path| touches(path, kind, templates)),
        Which::All => true,
    };
    templates.kinds().iter().filter(wanted).cloned().collect()
}

/// Whether a file of the workspace changes papers of a kind: its own folder, a
/// passage it includes, a built-in file that all share.
fn touches(path: &str, kind: &Kind, templates: &Templates) -> bool {
    if templates.kinds().iter().any(|other| is_of(path, other)) {
        return is_of(path, kind);
    }
    if let Some(passage) = path.strip_prefix("templates/passages/") {
        let name = passage.split('/').next().unwrap_or_default();
        let include = format!("\"passages/{name}\"");
        let includes = |tag: &String| {
            let prose = templates.prose(kind, tag).and_then(Result::ok);
            prose.is_some_and(|prose| prose.source.text().contains(&include))
        };
        return templates.languages(kind).iter().any(includes);
    }
    built_in(path).is_some()
}

fn is_of(path: &str, kind: &Kind) -> bool {
    path.strip_prefix(kind.folder.as_str()).is_some_and(|rest| rest.starts_with('/'))
}

/// What sample data brings to light.
pub(super) fn prove(workspace: &Workspace, which: Which, press: &Press) -> Report {
    let kinds = proved(&workspace.templates, which);
    if kinds.is_empty() {
        return Report::new();
    }
    let official = workspace.locales.official().filter_map(|tag| workspace.locales.get(tag));
    let fonts: Vec<&[String]> = official.map(|locale| locale.settings.fonts.as_slice()).collect();
    let has_glyph = |letter| fonts.iter().all(|families| press.has_glyph(letter, families));
    check::prove(&check::Proof {
        templates: &workspace.templates,
        locales: &workspace.locales,
        kinds: &kinds,
        press,
        has_glyph: &has_glyph,
        seed: SEED,
    })
}
