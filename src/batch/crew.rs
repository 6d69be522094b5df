//! Worker processes: started, spoken to, ended. What a worker says arrives on one
//! channel, whoever it is.

use std::{
    io::{self, BufRead, BufReader, Write},
    path::Path,
    process::{Child, ChildStdin, Command, ExitStatus, Stdio},
    sync::mpsc::Sender,
    thread,
};

use super::message::{Answer, Commission, Task};

/// Something that a worker said, or its end.
pub(super) enum Event {
    /// It said something.
    Said(u64, Box<Answer>),
    /// It is gone, or what it says makes no sense.
    Gone(u64),
}

/// A worker process.
pub(super) struct Worker {
    /// Its number in this run; a new process gets a new one.
    pub(super) number: u64,
    child: Child,
    orders: Option<ChildStdin>,
}

impl Worker {
    /// Starts a process of the same program and tells it what it needs to know.
    pub(super) fn start(
        number: u64,
        program: &Path,
        commission: &Commission,
        events: Sender<Event>,
    ) -> io::Result<Self> {
        let mut child = Command::new(program)
            .arg("batch-worker")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            // A panic could print what it was about.
            .stderr(Stdio::null())
            .spawn()?;
        let Some(answers) = child.stdout.take() else {
            return Err(io::Error::other("no pipe"));
        };
        thread::spawn(move || {
            for line in BufReader::new(answers).lines() {
                let answer = line.ok().and_then(|line| serde_json::from_str(&line).ok());
                let Some(answer) = answer else { break };
                if events.send(Event::Said(number, answer)).is_err() {
                    return;
                }
            }
            let _ = events.send(Event::Gone(number));
        });
        let mut worker = Self { number, orders: child.stdin.take(), child };
        worker.line(&serde_json::to_string(commission)?)?;
        Ok(worker)
    }

    /// Hands over a task.
    pub(super) fn task(&mut self, task: &Task) -> io::Result<()> {
        self.line(&serde_json::to_string(task)?)
    }

    fn line(&mut self, text: &str) -> io::Result<()> {
        let Some(orders) = &mut self.orders else { return Err(io::ErrorKind::BrokenPipe.into()) };
        orders.write_all(text.as_bytes())?;
        orders.write_all(b"\n")?;
        orders.flush()
    }

    /// Lets it finish: there are no more orders.
    pub(super) fn dismiss(&mut self) {
        self.orders = None;
    }

    /// Ends it at once.
    pub(super) fn kill(&mut self) {
        let _ = self.child.kill();
    }

    /// Waits until the process is gone.
    pub(super) fn wait(&mut self) -> Option<ExitStatus> {
        self.orders = None;
        self.child.wait().ok()
    }
}

/// Whether no process is left behind when the run ends early.
impl Drop for Worker {
    fn drop(&mut self) {
        self.orders = None;
        if !matches!(self.child.try_wait(), Ok(Some(_))) {
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
    }
}
