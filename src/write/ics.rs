//! The talk as an iCalendar event (RFC 5545), for kinds that name an
//! appointment. It names the paper and the place, never the person; times are
//! in UTC, so that no calendar program needs a table of time zones.

use icalendar::{Calendar, Component, Event, EventLike};
use jiff::{Span, civil::DateTime};

use super::{Artifact, Made};
use crate::report::{Finding, Report};

/// One file, or none if the paper is about no talk.
pub(super) fn export(made: &Made<'_>) -> Result<Vec<Artifact>, Report> {
    let job = made.job;
    let names_talk = job.kind.manifest.needs.iter().any(|need| need == "appointment");
    let appointment = job.case().and_then(|file| file.case.appointment.as_ref());
    let Some(talk) = appointment.filter(|_| names_talk) else {
        return Ok(Vec::new());
    };
    let start = talk.start.0;
    let end = start.saturating_add(Span::new().minutes(talk.minutes));
    let title = made.manuscript.data["paper"]["title"].as_str().unwrap_or_default();
    let office = &job.office.office;
    let event = Event::with_uid(&format!("{}@{}", job.stem, office.canton.to_lowercase()))
        .summary(title)
        .description(&office.name)
        .location(&talk.place)
        .add_property("DTSTAMP", utc(job.date.at(0, 0, 0, 0))?)
        .add_property("DTSTART", utc(start)?)
        .add_property("DTEND", utc(end)?)
        .done();
    let bytes = Calendar::new().push(event).done().to_string().into_bytes();
    Ok(vec![Artifact { path: made.path(".ics"), bytes }])
}

/// `20261209T130000Z` for a time in Switzerland.
fn utc(local: DateTime) -> Result<String, Report> {
    let moment = local.in_tz("Europe/Zurich").map_err(|wrong| {
        Report::from(Finding::error(
            "calendar",
            format!("the time of the talk does not exist: {wrong}"),
        ))
    })?;
    Ok(moment.timestamp().strftime("%Y%m%dT%H%M%SZ").to_string())
}
