//! Where the papers of a run go: into a folder of this machine, or by way of one
//! into object storage.

use std::path::{Path, PathBuf};

use super::{Stop, keys, whole};
use crate::{
    journal, source,
    store::{Depot, Place},
    write,
};

/// The way of the papers. Made by [`Route::open`].
pub(super) struct Route {
    /// Where they end.
    pub(super) depot: Depot,
    /// Where workers write.
    pub(super) folder: PathBuf,
    /// As the journal names it.
    pub(super) shown: String,
}

impl Route {
    /// The way to an output; nothing is asked of it yet.
    pub(super) fn open(output: &Path, root: &Path) -> Result<Self, Stop> {
        let place = Place::of(output)?;
        let (depot, shown) = (Depot::open(&place, &keys())?, place.shown());
        let (folder, shown) = match place {
            Place::Folder(folder) => {
                let shown = source::shown(&whole(&folder));
                (folder, shown)
            }
            Place::Store(_) => {
                let folder = journal::folder(root).join("outbox");
                write::private_folder(&folder)?;
                (folder, shown)
            }
        };
        Ok(Self { depot, folder, shown })
    }
}
