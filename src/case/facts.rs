//! What can be said of a household on a given day: named facts that decide
//! which passages and chapters are printed, each with its reason.

use jiff::civil::Date;

use crate::{report::Text, say};

use super::{
    Case, FamilyTie, GoalStatus, Literacy, Member, Method, PermitCategory, Relation,
    nationality::is_eu_efta,
};

/// Since this day settlement permits can be downgraded (AIG 63(2), BGE 148 II 1).
pub const SETTLEMENT_LAW: Date = jiff::civil::date(2019, 1, 1);

/// A case on a day.
#[derive(Clone, Copy)]
pub struct Household<'a> {
    /// The case.
    pub case: &'a Case,
    /// The day on which ages are counted.
    pub day: Date,
}

/// A named fact.
pub struct FactRow {
    /// The name in `when` and `facts.<name>`.
    pub name: &'static str,
    /// What it says of the household.
    pub says: &'static str,
    /// The reason if it holds.
    pub because: fn(&Household<'_>) -> Option<Text>,
}

/// All facts, by name.
pub const FACTS: &[FactRow] = &[
    FactRow {
        name: "appointment",
        says: "a talk is to come",
        because: |h| {
            let start = h.case.appointment.as_ref()?.start.0.date();
            (start > h.day).then(|| say!("the talk is after the date of the paper"))
        },
    },
    FactRow {
        name: "cannot_read",
        says: "the person reads no script or not the Latin one",
        because: |h| {
            (h.case.person.literacy != Literacy::LatinScript)
                .then(|| say!("literacy is not `latin_script`"))
        },
    },
    FactRow {
        name: "children",
        says: "children under 18 live in the household",
        because: |h| h.children_aged(0, 17),
    },
    FactRow {
        name: "children_school_age",
        says: "children of 4 to 15 years live in the household",
        because: |h| h.children_aged(4, 15),
    },
    FactRow {
        name: "children_under_5",
        says: "children under 5 live in the household",
        because: |h| h.children_aged(0, 4),
    },
    FactRow {
        name: "couple",
        says: "a spouse or partner lives in the household",
        because: |h| h.partner().map(|_| say!("a spouse or partner is in the household")),
    },
    FactRow {
        name: "deputy_joins",
        says: "a deputy represents the person beside the person (ZGB 394)",
        because: |h| {
            h.joint_deputy().map(|_| say!("the household has a deputy with `representation`"))
        },
    },
    FactRow {
        name: "eu_efta",
        says: "the person or the family tie falls under the agreement on free movement",
        because: |h| h.free_movement(),
    },
    FactRow {
        name: "events",
        says: "the case says what has happened",
        because: |h| {
            let count = h.case.event.len();
            (count > 0).then(|| say!("{} events", count))
        },
    },
    FactRow {
        name: "family_reunification",
        says: "the person came through family reunification (AIG 42 to 45)",
        because: |h| {
            let tie = h.case.permit.as_ref()?.family_tie;
            (!matches!(tie, FamilyTie::None | FamilyTie::Unknown))
                .then(|| say!("the permit has a family tie"))
        },
    },
    FactRow {
        name: "goals",
        says: "there are goals",
        because: |h| {
            let count = h.case.goal.len();
            (count > 0).then(|| say!("{} goals", count))
        },
    },
    FactRow {
        name: "goals_open",
        says: "a goal is not reached yet and not excused",
        because: |h| {
            let open = |status| !matches!(status, GoalStatus::Reached | GoalStatus::Excused);
            let count = h.case.goal.iter().filter(|goal| open(goal.status)).count();
            (count > 0).then(|| say!("{} goals are open", count))
        },
    },
    FactRow {
        name: "information_languages",
        says: "the person reads another language",
        because: |h| {
            (!h.case.information_languages.is_empty())
                .then(|| say!("the case names information languages"))
        },
    },
    FactRow {
        name: "interpreter_needed",
        says: "an interpreter is needed",
        because: |h| {
            let needed = h.case.interpreter.as_ref().is_some_and(|one| one.needed);
            needed.then(|| say!("the case asks for an interpreter"))
        },
    },
    FactRow {
        name: "level_known",
        says: "the level in the local language is known",
        because: |h| {
            h.case.person.language_level.as_ref().map(|_| say!("the case has a `language_level`"))
        },
    },
    FactRow {
        name: "minor",
        says: "the person is under 18",
        because: |h| {
            let age = h.case.person.born.age_on(h.day);
            (age < 18).then(|| say!("the person is {} years old", age))
        },
    },
    FactRow {
        name: "missed",
        says: "an earlier date of the talk was not kept (`missed` in `[appointment]`)",
        because: |h| {
            let missed = &h.case.appointment.as_ref()?.missed;
            (!missed.is_empty()).then(|| say!("`appointment.missed` names a date"))
        },
    },
    FactRow {
        name: "old_settlement",
        says: "the settlement permit was granted before 2019 (BGE 148 II 1)",
        because: |h| {
            let permit = h.case.permit.as_ref()?;
            let old = permit.decided.is_some_and(|day| day.0 < SETTLEMENT_LAW);
            (permit.category == PermitCategory::C && old)
                .then(|| say!("the C permit was granted before 1 January 2019"))
        },
    },
    FactRow { name: "permit_b", says: "permit B", because: |h| h.permit(PermitCategory::B) },
    FactRow { name: "permit_c", says: "permit C", because: |h| h.permit(PermitCategory::C) },
    FactRow { name: "permit_f", says: "permit F", because: |h| h.permit(PermitCategory::F) },
    FactRow { name: "permit_l", says: "permit L", because: |h| h.permit(PermitCategory::L) },
    FactRow { name: "permit_s", says: "permit S", because: |h| h.permit(PermitCategory::S) },
    FactRow {
        name: "refugee",
        says: "the person is a recognised refugee",
        because: |h| {
            let permit = h.case.permit.as_ref()?;
            permit.refugee.then(|| say!("`permit.refugee` says so"))
        },
    },
    FactRow {
        name: "registered",
        says: "the letter goes by registered mail",
        because: |h| {
            (h.case.delivery.method == Method::Registered)
                .then(|| say!("`delivery.method` is `registered`"))
        },
    },
    FactRow {
        name: "represented",
        says: "a guardian, deputy or parent reads letters for the person",
        because: |h| {
            h.representative().map(|one| say!("the household has a {}", one.relation.word()))
        },
    },
    FactRow {
        name: "seniors",
        says: "somebody of 60 or more lives in the household",
        because: |h| h.people_aged(60, 150),
    },
    FactRow {
        name: "several_readers",
        says: "the letter addresses more than one person",
        because: |h| {
            let count = h.readers().len();
            (count > 1).then(|| say!("{} people are written to", count))
        },
    },
    FactRow {
        name: "third_country",
        says: "neither the person nor the family tie falls under free movement",
        because: |h| {
            let known = !h.case.person.nationality.is_empty() || h.case.person.stateless;
            (known && h.free_movement().is_none()).then(|| say!("no EU or EFTA nationality"))
        },
    },
    FactRow {
        name: "youth",
        says: "somebody of 15 to 24 years lives in the household",
        because: |h| h.people_aged(15, 24),
    },
];

/// The reason why a fact holds; `None` if it does not or is not known.
pub fn holding(name: &str, household: &Household<'_>) -> Option<Text> {
    let row = FACTS.iter().find(|row| row.name == name)?;
    (row.because)(household)
}

impl<'a> Household<'a> {
    /// The spouse or partner in the household.
    pub fn partner(&self) -> Option<&'a Member> {
        let together =
            |member: &&Member| matches!(member.relation, Relation::Spouse | Relation::Partner);
        self.case.household.iter().find(together)
    }

