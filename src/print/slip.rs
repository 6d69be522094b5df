//! The slip sheet before a bundle: what the printer checks it against. Its words are
//! those of the office; it names no case and no person.

use serde_json::{Value, json};

use super::{Bundle, Edition, Letter, Sides, Sorting, Sum, Way};
use crate::{
    locales::{Argument, Locale},
    plan::Job,
    render::Manuscript,
    report::Finding,
};

/// «Bund 3 von 12», or that a letter is printed once more.
pub(super) fn title(bundle: &Bundle<'_>, job: &Job) -> Result<String, Finding> {
    let locale = &job.tongue.binding;
    match (bundle.edition, bundle.slip) {
        (Edition::Reprint, false) => locale.message("slip-reprint", &[]),
        _ => locale.message(
            "slip-bundle",
            &[("number", number(bundle.number)), ("of", number(bundle.of))],
        ),
    }
}

/// The sheet, for a bundle from its first letter to its last.
pub(super) fn manuscript(
    bundle: &Bundle<'_>,
    sum: &Sum,
    job: &Job,
    letters: &[Letter<'_>],
) -> Result<Manuscript, Finding> {
    let locale = &job.tongue.binding;
    let word = |id: &str| locale.message(&format!("slip-{id}"), &[]);
    let way = Way::of(job);
    let sorting = bundle.sorting;
    let sides = match bundle.sides {
        Sides::Duplex => "duplex",
        Sides::Simplex => "simplex",
    };
    let numbers = letters.iter().map(|one| one.number.to_owned());
    // A paper without an address has no postcode.
    let keys = letters.iter().map(|one| sorting.key(one.job)).filter(|key| !key.is_empty());
    let keys = keys.map(|key| named(sorting, key, locale));
    let reprint = match bundle.edition {
        Edition::First => Value::Null,
        Edition::Reprint => word("reprint")?.into(),
    };
    let head = [word("what")?, word("value")?];
    let rows = [
        (word("numbers")?, range(numbers)),
        (word(&format!("range-{}", sorting.word()))?, range(keys)),
        (word("sorting")?, word(&format!("sorting-{}", sorting.word()))?),
        (word("sides")?, word(&format!("sides-{sides}"))?),
        (word("file")?, bundle.file.to_owned()),
    ];
    let settings = &locale.settings;
    let data = json!({
        "title": title(bundle, job)?,
        "number": bundle.number,
        "office": job.office.office.name,
        "date": locale.date(job.date)?.long,
        "lang": settings.tag.split('-').next(),
        "region": settings.region,
        "fonts": settings.fonts,
        "reprint": reprint,
        "words": { "note": word("note")?, "head": head },
        "way": [
            (word("channel")?, locale.message(way.channel.message(), &[])?),
            (word("envelope")?, way.envelope),
        ],
        "sums": [
            (word("letters")?, sum.letters.to_string()),
            (word("sheets")?, sum.sheets.to_string()),
            (word("pages")?, sum.pages.to_string()),
        ],
        "rows": rows,
    });
    Ok(Manuscript::of_layout("slip", data))
}

/// From the first to the last; an unsorted run may name anything.
fn range(mut words: impl Iterator<Item = String>) -> String {
    let first = words.next().unwrap_or_default();
    match words.last() {
        Some(last) if last != first => format!("{first} – {last}"),
        _ => first,
    }
}

/// The key of a letter in words: a language has a name.
fn named(sorting: Sorting, key: String, locale: &Locale) -> String {
    match sorting {
        Sorting::Postcode => key,
        Sorting::Language => match locale.language(&key) {
            Some(name) => format!("{name} ({key})"),
            None => key,
        },
    }
}

fn number(number: usize) -> Argument<'static> {
    Argument::Number(i64::try_from(number).unwrap_or(i64::MAX))
}
