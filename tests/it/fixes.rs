//! Mending: what can only have been meant in one way is written, everything else stays as it was.

use std::fs;

use proptest::prelude::*;

use crate::driver::Project;

const MEASURE: &str = "content/measures/potholes.toml";

/// Mends the measure of the smallest record, in which one text stands for another, and returns its file.
fn mended(from: &str, to: &str) -> String {
    let project = Project::smallest().replace(MEASURE, from, to);
    project.mend();
    fs::read_to_string(project.root().join(MEASURE)).unwrap()
}

#[test]
fn what_can_only_have_been_meant_in_one_way_is_written() {
    for (from, to, wanted) in [
        ("frequency =", "frequncy =", "frequency ="),
        ("\"2017-18 Q4\" = 92", "\"2017/18 Q4\" = 92 # late", "\"2017-18 Q4\" = 92 # late"),
        ("\"2017-18 Q4\" = 92", "\"Q4 2017-18\" = '92%'", "\"2017-18 Q4\" = 92"),
        ("\"2017-18 Q4\" = 92", "\"2017-18 q4\" = { value = \"92.50%\" }", "\"2017-18 Q4\" = { value = 92.50 }"),
        ("= [\"roads\"]", "= \"roads\"", "= [\"roads\"]"),
        ("\"high\"", "\"High\"", "\"high\""),
        ("[actual]", "# eglur: allow same-text because it is one name\n[actual]", "}\n\n[actual]"),
        ("\"2017-18 Q4\" = 92", "\"2017-18 Q4\" = 92 # eglur: allow same-text because so", "\"2017-18 Q4\" = 92\n"),
    ] {
        let file = mended(from, to);
        assert!(file.contains(wanted) && !file.contains(to), "{to}: {file}");
    }
}

#[test]
fn what_is_in_doubt_is_left_alone() {
    for (from, to) in [
        ("= 92", "= \"7,5\""),
        ("= 92", "= \"n/a\""),
        ("\"2017-18 Q4\" = 92", "\"2017-18 Q5\" = 92"),
        ("\"2017-18 Q4\" = 92", "\"2017/18 Q3\" = 92"),
        ("[\"roads\"]", "[\"rods\"]"),
        ("\"high\"", "\"hihg\""),
        ("good = \"high\"", "good = \"high\"\ngod = \"low\""),
        ("unit = \"percent\"", "unit = \"number\"\ncorporate = false\ndue_after_days = \"12%\""),
    ] {
        let file = mended(from, to);
        assert!(file.contains(to), "{to}: {file}");
    }
}

/// Slips and layouts that may meet in one file.
fn records() -> impl Strategy<Value = String> {
    let key = prop::sample::select(vec!["\"2017-18 Q4\"", "\"2017/18 Q4\"", "\"Q4 2017-18\"", "'2017-18 q4'"]);
    let value = prop::sample::select(vec!["92", "\"92%\"", "'1,092'", "{ value = \"9.20 %\" }", "\"n/a\"", "{ vlaue = 92 }"]);
    let comment = prop::sample::select(vec!["", "# ŵy", "# eglur: allow same-text because so", "#\t= [ \"", "# eglur: allow nothing"]);
    let unit = prop::sample::select(vec!["unit = \"percent\"", "unti = \"percent\"", "unit= \"Percent\"   # of all", "unit = 'number'"]);
    (key, value, comment, unit, prop::bool::ANY).prop_map(|(key, value, comment, unit, crlf)| {
        let text = format!(
            "{comment}\ntitle = {{ en = \"Potholes\", cy = \"Tyllau\" }}\npriorities = \"roads\" {comment}\n{unit}\ngood = \"high\"\nfrequncy = \"quarter\"\n\n[actual]\n{comment}\n{key} = {value}   {comment}\n"
        );
        if crlf { text.replace('\n', "\r\n") } else { text }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]
    #[test]
    fn to_mend_twice_is_to_mend_once_and_comments_stay(text in records()) {
        let project = Project::smallest().file(MEASURE, &text);
        project.mend();
        let once = fs::read_to_string(project.root().join(MEASURE)).unwrap();
        prop_assert_eq!(project.mend(), 0);
        prop_assert_eq!(&fs::read_to_string(project.root().join(MEASURE)).unwrap(), &once);
        for comment in ["# ŵy", "#\t= [ \"", "# eglur: allow nothing", "# of all"] {
            prop_assert_eq!(once.matches(comment).count(), text.matches(comment).count());
        }
        prop_assert_eq!(text.contains("\r\n"), once.contains("\r\n"));
    }
}
