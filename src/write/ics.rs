//! The talk as an iCalendar file (RFC 5545), for kinds that name an appointment.

use icalendar::Calendar;

use super::{Artifact, Made};
use crate::{render, report::Report};

/// One file, or none if the paper is about no talk.
pub(super) fn export(made: &Made<'_>) -> Result<Vec<Artifact>, Report> {
    let title = made.manuscript.data["paper"]["title"].as_str().unwrap_or_default();
    let Some(event) = render::event(made.job, title)? else { return Ok(Vec::new()) };
    let bytes = Calendar::new().push(event).done().to_string().into_bytes();
    Ok(vec![Artifact { path: made.path(".ics"), bytes }])
}
