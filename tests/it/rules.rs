//! Every rule: its example fires, its other example is silent, its words are shown, and no finding is without one.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::OnceLock;

use eglur::check::rule::{Example, Firm, Rule, Step};
use eglur::check::rules;

use crate::driver::{Project, files};

/// Makes the record of an example.
fn project(example: Example) -> Project {
    example.iter().fold(Project::smallest(), |project, step| match *step {
        Step::File(path, text) => project.file(path, text),
        Step::Bytes(path, bytes) => project.bytes(path, bytes),
        Step::Put(path, from, to) => project.replace(path, from, to),
        Step::Without(path) => project.without(path),
        Step::Own(path) => {
            let default = path.replacen("/mine/", "/default/", 1);
            project.file(path, &std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(default)).unwrap())
        }
        Step::Link(path) => {
            #[cfg(unix)]
            std::os::unix::fs::symlink("/etc/hosts", project.root().join(path)).unwrap();
            project
        }
        // Freezing draws every chart, so the smallest record is frozen once.
        Step::Freeze if files(project.root()).len() == 4 => {
            frozen().iter().fold(project, |project, (path, bytes)| project.bytes(path, bytes))
        }
        Step::Freeze => project.freeze(),
    })
}

fn frozen() -> &'static BTreeMap<String, Vec<u8>> {
    static FROZEN: OnceLock<BTreeMap<String, Vec<u8>>> = OnceLock::new();
    FROZEN.get_or_init(|| files(Project::smallest().freeze().root()))
}

/// Rules whose examples would fill a page, or need a right to be taken away.
const WITHOUT_EXAMPLE: [&str; 3] = ["unreadable", "too-much", "too-many-points"];

/// Returns the findings of a rule as they are printed. What is found only while pages are made counts too.
fn told(rule: &Rule, example: Example) -> String {
    let project = project(example);
    let found = project.check();
    let own: Vec<String> = found.text.split("\n\n").filter(|told| told.contains(&format!("[{}]", rule.code))).map(str::to_owned).collect();
    if own.is_empty() && found.text.is_empty() {
        return project.try_build().err().filter(|told| told.contains(&format!("[{}]", rule.code))).unwrap_or_default();
    }
    own.join("\n\n")
}

fn each() -> impl Iterator<Item = &'static Rule> {
    rules::all().filter(|rule| rule.firm != Some(Firm::Internal) && !WITHOUT_EXAMPLE.contains(&rule.code))
}

#[test]
fn each_rule_fires_on_its_example_as_shown_and_is_silent_on_the_other() {
    let mut faults = Vec::new();
    for rule in each() {
        let fired = told(rule, rule.fires);
        if fired.is_empty() {
            faults.push(format!("{} does not fire:\n{}", rule.code, project(rule.fires).check().text));
        }
        // The smallest record itself has no finding at all, as another test says.
        if !rule.silent.is_empty() {
            let silent = told(rule, rule.silent);
            if !silent.is_empty() {
                faults.push(format!("{} is not silent:\n{silent}", rule.code));
            }
        }
        let words = |line: &str| line.split(' ').map(|word| if is_sum(word) { "<checksum>" } else { word }).collect::<Vec<_>>().join(" ");
        let fired: Vec<String> = fired.lines().map(words).collect();
        insta::assert_snapshot!(format!("rule-{}", rule.code), fired.join("\n"));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
}

fn is_sum(word: &str) -> bool {
    word.len() == 64 && word.bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[test]
fn no_finding_is_without_a_rule_and_no_rule_without_words() {
    let mut codes = BTreeSet::new();
    for (path, bytes) in files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        let text = String::from_utf8(bytes).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for opening in ["error(", "warning(", "advice(", "code:"] {
            for after in code.split(opening).skip(1) {
                let Some(literal) = after.trim_start().strip_prefix('"') else { continue };
                codes.insert((literal.split('"').next().unwrap_or_default().to_owned(), path.clone()));
            }
        }
    }
    assert!(codes.len() > 60, "the scan finds the codes");
    let missing: Vec<_> = codes.iter().filter(|(code, _)| !code.is_empty() && rules::of(code).is_none()).collect();
    assert!(missing.is_empty(), "no rule for {missing:?}");
    let mut seen = BTreeSet::new();
    for rule in rules::all() {
        assert!(seen.insert(rule.code), "{} stands twice", rule.code);
        for words in [rule.code, rule.title, rule.why, rule.mend] {
            assert!(!words.is_empty() && !words.ends_with('.'), "{}: {words}", rule.code);
        }
    }
}

/// Writes the page of rules.
fn page() -> String {
    let sentence = |words: &str| {
        let mut letters = words.chars();
        let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
        format!("{first}{}.", letters.as_str())
    };
    let mut page = "# Rules\n\nEverything that `eglur check` can find. `eglur check --explain CODE` says the same in the terminal. This page is made from the\nrules themselves (`UPDATE_GOLDEN=1 cargo test rules`); nobody edits it.\n".to_owned();
    for (about, rules) in rules::RULES {
        page += &format!("\n## {about}\n\n| code | severity | finds |\n|---|---|---|\n");
        for rule in *rules {
            page += &format!("| [{0}](#{0}) | {1} | {2} |\n", rule.code, rule.severity.word(), rule.title);
        }
        for rule in *rules {
            page +=
                &format!("\n### {}\n\n{} {}\n\nWhat to do: {}\n", rule.code, sentence(rule.title), sentence(rule.why), sentence(rule.mend));
            for (words, example) in [("It is found here", rule.fires), ("and not here", rule.silent)] {
                if let Some((path, text)) = example.last().and_then(Step::shown) {
                    page += &format!("\n{words}, in `{path}`:\n\n```{}\n{}\n```\n", path.rsplit('.').next().unwrap(), text.trim_end());
                }
            }
            page += &match rule.firm {
                Some(firm) => format!("\nIt always holds: {}.\n", firm.because()),
                None => "\nIts weight can be set in `[rules]`, and it can be silenced at its place.\n".to_owned(),
            };
        }
    }
    page
}

#[test]
fn the_page_of_rules_says_what_the_rules_say() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/rules.md");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, page()).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(written == page(), "docs/rules.md is not what the rules say: UPDATE_GOLDEN=1 cargo test rules");
}
