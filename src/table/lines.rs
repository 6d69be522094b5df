//! JSON Lines: one case object per line, from a file or from standard input.

use std::io::{BufRead, BufReader, Read};

use super::{MAX_ROW, separated::Broken};

/// The lines of a text. Made by [`Lines::new`].
pub(super) struct Lines {
    from: BufReader<Box<dyn Read + Send>>,
    number: usize,
}

impl Lines {
    pub(super) fn new(from: Box<dyn Read + Send>) -> Self {
        Self { from: BufReader::new(from), number: 0 }
    }

    /// The next line that is not empty, with its number.
    pub(super) fn line(&mut self) -> Option<Result<(usize, String), Broken>> {
        loop {
            let mut bytes = Vec::new();
            let longest = MAX_ROW as u64 + 1;
            let read = self.from.by_ref().take(longest).read_until(b'\n', &mut bytes);
            self.number += 1;
            match read {
                Err(wrong) => return Some(Err(Broken::Disk(wrong))),
                Ok(0) => return None,
                Ok(_) if bytes.len() > MAX_ROW => return Some(Err(Broken::TooLong)),
                Ok(_) => {
                    let line = String::from_utf8_lossy(&bytes);
                    let line = line.trim_start_matches('\u{feff}').trim();
                    if !line.is_empty() {
                        return Some(Ok((self.number, line.to_owned())));
                    }
                }
            }
        }
    }

    /// The number of the line that was read last.
    pub(super) fn number(&self) -> usize {
        self.number
    }
}
