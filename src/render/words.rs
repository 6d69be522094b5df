//! The prose of a kind in one language, parsed once: each passage is a template
//! of its own, and an error points at the line the author wrote.

use std::{collections::HashMap, sync::Arc};

use tera::{ErrorKind, Kwargs, State, Tera};

use super::{escape, law};
use crate::{
    locales::Locale,
    report::{Finding, Place, Report},
    templates::{Fragment, Prose},
};

/// Parsed prose. Made by [`Words::parse`].
pub struct Words {
    engine: Tera,
    fragments: HashMap<String, Fragment>,
    locale: Arc<Locale>,
}

/// The template name of a passage's title.
pub(super) fn title(passage: &str) -> String {
    format!("{passage}.title")
}

impl Words {
    /// Parses all passages, and what they include.
    pub fn parse(
        prose: &Prose,
        shared: &[(String, Fragment)],
        locale: &Arc<Locale>,
    ) -> Result<Self, Report> {
        let mut fragments: HashMap<String, Fragment> = shared.iter().cloned().collect();
        for passage in &prose.passages {
            fragments.insert(passage.name.clone(), passage.body.clone());
            if let Some(text) = &passage.title {
                fragments.insert(title(&passage.name), text.clone());
            }
        }
        let mut names: Vec<&String> = fragments.keys().collect();
        names.sort();
        let texts = names.iter().map(|name| (name.as_str(), fragments[*name].text.as_str()));
        match engine(locale, texts) {
            Ok(engine) => Ok(Self { engine, fragments, locale: locale.clone() }),
            // All templates are refused together; one by one gives every error.
            Err(first) => Err(every_error(&fragments, &names, locale, &first)),
        }
    }

    /// Renders a passage or a title to Typst markup.
    pub fn render(&self, template: &str, context: &tera::Context) -> Result<String, Finding> {
        match self.engine.render(template, context) {
            Ok(text) => Ok(self.spaced(text.trim())),
            Err(wrong) => Err(finding(&wrong, &self.fragments)),
        }
    }

    /// The fragment behind a template name.
    pub fn fragment(&self, template: &str) -> Option<&Fragment> {
        self.fragments.get(template)
    }

    /// The same prose with other texts, for tracing.
    pub fn with_texts(&self, change: &dyn Fn(&str, &str) -> String) -> Option<Tera> {
        let texts: Vec<(String, String)> = self
            .fragments
            .iter()
            .map(|(name, fragment)| (name.clone(), change(name, &fragment.text)))
            .collect();
        engine(&self.locale, texts.iter().map(|(name, text)| (name.as_str(), text.as_str()))).ok()
    }

    /// Ordinary spaces beside the marks of `locale.toml` become narrow ones
    /// that do not break.
    fn spaced(&self, text: &str) -> String {
        let style = &self.locale.settings.typography;
        if style.narrow_before.is_empty() && style.narrow_after.is_empty() {
            return text.to_owned();
        }
        let mut spaced = String::with_capacity(text.len());
        let mut letters = text.chars().peekable();
        let mut last = '\n';
        while let Some(letter) = letters.next() {
            let next = letters.peek().copied().unwrap_or('\n');
            let beside = style.narrow_before.contains(next) || style.narrow_after.contains(last);
            spaced.push(if letter == ' ' && beside { '\u{202f}' } else { letter });
            last = letter;
        }
        spaced
    }
}

fn engine<'a>(
    locale: &Arc<Locale>,
    texts: impl Iterator<Item = (&'a str, &'a str)>,
) -> Result<Tera, tera::Error> {
    let mut engine = Tera::new();
    engine.set_escape_fn(escape);
    engine.autoescape_on(vec![""]);
    let words = locale.clone();
    engine.register_function(
        "law",
        move |arguments: Kwargs, _: &State| -> tera::TeraResult<String> {
            let reference: String = arguments.must_get("of")?;
            law::cite(&reference, &words).map_err(|wrong| tera::Error::message(wrong.message))
        },
    );
    let words = locale.clone();
    engine.register_function(
        "t",
        move |arguments: Kwargs, _: &State| -> tera::TeraResult<String> {
            let id: String = arguments.must_get("id")?;
            words.message(&id, &[]).map_err(|wrong| tera::Error::message(wrong.message))
        },
    );
    engine.add_raw_templates(texts)?;
    Ok(engine)
}

fn every_error(
    fragments: &HashMap<String, Fragment>,
    names: &[&String],
    locale: &Arc<Locale>,
    first: &tera::Error,
) -> Report {
    let mut report = Report::new();
    let shared: Vec<&String> =
        names.iter().copied().filter(|name| name.starts_with("passages/")).collect();
    for name in names {
        let mut texts: Vec<&String> = vec![name];
        if !name.starts_with("passages/") {
            texts.extend(&shared);
        }
        let texts = texts.iter().map(|name| (name.as_str(), fragments[*name].text.as_str()));
        if let Err(wrong) = engine(locale, texts) {
            report.push(finding(&wrong, fragments));
        }
    }
    if report.is_empty() {
        report.push(finding(first, fragments));
    }
    report
}

fn finding(error: &tera::Error, fragments: &HashMap<String, Fragment>) -> Finding {
    match error.kind() {
        ErrorKind::SyntaxError(inner) | ErrorKind::RenderingError(inner) => {
            let id = if matches!(error.kind(), ErrorKind::SyntaxError(_)) {
                "template-syntax"
            } else {
                "template-value"
            };
            let (message, help) = split(inner.message());
            let place = fragments
                .get(inner.filename())
                .map(|fragment| fragment.place(inner.span().range.clone()));
            Finding::error(id, message).at(place).hint(help)
        }
        _ => {
            let (message, help) = split(&error.to_string());
            let place = fragments
                .iter()
                .find(|(name, _)| message.contains(&format!("'{name}'")))
                .map(|(_, fragment)| Place::new(&fragment.source, 0..0));
            Finding::error("template-syntax", message).at(place).hint(help)
        }
    }
}

/// The first sentence as message, the rest as hint.
fn split(text: &str) -> (String, String) {
    let text = text.trim().replace('\n', " ");
    let (first, rest) = text.split_once(". ").unwrap_or((text.as_str(), ""));
    let mut letters = first.chars();
    let first: String = letters
        .next()
        .map(|letter| letter.to_lowercase().chain(letters).collect())
        .unwrap_or_default();
    let hint = if rest.is_empty() {
        "`mappe explain CASE -k KIND` shows every value; templates/README.md every mark".to_owned()
    } else {
        rest.trim_end_matches('.').to_owned()
    };
    (first.trim_end_matches('.').to_owned(), hint)
}
