//! Has somebody looked again at the texts and facts that age? The day comes from
//! the caller.

use jiff::civil::Date;

use crate::{
    office::OfficeFile,
    report::{Finding, Report},
    say,
    templates::Templates,
};

/// Passages, local entries and offers whose `review_by` has passed.
pub(super) fn review_due(templates: &Templates, office: &OfficeFile, today: Date) -> Report {
    let mut report = Report::new();
    for kind in templates.kinds() {
        for (number, passage) in kind.manifest.passages.iter().enumerate() {
            let Some(day) = passage.review_by.filter(|day| day.0 < today) else { continue };
            let message = say!(
                "the passage `{}` of `{}` was to be looked at again by {}",
                passage.name,
                kind.id,
                day.0
            );
            report.push(
                Finding::warning("review-due", message)
                    .at(kind.document.value_place(&format!("/passages/{number}/review_by")))
                    .hint(say!("compare it with law and practice of today, mend it in every language, then move `review_by`")),
            );
        }
    }
    let local = office.office.local.iter().map(|one| one.review_by).enumerate();
    let local = local.map(|(number, day)| (format!("/local/{number}/review_by"), day));
    let offers = office.office.offer.iter().map(|one| one.review_by).enumerate();
    let offers = offers.map(|(number, day)| (format!("/offer/{number}/review_by"), day));
    for (pointer, day) in local.chain(offers) {
        let Some(day) = day.filter(|day| day.0 < today) else { continue };
        report.push(
            Finding::warning(
                "review-due",
                say!("this entry was to be looked at again by {}", day.0),
            )
            .at(office.document.value_place(&pointer))
            .hint(say!("ask whether it is still right, then move `review_by`")),
        );
    }
    report
}
