//! Object storage: S3, Azure, Google, spoken to in calls that wait. An object is
//! put whole or not at all; what is fetched goes into a file for its owner's eyes
//! only. Credentials come from the variables that the caller hands in, and stand
//! in no message. `object_store` is used here and nowhere else.

mod depot;
mod fetch;
mod keys;
mod place;
mod remote;
mod wrong;

pub use depot::Depot;
pub use fetch::{Fetched, fetched};
pub use keys::Keys;
pub use place::{Address, Place};
pub use remote::Store;
pub use wrong::NotStored;
