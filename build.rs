//! Rebuilds when the files inside the binary change.
#![allow(clippy::print_stdout, reason = "that is how a build script talks")]

fn main() {
    println!("cargo:rerun-if-changed=templates");
    println!("cargo:rerun-if-changed=locales");
    println!("cargo:rerun-if-changed=examples");
    println!("cargo:rerun-if-changed=docs");
}
