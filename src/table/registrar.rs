//! Records become cases: each field from its cells, each fault with its cell, all
//! faults of a record at once. The other records are not touched by them.

use std::{ops::Range, sync::Arc};

use serde_json::{Map, Value, json};

use super::{
    Form, Header, Mapping, Record,
    fields::{Filling, Node},
    lexicon::Lexicon,
    picking::Picker,
};
use crate::{
    case::CaseFile,
    document::{Document, composed, dotted, escaped},
    report::{Finding, Place, Report, Text},
    say,
    source::{Cells, Source},
    workspace::Workspace,
};

/// Turns records of one table into cases. Made by [`Registrar::new`].
pub struct Registrar {
    form: Form,
    /// The row of the header; its name is that of the file.
    head: Arc<Source>,
    columns: Arc<[String]>,
    fields: Vec<(String, Node)>,
    members: Vec<Node>,
    picker: Picker,
    lexicon: Lexicon,
}

impl Registrar {
    /// Brings together map, header and workspace; without a map the columns must be
    /// called as our own fields. JSON Lines need no map.
    pub fn new(
        mapping: Option<&Mapping>,
        header: &Header,
        workspace: &Workspace,
    ) -> Result<Self, Report> {
        let mut own = Self {
            form: header.form,
            head: header.source(),
            columns: header.names.clone().into(),
            fields: Vec::new(),
            members: Vec::new(),
            picker: Picker::default(),
            lexicon: Lexicon::new(&workspace.locales),
        };
        if header.form == Form::Lines {
            return Ok(own);
        }
        let made = match mapping {
            Some(_) => None,
            None => Some(Mapping::own(header, &workspace.shape)?),
        };
        let Some(mapping) = mapping.or(made.as_ref()) else { return Ok(own) };
        (own.picker, own.fields) = mapping.bound(header)?;
        if own.picker.joins()
            && let Some(at) = own.fields.iter().position(|(key, _)| key == "household")
            && let (_, Node::List(members)) = own.fields.remove(at)
        {
            own.members = members;
        }
        Ok(own)
    }

    /// The case of a record, with what is worth knowing about it; or everything
    /// that is wrong with its cells.
    pub fn case(
        &self,
        record: &Record,
        workspace: &Workspace,
    ) -> Result<(CaseFile, Report), Report> {
        let mut filled = self.filled(record)?;
        let text = composed(&filled.value);
        let source = self.source(record, text);
        let document = Document::of(&source, std::mem::take(&mut filled.value), filled.places);
        let mut report = filled.report;
        let read =
            CaseFile::of(document, &workspace.shape).and_then(|file| workspace.completed(file));
        let file = match read {
            Ok(file) => Some(file),
            Err(wrong) => {
                // What follows from a cell that could not be read is not said again.
                let follows = |finding: &Finding| {
                    let place = finding.places.first().map(|place| &place.range);
                    place.is_some_and(|place| filled.failed.contains(place))
                };
                wrong.into_iter().filter(|one| !follows(one)).for_each(|one| report.push(one));
                None
            }
        };
        let report = in_order_of_cells(report);
        match (file, &record.key) {
            (Some(file), _) if !report.has_errors() => Ok((file, report)),
            (_, Some(id)) if crate::case::is_id(id) => Err(report.of_case(id)),
            _ => Err(report),
        }
    }

    fn source(&self, record: &Record, text: String) -> Arc<Source> {
        let rows = record.rows.iter().map(|row| row.number).collect();
        let columns = self.columns.clone();
        Source::cells(self.head.name(), text, Cells { rows, columns })
    }

