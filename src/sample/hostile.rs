//! Chance: what may be left out is sometimes left out, words become the worst
//! that a register or a clerk can hold, choices fall anew. The schema says what
//! may change; law and form judge afterwards.

use fastrand::Rng;
use serde_json::{Map, Value};

use crate::templates::Kind;

/// Texts that have broken other programs: code of three languages, marks at the
/// beginning of a line, quotation marks of every kind, many scripts.
const TEXTS: &[&str] = &[
    "#read(\"/etc/passwd\")",
    "{{ person.name }} {% if true %}",
    "= Titel\n- Punkt\n+ Punkt\n/ Wort: Text\n1. Punkt",
    "12. November",
    "*fett* _kursiv_ `roh` $x^2$ @ziel <marke>",
    "// weg /* weg */ # weg",
    "\"«„“”’‘'»\"",
    "\\n \\\" \\u{202e} \\",
    "a~b -- c --- d ... e",
    "https://www.musterwil.example/a_b?c=d&e=%20#f",
    "<b>fett</b> &amp; &#0;",
    "; DROP TABLE cases; --",
    "Ћирилица і кирилиця ґ є ї",
    "Ελληνικά ἀρχή",
    "Tiếng Việt: Nguyễn Thị Ễ",
    "العربية",
    "ትግርኛ",
    "தமிழ்",
    "中文 日本語 한국어",
    "ไทย हिन्दी עברית",
    "Donaudampfschifffahrtsgesellschaft",
    "1’234.50 — 50 % – CHF 20.–",
];
/// Names as registers hold them: ISO 8859-1 and Latin Extended-A.
const NAMES: &[&str] = &[
    "O’Neil-D’Arcy",
    "Şahin-Öztürk Çiğdem",
    "Łukasiewicz von und zu Żyrardów",
    "Ñandú Peña y García-Íñiguez de la Concepción",
    "Đorđević Ščepanović",
    "Þórðarson Åkerblöm",
    "É",
    "Nguyen Van",
    "Mac an tSaoir",
    "Beispiel-Mustermann-Exempel-Vorlage-Probe-Attrappe-Specimen-Schablone-Nachbild",
];
const NAME_KEYS: &[&str] = &["official_name", "first_name", "call_name"];
const ADDRESS_KEYS: &[&str] = &["care_of", "house_number", "locality", "street", "town"];
const ADDRESS_LINE: usize = 24;
/// Values of a fixed shape on which paper and law depend: of age or not, from where,
/// since when.
const CODES: &[(&str, &[&str])] = &[
    ("born", &["1990-05-12", "2010-08-01", "1951", "2005-03", "2018-02-11"]),
    ("decided", &["2020-09-01", "2012-03-01"]),
    ("nationality", &["TR", "SY", "ER", "DE", "BR", "UA"]),
];
/// Texts whose meaning the rules judge; chance would only be refused.
const KEPT: &[&str] = &["date", "id", "invented", "stage"];

/// A source of chance that begins with a seed.
pub(super) struct Chance<'a> {
    rng: Rng,
    has_glyph: &'a dyn Fn(char) -> bool,
}

impl<'a> Chance<'a> {
    pub(super) fn new(seed: u64, has_glyph: &'a dyn Fn(char) -> bool) -> Self {
        Self { rng: Rng::with_seed(seed), has_glyph }
    }

    /// A case as chance leaves it; the sections that the kind needs stay.
    pub(super) fn changed(&mut self, case: &Value, schema: &Value, kind: &Kind) -> Value {
        let Value::Object(sections) = case else { return case.clone() };
        let mut changed = Map::new();
        for (name, value) in sections {
            let schema = &schema["properties"][name.as_str()];
            let is_kept = KEPT.contains(&name.as_str());
            let needs = &kind.manifest.needs;
            let is_needed = is_kept
                || name == "person"
                || *name == kind.id
                || needs.iter().any(|need| need == name);
            if is_kept {
                changed.insert(name.clone(), value.clone());
            } else if is_needed || self.one_in(2) {
                changed.insert(name.clone(), self.value(name, value, schema));
            }
        }
        Value::Object(changed)
    }

