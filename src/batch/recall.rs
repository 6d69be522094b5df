//! Back from the journal to the data: the case of a paper that was issued, read
//! again from where it stood then.

use std::{path::Path, sync::Arc};

use super::message::Commission;
use crate::{
    case::CaseFile,
    journal::{Issued, Run},
    plan::{Job, Plan, Request},
    report::{Finding, Report},
    say,
    table::{Mapping, Registrar, Table},
    workspace::Workspace,
};

/// The job of a paper, from the data as they are now and with the date that stands
/// on the paper.
pub fn recall(workspace: &Workspace, run: &Run, paper: &Issued) -> Result<Job, Report> {
    let commission = serde_json::from_str::<Commission>(&run.request).ok();
    let file = case(workspace, commission.as_ref(), paper)?;
    let date = paper.row.date.parse().ok();
    let Some(today) = date.or(commission.as_ref().map(|one| one.today)) else {
        return Err(gone(paper));
    };
    let request = Request {
        kinds: vec![paper.key.kind.clone()],
        languages: vec![paper.key.languages.clone()],
        date,
        today,
        occasion: Some(paper.key.occasion.clone()),
    };
    let mut plan = Plan::draw(workspace, &[file], &request);
    match plan.jobs.pop() {
        Some(job) if plan.jobs.is_empty() => Ok(job),
        _ => {
            plan.report.push(gone(paper).into_iter().next().unwrap_or_else(|| unreachable!("one")));
            Err(plan.report)
        }
    }
}

fn case(
    workspace: &Workspace,
    commission: Option<&Commission>,
    paper: &Issued,
) -> Result<Arc<CaseFile>, Report> {
    let file = match row(&paper.origin) {
        None => {
            let (mut cases, report) = workspace.read_cases(&[paper.origin.clone().into()]);
            cases.pop().ok_or(report)?
        }
        Some((path, number)) => {
            let map = commission.and_then(|one| one.table.as_ref()?.map.as_ref());
            let map = map.map(|map| Mapping::open(map, &workspace.shape)).transpose()?;
            let table = Table::open(Path::new(path), path, map.as_ref())?;
            let registrar = Registrar::new(map.as_ref(), table.header(), workspace)?;
            let is_it =
                |rows: &[crate::table::Row]| rows.first().is_some_and(|row| row.number == number);
            let record = table
                .filter_map(Result::ok)
                .find(|record| is_it(&record.rows))
                .ok_or_else(|| gone(paper))?;
            Arc::new(registrar.case(&record, workspace)?.0)
        }
    };
    if file.case.id == paper.key.case { Ok(file) } else { Err(gone(paper)) }
}

/// The table and the row in it, if the data stood in a table.
fn row(origin: &str) -> Option<(&str, usize)> {
    let (path, number) = origin.rsplit_once('#')?;
    Some((path, number.parse().ok()?))
}

fn gone(paper: &Issued) -> Report {
    let message = say!("the data of `{}` are not where they were", paper.number);
    Finding::error("data-gone", message)
        .hint(say!("they stood in `{}`", paper.origin))
        .of_case(&paper.key.case)
        .into()
}
