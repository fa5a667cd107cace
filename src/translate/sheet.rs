//! A sheet that opens in spreadsheets and comes back from them: CSV in UTF-8 with a byte order mark and CRLF.
//!
//! A spreadsheet takes some texts for formulas, numbers or dates and would run or rewrite them; those get an apostrophe in front, and
//! lose it again on the way back.

use csv::{ReaderBuilder, StringRecord, Terminator, WriterBuilder};

use super::unit::{Fault, Key, Package, State, Unit};
use crate::lang::Lang;

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// Writes a package.
pub fn write(package: &Package) -> String {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    let (source, translation) = (format!("source ({})", package.from.code()), format!("translation ({})", package.to().code()));
    // Writing to memory does not fail.
    let _ = writer.write_record(["file", "field", "context", &source, &translation, "state", "key"]);
    for unit in &package.units {
        let context = unit.context.join("; ");
        let (target, key) = (unit.target.as_deref().unwrap_or_default(), unit.key.to_string());
        let cells = [&unit.path, &unit.field, &context, &unit.source, target, unit.state.word(), &key];
        let _ = writer.write_record(cells.map(guard));
    }
    let bytes = writer.into_inner().unwrap_or_default();
    format!("{BYTE_ORDER_MARK}{}", String::from_utf8_lossy(&bytes))
}

/// Reads a package. The columns are known by their names; their order, and what separates them, may have changed.
///
/// # Errors
/// Returns what is wrong with the file, and the line.
pub fn read(text: &str) -> Result<Package, Fault> {
    let text = text.trim_start_matches(BYTE_ORDER_MARK);
    let head = text.lines().next().unwrap_or_default();
    let separator = [b',', b';', b'\t'].into_iter().max_by_key(|one| head.bytes().filter(|byte| byte == one).count()).unwrap_or(b',');
    let mut reader = ReaderBuilder::new().delimiter(separator).flexible(true).has_headers(false).from_reader(text.as_bytes());
    let mut rows = reader.records();
    let head = rows.next().and_then(Result::ok).unwrap_or_default();
    let columns = Columns::of(&head)?;
    let mut units = Vec::new();
    for row in rows {
        let row = row.map_err(|error| Fault::whole(format!("this is not CSV: {error}")))?;
        if row.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        units.push(columns.unit(&row, line(text, &row))?);
    }
    if units.is_empty() {
        return Err(Fault::whole("this sheet holds no texts"));
    }
    Ok(Package { from: columns.from, units })
}

/// Returns the line on which a row begins. The reader of CSV may count from before the line feed that ends the row above.
fn line(text: &str, row: &StringRecord) -> usize {
    let Some(position) = row.position() else { return 0 };
    let number = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
    number(position.line()) + usize::from(text.as_bytes().get(number(position.byte())) == Some(&b'\n'))
}

/// Where each column stands.
struct Columns {
    from: Lang,
    path: usize,
    field: usize,
    source: usize,
    target: usize,
    state: usize,
    key: usize,
}

impl Columns {
    fn of(head: &StringRecord) -> Result<Self, Fault> {
        let find = |name: &str| {
            let place = head.iter().position(|cell| cell.trim().eq_ignore_ascii_case(name));
            place.ok_or_else(|| Fault::at(1, format!("there is no column `{name}`; the first row must be as it went out")))
        };
        let from = Lang::ALL.into_iter().find(|lang| find(&format!("source ({})", lang.code())).is_ok()).unwrap_or(Lang::En);
        let (source, target) = (format!("source ({})", from.code()), format!("translation ({})", from.other().code()));
        Ok(Self {
            from,
            path: find("file")?,
            field: find("field")?,
            source: find(&source)?,
            target: find(&target)?,
            state: find("state")?,
            key: find("key")?,
        })
    }

    fn unit(&self, row: &StringRecord, line: usize) -> Result<Unit, Fault> {
        let cell = |index: usize| unguard(row.get(index).unwrap_or_default()).to_owned();
        let key = Key::parse(&cell(self.key)).ok_or_else(|| Fault::at(line, "the cell `key` is not as it went out"))?;
        let target = Some(cell(self.target)).filter(|text| !text.is_empty());
        let state = State::parse(&cell(self.state));
        Ok(Unit {
            path: cell(self.path),
            field: cell(self.field),
            context: Vec::new(),
            source: cell(self.source),
            target,
            state,
            key,
            line,
        })
    }
}

/// Puts an apostrophe before what a spreadsheet would not leave as it is, and before what would lose one on the way back.
fn guard(cell: &str) -> String {
    if is_at_risk(cell.trim_start_matches('\'')) { format!("'{cell}") } else { cell.to_owned() }
}

/// Takes away the apostrophe of [`guard`], and no other.
fn unguard(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if is_at_risk(rest.trim_start_matches('\'')) => rest,
        _ => cell,
    }
}

/// Tells whether a spreadsheet may take a text for a formula, a number, a date or a truth value.
fn is_at_risk(text: &str) -> bool {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let trimmed = text.trim();
    if text.starts_with(['\t', '\r']) || trimmed.starts_with(['=', '+', '-', '@']) {
        return true;
    }
    let is_month = |word: &str| word.is_ascii() && MONTHS.iter().any(|month| word.to_lowercase().starts_with(month));
    let mut words = trimmed.split([' ', '/', '-', '.', ',', ':', '%', '£', '(', ')', '\u{a0}']).filter(|word| !word.is_empty()).peekable();
    words.peek().is_some()
        && words.all(|word| {
            let is_number = word.bytes().all(|byte| byte.is_ascii_digit());
            let is_exponent = word.split_once(['e', 'E']).is_some_and(|(a, b)| format!("{a}{b}").bytes().all(|byte| byte.is_ascii_digit()));
            is_number || is_exponent || is_month(word) || word.eq_ignore_ascii_case("true") || word.eq_ignore_ascii_case("false")
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_would_change_is_guarded_and_comes_back_as_it_was() {
        for text in [
            "=1+1",
            "+44",
            "-3",
            "@sum",
            "\tx",
            " =x",
            "'=x",
            "''=x",
            "2017-18",
            "March 2018",
            "May",
            "1/2",
            "£8.327",
            "3E5",
            "TRUE",
            "'60",
            "50%",
        ] {
            let cell = guard(text);
            assert_eq!(cell, format!("'{text}"));
            assert_eq!(unguard(&cell), text);
        }
        for text in ["", "Roads", "'Dyw'r cyngor ddim", "'60s", "£80m", "Q4 2017", "a=b", "Mae 5 ysgol", "'", "''"] {
            assert_eq!(guard(text), text);
            assert_eq!(unguard(text), text);
        }
    }
}
