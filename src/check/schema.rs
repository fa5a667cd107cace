//! JSON Schemas of the record's files, made by letting the reader ask for everything it knows: for completion and hover in editors.

mod words;

use serde_json::{Map, Value, json};

use super::lower;
use super::read::outline::{Named, Place, Shape, outline};
use crate::model::edition::Tables;

/// What stands at the top of every schema. Editors that know only older drafts read it too: it uses nothing that differs between them.
const DRAFT: &str = "https://json-schema.org/draft/2020-12/schema";

/// How a record writes a period.
const PERIOD: &str = "^([0-9]{4}|[0-9]{4}-[0-9]{2}|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{4}-[0-9]{2} (Q[1-4]|AY))$";

/// How a record writes an id.
const ID: &str = "^[a-z0-9]+(-[a-z0-9]+)*$";

/// The schema of one kind of file.
#[derive(Clone, Debug)]
pub struct Schema {
    /// The kind: `measure`.
    pub name: &'static str,
    /// The schema, as a file holds it.
    pub text: String,
}

/// Returns the schema of every kind of file that a record is made of.
pub fn schemas() -> Vec<Schema> {
    outlines().into_iter().map(|(name, places)| Schema { name, text: written(&places) }).collect()
}

/// Lets every reader ask for what it knows.
fn outlines() -> Vec<(&'static str, Vec<Place>)> {
    let told = |table: &super::read::Table<'_>| lower::edition::told("", table, Vec::new(), Vec::new(), Tables::default());
    vec![
        ("body", outline("a body that checks the council", |table| lower::assurance::body::body("", table))),
        ("commitment", outline("a promise", |table| lower::assurance::commitment::commitment("", table))),
        ("document", outline("a document of assurance", |table| lower::assurance::document::document("", table))),
        ("programme", outline("an improvement programme", |table| lower::assurance::programme::programme("", table))),
        ("challenge", outline("a challenge", |table| lower::challenge::challenge("", table))),
        ("edition", outline("a frozen edition", told)),
        ("measure", outline("a measure", |table| lower::measure::measure("", table))),
        ("objective", outline("an objective", |table| lower::objective::objective("", table))),
        ("page", outline("a page", |table| lower::page::page("", table))),
        ("priority", outline("a priority", |table| lower::priority::priority("", table))),
        ("report", outline("a report", |table| lower::report::report("", table))),
        ("risk", outline("a risk", |table| lower::risk::risk("", table))),
        ("site", outline("the site's settings", lower::site::site)),
        ("story", outline("a story", |table| lower::story::story("", table))),
        ("translations", outline("the marks of translations", lower::translations::translations)),
    ]
}

/// A kind of file.
#[derive(Clone, Debug)]
pub struct Kind {
    /// The name of its schema.
    pub name: &'static str,
    /// What messages call it: `a measure`.
    pub what: &'static str,
    /// The keys that it may have at its top.
    pub keys: Vec<&'static str>,
}

/// Lists the kinds of file that a record is made of.
pub fn kinds() -> Vec<Kind> {
    let kind = |(name, places): (&'static str, Vec<Place>)| {
        let top = places.into_iter().next()?;
        Some(Kind { name, what: top.what?, keys: top.keys.into_iter().map(|(key, ..)| key).collect() })
    };
    outlines().into_iter().filter_map(kind).collect()
}

fn written(places: &[Place]) -> String {
    let mut schema = Map::new();
    schema.insert("$schema".to_owned(), DRAFT.into());
    if let Some(what) = places.first().and_then(|place| place.what) {
        schema.insert("title".to_owned(), what.into());
    }
    schema.extend(of(places, 0));
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}

