//! Findings as JSON, for programs of one's own.

use serde_json::{Value, json};

use super::place;
use crate::Project;
use crate::diagnostic::{Diagnostic, Label, Severity};
use crate::source::Sources;

/// Writes the findings of a project with their number by severity.
pub fn findings(project: &Project) -> String {
    let findings: Vec<Value> = project.findings.iter().map(|finding| value(&project.sources, finding)).collect();
    let mut summary: serde_json::Map<String, Value> =
        Severity::ALL.into_iter().map(|severity| (severity.word().to_owned(), project.count(severity).into())).collect();
    summary.insert("silenced".to_owned(), project.silenced.into());
    format!("{:#}", json!({ "findings": findings, "summary": summary }))
}

fn value(sources: &Sources, finding: &Diagnostic) -> Value {
    let label = |label: &Label| {
        let mut place = place(sources, label.span);
        if !label.text.is_empty() {
            place["label"] = label.text.as_str().into();
        }
        place
    };
    let mut value = json!({
        "code": finding.code,
        "severity": finding.severity.word(),
        "message": finding.what,
        "at": label(&finding.at),
    });
    if !finding.others.is_empty() {
        value["others"] = finding.others.iter().map(label).collect();
    }
    for (key, text) in [("why", &finding.why), ("help", &finding.help)] {
        if let Some(text) = text {
            value[key] = text.as_str().into();
        }
    }
    if let Some(fix) = &finding.fix {
        value["fix"] = json!({ "at": place(sources, fix.span), "text": fix.text, "safe": fix.safe });
    }
    value
}
