//! Articles of law as a language cites them; the forms live in `law.ftl`.

use crate::{
    locales::{Argument, Locale},
    report::Finding,
    say,
};

/// `AIG 62(1)(g)` becomes «Art. 62 Abs. 1 Bst. g AIG».
pub fn cite(reference: &str, locale: &Locale) -> Result<String, Finding> {
    let wrong = || {
        Finding::error("law-reference", say!("`{}` is not a reference to an article", reference))
            .hint(say!("write act, article, paragraph and letter as in `AIG 62(1)(g)`"))
    };
    let (act, rest) = reference.split_once(' ').ok_or_else(wrong)?;
    let mut parts = rest.split('(');
    let article = parts.next().unwrap_or_default();
    let inner: Vec<&str> = parts.map(|part| part.trim_end_matches(')')).collect();
    let plain = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric());
    if !plain(&article) || !inner.iter().all(plain) || inner.len() > 2 {
        return Err(wrong());
    }
    let act = locale.message(&format!("law-act-{}", act.to_lowercase()), &[])?;
    locale.message(
        "law-article",
        &[
            ("act", Argument::Text(&act)),
            ("article", Argument::Text(article)),
            ("paragraph", Argument::Text(inner.first().copied().unwrap_or("none"))),
            ("letter", Argument::Text(inner.get(1).copied().unwrap_or("none"))),
        ],
    )
}
