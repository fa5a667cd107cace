//! Lowers a measure.

use super::series::{by_period, comparators, series};
use super::{address, formerly};
use crate::check::read::outline::{Named, Shape};
use crate::check::read::value::Word;
use crate::check::read::{Node, Read, Table};
use crate::diagnostic::Diagnostic;
use crate::lang::Text;
use crate::model::measure::{Breakdown, Item, Measure, Retired};
use crate::model::observation::Basis;
use crate::quantity::{Decimal, Unit};
use crate::slug::is_slug;
use crate::source::{At, Ref};

/// Reads `content/measures/<id>.toml`.
pub fn measure(id: &str, table: &Table<'_>) -> Option<Measure> {
    let title = table.required::<At<Text>>("title");
    let slug = address(table, title.as_ref());
    let unit = unit(table);
    table.reader.counts_in_percent(unit.is_none_or(|unit| unit == Unit::Percent));
    let good = table.required("good").map(|Word(good)| good);
    let frequency = table.required("frequency").map(|Word(frequency)| frequency);
    let basis = table.optional("basis").map_or(Basis::InPeriod, |Word(basis)| basis);
    let additive = table.optional("additive");
    let whole = series(table, basis);
    let comparators = table.node("comparator").map(|node| comparators(node, basis)).unwrap_or_default();
    let breakdowns = table.node("breakdown").map(|node| breakdowns(node, basis)).unwrap_or_default();
    let amber_within_percent = table.node("status_rule").and_then(status_rule);
    let order = table.optional("order").unwrap_or(u32::MAX);
    let priorities = table.list("priorities");
    let corporate = table.optional("corporate").unwrap_or(false);
    let assurance = table.optional("assurance").unwrap_or(false);
    let not_broken_down = table.node("not_broken_down").map(not_broken_down).unwrap_or_default();
    let decimals = table.optional::<At<u32>>("decimals");
    if let Some(at) = decimals.as_ref().filter(|at| at.value > 10) {
        let finding = Diagnostic::error("impossible-number", at.span, format!("no figure is published with {} decimal places", at.value));
        table.reader.report(finding.help("write a number from 0 to 10"));
    }
    let [short_title, unit_label, source, owner, origin, definition, why, limitations, headline] =
        ["short_title", "unit_label", "source", "owner", "origin", "definition", "why", "limitations", "headline"]
            .map(|key| table.optional::<Text>(key));
    let formerly = formerly(table);
    let due_after_days = table.optional("due_after_days");
    let [unbounded, about_people] = ["unbounded", "about_people"].map(|key| table.optional(key).unwrap_or(false));
    let no_challenge = table.node("no_challenge").map(by_period).unwrap_or_default();
    let no_challenge = no_challenge.into_iter().filter_map(|(period, node)| Some((period, Text::read(node)?))).collect();
    let retired = table.optional("retired");
    let unit = unit?;
    Some(Measure {
        id: id.to_owned(),
        title: title?.value,
        short_title,
        slug: slug?,
        priorities,
        corporate,
        assurance,
        order,
        unit,
        unit_label,
        decimals: decimals.map_or(0, |at| at.value),
        good: good?,
        frequency: frequency?,
        basis,
        additive: additive.unwrap_or(unit.adds_up()),
        unbounded,
        about_people,
        source,
        owner,
        origin,
        definition,
        why,
        limitations,
        headline,
        amber_within_percent,
        whole,
        comparators,
        breakdowns,
        not_broken_down,
        formerly,
        due_after_days,
        no_challenge,
        retired,
        at: table.span,
    })
}

impl Read for Retired {
    fn read(node: Node<'_>) -> Option<Self> {
        let table = node.table("the retirement of a measure")?;
        let (since, why, replaced_by) = (table.required("since"), table.required("why"), table.optional("replaced_by"));
        table.report_unknown_keys();
        Some(Self { since: since?, why: why?, replaced_by })
    }
}

