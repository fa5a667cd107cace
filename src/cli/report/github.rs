//! Findings as annotations, which GitHub shows beside the lines of a change.

use crate::Project;
use crate::diagnostic::Severity;

/// Writes a line for each finding.
pub fn findings(project: &Project) -> String {
    let line = |finding: &crate::diagnostic::Diagnostic| {
        let (start, end) = (project.sources.location(finding.at.span), project.sources.location(finding.at.span.after()));
        let command = match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Advice => "notice",
        };
        let message = finding.sentences().collect::<Vec<_>>().join("\n");
        // Columns mean something only on one line.
        let columns = match start.line == end.line {
            true => format!(",col={},endColumn={}", start.column, end.column),
            false => String::new(),
        };
        format!(
            "::{command} file={},line={},endLine={}{columns},title={}::{}\n",
            property(start.path),
            start.line,
            end.line,
            property(finding.code),
            data(&message)
        )
    };
    project.findings.iter().map(line).collect()
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
