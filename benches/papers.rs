//! How fast: one letter from a cold start; papers per CPU-second warm in one
//! process; and, interleaved in the same run, what each engine alone needs for the
//! same papers: words (Tera, Fluent), layout and PDF (Typst). The rest is ours: proofs,
//! hashes.
//!
//! Ratios within one run can be trusted, seconds between machines cannot.
#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::cast_precision_loss,
    reason = "it measures and prints"
)]

use std::{
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::Arc,
    time::{Duration, Instant},
};

use cpu_time::ProcessTime;
use mappe::{
    case::CaseFile,
    plan::{Job, Plan, Request},
    print::{Bundle, Letter, join},
    produce,
    render::{Manuscript, Scribe},
    source::Source,
    typeset::{Press, ident, name},
    workspace::{self, Workspace},
    write::format,
};
use typst::foundations::Datetime;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

/// Papers per round and rounds, by the length of the paper.
const KINDS: &[(&str, &str, usize)] =
    &[("letter", "I-01", 200), ("guide", "I-06", 40), ("folder", "I-09", 16)];
const ROUNDS: usize = 5;

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/musterwil");
    println!("one letter, cold process (median of 15, wall)   {:>8.1} ms", cold(&root));
    let opened = workspace::locate(&root).expect("an example");
    let workspace = opened.workspace;
    println!("\nwarm, one process, CPU per paper in ms (medians of {ROUNDS} rounds)");
    println!(
        "{:8} {:>6} {:>8} {:>8} {:>8} {:>8} {:>8} {:>14}",
        "paper", "pages", "mappe", "words", "layout", "PDF", "rest", "papers/CPU-s"
    );
    for (name, code, count) in KINDS {
        let press = Press::new(&workspace.templates);
        let jobs = jobs(&workspace, code, *count);
        let mut scribe = Scribe::default();
        let first = scribe.manuscript(&jobs[0], &workspace.templates).expect("words");
        let pages = laid_out(&press, &jobs[0], &first, false).pages().len();
        let pdf = format("pdf").expect("a format");
        let mut costs: [Vec<Duration>; 4] = Default::default();
        for _ in 0..ROUNDS {
            let start = ProcessTime::now();
            for job in &jobs {
                let paper = produce(job, &[pdf], &workspace.templates, &mut scribe, &press)
                    .expect("a paper");
                std::hint::black_box(paper.artifacts);
            }
            let mut round = [start.elapsed(), Duration::ZERO, Duration::ZERO, Duration::ZERO];
            comemo::evict(0);
            // The same papers again, by what the engines alone need for them.
            for job in &jobs {
                let start = ProcessTime::now();
                let manuscript = scribe.manuscript(job, &workspace.templates).expect("words");
                let written = ProcessTime::now();
                let mut document = laid_out(&press, job, &manuscript, pages == 1);
                let set = ProcessTime::now();
                exported(job, &manuscript, &mut document);
                round[1] += written.duration_since(start);
                round[2] += set.duration_since(written);
                round[3] += set.elapsed();
                press.forget();
            }
            comemo::evict(0);
            costs.iter_mut().zip(round).for_each(|(costs, cost)| costs.push(cost));
        }
        let [ours, words, layout, export] = costs.map(|mut costs| {
            costs.sort();
            costs[costs.len() / 2].as_secs_f64() * 1000.0 / *count as f64
        });
        let rest = ours - words - layout - export;
        println!(
            "{name:8} {pages:>6} {ours:>8.2} {words:>8.2} {layout:>8.2} {export:>8.2} {rest:>8.2} {:>14.0}",
            1000.0 / ours
        );
    }
    print_run(&workspace);
}

