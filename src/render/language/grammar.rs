//! What a file of messages says before anyone says it: its keys, its variables and its faults.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Attribute, Entry as Written, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use fluent_syntax::parser::ErrorKind;

use super::plural;
use crate::lang::Lang;

/// Something wrong in a file of messages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageFault {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// What is wrong, in words for the translator.
    pub what: String,
}

/// A message or term, known by what it needs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// The line of its key, from 1.
    pub line: usize,
    /// The column of its key, from 1.
    pub column: usize,
    /// The variables that it needs, plural forms among them, and those of every message that it refers to. A term needs none: its
    /// variables are filled by whoever refers to it.
    pub variables: BTreeSet<String>,
}

/// Reads a file of messages; the keys of terms begin with a hyphen.
///
/// # Errors
/// Lists the syntax errors or, when there are none, all that Fluent would stumble over when a message is said.
pub fn read(lang: Lang, ftl: &str) -> Result<(FluentResource, BTreeMap<String, Entry>), Vec<MessageFault>> {
    let resource = FluentResource::try_new(ftl.to_owned())
        .map_err(|(_, errors)| errors.iter().map(|error| fault(ftl, error.pos.start, syntax(&error.kind))).collect::<Vec<_>>())?;
    let mut reader = Reader { lang, source: resource.source(), uses: BTreeMap::new(), faults: Vec::new() };
    for entry in resource.entries() {
        reader.entry(entry);
    }
    reader.references();
    let Reader { source, uses, mut faults, .. } = reader;
    if !faults.is_empty() {
        faults.sort_by_key(|fault| (fault.line, fault.column));
        return Err(faults);
    }
    let after_breaks = source.match_indices('\n').map(|(at, _)| at + 1);
    let lines: Vec<usize> = std::iter::once(0).chain(after_breaks).collect();
    let entries = uses.keys().map(|key| (key.clone(), entry((source, &lines), &uses, key))).collect();
    Ok((resource, entries))
}

/// Returns what makes `entry` unfit for a caller that needs the message `key` and gives it these variables, if anything does.
pub fn unfit(key: &str, entry: Option<&Entry>, given: &[&str]) -> Option<MessageFault> {
    let Some(entry) = entry else {
        return Some(MessageFault { line: 1, column: 1, what: format!("the message `{key}` is missing") });
    };
    let unknown = entry.variables.iter().find(|variable| !given.contains(&variable.as_str()))?;
    let given: Vec<String> = given.iter().map(|variable| format!("`${variable}`")).collect();
    let what = format!("`{key}` is not given `${unknown}`; it may use {}", given.join(", "));
    Some(MessageFault { line: entry.line, column: entry.column, what })
}

/// What one message or term uses itself; every text is a part of the source, which tells its place.
struct Uses<'a> {
    place: &'a str,
    variables: BTreeSet<&'a str>,
    references: Vec<(String, &'a str)>,
}

struct Reader<'a> {
    lang: Lang,
    source: &'a str,
    uses: BTreeMap<String, Uses<'a>>,
    faults: Vec<MessageFault>,
}

impl<'a> Reader<'a> {
    fn entry(&mut self, entry: &Written<&'a str>) {
        let (key, place, value, attributes) = match entry {
            Written::Message(message) => (message.id.name.to_owned(), message.id.name, message.value.as_ref(), &message.attributes),
            Written::Term(term) => (format!("-{}", term.id.name), term.id.name, Some(&term.value), &term.attributes),
            _ => return,
        };
        if let Some(Attribute { id, .. }) = attributes.first() {
            self.fault(id.name, format!("`.{}` is an attribute, and only texts are said: make it a message", id.name));
        }
        if self.uses.contains_key(&key) {
            self.fault(place, format!("`{key}` is defined twice"));
            return;
        }
        let mut uses = Uses { place, variables: BTreeSet::new(), references: Vec::new() };
        if let Some(value) = value {
            self.pattern(value, &mut uses);
        }
        if key.starts_with('-') {
            uses.variables.clear();
        }
        self.uses.insert(key, uses);
    }

