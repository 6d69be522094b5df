//! Which rows are read and which of them are one case: cheap questions that a
//! supervisor can ask of raw cells before anything is mapped.

use icu_normalizer::ComposingNormalizerBorrowed;

use super::{
    Form, Header, Mapping, Row, dates,
    lexicon::fold,
    mapping::{Rule, Word},
};
use crate::{
    document::dotted,
    report::{Finding, Place, Report, nearest},
    say,
};

/// Where a text comes from in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Taken {
    /// One column.
    Column(usize),
    /// Several columns and what stands between them.
    Joined(Vec<Piece>),
}

/// A piece of a joined text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    Column(usize),
    Words(String),
}

impl Taken {
    /// The text; empty if all its columns are.
    pub(super) fn text(&self, row: &Row, empty: &[String]) -> String {
        let cell = |column: usize| {
            let text = row.cells.get(column).map_or("", |cell| cell.trim());
            if empty.iter().any(|word| word == text) { "" } else { text }
        };
        match self {
            Self::Column(column) => composed(cell(*column)),
            Self::Joined(pieces) => {
                let (mut text, mut is_empty) = (String::new(), true);
                for piece in pieces {
                    match piece {
                        Piece::Column(column) => {
                            is_empty &= cell(*column).is_empty();
                            text.push_str(cell(*column));
                        }
                        Piece::Words(words) => text.push_str(words),
                    }
                }
                if is_empty {
                    return String::new();
                }
                composed(&text.split_whitespace().collect::<Vec<_>>().join(" "))
            }
        }
    }

    /// The column that people look at first.
    pub(super) fn column(&self) -> usize {
        match self {
            Self::Column(column) => *column,
            Self::Joined(pieces) => {
                let columns = pieces.iter().filter_map(|piece| match piece {
                    Piece::Column(column) => Some(*column),
                    Piece::Words(_) => None,
                });
                columns.min().unwrap_or_default()
            }
        }
    }
}

/// The columns of a header, by name; what a map asks for in vain is reported.
pub(super) struct Columns<'a> {
    pub(super) header: &'a Header,
    pub(super) mapping: &'a Mapping,
    pub(super) report: Report,
}

impl Columns<'_> {
    /// The column of a name that stands in the map at a pointer.
    pub(super) fn find(&mut self, name: &str, pointer: &str) -> Option<usize> {
        let wanted = spaced(name);
        let mut found = self.header.names.iter().enumerate().filter(|(_, one)| **one == wanted);
        let Some((column, _)) = found.next() else {
            self.missing(&wanted, pointer);
            return None;
        };
        if let Some((second, _)) = found.next() {
            let source = self.header.source();
            self.report.push(
                Finding::error("table-column", say!("two columns are called `{}`", wanted))
                    .at(self.mapping.place(pointer))
                    .at(Place::new(&source, column..column + 1))
                    .at(Place::new(&source, second..second + 1))
                    .hint(say!("give one of them another name in the table")),
            );
        }
        Some(column)
    }

    fn missing(&mut self, name: &str, pointer: &str) {
        let names = self.header.names.iter().map(String::as_str).filter(|name| !name.is_empty());
        let alike = names.clone().find(|one| fold(one) == fold(name));
        let hint = match alike.or_else(|| nearest(name, names.clone())) {
            Some(near) => say!("did you mean `{}`?", near),
            None => say!("columns of the table: {}", names.collect::<Vec<_>>().join(", ")),
        };
        self.report.push(
            Finding::error("table-column", say!("the table has no column `{}`", name))
                .at(self.mapping.place(pointer))
                .hint(hint),
        );
    }

    /// A joined text `"{Strasse} {Nr.}"`.
    pub(super) fn joined(&mut self, text: &str, pointer: &str) -> Option<Taken> {
        let (mut pieces, mut rest) = (Vec::new(), text);
        while let Some((before, after)) = rest.split_once('{') {
            if !before.is_empty() {
                pieces.push(Piece::Words(before.to_owned()));
            }
            let (name, tail) = after.split_once('}').unwrap_or((after, ""));
            pieces.push(Piece::Column(self.find(name, pointer)?));
            rest = tail;
        }
        if !rest.is_empty() {
            pieces.push(Piece::Words(rest.to_owned()));
        }
        Some(Taken::Joined(pieces))
    }

    /// Where the text of a rule comes from.
    pub(super) fn taken(&mut self, names: &[String], rule: &Rule, pointer: &str) -> Vec<Taken> {
        if names.is_empty() && rule.text.is_none() && rule.always.is_none() {
            let field = dotted(pointer);
            self.report.push(
                Finding::error("missing-field", say!("`{}` is missing in `{}`", "column", field))
                    .at(self.mapping.place(pointer))
                    .hint(say!("add `column`, `text` or `always`")),
            );
        }
        if let Some(text) = &rule.text {
            return self.joined(text, &format!("{pointer}/text")).into_iter().collect();
        }
        let found = names.iter().enumerate().filter_map(|(number, name)| {
            let at = match (&rule.column, names.len()) {
                (Some(_), _) => format!("{pointer}/column"),
                (None, 1) => pointer.to_owned(),
                _ => format!("{pointer}/{number}"),
            };
            self.find(name, &at).map(Taken::Column)
        });
        found.collect()
    }
}

