//! What a paper is about beyond its case and kind: the talk to which it invites, or
//! the event that led to it. A paper is issued once for each occasion.

use super::{Request, Subject};
use crate::templates::{Kind, Templates};

/// The occasion in a few characters, without personal data: what the caller says,
/// else the start of the talk, else the last event that moved the case.
pub(super) fn of(
    subject: &Subject,
    kind: &Kind,
    templates: &Templates,
    request: &Request,
) -> String {
    if let Some(occasion) = &request.occasion {
        return occasion.clone();
    }
    let Subject::Case(file) = subject else { return String::new() };
    let names_talk = kind.manifest.needs.iter().any(|need| need == "appointment");
    if let Some(talk) = file.case.appointment.as_ref().filter(|_| names_talk) {
        return talk.start.0.strftime("%Y-%m-%dT%H:%M").to_string();
    }
    if kind.manifest.states.is_empty() {
        return String::new();
    }
    let since = templates.course().follow(&file.case).since;
    let event = since.and_then(|number| file.case.event.get(number));
    event.map(|event| format!("{} {}", event.date.0, event.what)).unwrap_or_default()
}
