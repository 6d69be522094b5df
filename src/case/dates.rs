//! Dates as case files write them: a day, a moment, and a birth date of which
//! perhaps only the month or the year is known (eCH-0044 `dateOfBirth`).

use std::{borrow::Cow, fmt};

use jiff::civil::{Date, DateTime};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

/// A calendar day, `2026-11-12`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(pub Date);

/// A local time in Switzerland, `2026-11-12T14:00:00`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(pub DateTime);

/// A birth date as far as the register knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BirthDate {
    /// Day, month and year.
    Day(Date),
    /// Month and year.
    Month(i16, i8),
    /// The year alone.
    Year(i16),
}

impl BirthDate {
    /// The earliest day it can mean.
    pub fn earliest(self) -> Date {
        match self {
            Self::Day(date) => date,
            Self::Month(year, month) => first_of(year, month),
            Self::Year(year) => first_of(year, 1),
        }
    }

    /// The latest day it can mean.
    pub fn latest(self) -> Date {
        match self {
            Self::Day(date) => date,
            Self::Month(year, month) => first_of(year, month).last_of_month(),
            Self::Year(year) => first_of(year, 12).last_of_month(),
        }
    }

    /// The youngest age in full years that the person can have on a day.
    pub fn age_on(self, day: Date) -> i16 {
        let born = self.latest();
        let had_birthday = (day.month(), day.day()) >= (born.month(), born.day());
        day.year() - born.year() - i16::from(!had_birthday)
    }

    /// Whether the day is known.
    pub fn is_complete(self) -> bool {
        matches!(self, Self::Day(_))
    }

    fn read(text: &str) -> Option<Self> {
        let digits =
            |part: &str, len: usize| part.len() == len && part.bytes().all(|b| b.is_ascii_digit());
        match text.split('-').collect::<Vec<_>>().as_slice() {
            [year] if digits(year, 4) => Some(Self::Year(year.parse().ok()?)),
            [year, month] if digits(year, 4) && digits(month, 2) => {
                let (year, month) = (year.parse().ok()?, month.parse().ok()?);
                Date::new(year, month, 1).ok().map(|_| Self::Month(year, month))
            }
            [_, _, _] => plain(text).map(Self::Day),
            _ => None,
        }
    }
}

/// Ten characters and a day of the calendar; the parser alone would take more.
fn plain(text: &str) -> Option<Date> {
    (text.len() == 10).then(|| text.parse().ok()).flatten()
}

fn first_of(year: i16, month: i8) -> Date {
    Date::new(year, month, 1).unwrap_or(Date::ZERO)
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(&self.0)
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(&self.0)
    }
}

impl Serialize for BirthDate {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Day(date) => to.collect_str(date),
            Self::Month(year, month) => to.collect_str(&format_args!("{year:04}-{month:02}")),
            Self::Year(year) => to.collect_str(&format_args!("{year:04}")),
        }
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = Cow::<str>::deserialize(from)?;
        plain(&text).map(Self).ok_or_else(|| D::Error::custom("not a date such as 2026-11-12"))
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = Cow::<str>::deserialize(from)?;
        let wrong = || D::Error::custom("not a time such as 2026-11-12T14:00:00");
        if !text.contains(['T', ' ']) || text.ends_with('Z') || text.contains('+') {
            return Err(wrong());
        }
        text.parse().map(Self).map_err(|_| wrong())
    }
}

impl<'de> Deserialize<'de> for BirthDate {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Written {
            Year(i16),
            Text(String),
        }
        let read = match Written::deserialize(from)? {
            Written::Year(year) => (1000..=9999).contains(&year).then_some(Self::Year(year)),
            Written::Text(text) => Self::read(&text),
        };
        read.ok_or_else(|| D::Error::custom("not a birth date"))
    }
}

macro_rules! schema {
    ($name:ident, $schema:tt) => {
        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn inline_schema() -> bool {
                true
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        }
    };
}

schema!(Day, {
    "type": "string",
    "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
    "format": "date",
    "description": "a day, written as 2026-11-12",
    "x-write": "write an existing day such as 2026-11-12"
});
schema!(Moment, {
    "type": "string",
    "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])[T ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?$",
    "format": "local-moment",
    "description": "a local time, written as 2026-11-12T14:00:00",
    "x-write": "write local time without zone, such as 2026-11-12T14:00:00"
});
schema!(BirthDate, {
    "type": ["string", "integer"],
    "pattern": "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$",
    "minimum": 1000,
    "maximum": 9999,
    "format": "partial-date",
    "x-write": "write 1988-04-03, or \"1988-04\" or \"1988\" where the register knows no more",
    "description": "a birth date: 1988-04-03, or \"1988-04\" or \"1988\" where the register knows no more"
});

#[cfg(test)]
mod tests {
    use super::BirthDate;

    #[test]
    fn a_year_alone_gives_the_youngest_age_it_can_mean() {
        let born = BirthDate::read("2008").unwrap_or(BirthDate::Year(0));
        assert_eq!(born.age_on(jiff::civil::date(2026, 6, 1)), 17);
        assert_eq!(born.age_on(jiff::civil::date(2026, 12, 31)), 18);
    }

    #[test]
    fn impossible_dates_are_no_dates() {
        for text in ["2026-13", "2026-02-30", "26", "2026-1-1", "1988-04-03T00:00"] {
            assert_eq!(BirthDate::read(text), None, "{text}");
        }
    }
}
