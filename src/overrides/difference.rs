//! Two texts, word by word: how many words differ, and which.

use similar::{DiffOp, TextDiff};

/// Words shown on each side of a difference.
const AROUND: usize = 3;
/// Words shown of what came or went.
const MOST: usize = 24;

/// How many words differ; none if only spaces and lines do.
pub fn words(old: &str, new: &str) -> usize {
    let (old, new): (Vec<&str>, Vec<&str>) =
        (old.split_whitespace().collect(), new.split_whitespace().collect());
    let count = |op: &DiffOp| match op {
        DiffOp::Equal { .. } => 0,
        other => other.old_range().len().max(other.new_range().len()),
    };
    TextDiff::from_slices(&old, &new).ops().iter().map(count).sum()
}

/// What differs, in one line: `… to a [-talk-]{+first talk+} on …`; at most so
/// many places of it.
pub fn shown(old: &str, new: &str, places: usize) -> String {
    let (old, new): (Vec<&str>, Vec<&str>) =
        (old.split_whitespace().collect(), new.split_whitespace().collect());
    let diff = TextDiff::from_slices(&old, &new);
    let groups = diff.grouped_ops(AROUND);
    let mut pieces = Vec::new();
    for group in groups.iter().take(places) {
        let from = group.first().map_or(0, |op| op.old_range().start);
        if from > 0 && pieces.last().is_none_or(|last| last != "…") {
            pieces.push("…".to_owned());
        }
        for op in group {
            let (went, came) = (&old[op.old_range()], &new[op.new_range()]);
            if matches!(op, DiffOp::Equal { .. }) {
                pieces.push(went.join(" "));
            } else {
                let went =
                    if went.is_empty() { String::new() } else { format!("[-{}-]", short(went)) };
                let came =
                    if came.is_empty() { String::new() } else { format!("{{+{}+}}", short(came)) };
                pieces.push(went + &came);
            }
        }
        if group.last().is_some_and(|op| op.old_range().end < old.len()) {
            pieces.push("…".to_owned());
        }
    }
    if groups.len() > places && pieces.last().is_none_or(|last| last != "…") {
        pieces.push("…".to_owned());
    }
    pieces.join(" ")
}

fn short(words: &[&str]) -> String {
    if words.len() <= MOST { words.join(" ") } else { format!("{} …", words[..MOST].join(" ")) }
}

#[cfg(test)]
mod tests {
    use super::{shown, words};

    #[test]
    fn words_that_differ_are_counted_and_shown_with_their_neighbours() {
        let old = "We invite you to a talk on Monday. Please bring your permit with you.";
        let new = "We invite you to a first talk on Monday. Please bring a passport with you.";
        assert_eq!(words(old, new), 3);
        assert_eq!(
            shown(old, new, 9),
            "… you to a {+first+} talk on Monday. Please bring [-your permit-]{+a passport+} with you."
        );
        assert_eq!(words("one  two", "one\ntwo"), 0);
        assert_eq!(shown("one", "two", 9), "[-one-]{+two+}");
    }
}
