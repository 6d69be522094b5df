//! What a worker may use. The limits are those of the operating system: no code
//! of a template can get round them.

/// Bytes of memory the process may ask for; beyond them it ends.
#[cfg(unix)]
pub(super) fn memory(bytes: u64) {
    use rustix::process::{Resource, Rlimit, setrlimit};
    if bytes > 0 {
        let limit = Rlimit { current: Some(bytes), maximum: Some(bytes) };
        // Where it cannot be set, the clock of the supervisor still holds.
        let _ = setrlimit(Resource::As, limit);
        let _ = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) });
    }
}

/// Elsewhere the clock of the supervisor is the only limit.
#[cfg(not(unix))]
pub(super) fn memory(_: u64) {}

/// Bytes of memory the process uses now; 0 where the system does not say.
pub(super) fn used() -> u64 {
    let Ok(bytes) = crate::source::read_bytes(std::path::Path::new("/proc/self/statm")) else {
        return 0;
    };
    let text = String::from_utf8_lossy(&bytes);
    let pages: Option<u64> = text.split_whitespace().nth(1).and_then(|pages| pages.parse().ok());
    pages.map_or(0, |pages| pages * 4096)
}
