//! The closed sets of codes that tables of data use, and what each code means.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::cell::snake;
use super::table::definition;
use crate::diagnostic::Diagnostic;
use crate::map::Table;
use crate::model::Dataset;
use crate::model::assurance::{commitment, document};
use crate::model::measure::{Frequency, Good, Relation};
use crate::model::objective::Class;
use crate::model::observation::{Arrow, Basis, Colour, Flag, Reason, Roughly, Vocabulary};
use crate::model::report::{Column, Table as Printed};
use crate::model::target::Aim;
use crate::model::{challenge, risk, story};
use crate::period::Period;
use crate::quantity::Unit;
use crate::render::words::Words;

/// The code for a figure that is about another period than the one it was reported in.
pub const OTHER_PERIOD: &str = "other_period";

/// The column of computed tallies that printed ones do not have.
pub const NOT_ASSESSED: &str = "not_assessed";

/// The kind of finding that asks for assurance.
pub const ASKED: &str = "assurance_asked";

/// A closed set of codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Codes {
    /// Kinds of period.
    PeriodType,
    /// What a figure covers.
    Basis,
    /// What is special about a figure, or why there is none.
    ValueNote,
    /// Units.
    Unit,
    /// Kinds of target.
    Aim,
    /// Statuses that are computed.
    Status,
    /// Directions of travel.
    Travel,
    /// Statuses that people give.
    Colour,
    /// Printed arrows.
    Arrow,
    /// What is good.
    Good,
    /// How often something is reported.
    Frequency,
    /// How parts stand to the whole.
    Relation,
    /// How much attention something asks.
    Class,
    /// Where a challenge stands.
    ChallengeState,
    /// Whether an achievement is done.
    StoryState,
    /// What happened to a risk.
    RiskChange,
    /// Printed tables of totals.
    TallyTable,
    /// Their columns.
    TallyColumn,
    /// Printed or computed.
    Origin,
    /// Figure or target.
    Subject,
    /// What is reconciled.
    Reconciled,
    /// Why there is no figure.
    Reason,
    /// What changed between editions.
    Change,
    /// What a document of assurance is.
    DocumentKind,
    /// What somebody found or asked for.
    FindingKind,
    /// How soon a recommendation is wanted.
    Timescale,
    /// Where a promise stands by the record.
    PromiseState,
}

/// A code and how to say what it means.
#[derive(Clone, Debug)]
pub struct Code {
    /// The code.
    pub word: String,
    meaning: Meaning,
}

#[derive(Clone, Debug)]
enum Meaning {
    Message(String),
    Colour(Colour),
    Column(Column),
    Rate(u32),
}

impl Codes {
    /// Every set.
    pub const ALL: [Codes; 27] = [
        Codes::PeriodType,
        Codes::Basis,
        Codes::ValueNote,
        Codes::Unit,
        Codes::Aim,
        Codes::Status,
        Codes::Travel,
        Codes::Colour,
        Codes::Arrow,
        Codes::Good,
        Codes::Frequency,
        Codes::Relation,
        Codes::Class,
        Codes::ChallengeState,
        Codes::StoryState,
        Codes::RiskChange,
        Codes::TallyTable,
        Codes::TallyColumn,
        Codes::Origin,
        Codes::Subject,
        Codes::Reconciled,
        Codes::Reason,
        Codes::Change,
        Codes::DocumentKind,
        Codes::FindingKind,
        Codes::Timescale,
        Codes::PromiseState,
    ];

    /// Lists the sets that some tables use.
    pub fn of(tables: impl Iterator<Item = Table>) -> impl Iterator<Item = Codes> {
        let used: BTreeSet<Codes> = tables.flat_map(|table| definition(table).columns).filter_map(|column| column.kind.codes()).collect();
        Self::ALL.into_iter().filter(move |codes| used.contains(codes))
    }

