//! Who reads the letters of a case and under which name: the person, the
//! household, a guardian, a deputy.

use super::{Case, Household, Mandate, Member, Relation, Sex};

impl<'a> Household<'a> {
    /// Who reads a letter to the person: the representative instead of the
    /// person where there is one, and everybody marked as recipient.
    pub fn readers(&self) -> Vec<Reader<'a>> {
        let acting = self.representatives();
        if !acting.is_empty() {
            return acting.into_iter().map(Reader::Member).collect();
        }
        let reads = |member: &&Member| member.recipient && member.relation.is_household();
        let others = self.case.household.iter().filter(reads).map(Reader::Member);
        std::iter::once(Reader::Person).chain(others).collect()
    }

    /// Who acts for the person first, see [`Self::representatives`].
    pub fn representative(&self) -> Option<&'a Member> {
        self.representatives().first().copied()
    }

    /// Who acts for the person: the guardian of a minor; without one the parents
    /// who are marked as recipients, or the first parent (ZGB 296, 304, 327c);
    /// the deputy of an adult with a full mandate (ZGB 398), or one without a
    /// known mandate who is marked as recipient.
    pub fn representatives(&self) -> Vec<&'a Member> {
        let of = |wanted: &dyn Fn(&Member) -> bool| -> Vec<&'a Member> {
            self.case.household.iter().filter(|member| wanted(member)).collect()
        };
        if self.case.person.born.age_on(self.day) >= 18 {
            return of(&|member| {
                member.relation == Relation::Deputy
                    && member.mandate.map_or(member.recipient, |one| one == Mandate::Full)
            });
        }
        let guardians = of(&|member| member.relation == Relation::Guardian);
        if !guardians.is_empty() {
            return guardians;
        }
        let is_parent =
            |member: &Member| matches!(member.relation, Relation::Mother | Relation::Father);
        let written = of(&|member| is_parent(member) && member.recipient);
        if written.is_empty() { of(&is_parent).into_iter().take(1).collect() } else { written }
    }

    /// The deputy who represents an adult beside the person (ZGB 394): the person
    /// is written to, the deputy gets a copy and signs as well.
    pub fn joint_deputy(&self) -> Option<&'a Member> {
        let minor = self.case.person.born.age_on(self.day) < 18;
        let joins = |member: &&Member| {
            member.relation == Relation::Deputy
                && member.mandate == Some(Mandate::Representation)
                && !minor
        };
        self.case.household.iter().find(joins)
    }

    /// The surname of all readers, if the letter goes to a family: the case asks
    /// for it, there are several readers, and they share the name.
    pub fn family(&self) -> Option<&'a str> {
        let readers = self.readers();
        let names: Vec<&str> = readers.iter().map(|one| one.name(self.case).last).collect();
        let same = names.len() > 1 && names.iter().all(|name| *name == names[0]);
        (self.case.delivery.as_family && same).then(|| names[0])
    }
}

/// Somebody whom a letter addresses.
#[derive(Clone, Copy)]
pub enum Reader<'a> {
    /// The person of the case.
    Person,
    /// Somebody else.
    Member(&'a Member),
}

impl<'a> Reader<'a> {
    /// First names in use, surname and form of address.
    pub fn name(self, case: &'a Case) -> Name<'a> {
        match self {
            Self::Person => Name::of_person(&case.person),
            Self::Member(member) => Name::of_member(member),
        }
    }
}

/// A name as letters use it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name<'a> {
    /// Title such as «Dr.»; mostly empty (eCH-0010 `title`).
    pub title: &'a str,
    /// First names; empty if unknown.
    pub first: &'a str,
    /// Surname.
    pub last: &'a str,
    /// How one addresses the person by name: `female`, `male`, or `neutral` where
    /// the sex is undetermined or there is one name alone.
    pub form: &'static str,
    /// The sex in the register, for languages that address without the name.
    pub sex: Sex,
}

impl<'a> Name<'a> {
    /// The name of the person: the first name in use where one is given.
    pub fn of_person(person: &'a super::Person) -> Self {
        let first =
            if person.call_name.is_empty() { &person.first_name } else { &person.call_name };
        let first = if person.first_name_unknown { "" } else { first.as_str() };
        let form = form(person.sex, first);
        let (title, last) = (person.title.as_str(), person.official_name.as_str());
        Self { title, first, last, form, sex: person.sex }
    }

    /// The name of somebody of the household.
    pub fn of_member(member: &'a Member) -> Self {
        let (first, last) = (member.first_name.as_str(), member.official_name.as_str());
        let form = form(member.sex, first);
        Self { title: &member.title, first, last, form, sex: member.sex }
    }

    /// First names and surname; one name alone if there is only one.
    pub fn full(self) -> String {
        format!("{} {}", self.first, self.last).trim().to_owned()
    }

    /// The full name behind its title, for addresses.
    pub fn titled(self) -> String {
        format!("{} {}", self.title, self.full()).trim().to_owned()
    }

    /// The surname behind the title, for salutations.
    pub fn surname(self) -> String {
        format!("{} {}", self.title, self.last).trim().to_owned()
    }
}

fn form(sex: Sex, first: &str) -> &'static str {
    match sex {
        _ if first.is_empty() => "neutral",
        Sex::Female => "female",
        Sex::Male => "male",
        Sex::Undetermined => "neutral",
    }
}
