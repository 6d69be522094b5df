//! The one test binary. `README.md` beside this file says how to add a test.

mod broken;
mod cases;
mod cli;
mod desk;
mod house;
mod manuscripts;
mod pages;
mod papers;
mod properties;