    /// Returns its name, which messages and anchors use.
    pub const fn name(self) -> &'static str {
        match self {
            Codes::PeriodType => "period-type",
            Codes::Basis => "basis",
            Codes::ValueNote => "value-note",
            Codes::Unit => "unit",
            Codes::Aim => "aim",
            Codes::Status => "status",
            Codes::Travel => "travel",
            Codes::Colour => "colour",
            Codes::Arrow => "arrow",
            Codes::Good => "good",
            Codes::Frequency => "frequency",
            Codes::Relation => "relation",
            Codes::Class => "class",
            Codes::ChallengeState => "challenge-state",
            Codes::StoryState => "story-state",
            Codes::RiskChange => "risk-change",
            Codes::TallyTable => "tally-table",
            Codes::TallyColumn => "tally-column",
            Codes::Origin => "origin",
            Codes::Subject => "subject",
            Codes::Reconciled => "reconciled",
            Codes::Reason => "reason",
            Codes::Change => "change",
            Codes::DocumentKind => "document-kind",
            Codes::FindingKind => "finding-kind",
            Codes::Timescale => "timescale",
            Codes::PromiseState => "promise-state",
        }
    }

    /// Lists its codes. Those of rates are the ones that the record has.
    pub fn all(self, dataset: &Dataset) -> Vec<Code> {
        match self {
            Codes::PeriodType => Period::KINDS.iter().map(|word| Code::new(word, format!("period-type-{}", kebab(word)))).collect(),
            Codes::Basis => Basis::ALL.iter().map(|basis| vocabulary(*basis, &format!("basis-{}-meaning", basis.word()))).collect(),
            Codes::ValueNote => value_notes(),
            Codes::Unit => units(dataset),
            Codes::Aim => Aim::WORDS.iter().map(|word| Code::new(word, format!("aim-{}", kebab(word)))).collect(),
            Codes::Status => [Colour::Blue, Colour::Green, Colour::Amber, Colour::Red, Colour::NotAssessed].map(colour).to_vec(),
            Codes::Travel => ["improving", "worsening", "steady"].iter().map(|word| Code::new(word, format!("travel-{word}"))).collect(),
            Codes::Colour => Colour::ALL.iter().copied().map(colour).collect(),
            Codes::Arrow => prefixed::<Arrow>("arrow"),
            Codes::Good => prefixed::<Good>("good"),
            Codes::Frequency => prefixed::<Frequency>("frequency"),
            Codes::Relation => prefixed::<Relation>("relation"),
            Codes::Class => prefixed::<Class>("class"),
            Codes::ChallengeState => prefixed::<challenge::State>("challenge"),
            Codes::StoryState => prefixed::<story::State>("story"),
            Codes::RiskChange => prefixed::<risk::Change>("risk"),
            Codes::TallyTable => prefixed::<Printed>("table"),
            Codes::TallyColumn => {
                let printed = Column::ALL.iter().map(|column| Code { word: column.word().into(), meaning: Meaning::Column(*column) });
                printed.chain([Code { word: NOT_ASSESSED.into(), meaning: Meaning::Colour(Colour::NotAssessed) }]).collect()
            }
            Codes::Origin => vec![Code::new("printed", "stated".into()), Code::new("computed", "computed".into())],
            Codes::Subject => ["figure", "target", "footnote", "no_challenge"].map(|word| Code::new(word, kebab(word))).to_vec(),
            Codes::Reconciled => [
                ("glance", "quality-glance"),
                ("status", "quality-statuses"),
                ("travel", "quality-arrows"),
                ("parts", "parts-figure"),
                ("parts_target", "parts-target"),
            ]
            .map(|(word, key)| Code::new(word, key.into()))
            .to_vec(),
            Codes::Reason => prefixed::<Reason>("reason"),
            Codes::Change => [
                ("new_figure", "changes-new"),
                ("revised_figure", "changes-revised"),
                ("changed_target", "changes-targets"),
                ("changed_definition", "changes-definitions"),
                ("new_measure", "changes-appeared"),
                ("retired_measure", "changes-disappeared"),
            ]
            .map(|(word, key)| Code::new(word, key.into()))
            .to_vec(),
            Codes::DocumentKind => prefixed::<document::Kind>("document"),
            Codes::FindingKind => {
                let mut codes = prefixed::<document::Tone>("tone");
                codes.push(Code::new(ASKED, "tone-asked".into()));
                codes
            }
            Codes::Timescale => prefixed::<document::Timescale>("timescale"),
            Codes::PromiseState => prefixed::<commitment::State>("promise-state"),
        }
    }

    /// Lists its codes without their meaning.
    pub fn words(self, dataset: &Dataset) -> Vec<String> {
        self.all(dataset).into_iter().map(|code| code.word).collect()
    }
}

impl Code {
    fn new(word: &str, key: String) -> Self {
        Self { word: word.to_owned(), meaning: Meaning::Message(key) }
    }

    /// Says what it means.
    pub fn meaning(&self, words: Words<'_>) -> Result<String, Diagnostic> {
        match &self.meaning {
            Meaning::Message(key) => words.say(key, &[]),
            Meaning::Colour(colour) => words.colour(*colour),
            Meaning::Column(column) => words.column(*column),
            Meaning::Rate(per) => words.say("unit-name-rate", &[("per", &words.number((*per).into()))]),
        }
    }
}

/// The code of a unit: a rate says per how many.
pub fn unit(unit: Unit) -> Cow<'static, str> {
    match unit {
        Unit::Rate { per } => format!("per_{per}").into(),
        unit => snake(unit.word()),
    }
}

fn units(dataset: &Dataset) -> Vec<Code> {
    let plain = Unit::WORDS.iter().filter(|word| **word != "rate");
    let mut codes: Vec<Code> = plain.map(|word| Code::new(&word.replace('-', "_"), format!("unit-name-{word}"))).collect();
    let rates: BTreeSet<u32> = dataset
        .measures
        .iter()
        .filter_map(|measure| match measure.unit {
            Unit::Rate { per } => Some(per),
            _ => None,
        })
        .collect();
    codes.extend(rates.into_iter().map(|per| Code { word: unit(Unit::Rate { per }).into_owned(), meaning: Meaning::Rate(per) }));
    codes
}

fn value_notes() -> Vec<Code> {
    let mut codes: Vec<Code> = Flag::ALL.iter().map(|flag| Code::new(flag.code(), format!("flag-{}", flag.word()))).collect();
    codes.extend(["r", "x", "z", "c"].map(|code| Code::new(code, format!("code-{code}"))));
    codes.extend(Roughly::ALL.iter().map(|roughly| vocabulary(*roughly, &format!("code-{}", roughly.word()))));
    codes.push(Code::new(OTHER_PERIOD, "code-other-period".into()));
    codes.extend(prefixed::<Reason>("reason"));
    codes
}

fn prefixed<V: Vocabulary>(prefix: &str) -> Vec<Code> {
    V::ALL.iter().map(|word| vocabulary(*word, &format!("{prefix}-{}", word.word()))).collect()
}

fn vocabulary(word: impl Vocabulary, key: &str) -> Code {
    Code::new(&snake(word.word()), key.to_owned())
}

fn colour(colour: Colour) -> Code {
    Code { word: snake(colour.word()).into_owned(), meaning: Meaning::Colour(colour) }
}

fn kebab(word: &str) -> String {
    word.replace('_', "-")
}