/// The letters of a bundle in one file, with a code on each sheet, beside the same
/// letters one by one.
fn print_run(workspace: &Workspace) {
    let press = Press::new(&workspace.templates);
    let (_, code, count) = KINDS[0];
    let jobs = jobs(workspace, code, count);
    let mut scribe = Scribe::default();
    let pdf = format("pdf").expect("a format");
    let numbers: Vec<String> = (1..=count).map(|number| format!("2026-{number:06}")).collect();
    println!("\nprint run: {count} letters in one file");
    for _ in 0..ROUNDS {
        let start = ProcessTime::now();
        let mut single = 0;
        for job in &jobs {
            let paper = produce(job, &[pdf], &workspace.templates, &mut scribe, &press);
            single += paper.expect("a paper").artifacts[0].1.bytes.len();
        }
        let alone = start.elapsed();
        let start = ProcessTime::now();
        let letters = jobs.iter().zip(&numbers);
        let letters = letters.map(|(job, number)| Letter { number, job, pages: None, sha256: "" });
        let bundle = Bundle::new("run.pdf");
        let joined = join(letters, &bundle, &workspace.templates, &mut scribe, &press);
        let together = start.elapsed();
        let bytes = joined.expect("a bundle").bytes.expect("a file").len();
        let per = |time: Duration| time.as_secs_f64() * 1000.0 / count as f64;
        println!(
            "one by one {:>6.2} ms {:>6} bytes   joined {:>6.2} ms {:>6} bytes",
            per(alone),
            single / count,
            per(together),
            bytes / count
        );
    }
}

/// What Typst needs for the pages of one manuscript.
fn laid_out(press: &Press, job: &Job, manuscript: &Manuscript, is_one: bool) -> PagedDocument {
    let desk = press.desk(job, manuscript).foreseeing(is_one);
    typst::compile(&desk).output.expect("pages")
}

/// What Typst needs for their PDF.
fn exported(job: &Job, manuscript: &Manuscript, document: &mut PagedDocument) {
    name(job, manuscript, document);
    let options = PdfOptions {
        ident: ident(job),
        timestamp: Datetime::from_ymd_hms(2026, 11, 23, 0, 0, 0).map(Timestamp::new_utc),
        standards: PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]).expect("standards"),
        ..PdfOptions::default()
    };
    std::hint::black_box(typst_pdf::pdf(document, &options).expect("a PDF"));
}

/// Jobs of one kind for cases that differ in name, place and time.
fn jobs(workspace: &Workspace, code: &str, count: usize) -> Vec<Job> {
    let path = workspace.root.join("cases/MUS-2026-0001.toml");
    let text = Source::read(&path, "case.toml").expect("a case").text().to_owned();
    let names =
        ["Hayaloğlu", "Čović", "Łukasz", "Nováková", "Exemplo", "Beispiel", "Őrsi", "Ðorđević"];
    let cases: Vec<Arc<CaseFile>> = (0..count)
        .map(|number| {
            let text = text
                .replace("MUS-2026-0001", &format!("MUS-2026-{number:05}"))
                .replace("\"Misal\"", &format!("\"{}{number}\"", names[number % names.len()]))
                .replace(
                    "T14:00:00",
                    &format!("T{:02}:{:02}:00", 8 + number % 9, (number * 5) % 60),
                );
            let source = Source::new("case.toml", text);
            Arc::new(CaseFile::read(&source, &workspace.shape).expect("a case"))
        })
        .collect();
    let request = Request {
        kinds: vec![code.to_owned()],
        languages: vec!["de".to_owned()],
        date: None,
        today: jiff::civil::date(2026, 11, 23),
        occasion: None,
    };
    Plan::draw(workspace, &cases, &request).jobs
}

fn cold(root: &Path) -> f64 {
    let output = tempfile::tempdir().expect("a folder");
    let case: PathBuf = root.join("cases/MUS-2026-0001.toml");
    let mut times: Vec<f64> = (0..15)
        .map(|_| {
            let start = Instant::now();
            let status = Command::new(env!("CARGO_BIN_EXE_mappe"))
                .args(["build", "-q", "-k", "I-01", "-o"])
                .arg(output.path())
                .arg(&case)
                .stdout(Stdio::null())
                .status()
                .expect("runs");
            assert!(status.success());
            start.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
