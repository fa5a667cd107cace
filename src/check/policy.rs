//! What the council has decided about findings: how much each rule weighs, and what is silenced at its place.

use std::collections::BTreeMap;

use super::read::{self, Table, list, nearest};
use super::rules;
use super::silence::{Silence, silences};
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::{At, FileId, Source};

/// The council's decisions about findings, from `[rules]` in `content/site.toml` and from comments in every record.
#[derive(Clone, Debug, Default)]
pub struct Policy {
    weights: BTreeMap<&'static str, Option<Severity>>,
    silences: Vec<Silence>,
    findings: Vec<Diagnostic>,
    silenced: usize,
}

/// The words of a setting.
const WORDS: [&str; 4] = ["off", "advice", "warning", "error"];

impl Policy {
    /// Reads the decisions in one record.
    pub(super) fn read(file: FileId, source: &Source) -> Self {
        let (silences, findings) = silences(file, source);
        let mut policy = Self { silences, findings, ..Self::default() };
        if source.path() == "content/site.toml" {
            let weights = read::part((file, source), "the site's settings", |table| {
                table.node("rules").and_then(|node| node.table("weights by rule")).map(|table| weights(&table))
            });
            policy.weights = weights.value.unwrap_or_default();
            policy.findings.extend(weights.findings);
        }
        policy
    }

    /// Joins the decisions of several records.
    pub(super) fn of<'a>(each: impl Iterator<Item = &'a Self>) -> Self {
        let mut policy = Self::default();
        for other in each {
            policy.weights.extend(&other.weights);
            policy.silences.extend_from_slice(&other.silences);
            policy.findings.extend_from_slice(&other.findings);
        }
        policy
    }

    /// Gives findings their weight, and leaves out those that are off or silenced.
    pub fn apply(&mut self, findings: Vec<Diagnostic>) -> Vec<Diagnostic> {
        let weighed: Vec<Diagnostic> = findings.into_iter().filter_map(|finding| self.weigh(finding)).collect();
        weighed.into_iter().filter(|finding| !self.silence(finding)).collect()
    }

    /// Returns what is to be said about the decisions themselves, and how many findings were silenced.
    ///
    /// Whether a silence is of use is known only when every rule had its turn: when `complete`.
    pub fn finish(mut self, complete: bool) -> (Vec<Diagnostic>, usize) {
        let mut findings = std::mem::take(&mut self.findings);
        if complete {
            findings.extend(self.silences.iter().filter(|silence| !silence.used).map(Silence::unused));
        }
        (findings.into_iter().filter_map(|finding| self.weigh(finding)).collect(), self.silenced)
    }

    fn weigh(&self, mut finding: Diagnostic) -> Option<Diagnostic> {
        let rule = rules::of(finding.code);
        debug_assert!(rule.is_some(), "the code {} belongs to a rule", finding.code);
        // Whatever found it, the author learns why it matters.
        finding.why = finding.why.or_else(|| rule.map(|rule| rule.why.to_owned()));
        match self.weights.get(finding.code) {
            Some(Some(severity)) => finding.severity = *severity,
            Some(None) => return None,
            None => {}
        }
        Some(finding)
    }

    fn silence(&mut self, finding: &Diagnostic) -> bool {
        let found = self.silences.iter_mut().find(|silence| silence.is_about(finding));
        let Some(silence) = found else { return false };
        silence.used = true;
        self.silenced += 1;
        true
    }
}

fn weights(table: &Table<'_>) -> BTreeMap<&'static str, Option<Severity>> {
    let entries = table.entries().into_iter();
    let weight = |(code, node): (At<&str>, read::Node<'_>)| {
        let Some(rule) = rules::of(code.value) else {
            table.reader.report(unknown_rule(code));
            return None;
        };
        let word = read_word(node)?;
        let severity = Severity::ALL.into_iter().find(|severity| severity.word() == word);
        match rule.firm {
            Some(firm) if severity != Some(rule.severity) => {
                let finding = Diagnostic::error("unchangeable-rule", code.span, format!("`{}` cannot be made lighter", rule.code));
                table.reader.report(finding.why(firm.because()).help("take the line away, and mend what the rule finds"));
                None
            }
            Some(_) => None,
            None => Some((rule.code, severity)),
        }
    };
    entries.filter_map(weight).collect()
}

fn read_word(node: read::Node<'_>) -> Option<String> {
    let word = <String as read::Read>::read(node)?;
    if WORDS.contains(&word.as_str()) {
        return Some(word);
    }
    let finding = node.error("unknown-word", format!("`{}` cannot be `{word}`", node.key)).help(format!("write one of {}", list(&WORDS)));
    node.reader.report(match nearest(&word, WORDS.into_iter()) {
        Some(near) => finding.label(format!("did you mean `{near}`?")),
        None => finding,
    });
    None
}

/// Says that a code is no rule's, with the nearest one.
pub fn unknown_rule(code: At<&str>) -> Diagnostic {
    let finding = Diagnostic::error("unknown-rule", code.span, format!("there is no rule `{}`", code.value));
    let finding = finding.why(rules::of("unknown-rule").map_or("", |rule| rule.why));
    match nearest(code.value, rules::all().map(|rule| rule.code)) {
        Some(near) => finding.label(format!("did you mean `{near}`?")).help(format!("write `{near}`, or take it away")),
        None => finding.help("`eglur check --list` lists every rule"),
    }
}
