//! Where something lies: a folder of this machine, or an address in object
//! storage such as `s3://bucket/prefix`.

use std::path::{Path, PathBuf};

use object_store::ObjectStoreScheme;
use url::Url;

use super::NotStored;
use crate::{say, source};

/// A folder or file of this machine, or an address. Made by [`Place::of`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// On a disk of this machine.
    Folder(PathBuf),
    /// In object storage.
    Store(Address),
}

/// An address in object storage; it holds no credentials.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    pub(super) url: Url,
}

impl Place {
    /// What was typed as a path or as an address.
    pub fn of(typed: &Path) -> Result<Self, NotStored> {
        let text = typed.to_string_lossy();
        if !is_address(&text) {
            return Ok(Self::Folder(typed.to_owned()));
        }
        // Not repeated in the message: what is wrong in it may be a password.
        let wrong = || NotStored::address(say!("an address of object storage cannot be read"));
        let url = Url::parse(&text).map_err(|_| wrong())?;
        if url.password().is_some() || url.query().is_some() || url.fragment().is_some() {
            return Err(NotStored::address(say!(
                "an address holds no password and nothing behind a `?`"
            )));
        }
        match ObjectStoreScheme::parse(&url) {
            Ok((ObjectStoreScheme::Local, _)) => {
                url.to_file_path().map(Self::Folder).map_err(|()| wrong())
            }
            Ok((
                ObjectStoreScheme::AmazonS3
                | ObjectStoreScheme::MicrosoftAzure
                | ObjectStoreScheme::GoogleCloudStorage,
                _,
            )) => Ok(Self::Store(Address { url })),
            _ => Err(NotStored::address(say!(
                "`{}://` is no object storage that mappe knows",
                url.scheme()
            ))),
        }
    }

    /// As journal and messages show it.
    pub fn shown(&self) -> String {
        match self {
            Self::Folder(path) => source::shown(path),
            Self::Store(address) => address.shown(),
        }
    }
}

impl Address {
    /// As it was typed, without a slash at its end.
    pub fn shown(&self) -> String {
        self.url.as_str().trim_end_matches('/').to_owned()
    }

    /// Its last part: the name of a file or folder.
    pub fn name(&self) -> String {
        let shown = self.shown();
        shown.rsplit('/').next().unwrap_or_default().to_owned()
    }
}

/// Whether a word is written as an address. A drive of Windows has one letter and
/// no two slashes.
pub(super) fn is_address(text: &str) -> bool {
    text.split_once("://").is_some_and(|(scheme, _)| {
        scheme.len() > 1
            && scheme.bytes().all(|one| one.is_ascii_alphanumeric() || b"+-.".contains(&one))
    })
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::Place;

    fn of(text: &str) -> Result<Place, String> {
        Place::of(Path::new(text)).map_err(|wrong| wrong.texts().0.english())
    }

    #[test]
    fn addresses_and_folders_are_told_apart() {
        for text in ["out", "/a/b", "C:\\out", "C:/out", "./s3:/x"] {
            assert_eq!(of(text), Ok(Place::Folder(text.into())), "{text}");
        }
        for text in [
            "s3://bucket/out",
            "gs://bucket",
            "az://container/a b",
            "abfss://c@account.dfs.core.windows.net/x",
        ] {
            assert!(matches!(of(text), Ok(Place::Store(_))), "{text}");
        }
        #[cfg(unix)]
        assert_eq!(of("file:///srv/out"), Ok(Place::Folder(PathBuf::from("/srv/out"))));
        assert_eq!(of("s3://bucket/out/").map(|place| place.shown()), Ok("s3://bucket/out".into()));
    }

    #[test]
    fn passwords_and_unknown_storage_are_refused_and_not_repeated() {
        for text in ["s3://me:secret@bucket/x", "az://c/x?sig=secret", "ftp://host/secret", "s3://"]
        {
            let told = of(text).expect_err(text);
            assert!(!told.contains("secret"), "{told}");
        }
    }
}
