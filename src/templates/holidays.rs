//! The holidays of the cantons, as data (`templates/holidays.toml`).

use std::collections::BTreeMap;

use jiff::{
    ToSpan,
    civil::{Date, Weekday, date},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::table;
use crate::{material::Material, report::Report};

/// Holidays of one canton, or of all.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct CantonHolidays {
    /// Month and day, `08-01`.
    #[schemars(inner(regex(pattern = r"^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$")))]
    pub fixed: Vec<String>,
    /// Month and day, only when it falls on a Monday.
    #[schemars(inner(regex(pattern = r"^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$")))]
    pub if_monday: Vec<String>,
    /// Month and day, unless it falls on a Tuesday.
    #[schemars(inner(regex(pattern = r"^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$")))]
    pub unless_tuesday: Vec<String>,
    /// Days after Easter Sunday; before it with a minus.
    pub easter: Vec<i32>,
    /// The Monday after the third Sunday of September (federal fast).
    pub monday_after_bettag: bool,
    /// The Thursday after the first Sunday of September (Geneva fast).
    pub thursday_after_first_sunday_of_september: bool,
    /// The first Thursday of April, a week later in Holy Week (Näfels).
    pub first_thursday_of_april: bool,
}

impl CantonHolidays {
    /// Whether a day is one of them.
    pub fn holds(&self, day: Date) -> bool {
        let written = format!("{:02}-{:02}", day.month(), day.day());
        let away = (day - easter(day.year())).get_days();
        let nth = |month: i8, nth: i8, weekday| {
            date(day.year(), month, 1).nth_weekday_of_month(nth, weekday).ok()
        };
        let after =
            |from: Option<Date>, days: i64| from.map(|from| from.saturating_add(days.days()));
        let weekday = day.weekday();
        let naefels = nth(4, 1, Weekday::Thursday).map(|thursday| {
            let holy = (thursday - easter(day.year())).get_days() == -3;
            if holy { thursday.saturating_add(7.days()) } else { thursday }
        });
        self.fixed.contains(&written)
            || (weekday == Weekday::Monday && self.if_monday.contains(&written))
            || (weekday != Weekday::Tuesday && self.unless_tuesday.contains(&written))
            || self.easter.contains(&away)
            || (self.monday_after_bettag && after(nth(9, 3, Weekday::Sunday), 1) == Some(day))
            || (self.thursday_after_first_sunday_of_september
                && after(nth(9, 1, Weekday::Sunday), 4) == Some(day))
            || (self.first_thursday_of_april && naefels == Some(day))
    }
}

/// Reads the table.
pub(super) fn read(material: &Material) -> Result<BTreeMap<String, CantonHolidays>, Report> {
    table(material, "templates/holidays.toml").map(|(holidays, _)| holidays)
}

/// Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher).
pub fn easter(year: i16) -> Date {
    let year_number = i32::from(year);
    let (golden, century, rest) = (year_number % 19, year_number / 100, year_number % 100);
    let moon_shift = (century - (century + 8) / 25 + 1) / 3;
    let moon = (19 * golden + century - century / 4 - moon_shift + 15) % 30;
    let sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
    let late = (golden + 11 * moon + 22 * sunday) / 451;
    let count = moon + sunday - 7 * late + 114;
    let month = i8::try_from(count / 31).unwrap_or(4);
    let day = i8::try_from(count % 31 + 1).unwrap_or(1);
    date(year, month, day)
}
