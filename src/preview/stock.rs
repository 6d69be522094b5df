//! What a gallery shows: offices with their templates, invented cases and sample
//! data, and the papers that these make. A case of a real person is refused here
//! and gets no further.

use std::{collections::BTreeSet, sync::Arc};

use jiff::civil::Date;

use crate::{
    case::CaseFile,
    locales::{Locale, Role, unknown_language},
    office::OfficeKind,
    plan::{self, Fit, Job, Plan, Request, Subject, file_stem},
    report::{Finding, Report},
    rules,
    sample::{DAY, Sample, Set, Size},
    say,
    templates::{About, Kind, Offered, Sender, unknown_kind},
    typeset::Press,
    workspace::Workspace,
    year::Year,
};

/// What the caller wants to see.
#[derive(Clone, Debug)]
pub struct Wish {
    /// Ids or codes of kinds; none means all.
    pub kinds: Vec<String>,
    /// Tags of columns, or pairs such as `de+tr`; none means all.
    pub languages: Vec<String>,
    /// `--date`.
    pub date: Option<Date>,
    /// The day on which the program was called.
    pub today: Date,
}

/// An office with its templates, and what is shown of it.
pub struct Stock {
    /// The office with its templates.
    pub workspace: Workspace,
    entries: Vec<Entry>,
}

/// Something of which papers are made.
struct Entry {
    subject: Subject,
    /// Its size, if it is sample data.
    sample: Option<Size>,
    /// The kinds tried; those that do not fit are left out, unless they were asked for.
    kinds: Vec<Arc<Kind>>,
    is_asked: bool,
}

/// One paper to be shown, or the reason why it cannot be made.
pub struct Order {
    /// Its kind.
    pub kind: Arc<Kind>,
    /// Case id, or the year.
    pub case: String,
    /// The word of its size, if it is sample data.
    pub sample: Option<&'static str>,
    /// Its languages; the one beside comes second.
    pub languages: Vec<Arc<Locale>>,
    /// Case, kind and languages.
    pub stem: String,
    /// The job; none if rules or data forbid the paper.
    pub job: Option<Job>,
    /// What was found on the way.
    pub report: Report,
}

/// The cases that are marked as invented; every other one is refused.
pub fn invented(cases: Vec<Arc<CaseFile>>) -> (Vec<Arc<CaseFile>>, Report) {
    let (invented, real): (Vec<_>, Vec<_>) = cases.into_iter().partition(|one| one.case.invented);
    let mut report = Report::new();
    for file in real {
        let id = &file.case.id;
        let message = say!("the case `{}` is not marked as invented, so it is not shown", id);
        report.push(
            Finding::error("real-case", message)
                .at(file.document.place("/invented"))
                .hint(say!("a gallery is passed on: if the case is made up, write `invented = true` into it; look at the papers of a person with `mappe build`"))
                .of_case(id),
        );
    }
    (invented, report)
}

impl Wish {
    /// The kinds of a workspace that are wanted, and names that are none.
    pub fn kinds(&self, workspace: &Workspace) -> Result<Vec<Arc<Kind>>, Report> {
        let templates = &workspace.templates;
        if self.kinds.is_empty() {
            return Ok(templates.kinds().to_vec());
        }
        let mut report = Report::new();
        for name in self.kinds.iter().filter(|name| templates.kind(name).is_none()) {
            report.push(unknown_kind(templates, name));
        }
        let wanted = templates.kinds().iter().filter(|kind| self.wants_kind(kind)).cloned();
        report.into_result(wanted.collect()).map(|(kinds, _)| kinds)
    }

    /// Whether every language asked for is one.
    pub fn judge_languages(&self, workspace: &Workspace) -> Report {
        let locales = &workspace.locales;
        let mut report = Report::new();
        for tag in self.languages.iter().flat_map(|tags| tags.split('+')) {
            if locales.get(tag).is_none() {
                report.push(unknown_language(locales, tag));
            }
        }
        report
    }

    fn wants_kind(&self, kind: &Kind) -> bool {
        self.wants(&kind.id, &kind.manifest.code)
    }

    /// Whether a kind is wanted, by its id and code.
    pub fn wants(&self, id: &str, code: &str) -> bool {
        self.kinds.is_empty() || self.kinds.iter().any(|name| name == id || name == code)
    }

