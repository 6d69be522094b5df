//! Who may be bound and who only recommended to: permit, nationality and
//! family tie against AIG 2, 33, 42 to 45, 58b, 63, 83(10) and VZAE 77g. The
//! program proposes with the article; a person decides (D4).

use super::Question;
use crate::{
    case::{Case, FamilyTie, PermitCategory, is_eu_efta},
    report::{Finding, Text},
    say,
    templates::{Instrument, Kind},
};

/// Whether an instrument is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The law allows it.
    Allowed,
    /// The law does not allow it.
    Refused,
    /// It depends on something that the case does not say.
    Unclear,
}

impl Answer {
    /// The word in messages of a locale.
    pub fn word(self) -> &'static str {
        match self {
            Self::Allowed => "allowed",
            Self::Refused => "refused",
            Self::Unclear => "unclear",
        }
    }

    /// The word as people read it.
    pub fn text(self) -> Text {
        match self {
            Self::Allowed => say!("allowed"),
            Self::Refused => say!("refused"),
            Self::Unclear => say!("unclear"),
        }
    }
}

/// What the law says of one instrument for one case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The instrument.
    pub instrument: Instrument,
    /// Whether it is open.
    pub answer: Answer,
    /// The article.
    pub article: &'static str,
    /// The reason, one sentence without full stop.
    pub reason: &'static str,
}

/// One group of people of the table.
struct Row {
    applies: fn(&Case) -> bool,
    communal: (Answer, &'static str, &'static str),
    binding: (Answer, &'static str, &'static str),
    recommendation: (Answer, &'static str, &'static str),
}

const PLAN: (Answer, &str, &str) =
    (Answer::Allowed, "AIG 55a", "a plan with the municipality is voluntary");
const RECOMMEND: (Answer, &str, &str) =
    (Answer::Allowed, "AIG 58b(4)", "a recommendation binds nobody");

/// The table; the first row that applies decides.
const ROWS: &[Row] = &[
    Row {
        applies: |case| permit(case) == Some(PermitCategory::G),
        communal: (Answer::Refused, "AIG 35", "cross-border workers do not live here"),
        binding: (Answer::Refused, "AIG 35", "cross-border workers do not live here"),
        recommendation: (Answer::Refused, "AIG 35", "cross-border workers do not live here"),
    },
    Row {
        applies: |case| permit(case) == Some(PermitCategory::N),
        communal: (Answer::Refused, "AIG 58(2)", "asylum seekers are not a target group"),
        binding: (Answer::Refused, "AIG 58b", "asylum seekers have no permit that could be tied"),
        recommendation: (Answer::Refused, "AIG 58b(4)", "asylum seekers are not a target group"),
    },
    Row {
        applies: |case| permit(case) == Some(PermitCategory::S),
        communal: (
            Answer::Refused,
            "AsylG 4",
            "protection status S is temporary; Programm S applies",
        ),
        binding: (Answer::Refused, "AsylG 4", "AIG 58b gives no basis for protection status S"),
        recommendation: (Answer::Refused, "AsylG 4", "Programm S applies"),
    },
    Row {
        applies: |case| case.person.nationality.iter().any(|country| is_eu_efta(country)),
        communal: PLAN,
        binding: (Answer::Refused, "AIG 2(2)", "EU and EFTA nationals can only be recommended to"),
        recommendation: RECOMMEND,
    },
    Row {
        applies: |case| tie(case) == Some(FamilyTie::EuEfta),
        communal: PLAN,
        binding: (
            Answer::Refused,
            "AIG 2(2)",
            "family of EU and EFTA nationals can only be recommended to",
        ),
        recommendation: RECOMMEND,
    },
    Row {
        applies: |case| tie(case) == Some(FamilyTie::Swiss),
        communal: PLAN,
        binding: (
            Answer::Refused,
            "AIG 58b(4)",
            "family of Swiss citizens (AIG 42) can only be recommended to",
        ),
        recommendation: RECOMMEND,
    },
    Row {
        applies: |case| permit(case) == Some(PermitCategory::F),
        communal: PLAN,
        binding: (
            Answer::Allowed,
            "AIG 83(10)",
            "the canton may conclude one with provisionally admitted persons",
        ),
        recommendation: RECOMMEND,
    },
    Row {
        applies: |case| case.permit.as_ref().is_some_and(|permit| permit.refugee),
        communal: PLAN,
        binding: (
            Answer::Refused,
            "AsylG 58",
            "the permit of a recognised refugee is not tied to an agreement",
        ),
        recommendation: RECOMMEND,
    },
    Row {
        applies: |case| permit(case) == Some(PermitCategory::C),
        communal: PLAN,
        binding: (
            Answer::Unclear,
            "VZAE 62a",
            "for a C permit only together with a downgrading by the canton",
        ),
        recommendation: RECOMMEND,
    },
    Row {
        applies: |case| tie(case) == Some(FamilyTie::Art43),
        communal: PLAN,
        binding: (Answer::Allowed, "AIG 43(4)", "family of a person with a C permit may be bound"),
        recommendation: RECOMMEND,
    },
    Row {
        applies: |case| tie(case) == Some(FamilyTie::Art44),
        communal: PLAN,
        binding: (Answer::Allowed, "AIG 44(4)", "family of a person with a B permit may be bound"),
        recommendation: RECOMMEND,
    },
    Row {
        applies: |case| tie(case) == Some(FamilyTie::Unknown) && permit(case).is_some(),
        communal: PLAN,
        binding: (Answer::Unclear, "AIG 58b", "the family tie is not known"),
        recommendation: RECOMMEND,
    },
    Row {
        applies: |case| permit(case) == Some(PermitCategory::B),
        communal: PLAN,
        binding: (
            Answer::Allowed,
            "AIG 33(5)",
            "a B permit may be tied to one if there is special need",
        ),
        recommendation: RECOMMEND,
    },
    Row {
        applies: |case| permit(case) == Some(PermitCategory::L),
        communal: PLAN,
        binding: (Answer::Allowed, "VZAE 77g(4)", "an L permit may be tied to one"),
        recommendation: RECOMMEND,
    },
];

