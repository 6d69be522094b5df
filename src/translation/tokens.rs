//! What a translator must leave alone: values, tags and comments of a passage.

/// A piece of a passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// Words to translate.
    Words(String),
    /// `{{ … }}`, `{% … %}` or `{# … #}`.
    Fixed(String),
}

/// The pieces of a text in order; together they are the text.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let open = ["{{", "{%", "{#"].iter().filter_map(|open| rest.find(open)).min();
        let Some(open) = open else {
            tokens.push(Token::Words(rest.to_owned()));
            break;
        };
        if open > 0 {
            tokens.push(Token::Words(rest[..open].to_owned()));
        }
        let close = match &rest[open..open + 2] {
            "{{" => "}}",
            "{%" => "%}",
            _ => "#}",
        };
        let end = rest[open..].find(close).map_or(rest.len(), |end| open + end + 2);
        tokens.push(Token::Fixed(rest[open..end].to_owned()));
        rest = &rest[end..];
    }
    tokens
}

/// The values and tags of a text, sorted and without comments: two languages of a
/// passage have the same.
pub(super) fn fixed(text: &str) -> Vec<String> {
    let squeezed = |tag: &str| tag.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut fixed: Vec<String> = tokens(text)
        .into_iter()
        .filter_map(|token| match token {
            Token::Fixed(tag) if !tag.starts_with("{#") => Some(squeezed(&tag)),
            _ => None,
        })
        .collect();
    fixed.sort();
    fixed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_the_text() {
        for text in ["", "a", "{{ a }}", "x {% if a %}y{% endif %} {# n #}z", "{{ open", "}} {"] {
            let back: String = tokens(text)
                .into_iter()
                .map(|token| match token {
                    Token::Words(text) | Token::Fixed(text) => text,
                })
                .collect();
            assert_eq!(back, text);
        }
        assert_eq!(fixed("{{ b }} {%  if a %}{# c #}"), ["{% if a %}", "{{ b }}"]);
    }
}
