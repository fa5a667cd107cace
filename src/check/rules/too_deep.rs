//! Tables or lists that stand in one another without end.

use crate::check::rule::example::MEASURE;
use crate::check::rule::{Rule, Step};

/// Tables or lists that stand in one another without end.
pub const RULE: Rule = Rule {
    code: "too-deep",
    title: "tables in one another without end",
    why: "no record needs them, and following them down takes all the memory there is",
    mend: "check that each bracket is closed where it should be",
    fires: &[Step::Put(
        MEASURE,
        "[actual]\n",
        "deep = [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n[actual]\n",
    )],
    ..Rule::UNREADABLE
};