    /// An office that is reached in another way: by e-mail alone, by one phone.
    pub(super) fn reached_otherwise(&mut self, office: &mut Value) {
        for place in ["/officer/0", "/contact"] {
            let Some(Value::Object(fields)) = office.pointer_mut(place) else { continue };
            for key in ["phone", "email", "hours", "web"] {
                if self.one_in(2) {
                    fields.remove(key);
                }
            }
        }
    }

    fn one_in(&mut self, chances: u32) -> bool {
        self.rng.u32(0..chances) == 0
    }

    fn value(&mut self, key: &str, value: &Value, schema: &Value) -> Value {
        match value {
            Value::Object(fields) => {
                let required = |key: &str| {
                    let keys = schema["required"].as_array();
                    keys.is_some_and(|keys| keys.iter().any(|one| one == key))
                };
                let mut changed = Map::new();
                for (key, value) in fields {
                    if required(key) || !self.one_in(3) {
                        let schema = &schema["properties"][key.as_str()];
                        changed.insert(key.clone(), self.value(key, value, schema));
                    }
                }
                Value::Object(changed)
            }
            Value::Array(rows) => {
                let least = usize::from(schema["minItems"].as_u64().unwrap_or(0) > 0);
                // None, one, some or all of them.
                let mut kept: Vec<&Value> = match self.rng.u8(0..4) {
                    0 => Vec::new(),
                    1 => rows.iter().take(1).collect(),
                    2 => rows.iter().filter(|_| self.one_in(2)).collect(),
                    _ => rows.iter().collect(),
                };
                if kept.len() < least {
                    kept = rows.iter().take(1).collect();
                }
                kept.into_iter().map(|row| self.value(key, row, &schema["items"])).collect()
            }
            Value::Bool(_) if self.one_in(3) => self.rng.bool().into(),
            Value::String(text) => self.text(key, text, schema).into(),
            other => other.clone(),
        }
    }

    fn text(&mut self, key: &str, text: &str, schema: &Value) -> String {
        if let Some(words) = schema["enum"].as_array() {
            let word = &words[self.rng.usize(0..words.len())];
            let is_new = self.one_in(2);
            return word.as_str().filter(|_| is_new).unwrap_or(text).to_owned();
        }
        if let Some((_, pool)) = CODES.iter().find(|(name, _)| *name == key) {
            return pool[self.rng.usize(0..pool.len())].to_owned();
        }
        let is_shaped = ["pattern", "format"].iter().any(|one| schema.get(one).is_some());
        // A code or a number is no free text, whatever the schema says of it.
        let is_code = text.len() < 8;
        let is_name = NAME_KEYS.contains(&key);
        if is_shaped || (is_code && !is_name) || self.one_in(4) {
            return text.to_owned();
        }
        // A line of an address is as long as the window is wide.
        let room = if ADDRESS_KEYS.contains(&key) { ADDRESS_LINE } else { 200 };
        let most = schema["maxLength"].as_u64().and_then(|most| usize::try_from(most).ok());
        let pool = if is_name { NAMES } else { TEXTS };
        let mut worst = pool[self.rng.usize(0..pool.len())].to_owned();
        if !is_name && self.one_in(3) {
            worst = format!("{worst} {}", pool[self.rng.usize(0..pool.len())]);
        }
        let printable = |letter: &char| *letter == '\n' || (self.has_glyph)(*letter);
        // The own script is kept for display and printed nowhere.
        let worst: String = if key == "original_script" {
            worst
        } else {
            worst.chars().filter(printable).collect()
        };
        let worst: String = worst.trim().chars().take(most.unwrap_or(room)).collect();
        if worst.trim().is_empty() { text.to_owned() } else { worst }
    }
}