    fn filled<'a>(&'a self, record: &'a Record) -> Result<Filled<'a>, Report> {
        let source = self.source(record, String::new());
        let mut filled = Filled {
            registrar: self,
            record,
            row: 0,
            source,
            value: json!({}),
            places: Vec::new(),
            failed: Vec::new(),
            report: Report::new(),
        };
        if self.form == Form::Lines {
            filled.value = filled.object()?;
            return Ok(filled);
        }
        let heads = self.picker.heads(&record.rows);
        let [head] = heads.as_slice() else {
            let (row, message) = match heads.get(1) {
                Some(second) => {
                    (*second, say!("two rows of this household are the person of the case"))
                }
                None => (0, say!("no row of this household is the person of the case")),
            };
            let range = filled.cell(row, self.picker.head_column());
            return Err(Finding::error("table-cell", message)
                .at(Place::new(&filled.source, range))
                .hint(say!(
                    "correct the cell, or say in the map under `rows.head` what stands in it"
                ))
                .into());
        };
        filled.row = *head;
        filled.value = filled.whole();
        let mut members = Vec::new();
        for row in (0..record.rows.len()).filter(|row| row != head) {
            filled.row = row;
            for node in &self.members {
                let pointer = format!("/household/{}", members.len());
                members.extend(filled.node(node, &pointer).value);
            }
        }
        if let (Value::Object(fields), false) = (&mut filled.value, members.is_empty()) {
            fields.insert("household".into(), members.into());
        }
        filled.surplus();
        Ok(filled)
    }
}

/// A record on its way to a case.
struct Filled<'a> {
    registrar: &'a Registrar,
    record: &'a Record,
    row: usize,
    source: Arc<Source>,
    value: Value,
    places: Vec<(String, Range<usize>)>,
    failed: Vec<Range<usize>>,
    report: Report,
}

/// What became of a node: a table of which no cell says anything is left out.
struct Outcome {
    value: Option<Value>,
    asks: bool,
    found: bool,
}

