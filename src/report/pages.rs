//! The documentation page of each finding, inside the binary: Markdown from
//! `docs/<language>/src/findings/<id>.md`.

use rust_embed::Embed;

#[derive(Embed)]
#[folder = "docs"]
#[include = "*/src/findings/*.md"]
#[exclude = "*/README.md"]
struct Pages;

/// The language in which every finding has a page.
pub const SOURCE: &str = "en";

/// The page of a finding in a language, else in English.
pub fn page(id: &str, tag: &str) -> Option<String> {
    let page = Pages::get(&path(id, tag)).or_else(|| Pages::get(&path(id, SOURCE)))?;
    Some(String::from_utf8_lossy(&page.data).into_owned())
}

/// The languages in which a finding has a page.
pub fn languages(id: &str) -> Vec<String> {
    let tag = |path: &str| {
        let (tag, rest) = path.split_once('/')?;
        (rest == path_in(id)).then(|| tag.to_owned())
    };
    let mut tags: Vec<String> = Pages::iter().filter_map(|path| tag(&path)).collect();
    tags.sort();
    tags
}

/// What stands between the title and the first heading: one or two sentences.
pub fn summary(page: &str) -> String {
    let lines = page.lines().skip_while(|line| line.starts_with('#') || line.trim().is_empty());
    let first: Vec<&str> = lines.take_while(|line| !line.trim().is_empty()).collect();
    first.join(" ")
}

fn path(id: &str, tag: &str) -> String {
    format!("{tag}/{}", path_in(id))
}

fn path_in(id: &str) -> String {
    format!("src/findings/{id}.md")
}
