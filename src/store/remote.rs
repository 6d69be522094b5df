//! One address of object storage, with what it can do. Calls wait until they are
//! answered; several objects travel at once.

use std::{
    io::{Read, Seek},
    path::{Path, PathBuf},
    sync::Arc,
};

use object_store::{
    Error, ObjectStore, ObjectStoreExt, PutMode, PutPayload, parse_url_opts, path::Path as Name,
};
use sha2::{Digest, Sha256};
use tokio::{runtime::Runtime, task::JoinSet};
use tokio_stream::StreamExt;

use super::{Address, Keys, NotStored};
use crate::{source, write::Lines};

/// So many objects travel at once.
const AT_ONCE: usize = 32;
/// A larger file travels alone, piece by piece.
const PIECE: u64 = 8 * 1024 * 1024;

/// An address that can be used. Made by [`Store::open`].
pub struct Store {
    runtime: Runtime,
    inner: Remote,
}

#[derive(Clone)]
struct Remote {
    store: Arc<dyn ObjectStore>,
    prefix: Name,
    shown: String,
    keys: Keys,
}

impl Store {
    /// Makes ready to speak to an address; nothing is asked yet.
    pub fn open(address: &Address, keys: &Keys) -> Result<Self, NotStored> {
        let said = |wrong| NotStored::said(address.shown(), &wrong, keys);
        let (store, prefix) = parse_url_opts(&address.url, keys.all()).map_err(said)?;
        Self::on(store.into(), prefix, address.shown(), keys.clone())
    }

    fn on(
        store: Arc<dyn ObjectStore>,
        prefix: Name,
        shown: String,
        keys: Keys,
    ) -> Result<Self, NotStored> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(|wrong| NotStored::unread(Path::new(&shown), wrong))?;
        Ok(Self { runtime, inner: Remote { store, prefix, shown, keys } })
    }

    /// A store that is forgotten, for tests.
    #[cfg(test)]
    pub(super) fn passing() -> Self {
        let store = Arc::new(object_store::memory::InMemory::new());
        Self::on(store, Name::from("out"), "s3://test/out".into(), Keys::default())
            .unwrap_or_else(|_| panic!("a runtime"))
    }

    /// As messages show it.
    pub fn shown(&self) -> &str {
        &self.inner.shown
    }

    /// Puts files under their names, many at once; each whole or not at all. When
    /// it comes back without fault, all are there.
    pub fn put(&self, files: &[(PathBuf, String)]) -> Result<(), NotStored> {
        self.bring(files, false)
    }

    /// The same under names that must be free. An object that is there already is
    /// never replaced: with the same bytes it is as good, with others it is a fault.
    pub fn add(&self, files: &[(PathBuf, String)]) -> Result<(), NotStored> {
        self.bring(files, true)
    }

    fn bring(&self, files: &[(PathBuf, String)], is_new: bool) -> Result<(), NotStored> {
        self.runtime.block_on(async {
            let mut travelling = JoinSet::new();
            for (path, name) in files {
                if size(path)? > PIECE {
                    if is_new && self.inner.is_there(path, name).await? {
                        continue;
                    }
                    self.inner.put_pieces(path, name).await?;
                    continue;
                }
                if travelling.len() >= AT_ONCE
                    && let Some(arrived) = travelling.join_next().await
                {
                    self.inner.arrived(arrived)?;
                }
                let (remote, path, name) = (self.inner.clone(), path.clone(), name.clone());
                travelling.spawn(async move { remote.put_whole(&path, &name, is_new).await });
            }
            while let Some(arrived) = travelling.join_next().await {
                self.inner.arrived(arrived)?;
            }
            Ok(())
        })
    }

    /// Fetches an object into a file for its owner's eyes only; `false` if there is
    /// no such object.
    pub fn get(&self, name: &str, to: &Path) -> Result<bool, NotStored> {
        let fetched = self.runtime.block_on(async {
            let mut file = Lines::begin(to)?;
            self.inner.read(name, |bytes| file.piece(bytes)).await?;
            file.finish()?;
            Ok(())
        });
        found(fetched)
    }

    /// Fetches many objects at once.
    pub fn get_all(&self, files: &[(String, PathBuf)]) -> Result<(), NotStored> {
        self.runtime.block_on(async {
            let mut travelling = JoinSet::new();
            for (name, path) in files {
                if travelling.len() >= AT_ONCE
                    && let Some(arrived) = travelling.join_next().await
                {
                    self.inner.arrived(arrived)?;
                }
                let (remote, path, name) = (self.inner.clone(), path.clone(), name.clone());
                travelling.spawn(async move {
                    let mut file = Lines::begin(&path)?;
                    remote.read(&name, |bytes| file.piece(bytes)).await?;
                    file.finish().map_err(NotStored::from)
                });
            }
            while let Some(arrived) = travelling.join_next().await {
                self.inner.arrived(arrived)?;
            }
            Ok(())
        })
    }

    /// SHA-256 of many objects at once, in their order.
    pub fn hashes(&self, names: &[String]) -> Result<Vec<Option<String>>, NotStored> {
        self.runtime.block_on(async {
            let mut travelling = JoinSet::new();
            let mut hashes = vec![None; names.len()];
            let mut coming = names.iter().cloned().enumerate();
            loop {
                while travelling.len() < AT_ONCE
                    && let Some((at, name)) = coming.next()
                {
                    let remote = self.inner.clone();
                    travelling.spawn(async move {
                        let mut hash = Sha256::new();
                        let read = remote.read(&name, |bytes| {
                            hash.update(bytes);
                            Ok(())
                        });
                        let is_there = found(read.await)?;
                        let hash = source::hex(hash.finalize().as_slice());
                        Ok::<_, NotStored>((at, is_there.then_some(hash)))
                    });
                }
                let Some(arrived) = travelling.join_next().await else { break };
                let (at, hash) =
                    arrived.unwrap_or_else(|wrong| Err(self.inner.said("", &wrong.into())))?;
                if let Some(place) = hashes.get_mut(at) {
                    *place = hash;
                }
            }
            Ok(hashes)
        })
    }

    /// Whether an object is there.
    pub fn exists(&self, name: &str) -> Result<bool, NotStored> {
        found(self.runtime.block_on(async {
            let location = self.inner.location(name)?;
            let told = self.inner.store.head(&location).await;
            told.map(|_| ()).map_err(|wrong| self.inner.said(name, &wrong))
        }))
    }

    /// The names of all objects below a name, sorted, and each from there on.
    pub fn list(&self, below: &str) -> Result<Vec<String>, NotStored> {
        let mut names = self.runtime.block_on(async {
            let prefix = self.inner.location(below)?;
            let mut listed = self.inner.store.list(Some(&prefix));
            let mut names = Vec::new();
            while let Some(object) = listed.next().await {
                let object = object.map_err(|wrong| self.inner.said(below, &wrong))?;
                if let Some(parts) = object.location.prefix_match(&prefix) {
                    names.push(
                        parts.map(|part| part.as_ref().to_owned()).collect::<Vec<_>>().join("/"),
                    );
                }
            }
            Ok::<_, NotStored>(names)
        })?;
        names.sort_unstable();
        Ok(names)
    }
}