impl Filled<'_> {
    fn cell(&self, row: usize, column: usize) -> Range<usize> {
        let at = row * self.registrar.columns.len().max(1) + column;
        at..at + 1
    }

    fn whole(&mut self) -> Value {
        let registrar = self.registrar;
        let mut fields = Map::new();
        for (key, node) in &registrar.fields {
            let outcome = self.node(node, &format!("/{}", escaped(key)));
            fields.extend(outcome.value.map(|value| (key.clone(), value)));
        }
        Value::Object(fields)
    }

    fn node(&mut self, node: &Node, pointer: &str) -> Outcome {
        let before = self.places.len();
        match node {
            Node::Field(filling) => self.field(filling, pointer),
            Node::List(items) => {
                let mut values = Vec::new();
                for item in items {
                    let pointer = format!("{pointer}/{}", values.len());
                    values.extend(self.node(item, &pointer).value);
                }
                self.place_of_table(pointer, before);
                let found = !values.is_empty();
                Outcome { value: found.then(|| values.into()), asks: true, found }
            }
            Node::Table(nodes) => {
                let (mut fields, mut asks, mut found) = (Map::new(), false, false);
                for (key, node) in nodes {
                    let outcome = self.node(node, &format!("{pointer}/{}", escaped(key)));
                    asks |= outcome.asks;
                    found |= outcome.found;
                    fields.extend(outcome.value.map(|value| (key.clone(), value)));
                }
                self.place_of_table(pointer, before);
                let value = (found || !asks).then_some(Value::Object(fields));
                Outcome { value, asks, found }
            }
        }
    }

    /// A table stands where its first cell does.
    fn place_of_table(&mut self, pointer: &str, before: usize) {
        if let Some((_, range)) = self.places.get(before) {
            self.places.push((pointer.to_owned(), range.clone()));
        }
    }

    fn field(&mut self, filling: &Filling, pointer: &str) -> Outcome {
        if let Some(value) = &filling.always {
            return Outcome { value: Some(value.clone()), asks: false, found: false };
        }
        let row = &self.record.rows[self.row];
        let mut texts = Vec::new();
        for taken in &filling.taken {
            let text = taken.text(row, &filling.empty);
            let range = self.cell(self.row, taken.column());
            if !text.is_empty() {
                texts.push((text, range));
            }
        }
        let first = filling.taken.first().map_or(0, super::picking::Taken::column);
        let range = texts.first().map_or_else(|| self.cell(self.row, first), |one| one.1.clone());
        self.places.push((pointer.to_owned(), range));
        if texts.is_empty() {
            let value = if filling.is.is_empty() { None } else { Some(json!(false)) };
            let value = filling.otherwise.clone().or(value);
            return Outcome { value, asks: true, found: false };
        }
        if !filling.is_list && texts.len() > 1 {
            let range = texts[0].1.clone();
            let whole: Vec<String> = texts.drain(..).map(|(text, _)| text).collect();
            texts.push((whole.join(" "), range));
        }
        let mut values = Vec::new();
        for (text, range) in texts {
            match filling.value(&text, &self.registrar.lexicon) {
                Ok(value) => {
                    let name = value.as_ref().and_then(Value::as_str);
                    if filling.is_name && name.is_some_and(is_capital) {
                        self.capitals(range.start % self.registrar.columns.len().max(1));
                    }
                    values.extend(value);
                }
                Err(hint) => self.wrong(pointer, range, hint),
            }
        }
        let value = if filling.is_list {
            let mut all = Vec::new();
            for value in values {
                match value {
                    Value::Array(more) => all.extend(more),
                    one => all.push(one),
                }
            }
            (!all.is_empty()).then(|| Value::Array(all))
        } else {
            values.into_iter().next()
        };
        let says = filling.is.is_empty() || value == Some(json!(true));
        Outcome { value, asks: true, found: says }
    }

    fn wrong(&mut self, pointer: &str, range: Range<usize>, hint: Text) {
        let field = dotted(pointer);
        self.report.push(
            Finding::error("table-cell", say!("`{}` cannot be read from this cell", field))
                .at(Place::new(&self.source, range.clone()))
                .hint(hint),
        );
        self.failed.push(range);
    }

    /// Said once per column, at the header.
    fn capitals(&mut self, column: usize) {
        let head = &self.registrar.head;
        self.report.push(
            Finding::note("table-capitals", say!("names of this column stand in capitals"))
                .at(Place::new(head, column..column + 1))
                .hint(say!("papers print them so: export them as the register spells them")),
        );
    }

    /// Text with separators: a row that is wider than its header has come apart.
    fn surplus(&mut self) {
        let width = self.registrar.columns.len();
        if self.registrar.form != Form::Separated {
            return;
        }
        for (number, row) in self.record.rows.iter().enumerate() {
            let Some(more) = row.cells.get(width..) else { continue };
            if more.iter().any(|cell| !cell.trim().is_empty()) {
                let range = self.cell(number, width.saturating_sub(1));
                self.report.push(
                    Finding::error("table-cell", say!("this row has more cells than the header"))
                        .at(Place::new(&self.source, range))
                        .hint(say!(
                            "a cell that holds the separator needs quotation marks around it"
                        )),
                );
            }
        }
    }

    /// The object of a line.
    fn object(&self) -> Result<Value, Report> {
        let line = self.record.rows.first().and_then(|row| row.cells.first());
        let mut read = serde_json::from_str::<Value>(line.map_or("", String::as_str));
        if let Ok(value) = &mut read {
            without_nulls(value);
        }
        match read {
            Ok(value) if value.is_object() => Ok(value),
            _ => Err(Finding::error("table-cell", say!("this line is no JSON object"))
                .at(Place::new(&self.source, 0..1))
                .hint(say!("each line is one case, with the keys of a case file"))
                .into()),
        }
    }
}

/// TOML knows no null: what is null is absent.
fn without_nulls(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(without_nulls),
        Value::Object(fields) => {
            fields.retain(|_, value| !value.is_null());
            fields.values_mut().for_each(without_nulls);
        }
        _ => {}
    }
}

/// From left to right and from top to bottom.
fn in_order_of_cells(report: Report) -> Report {
    let mut findings: Vec<Finding> = report.into_iter().collect();
    findings.sort_by_key(|finding| {
        finding.places.first().map(|place| place.source.line_column(place.range.start))
    });
    let mut sorted = Report::new();
    for finding in findings {
        sorted.push(finding);
    }
    sorted
}

fn is_capital(text: &str) -> bool {
    let letters = text.chars().filter(|letter| letter.is_alphabetic());
    letters.clone().count() > 2 && letters.clone().all(char::is_uppercase)
}
