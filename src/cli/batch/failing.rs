//! Why a run cannot go on, in words.

use super::{Stop, Terminal};
use crate::{
    batch::Failure,
    report::{Report, Text},
    say,
};

/// A failure of a run in words; what was issued before it stays.
pub(super) fn stop(failure: Failure, terminal: &mut Terminal) -> Stop {
    let resume = || say!("make room or mend it, then `mappe batch --resume` goes on");
    match failure {
        Failure::Workspace(told) => {
            for one in &told {
                terminal.told_before(&one.severity, &one.text);
            }
            Stop::Findings(Report::new())
        }
        Failure::Disk(wrong) => Stop::Machine(wrong.text(), resume()),
        Failure::Worker(message) => Stop::Machine(message.into(), resume()),
        Failure::Journal(wrong) => wrong.into(),
        Failure::Store(wrong) => match Stop::from(wrong) {
            Stop::Machine(message, hint) => {
                Stop::Machine(message, Text::listed(vec![hint, resume()], "; "))
            }
            stop => stop,
        },
        Failure::Crew(wrong) => {
            Stop::Machine(say!("workers cannot be started: {}", wrong), resume())
        }
        Failure::Stopped => Stop::Findings(Report::new()),
        Failure::Stillborn => Stop::Machine(
            say!("workers end before they begin"),
            say!("allow more memory with `--memory-limit`; then `--resume` goes on"),
        ),
    }
}
