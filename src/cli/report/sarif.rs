//! Findings as SARIF 2.1.0, which platforms for code and editors take in.

use std::collections::HashMap;

use serde_json::{Value, json};

use crate::checksum;
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::{Sources, Span};
use crate::{Project, Rule};

/// Writes the findings of a project as one run of the tool, with the rules that they belong to.
pub fn findings(project: &Project) -> String {
    let mut codes: Vec<&str> = project.findings.iter().map(|finding| finding.code).collect();
    codes.sort_unstable();
    codes.dedup();
    let rules = crate::rules().iter().flat_map(|(_, rules)| rules.iter().copied());
    let mut rules: Vec<&Rule> = rules.filter(|rule| codes.binary_search(&rule.code).is_ok()).collect();
    rules.sort_by_key(|rule| rule.code);
    let mut told = HashMap::new();
    let results = project.findings.iter().map(|finding| {
        let index = rules.iter().position(|rule| rule.code == finding.code);
        let mut result = result(&project.sources, finding, index);
        let line = fingerprint(&project.sources, finding);
        let count: &mut usize = told.entry(line.clone()).or_default();
        *count += 1;
        // The one that platforms for code go by.
        result["partialFingerprints"] = json!({ "primaryLocationLineHash": format!("{line}:{count}") });
        result
    });
    let results: Vec<Value> = results.collect();
    let sarif = json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "eglur",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules.into_iter().map(rule).collect::<Value>(),
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{sarif:#}")
}

fn rule(rule: &Rule) -> Value {
    json!({
        "id": rule.code,
        "shortDescription": { "text": rule.title },
        "fullDescription": { "text": rule.why },
        "help": { "text": rule.mend },
        "defaultConfiguration": { "level": level(rule.severity) },
    })
}

fn result(sources: &Sources, finding: &Diagnostic, rule: Option<usize>) -> Value {
    let text = finding.sentences().collect::<Vec<_>>().join("; ");
    let mut result = json!({
        "ruleId": finding.code,
        "level": level(finding.severity),
        "message": { "text": text },
        "locations": [{ "physicalLocation": physical(sources, finding.at.span) }],
    });
    if let Some(rule) = rule {
        result["ruleIndex"] = rule.into();
    }
    if !finding.others.is_empty() {
        let other = |(id, other): (usize, &crate::diagnostic::Label)| json!({ "id": id, "physicalLocation": physical(sources, other.span), "message": { "text": other.text } });
        result["relatedLocations"] = (1..).zip(&finding.others).map(other).collect();
    }
    if let Some(fix) = &finding.fix {
        let uri = uri(sources.get(fix.span.file).path());
        result["fixes"] = json!([{
            "description": { "text": finding.help.as_deref().unwrap_or(&finding.what) },
            "artifactChanges": [{
                "artifactLocation": { "uri": uri },
                "replacements": [{ "deletedRegion": region(sources, fix.span), "insertedContent": { "text": fix.text } }],
            }],
        }]);
    }
    result
}

/// Returns what stays the same of a finding while other lines come and go: its rule, its file, and the line as it is written.
fn fingerprint(sources: &Sources, finding: &Diagnostic) -> String {
    let place = sources.location(finding.at.span);
    let line = sources.get(finding.at.span.file).text().lines().nth(place.line - 1).unwrap_or_default();
    let sum = checksum::of(format!("{}\0{}\0{}", finding.code, place.path, line.trim()).as_bytes());
    checksum::hex(&sum[..8])
}

fn physical(sources: &Sources, span: Span) -> Value {
    json!({ "artifactLocation": { "uri": uri(sources.get(span.file).path()) }, "region": region(sources, span) })
}

fn region(sources: &Sources, span: Span) -> Value {
    let (start, end) = (sources.location(span), sources.location(span.after()));
    json!({ "startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column })
}

/// Writes a path as a relative reference: whatever is no plain character of one is given by its bytes.
fn uri(path: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    path.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "note",
    }
}
