//! Who may look at the page: whoever knows the random word, through the address
//! of this machine. Other users of the machine know neither, and pages of the
//! web that point a name at this machine are turned away.

use std::{
    fmt::Write as _,
    sync::{Mutex, PoisonError},
};

/// The gate of one page.
pub(super) struct Gate {
    port: u16,
    word: String,
    ticket: Mutex<Option<String>>,
}

impl Gate {
    /// A gate with new words; none if the machine has no random numbers.
    pub(super) fn new(port: u16) -> Option<Self> {
        Some(Self { port, word: word()?, ticket: Mutex::new(Some(word()?)) })
    }

    /// The address of the page.
    pub(super) fn address(&self) -> String {
        format!("http://127.0.0.1:{}/{}/", self.port, self.word)
    }

    /// An address that works once. A browser is started with it, because every
    /// user of the machine can read the words with which a program is started.
    pub(super) fn entrance(&self) -> Option<String> {
        let ticket = self.ticket.lock().unwrap_or_else(PoisonError::into_inner);
        let ticket = ticket.as_ref()?;
        Some(format!("http://127.0.0.1:{}/{ticket}/", self.port))
    }

    /// Where the page is, below the address of the machine.
    pub(super) fn path(&self) -> String {
        format!("/{}/", self.word)
    }

    /// Whether a request was sent to this machine by its own name.
    pub(super) fn is_ours(&self, host: &str) -> bool {
        ["127.0.0.1", "localhost"].iter().any(|name| host == format!("{name}:{}", self.port))
    }

    /// Whether a word opens the page.
    pub(super) fn knows(&self, word: &str) -> bool {
        is_same(&self.word, word)
    }

    /// Whether a word is the ticket; it is no more afterwards.
    pub(super) fn takes(&self, word: &str) -> bool {
        let mut ticket = self.ticket.lock().unwrap_or_else(PoisonError::into_inner);
        let is_it = ticket.as_ref().is_some_and(|ticket| is_same(ticket, word));
        if is_it {
            *ticket = None;
        }
        is_it
    }

    /// From now on no ticket works.
    pub(super) fn close(&self) {
        *self.ticket.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

/// 128 random bits in hexadecimal.
fn word() -> Option<String> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).ok()?;
    let mut word = String::with_capacity(32);
    for byte in bytes {
        let _ = write!(word, "{byte:02x}");
    }
    Some(word)
}

/// Compares in a time that says nothing about where two words differ.
fn is_same(one: &str, other: &str) -> bool {
    let pairs = one.bytes().zip(other.bytes());
    one.len() == other.len() && pairs.fold(0, |differing, (a, b)| differing | (a ^ b)) == 0
}

#[cfg(test)]
mod tests {
    use super::Gate;

    #[test]
    fn only_this_machine_by_its_own_name_is_ours() {
        let gate = Gate::new(8100).expect("random numbers");
        for host in ["127.0.0.1:8100", "localhost:8100"] {
            assert!(gate.is_ours(host), "{host}");
        }
        for host in
            ["", "127.0.0.1", "localhost:8101", "example.ch:8100", "127.0.0.1:8100.example.ch"]
        {
            assert!(!gate.is_ours(host), "{host}");
        }
    }

    #[test]
    fn a_ticket_works_once_and_never_instead_of_the_word() {
        let gate = Gate::new(8100).expect("random numbers");
        let entrance = gate.entrance().expect("a ticket");
        let ticket = entrance.trim_end_matches('/').rsplit('/').next().expect("a word").to_owned();
        assert_eq!(ticket.len(), 32);
        assert!(!gate.knows(&ticket) && !gate.address().contains(&ticket));
        assert!(gate.takes(&ticket) && !gate.takes(&ticket));
    }
}
