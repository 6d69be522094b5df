//! The talk as an event for a calendar (RFC 5545): for the `ics` file and for the
//! code that invitations carry. It names the paper and the place, never the
//! person; times are in UTC, so that no calendar program needs a table of zones.

use std::fmt::Write as _;

use fast_qr::{ECL, QRBuilder};
use icalendar::{Component, Event, EventLike};
use jiff::{Span, civil::DateTime};

use crate::{plan::Job, report::Finding, say};

/// The event of a paper that needs a talk; none for others.
pub fn event(job: &Job, title: &str) -> Result<Option<Event>, Finding> {
    let names_talk = job.kind.manifest.needs.iter().any(|need| need == "appointment");
    let appointment = job.case().and_then(|file| file.case.appointment.as_ref());
    let Some(talk) = appointment.filter(|_| names_talk) else { return Ok(None) };
    let start = talk.start.0;
    let end = start.saturating_add(Span::new().minutes(talk.minutes));
    let office = &job.office.office;
    let event = Event::with_uid(&format!("{}@{}", job.stem, office.canton.to_lowercase()))
        .summary(title)
        .description(&office.name)
        .location(&talk.place)
        .add_property("DTSTAMP", utc(job.date.at(0, 0, 0, 0))?)
        .add_property("DTSTART", utc(start)?)
        .add_property("DTEND", utc(end)?)
        .done();
    Ok(Some(event))
}

/// A code as points: one byte each, row by row, with the clear zone around it.
pub(super) struct Code {
    /// Points of a side.
    pub(super) side: usize,
    /// 0 is black, 255 white.
    pub(super) points: Vec<u8>,
}

/// Clear points around a code (ISO/IEC 18004).
const CLEAR: usize = 4;

/// The same talk as a QR code: what, when and where, no more, so that the squares
/// stay large. As points it takes a tenth of the room of outlines in a PDF.
pub(super) fn code(job: &Job, title: &str) -> Result<Option<Code>, Finding> {
    let Some(full) = event(job, title)? else { return Ok(None) };
    let mut text = String::from("BEGIN:VEVENT\r\n");
    for key in ["SUMMARY", "DTSTART", "DTEND", "LOCATION"] {
        let value = full.property_value(key).unwrap_or_default();
        let _ = write!(text, "{key}:{}\r\n", escaped(value));
    }
    text.push_str("END:VEVENT");
    let code = QRBuilder::new(text)
        .ecl(ECL::L)
        .build()
        .map_err(|wrong| calendar(&format!("{wrong:?}")))?;
    let side = code.size + 2 * CLEAR;
    let mut points = vec![u8::MAX; side * side];
    for row in 0..code.size {
        let start = (row + CLEAR) * side + CLEAR;
        for (point, module) in points[start..].iter_mut().zip(&code[row]) {
            *point = if module.value() { 0 } else { u8::MAX };
        }
    }
    Ok(Some(Code { side, points }))
}

/// Text values of RFC 5545, 3.3.11.
fn escaped(value: &str) -> String {
    value.replace('\\', "\\\\").replace(',', "\\,").replace(';', "\\;").replace('\n', "\\n")
}

/// `20261209T130000Z` for a time in Switzerland.
fn utc(local: DateTime) -> Result<String, Finding> {
    let moment = local.in_tz("Europe/Zurich").map_err(|wrong| calendar(&wrong.to_string()))?;
    Ok(moment.timestamp().strftime("%Y%m%dT%H%M%SZ").to_string())
}

fn calendar(wrong: &str) -> Finding {
    Finding::error("calendar", say!("the talk cannot become a calendar entry: {}", wrong))
}
