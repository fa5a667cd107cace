//! The page that stands in for the site while there is no sound version of it, and for a page that cannot be rendered.

use super::finding::{Finding, Findings};
use super::inject;

/// Writes a page that tells findings; its script shows the site as soon as there is one.
pub fn findings(findings: &Findings, version: &str) -> String {
    let errors: Vec<&Finding> = findings.worded.iter().filter(|finding| finding.error).collect();
    // A page of a version stands alone: the others are there.
    let whole = if version.is_empty() { "the site" } else { "this page" };
    let heading = match findings.errors {
        0 => "The record is being read".to_owned(),
        1 => format!("1 error stands in the way of {whole}"),
        many => format!("{many} errors stand in the way of {whole}"),
    };
    let told: String = errors.iter().map(|finding| told(finding)).collect();
    let more = match findings.errors.saturating_sub(errors.len()) {
        0 => String::new(),
        more => format!("<p>There are {more} more: <code>eglur check</code> lists them all.</p>\n"),
    };
    let script = inject::script(version);
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{heading}</title>\n<link rel=\"stylesheet\" href=\"/_eglur/preview.css\">\n</head>\n<body class=\"alone\">\n<main>\n\
         <h1>{heading}</h1>\n<p>It is shown here by itself as soon as it can be made.</p>\n{told}{more}</main>\n{script}</body>\n</html>\n"
    )
}

fn told(finding: &Finding) -> String {
    let place = if finding.place.is_empty() { String::new() } else { format!("<h2>{}</h2>\n", escaped(&finding.place)) };
    format!("<section>\n{place}<pre tabindex=\"0\">{}</pre>\n</section>\n", escaped(finding.text.trim_end()))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
