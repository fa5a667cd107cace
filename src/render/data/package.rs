//! All tables and how they belong together: Data Package 2.0.

use std::io::Write;

use serde_json::{Map, Value, json};

use super::column::{Column, Type};
use super::made::fact;
use super::table::definition;
use super::{Fault, Site, in_both, pretty};
use crate::checksum;
use crate::diagnostic::Diagnostic;
use crate::map::{DataFile, Kind, Table};

/// Writes `datapackage.json`. Where there is room for one text, it holds both languages.
///
/// # Errors
/// Reports what the theme cannot say.
pub fn write(site: Site<'_>, out: &mut dyn Write) -> Result<(), Fault> {
    let archive = site.map.data_path(DataFile::Archive);
    let name = archive.strip_suffix(".zip").unwrap_or(archive);
    let tables = Table::of(site.dataset).map(|table| (table, DataFile::Csv(table), table.name().to_owned()));
    package(site, name, &tables.collect::<Vec<_>>(), out)
}

/// Writes the package of what looks back on editions, which stands beside that of the edition and is in no archive.
///
/// # Errors
/// Reports what the theme cannot say.
pub fn looking_back(site: Site<'_>, out: &mut dyn Write) -> Result<(), Fault> {
    let file = site.map.data_path(DataFile::LookingBack);
    let name = file.strip_suffix(".datapackage.json").unwrap_or(file);
    let changes = (0..site.dataset.editions.len()).map(|index| {
        let file = DataFile::Changes(index);
        (Table::Changes, file, site.map.data_path(file).trim_end_matches(".csv").replace('/', "-"))
    });
    let whole = Table::looking_back(site.dataset).filter(|table| *table != Table::Changes);
    let whole = whole.map(|table| (table, DataFile::Csv(table), table.name().to_owned()));
    package(site, name, &whole.chain(changes).collect::<Vec<_>>(), out)
}

/// Writes a package of files, each with its table and the name of its resource.
fn package(site: Site<'_>, name: &str, files: &[(Table, DataFile, String)], out: &mut dyn Write) -> Result<(), Fault> {
    let settings = &site.dataset.site;
    let resources = files.iter().map(|(table, file, name)| resource(site, *table, *file, name));
    let resources: Vec<Value> = resources.collect::<Result<_, _>>()?;
    let mut package = json!({
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": name,
        "title": in_both(site, |words| Ok(words.plain(&settings.title).to_owned()))?,
        "description": in_both(site, |words| Ok(words.plain(&settings.description).to_owned()))?,
        "version": settings.edition.value.key(),
        "licenses": [{ "path": settings.licence.url, "title": in_both(site, |words| Ok(words.plain(&settings.licence.name).to_owned()))? }],
        "contributors": [{ "title": in_both(site, |words| Ok(words.plain(&settings.organisation.name).to_owned()))?, "roles": ["publisher"] }],
    });
    if let Value::Object(package) = &mut package {
        if let Some(base) = site.base_url {
            package.insert("homepage".into(), site.map.address(base, &Kind::Door).into());
        }
        let sources = sources(site)?;
        if !sources.is_empty() {
            package.insert("sources".into(), sources.into());
        }
        package.insert("resources".into(), resources.into());
    }
    pretty(&package, out)
}

/// The reports that the record was made from.
fn sources(site: Site<'_>) -> Result<Vec<Value>, Diagnostic> {
    let reports = site.dataset.reports.iter();
    reports.map(|report| Ok(json!({ "title": in_both(site, |words| Ok(words.plain(&report.title).to_owned()))? }))).collect()
}

fn resource(site: Site<'_>, table: Table, file: DataFile, name: &str) -> Result<Value, Diagnostic> {
    let made = fact(site, file)?;
    Ok(json!({
        "$schema": "https://datapackage.org/profiles/2.0/dataresource.json",
        "name": name,
        "type": "table",
        "path": site.map.data_path(file),
        "title": in_both(site, |words| words.say(&format!("name-table-{}", table.name()), &[]))?,
        "description": in_both(site, |words| words.say(&format!("about-table-{}", table.name()), &[]))?,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": made.size,
        "hash": format!("sha256:{}", checksum::hex(&made.sha256)),
        "dialect": { "delimiter": ",", "lineTerminator": "\r\n", "quoteChar": "\"", "doubleQuote": true, "header": true },
        "schema": schema(site, table)?,
    }))
}

fn schema(site: Site<'_>, table: Table) -> Result<Value, Diagnostic> {
    let definition = definition(table);
    let fields: Vec<Value> = definition.columns.iter().map(|column| field(site, column)).collect::<Result<_, _>>()?;
    let mut schema = json!({
        "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
        "fields": fields,
        "missingValues": [""],
    });
    let Value::Object(properties) = &mut schema else { return Ok(schema) };
    if !definition.key.is_empty() {
        properties.insert("primaryKey".into(), definition.key.into());
    }
    if !definition.references.is_empty() {
        let key = |(column, table): &(&str, Table)| {
            let to = super::table::definition(*table).id();
            json!({ "fields": [column], "reference": { "resource": table.name(), "fields": [to] } })
        };
        properties.insert("foreignKeys".into(), definition.references.iter().map(key).collect());
    }
    Ok(schema)
}

fn field(site: Site<'_>, column: &Column) -> Result<Value, Diagnostic> {
    let name = match column.kind {
        Type::Number => "number",
        Type::Integer => "integer",
        Type::Flag => "boolean",
        Type::Date => "date",
        Type::Moment => "datetime",
        _ => "string",
    };
    let mut constraints = Map::new();
    if column.required {
        constraints.insert("required".into(), true.into());
    }
    match column.kind {
        Type::Code(codes) => drop(constraints.insert("enum".into(), codes.words(site.dataset).into())),
        kind => {
            if let Some(pattern) = kind.pattern(|codes| codes.words(site.dataset)) {
                constraints.insert("pattern".into(), pattern.into());
            }
        }
    }
    let mut field = Map::new();
    field.insert("name".into(), column.name.into());
    field.insert("type".into(), name.into());
    field.insert("title".into(), in_both(site, |words| column.full_title(words))?.into());
    if !constraints.is_empty() {
        field.insert("constraints".into(), constraints.into());
    }
    Ok(field.into())
}
