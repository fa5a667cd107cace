//! A mark of a translation that is no fingerprint.

use crate::check::rule::{Rule, Step};

/// A mark of a translation that is no fingerprint.
pub const RULE: Rule = Rule {
    code: "not-a-fingerprint",
    title: "a mark in translations.toml that is no fingerprint",
    why: "nothing can be said about a translation whose text is not known",
    mend: "take the line away and run `eglur translate mark` on the file, which writes this one",
    fires: &[Step::File(
        "content/translations.toml",
        r#"[marks."content/site.toml".title]
from = "en"
en = "How we are doing"
cy = "4b4d03d1156b6270"
"#,
    )],
    ..Rule::UNREADABLE
};
