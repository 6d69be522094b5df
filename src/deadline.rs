//! Periods as the law counts them: the day after service is the first day, and
//! a period that would end on a Saturday, a Sunday or a holiday ends on the next
//! working day (`VwVG` 20; the same in the procedure of the cantons).

use jiff::{ToSpan, civil::Date};

use crate::{
    case::Service,
    office::{Office, Remedy},
    report::Report,
    templates::{CantonHolidays, Templates, easter},
};

/// Days on which periods do not end, for one office. Made by [`Calendar::of`].
#[derive(Clone, Debug)]
pub struct Calendar {
    rows: Vec<CantonHolidays>,
    own: Vec<Date>,
}

/// Whether a period runs through the court holidays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Run {
    /// It always runs.
    Through,
    /// It stands still as in `VwVG` 22a.
    StandingStill,
}

impl Run {
    /// How the period of a remedy runs.
    pub fn of(remedy: &Remedy) -> Self {
        if remedy.stands_still { Self::StandingStill } else { Self::Through }
    }
}

impl Calendar {
    /// The holidays of the office's canton and its own ones.
    pub fn of(office: &Office, templates: &Templates) -> Result<Self, Report> {
        let table = templates.holidays()?;
        let rows = ["all", office.canton.as_str()].into_iter();
        let rows = rows.filter_map(|name| table.get(name).cloned()).collect();
        let own = office.calendar.holidays.iter().map(|day| day.0).collect();
        Ok(Self { rows, own })
    }

    /// Whether a day is neither Saturday, Sunday nor a holiday.
    pub fn is_working_day(&self, day: Date) -> bool {
        day.weekday().to_monday_one_offset() < 6
            && !self.own.contains(&day)
            && !self.rows.iter().any(|row| row.holds(day))
    }

    /// The day itself, or the next one that is a working day.
    pub fn working_day_from(&self, day: Date) -> Date {
        let mut day = day;
        while !self.is_working_day(day) {
            day = day.saturating_add(1.day());
        }
        day
    }

    /// The last day of a period of some days after service.
    pub fn last_day(&self, served: Date, days: i64, run: Run) -> Date {
        let rests = |day: Date| run == Run::StandingStill && stands_still(day);
        let (mut day, mut left) = (served, days);
        while left > 0 {
            day = day.saturating_add(1.day());
            left -= i64::from(!rests(day));
        }
        loop {
            day = self.working_day_from(day);
            if !rests(day) {
                return day;
            }
            day = day.saturating_add(1.day());
        }
    }
}

/// The day on which an order counts as served: when it was signed for; when A-Post
/// Plus put it into the box; else the seventh day after the first attempt
/// (`VwVG` 20(2bis)).
pub fn served(service: &Service) -> Option<Date> {
    let collected = service.received.map(|day| day.0);
    let fiction = service.attempted.map(|day| day.0.saturating_add(7.days()));
    match (collected, service.dropped.map(|day| day.0)) {
        (Some(day), _) => Some(fiction.map_or(day, |fiction| day.min(fiction))),
        (None, Some(day)) => Some(day),
        (None, None) => fiction,
    }
}

/// The days on which periods stand still: seven days before to seven days after
/// Easter, 15 July to 15 August, 18 December to 2 January (`VwVG` 22a(1)).
fn stands_still(day: Date) -> bool {
    let away = (day - easter(day.year())).get_days();
    let at = (day.month(), day.day());
    (-7..=7).contains(&away) || ((7, 15)..=(8, 15)).contains(&at) || at >= (12, 18) || at <= (1, 2)
}
