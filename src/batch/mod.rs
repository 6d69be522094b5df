//! Many papers: a supervisor hands inputs to worker processes of the same
//! program, brings what they make to its place in groups, and enters it in the
//! journal. A paper that never ends or eats all memory ends its worker, and
//! nothing else.
//!
//! The order of a group is the promise: files under passing names are on the
//! disk, then have their final names, then stand in the journal. Whatever cuts a
//! run off, what the journal knows is whole, and what it does not know is made
//! again with the same bytes.

mod binding;
mod crew;
mod flight;
mod group;
mod limits;
mod message;
mod metrics;
mod printing;
mod recall;
mod speaker;
mod sum;
mod supervisor;
mod watcher;
mod worker;

pub use message::{Commission, Form, Made, Raw, Sheet, Told, Voice};
pub use metrics::{Figures, metrics};
pub use printing::{Wish, print};
pub use recall::recall;
pub use supervisor::{Settings, Supervisor};
pub use watcher::{Failure, Tally, Watcher};
pub use worker::work;
