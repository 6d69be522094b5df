//! The page of a watch, asked over plain sockets: what it shows, and to whom.

use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::{Ipv4Addr, TcpListener, TcpStream},
};

use serde_json::Value;

use super::{AGREEMENT, PATIENCE, PDF, Watching, workspace};
use crate::desk::{Desk, project};

/// A page: its port and its word.
struct Page {
    port: u16,
    word: String,
}

/// What the server answers.
struct Answer {
    code: u16,
    head: String,
    body: String,
}

impl Page {
    fn of(address: &str) -> Self {
        let rest = address.split("http://127.0.0.1:").nth(1).expect("an address");
        let mut parts = rest.trim_end_matches('/').split('/');
        let port = parts.next().and_then(|port| port.parse().ok()).expect("a port");
        let word = parts.next().expect("a word").to_owned();
        assert!(word.len() == 32 && word.bytes().all(|byte| byte.is_ascii_hexdigit()), "{word}");
        Self { port, word }
    }

    fn host(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    fn send(&self, method: &str, path: &str, host: &str) -> TcpStream {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).expect("it listens");
        stream.set_read_timeout(Some(PATIENCE)).expect("a time");
        let head = format!("{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        stream.write_all(head.as_bytes()).expect("sent");
        stream
    }

    fn ask(&self, method: &str, path: &str, host: &str) -> Answer {
        let mut text = String::new();
        self.send(method, path, host).read_to_string(&mut text).expect("an answer");
        let (head, body) = text.split_once("\r\n\r\n").expect("a head");
        let code = head.split(' ').nth(1).and_then(|code| code.parse().ok()).expect("a code");
        Answer { code, head: head.to_lowercase(), body: body.to_owned() }
    }

    /// A path below the word.
    fn get(&self, path: &str) -> Answer {
        self.ask("GET", &format!("/{}/{path}", self.word), &self.host())
    }

    fn json(&self, path: &str) -> Value {
        let answer = self.get(path);
        assert_eq!(answer.code, 200, "{path}");
        let body = answer.body.trim();
        // Long answers come in pieces, each with its length in front.
        let whole = if body.starts_with('{') { body.to_owned() } else { joined(&answer.body) };
        serde_json::from_str(&whole).unwrap_or_else(|wrong| panic!("{path}: {wrong}"))
    }
}

fn joined(body: &str) -> String {
    let (mut text, mut rest) = (String::new(), body);
    while let Some((length, tail)) = rest.split_once("\r\n") {
        let length = usize::from_str_radix(length, 16).expect("a length");
        text.push_str(&tail[..length]);
        rest = tail[length..].trim_start_matches("\r\n");
    }
    text
}

fn shown(desk: &Desk, args: &[&str]) -> (Watching, Page) {
    let mut watching = Watching::start(desk, &[&[".", "--port", "0"], args].concat());
    let page = Page::of(&watching.wait("the papers are shown at"));
    watching.wait("watching");
    (watching, page)
}

#[test]
fn whoever_knows_the_word_sees_the_papers() {
    let desk = workspace();
    let (_watching, page) = shown(&desk, &["-k", "D-06"]);
    let answer = page.get("");
    assert_eq!(answer.code, 200);
    assert!(answer.body.contains("<html lang=\"en\">"), "{}", answer.body);
    for name in ["page.css", "page.js", "sheets.js", "icon.svg"] {
        assert!(answer.body.contains(&format!("\"{name}\"")), "{name}");
        assert_eq!(page.get(name).code, 200, "{name}");
    }
    for header in [
        "content-security-policy: default-src 'none'; img-src 'self';",
        "cache-control: no-store",
        "referrer-policy: no-referrer",
        "x-content-type-options: nosniff",
    ] {
        assert!(answer.head.contains(header), "{header}\n{}", answer.head);
    }
    assert!(!answer.head.contains("access-control"), "{}", answer.head);

    let state = page.json("state.json");
    assert_eq!(state["status"], "current");
    let paper = &state["papers"][0];
    assert_eq!(
        (paper["kind"].as_str(), paper["tags"].as_str()),
        (Some("municipal-agreement"), Some("de"))
    );
    let told = page.json(&format!("papers/{}", paper["id"]));
    let first = &told["pages"][0];
    let spot =
        first["spots"].as_array().expect("boxes").iter().find(|one| one["passage"] == "situation");
    let at = &spot.expect("the passage is printed")["lines"][0]["at"];
    let text = desk.read(AGREEMENT);
    let line = text.lines().position(|line| line.contains("--- situation")).expect("there") + 1;
    assert_eq!((at["file"].as_str(), at["line"].as_u64()), (Some(AGREEMENT), Some(line as u64)));
    assert!(at["path"].as_str().is_some_and(|path| path.ends_with(AGREEMENT)), "{at}");
    let layout =
        first["spots"].as_array().expect("boxes").iter().find(|one| one["passage"].is_null());
    let at = &layout.expect("the layout prints something")["lines"][0]["at"];
    assert!(at["file"].as_str().is_some_and(|file| file.starts_with("templates/layout/")), "{at}");
    assert_eq!(at["builtIn"]["root"], ".");
    let picture = page.get(&format!(
        "pictures/{}/0/{}",
        paper["id"],
        first["mark"].as_str().expect("a mark")
    ));
    assert!(picture.code == 200 && picture.head.contains("image/svg+xml"), "{}", picture.head);
    assert!(picture.body.contains("<svg"));
    let finding = page.get("findings/forbidden-word");
    assert!(
        finding.body.contains("a municipal letter holds a word of an order"),
        "{}",
        finding.body
    );
}

#[test]
fn nobody_else_sees_anything() {
    let desk = workspace();
    let (_watching, page) = shown(&desk, &["-k", "D-06"]);
    let (host, word) = (page.host(), page.word.as_str());
    let wrong = "0".repeat(32);
    for path in [
        "/",
        "/state.json",
        "/favicon.ico",
        &format!("/{wrong}/"),
        &format!("/{wrong}/state.json"),
        &format!("/{}/", &word[..31]),
    ] {
        let answer = page.ask("GET", path, &host);
        assert_eq!((answer.code, answer.body.as_str()), (404, ""), "{path}");
    }
    for path in [
        "../office.toml",
        "../../etc/passwd",
        "%2e%2e/office.toml",
        "pictures/0/0/../../../office.toml",
        "papers/..%2f..%2foffice.toml",
        "papers/99",
        "findings/..%2Fx",
        "office.toml",
        "out/manifest.json",
    ] {
        let code = page.get(path).code;
        assert!(code == 404 || code == 400, "{path}: {code}");
        assert!(!page.get(path).body.contains("Musterwil"), "{path}");
    }
    let port = page.port;
    for host in [
        "example.ch",
        &format!("example.ch:{port}"),
        "127.0.0.1",
        &format!("127.0.0.1:{port}.example.ch"),
        "",
    ] {
        let answer = page.ask("GET", &format!("/{word}/state.json"), host);
        assert!(answer.code == 403 || answer.code == 400, "`{host}`: {}", answer.code);
        assert!(!answer.body.contains("papers"), "`{host}`");
    }
    assert_eq!(page.ask("GET", &format!("/{word}/"), &format!("localhost:{port}")).code, 200);
    let other = page.ask("GET", &format!("http://example.ch/{word}/state.json"), &host);
    assert_eq!(other.code, 403, "the address of a request counts as well");
    for method in ["POST", "PUT", "DELETE", "OPTIONS"] {
        assert_eq!(page.ask(method, &format!("/{word}/state.json"), &host).code, 405, "{method}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn the_page_listens_on_this_machine_only() {
    let desk = workspace();
    let (_watching, page) = shown(&desk, &["-k", "D-06"]);
    let wanted = format!(":{:04X}", page.port);
    let mut listening = Vec::new();
    for table in ["/proc/net/tcp", "/proc/net/tcp6"] {
        for line in fs::read_to_string(table).unwrap_or_default().lines() {
            let parts: Vec<&str> = line.split_whitespace().collect();
            if parts.len() > 3 && parts[1].ends_with(&wanted) && parts[3] == "0A" {
                listening.push(parts[1].to_owned());
            }
        }
    }
    assert_eq!(listening, [format!("0100007F{wanted}")]);
}

#[test]
fn a_save_is_told_to_the_page() {
    let desk = workspace();
    let (mut watching, page) = shown(&desk, &["-k", "D-06"]);
    let id = page.json("state.json")["papers"][0]["id"].clone();
    let before = page.json(&format!("papers/{id}"));
    let events = page.send("GET", &format!("/{}/events", page.word), &page.host());
    let mut events = BufReader::new(events).lines().map(|line| line.expect("a line"));
    assert!(events.next().is_some_and(|line| line.contains("200")));
    assert!(events.any(|line| line.contains("text/event-stream")));
    desk.change(AGREEMENT, "Danach haben wir", "Darum haben wir");
    for wanted in ["event: making", "event: paper", "event: round"] {
        assert!(events.any(|line| line.trim() == wanted), "{wanted}");
    }
    watching.wait("papers made again: 1 in ");
    let after = page.json(&format!("papers/{id}"));
    assert_ne!(before["pages"][0]["mark"], after["pages"][0]["mark"]);

    // A fault leaves the pages as they were, and says so.
    desk.change(AGREEMENT, "Darum haben wir", "{% if x %}Darum haben wir");
    watching.wait("papers made again: 0 in ");
    let broken = page.json(&format!("papers/{id}"));
    assert_eq!(broken["pages"][0]["mark"], after["pages"][0]["mark"]);
    assert_eq!(broken["isBroken"], true);
    let state = page.json("state.json");
    let faults = state["findings"].as_array().expect("findings");
    let fault = faults.iter().find(|one| one["id"] == "template-syntax").expect("told");
    assert_eq!((&fault["papers"][0], &fault["places"][0]["file"]), (&id, &Value::from(AGREEMENT)));

    // A paper that is no longer wanted is no longer shown.
    fs::remove_file(desk.path("cases/case.toml")).expect("it is there");
    watching.wait("there is no case yet");
    assert_eq!(page.json("state.json")["papers"], serde_json::json!([]));
    assert_eq!(page.get(&format!("papers/{id}")).code, 404);
    assert!(desk.path(PDF).is_file());
}

#[test]
fn the_other_official_languages_are_laid_out_when_somebody_looks() {
    let desk = workspace();
    let (mut watching, page) = shown(&desk, &["-k", "D-06"]);
    let state = page.json("state.json");
    let papers = state["papers"].as_array().expect("papers");
    let tags: Vec<&str> = papers.iter().filter_map(|one| one["tags"].as_str()).collect();
    assert_eq!(tags, ["de", "fr", "it"]);
    let path = format!("papers/{}", papers[1]["id"]);
    let told = page.json(&path);
    let mark = &told["pages"][0]["mark"];
    assert!(mark.is_string(), "{told}");
    assert!(!desk.path(&PDF.replace("_de", "_fr")).exists(), "it is looked at, not written");

    // It follows its text, and a fault leaves it as it was.
    let text = AGREEMENT.replace("de.tera", "fr.tera");
    let french = fs::read_to_string(project().join(&text)).expect("a built-in text");
    desk.file(&text, &french.replace("--- check", "- Un point de plus.\n\n--- check"));
    watching.wait("papers made again: 0 in ");
    let changed = page.json(&path);
    assert!(changed["pages"][0]["mark"] != *mark && changed["isBroken"] == false);
    desk.file(&text, &french.replace("--- check", "--- Check"));
    watching.wait("error[passage-syntax]");
    watching.wait("papers made again: 0 in ");
    let broken = page.json(&path);
    assert_eq!(broken["pages"][0]["mark"], changed["pages"][0]["mark"]);
    assert_eq!(broken["isBroken"], true);
}

#[test]
fn a_port_in_use_is_a_failure_of_the_machine() {
    let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
    let port = taken.local_addr().expect("bound").port().to_string();
    let ran = workspace().run(&["watch", ".", "--port", &port]);
    assert_eq!(ran.code, 3, "{}", ran.err);
    assert!(ran.err.contains(&format!("the port {port} is in use")), "{}", ran.err);
    assert!(ran.err.contains("hint: name another port"), "{}", ran.err);
}

/// Every user of a machine can read the words with which a browser is started.
#[cfg(target_os = "linux")]
#[test]
fn a_browser_is_started_with_an_address_that_works_once() {
    use std::os::unix::fs::PermissionsExt;
    let desk = workspace();
    desk.file(
        "bin/xdg-open",
        "#!/bin/sh\necho \"$1\" > \"$OPENED.part\"\nmv \"$OPENED.part\" \"$OPENED\"\n",
    );
    let open = desk.path("bin/xdg-open");
    fs::set_permissions(&open, fs::Permissions::from_mode(0o755)).expect("ours");
    let path = std::env::var("PATH").unwrap_or_default();
    let path = format!("{}:{path}", desk.path("bin").display());
    let mut watching = Watching::with(&desk, &[".", "-k", "D-06", "--open"], |command| {
        command.env("PATH", path).env("OPENED", desk.path("opened"));
    });
    let page = Page::of(&watching.wait("the papers are shown at"));
    watching.wait("watching");
    let start = std::time::Instant::now();
    while !desk.path("opened").is_file() {
        assert!(start.elapsed() < PATIENCE, "no browser was started");
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    let entrance = Page::of(desk.read("opened").trim());
    assert_eq!(entrance.port, page.port);
    assert_ne!(entrance.word, page.word);
    assert_eq!(entrance.get("state.json").code, 404, "it opens nothing but the way to the page");
    let answer = entrance.get("");
    assert_eq!(answer.code, 303);
    assert!(answer.head.contains(&format!("location: /{}/", page.word)), "{}", answer.head);
    assert_eq!(entrance.get("").code, 404, "once");
}
