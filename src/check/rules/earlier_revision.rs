//! A date that was put off is later than the one before it.

use crate::check::rule::example::{A_COMMITMENT, COMMITMENT};
use crate::check::rule::{Case, Logic, Rule, Step};
use crate::diagnostic::Diagnostic;

/// Finds promises whose revised date precedes the original one, revisions out of order, and promises that ended before they were made.
pub const RULE: Rule = Rule {
    code: "earlier-revision",
    title: "a date that was put off to an earlier day",
    why: "how far a promise slipped is counted from its first date to its latest",
    mend: "write the dates in the order they were set; `due` holds the first one",
    fires: &[
        Step::File(COMMITMENT, A_COMMITMENT),
        Step::Put(
            COMMITMENT,
            r#"state = "under-way""#,
            r#"state = "under-way"
revised = [{ text = { en = "now February", cy = "Chwefror erbyn hyn" }, date = "2018-02", said = "2018-04" }]"#,
        ),
    ],
    logic: Logic::Record(run),
    ..Rule::UNBUILDABLE
};

fn run(Case { dataset, .. }: Case<'_>, findings: &mut Vec<Diagnostic>) {
    for commitment in &dataset.assurance.commitments {
        let mut before = commitment.due.as_ref().and_then(|due| due.date.as_ref());
        for later in &commitment.revised {
            if let Some(first) = before.filter(|first| later.date.value.end() < first.value.end()) {
                let what = format!("the revised date `{}` is before `{}`", later.date.value, first.value);
                let finding =
                    Diagnostic::error(RULE.code, later.date.span, what).also(first.span, "the date that it revises").why(RULE.why);
                findings.push(finding.help("write the dates in the order they were set; `due` holds the first one"));
            }
            before = Some(&later.date);
        }
        if let Some(ended) = commitment.ended.as_ref().filter(|ended| ended.value.end() < commitment.made.value.start()) {
            let what = format!("this promise ended in `{}`, before it was made", ended.value);
            let finding = Diagnostic::error(RULE.code, ended.span, what).also(commitment.made.span, "it was made");
            findings.push(finding.why("a promise cannot be kept before it is made").help("correct one of the two dates"));
        }
    }
}
