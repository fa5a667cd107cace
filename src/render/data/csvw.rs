//! What the columns of a CSV file mean, as CSV on the Web says it (W3C, Metadata Vocabulary for Tabular Data).

use std::io::Write;

use serde_json::{Map, Value, json};

use super::column::{Column, Type};
use super::table::definition;
use super::{Fault, Site, pretty, words};
use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::map::{DataFile, Table};

const CONTEXT: &str = "http://www.w3.org/ns/csvw";

/// Writes the metadata of a table's file.
///
/// # Errors
/// Reports what the theme cannot say.
pub fn table(site: Site<'_>, table: Table, out: &mut dyn Write) -> Result<(), Fault> {
    let metadata = json!({
        "@context": CONTEXT,
        "url": site.map.data_path(DataFile::Csv(table)),
        "dc:title": languages(site, &format!("name-table-{}", table.name()))?,
        "dc:description": languages(site, &format!("about-table-{}", table.name()))?,
        "dc:publisher": publisher(site),
        "dc:license": { "@id": site.dataset.site.licence.url },
        "dialect": dialect(),
        "tableSchema": schema(site, table)?,
    });
    pretty(&metadata, out)
}

/// Writes the metadata of the files of single measures, which have the columns of the observations.
///
/// # Errors
/// Reports what the theme cannot say.
pub fn measures(site: Site<'_>, out: &mut dyn Write) -> Result<(), Fault> {
    group(site, Table::Observations, (0..site.dataset.measures.len()).map(DataFile::MeasureCsv), out)
}

/// Writes the metadata of the files of changes.
///
/// # Errors
/// Reports what the theme cannot say.
pub fn changes(site: Site<'_>, out: &mut dyn Write) -> Result<(), Fault> {
    group(site, Table::Changes, (0..site.dataset.editions.len()).map(DataFile::Changes), out)
}

/// Writes the metadata of files beside each other that have the columns of one table.
fn group(site: Site<'_>, table: Table, files: impl Iterator<Item = DataFile>, out: &mut dyn Write) -> Result<(), Fault> {
    let tables: Vec<Value> = files.map(|file| json!({ "url": site.map.data_path(file).rsplit('/').next() })).collect();
    let metadata = json!({
        "@context": CONTEXT,
        "dc:publisher": publisher(site),
        "dc:license": { "@id": site.dataset.site.licence.url },
        "dialect": dialect(),
        "tableSchema": schema(site, table)?,
        "tables": tables,
    });
    pretty(&metadata, out)
}

fn languages(site: Site<'_>, key: &str) -> Result<Value, Diagnostic> {
    let each = Lang::ALL.map(|lang| Ok(json!({ "@value": words(site, lang).say(key, &[])?, "@language": lang.code() })));
    each.into_iter().collect::<Result<Vec<Value>, Diagnostic>>().map(Value::from)
}

fn publisher(site: Site<'_>) -> Value {
    let name = &site.dataset.site.organisation.name;
    Lang::ALL.map(|lang| json!({ "@value": name.get(lang), "@language": lang.code() })).to_vec().into()
}

fn dialect() -> Value {
    json!({ "encoding": "utf-8", "delimiter": ",", "quoteChar": "\"", "doubleQuote": true, "header": true, "lineTerminators": ["\r\n"] })
}

fn schema(site: Site<'_>, table: Table) -> Result<Value, Diagnostic> {
    let definition = definition(table);
    let columns: Vec<Value> = definition.columns.iter().map(|column| described(site, column)).collect::<Result<_, _>>()?;
    let mut schema = json!({ "columns": columns });
    if let (Value::Object(schema), false) = (&mut schema, definition.key.is_empty()) {
        schema.insert("primaryKey".into(), definition.key.into());
    }
    Ok(schema)
}

fn described(site: Site<'_>, column: &Column) -> Result<Value, Diagnostic> {
    let mut described = Map::new();
    described.insert("name".into(), column.name.into());
    let titles = Lang::ALL.map(|lang| Ok((lang.code().to_owned(), column.full_title(words(site, lang))?.into())));
    let titles = titles.into_iter().collect::<Result<Map<String, Value>, Diagnostic>>()?;
    described.insert("titles".into(), titles.into());
    described.insert("datatype".into(), datatype(site, column.kind));
    if matches!(column.kind, Type::Ids | Type::CodeList(_)) {
        described.insert("separator".into(), " ".into());
    }
    if column.required {
        described.insert("required".into(), true.into());
    }
    if let Some(lang) = column.lang() {
        described.insert("lang".into(), lang.code().into());
    }
    Ok(described.into())
}

/// Of a list, the type is that of each of its parts.
fn datatype(site: Site<'_>, kind: Type) -> Value {
    let words = |codes: super::Codes| codes.words(site.dataset);
    let format = |pattern: Option<String>| json!({ "base": "string", "format": pattern });
    match kind {
        Type::Text => "string".into(),
        Type::Number => "decimal".into(),
        Type::Integer => "integer".into(),
        Type::Flag => "boolean".into(),
        Type::Date => "date".into(),
        Type::Moment => "dateTimeStamp".into(),
        Type::Ids => format(Type::Id.pattern(words)),
        Type::Code(codes) | Type::CodeList(codes) => format(Some(format!("^({})$", words(codes).join("|")))),
        kind => format(kind.pattern(words)),
    }
}
