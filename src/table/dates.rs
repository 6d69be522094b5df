//! Days as registers write them: 31.12.1988, 1988-12-31, 19881231, 31/12/1988,
//! the serial number of a spreadsheet; a month or a year alone for births.

use jiff::civil::{Date, DateTime, Time, date};

/// What a cell says of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Written {
    /// Day, month and year.
    Day(Date),
    /// Month and year.
    Month(i16, i8),
    /// The year alone.
    Year(i16),
}

impl Written {
    /// As case files write it.
    pub(super) fn text(self) -> String {
        match self {
            Self::Day(day) => day.to_string(),
            Self::Month(year, month) => format!("{year:04}-{month:02}"),
            Self::Year(year) => format!("{year:04}"),
        }
    }
}

/// Reads a day, a month or a year; zeros stand for what the register does not know.
pub(super) fn read(text: &str) -> Option<Written> {
    let text = without_midnight(text.trim());
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return digits(text);
    }
    let separator = text.chars().find(|letter| matches!(letter, '.' | '/' | '-' | ' '))?;
    let parts: Vec<&str> = text.split(separator).map(str::trim).collect();
    let number = |part: &str, longest: usize| -> Option<i16> {
        let fits = (1..=longest).contains(&part.len());
        let plain = fits && part.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| part.parse().ok()).flatten()
    };
    let year = |part: &str| number(part, 4).filter(|_| part.len() == 4);
    match parts.as_slice() {
        [one, two, three] if one.len() == 4 => of(year(one)?, number(two, 2)?, number(three, 2)?),
        [one, two, three] => of(year(three)?, number(two, 2)?, number(one, 2)?),
        [one, two] if one.len() == 4 => of(year(one)?, number(two, 2)?, 0),
        [one, two] => of(year(two)?, number(one, 2)?, 0),
        _ => None,
    }
}

/// Reads a day with a time of day, `12.11.2026 14:00`.
pub(super) fn moment(text: &str) -> Option<DateTime> {
    let text = text.trim();
    let (day, time) = text.split_once('T').or_else(|| text.rsplit_once(' '))?;
    let Written::Day(day) = read(day.trim_end_matches(','))? else { return None };
    let mut parts = time.split([':', '.', 'h']).map(str::parse::<i8>);
    let hour = parts.next()?.ok()?;
    let minute = parts.next()?.ok()?;
    let second = parts.next().unwrap_or(Ok(0)).ok()?;
    let time = Time::new(hour, minute, second, 0).ok()?;
    Some(day.to_datetime(time))
}

/// Spreadsheets and databases write days as midnight.
fn without_midnight(text: &str) -> &str {
    for end in ["T00:00:00", " 00:00:00", " 00:00", " 0:00:00", " 0:00"] {
        if let Some(day) = text.strip_suffix(end) {
            return day;
        }
    }
    text
}

fn digits(text: &str) -> Option<Written> {
    match text.len() {
        4 => of(text.parse().ok()?, 0, 0),
        5 => serial(text.parse().ok()?).map(Written::Day),
        6 => of(text[..4].parse().ok()?, text[4..].parse().ok()?, 0),
        8 => of(text[..4].parse().ok()?, text[4..6].parse().ok()?, text[6..].parse().ok()?),
        _ => None,
    }
}

/// The day of a serial number: spreadsheets count days from 30.12.1899.
pub(super) fn serial(days: i32) -> Option<Date> {
    let first = date(1899, 12, 30);
    first.checked_add(jiff::Span::new().try_days(days).ok()?).ok()
}

fn of(year: i16, month: i16, day: i16) -> Option<Written> {
    if !(1000..=9999).contains(&year) {
        return None;
    }
    let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    match (month, day) {
        (0, 0) => Some(Written::Year(year)),
        (month, 0) => Date::new(year, month, 1).ok().map(|_| Written::Month(year, month)),
        (month, day) => Date::new(year, month, day).ok().map(Written::Day),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{Written, moment, read};

    #[test]
    fn a_day_is_read_in_every_shape_of_a_register() {
        for text in [
            "31.12.1988",
            "1988-12-31",
            "19881231",
            "31/12/1988",
            "31-12-1988",
            "31. 12. 1988",
            "1988-12-31T00:00:00",
            "31.12.1988 00:00:00",
            "32508",
        ] {
            assert_eq!(read(text), Some(Written::Day(date(1988, 12, 31))), "{text}");
        }
    }

    #[test]
    fn what_is_not_known_stays_unknown() {
        for (text, told) in [
            ("1988", "1988"),
            ("00.00.1988", "1988"),
            ("1988-00-00", "1988"),
            ("12.1988", "1988-12"),
            ("00.12.1988", "1988-12"),
            ("1988-12", "1988-12"),
            ("198812", "1988-12"),
        ] {
            assert_eq!(read(text).map(Written::text).as_deref(), Some(told), "{text}");
        }
    }

    #[test]
    fn what_is_no_day_is_none() {
        for text in ["", "31.02.1988", "1.1.88", "12/31/1988", "morgen", "1", "-5", "31.12.1988 x"]
        {
            assert_eq!(read(text), None, "{text}");
        }
        assert_eq!(moment("12.11.2026 14:00"), Some(date(2026, 11, 12).at(14, 0, 0, 0)));
        assert_eq!(moment("2026-11-12T14:00:00"), Some(date(2026, 11, 12).at(14, 0, 0, 0)));
        assert_eq!(moment("12.11.2026"), None);
    }
}
