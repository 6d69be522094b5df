//! The smallest and the largest case of a kind, from `templates/samples/` and
//! from what `kind.toml` needs and asks.

use serde_json::{Map, Value, json};

use super::{DAY, Size, words::SampleWords};
use crate::{
    document::{Document, composed},
    material::Material,
    report::{Finding, Report},
    say,
    source::Source,
    templates::{Answer, Field, Kind},
};

/// The number of a sample: size and code of its kind.
pub(super) fn id(kind: &Kind, size: Size) -> String {
    let word = size.word().to_uppercase();
    match size {
        Size::Hostile(number) => format!("{word}-{}-{number}", kind.manifest.code),
        _ => format!("{word}-{}", kind.manifest.code),
    }
}

/// The case as TOML.
pub(super) fn text(
    material: &Material,
    words: &SampleWords,
    kind: &Kind,
    size: Size,
) -> Result<String, Report> {
    Ok(composed(&value(material, words, kind, size)?))
}

/// The case as data.
pub(super) fn value(
    material: &Material,
    words: &SampleWords,
    kind: &Kind,
    size: Size,
) -> Result<Value, Report> {
    let is_small = size == Size::Smallest;
    let name = if is_small { "smallest" } else { "largest" };
    let mut all = sections(material, words, &format!("templates/samples/{name}.toml"))?;
    repeat(&mut all);
    let facts = kind.manifest.when.conditions();
    let has = |fact: &str| facts.iter().any(|one| one == fact);
    if is_small {
        if !has("missed")
            && let Some(talk) = all.get_mut("appointment").and_then(Value::as_object_mut)
        {
            talk.remove("missed");
        }
        let needed = |section: &str| {
            section == "person"
                || kind.manifest.needs.iter().any(|one| one == section)
                || section == "interpreter" && has("interpreter_needed")
        };
        all.retain(|section, _| needed(section));
        if kind.manifest.proof_of_service {
            all.insert("delivery".into(), json!({ "method": "registered" }));
        }
    }
    decide(&mut all, kind);
    let answers = answers(kind, words, size);
    if !answers.is_empty() || kind.manifest.on_request {
        all.insert(kind.id.clone(), Value::Object(answers));
    }
    let stage = if kind.stage == "shared" { "inform" } else { &kind.stage };
    all.insert("id".into(), id(kind, size).into());
    all.insert("stage".into(), stage.into());
    all.insert("date".into(), DAY.to_string().into());
    all.insert("invented".into(), true.into());
    Ok(Value::Object(all))
}

/// A file of samples with its words in place.
pub(super) fn sections(
    material: &Material,
    words: &SampleWords,
    path: &str,
) -> Result<Map<String, Value>, Report> {
    let source = material
        .read(path)
        .ok_or_else(|| Finding::error("unreadable-file", say!("`{}` is missing", path)))?;
    let document = Document::parse(&Source::new(path, words.fill(source.text())))?;
    Ok(document.value().as_object().cloned().unwrap_or_default())
}

/// Lists grow to the length that `[repeat]` names: `goal = 10` is ten goals,
/// `"criterion.facts" = 9` nine facts of each criterion.
fn repeat(all: &mut Map<String, Value>) {
    let Some(Value::Object(lengths)) = all.remove("repeat") else { return };
    for (path, length) in &lengths {
        let length = length.as_u64().and_then(|length| usize::try_from(length).ok()).unwrap_or(0);
        let (section, inner) = path.split_once('.').unwrap_or((path, ""));
        match all.get_mut(section) {
            Some(Value::Array(rows)) if inner.is_empty() => grow(rows, length),
            Some(Value::Array(rows)) => {
                for row in rows {
                    if let Some(Value::Array(rows)) = row.get_mut(inner) {
                        grow(rows, length);
                    }
                }
            }
            _ => {}
        }
    }
}

fn grow(rows: &mut Vec<Value>, length: usize) {
    let own = rows.len();
    while own > 0 && rows.len() < length {
        rows.push(rows[rows.len() % own].clone());
    }
}

/// The decisions on which the kind rests are taken.
fn decide(all: &mut Map<String, Value>, kind: &Kind) {
    let mut rows = match all.remove("decision") {
        Some(Value::Array(rows)) => rows,
        _ => Vec::new(),
    };
    for needed in &kind.manifest.decisions {
        let Some((id, answer)) = needed.split_once(':') else { continue };
        let answer = answer.trim();
        match rows.iter_mut().find(|row| row["id"] == id) {
            Some(row) => row["answer"] = answer.into(),
            None => rows.push(
                json!({ "id": id, "answer": answer, "by": "Anna Muster", "date": "2026-11-20" }),
            ),
        }
    }
    if !rows.is_empty() {
        all.insert("decision".into(), Value::Array(rows));
    }
}

/// The answers to the kind's own questions.
fn answers(kind: &Kind, words: &SampleWords, size: Size) -> Map<String, Value> {
    let is_small = size == Size::Smallest;
    let asked = kind.manifest.fields.iter().filter(|(_, field)| !(is_small && field.is_optional));
    asked.map(|(name, field)| (name.clone(), answer(field, words, is_small))).collect()
}

fn answer(field: &Field, words: &SampleWords, is_small: bool) -> Value {
    let text = words.get(if is_small { "word" } else { "sentence" });
    let several = if is_small { 1 } else { 3 };
    match &field.answer {
        Answer::Name => "Beat Exempel-Muster".into(),
        Answer::Text => text.into(),
        Answer::Date => "2026-11-02".into(),
        Answer::Deadline => "2027-03-10".into(),
        Answer::Integer => 9.into(),
        Answer::YesNo => true.into(),
        Answer::Money => "12345.50".into(),
        Answer::Texts => vec![text; several].into(),
        Answer::Offers => {
            let offer = |number| format!("{} {number}", words.get("offer"));
            (1..=several).map(offer).collect::<Vec<_>>().into()
        }
        Answer::Choice(choices) => {
            let choice = if is_small { choices.first() } else { choices.last() };
            choice.cloned().unwrap_or_default().into()
        }
    }
}
