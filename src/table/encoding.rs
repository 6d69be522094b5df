//! Bytes of a file as text, piece by piece: the encoding is found by itself, and
//! no more than one piece is in memory.

use std::io::{self, Read, Seek, SeekFrom};

use encoding_rs::{Decoder, Encoding, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Bytes that are read at once.
const PIECE: usize = 64 * 1024;

/// How the letters of a file are written as bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Charset {
    /// Unicode, as most programs write it today.
    #[serde(rename = "utf-8")]
    Utf8,
    /// Unicode in pairs of bytes, as `Unicode text` of a spreadsheet.
    #[serde(rename = "utf-16le")]
    Utf16Le,
    /// Unicode in pairs of bytes, the other way round.
    #[serde(rename = "utf-16be")]
    Utf16Be,
    /// Western European, as older programs for Windows write it; includes ISO 8859-1.
    #[serde(rename = "windows-1252")]
    Windows1252,
    /// Western European of old Macs.
    Macintosh,
}

impl Charset {
    fn encoding(self) -> &'static Encoding {
        match self {
            Self::Utf8 => UTF_8,
            Self::Utf16Le => UTF_16LE,
            Self::Utf16Be => UTF_16BE,
            Self::Windows1252 => WINDOWS_1252,
            Self::Macintosh => MACINTOSH,
        }
    }

    /// The encoding of a file: by its first bytes, else UTF-8 if that is what it holds,
    /// else Windows-1252. The file is at its beginning again afterwards.
    pub(super) fn of(file: &mut (impl Read + Seek)) -> io::Result<Self> {
        let mut start = Vec::new();
        file.by_ref().take(PIECE as u64).read_to_end(&mut start)?;
        file.seek(SeekFrom::Start(0))?;
        let odd = |odd: usize| {
            let zeros = start.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
            start.len() >= 4 && zeros * 4 > start.len()
        };
        if start.starts_with(&[0xFF, 0xFE]) || odd(1) {
            return Ok(Self::Utf16Le);
        }
        if start.starts_with(&[0xFE, 0xFF]) || odd(0) {
            return Ok(Self::Utf16Be);
        }
        let valid = is_utf8(file)?;
        file.seek(SeekFrom::Start(0))?;
        Ok(if valid { Self::Utf8 } else { Self::Windows1252 })
    }
}

/// Whether bytes are UTF-8, apart from a few that were damaged: whoever writes
/// Windows-1252 hardly ever writes letters that are UTF-8 by chance.
fn is_utf8(file: &mut impl Read) -> io::Result<bool> {
    let (mut piece, mut kept) = (vec![0; PIECE], 0);
    let (mut letters, mut faults) = (0usize, 0usize);
    loop {
        let count = file.read(&mut piece[kept..])?;
        if count == 0 {
            faults += usize::from(kept > 0);
            return Ok(faults == 0 || letters > faults);
        }
        let end = kept + count;
        let mut at = 0;
        kept = loop {
            let (valid, fault) = match std::str::from_utf8(&piece[at..end]) {
                Ok(_) => (end - at, None),
                Err(wrong) => (wrong.valid_up_to(), Some(wrong.error_len())),
            };
            letters += piece[at..at + valid].iter().filter(|byte| **byte >= 0xC2).count();
            at += valid;
            match fault {
                None => break 0,
                Some(None) => break end - at,
                Some(Some(length)) => {
                    faults += 1;
                    at += length;
                }
            }
        };
        piece.copy_within(end - kept..end, 0);
    }
}

/// A file as pieces of text. What is not valid becomes U+FFFD, which no case may
/// hold.
pub(super) struct Decoded<R> {
    from: R,
    decoder: Decoder,
    bytes: Vec<u8>,
    text: String,
    is_done: bool,
}

impl<R: Read> Decoded<R> {
    pub(super) fn new(from: R, charset: Charset) -> Self {
        let decoder = charset.encoding().new_decoder_with_bom_removal();
        Self { from, decoder, bytes: vec![0; PIECE], text: String::new(), is_done: false }
    }

    /// The next piece; empty at the end.
    pub(super) fn piece(&mut self) -> io::Result<&str> {
        self.text.clear();
        while self.text.is_empty() && !self.is_done {
            let count = match self.from.read(&mut self.bytes) {
                Err(wrong) if wrong.kind() == io::ErrorKind::Interrupted => continue,
                read => read?,
            };
            self.is_done = count == 0;
            let longest = self.decoder.max_utf8_buffer_length(count).unwrap_or(count * 3 + 16);
            self.text.reserve(longest);
            let _ =
                self.decoder.decode_to_string(&self.bytes[..count], &mut self.text, self.is_done);
        }
        Ok(&self.text)
    }
}