/// What the law says of the three instruments for a case.
pub fn instruments(case: &Case) -> [Verdict; 3] {
    const OPEN: Row = Row {
        applies: |_| true,
        communal: PLAN,
        binding: (Answer::Unclear, "AIG 58b", "the permit is not known"),
        recommendation: RECOMMEND,
    };
    let row = ROWS.iter().find(|row| (row.applies)(case)).unwrap_or(&OPEN);
    let verdict =
        |instrument, (answer, article, reason)| Verdict { instrument, answer, article, reason };
    [
        verdict(Instrument::CommunalAgreement, row.communal),
        verdict(Instrument::BindingAgreement, row.binding),
        verdict(Instrument::Recommendation, row.recommendation),
    ]
}

/// A paper whose instrument the law does not allow is not made.
pub(super) fn refused(question: &Question<'_>, kind: &Kind) -> Vec<Finding> {
    verdict(question, kind, Answer::Refused)
        .map(|verdict| {
            let message = say!(
                "`{}` is not open to this person: {} ({})",
                verdict.instrument.word(),
                Text::phrase(verdict.reason),
                verdict.article
            );
            Finding::error("instrument-refused", message)
                .at(question.file.place("/permit/category"))
                .hint(say!("`mappe explain` shows which instruments are open, with their articles"))
        })
        .into_iter()
        .collect()
}

/// A paper whose instrument cannot be judged is made, but somebody must look.
pub(super) fn unclear(question: &Question<'_>, kind: &Kind) -> Vec<Finding> {
    verdict(question, kind, Answer::Unclear)
        .map(|verdict| {
            let message = say!(
                "whether this instrument is open is not clear: {} ({})",
                Text::phrase(verdict.reason),
                verdict.article
            );
            Finding::warning("instrument-unclear", message)
                .at(question.file.place("/permit"))
                .hint(say!("a person has to decide (D4)"))
        })
        .into_iter()
        .collect()
}

fn verdict(question: &Question<'_>, kind: &Kind, answer: Answer) -> Option<Verdict> {
    let instrument = kind.manifest.instrument?;
    let all = instruments(&question.file.case);
    all.into_iter().find(|verdict| verdict.instrument == instrument && verdict.answer == answer)
}

fn permit(case: &Case) -> Option<PermitCategory> {
    case.permit.as_ref().map(|permit| permit.category)
}

fn tie(case: &Case) -> Option<FamilyTie> {
    case.permit.as_ref().map(|permit| permit.family_tie)
}
