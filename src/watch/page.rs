//! The page for the browser: its frame and its words. What changes is filled in
//! by the script, from what the server tells.

use maud::{DOCTYPE, Markup, html};
use serde_json::json;

use super::manual;
use crate::{
    report::{CATALOGUE, Phrases, Text, pages},
    say,
};

/// How the page looks.
pub(super) const STYLE: &str = include_str!("page/style.css");
/// What the page does: the pages of a paper, and everything around them.
pub(super) const SHEETS: &str = include_str!("page/sheets.js");
pub(super) const SCRIPT: &str = include_str!("page/page.js");
/// A sheet in a folder, for the tab of the browser.
pub(super) const ICON: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="#d6201c" d="M1 2h6l2 2h6v10H1z"/><path fill="#fff" d="M4 6h8v1H4zm0 2h8v1H4zm0 2h5v1H4z"/></svg>"##;

/// The page in the language of some phrases.
pub(super) fn page(phrases: &Phrases, tag: &str) -> String {
    let told = |text: Text| text.told(phrases);
    let body = html! {
        body data-words=(words(phrases)) {
            a.skip href="#pages" { (told(say!("To the pages"))) }
            a.skip href="#findings" { (told(say!("To the findings"))) }
            header {
                h1 { "mappe" }
                p #title {}
                p #status role="status" data-status="making" { (told(say!("making papers"))) }
            }
            nav aria-label=(told(say!("Papers"))) {
                section {
                    h2 { label for="cases" { (told(say!("Case"))) } }
                    select #cases {}
                }
                section {
                    h2 #language-label { (told(say!("Language"))) }
                    ul #languages aria-labelledby="language-label" {}
                }
                section {
                    h2 #kind-label { (told(say!("Kind"))) }
                    ul #kinds aria-labelledby="kind-label" {}
                }
            }
            main #pages tabindex="-1" {
                p #note { (told(say!("making papers"))) }
                div #sheets {}
                p #changed hidden {}
            }
            aside #findings tabindex="-1" {
                section #place hidden aria-live="polite" {
                    h2 { (told(say!("Written here"))) }
                    button #close type="button" aria-label=(told(say!("Close"))) { "×" }
                    div #spot {}
                }
                section {
                    h2 { (told(say!("Findings of this paper"))) }
                    ol #own {}
                }
                section {
                    h2 { (told(say!("Other findings"))) }
                    ol #others {}
                }
            }
        }
    };
    let script = html! {
        script src="sheets.js" defer {}
        script src="page.js" defer {}
    };
    whole(tag, "", "mappe watch", &script, &body)
}

/// What a finding means; none if there is no such finding.
pub(super) fn finding(id: &str, phrases: &Phrases, tag: &str) -> Option<String> {
    let entry = CATALOGUE.iter().find(|entry| entry.id == id)?;
    let page = pages::page(id, tag).unwrap_or_default();
    let is_ours = pages::languages(id).iter().any(|one| one == tag);
    let body = html! {
        body.leaf {
            main {
                h1 { code { (entry.id) } }
                p.means { (Text::phrase(entry.means).told(phrases)) }
                div lang=(if is_ours { tag } else { pages::SOURCE }) { (manual::shown(&page)) }
            }
        }
    };
    Some(whole(tag, "../", id, &html! {}, &body))
}

fn whole(tag: &str, base: &str, title: &str, script: &Markup, body: &Markup) -> String {
    let page = html! {
        (DOCTYPE)
        html lang=(tag) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (title) }
                link rel="stylesheet" href={ (base) "page.css" };
                link rel="icon" type="image/svg+xml" href={ (base) "icon.svg" };
                (script)
            }
            (body)
        }
    };
    page.into_string()
}

/// The sentences that the script says; `{1}` and `{2}` are its values.
fn words(phrases: &Phrases) -> String {
    let told = |text: Text| text.told(phrases);
    let (one, two) = ("{1}", "{2}");
    json!({
        "current": told(say!("up to date")),
        "making": told(say!("making papers")),
        "broken": told(say!("showing the last good page")),
        "ended": told(say!("the program has ended")),
        "page": told(say!("page {} of {}", one, two)),
        "changed": told(say!("Changed pages:")),
        "nothing": told(say!("Nothing is wrong.")),
        "away": told(say!("The paper is being laid out.")),
        "never": told(say!("This paper cannot be made. The findings say why.")),
        "none": told(say!("There is no paper to show.")),
        "passage": told(say!("passage `{}`", one)),
        "layout": told(say!("layout")),
        "line": told(say!("{}, line {}", one, two)),
        "case": told(say!("in case {}", one)),
        "copy": told(say!("Copy")),
        "copied": told(say!("Copied")),
        "open": told(say!("Open in VS Code")),
        "builtIn": told(say!("This text is inside the program. To change it, copy it into the workspace:")),
        "means": told(say!("What `{}` means", one)),
    })
    .to_string()
}