    fn permit(&self, category: PermitCategory) -> Option<Text> {
        let held = self.case.permit.as_ref()?.category;
        (held == category).then(|| say!("the permit is {}", held.letter()))
    }

    fn free_movement(&self) -> Option<Text> {
        if self.case.person.nationality.iter().any(|country| is_eu_efta(country)) {
            return Some(say!("the person has an EU or EFTA nationality"));
        }
        let tie = self.case.permit.as_ref()?.family_tie;
        (tie == FamilyTie::EuEfta).then(|| say!("the family tie is `eu-efta`"))
    }

    fn children_aged(&self, from: i16, to: i16) -> Option<Text> {
        let count = self
            .case
            .household
            .iter()
            .filter(|member| member.relation == Relation::Child)
            .filter(|child| self.is_aged(child, from, to))
            .count();
        (count > 0).then(|| say!("children from {} to {} years: {}", from, to, count))
    }

    fn people_aged(&self, from: i16, to: i16) -> Option<Text> {
        let own = self.case.person.born.age_on(self.day);
        let others = self
            .case
            .household
            .iter()
            .filter(|member| member.relation.is_household() && self.is_aged(member, from, to));
        let count = others.count() + usize::from((from..=to).contains(&own));
        (count > 0).then(|| {
            if to > 120 {
                say!("people of {} years or more: {}", from, count)
            } else {
                say!("people from {} to {} years: {}", from, to, count)
            }
        })
    }

    fn is_aged(&self, member: &Member, from: i16, to: i16) -> bool {
        member.born.is_some_and(|born| (from..=to).contains(&born.age_on(self.day)))
    }
}
