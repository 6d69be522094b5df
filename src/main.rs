//! The program: parse, run, exit code. Everything else is in the library.

use std::process::ExitCode;

/// Faster than the system's for many small pieces, and it gives memory back.
#[cfg(not(target_env = "msvc"))]
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

fn main() -> ExitCode {
    mappe::cli::run()
}