    /// Whether the languages of a paper are wanted: by its column, or as a pair.
    pub fn wants_languages(&self, tags: &[&str]) -> bool {
        let Some(column) = tags.last() else { return false };
        let names = |wanted: &String| wanted == column || *wanted == tags.join("+");
        self.languages.is_empty() || self.languages.iter().any(names)
    }

    /// Pairs that were asked for by name.
    fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.languages.iter().filter_map(|tags| tags.split_once('+'))
    }
}

impl Stock {
    /// A workspace with cases of it; with the papers about its year, if all of it is
    /// shown.
    pub fn of_cases(
        workspace: Workspace,
        cases: &[Arc<CaseFile>],
        is_whole: bool,
        wish: &Wish,
    ) -> Result<Self, Report> {
        let kinds = wish.kinds(&workspace)?;
        // A single case was named on purpose, as a kind was: then the rules answer.
        let is_asked = !is_whole && !wish.kinds.is_empty();
        let entry = |file: &Arc<CaseFile>| Entry {
            subject: Subject::Case(file.clone()),
            sample: None,
            kinds: kinds.clone(),
            is_asked,
        };
        let mut entries: Vec<Entry> = cases.iter().map(entry).collect();
        if is_whole {
            let dated = cases.iter().filter_map(|file| file.case.date.map(|day| day.0)).max();
            let date = wish.date.or(dated).unwrap_or(wish.today);
            entries.push(year(date, cases, &workspace, None));
        }
        Ok(Self { workspace, entries })
    }

    /// Sample data with the workspace made for it, and the papers about its year.
    pub fn of_samples(set: Set) -> Self {
        let Set { workspace, samples, .. } = set;
        let size = samples.first().map(|sample| sample.size);
        let cases: Vec<_> = samples.iter().map(|sample| sample.file.clone()).collect();
        let entry = |sample: Sample| Entry {
            subject: Subject::Case(sample.file),
            sample: Some(sample.size),
            kinds: vec![sample.kind],
            is_asked: true,
        };
        let mut entries: Vec<Entry> = samples.into_iter().map(entry).collect();
        entries.push(year(DAY, &cases, &workspace, size));
        Self { workspace, entries }
    }

    /// Whether all of it is sample data.
    pub fn is_sample(&self) -> bool {
        self.entries.iter().any(|entry| entry.sample.is_some())
    }

    /// All papers to be shown, and languages whose font is missing.
    pub fn orders(&self, wish: &Wish, press: &Press) -> (Vec<Order>, Report) {
        let (mut orders, mut report) = (Vec::new(), Report::new());
        for entry in &self.entries {
            for kind in entry.kinds.iter().filter(|kind| wish.wants_kind(kind)) {
                let Some(found) = self.fit(entry, kind, wish) else { continue };
                for (main, beside) in self.tongues(entry, kind, wish, press, &mut report) {
                    orders.push(self.order(entry, kind, (main, beside), wish, found.clone()));
                }
            }
        }
        (orders, report)
    }

    /// What the rules say of a kind that fits; none if it does not and nobody asked.
    fn fit(&self, entry: &Entry, kind: &Arc<Kind>, wish: &Wish) -> Option<Report> {
        let file = match &entry.subject {
            // Nobody has asked for it, so an office that lacks something goes without.
            Subject::Year(_) => {
                let is_canton = self.workspace.office.office.kind == OfficeKind::Canton;
                let is_sent = is_canton == (kind.manifest.sender == Sender::Canton);
                let is_about =
                    kind.manifest.about == About::Year && (is_sent || entry.sample.is_none());
                let report = is_about.then(|| rules::judge_year(&self.workspace.office, kind));
                return report.filter(|report| !report.has_errors());
            }
            Subject::Case(_) if entry.sample.is_some() => return Some(Report::new()),
            Subject::Case(file) => file,
        };
        let request = request(wish, kind, String::new());
        let date = request.date_of(&file.case);
        let question = plan::question(&self.workspace, file, date);
        match plan::fit(&question, kind, entry.is_asked) {
            Fit::LeftOut(_) => None,
            Fit::Made(report) | Fit::Refused(report) => Some(report.of_case(&file.case.id)),
        }
    }

