use super::{base, talk};
use crate::desk::Desk;

#[test]
fn everything_can_be_listed() {
    let desk = Desk::new();
    for what in
        ["kinds", "languages", "fonts", "findings", "facts", "envelopes", "course", "readability"]
    {
        talk(&format!("list-{what}"), &desk.run(&["list", what]));
    }
    talk("list-cases", &base().run(&["list", "cases"]));
}
