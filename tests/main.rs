//! The one test binary. `README.md` beside this file says how to add a test.
#![expect(clippy::disallowed_methods, reason = "tests look at the disk as a person would")]

mod batch;
mod book;
mod broken;
mod cases;
mod cli;
mod course;
mod deadlines;
mod desk;
mod greetings;
mod house;
mod languages;
mod manuscripts;
mod pages;
mod papers;
mod phrases;
mod print;
mod properties;
mod sets;
mod shards;
mod table;
