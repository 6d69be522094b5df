use std::{fmt::Write as _, fs};

use serde_json::Value;

use crate::desk::{Desk, files, project};

/// What Taplo, the reader of TOML inside editors, understands of a schema; the last
/// two are for it and for our own messages.
const KEYWORDS: &[&str] = &[
    "$schema",
    "additionalProperties",
    "anyOf",
    "const",
    "default",
    "description",
    "enum",
    "format",
    "items",
    "maxLength",
    "maximum",
    "minItems",
    "minLength",
    "minimum",
    "pattern",
    "properties",
    "required",
    "title",
    "type",
    "x-taplo",
    "x-write",
];

fn schema(what: &str) -> Value {
    let ran = Desk::new().run(&["schema", what]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    serde_json::from_str(&ran.out).expect("JSON")
}

/// Calls a function with each schema inside a schema and its path.
fn each<'a>(schema: &'a Value, path: &str, see: &mut dyn FnMut(&str, &'a Value)) {
    see(path, schema);
    for (key, value) in schema.as_object().into_iter().flatten() {
        match key.as_str() {
            "properties" => {
                for (name, inner) in value.as_object().expect("a table") {
                    each(inner, &format!("{path}.{name}"), see);
                }
            }
            "anyOf" => {
                value.as_array().expect("a list").iter().for_each(|one| each(one, path, see));
            }
            "items" | "additionalProperties" if value.is_object() => {
                each(value, &format!("{path}[]"), see);
            }
            _ => {}
        }
    }
}

#[test]
fn schemas_are_draft_7_as_editors_read_it() {
    for what in ["case", "office", "kind"] {
        let schema = schema(what);
        assert_eq!(schema["$schema"], "http://json-schema.org/draft-07/schema#", "{what}");
        assert_eq!(schema["additionalProperties"], false, "{what}");
        each(&schema, what, &mut |path, one| {
            for key in one.as_object().into_iter().flatten().map(|(key, _)| key.as_str()) {
                assert!(KEYWORDS.contains(&key), "{path} has `{key}`");
            }
            assert_ne!(one["type"], "null", "{path}");
            // One text for each word, in the same order.
            if let Some(said) = one["x-taplo"]["docs"]["enumValues"].as_array() {
                assert_eq!(said.len(), one["enum"].as_array().expect("words").len(), "{path}");
            }
        });
    }
}

#[test]
fn every_key_says_what_it_is() {
    for what in ["case", "office", "kind"] {
        let schema = schema(what);
        let mut count = 0;
        assert!(schema["title"].is_string(), "{what}");
        assert!(!schema["description"].as_str().unwrap_or("[`").contains("[`"), "{what}");
        each(&schema, what, &mut |path, one| {
            for (name, key) in one["properties"].as_object().into_iter().flatten() {
                let says = key["description"].as_str().unwrap_or_default();
                let is_sentence = says.ends_with('.') && says.len() > 8;
                let is_sentence = is_sentence && !says.contains('\n') && !says.contains("[`");
                assert!(is_sentence, "{path}.{name} says `{says}`");
                count += 1;
            }
        });
        assert!(count > 30, "{what}: only {count} keys");
    }
}

#[test]
fn words_to_choose_from_say_what_they_mean() {
    let case = schema("case");
    let sex = &case["properties"]["person"]["properties"]["sex"];
    assert_eq!(sex["enum"], serde_json::json!(["male", "female", "undetermined"]));
    assert_eq!(sex["x-taplo"]["docs"]["enumValues"][1], "Female (eCH-0044: 2).");
    let event = &case["properties"]["event"]["items"]["properties"]["what"];
    let word = event["enum"].as_array().expect("words").iter().position(|one| one == "closed");
    let says = &event["x-taplo"]["docs"]["enumValues"][word.expect("a word of the course")];
    assert!(says.as_str().is_some_and(|says| says.len() > 5), "{says}");
}

#[test]
fn every_question_of_every_kind_is_put_into_words() {
    let material = mappe::material::Material::open(None).expect("built in");
    let templates = mappe::templates::Templates::open(&material).expect("built in");
    for kind in templates.kinds() {
        for name in kind.manifest.fields.keys() {
            let asks = kind.manifest.asks.get(name).map(String::as_str).unwrap_or_default();
            assert!(asks.ends_with('.'), "{}: `{name}` asks `{asks}`", kind.id);
        }
    }
}

#[test]
fn a_question_in_words_needs_its_field() {
    let desk = super::base();
    desk.run(&["new", "override", "templates/demand/reminder/kind.toml"]);
    desk.change("templates/demand/reminder/kind.toml", "[asks]\n", "[asks]\nmising = \"What.\"\n");
    let ran = desk.run(&["check", "."]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("did you mean `missing`?"), "{}", ran.err);
}

#[test]
fn a_schema_speaks_the_language_of_a_phrasebook_and_names_stay() {
    let schema = schema("office");
    let texts = mappe::schema::texts(&schema);
    let told = "Canton, two capital letters, such as `SO`; its holidays count.";
    assert!(texts.iter().any(|text| text == told), "{texts:#?}");
    let mut catalogue = String::from(
        "msgid \"\"\nmsgstr \"Language: xx\\nContent-Type: text/plain; charset=UTF-8\\n\"\n",
    );
    for text in &texts {
        let id = text.replace('\\', "\\\\").replace('"', "\\\"");
        let _ = write!(catalogue, "\nmsgid \"{id}\"\nmsgstr \"XX {id}\"\n");
    }
    let phrases = mappe::report::Phrases::read(&catalogue).expect("a catalogue");
    let other = mappe::schema::told(schema.clone(), &phrases);
    assert_eq!(other["properties"]["canton"]["description"], format!("XX {told}"));
    let keys = |schema: &Value| {
        let keys = schema["properties"].as_object().expect("keys").keys();
        keys.cloned().collect::<Vec<_>>()
    };
    assert_eq!(keys(&schema), keys(&other));
    let mut count = 0;
    each(&other, "", &mut |path, one| {
        if let Some(says) = one["description"].as_str() {
            assert!(says.starts_with("XX "), "{path}: {says}");
            count += 1;
        }
    });
    assert!(count > 80);
    assert_eq!(other["properties"]["kind"]["enum"], schema["properties"]["kind"]["enum"]);
    let docs = &other["properties"]["kind"]["x-taplo"]["docs"]["enumValues"][0];
    assert_eq!(docs, "XX One municipality.");
}

#[test]
fn a_new_workspace_has_what_editors_read() {
    let desk = Desk::new();
    assert_eq!(desk.run(&["new", "workspace", "neu"]).code, 0);
    let rules = desk.read("neu/.taplo.toml");
    for what in ["case", "office", "kind"] {
        let name = format!("{what}.schema.json");
        let printed = desk.run(&["schema", what]).out;
        assert_eq!(desk.read(&format!("neu/{name}")), printed);
        assert!(rules.contains(&format!("path = \"{name}\"")), "{rules}");
    }
    let extensions: Value =
        serde_json::from_str(&desk.read("neu/.vscode/extensions.json")).expect("JSON");
    assert_eq!(extensions["recommendations"][0], "tamasfe.even-better-toml");
    // Every file that has a schema names it, from where it stands.
    let kind = "templates/inform/first-talk-invitation/kind.toml";
    assert_eq!(desk.run(&["new", "override", kind, "-w", "neu"]).code, 0);
    for path in files(&desk.path("neu")) {
        let text = fs::read_to_string(&path).expect("UTF-8");
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        if name.ends_with(".toml") && !matches!(name.as_str(), ".taplo.toml" | "overrides.toml") {
            let line = text.lines().next().unwrap_or_default();
            let schema = line.strip_prefix("#:schema ").unwrap_or_else(|| panic!("{name}: {line}"));
            assert!(path.parent().expect("a folder").join(schema).is_file(), "{name}: {line}");
        }
    }
    assert_eq!(desk.run(&["check", "neu", "--deny-warnings"]).code, 0);
    let ran = desk.run(&["list", "overrides", "neu"]);
    assert_eq!(ran.out, format!("{kind}: same\n"));
}

#[test]
fn the_schema_of_a_kind_comes_with_the_first_copy_of_one() {
    let desk = super::base();
    let ran = desk.run(&["new", "override", "templates/demand/reminder/kind.toml"]);
    let written = "kind.schema.json\ntemplates/demand/reminder/kind.toml\noverrides.toml\n";
    assert_eq!(ran.out, written);
    let ran = desk.run(&["new", "override", "templates/demand/final-reminder/kind.toml"]);
    assert!(!ran.out.contains("schema"), "{}", ran.out);
    assert!(project().join("templates/demand/reminder/kind.toml").is_file());
}
