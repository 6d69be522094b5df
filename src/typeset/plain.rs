//! The words of a passage as people read them, without the marks of Typst:
//! rendered prose goes in, lines of text come out. Nothing is laid out, so a
//! change of a line break on paper is no change here.

use typst::syntax::{SyntaxKind, SyntaxNode, ast, parse};

/// The text of rendered prose; one line for each paragraph and list item.
pub fn plain(prose: &str) -> String {
    let mut text = String::new();
    walk(&parse(prose), &mut text);
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

fn walk(node: &SyntaxNode, text: &mut String) {
    match node.kind() {
        SyntaxKind::Text | SyntaxKind::SmartQuote | SyntaxKind::Colon => {
            text.push_str(node.leaf_text());
        }
        SyntaxKind::Space => text.push(' '),
        SyntaxKind::Parbreak | SyntaxKind::Linebreak => text.push('\n'),
        SyntaxKind::Escape => text.extend(node.cast::<ast::Escape<'_>>().map(ast::Escape::get)),
        SyntaxKind::Shorthand => {
            text.extend(node.cast::<ast::Shorthand<'_>>().map(ast::Shorthand::get));
        }
        SyntaxKind::Str => {
            text.push_str(&node.cast::<ast::Str<'_>>().map(ast::Str::get).unwrap_or_default());
        }
        SyntaxKind::ListMarker | SyntaxKind::EnumMarker => text.push_str(node.leaf_text()),
        SyntaxKind::ListItem | SyntaxKind::EnumItem | SyntaxKind::TermItem => {
            text.push('\n');
            node.children().for_each(|child| walk(child, text));
            text.push('\n');
        }
        SyntaxKind::Heading => {
            node.children().for_each(|child| walk(child, text));
            text.push('\n');
        }
        // Names of arguments are code.
        SyntaxKind::Named => {}
        _ => node.children().for_each(|child| walk(child, text)),
    }
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn marks_go_and_words_stay() {
        let prose = "Guten Tag #\"Frau \\\"Muster\\\"\";.\nSie sind *ein\u{ad}geladen*:\n\n- am 12\\. Mai;\n- im Haus.\n\n/ Wann: *#\"14.00 Uhr\";*\n/ Wo: dort\n\nBis~bald";
        assert_eq!(
            plain(prose),
            "Guten Tag Frau \"Muster\". Sie sind ein\u{ad}geladen:\n- am 12. Mai;\n- im Haus.\nWann: 14.00 Uhr\nWo: dort\nBis\u{a0}bald"
        );
    }
}
