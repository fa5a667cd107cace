//! Finds scripts and styles within templates: the policy of the pages lets them stand in files only.

use crate::diagnostic::Diagnostic;
use crate::source::FileId;

/// Finds what a browser would not run in a template: scripts and styles within it, and what it would call elsewhere for.
pub fn inline(file: FileId, text: &str) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find('<').map(|at| from + at) {
        let tag = &text[start..start + text[start..].find('>').map_or(text.len() - start, |end| end + 1)];
        from = start + 1;
        if let Some(what) = fault(&tag.to_ascii_lowercase()) {
            let finding = Diagnostic::error("inline-script", file.span(start..start + tag.len()), format!("this tag has {what}"));
            let finding = finding.why("the policy of the pages lets browsers run nothing that could have been smuggled in");
            findings.push(finding.help("put it into a file in the theme's assets/ or styles/"));
        }
    }
    findings
}

fn fault(tag: &str) -> Option<&'static str> {
    let is = |name: &str| tag[1..].strip_prefix(name).is_some_and(|rest| rest.starts_with([' ', '>', '\n', '\t', '/']));
    if is("script") && !tag.contains(" src=") && !tag.contains("application/ld+json") {
        return Some("a script within the page");
    }
    if is("style") {
        return Some("styles within the page");
    }
    if (is("script") || is("img") || is("iframe") || (is("link") && tag.contains("stylesheet")))
        && ["=\"http:", "=\"https:", "=\"//", "='http:", "='https:", "='//"].iter().any(|start| tag.contains(start))
    {
        return Some("an address outside of the site");
    }
    let mut attributes = tag.split([' ', '\n', '\t', '"', '\'']).skip(1);
    attributes.find_map(|attribute| {
        let (name, _) = attribute.split_once('=')?;
        match name {
            "style" => Some("a `style` attribute"),
            _ if name.len() > 3 && name.starts_with("on") && name.bytes().all(|byte| byte.is_ascii_lowercase()) => {
                Some("a script in an attribute")
            }
            _ => None,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(text: &str) -> usize {
        inline(FileId::default(), text).len()
    }

    #[test]
    fn scripts_and_styles_within_a_page_are_found() {
        for text in [
            "<script>alert(1)</script>",
            "<STYLE>a{}</STYLE>",
            "<p style=\"color:red\">",
            "<p class=\"a\" onclick=\"x()\">",
            "<script src=\"https://example.org/a.js\"></script>",
            "<link rel=\"stylesheet\" href=\"//example.org/a.css\">",
        ] {
            assert_eq!(faults(text), 1, "{text}");
        }
    }

    #[test]
    fn what_comes_from_the_site_is_left_alone() {
        for text in [
            "<script src=\"{{ frame.filter }}\" defer></script>",
            "<script type=\"application/ld+json\">{{ frame.linked_data }}</script>",
            "<a href=\"https://example.org\" class=\"once\">",
            "{% if a < b %}",
        ] {
            assert_eq!(faults(text), 0, "{text}");
        }
    }
}
