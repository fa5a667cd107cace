//! Lists the rules, and explains one.

use serde_json::json;

use super::Format;
use crate::Rule;
use crate::cli::{COULD_NOT_RUN, DONE};
use crate::diagnostic::Severity;

/// Prints every rule with its severity and what it finds.
pub fn list(format: Format) -> u8 {
    let rules: Vec<(&str, &Rule)> = crate::rules().iter().flat_map(|(about, rules)| rules.iter().map(|rule| (*about, *rule))).collect();
    if format == Format::Json {
        let rule = |(about, rule): &(&str, &Rule)| {
            json!({
                "code": rule.code,
                "severity": rule.severity.word(),
                "about": about,
                "title": rule.title,
                "changeable": rule.firm.is_none(),
            })
        };
        anstream::println!("{:#}", rules.iter().map(rule).collect::<serde_json::Value>());
        return DONE;
    }
    let width = rules.iter().map(|(_, rule)| rule.code.len()).max().unwrap_or_default();
    let mut last = "";
    for (about, rule) in rules {
        if about != last {
            anstream::println!("{}{about}", if last.is_empty() { "" } else { "\n" });
            last = about;
        }
        let firm = if rule.firm.is_some() { "*" } else { " " };
        anstream::println!("  {:width$}  {:7}{firm} {}", rule.code, rule.severity.word(), rule.title);
    }
    anstream::println!("\n* always holds; the others can be set in [rules] of content/site.toml. `eglur check --explain CODE` says more");
    DONE
}

/// Prints what is to be said about a rule.
pub fn explain(code: &str) -> u8 {
    let all = || crate::rules().iter().flat_map(|(_, rules)| rules.iter().copied());
    let Some(rule) = all().find(|rule| rule.code == code) else {
        let near = all().map(|rule| (strsim::damerau_levenshtein(code, rule.code), rule.code)).min();
        let near = near.filter(|(distance, _)| *distance <= 1 + code.len() / 3);
        let hint = near.map_or("`eglur check --list` lists them all".to_owned(), |(_, near)| format!("did you mean `{near}`?"));
        anstream::eprintln!("eglur: there is no rule `{code}`; {hint}");
        return COULD_NOT_RUN;
    };
    anstream::print!("{}", text(rule));
    DONE
}

fn text(rule: &Rule) -> String {
    let sentence = |words: &str| {
        let mut letters = words.chars();
        let first = letters.next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default();
        format!("{first}{}.", letters.as_str())
    };
    let mut text = format!("{}[{}]: {}\n\n", rule.severity.word(), rule.code, rule.title);
    text += &format!("Why: {}\n\nWhat to do: {}\n", sentence(rule.why), sentence(rule.mend));
    for (words, example) in [("It is found here", rule.fires), ("and not here", rule.silent)] {
        if let Some((path, lines)) = example.last().and_then(|step| step.shown()) {
            text += &format!("\n{words}, in {path}:\n\n");
            text.extend(lines.lines().map(|line| if line.is_empty() { "\n".to_owned() } else { format!("    {line}\n") }));
        }
    }
    text += "\n";
    text += &match (rule.firm, rule.severity) {
        (Some(firm), _) => format!("It always holds: {}.\n", firm.because()),
        (None, severity) => {
            let other = if severity == Severity::Warning { "off" } else { "warning" };
            format!(
                "It can be changed in [rules] of content/site.toml, as in \"{0}\" = \"{other}\" (off, advice, warning, error),\nand silenced at its place by a comment: # eglur: allow {0} because …\n",
                rule.code
            )
        }
    };
    text
}