    fn pattern(&mut self, pattern: &Pattern<&'a str>, uses: &mut Uses<'a>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression, uses);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&'a str>, uses: &mut Uses<'a>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline, uses),
            Expression::Select { selector, variants } => {
                self.inline(selector, uses);
                match selector {
                    InlineExpression::VariableReference { id } if plural::number_of(id.name) != id.name => self.forms(id.name, variants),
                    _ => {}
                }
                for variant in variants {
                    self.pattern(&variant.value, uses);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&'a str>, uses: &mut Uses<'a>) {
        match inline {
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
            InlineExpression::VariableReference { id } => {
                uses.variables.insert(id.name);
            }
            InlineExpression::MessageReference { id, attribute: None } => uses.references.push((id.name.to_owned(), id.name)),
            InlineExpression::TermReference { id, attribute: None, .. } => uses.references.push((format!("-{}", id.name), id.name)),
            InlineExpression::MessageReference { attribute: Some(id), .. }
            | InlineExpression::TermReference { attribute: Some(id), .. } => {
                self.fault(id.name, format!("`.{}` is an attribute, and only texts are said", id.name));
            }
            InlineExpression::FunctionReference { id, .. } => {
                self.fault(id.name, format!("there is no function `{}`: numbers and dates arrive as text", id.name));
            }
            InlineExpression::Placeable { expression } => self.expression(expression, uses),
        }
    }

    /// Checks the variants of a choice by plural form, in the order of the language's forms.
    fn forms(&mut self, variable: &'a str, variants: &[Variant<&'a str>]) {
        let (needed, optional) = (plural::needed(self.lang), plural::optional(self.lang));
        let names: Vec<&'a str> = variants
            .iter()
            .map(|variant| match variant.key {
                VariantKey::Identifier { name } => name,
                VariantKey::NumberLiteral { value } => value,
            })
            .collect();
        for (variant, name) in variants.iter().zip(&names) {
            if !needed.contains(name) && !optional.contains(name) {
                let forms = [needed, optional].concat().join(", ");
                self.fault(name, format!("`[{name}]` is no plural form of this language, which has: {forms}"));
            } else if variant.default && *name != plural::DEFAULT {
                self.fault(name, format!("the default, marked `*`, must be `[{}]`", plural::DEFAULT));
            }
        }
        let missing: Vec<&str> = needed.iter().copied().filter(|form| !names.contains(form)).collect();
        if !missing.is_empty() {
            self.fault(variable, format!("the choice by `${variable}` lacks the plural forms: {}", missing.join(", ")));
        }
    }

    /// Checks that every reference leads to a message or term, and none back to where it came from.
    fn references(&mut self) {
        let mut faults = Vec::new();
        for (key, uses) in &self.uses {
            for (reference, place) in &uses.references {
                if !self.uses.contains_key(reference) {
                    faults.push((*place, format!("there is no `{reference}`")));
                } else if reachable(&self.uses, reference).contains(key.as_str()) {
                    faults.push((*place, format!("`{key}` refers to itself")));
                }
            }
        }
        for (place, what) in faults {
            self.fault(place, what);
        }
    }

    fn fault(&mut self, part: &str, what: String) {
        self.faults.push(fault(self.source, offset(self.source, part), what));
    }
}

/// Makes the entry of a key, given where each line of the source starts.
fn entry((source, lines): (&str, &[usize]), uses: &BTreeMap<String, Uses>, key: &str) -> Entry {
    let variables = reachable(uses, key).into_iter().filter_map(|key| uses.get(key)).flat_map(|uses| &uses.variables);
    let variables = variables.map(|variable| (*variable).to_owned()).collect();
    let at = uses.get(key).map_or(0, |uses| offset(source, uses.place));
    let line = lines.partition_point(|start| *start <= at);
    let before = lines.get(line.saturating_sub(1)).and_then(|start| source.get(*start..at));
    Entry { line, column: before.map_or(0, |before| before.chars().count()) + 1, variables }
}

/// Returns a key and all that its message refers to, at any remove.
fn reachable<'a>(uses: &'a BTreeMap<String, Uses>, key: &'a str) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let mut open = vec![key];
    while let Some(key) = open.pop() {
        if reached.insert(key) {
            open.extend(uses.get(key).into_iter().flat_map(|uses| uses.references.iter().map(|(reference, _)| reference.as_str())));
        }
    }
    reached
}

fn fault(source: &str, offset: usize, what: String) -> MessageFault {
    let (line, column) = place(source, offset);
    MessageFault { line, column, what }
}

