//! A key that eglur does not know.

use crate::check::rule::example::MEASURE;
use crate::check::rule::{Rule, Step};

/// A key that eglur does not know.
pub const RULE: Rule = Rule {
    code: "unknown-key",
    title: "a key that means nothing here",
    why: "what stands under a misspelt key would silently be left out",
    mend: "write the key that was meant, or take the line away; `eglur check --fix` writes it where only one can be meant",
    fires: &[Step::Put(MEASURE, r#"frequency = "quarter""#, "frequency = \"quarter\"\ndecimls = 1")],
    ..Rule::ERROR
};