impl Remote {
    /// The full name of an object.
    fn location(&self, name: &str) -> Result<Name, NotStored> {
        let whole = format!("{}/{name}", self.prefix);
        Name::parse(whole.trim_matches('/')).map_err(|_| NotStored::name(name.to_owned()))
    }

    fn said(&self, name: &str, wrong: &object_store::Error) -> NotStored {
        let place = format!("{}/{name}", self.shown);
        NotStored::said(place.trim_end_matches('/').to_owned(), wrong, &self.keys)
    }

    fn arrived(
        &self,
        arrived: Result<Result<(), NotStored>, tokio::task::JoinError>,
    ) -> Result<(), NotStored> {
        arrived.unwrap_or_else(|wrong| Err(self.said("", &wrong.into())))
    }

    async fn put_whole(&self, path: &Path, name: &str, is_new: bool) -> Result<(), NotStored> {
        let bytes = source::read_bytes(path).map_err(|wrong| NotStored::unread(path, wrong))?;
        let (place, payload) = (self.location(name)?, PutPayload::from(bytes));
        let mode = if is_new { PutMode::Create } else { PutMode::Overwrite };
        match self.store.put_opts(&place, payload.clone(), mode.into()).await {
            Err(Error::AlreadyExists { .. }) => self.is_there(path, name).await.map(|_| ()),
            // Not every store can be asked to keep what it has.
            Err(Error::NotImplemented { .. } | Error::NotSupported { .. }) => {
                if self.is_there(path, name).await? {
                    return Ok(());
                }
                let put = self.store.put(&place, payload).await;
                put.map(|_| ()).map_err(|wrong| self.said(name, &wrong))
            }
            told => told.map(|_| ()).map_err(|wrong| self.said(name, &wrong)),
        }
    }

    /// Whether the bytes of a file are there already; others under its name are a
    /// fault.
    async fn is_there(&self, path: &Path, name: &str) -> Result<bool, NotStored> {
        let mut there = Sha256::new();
        let read = self.read(name, |bytes| {
            there.update(bytes);
            Ok(())
        });
        if !found(read.await)? {
            return Ok(false);
        }
        let own = source::read_bytes(path).map_err(|wrong| NotStored::unread(path, wrong))?;
        if there.finalize() == Sha256::digest(&own) {
            return Ok(true);
        }
        Err(NotStored::taken(format!("{}/{name}", self.shown)))
    }

