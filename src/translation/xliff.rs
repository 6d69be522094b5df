//! XLIFF 2.0 (OASIS): one file a kind, one unit a passage, values and tags as
//! placeholders that tools protect.

use quick_xml::{
    Writer,
    events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event},
};

use super::{
    Returned, State, Unit, Words,
    tokens::{Token, tokens},
};
use crate::{
    report::{Finding, Report},
    say,
};

const NAMESPACE: &str = "urn:oasis:names:tc:xliff:document:2.0";

/// The document for a translator.
pub fn write(units: &[&Unit], from: &str, to: &str) -> String {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 1);
    // Writing into memory does not fail.
    let _ = document(&mut xml, units, from, to);
    String::from_utf8(xml.into_inner()).unwrap_or_default() + "\n"
}

type Out = Writer<Vec<u8>>;

fn document(xml: &mut Out, units: &[&Unit], from: &str, to: &str) -> std::io::Result<()> {
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let root = [("xmlns", NAMESPACE), ("version", "2.0"), ("srcLang", from), ("trgLang", to)];
    xml.write_event(Event::Start(BytesStart::new("xliff").with_attributes(root)))?;
    let mut kinds: Vec<&str> = Vec::new();
    for unit in units {
        if !kinds.contains(&unit.kind.id.as_str()) {
            kinds.push(&unit.kind.id);
        }
    }
    for kind in kinds {
        let own: Vec<&&Unit> = units.iter().filter(|unit| unit.kind.id == kind).collect();
        let original = format!("{}/{from}.tera", own[0].kind.folder);
        let file = [("id", kind), ("original", &original)];
        xml.write_event(Event::Start(BytesStart::new("file").with_attributes(file)))?;
        for unit in own {
            passage(xml, unit)?;
        }
        xml.write_event(Event::End(BytesEnd::new("file")))?;
    }
    xml.write_event(Event::End(BytesEnd::new("xliff")))
}

fn passage(xml: &mut Out, unit: &Unit) -> std::io::Result<()> {
    let name = unit.passage.as_str();
    xml.write_event(Event::Start(BytesStart::new("unit").with_attributes([("id", name)])))?;
    if unit.state == State::Outdated {
        xml.create_element("notes").write_inner_content(|xml| {
            let note = BytesText::new("The source has changed since this was translated.");
            xml.create_element("note").write_text_content(note)?;
            Ok(())
        })?;
    }
    // All that must stay, by number; both languages point at it.
    let mut data: Vec<String> = Vec::new();
    let target = unit.target.clone().unwrap_or_default();
    for text in [&unit.source.body, &target.body] {
        for token in tokens(text) {
            if let Token::Fixed(tag) = token
                && !data.contains(&tag)
            {
                data.push(tag);
            }
        }
    }
    if !data.is_empty() {
        xml.write_event(Event::Start(BytesStart::new("originalData")))?;
        for (number, tag) in data.iter().enumerate() {
            let id = format!("d{number}");
            xml.create_element("data")
                .with_attribute(("id", id.as_str()))
                .write_text_content(BytesText::new(tag))?;
        }
        xml.write_event(Event::End(BytesEnd::new("originalData")))?;
    }
    let state = if unit.state == State::Current { "translated" } else { "initial" };
    if let Some(title) = &unit.source.title {
        segment(xml, "title", state, title, target.title.as_deref(), &data)?;
    }
    let body = Some(target.body.as_str()).filter(|body| !body.is_empty());
    segment(xml, "body", state, &unit.source.body, body, &data)?;
    xml.write_event(Event::End(BytesEnd::new("unit")))
}

fn segment(
    xml: &mut Out,
    id: &str,
    state: &str,
    source: &str,
    target: Option<&str>,
    data: &[String],
) -> std::io::Result<()> {
    let attributes = [("id", id), ("state", state)];
    xml.write_event(Event::Start(BytesStart::new("segment").with_attributes(attributes)))?;
    inline(xml, "source", source, data)?;
    if let Some(target) = target {
        inline(xml, "target", target, data)?;
    }
    xml.write_event(Event::End(BytesEnd::new("segment")))
}

