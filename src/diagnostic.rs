//! What an author can mend: findings with their place, and results that carry them.

use crate::source::Span;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Stops the build.
    Error,
    /// Is published all the same, and ought to be looked at.
    Warning,
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

    fn new(severity: Severity, code: &'static str, span: Span, what: String) -> Self {
        Self { code, severity, what, at: Label { span, text: String::new() }, others: Vec::new(), why: None, help: None }
    }
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
