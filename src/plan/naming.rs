//! Names of outputs: case id, kind and language; never a person.

/// `<case>_<kind>_<tag>`. All three are plain ASCII by their own rules, so the
/// name is one path component on every system.
pub fn file_stem(case: &str, kind: &str, tag: &str) -> String {
    format!("{case}_{kind}_{tag}")
}
