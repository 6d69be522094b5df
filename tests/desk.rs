//! The fixture: a temporary folder in which the real program runs, and
//! references that are compared whole.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// A temporary workspace.
pub(crate) struct Desk {
    folder: tempfile::TempDir,
}

/// What a run of the program left.
#[derive(Debug)]
pub(crate) struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// The folder of the project.
pub(crate) fn project() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

impl Desk {
    /// An empty folder.
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a temporary folder") }
    }

    /// A copy of an example workspace.
    pub(crate) fn example(name: &str) -> Self {
        let desk = Self::new();
        desk.copy(&project().join("examples").join(name));
        desk
    }

    /// Copies a folder over what is there.
    pub(crate) fn copy(&self, from: &Path) {
        for path in files(from) {
            let to = self.path(&path.strip_prefix(from).expect("it is below").to_string_lossy());
            fs::create_dir_all(to.parent().expect("a folder")).expect("writable");
            fs::copy(&path, to).expect("writable");
        }
    }

    /// Writes a file.
    pub(crate) fn file(&self, path: &str, text: &str) -> &Self {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("writable");
        fs::write(path, text).expect("writable");
        self
    }

    /// Changes a file.
    pub(crate) fn change(&self, path: &str, from: &str, to: &str) -> &Self {
        let text = self.read(path);
        assert!(text.contains(from), "`{path}` does not hold `{from}`");
        self.file(path, &text.replacen(from, to, 1))
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Runs the program in the folder.
    pub(crate) fn run(&self, args: &[&str]) -> Ran {
        self.run_in("", args)
    }

    /// Runs the program in a folder below.
    pub(crate) fn run_in(&self, folder: &str, args: &[&str]) -> Ran {
        let output = Command::new(env!("CARGO_BIN_EXE_mappe"))
            .args(args)
            .current_dir(self.folder.path().join(folder))
            .env("NO_COLOR", "1")
            .env_remove("MAPPE_FONTS")
            .env_remove("MAPPE_UI_LANGUAGE")
            .env("LC_ALL", "C")
            // 23 November 2026: what is due by a day is due for ever after.
            .env("SOURCE_DATE_EPOCH", "1795392000")
            .env("COLUMNS", "100")
            .output()
            .expect("the program runs");
        let text = |bytes: Vec<u8>| self.redacted(&String::from_utf8(bytes).expect("UTF-8"));
        Ran {
            code: output.status.code().unwrap_or(-1),
            out: text(output.stdout),
            err: text(output.stderr),
        }
    }

    /// Paths of the machine and seconds differ from run to run.
    fn redacted(&self, text: &str) -> String {
        let folder = self.folder.path().to_string_lossy().into_owned();
        let text = text.replace(&folder, "[folder]");
        let seconds = |line: &str| match line.rsplit_once(" in ") {
            Some((head, tail)) if tail.ends_with(" s") && head.contains(" failed") => {
                format!("{head} in [time]")
            }
            _ => match line.split_once("\"seconds\":") {
                Some((head, _)) => format!("{head}\"seconds\":[time]}}"),
                None => line.to_owned(),
            },
        };
        let mut lines = text.lines().map(seconds).collect::<Vec<_>>().join("\n");
        if text.ends_with('\n') {
            lines.push('\n');
        }
        lines
    }
}

/// All files below a folder, sorted.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = walkdir::WalkDir::new(folder)
        .sort_by_file_name()
        .into_iter()
        .map(|entry| entry.expect("readable"))
        .filter(|entry| entry.file_type().is_file())
        .map(walkdir::DirEntry::into_path)
        .filter(|path| {
            let mut inside = path.strip_prefix(folder).expect("below").components();
            !inside.any(|part| ["out", "gallery"].iter().any(|made| part.as_os_str() == *made))
        })
        .collect();
    found.sort();
    found
}

/// Compares with a reference file, whole; collects what differs.
pub(crate) fn compare(reference: &Path, actual: &str, differing: &mut Vec<String>) {
    if std::env::var_os("ACCEPT").is_some() {
        fs::create_dir_all(reference.parent().expect("a folder")).expect("writable");
        fs::write(reference, actual).expect("writable");
        return;
    }
    let name = reference.strip_prefix(project()).unwrap_or(reference).display().to_string();
    match fs::read_to_string(reference) {
        Err(_) => differing.push(format!("{name}: there is no reference; ACCEPT=1 writes it")),
        Ok(expected) if expected != actual => {
            let line = expected.lines().zip(actual.lines()).position(|(a, b)| a != b);
            let line = line.unwrap_or(expected.lines().count().min(actual.lines().count()));
            let at = |text: &str| text.lines().nth(line).unwrap_or("(end)").to_owned();
            differing.push(format!(
                "{name}:{}\n  expected {}\n  actual   {}",
                line + 1,
                at(&expected),
                at(actual)
            ));
        }
        Ok(_) => {}
    }
}

/// Fails with everything that differs.
pub(crate) fn settle(differing: &[String]) {
    assert!(differing.is_empty(), "{} differ:\n{}", differing.len(), differing.join("\n"));
}
