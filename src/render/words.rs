//! The prose of a kind in one language, parsed once: each passage is a template
//! of its own, and an error points at the line the author wrote.

use std::{
    collections::{HashMap, HashSet},
    sync::{Arc, OnceLock},
};

use tera::{ErrorKind, Kwargs, State, Tera};

use super::{cite, escape, escape::escape_isolated};
use crate::{
    locales::{Direction, Locale},
    report::{Finding, Place, Report, Text, lowered},
    say,
    templates::{Fragment, Prose},
};

/// Parsed prose. Made by [`Words::parse`].
pub struct Words {
    engine: Tera,
    fragments: HashMap<String, Fragment>,
    locale: Arc<Locale>,
    law: Arc<Locale>,
    traced: OnceLock<Option<Tera>>,
    names: HashSet<String>,
}

/// What the template of a passage's title has behind the passage's name.
const TITLE: &str = ".title";

/// The template name of a passage's title.
pub(super) fn title(passage: &str) -> String {
    format!("{passage}{TITLE}")
}

/// The passage of a template.
pub(super) fn untitled(template: &str) -> &str {
    template.strip_suffix(TITLE).unwrap_or(template)
}

impl Words {
    /// Parses all passages, and what they include.
    pub fn parse(
        prose: &Prose,
        shared: &[(String, Fragment)],
        locale: &Arc<Locale>,
        law: &Arc<Locale>,
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
        match engine(locale, law, texts) {
            Ok(engine) => Ok(Self {
                names: every_name(&fragments),
                engine,
                fragments,
                locale: locale.clone(),
                law: law.clone(),
                traced: OnceLock::new(),
            }),
            // All templates are refused together; one by one gives every error.
            Err(first) => Err(every_error(&fragments, &names, (locale, law), &first)),
        }
    }

    /// Whether a name stands anywhere in it.
    pub(super) fn names(&self, name: &str) -> bool {
        self.names.contains(name)
    }

    /// Renders a passage or a title to Typst markup.
    pub fn render(&self, template: &str, context: &tera::Context) -> Result<String, Finding> {
        match self.engine.render(template, context) {
            Ok(text) => Ok(self.locale.settings.typography.spaced(text.trim())),
            Err(wrong) => Err(finding(&wrong, &self.fragments)),
        }
    }

    /// Values that are printed although they are groups or lists: the engine
    /// would print their inside.
    pub fn printed_groups(&self, view: &serde_json::Value) -> Report {
        let mut report = Report::new();
        let mut names: Vec<&String> = self.fragments.keys().collect();
        names.sort();
        for fragment in names.iter().map(|name| &self.fragments[*name]) {
            for (start, _) in fragment.text.match_indices("{{") {
                let inside = fragment.text[start + 2..].split("}}").next().unwrap_or_default();
                let pointer =
                    format!("/{}", inside.trim().trim_matches('-').trim().replace('.', "/"));
                let value = view.pointer(&pointer);
                if value.is_some_and(|value| value.is_object() || value.is_array()) {
                    let message = say!("`{}` is a group of values, not a text", inside.trim());
                    report.push(
                        Finding::error("template-value", message)
                            .at(fragment.place(start..start + inside.len() + 4))
                            .hint(say!(
                                "print one of its parts; `mappe explain CASE -k KIND` shows them"
                            )),
                    );
                }
            }
        }
        report
    }

    /// The fragment behind a template name.
    pub fn fragment(&self, template: &str) -> Option<&Fragment> {
        self.fragments.get(template)
    }

    /// The same prose with marks in it, for tracing; parsed when it is first
    /// asked for.
    pub fn traced(&self, marked: &dyn Fn(&str, &str) -> String) -> Option<&Tera> {
        self.traced.get_or_init(|| self.with_texts(marked)).as_ref()
    }

    /// The same prose with other texts.
    pub(super) fn with_texts(&self, change: &dyn Fn(&str, &str) -> String) -> Option<Tera> {
        let text =
            |(name, fragment): (&String, &Fragment)| (name.clone(), change(name, &fragment.text));
        let texts: Vec<(String, String)> = self.fragments.iter().map(text).collect();
        let texts = texts.iter().map(|(name, text)| (name.as_str(), text.as_str()));
        engine(&self.locale, &self.law, texts).ok()
    }
}

