//! Text into inert Typst: one string literal, `#"…";`, which is a single node
//! of the syntax tree and can neither be code nor begin a list.

use std::io::{self, Write};

/// Writes a value as content. Handed to the template engine as its escape.
pub fn escape(text: &str, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(b"#\"")?;
    for letter in text.chars() {
        match letter {
            '\\' => out.write_all(b"\\\\")?,
            '"' => out.write_all(b"\\\"")?,
            '\n' | '\r' | '\t' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                out.write_all(b" ")?;
            }
            letter if is_dropped(letter) => {}
            letter => out.write_all(letter.encode_utf8(&mut [0; 4]).as_bytes())?,
        }
    }
    out.write_all(b"\";")
}

/// Writes a value into a text that runs from right to left: its own direction
/// stays inside (U+2068, U+2069), so that a phone number is not turned round.
pub(super) fn escape_isolated(text: &str, out: &mut dyn Write) -> io::Result<()> {
    out.write_all("#\"\u{2068}\";".as_bytes())?;
    escape(text, out)?;
    out.write_all("#\"\u{2069}\";".as_bytes())
}

/// Controls and bidi overrides, which would reorder the letter around them.
fn is_dropped(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
