//! Lowers the tables of a frozen edition, by the names of their columns: an older edition may have fewer.

use std::collections::HashMap;

use crate::check::read::value::word;
use crate::diagnostic::Diagnostic;
use crate::lang::{Lang, Text};
use crate::model::edition::{Described, File, Key, Slot, Tables};
use crate::model::observation::Basis;
use crate::model::target::Aim;
use crate::period::Period;
use crate::quantity::{Decimal, decimal};

/// Reads `observations.csv` and, where the edition has it, `measures.csv`.
pub fn tables<'f>(files: impl Iterator<Item = &'f File> + Clone, findings: &mut Vec<Diagnostic>) -> Tables {
    let mut tables = Tables::default();
    for (name, take) in [("observations.csv", observation as fn(&Row<'_>, &mut Tables) -> Option<()>), ("measures.csv", measure)] {
        let Some(file) = files.clone().find(|file| file.name == name) else { continue };
        if let Err(what) = each_row(&file.bytes, |row| take(row, &mut tables)) {
            let finding = Diagnostic::error("frozen-table", file.at, format!("this table of a frozen edition cannot be read: {what}"));
            findings.push(finding.why("later figures are held against it").help("restore the folder from version control"));
        }
    }
    tables
}

/// A row whose cells are found by the names of their columns.
struct Row<'a> {
    columns: &'a HashMap<String, usize>,
    record: &'a csv::StringRecord,
}

impl Row<'_> {
    /// Returns a cell; one without a column is as empty as one without a text.
    fn get(&self, column: &str) -> &str {
        self.columns.get(column).and_then(|index| self.record.get(*index)).unwrap_or_default()
    }

    /// Returns a text without the apostrophe that keeps a spreadsheet from taking it for a formula.
    fn text(&self, column: &str) -> String {
        let cell = self.get(column);
        let bare = cell.strip_prefix('\'').filter(|bare| bare.starts_with(['=', '+', '-', '@', '\t', '\r']));
        bare.unwrap_or(cell).to_owned()
    }

    /// Returns a text in both languages, when both are there.
    fn pair(&self, name: &str) -> Option<Text> {
        let text = Text::of(|lang| self.text(&format!("{name}_{}", lang.code())));
        (!text.get(Lang::Cy).is_empty() && !text.get(Lang::En).is_empty()).then_some(text)
    }
}

fn each_row(bytes: &[u8], mut take: impl FnMut(&Row<'_>) -> Option<()>) -> Result<(), String> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut reader = csv::Reader::from_reader(bytes);
    let headers = reader.headers().map_err(|error| error.to_string())?;
    let columns = headers.iter().enumerate().map(|(index, name)| (name.to_owned(), index)).collect();
    for (number, record) in reader.records().enumerate() {
        let record = record.map_err(|error| error.to_string())?;
        // The first row stands below the header.
        take(&Row { columns: &columns, record: &record })
            .ok_or_else(|| format!("row {} says nothing that can be understood", number + 2))?;
    }
    Ok(())
}

fn observation(row: &Row<'_>, tables: &mut Tables) -> Option<()> {
    let measure = row.text("measure_id");
    let title = row.pair("measure_name")?;
    tables.measures.entry(measure.clone()).or_insert(Described { title, definition: None });
    let slot = Slot {
        measure,
        // The whole of a measure is no part of a breakdown.
        breakdown: Some(row.text("breakdown")).filter(|breakdown| breakdown != "all").unwrap_or_default(),
        item: row.text("breakdown_item"),
        period: Period::parse_key(row.get("period")).ok()?,
    };
    if let Some(aim) = aim(row)? {
        tables.targets.insert(slot.clone(), aim);
    }
    let value = row.get("value");
    if !value.is_empty() {
        let basis = word::<Basis>(&row.get("basis").replace('_', "-"))?;
        tables.figures.insert(Key { slot, basis }, decimal(value)?);
    }
    Some(())
}

/// Reads the target of a row: none when it has none, and nothing when it cannot be understood.
fn aim(row: &Row<'_>) -> Option<Option<Aim>> {
    let number = |column: &str| -> Option<Option<Decimal>> {
        let cell = row.get(column);
        if cell.is_empty() { Some(None) } else { decimal(cell).map(Some) }
    };
    let (figure, upper) = (number("target")?, number("target_upper")?);
    Some(match row.get("target_op") {
        "at_least" => Some(Aim::AtLeast(figure?)),
        "at_most" => Some(Aim::AtMost(figure?)),
        "exactly" => Some(Aim::Exactly(figure?)),
        "within" => Some(Aim::Within(figure?, upper?)),
        "reduce" => Some(Aim::Reduce(figure)),
        "increase" => Some(Aim::Increase(figure)),
        "maintain" => Some(Aim::Maintain(figure)),
        _ => None,
    })
}

fn measure(row: &Row<'_>, tables: &mut Tables) -> Option<()> {
    let id = row.text(if row.get("measure_id").is_empty() { "id" } else { "measure_id" });
    let title = row.pair("title").or_else(|| row.pair("measure_name")).or_else(|| row.pair("name"));
    let definition = row.pair("definition");
    match (tables.measures.get_mut(&id), title) {
        (Some(described), _) => described.definition = definition,
        (None, Some(title)) => {
            tables.measures.insert(id, Described { title, definition });
        }
        (None, None) => return None,
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::FileId;

    fn read(name: &str, text: &str) -> (Tables, Vec<Diagnostic>) {
        let file = File { name: name.into(), bytes: text.as_bytes().into(), sha256: String::new(), at: FileId::default().top() };
        let mut findings = Vec::new();
        let tables = tables([&file].into_iter(), &mut findings);
        (tables, findings)
    }

    #[test]
    fn an_older_edition_with_fewer_columns_still_reads() {
        let text = "measure_id,measure_name_en,measure_name_cy,period,basis,value\r\na,A,'=B,2017-18-Q4,in_period,5.0\r\n";
        let (tables, findings) = read("observations.csv", text);
        assert_eq!(findings, []);
        let (key, value) = tables.figures.iter().next().unwrap();
        assert_eq!((key.slot.period.to_string().as_str(), value.to_string().as_str()), ("2017-18 Q4", "5.0"));
        assert_eq!(tables.measures["a"].title.get(Lang::Cy), "=B");
        assert!(tables.targets.is_empty());
    }

    #[test]
    fn a_row_that_cannot_be_understood_is_named() {
        let (_, findings) =
            read("observations.csv", "measure_id,measure_name_en,measure_name_cy,period,basis,value\na,A,B,nonsense,in_period,5\n");
        assert!(findings[0].what.contains("row 2"), "{findings:?}");
    }
}
