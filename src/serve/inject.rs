//! Adds the preview's script to a page, and lets the page's own policy allow it.

use std::borrow::Cow;

/// The sources of these kinds the preview needs on its own origin: its script, its style, and its events.
const NEEDED: [&str; 5] = ["script-src", "script-src-elem", "style-src", "style-src-elem", "connect-src"];

/// Returns the page with the preview's script before its end; everything else stays as it is but a policy that would forbid the script.
pub fn page(html: &str, version: &str) -> String {
    let html = match policy(html) {
        Some((start, end)) => Cow::Owned(format!("{}{}{}", &html[..start], amended(&html[start..end]), &html[end..])),
        None => Cow::Borrowed(html),
    };
    let script = script(version);
    match html.rfind("</body>") {
        Some(at) => format!("{}{script}{}", &html[..at], &html[at..]),
        None => format!("{html}{script}"),
    }
}

/// Returns the element that brings the preview to a page.
pub fn script(version: &str) -> String {
    format!("<script src=\"/_eglur/preview.js\" data-version=\"{version}\" defer></script>\n")
}

/// Finds the policy that a page sets for itself: the range of its text.
fn policy(html: &str) -> Option<(usize, usize)> {
    let head = &html[..html.find("</head>").unwrap_or(html.len())];
    let lower = head.to_ascii_lowercase();
    let named = lower.find("content-security-policy\"").or_else(|| lower.find("content-security-policy "))?;
    let element = lower[..named].rfind("<meta")?;
    let end = element + lower[element..].find('>')?;
    let start = element + lower[element..end].find("content=\"")? + "content=\"".len();
    Some((start, start + lower[start..end].find('"')?))
}

/// Lets a policy allow what comes from the page's own origin, for what the preview needs.
fn amended(policy: &str) -> String {
    let policy = policy.replace("&#39;", "'").replace("&#x27;", "'").replace("&apos;", "'");
    let mut directives: Vec<(String, Vec<String>)> = Vec::new();
    for directive in policy.split(';') {
        let mut words = directive.split_ascii_whitespace().map(ToOwned::to_owned);
        if let Some(name) = words.next() {
            directives.push((name.to_ascii_lowercase(), words.collect()));
        }
    }
    let default = directives.iter().find(|(name, _)| name == "default-src").map(|(_, sources)| sources.clone());
    for needed in NEEDED {
        let place = directives.iter().position(|(name, _)| name == needed);
        let sources = match (place, &default) {
            (Some(place), _) => &mut directives[place].1,
            (None, Some(default)) if !needed.ends_with("-elem") => {
                directives.push((needed.to_owned(), default.clone()));
                let last = directives.len() - 1;
                &mut directives[last].1
            }
            _ => continue,
        };
        sources.retain(|source| source != "'none'");
        if !sources.iter().any(|source| source == "'self'") {
            sources.push("'self'".to_owned());
        }
    }
    let said: Vec<String> = directives.into_iter().map(|(name, sources)| [vec![name], sources].concat().join(" ")).collect();
    said.join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_gets_the_script_and_nothing_else() {
        let html = "<head><title>a</title></head><body><p>b</body>\n";
        assert_eq!(page(html, "1-2"), format!("<head><title>a</title></head><body><p>b{}</body>\n", script("1-2")));
    }

    #[test]
    fn a_strict_policy_is_amended_where_the_preview_needs_it() {
        let html = |policy: &str| format!("<head><meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\"></head><body></body>");
        for (before, after) in [
            ("default-src 'none'", "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'"),
            (
                "default-src &#39;none&#39;; script-src 'sha256-abc='; img-src 'self'; style-src 'self'",
                "default-src 'none'; script-src 'sha256-abc=' 'self'; img-src 'self'; style-src 'self'; connect-src 'self'",
            ),
            ("img-src 'self'", "img-src 'self'"),
        ] {
            assert_eq!(page(&html(before), ""), html(after).replace("</body>", &(script("") + "</body>")), "{before}");
        }
    }

    #[test]
    fn the_name_of_a_policy_in_a_text_is_no_policy() {
        let html = "<head><title>Content-Security-Policy \"</title></head><body></body>";
        assert!(page(html, "").starts_with("<head><title>Content-Security-Policy \"</title></head>"));
    }
}
