//! From a byte of rendered Typst back to the line of the template. Nothing is
//! kept while nobody asks; then the prose is rendered once more with marks at
//! its line starts, and both texts are walked side by side.

use std::fmt::Write as _;

use super::Origin;
use crate::report::Place;

const OPEN: char = '\u{f0000}';
const CLOSE: char = '\u{f0001}';

/// The places in the template of some bytes of the rendered text.
pub(super) fn places(origin: &Origin, rendered: &str, bytes: &[usize]) -> Vec<Place> {
    let Origin { fragment, words, template, context } = origin;
    let engine = words.traced(&marked);
    let traced = engine.and_then(|engine| engine.render(template, context).ok());
    let first = || fragment.place(0..fragment.text.lines().next().map_or(0, str::len));
    let place = |byte: &usize| {
        let (name, start) = align(traced.as_deref()?, rendered, *byte)?;
        let fragment = words.fragment(&name)?;
        let rest = fragment.text.get(start..)?;
        let end = rest.find('\n').map_or(fragment.text.len(), |end| start + end);
        Some(fragment.place(start..end))
    };
    bytes.iter().map(|byte| place(byte).unwrap_or_else(first)).collect()
}

/// The name and byte of the last mark before the given byte of the plain text.
fn align(traced: &str, plain: &str, byte: usize) -> Option<(String, usize)> {
    let visible = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).count();
    let wanted = visible(plain.get(..byte.min(plain.len()))?);
    let (mut seen, mut last, mut rest) = (0, None, traced);
    while let Some(letter) = rest.chars().next() {
        if letter == OPEN {
            let end = rest.find(CLOSE)?;
            let (name, start) = rest[OPEN.len_utf8()..end].rsplit_once(':')?;
            if seen <= wanted {
                last = Some((name.to_owned(), start.parse().ok()?));
            }
            rest = &rest[end + CLOSE.len_utf8()..];
            continue;
        }
        if !letter.is_whitespace() {
            if seen == wanted {
                break;
            }
            seen += 1;
        }
        rest = &rest[letter.len_utf8()..];
    }
    last
}

/// Puts a mark before the first text or value of each line outside of tags.
fn marked(name: &str, text: &str) -> String {
    let (mut out, mut at, mut fresh) = (String::new(), 0, true);
    while at < text.len() {
        let rest = &text[at..];
        let tag = [("{%", "%}"), ("{#", "#}")].into_iter().find(|(open, _)| rest.starts_with(open));
        if let Some((_, close)) = tag {
            let end = rest.find(close).map_or(rest.len(), |end| end + 2);
            out.push_str(&rest[..end]);
            at += end;
            continue;
        }
        let letter = rest.chars().next().unwrap_or(' ');
        if fresh && !letter.is_whitespace() {
            let _ = write!(out, "{OPEN}{name}:{at}{CLOSE}");
            fresh = false;
        }
        if rest.starts_with("{{") {
            let end = rest.find("}}").map_or(rest.len(), |end| end + 2);
            out.push_str(&rest[..end]);
            at += end;
            continue;
        }
        fresh |= letter == '\n';
        out.push(letter);
        at += letter.len_utf8();
    }
    out
}