/// A letter and its marks as one character, as registers store them (NFC); some
/// systems write them apart.
fn composed(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    ComposingNormalizerBorrowed::new_nfc().normalize(text).into_owned()
}

/// One line, one space: how names of columns are compared.
pub(super) fn spaced(name: &str) -> String {
    composed(&name.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// What a map asks of raw rows. Made by [`Picker::new`].
#[derive(Debug, Default)]
pub(super) struct Picker {
    only: Vec<(usize, Vec<String>)>,
    without: Vec<(usize, Vec<String>)>,
    household: Option<usize>,
    head: Option<(usize, Vec<String>)>,
    changed: Option<usize>,
    id: Option<Taken>,
    empty: Vec<String>,
}

impl Picker {
    /// Finds the columns that `[rows]` and `id` name.
    pub(super) fn new(columns: &mut Columns) -> Self {
        let mapping = columns.mapping;
        let rows = &mapping.rows;
        let mut picker = Self { empty: words(&mapping.table.empty), ..Self::default() };
        let at = |keys: &[&str]| crate::document::pointer(keys);
        for (name, allowed) in &rows.only {
            let found = columns.find(name, &at(&["rows", "only", name]));
            picker.only.extend(found.map(|column| (column, folded(allowed))));
        }
        for (name, barred) in &rows.without {
            let found = columns.find(name, &at(&["rows", "without", name]));
            picker.without.extend(found.map(|column| (column, folded(barred))));
        }
        picker.household =
            rows.household.as_ref().and_then(|name| columns.find(name, "/rows/household"));
        picker.changed = rows.changed.as_ref().and_then(|name| columns.find(name, "/rows/changed"));
        picker.head = rows.head.as_ref().and_then(|head| {
            let column = columns.find(&head.column, "/rows/head/column")?;
            Some((column, folded(&head.is)))
        });
        if let Some(id) = mapping.fields().get("id") {
            let (names, rule) = Mapping::rule(id);
            picker.id = columns.taken(&names, &rule, "/id").into_iter().next();
        }
        picker
    }

    /// What can be asked where no map is: the column `id`.
    pub(super) fn own(header: &Header) -> Self {
        let id = header.names.iter().position(|name| name == "id").map(Taken::Column);
        Self { id, ..Self::default() }
    }

    /// Whether a row is read at all.
    pub(super) fn takes(&self, row: &Row) -> bool {
        let holds = |(column, words): &(usize, Vec<String>)| {
            let cell = fold(row.cells.get(*column).map_or("", String::as_str));
            words.contains(&cell)
        };
        self.only.iter().all(holds) && !self.without.iter().any(holds)
    }

    /// Whether a household is several rows.
    pub(super) fn joins(&self) -> bool {
        self.household.is_some()
    }

    /// The number of the household of a row.
    pub(super) fn household<'a>(&self, row: &'a Row) -> Option<&'a str> {
        let cell = row.cells.get(self.household?)?.trim();
        (!cell.is_empty()).then_some(cell)
    }

    /// The numbers of the rows that are said to be the person of the case.
    pub(super) fn heads(&self, rows: &[Row]) -> Vec<usize> {
        let Some((column, words)) = self.head.as_ref().filter(|_| self.joins()) else {
            return vec![0];
        };
        let is_head =
            |row: &Row| words.contains(&fold(row.cells.get(*column).map_or("", String::as_str)));
        rows.iter().enumerate().filter(|(_, row)| is_head(row)).map(|(at, _)| at).collect()
    }

    /// The column that tells the head.
    pub(super) fn head_column(&self) -> usize {
        self.head.as_ref().map_or(0, |(column, _)| *column)
    }

    /// The id of a case as it stands in the cells, before anything is converted.
    pub(super) fn key(&self, rows: &[Row], form: Form) -> Option<String> {
        let row = rows.get(self.heads(rows).first().copied().unwrap_or_default())?;
        if form == Form::Lines {
            #[derive(serde::Deserialize)]
            struct Named {
                id: Option<String>,
            }
            return serde_json::from_str::<Named>(row.cells.first()?).ok()?.id;
        }
        Some(self.id.as_ref()?.text(row, &self.empty)).filter(|id| !id.is_empty())
    }

    /// The latest day on which one of the rows was changed.
    pub(super) fn changed(&self, rows: &[Row]) -> Option<String> {
        let column = self.changed?;
        let days = rows.iter().filter_map(|row| {
            let cell = row.cells.get(column)?;
            let day = cell.split_once('T').map_or(cell.as_str(), |(day, _)| day);
            let day = day.trim().split(' ').next().unwrap_or_default();
            match dates::read(day)? {
                dates::Written::Day(day) => Some(day),
                _ => None,
            }
        });
        days.max().map(|day| day.to_string())
    }
}

/// Words as they stand in cells.
pub(super) fn words(words: &[Word]) -> Vec<String> {
    words.iter().map(|word| word.0.trim().to_owned()).collect()
}

/// Words as they are compared.
pub(super) fn folded(words: &[Word]) -> Vec<String> {
    words.iter().map(|word| fold(&word.0)).collect()
}
