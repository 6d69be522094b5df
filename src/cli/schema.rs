//! `mappe schema`: the JSON Schema of a file, for editors, with descriptions in
//! the language of the program.

use std::path::PathBuf;

use clap::ValueEnum;
use serde_json::Value;

use super::{DONE, Stop, Terminal};
use crate::{
    material::Material,
    office,
    report::Phrases,
    schema, table,
    templates::{Manifest, Templates},
};

/// Print the JSON Schema of a file.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Which file.
    what: What,
    /// The workspace, for kinds of its own.
    #[arg(default_value = ".", value_name = "PATH")]
    path: PathBuf,
}

/// The files that have a schema.
#[derive(Clone, Copy, ValueEnum)]
pub(super) enum What {
    /// A case file.
    Case,
    /// `office.toml`
    Office,
    /// `kind.toml`
    Kind,
    /// The map of a table.
    Map,
}

impl What {
    /// All of them, with the name of the schema in a workspace.
    pub(super) const ALL: [(Self, &str); 4] = [
        (Self::Case, "case.schema.json"),
        (Self::Office, "office.schema.json"),
        (Self::Kind, KIND),
        (Self::Map, "map.schema.json"),
    ];
}

/// Name of the schema of `kind.toml` in a workspace.
pub(super) const KIND: &str = "kind.schema.json";

pub(crate) fn run(args: &Args, terminal: &mut Terminal) -> Result<u8, Stop> {
    let root = args.path.join("office.toml").is_file().then_some(args.path.as_path());
    let templates = Templates::open(&Material::open(root)?)?;
    let text = text(args.what, &templates, terminal.phrases());
    terminal.result(text.trim_end());
    Ok(DONE)
}

/// The text of a schema.
pub(super) fn text(what: What, templates: &Templates, phrases: &Phrases) -> String {
    let schema: Value = match what {
        What::Case => templates.case_schema(),
        What::Office => office::schema(),
        What::Kind => schema::of::<Manifest>(),
        What::Map => table::schema(&templates.case_schema()),
    };
    let told = schema::told(schema, phrases);
    serde_json::to_string_pretty(&told).unwrap_or_default() + "\n"
}
