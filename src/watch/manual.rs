//! The documentation page of a finding, from the book's Markdown: as much of it
//! as these pages use. Links lead into the book, which is not here, so their
//! words alone are kept.

use maud::{Markup, html};

/// A page without its title.
pub(super) fn shown(page: &str) -> Markup {
    let mut blocks = Vec::new();
    let mut lines = page.lines().peekable();
    while let Some(line) = lines.next() {
        if let Some(heading) = line.strip_prefix("## ") {
            blocks.push(html! { h2 { (words(heading)) } });
        } else if line.starts_with("```") {
            let inside: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
            blocks.push(html! { pre { code { (inside.join("\n")) } } });
        } else if line.starts_with("- ") || line.starts_with('|') {
            let mut items = vec![line];
            let mark = &line[..1];
            while let Some(next) = lines.next_if(|next| next.starts_with(mark)) {
                items.push(next);
            }
            blocks.push(if mark == "|" {
                html! { pre { (items.join("\n")) } }
            } else {
                html! { ul { @for item in items { li { (words(&item[2..])) } } } }
            });
        } else if !line.trim().is_empty() && !line.starts_with("# ") {
            let mut text = line.to_owned();
            let goes_on = |next: &&str| {
                !next.trim().is_empty()
                    && !["#", "```", "- "].iter().any(|mark| next.starts_with(mark))
            };
            while let Some(next) = lines.next_if(goes_on) {
                text = format!("{text} {next}");
            }
            blocks.push(html! { p { (words(&text)) } });
        }
    }
    html! { @for block in blocks { (block) } }
}

/// A line with what stands between backticks as code.
fn words(line: &str) -> Markup {
    html! {
        @for (number, part) in line.split('`').enumerate() {
            @if number % 2 == 1 { code { (part) } } @else { (without_links(part)) }
        }
    }
}

fn without_links(text: &str) -> String {
    let (mut out, mut rest) = (String::new(), text);
    while let Some((before, tail)) = rest.split_once('[') {
        let link =
            tail.split_once("](").and_then(|(label, end)| Some((label, end.split_once(')')?.1)));
        let Some((label, after)) = link else { break };
        out.push_str(before);
        out.push_str(label);
        rest = after;
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn a_page_is_shown_as_it_is_meant() {
        let page = "# id\n\nOne `a < b`,\ntwo.\n\n## Why\n- x\n- [y](z.md) `q`\n```text\n<b>\n\n# no\n```\nEnd [1].\n";
        assert_eq!(
            shown(page).into_string(),
            "<p>One <code>a &lt; b</code>, two.</p><h2>Why</h2><ul><li>x</li><li>y <code>q</code></li></ul><pre><code>&lt;b&gt;\n\n# no</code></pre><p>End [1].</p>"
        );
    }
}
