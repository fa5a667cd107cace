//! Lowers the settings of the site.

use std::collections::BTreeMap;

use super::measure::status_rule;
use super::web_address;
use crate::check::read::outline::{Named, Shape};
use crate::check::read::value::{word, words};
use crate::check::read::{Node, Read, Table, list, nearest};
use crate::lang::{Lang, Text};
use crate::model::observation::Colour;
use crate::model::site::{Licence, Organisation, Place, Site, StatusRule};
use crate::quantity::Decimal;
use crate::source::At;

/// The threshold where the site's settings name none: the rule that councils publish most.
const AMBER_WITHIN_PERCENT: Decimal = Decimal::TEN;

/// Reads `content/site.toml`.
pub fn site(table: &Table<'_>) -> Option<Site> {
    let title = table.required("title");
    let description = table.required("description");
    let organisation = table.required("organisation");
    let plan = table.required("plan");
    let edition = table.required("edition");
    let amber_within_percent = table.node("status_rule").and_then(status_rule).unwrap_or(AMBER_WITHIN_PERCENT);
    let status_words = table.node("status_words").map(status_words).unwrap_or_default();
    let dimensions = table.node("dimensions").map(names).unwrap_or_default();
    let comparators = table.node("comparators").map(names).unwrap_or_default();
    let licence = table.required("licence");
    let report_language = table.optional("report_language").unwrap_or(Lang::En);
    let notice = table.optional("notice");
    let record_url = web_address(table, "record_url", table.optional("record_url"));
    let require_review = table.optional("require_review").unwrap_or(false);
    let due_after_days = table.optional("due_after_days");
    let png_charts = table.optional("png_charts").unwrap_or(true);
    let public_contacts = table.list("public_contacts");
    // What weighs how much is read before everything else, by `check::policy`.
    table.node("rules");
    let theme = table.optional("theme").unwrap_or_else(|| At { value: "default".to_owned(), span: table.span });
    Some(Site {
        title: title?,
        description: description?,
        organisation: organisation?,
        plan: plan?,
        edition: edition?,
        status_rule: StatusRule { amber_within_percent },
        status_words,
        dimensions,
        comparators,
        licence: licence?,
        report_language,
        notice,
        record_url,
        require_review,
        due_after_days,
        png_charts,
        public_contacts,
        theme,
    })
}

fn status_words(node: Node<'_>) -> BTreeMap<Colour, Text> {
    let table = node.table("words for colours");
    table.iter().for_each(|table| table.named_by(Named::Words(words::<Colour>)));
    let entry = |(key, node): (At<&str>, Node<'_>)| {
        let Some(colour) = word::<Colour>(key.value) else {
            let words = words::<Colour>();
            let finding = crate::diagnostic::Diagnostic::error("unknown-key", key.span, format!("there is no status `{}`", key.value));
            node.reader.report(match nearest(key.value, words.iter().copied()) {
                Some(near) => finding.label(format!("did you mean `{near}`?")),
                None => finding.help(format!("write one of {}", list(&words))),
            });
            return None;
        };
        Some((colour, Text::read(node)?))
    };
    table.iter().flat_map(Table::entries).filter_map(entry).collect()
}

fn names(node: Node<'_>) -> BTreeMap<String, Text> {
    let table = node.table("names by id");
    table.iter().flat_map(Table::entries).filter_map(|(id, node)| Some((id.value.to_owned(), Text::read(node)?))).collect()
}

impl Read for Lang {
    fn read(node: Node<'_>) -> Option<Self> {
        if node.takes(Shape::Words(|| Lang::ALL.map(Lang::code).to_vec())) {
            return Some(Self::En);
        }
        let code = String::read(node)?;
        let lang = Lang::ALL.into_iter().find(|lang| lang.code() == code);
        if lang.is_none() {
            let finding = node.error("unknown-word", format!("`{}` cannot be `{code}`", node.key));
            node.reader.report(finding.help("write \"cy\" or \"en\""));
        }
        lang
    }
}

impl Read for Organisation {
    fn read(node: Node<'_>) -> Option<Self> {
        let table = node.table("the organisation")?;
        let (code, name, place) = (table.required("code"), table.required("name"), table.required("place"));
        table.report_unknown_keys();
        Some(Self { code: code?, name: name?, place: place? })
    }
}

impl Read for Place {
    fn read(node: Node<'_>) -> Option<Self> {
        let table = node.table("the name of a place")?;
        let (name, within, to) = (table.required("name"), table.required("within"), table.required("to"));
        table.report_unknown_keys();
        Some(Self { name: name?, within: within?, to: to? })
    }
}

impl Read for Licence {
    fn read(node: Node<'_>) -> Option<Self> {
        let table = node.table("the licence")?;
        let (name, url) = (table.required("name"), table.required("url"));
        let url = web_address(&table, "url", url);
        table.report_unknown_keys();
        Some(Self { name: name?, url: url? })
    }
}
