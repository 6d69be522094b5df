//! What can go wrong with object storage, in words and without credentials.

use std::{
    error::Error,
    io,
    path::{Path, PathBuf},
};

use super::Keys;
use crate::{report::Text, say, source, write::NotWritten};

/// Why something could not be brought to a place or fetched from it.
#[derive(Debug)]
pub struct NotStored {
    place: String,
    kind: Kind,
}

#[derive(Debug)]
enum Kind {
    Address(Text),
    Denied,
    Missing,
    Failed(String),
    Unread(PathBuf, io::Error),
    Disk(NotWritten),
    Name,
    Taken,
}

impl NotStored {
    /// What was typed is no address.
    pub(super) fn address(message: Text) -> Self {
        Self { place: String::new(), kind: Kind::Address(message) }
    }

    /// A name that object storage does not take.
    pub(super) fn name(place: String) -> Self {
        Self { place, kind: Kind::Name }
    }

    /// Something else has the name.
    pub(super) fn taken(place: String) -> Self {
        Self { place, kind: Kind::Taken }
    }

    /// The store says no.
    pub(super) fn said(place: String, wrong: &object_store::Error, keys: &Keys) -> Self {
        use object_store::Error::{NotFound, PermissionDenied, Unauthenticated};
        let kind = match wrong {
            NotFound { .. } => Kind::Missing,
            PermissionDenied { .. } | Unauthenticated { .. } => Kind::Denied,
            _ => Kind::Failed(keys.censored(&root(wrong).to_string())),
        };
        Self { place, kind }
    }

    /// A file of this machine cannot be read.
    pub(super) fn unread(path: &Path, wrong: io::Error) -> Self {
        Self { place: source::shown(path), kind: Kind::Unread(path.to_owned(), wrong) }
    }

    /// Whether there is nothing of this name.
    pub fn is_missing(&self) -> bool {
        matches!(self.kind, Kind::Missing)
    }

    /// Whether the call is wrong, and not the machine or the network.
    pub fn is_call(&self) -> bool {
        matches!(self.kind, Kind::Address(_))
    }

    /// What went wrong, and what to do.
    pub fn texts(&self) -> (Text, Text) {
        let place = &self.place;
        match &self.kind {
            Kind::Address(message) => (
                message.clone(),
                say!(
                    "write `s3://bucket/folder`, `az://container/folder`, `gs://bucket/folder` or a folder; credentials come from the environment"
                ),
            ),
            Kind::Denied => (
                say!("`{}` may not be used with these credentials", place),
                say!(
                    "look at the variables that begin with AWS_, AZURE_ or GOOGLE_, and at the rights of their owner"
                ),
            ),
            Kind::Missing => (
                say!("`{}` is not there", place),
                say!("look at the name of the bucket or container, and at the address"),
            ),
            Kind::Failed(why) => (
                say!("`{}` cannot be used: {}", place, why),
                say!(
                    "look at the network, at the address and at its region or endpoint; it was tried several times"
                ),
            ),
            Kind::Name => (
                say!("object storage does not take the name `{}`", place),
                say!("take another name"),
            ),
            Kind::Taken => (
                say!("`{}` is there already, with other bytes; it stays as it is", place),
                say!("move it away and go on: with `--resume`, a shard with the same call"),
            ),
            Kind::Unread(path, wrong) => (
                say!("`{}` cannot be read: {}", source::shown(path), wrong),
                say!("check disk and permissions"),
            ),
            Kind::Disk(wrong) => (wrong.text(), say!("check disk and permissions")),
        }
    }
}

impl From<NotWritten> for NotStored {
    fn from(wrong: NotWritten) -> Self {
        Self { place: String::new(), kind: Kind::Disk(wrong) }
    }
}

/// The cause of the causes.
fn root<'a>(wrong: &'a (dyn Error + 'static)) -> &'a (dyn Error + 'static) {
    let mut deepest = wrong;
    while let Some(cause) = deepest.source() {
        deepest = cause;
    }
    deepest
}
