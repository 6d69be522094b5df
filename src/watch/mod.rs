//! Keeps papers as fresh as the files they are made from. Comes in: a workspace,
//! what the call asked for, and the names of saved files. Goes out: rounds, each
//! with the papers that were made again and everything that was found; and a
//! page for the browser of this machine. What must not happen: that a broken
//! state takes away what was good, that a file we write starts a round, that
//! anybody but the caller reads along.

mod fingerprint;
mod gate;
mod ground;
mod lookout;
mod making;
mod manual;
mod page;
mod round;
mod server;
mod shelf;
mod told;
mod watched;

use std::path::PathBuf;

use jiff::civil::Date;

use crate::write::Format;

pub use lookout::{Blind, Lookout};
pub use round::{Listener, Round};
pub use server::{Address, serve};
pub use shelf::Shelf;
pub use watched::Watched;

/// What the loop of a watch wakes up for.
pub enum Signal {
    /// Files were saved, made or removed; none named means that any may have been.
    Saved(Vec<PathBuf>),
    /// Some changes may go unseen, and why.
    Blind(String),
    /// The page asks for a paper that is not laid out.
    Wished,
    /// The caller wants to stop.
    Stop,
}

/// What the call asked for.
#[derive(Clone)]
pub struct Wishes {
    /// Ids or codes of kinds; none means those that fit.
    pub kinds: Vec<String>,
    /// Language tags; none means those that `build` makes.
    pub languages: Vec<String>,
    /// `--date`.
    pub date: Option<Date>,
    /// Formats to write.
    pub formats: Vec<&'static Format>,
    /// Output folder, unless it is `out` in the workspace.
    pub output: Option<PathBuf>,
    /// A folder of fonts beside the one of the workspace.
    pub fonts: Option<PathBuf>,
}
