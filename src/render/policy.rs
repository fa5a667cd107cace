//! What a page may load and run: everything from the site itself, nothing inline, nothing from elsewhere.

use crate::map::{Kind, SiteMap};

/// The Content-Security-Policy of every page (CSP Level 3).
///
/// Linked data is no script to a browser and needs no leave. `frame-ancestors` counts in headers only, and pages for frames must be free to
/// stand in any. No page asks for anything by itself; `connect-src` lets tools that examine a page fetch what lies beside it.
pub const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

/// How long a browser may keep what never changes under its name: a year, the longest that caches know.
const FOR_EVER: &str = "  Cache-Control: public, max-age=31536000, immutable\n";

/// Writes the policy into a page, before anything that it rules.
///
/// It is put in here and not in templates, so that no theme can leave it out.
pub fn stated(html: &str) -> String {
    html.replacen("<head>", &format!("<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">"), 1)
}

/// Writes `_headers`, which hosts such as Netlify and Cloudflare Pages send with the files of the site.
pub fn headers(map: &SiteMap) -> String {
    let stylesheet = map.path(&Kind::Stylesheet);
    let mut text = format!(
        "/*\n  Content-Security-Policy: {POLICY}\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: strict-origin-when-cross-origin\n\n/{stylesheet}\n{FOR_EVER}"
    );
    if map.outputs.iter().any(|output| matches!(output.kind, Kind::Frozen(..))) {
        text.push_str(&format!("\n/data/editions/*\n{FOR_EVER}"));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_states_its_policy_first() {
        let page = stated("<!doctype html>\n<html lang=\"en\">\n<head>\n<title>&lt;head&gt;</title></head><body><head></body>");
        assert!(page.contains("<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"), "{page}");
        assert_eq!(page.matches("Content-Security-Policy").count(), 1);
    }
}
