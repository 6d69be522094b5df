//! Dates and times in words; the words and their order live in `dates.ftl`.

use jiff::civil::{Date, Time};
use serde::Serialize;

use super::{Argument, Locale};
use crate::{case::BirthDate, report::Finding};

/// A date in the forms a template may print.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PrintedDate {
    /// «12. November 2026»
    pub long: String,
    /// «Donnerstag, 12. November 2026»
    pub weekday: String,
    /// «12.11.2026»
    pub short: String,
    /// `2026-11-12`, for machines.
    pub iso: String,
}

impl Locale {
    /// A date in all its forms.
    pub fn date(&self, date: Date) -> Result<PrintedDate, Finding> {
        let (day, month) = (i64::from(date.day()), i64::from(date.month()));
        let (day2, month2) = (format!("{day:02}"), format!("{month:02}"));
        let (year, weekday) = (date.year().to_string(), date.weekday().to_monday_one_offset());
        let weekday = i64::from(weekday);
        let words = [
            ("day", Argument::Number(day)),
            ("month", Argument::Number(month)),
            ("year", Argument::Text(&year)),
        ];
        let named = [words[0], words[1], words[2], ("weekday", Argument::Number(weekday))];
        let digits = [
            ("day2", Argument::Text(&day2)),
            ("month2", Argument::Text(&month2)),
            ("year", Argument::Text(&year)),
        ];
        Ok(PrintedDate {
            long: self.message("date-long", &words)?,
            weekday: self.message("date-weekday", &named)?,
            short: self.message("date-short", &digits)?,
            iso: date.to_string(),
        })
    }

    /// A birth date as far as it is known.
    pub fn birth_date(&self, born: BirthDate) -> Result<String, Finding> {
        match born {
            BirthDate::Day(date) => Ok(self.date(date)?.long),
            BirthDate::Month(year, month) => {
                let year = year.to_string();
                let words =
                    [("month", Argument::Number(month.into())), ("year", Argument::Text(&year))];
                self.message("date-month-year", &words)
            }
            BirthDate::Year(year) => Ok(year.to_string()),
        }
    }

    /// A time of day.
    pub fn time(&self, time: Time) -> Result<String, Finding> {
        let (hour, minute) = (time.hour().to_string(), format!("{:02}", time.minute()));
        self.message(
            "time",
            &[("hour", Argument::Text(&hour)), ("minute", Argument::Text(&minute))],
        )
    }
}
