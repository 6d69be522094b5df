//! `mappe schema`: the JSON Schema of a file, for editors.

use std::path::PathBuf;

use clap::ValueEnum;

use super::{DONE, Stop, Terminal};
use crate::{
    material::Material,
    office, schema,
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

#[derive(Clone, Copy, ValueEnum)]
enum What {
    /// A case file.
    Case,
    /// `office.toml`
    Office,
    /// `kind.toml`
    Kind,
}

pub(crate) fn run(args: &Args, terminal: &mut Terminal) -> Result<u8, Stop> {
    let schema = match args.what {
        What::Case => {
            let root = args.path.join("office.toml").is_file().then_some(args.path.as_path());
            let templates = Templates::open(&Material::open(root)?)?;
            templates.case_schema()
        }
        What::Office => office::schema(),
        What::Kind => schema::of::<Manifest>(),
    };
    terminal.result(&serde_json::to_string_pretty(&schema).unwrap_or_default());
    Ok(DONE)
}