/// Everything in templates that can be a name.
fn every_name(fragments: &HashMap<String, Fragment>) -> HashSet<String> {
    let is_name = |letter: char| letter.is_alphanumeric() || letter == '_';
    let words = |fragment: &Fragment| {
        fragment.text.split(|letter| !is_name(letter)).map(str::to_owned).collect::<Vec<_>>()
    };
    fragments.values().flat_map(words).collect()
}

fn engine<'a>(
    locale: &Arc<Locale>,
    law: &Arc<Locale>,
    texts: impl Iterator<Item = (&'a str, &'a str)>,
) -> Result<Tera, tera::Error> {
    let mut engine = Tera::new();
    engine.set_escape_fn(match locale.settings.direction {
        Direction::Ltr => escape,
        Direction::Rtl => escape_isolated,
    });
    engine.autoescape_on(vec![""]);
    let words = law.clone();
    engine.register_function(
        "law",
        move |arguments: Kwargs, _: &State| -> tera::TeraResult<String> {
            let reference: String = arguments.must_get("of")?;
            cite(&reference, &words).map_err(|wrong| {
                tera::Error::message(format!(
                    "{}. {}",
                    wrong.message.english(),
                    wrong.hint.english()
                ))
            })
        },
    );
    let words = locale.clone();
    engine.register_function(
        "t",
        move |arguments: Kwargs, _: &State| -> tera::TeraResult<String> {
            let id: String = arguments.must_get("id")?;
            words.message(&id, &[]).map_err(|wrong| tera::Error::message(wrong.message.english()))
        },
    );
    engine.add_raw_templates(texts)?;
    Ok(engine)
}

fn every_error(
    fragments: &HashMap<String, Fragment>,
    names: &[&String],
    (locale, law): (&Arc<Locale>, &Arc<Locale>),
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
        if let Err(wrong) = engine(locale, law, texts) {
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
            let (message, mut help) = split(inner.message());
            if id == "template-syntax" {
                help = say!(
                    "every `{{% if %}}` and `{{% for %}}` needs its end, every `{{{{` its `}}}}`"
                );
            }
            let place = fragments
                .get(inner.filename())
                .map(|fragment| fragment.place(inner.span().range.clone()));
            Finding::error(id, message).at(place).hint(help)
        }
        _ => {
            let text = error.to_string();
            let place = reported_place(&text, fragments).or_else(|| {
                let named = |name: &&String| text.contains(&format!("'{name}'"));
                let name = fragments.keys().filter(named).min()?;
                Some(Place::new(&fragments[name].source, 0..0))
            });
            let first = text.lines().next().unwrap_or_default();
            let (message, help) = split(first.trim_start_matches("error: "));
            Finding::error("template-syntax", message).at(place).hint(help)
        }
    }
}

/// The place in a report of the engine, `--> passage:line:column`.
fn reported_place(text: &str, fragments: &HashMap<String, Fragment>) -> Option<Place> {
    let spot = text.split("--> ").nth(1)?.lines().next()?;
    let mut parts = spot.trim().rsplitn(3, ':');
    let column: usize = parts.next()?.parse().ok()?;
    let line: usize = parts.next()?.parse().ok()?;
    let fragment = fragments.get(parts.next()?)?;
    let before: usize = fragment.text.split_inclusive('\n').take(line - 1).map(str::len).sum();
    let letters = fragment.text[before..].char_indices().nth(column - 1).map_or(0, |(at, _)| at);
    let end = fragment.text[before..].find('\n').map_or(fragment.text.len(), |end| before + end);
    Some(fragment.place(before + letters..end))
}

/// The first sentence as message, the rest as hint.
fn split(text: &str) -> (String, Text) {
    let text = text.trim().replace('\n', " ");
    let whole = |at: &usize| text[..*at].matches('`').count().is_multiple_of(2);
    let cut = text.match_indices(". ").map(|(at, _)| at).find(whole);
    let (first, rest) = cut.map_or((text.as_str(), ""), |at| (&text[..at], &text[at + 2..]));
    let first = lowered(first);
    let hint = if rest.is_empty() {
        say!("`mappe explain CASE -k KIND` shows every value; templates/README.md every mark")
    } else {
        rest.trim_end_matches('.').to_owned().into()
    };
    (first.trim_end_matches('.').to_owned(), hint)
}
