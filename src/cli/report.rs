//! Prints findings as compilers do: the place, the line itself, what is wrong, why, and what to do.

pub mod github;
pub mod json;
pub mod sarif;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use indicatif::{ProgressBar, ProgressStyle};
use rayon::prelude::*;

use crate::Project;
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::{Sources, Span};

/// Words every finding, with colour codes when `colour` is set.
pub fn findings(sources: &Sources, findings: &[Diagnostic], colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Unicode);
    findings.par_iter().map(|finding| renderer.render(&[group(sources, finding)]) + "\n\n").collect()
}

/// Names a place: path, line and column in characters from 1, and bytes.
fn place(sources: &Sources, span: Span) -> serde_json::Value {
    let (start, end) = (sources.location(span), sources.location(span.after()));
    serde_json::json!({
        "path": start.path,
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
        "bytes": [span.start, span.end],
    })
}

fn group<'a>(sources: &'a Sources, finding: &'a Diagnostic) -> Group<'a> {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Advice => Level::INFO.with_name("advice"),
    };
    let mut group = level.primary_title(finding.what.as_str()).id(finding.code).element(
        snippet(sources, finding.at.span).annotation(AnnotationKind::Primary.span(range(finding.at.span)).label(label(&finding.at.text))),
    );
    for other in &finding.others {
        let annotation = AnnotationKind::Context.span(range(other.span)).label(label(&other.text));
        group = group.element(snippet(sources, other.span).annotation(annotation));
    }
    if let Some(why) = &finding.why {
        group = group.element(Level::NOTE.message(why.as_str()));
    }
    if let Some(help) = &finding.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    group
}

fn snippet(sources: &Sources, span: Span) -> Snippet<'_, annotate_snippets::Annotation<'_>> {
    let source = sources.get(span.file);
    Snippet::source(source.text()).path(source.path()).fold(true)
}

fn range(span: Span) -> std::ops::Range<usize> {
    span.start as usize..span.end as usize
}

fn label(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.is_empty())
}

/// Prints findings to the terminal, in colour where it has any.
pub fn print(sources: &Sources, list: &[Diagnostic]) {
    // `anstream` takes the colours out again where nobody can see them.
    anstream::eprint!("{}", findings(sources, list, true));
}

/// A line on the terminal that says how far a stage has come. In a pipe it says nothing.
pub struct Progress(ProgressBar);

impl Progress {
    /// Begins the line.
    pub fn start(stage: &'static str) -> Self {
        let style = ProgressStyle::with_template("{msg} {bar:30} {percent}%").unwrap_or_else(|_| ProgressStyle::default_bar());
        Self(ProgressBar::new(100).with_style(style).with_message(stage))
    }

    /// Says how many per cent are done.
    pub fn at(&self, percent: usize) {
        self.0.set_position(percent as u64);
    }

    /// Takes the line away.
    pub fn end(&self) {
        self.0.finish_and_clear();
    }
}

/// Counts the findings of a project in words.
pub fn summary(project: &Project) -> String {
    counted(&project.findings, project.silenced)
}

/// Counts findings in words, and those that the record silences.
pub fn counted(findings: &[Diagnostic], silenced: usize) -> String {
    let plural = |n: usize, word: &str| if n == 1 { format!("1 {word}") } else { format!("{n} {word}s") };
    let count = |severity: Severity| findings.iter().filter(|finding| finding.severity == severity).count();
    let words = [
        (count(Severity::Error), plural(count(Severity::Error), "error")),
        (count(Severity::Warning), plural(count(Severity::Warning), "warning")),
        (count(Severity::Advice), format!("{} of advice", plural(count(Severity::Advice), "piece"))),
        (silenced, format!("{silenced} silenced")),
    ];
    let words: Vec<String> = words.into_iter().filter(|(count, _)| *count > 0).map(|(_, words)| words).collect();
    if words.is_empty() { "No findings".to_owned() } else { words.join(", ") }
}

/// Says what the machine would not do, and returns the exit status for it.
pub fn failure(error: &dyn std::fmt::Display, status: u8) -> u8 {
    anstream::eprintln!("eglur: {error}");
    status
}