    /// What is put in pieces is there when the last one is.
    async fn put_pieces(&self, path: &Path, name: &str) -> Result<(), NotStored> {
        let said = |wrong| self.said(name, &wrong);
        let mut file = source::open(path).map_err(|wrong| NotStored::unread(path, wrong))?;
        let mut upload = self.store.put_multipart(&self.location(name)?).await.map_err(said)?;
        let sent = async {
            loop {
                let mut piece = Vec::new();
                let read = file.by_ref().take(PIECE).read_to_end(&mut piece);
                if read.map_err(|wrong| NotStored::unread(path, wrong))? == 0 {
                    break;
                }
                upload.put_part(PutPayload::from(piece)).await.map_err(said)?;
            }
            upload.complete().await.map(|_| ()).map_err(said)
        }
        .await;
        if sent.is_err() {
            // Pieces without an end are no object; they only cost their owner room.
            let _ = upload.abort().await;
        }
        sent
    }

    /// Reads an object piece by piece.
    async fn read(
        &self,
        name: &str,
        mut each: impl FnMut(&[u8]) -> Result<(), crate::write::NotWritten>,
    ) -> Result<(), NotStored> {
        let said = |wrong| self.said(name, &wrong);
        let mut pieces = self.store.get(&self.location(name)?).await.map_err(said)?.into_stream();
        while let Some(piece) = pieces.next().await {
            each(&piece.map_err(said)?)?;
        }
        Ok(())
    }
}

/// Not being there is an answer.
fn found(told: Result<(), NotStored>) -> Result<bool, NotStored> {
    match told {
        Ok(()) => Ok(true),
        Err(wrong) if wrong.is_missing() => Ok(false),
        Err(wrong) => Err(wrong),
    }
}

fn size(path: &Path) -> Result<u64, NotStored> {
    let length = source::open(path).and_then(|mut file| file.seek(std::io::SeekFrom::End(0)));
    length.map_err(|wrong| NotStored::unread(path, wrong))
}

#[cfg(test)]
mod tests {
    use super::{PIECE, Store};
    use crate::{source, write};

    #[test]
    fn what_is_put_is_there_and_comes_back() {
        let folder = write::Scratch::below(&std::env::temp_dir()).expect("a folder");
        let (store, from, to) =
            (Store::passing(), folder.path().join("from"), folder.path().join("to"));
        let large = vec![7u8; usize::try_from(PIECE).expect("small") + 1];
        for bytes in [b"short".to_vec(), large] {
            write::save(&from, &bytes).expect("writable");
            let name = "a+b/c_de.pdf".to_owned();
            store.put(&[(from.clone(), name.clone())]).expect("put");
            assert!(store.get(&name, &to).expect("an answer"));
            assert_eq!(source::read_bytes(&to).expect("readable"), bytes);
            assert!(store.hashes(&[name]).expect("an answer")[0].is_some());
        }
        assert_eq!(store.list("").expect("a list"), ["a+b/c_de.pdf"]);
        assert_eq!(store.list("a+b").expect("a list"), ["c_de.pdf"]);
    }

    #[test]
    fn what_is_there_is_never_replaced_by_what_must_be_new() {
        let folder = write::Scratch::below(&std::env::temp_dir()).expect("a folder");
        let (store, own, other) =
            (Store::passing(), folder.path().join("own"), folder.path().join("other"));
        for size in [5, usize::try_from(PIECE).expect("small") + 1] {
            write::save(&own, &vec![1u8; size]).expect("writable");
            write::save(&other, &vec![2u8; size]).expect("writable");
            let name = format!("{size}.pdf");
            let file = |path: &std::path::Path| [(path.to_owned(), name.clone())];
            store.add(&file(&own)).expect("the name is free");
            let there = store.hashes(std::slice::from_ref(&name)).expect("an answer");
            store.add(&file(&own)).expect("the same bytes are as good");
            let (message, _) = store.add(&file(&other)).expect_err("other bytes").texts();
            let told = "`s3://test/out/".to_owned() + &name + "` is there already";
            assert!(message.english().starts_with(&told), "{}", message.english());
            assert_eq!(store.hashes(std::slice::from_ref(&name)).expect("an answer"), there);
            store.put(&file(&other)).expect("what may be replaced is");
        }
    }

    #[test]
    fn what_is_not_there_is_no_fault() {
        let folder = write::Scratch::below(&std::env::temp_dir()).expect("a folder");
        let to = folder.path().join("to");
        let store = Store::passing();
        assert!(!store.get("nothing", &to).expect("an answer"));
        assert!(!store.exists("nothing").expect("an answer"));
        assert_eq!(store.hashes(&["nothing".into()]).expect("an answer"), [None]);
        assert!(!to.exists());
        assert!(store.put(&[(to, "x".into())]).is_err(), "there is no file to put");
    }
}
