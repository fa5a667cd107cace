//! The published schema of a measure's JSON: JSON Schema, derived from the columns of the tables.

use std::io::Write;

use serde_json::{Map, Value, json};

use super::column::{Column, Type};
use super::json::tables;
use super::table::definition;
use super::{Fault, Site, in_both, pretty};
use crate::diagnostic::Diagnostic;
use crate::map::Table;

/// Writes the schema.
///
/// # Errors
/// Reports what the theme cannot say.
pub fn measure(site: Site<'_>, out: &mut dyn Write) -> Result<(), Fault> {
    let mut properties = Map::new();
    for key in ["$schema", "edition", "licence"] {
        properties.insert(key.into(), json!({ "type": "string" }));
    }
    properties.insert("measure".into(), row(site, Table::Measures)?);
    for table in tables(site) {
        properties.insert(table.name().into(), json!({ "type": "array", "items": row(site, table)? }));
    }
    let required: Vec<&String> = properties.keys().collect();
    let schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": in_both(site, |words| words.say("measure", &[]))?,
        "type": "object",
        "additionalProperties": false,
        "required": required,
        "properties": properties,
    });
    pretty(&schema, out)
}

fn row(site: Site<'_>, table: Table) -> Result<Value, Diagnostic> {
    let mut properties = Map::new();
    for column in definition(table).columns {
        properties.insert(column.name.into(), property(site, column)?);
    }
    let required: Vec<&String> = properties.keys().collect();
    Ok(json!({
        "description": in_both(site, |words| words.say(&format!("about-table-{}", table.name()), &[]))?,
        "type": "object",
        "additionalProperties": false,
        "required": required,
        "properties": properties,
    }))
}

fn property(site: Site<'_>, column: &Column) -> Result<Value, Diagnostic> {
    let name = match column.kind {
        Type::Number => "number",
        Type::Integer => "integer",
        Type::Flag => "boolean",
        _ => "string",
    };
    let mut property = Map::new();
    property.insert("description".into(), in_both(site, |words| column.full_title(words))?.into());
    property.insert("type".into(), if column.required { name.into() } else { json!([name, "null"]) });
    match column.kind {
        Type::Date => drop(property.insert("format".into(), "date".into())),
        Type::Moment => drop(property.insert("format".into(), "date-time".into())),
        Type::Code(codes) => {
            let mut words: Vec<Value> = codes.words(site.dataset).into_iter().map(Value::from).collect();
            if !column.required {
                words.push(Value::Null);
            }
            property.insert("enum".into(), words.into());
        }
        kind => {
            if let Some(pattern) = kind.pattern(|codes| codes.words(site.dataset)) {
                property.insert("pattern".into(), pattern.into());
            }
        }
    }
    Ok(property.into())
}
