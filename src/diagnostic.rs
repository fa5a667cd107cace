//! What an author can mend: findings with their place, and results that carry them.

use std::collections::BTreeSet;

use crate::source::{FileId, Span};

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Stops the build.
    Error,
    /// Is published all the same, and ought to be looked at.
    Warning,
    /// May be worth a thought.
    Advice,
}

impl Severity {
    /// Every severity, the heaviest first.
    pub const ALL: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Advice];

    /// Returns the word for it.
    pub const fn word(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Advice => "advice",
        }
    }
}

/// One finding, in the author's words and with the author's text.
///
/// Titles are lower case and without a full stop. The code is stable, in kebab case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The stable name of this kind of finding.
    pub code: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// What is wrong.
    pub what: String,
    /// The place, and the word beside it there.
    pub at: Label,
    /// Other places that have to do with it.
    pub others: Vec<Label>,
    /// Why it matters.
    pub why: Option<String>,
    /// What to do.
    pub help: Option<String>,
    /// An edit that does it.
    pub fix: Option<Box<Fix>>,
}

/// An edit of a file that mends what a finding is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What is taken out.
    pub span: Span,
    /// What is put there.
    pub text: String,
    /// Whether nothing else can have been meant, so that it may be done without asking.
    pub safe: bool,
}

/// A place with a word beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// The word, which may be empty.
    pub text: String,
}

/// A result that came with findings: the value is there when none of them is an error.
#[derive(Clone, Debug)]
pub struct Checked<T> {
    /// The value, unless an error stood in its way.
    pub value: Option<T>,
    /// Every finding, sorted by place.
    pub findings: Vec<Diagnostic>,
}

impl Diagnostic {
    /// Makes an error at a place.
    pub fn error(code: &'static str, span: Span, what: impl Into<String>) -> Self {
        Self::new(Severity::Error, code, span, what.into())
    }

    /// Makes a piece of advice at a place.
    pub fn advice(code: &'static str, span: Span, what: impl Into<String>) -> Self {
        Self::new(Severity::Advice, code, span, what.into())
    }

    /// Makes a warning at a place.
    pub fn warning(code: &'static str, span: Span, what: impl Into<String>) -> Self {
        Self::new(Severity::Warning, code, span, what.into())
    }

    /// Says a word beside the place.
    pub fn label(mut self, text: impl Into<String>) -> Self {
        self.at.text = text.into();
        self
    }

    /// Points at another place that has to do with it.
    pub fn also(mut self, span: Span, text: impl Into<String>) -> Self {
        self.others.push(Label { span, text: text.into() });
        self
    }

    /// Says why it matters.
    pub fn why(mut self, text: impl Into<String>) -> Self {
        self.why = Some(text.into());
        self
    }

    /// Says what to do.
    pub fn help(mut self, text: impl Into<String>) -> Self {
        self.help = Some(text.into());
        self
    }

    /// Brings an edit that does what is to be done, and says whether it may be done without asking.
    pub fn fix(mut self, span: Span, text: impl Into<String>, safe: bool) -> Self {
        self.fix = Some(Box::new(Fix { span, text: text.into(), safe }));
        self
    }

    /// Lists everything it says, for readers who see no line with words beside it.
    pub fn sentences(&self) -> impl Iterator<Item = &str> {
        let label = Some(self.at.text.as_str()).filter(|label| !label.is_empty());
        [Some(self.what.as_str()), label, self.why.as_deref(), self.help.as_deref()].into_iter().flatten()
    }

    /// Makes a finding of any weight.
    pub fn new(severity: Severity, code: &'static str, span: Span, what: String) -> Self {
        Self { code, severity, what, at: Label { span, text: String::new() }, others: Vec::new(), why: None, help: None, fix: None }
    }
}

/// Lists the files in which there is an error, so that what is said of them may be its consequence.
pub fn slipped(findings: &[Diagnostic]) -> BTreeSet<FileId> {
    findings.iter().filter(|finding| finding.severity == Severity::Error).map(|finding| finding.at.span.file).collect()
}

impl<T> Checked<T> {
    /// Sorts the findings by place and withholds the value when one of them is an error.
    pub fn new(value: Option<T>, mut findings: Vec<Diagnostic>) -> Self {
        findings.sort_by(|a, b| (a.at.span, a.code, &a.what).cmp(&(b.at.span, b.code, &b.what)));
        findings.dedup();
        let sound = findings.iter().all(|finding| finding.severity != Severity::Error);
        Self { value: value.filter(|_| sound), findings }
    }
}
