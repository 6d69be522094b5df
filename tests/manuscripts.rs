//! Words: the text of every paper of every example, as a reviewer reads it.

use crate::desk::{compare, project, settle};
use crate::papers::{EXAMPLES, each_paper};

#[test]
fn every_paper_of_every_example_says_what_it_said() {
    let mut differing = Vec::new();
    let folder = project().join("tests/manuscripts");
    let mut expected = Vec::new();
    for example in EXAMPLES {
        each_paper(example, &["txt"], |job, paper| {
            let text = String::from_utf8(paper.artifacts[0].1.bytes.clone()).expect("UTF-8");
            let name = format!("{}.txt", job.stem);
            compare(&folder.join(&name), &text.replace('\u{c}', "\n———\n"), &mut differing);
            expected.push(name);
        });
    }
    for path in crate::desk::files(&folder) {
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        if !expected.contains(&name) {
            differing.push(format!("{name}: no paper is called so"));
        }
    }
    settle(&differing);
}