/// Returns what may stand at a place.
fn of(places: &[Place], index: usize) -> Map<String, Value> {
    let Some(place) = places.get(index) else { return Map::new() };
    let mut kinds: Vec<Map<String, Value>> = Vec::new();
    for shape in &place.shapes {
        let kind = plain(*shape);
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    if let Some(item) = place.items {
        kinds.push(object(json!({ "type": "array", "items": of(places, item) })));
    }
    if place.what.is_some() {
        kinds.push(table(places, place));
    }
    match kinds.len() {
        0 | 1 => kinds.pop().unwrap_or_default(),
        _ => object(json!({ "anyOf": kinds })),
    }
}

fn table(places: &[Place], place: &Place) -> Map<String, Value> {
    let mut schema = object(json!({ "type": "object" }));
    let mut properties = Map::new();
    for (key, index, _) in &place.keys {
        let mut value = of(places, *index);
        if let Some(about) = words::about(place.what.unwrap_or_default(), key) {
            value.insert("description".to_owned(), about.into());
        }
        properties.insert((*key).to_owned(), value.into());
    }
    let required: Vec<&str> = place.keys.iter().filter(|(.., required)| *required).map(|(key, ..)| *key).collect();
    if !required.is_empty() {
        schema.insert("required".to_owned(), required.into());
    }
    match (place.entries.map(|entry| of(places, entry)), place.named) {
        (None, _) => {
            schema.insert("properties".to_owned(), properties.into());
            schema.insert("additionalProperties".to_owned(), false.into());
        }
        (Some(entry), Named::Any) => {
            schema.insert("additionalProperties".to_owned(), entry.into());
        }
        (Some(entry), Named::Words(words)) => {
            let each = words().into_iter().map(|word| (word.to_owned(), Value::from(entry.clone())));
            schema.insert("properties".to_owned(), each.collect::<Map<_, _>>().into());
            schema.insert("additionalProperties".to_owned(), false.into());
        }
        (Some(entry), named) => {
            let pattern = if matches!(named, Named::Periods) { PERIOD } else { ID };
            schema.insert("patternProperties".to_owned(), json!({ pattern: entry }));
            schema.insert("additionalProperties".to_owned(), false.into());
        }
    }
    schema
}

fn plain(shape: Shape) -> Map<String, Value> {
    let text = json!({ "type": "string", "minLength": 1 });
    object(match shape {
        Shape::Text => text,
        Shape::Bilingual => json!({
            "type": "object",
            "required": ["en", "cy"],
            "properties": {
                "en": { "type": "string", "minLength": 1, "description": words::EN },
                "cy": { "type": "string", "minLength": 1, "description": words::CY },
            },
            "additionalProperties": false,
        }),
        Shape::Address => json!({ "type": "string", "pattern": "^https?://[^/]" }),
        Shape::Number => json!({ "type": "number" }),
        Shape::Whole => json!({ "type": "integer", "minimum": 0 }),
        Shape::Truth => json!({ "type": "boolean" }),
        Shape::Day => json!({ "type": "string", "format": "date" }),
        Shape::Moment => json!({ "type": "string", "format": "date-time" }),
        Shape::Period => json!({ "type": ["string", "integer"], "pattern": PERIOD }),
        Shape::Words(words) => json!({ "enum": words() }),
    })
}

fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    use crate::check::read::{self, Mode};
    use crate::source::{Source, Sources};

    /// Writes a value that a schema allows, with every key there is.
    fn sample(schema: &Value) -> String {
        if let Some(kinds) = schema["anyOf"].as_array() {
            // A table says the most.
            return sample(kinds.last().unwrap_or(&Value::Null));
        }
        if let Some(words) = schema["enum"].as_array() {
            return words[0].to_string();
        }
        if schema.get("pattern").is_some() {
            let address = schema["pattern"].as_str().is_some_and(|pattern| pattern != PERIOD);
            return if address { "\"https://example.org/\"" } else { "\"2017-18 Q4\"" }.to_owned();
        }
        match (schema["type"].as_str(), schema["format"].as_str()) {
            (Some("string"), Some("date")) => "2018-06-28".to_owned(),
            (Some("string"), Some(_)) => "2018-06-28T09:00:00Z".to_owned(),
            (Some("string"), None) => "\"2017-18\"".to_owned(),
            (Some("number"), _) => "1.5".to_owned(),
            (Some("integer"), _) => "1".to_owned(),
            (Some("boolean"), _) => "true".to_owned(),
            (Some("array"), _) => format!("[{0}, {0}]", sample(&schema["items"])),
            _ => format!("{{ {} }}", keys(schema).join(", ")),
        }
    }

    fn keys(schema: &Value) -> Vec<String> {
        let each = |(key, value): (&String, &Value)| format!("{key} = {}", sample(value));
        let mut keys: Vec<String> = schema["properties"].as_object().into_iter().flatten().map(each).collect();
        keys.extend(schema["patternProperties"].as_object().into_iter().flatten().map(|(pattern, value)| {
            let key = if pattern == PERIOD { "2017-18 Q4" } else { "an-id" };
            format!("\"{key}\" = {}", sample(value))
        }));
        if schema["additionalProperties"].is_object() {
            keys.push(format!("any = {}", sample(&schema["additionalProperties"])));
        }
        keys
    }

    #[test]
    fn a_record_with_every_key_of_a_schema_can_be_read() {
        for schema in schemas() {
            let value: Value = serde_json::from_str(&schema.text).expect("JSON");
            let text = keys(&value).join("\n");
            let mut sources = Sources::default();
            let file = sources.add(Source::new("content/a.toml", text.as_str()));
            let (name, _) = outlines().into_iter().find(|(name, _)| *name == schema.name).expect("a kind");
            let lower = |table: &read::Table<'_>| match name {
                "body" => drop(lower::assurance::body::body("a", table)),
                "commitment" => drop(lower::assurance::commitment::commitment("a", table)),
                "document" => drop(lower::assurance::document::document("a", table)),
                "programme" => drop(lower::assurance::programme::programme("a", table)),
                "challenge" => drop(lower::challenge::challenge("a", table)),
                "edition" => drop(lower::edition::told("a", table, Vec::new(), Vec::new(), Tables::default())),
                "measure" => drop(lower::measure::measure("a", table)),
                "objective" => drop(lower::objective::objective("a", table)),
                "page" => drop(lower::page::page("a", table)),
                "priority" => drop(lower::priority::priority("a", table)),
                "report" => drop(lower::report::report("a", table)),
                "risk" => drop(lower::risk::risk("a", table)),
                "site" => drop(lower::site::site(table)),
                "story" => drop(lower::story::story("a", table)),
                _ => drop(lower::translations::translations(table)),
            };
            let done = read::file(Mode::Final, (file, sources.get(file)), "a record", |table| {
                lower(table);
                Some(())
            });
            // What cannot stand together is no fault of the schema, which offers both.
            let together = [
                "figure-and-reason",
                "not-a-target",
                "per-without-rate",
                "priority-and-corporate",
                "unknown-reference",
                "said-twice",
                "text-and-reason",
                "ended-and-open",
            ];
            let other = ["not-a-fingerprint", "not-a-range", "not-a-date", "duplicate-id"];
            let faults: Vec<_> = done.findings.iter().filter(|f| !together.contains(&f.code) && !other.contains(&f.code)).collect();
            assert!(faults.is_empty(), "{}: {faults:#?}\n{text}", schema.name);
        }
    }
}