/// Words and placeholders on one line of markup, so that no space is added.
fn inline(xml: &mut Out, name: &str, text: &str, data: &[String]) -> std::io::Result<()> {
    let mut inner = Writer::new(Vec::new());
    let space = [("xml:space", "preserve")];
    inner.write_event(Event::Start(BytesStart::new(name).with_attributes(space)))?;
    // The same tag has the same id in both languages, each time it stands there.
    let mut seen: Vec<usize> = Vec::new();
    for token in tokens(text) {
        match token {
            Token::Words(words) => inner.write_event(Event::Text(BytesText::new(&words)))?,
            Token::Fixed(tag) => {
                let at = data.iter().position(|one| *one == tag).unwrap_or(0);
                let times = seen.iter().filter(|one| **one == at).count();
                seen.push(at);
                let (id, reference) = (format!("p{at}-{times}"), format!("d{at}"));
                let shown = tag.trim_matches(|c| "{}%#".contains(c)).trim().to_owned();
                let attributes = [("id", id.as_str()), ("dataRef", &reference), ("disp", &shown)];
                inner
                    .write_event(Event::Empty(BytesStart::new("ph").with_attributes(attributes)))?;
            }
        }
    }
    inner.write_event(Event::End(BytesEnd::new(name)))?;
    let line = String::from_utf8(inner.into_inner()).unwrap_or_default();
    xml.write_indent()?;
    std::io::Write::write_all(xml.get_mut(), line.as_bytes())
}

/// The language and the passages of a document that came back.
pub fn read(text: &str) -> Result<(String, Vec<Returned>), Report> {
    let wrong = |message: String| {
        Report::from(
            Finding::error("translation", message)
                .hint(say!("`mappe translate export` writes a file of the right form (XLIFF 2.0)")),
        )
    };
    let document = roxmltree::Document::parse(text)
        .map_err(|error| wrong(format!("the file is no XML: {error}")))?;
    let root = document.root_element();
    if root.tag_name().namespace() != Some(NAMESPACE) {
        return Err(wrong("the file is no XLIFF of version 2".into()));
    }
    let tag = root.attribute("trgLang").unwrap_or_default().to_owned();
    let mut all = Vec::new();
    for file in root.children().filter(|node| node.has_tag_name((NAMESPACE, "file"))) {
        for unit in file.descendants().filter(|node| node.has_tag_name((NAMESPACE, "unit"))) {
            let data = |id: &str| {
                let is_data = |node: &roxmltree::Node<'_, '_>| {
                    node.has_tag_name((NAMESPACE, "data")) && node.attribute("id") == Some(id)
                };
                unit.descendants().find(is_data).and_then(|node| node.text()).map(str::to_owned)
            };
            let part = |id: &str| {
                let segment = unit.descendants().find(|node| {
                    node.has_tag_name((NAMESPACE, "segment")) && node.attribute("id") == Some(id)
                })?;
                let target =
                    segment.children().find(|node| node.has_tag_name((NAMESPACE, "target")))?;
                let mut told = String::new();
                for node in target.descendants().skip(1) {
                    if node.is_text() {
                        told.push_str(node.text().unwrap_or_default());
                    } else if node.has_tag_name((NAMESPACE, "ph")) {
                        told.push_str(&data(node.attribute("dataRef")?)?);
                    }
                }
                Some(told)
            };
            all.push(Returned {
                kind: file.attribute("id").unwrap_or_default().to_owned(),
                passage: unit.attribute("id").unwrap_or_default().to_owned(),
                words: Words { title: part("title"), body: part("body").unwrap_or_default() },
            });
        }
    }
    Ok((tag, all))
}