/// Returns where a part of the source starts, in bytes.
fn offset(source: &str, part: &str) -> usize {
    part.as_ptr().addr().saturating_sub(source.as_ptr().addr())
}

/// Returns the line and column of a byte of the source.
fn place(source: &str, offset: usize) -> (usize, usize) {
    let before = source.get(..offset).unwrap_or(source);
    let line = before.rsplit('\n').next().unwrap_or(before);
    (before.matches('\n').count() + 1, line.chars().count() + 1)
}

/// Returns what the parser expected, on one line and in lower case.
fn syntax(kind: &ErrorKind) -> String {
    if let ErrorKind::ExpectedCharRange { range } = kind
        && range.contains('\n')
    {
        return "expected a line break".to_owned();
    }
    let text = kind.to_string();
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(lang: Lang, ftl: &str) -> Vec<(usize, usize, String)> {
        let faults = read(lang, ftl).err().unwrap_or_default();
        faults.into_iter().map(|fault| (fault.line, fault.column, fault.what)).collect()
    }

    fn one(lang: Lang, ftl: &str) -> (usize, usize, String) {
        let mut faults = faults(lang, ftl);
        assert_eq!(faults.len(), 1, "{faults:?}");
        faults.remove(0)
    }

    #[test]
    fn a_syntax_error_has_its_place() {
        assert_eq!(one(Lang::En, "a = A\nb { $c }\n"), (2, 3, "expected a token starting with \"=\"".into()));
        assert_eq!(one(Lang::En, "a = { $form -> [one] x *[other] y }\n"), (1, 16, "expected a line break".into()));
    }

    #[test]
    fn a_message_defined_twice_is_a_fault_at_the_second() {
        assert_eq!(one(Lang::En, "a = A\n\na = B\n"), (3, 1, "`a` is defined twice".into()));
        assert_eq!(faults(Lang::En, "a = A\n-a = a term\n"), []);
    }

    #[test]
    fn columns_count_characters() {
        assert_eq!(one(Lang::En, "a = Tŷ { b }\n"), (1, 10, "there is no `b`".into()));
    }

    #[test]
    fn references_lead_somewhere_and_not_back() {
        assert_eq!(one(Lang::En, "a = { -b }\n").2, "there is no `-b`");
        let circle = faults(Lang::En, "a = { b }\nb = { c }\nc = { b }\n");
        assert_eq!(circle, [(2, 7, "`b` refers to itself".into()), (3, 7, "`c` refers to itself".into())]);
    }

    #[test]
    fn functions_and_attributes_are_faults() {
        assert!(one(Lang::En, "a = { NUMBER($n) }\n").2.starts_with("there is no function `NUMBER`"));
        assert!(one(Lang::En, "a = A\n    .title = B\n").2.starts_with("`.title` is an attribute"));
    }

    #[test]
    fn a_choice_by_number_has_every_form_of_the_language() {
        let lacking = "a = { $form ->\n    [zero] x\n    [one] x\n   *[other] x\n}\n";
        assert_eq!(faults(Lang::En, lacking), []);
        assert_eq!(one(Lang::Cy, lacking), (1, 8, "the choice by `$form` lacks the plural forms: two, few, many, over-ten".into()));
        let misspelt = "a = { $total-form ->\n    [on] x\n    [one] x\n   *[other] x\n}\n";
        assert_eq!(one(Lang::En, misspelt), (2, 6, "`[on]` is no plural form of this language, which has: one, other, zero".into()));
        let default = "a = { $form ->\n   *[one] x\n    [other] x\n}\n";
        assert_eq!(one(Lang::En, default), (2, 6, "the default, marked `*`, must be `[other]`".into()));
    }

    #[test]
    fn a_choice_by_anything_else_is_free() {
        assert_eq!(faults(Lang::Cy, "a = { $gender ->\n    [f] hi\n   *[m] ef\n}\n"), []);
    }

    #[test]
    fn the_variables_of_a_term_are_its_own() {
        let ftl = "-powys = { $case ->\n    [soft] Bowys\n   *[none] Powys\n}\na = i { -powys(case: \"soft\") } gan { $who }\n";
        let (_, entries) = read(Lang::Cy, ftl).unwrap();
        assert_eq!(entries["a"].variables, BTreeSet::from(["who".to_owned()]));
        assert!(entries["-powys"].variables.is_empty());
    }
}
