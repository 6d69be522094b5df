//! Messages with other words: what is written stays in place, and ids, variables
//! and choices stay as they are.

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser, serializer,
};

/// The text of a `.ftl` file with every stretch of words changed.
pub fn lengthened_messages(text: &str, change: &dyn Fn(&str) -> String) -> String {
    let mut resource = match parser::parse(text.to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    for entry in &mut resource.body {
        match entry {
            Entry::Message(message) => {
                if let Some(value) = &mut message.value {
                    pattern(value, change);
                }
                message.attributes.iter_mut().for_each(|one| pattern(&mut one.value, change));
            }
            Entry::Term(term) => pattern(&mut term.value, change),
            _ => {}
        }
    }
    serializer::serialize(&resource)
}

fn pattern(pattern: &mut Pattern<String>, change: &dyn Fn(&str) -> String) {
    for element in &mut pattern.elements {
        match element {
            PatternElement::TextElement { value } => *value = change(value),
            PatternElement::Placeable { expression } => placeable(expression, change),
        }
    }
}

fn placeable(expression: &mut Expression<String>, change: &dyn Fn(&str) -> String) {
    match expression {
        Expression::Select { variants, .. } => {
            for one in variants {
                self::pattern(&mut one.value, change);
            }
        }
        Expression::Inline(InlineExpression::Placeable { expression }) => {
            placeable(expression, change);
        }
        Expression::Inline(_) => {}
    }
}
