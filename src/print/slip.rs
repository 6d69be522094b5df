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

/// The sheet, for a bundle from the first letter to the last.
pub(super) fn manuscript(
    bundle: &Bundle<'_>,
    sum: &Sum,
    (first, last): (&Letter<'_>, &Letter<'_>),
) -> Result<Manuscript, Finding> {
    let job = first.job;
    let locale = &job.tongue.binding;
    let word = |id: &str| locale.message(&format!("slip-{id}"), &[]);
    let way = Way::of(job);
    let sorting = bundle.sorting;
    let sides = match bundle.sides {
        Sides::Duplex => "duplex",
        Sides::Simplex => "simplex",
    };
    let range = |first: String, last: String| {
        if first == last { first } else { format!("{first} – {last}") }
    };
    let keys = [first, last].map(|one| named(sorting, one.job, locale));
    let [from, to] = keys;
    let reprint = match bundle.edition {
        Edition::First => Value::Null,
        Edition::Reprint => word("reprint")?.into(),
    };
    let head = [word("what")?, word("value")?];
    let rows = [
        (word("numbers")?, range(first.number.to_owned(), last.number.to_owned())),
        (word(&format!("range-{}", sorting.word()))?, range(from, to)),
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

/// The key of a letter in words: a language has a name.
fn named(sorting: Sorting, job: &Job, locale: &Locale) -> String {
    let key = sorting.key(job);
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