    /// The languages in which a paper is shown: the official ones, and beside the
    /// office's own one those for information in which the kind is written.
    fn tongues<'a>(
        &'a self,
        entry: &Entry,
        kind: &Kind,
        wish: &Wish,
        press: &Press,
        report: &mut Report,
    ) -> Vec<(&'a Arc<Locale>, Option<&'a Arc<Locale>>)> {
        let (templates, locales) = (&self.workspace.templates, &self.workspace.locales);
        let own = self.workspace.office.office.official_language.as_str();
        let is_written = |locale: &&Arc<Locale>| templates.prose(kind, locale.tag()).is_some();
        let is_sample = entry.sample.is_some();
        let official = |locale: &&Arc<Locale>| locale.settings.role == Role::Official;
        let mut tongues: Vec<(&Arc<Locale>, Option<&Arc<Locale>>)> = locales
            .iter()
            .filter(official)
            .filter(|locale| locale.tag() == own || (!is_sample && is_written(locale)))
            .map(|locale| (locale, None))
            .collect();
        let is_offered = kind.manifest.languages == Offered::Information
            && !matches!(entry.subject, Subject::Year(_))
            && entry.sample.is_none_or(|size| size == Size::Smallest);
        if let Some(main) = locales.get(own).filter(|_| is_offered) {
            let besides = locales.iter().filter(|locale| !official(locale)).filter(is_written);
            tongues.extend(besides.map(|locale| (main, Some(locale))));
            let asked = wish.pairs().filter(|(main, _)| *main == own);
            let asked = asked.filter_map(|(_, tag)| locales.get(tag)).filter(official);
            tongues.extend(asked.filter(is_written).map(|locale| (main, Some(locale))));
        }
        tongues.retain(|(main, beside)| {
            let tags: Vec<&str> =
                std::iter::once(*main).chain(*beside).map(|locale| locale.tag()).collect();
            if !wish.wants_languages(&tags) {
                return false;
            }
            let missing = press.missing_font(beside.unwrap_or(main));
            let is_there = missing.is_none();
            report.extend(missing.map(Report::from).unwrap_or_default());
            is_there
        });
        tongues
    }

    fn order(
        &self,
        entry: &Entry,
        kind: &Arc<Kind>,
        (main, beside): (&Arc<Locale>, Option<&Arc<Locale>>),
        wish: &Wish,
        mut report: Report,
    ) -> Order {
        let languages: Vec<Arc<Locale>> = std::iter::once(main).chain(beside).cloned().collect();
        let tags = languages.iter().map(|locale| locale.tag()).collect::<Vec<_>>().join("+");
        let request = request(wish, kind, tags.clone());
        let plan = match &entry.subject {
            Subject::Case(file) => {
                Plan::draw(&self.workspace, std::slice::from_ref(file), &request)
            }
            Subject::Year(year) => Plan::of_year(&self.workspace, year, &request),
        };
        let sample = entry.sample.map(Size::word);
        // A year of samples has a number as their cases have.
        let case = match (&entry.subject, sample) {
            (Subject::Year(_), Some(word)) => {
                format!("{}-{}", word.to_uppercase(), kind.manifest.code)
            }
            (subject, _) => subject.id(),
        };
        let job = plan.jobs.into_iter().find(|job| job.kind.id == kind.id);
        // Samples say what no case would say at once; warnings about that help nobody.
        if sample.is_none() || job.is_none() {
            report.extend(plan.report);
        }
        let stem = file_stem(&case, &kind.id, &tags);
        Order { kind: kind.clone(), case, sample, languages, stem, job, report }
    }
}

/// The papers about a year of some cases.
fn year(date: Date, cases: &[Arc<CaseFile>], workspace: &Workspace, sample: Option<Size>) -> Entry {
    let templates = &workspace.templates;
    let year = Year::count(date.year(), cases, &[], templates);
    let subject = Subject::Year(Arc::new(year));
    Entry { subject, sample, kinds: templates.kinds().to_vec(), is_asked: false }
}

fn request(wish: &Wish, kind: &Kind, tags: String) -> Request {
    let (date, today) = (wish.date, wish.today);
    Request { kinds: vec![kind.id.clone()], languages: vec![tags], date, today, occasion: None }
}

/// Two papers cannot have one name: the later ones are left out.
pub fn distinct(orders: &mut Vec<Order>, seen: &mut BTreeSet<String>) -> Report {
    let mut report = Report::new();
    orders.retain(|order| {
        let is_new = seen.insert(order.stem.clone());
        if !is_new {
            report.push(
                Finding::error(
                    "duplicate-case",
                    say!("the case id `{}` is there twice", order.case),
                )
                .hint(say!("give each case its own id; it is the name of every output"))
                .of_case(&order.case),
            );
        }
        is_new
    });
    report
}