fn unit(table: &Table<'_>) -> Option<Unit> {
    let word = table.required::<At<String>>("unit");
    table.takes_only("unit", Shape::Words(|| Unit::WORDS.to_vec()));
    let per = table.optional::<At<u32>>("per");
    let word = word?;
    if let (Some(per), true) = (&per, word.value != "rate") {
        let finding = Diagnostic::error("per-without-rate", per.span, format!("`per` belongs to a rate, and the unit is `{}`", word.value));
        table.reader.report(finding.also(word.span, "the unit").help("write unit = \"rate\", or take `per` away"));
    }
    match (word.value.as_str(), per) {
        ("percent", _) => Some(Unit::Percent),
        ("number", _) => Some(Unit::Number),
        ("days", _) => Some(Unit::Days),
        ("pounds", _) => Some(Unit::Pounds),
        ("million-pounds", _) => Some(Unit::MillionPounds),
        ("rate", Some(per)) if per.value > 0 => Some(Unit::Rate { per: per.value }),
        ("rate", _) => {
            let finding = Diagnostic::error("rate-without-per", word.span, "a rate is per so many, and this one does not say");
            table.reader.report(finding.help("add a line such as per = 1000"));
            None
        }
        (other, _) => {
            let finding = Diagnostic::error("unknown-word", word.span, format!("`unit` cannot be `{other}`"));
            let finding = finding.help(format!("write one of {}", crate::check::read::list(&Unit::WORDS)));
            table.reader.report(match crate::check::read::nearest(other, Unit::WORDS.into_iter()) {
                Some(near) => finding.label(format!("did you mean `{near}`?")),
                None => finding,
            });
            None
        }
    }
}

/// Reads the threshold of a rule, which cannot be negative.
pub fn status_rule(node: Node<'_>) -> Option<Decimal> {
    let table = node.table("a status rule")?;
    let threshold = table.required::<At<Decimal>>("amber_within_percent");
    table.report_unknown_keys();
    let At { value, span } = threshold?;
    if value.is_sign_negative() && !value.is_zero() {
        let finding = Diagnostic::error("impossible-number", span, "a target cannot be missed by less than nothing");
        table.reader.report(finding.help("write a number from 0 up, such as 10"));
        return None;
    }
    Some(value)
}

fn not_broken_down(node: Node<'_>) -> Vec<(Ref, Text)> {
    let table = node.table("breakdowns that there are none of");
    let entries = table.iter().flat_map(Table::entries);
    entries.filter_map(|(id, node)| Some((At { value: id.value.to_owned(), span: id.span }, Text::read(node)?))).collect()
}

fn breakdowns(node: Node<'_>, own: Basis) -> Vec<Breakdown> {
    let Some(table) = node.table("the breakdowns of a measure") else { return Vec::new() };
    table.entries().into_iter().filter_map(|(dimension, node)| breakdown(dimension, node, own)).collect()
}

fn breakdown(dimension: At<&str>, node: Node<'_>, own: Basis) -> Option<Breakdown> {
    let table = node.table("a breakdown")?;
    let relation = table.required("relation").map(|Word(relation)| relation);
    let explanation = table.optional("explanation");
    let items = table.required_node("items").and_then(|node| node.table("the items of a breakdown"));
    let items = items?;
    items.named_by(Named::Ids);
    let mut items: Vec<(u32, Item)> = items.entries().into_iter().filter_map(|(id, node)| item(id, node, own)).collect();
    items.sort_by_key(|(order, _)| *order);
    table.report_unknown_keys();
    Some(Breakdown {
        dimension: At { value: dimension.value.to_owned(), span: dimension.span },
        relation: relation?,
        explanation,
        items: items.into_iter().map(|(_, item)| item).collect(),
    })
}

fn item(id: At<&str>, node: Node<'_>, own: Basis) -> Option<(u32, Item)> {
    let table = node.table("an item of a breakdown")?;
    if !is_slug(id.value) {
        let finding = Diagnostic::error("invalid-id", id.span, format!("`{}` cannot be an id", id.value));
        table.reader.report(finding.why("data files name the item by it").help("use lower case letters, digits and hyphens"));
    }
    let title = table.required("title");
    let order = table.optional("order").unwrap_or(u32::MAX);
    let series = series(&table, own);
    table.report_unknown_keys();
    Some((order, Item { id: id.value.to_owned(), title: title?, series }))
}
