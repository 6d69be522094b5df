//! Looks at folders and tells what was saved in them. Several writes of one save
//! become one signal.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError, mpsc::Sender},
    time::Duration,
};

use notify::{EventKind, PollWatcher, RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{
    DebounceEventResult, Debouncer, NoCache, RecommendedCache, new_debouncer, new_debouncer_opt,
};

use super::{Signal, Watched, ground::Ground};

/// How long a file must be quiet before it counts as saved.
const QUIET: Duration = Duration::from_millis(60);
/// How often folders that tell nothing are read again.
const POLL: Duration = Duration::from_millis(500);

/// The eyes on some folders. Made by [`Lookout::new`].
pub struct Lookout {
    eye: Eye,
    field: Arc<Mutex<Field>>,
}

/// What is looked at.
#[derive(Default)]
struct Field {
    grounds: Vec<Ground>,
    /// Folders that we write to.
    ours: Vec<PathBuf>,
}

impl Field {
    fn counts(&self, path: &Path) -> bool {
        !self.ours.iter().any(|folder| path.starts_with(folder))
            && self.grounds.iter().any(|ground| ground.holds(path))
    }
}

fn locked(field: &Mutex<Field>) -> MutexGuard<'_, Field> {
    field.lock().unwrap_or_else(PoisonError::into_inner)
}

enum Eye {
    Told(Debouncer<RecommendedWatcher, RecommendedCache>),
    Polled(Debouncer<PollWatcher, NoCache>),
}

/// Why folders cannot be looked at.
#[derive(Debug)]
pub struct Blind(String);

impl Blind {
    /// In the words of the system.
    pub fn why(&self) -> &str {
        &self.0
    }
}

impl From<notify::Error> for Blind {
    fn from(wrong: notify::Error) -> Self {
        Self(wrong.to_string())
    }
}

impl Lookout {
    /// Eyes that the system wakes, or, with `polls`, eyes that look again and
    /// again: some network folders tell nothing.
    pub fn new(polls: bool, signals: Sender<Signal>) -> Result<Self, Blind> {
        let field = Arc::new(Mutex::new(Field::default()));
        let seen = field.clone();
        let tell = move |events: DebounceEventResult| {
            let signal = match events {
                Ok(events) => {
                    let is_lossy = events.iter().any(|event| event.need_rescan());
                    let paths: Vec<PathBuf> = events
                        .into_iter()
                        // Reading is no change; we read ourselves.
                        .filter(|event| !matches!(event.kind, EventKind::Access(_)))
                        .flat_map(|event| event.event.paths)
                        .filter(|path| locked(&seen).counts(path))
                        .collect();
                    match (is_lossy, paths.is_empty()) {
                        (true, _) => Signal::Saved(Vec::new()),
                        (false, true) => return,
                        (false, false) => Signal::Saved(paths),
                    }
                }
                Err(wrong) => {
                    let told: Vec<String> = wrong.iter().map(ToString::to_string).collect();
                    Signal::Blind(told.join("; "))
                }
            };
            // Nobody listens any more when the program ends.
            let _ = signals.send(signal);
        };
        let eye = if polls {
            // Times of files are coarse and copies keep old ones: contents count.
            let config =
                notify::Config::default().with_poll_interval(POLL).with_compare_contents(true);
            Eye::Polled(new_debouncer_opt(QUIET, None, tell, NoCache, config)?)
        } else {
            Eye::Told(new_debouncer(QUIET, None, tell)?)
        };
        Ok(Self { eye, field })
    }

    /// Looks at the folders that matter to some workspaces, and at no others. One
    /// that was away is looked at anew.
    pub fn look(&mut self, watched: &mut [Watched], saved: &[PathBuf]) -> Result<(), Blind> {
        let mut wanted = Field::default();
        for one in watched {
            let (grounds, ours) = one.field();
            wanted.grounds.extend(grounds);
            wanted.ours.push(ours);
        }
        let was_away = |ground: &Ground| saved.contains(&ground.folder);
        let before = std::mem::take(&mut locked(&self.field).grounds);
        let (mut seen, gone): (Vec<Ground>, Vec<Ground>) = before
            .into_iter()
            .partition(|ground| wanted.grounds.contains(ground) && !was_away(ground));
        for ground in gone {
            if !seen.iter().any(|one| one.folder == ground.folder) {
                // A folder that is gone is no longer looked at anyway.
                let _ = self.eye.leave(&ground.folder);
            }
        }
        for ground in &wanted.grounds {
            if !seen.contains(ground) {
                let is_same = |one: &Ground| one.folder == ground.folder && one.is_deep;
                self.eye.look(&ground.folder, ground.is_deep || seen.iter().any(is_same))?;
                seen.push(ground.clone());
            }
        }
        *locked(&self.field) = Field { grounds: seen, ours: wanted.ours };
        Ok(())
    }
}

impl Eye {
    fn look(&mut self, folder: &Path, is_deep: bool) -> notify::Result<()> {
        let mode = if is_deep { RecursiveMode::Recursive } else { RecursiveMode::NonRecursive };
        match self {
            Self::Told(eye) => eye.watch(folder, mode),
            Self::Polled(eye) => eye.watch(folder, mode),
        }
    }

    fn leave(&mut self, folder: &Path) -> notify::Result<()> {
        match self {
            Self::Told(eye) => eye.unwatch(folder),
            Self::Polled(eye) => eye.unwatch(folder),
        }
    }
}
