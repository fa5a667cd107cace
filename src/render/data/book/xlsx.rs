//! Writes Office Open XML: each sheet is streamed, so a table is never held whole.

use std::io::{self, Write};

use super::{About, Pages, Sheet, escaped};
use crate::render::data::cell::Cell;
use crate::render::data::digits;
use crate::render::data::piece::Parts;
use crate::render::data::zip::Zip;

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// The cell formats of `xl/styles.xml`, by their place there; numbers follow, by how many places they have.
const TEXT: &str = "0";
const HEADING: &str = "1";
const TITLE: &str = "2";
const DATE: &str = "3";
const NUMBERS: [&str; MOST_PLACES as usize + 1] = ["4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14"];
const MOST_PLACES: u32 = 10;

/// A workbook that is being written.
pub struct Xlsx<'o> {
    zip: Zip<'o>,
    done: Vec<Done>,
    open: Option<Open>,
}

/// A sheet that is written.
struct Done {
    name: String,
    has_table: bool,
}

/// The sheet that is being written.
struct Open {
    name: String,
    table: Option<&'static str>,
    titles: Vec<String>,
    /// The letters of its columns.
    columns: Vec<String>,
}

impl<'o> Xlsx<'o> {
    /// Begins a workbook.
    pub const fn new(zip: Zip<'o>) -> Self {
        Self { zip, done: Vec::new(), open: None }
    }

    fn part(&mut self, name: &str, text: &str) -> io::Result<()> {
        self.zip.start(name)?;
        write!(self.zip, "{HEAD}{text}")
    }
}

impl Pages for Xlsx<'_> {
    fn begin(&mut self, sheet: &Sheet) -> io::Result<()> {
        let number = self.done.len() + 1;
        self.zip.start(&format!("xl/worksheets/sheet{number}.xml"))?;
        let selected = if number == 1 { " tabSelected=\"1\"" } else { "" };
        write!(
            self.zip,
            "{HEAD}<worksheet xmlns=\"{MAIN}\" xmlns:r=\"{RELATIONS}\"><sheetViews><sheetView{selected} workbookViewId=\"0\">"
        )?;
        if sheet.table.is_some() {
            self.zip.write_all(b"<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>")?;
        }
        self.zip.write_all(b"</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>")?;
        for (index, heading) in sheet.headings.iter().enumerate() {
            write!(self.zip, "<col min=\"{0}\" max=\"{0}\" width=\"{1}\" customWidth=\"1\"/>", index + 1, heading.width)?;
        }
        self.zip.write_all(b"</cols><sheetData><row r=\"1\">")?;
        let style = if sheet.table.is_some() { HEADING } else { TITLE };
        for (index, heading) in sheet.headings.iter().enumerate() {
            let mut cell = String::new();
            text(&mut cell, [&letters(index), "1"], style, &heading.title);
            self.zip.write_all(cell.as_bytes())?;
        }
        self.zip.write_all(b"</row>")?;
        let titles: Vec<String> = sheet.headings.iter().map(|heading| heading.title.clone()).collect();
        let columns = (0..titles.len()).map(letters).collect();
        self.open = Some(Open { name: sheet.name.clone(), table: sheet.table, titles, columns });
        Ok(())
    }

    fn row(&self, number: usize, cells: &[Cell<'_>], shown: &[usize], line: &mut String) {
        let Some(open) = &self.open else { return };
        let number = number.to_string();
        push(line, &["<row r=\"", &number, "\">"]);
        for (column, cell) in open.columns.iter().zip(shown.iter().filter_map(|place| cells.get(*place))) {
            let place = [column.as_str(), number.as_str()];
            match cell {
                Cell::Empty => {}
                Cell::Text(value) => text(line, place, TEXT, value),
                Cell::Number(value) => {
                    begin(line, place, NUMBERS[value.scale().min(MOST_PLACES) as usize]);
                    digits::number(*value, line);
                    line.push_str("</v></c>");
                }
                Cell::Flag(yes) => push(line, &["<c r=\"", place[0], place[1], "\" t=\"b\"><v>", if *yes { "1" } else { "0" }, "</v></c>"]),
                Cell::Date(date) => match serial(*date) {
                    Some(serial) => {
                        begin(line, place, DATE);
                        digits::number(serial.into(), line);
                        line.push_str("</v></c>");
                    }
                    None => text(line, place, TEXT, &date.to_string()),
                },
            }
        }
        line.push_str("</row>");
    }

    fn out(&mut self) -> &mut dyn Parts {
        &mut self.zip
    }

    fn end(&mut self, rows: usize) -> io::Result<()> {
        let Some(open) = self.open.take() else { return Ok(()) };
        let number = self.done.len() + 1;
        // A table has at least one row below its head.
        let table = open.table.filter(|_| rows > 1);
        self.zip.write_all(b"</sheetData>")?;
        if table.is_some() {
            self.zip.write_all(b"<tableParts count=\"1\"><tablePart r:id=\"rId1\"/></tableParts>")?;
        }
        self.zip.write_all(b"</worksheet>")?;
        if let Some(name) = table {
            let relation = format!(
                "<Relationships xmlns=\"{PACKAGE}/relationships\"><Relationship Id=\"rId1\" Type=\"{RELATIONS}/table\" Target=\"../tables/table{number}.xml\"/></Relationships>"
            );
            self.part(&format!("xl/worksheets/_rels/sheet{number}.xml.rels"), &relation)?;
            let columns: String = open
                .titles
                .iter()
                .enumerate()
                .map(|(index, title)| format!("<tableColumn id=\"{}\" name=\"{}\"/>", index + 1, escaped(title)))
                .collect();
            let area = format!("A1:{}{}", letters(open.titles.len() - 1), rows);
            let count = open.titles.len();
            let table = format!(
                "<table xmlns=\"{MAIN}\" id=\"{number}\" name=\"{name}\" displayName=\"{name}\" ref=\"{area}\" totalsRowShown=\"0\"><autoFilter ref=\"{area}\"/><tableColumns count=\"{count}\">{columns}</tableColumns><tableStyleInfo name=\"TableStyleLight1\" showFirstColumn=\"0\" showLastColumn=\"0\" showRowStripes=\"1\" showColumnStripes=\"0\"/></table>"
            );
            self.part(&format!("xl/tables/table{number}.xml"), &table)?;
        }
        self.done.push(Done { name: open.name, has_table: table.is_some() });
        Ok(())
    }

    fn finish(mut self: Box<Self>, about: &About) -> io::Result<()> {
        let mut sheets = String::new();
        let mut relations = String::new();
        let mut types = String::new();
        const KIND: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";
        for (index, sheet) in self.done.iter().enumerate() {
            let number = index + 1;
            sheets.push_str(&format!("<sheet name=\"{}\" sheetId=\"{number}\" r:id=\"rId{number}\"/>", escaped(&sheet.name)));
            relations.push_str(&format!(
                "<Relationship Id=\"rId{number}\" Type=\"{RELATIONS}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>"
            ));
            types.push_str(&format!("<Override PartName=\"/xl/worksheets/sheet{number}.xml\" ContentType=\"{KIND}.worksheet+xml\"/>"));
            if sheet.has_table {
                types.push_str(&format!("<Override PartName=\"/xl/tables/table{number}.xml\" ContentType=\"{KIND}.table+xml\"/>"));
            }
        }
        let styles = self.done.len() + 1;
        self.part("xl/workbook.xml", &format!("<workbook xmlns=\"{MAIN}\" xmlns:r=\"{RELATIONS}\"><bookViews><workbookView/></bookViews><sheets>{sheets}</sheets></workbook>"))?;
        self.part("xl/_rels/workbook.xml.rels", &format!("<Relationships xmlns=\"{PACKAGE}/relationships\">{relations}<Relationship Id=\"rId{styles}\" Type=\"{RELATIONS}/styles\" Target=\"styles.xml\"/></Relationships>"))?;
        self.part("xl/styles.xml", &self::styles())?;
        self.part("docProps/core.xml", &core(about))?;
        self.part("_rels/.rels", &format!("<Relationships xmlns=\"{PACKAGE}/relationships\"><Relationship Id=\"rId1\" Type=\"{RELATIONS}/officeDocument\" Target=\"xl/workbook.xml\"/><Relationship Id=\"rId2\" Type=\"{PACKAGE}/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>"))?;
        self.part("[Content_Types].xml", &format!("<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{KIND}.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{KIND}.styles+xml\"/><Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>{types}</Types>"))?;
        self.zip.finish()
    }
}

/// Writes the cell of a text: its column and row, its format and the text.
fn text(line: &mut String, [column, row]: [&str; 2], style: &str, text: &str) {
    let head = ["<c r=\"", column, row, "\" s=\"", style, "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"];
    push(line, &head);
    push(line, &[&escaped(text), "</t></is></c>"]);
}

/// Begins the cell of a number.
fn begin(line: &mut String, [column, row]: [&str; 2], style: &str) {
    push(line, &["<c r=\"", column, row, "\" s=\"", style, "\"><v>"]);
}

fn push(line: &mut String, parts: &[&str]) {
    parts.iter().for_each(|part| line.push_str(part));
}

/// Names a column: A to Z, then AA.
pub(super) fn letters(index: usize) -> String {
    let letter = |index: usize| char::from(b'A' + (index % 26) as u8);
    if index < 26 { letter(index).to_string() } else { format!("{}{}", letter(index / 26 - 1), letter(index)) }
}

/// Counts days as Excel does; it takes 1900 for a leap year, so the first two months of that year have no number.
fn serial(date: jiff::civil::Date) -> Option<i32> {
    let first = jiff::civil::date(1899, 12, 30);
    let days = first.until(date).ok()?.get_days();
    (days > 60).then_some(days)
}

fn styles() -> String {
    let format = |places: u32| {
        let zeros = "0".repeat(places as usize);
        let code = if places == 0 { "0".to_owned() } else { format!("0.{zeros}") };
        format!("<numFmt numFmtId=\"{}\" formatCode=\"{code}\"/>", 165 + places)
    };
    let formats: String = (0..=MOST_PLACES).map(format).collect();
    let numbers: String = (0..=MOST_PLACES)
        .map(|places| format!("<xf numFmtId=\"{}\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\"/></xf>", 165 + places))
        .collect();
    let wrapped = |font: usize| {
        format!(
            "<xf numFmtId=\"0\" fontId=\"{font}\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
        )
    };
    format!(
        "<styleSheet xmlns=\"{MAIN}\"><numFmts count=\"{}\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/>{formats}</numFmts><fonts count=\"3\"><font><sz val=\"11\"/><name val=\"Arial\"/></font><font><b/><sz val=\"11\"/><name val=\"Arial\"/></font><font><b/><sz val=\"16\"/><name val=\"Arial\"/></font></fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"{}\">{}{}{}<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\"/></xf>{numbers}</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>",
        MOST_PLACES + 2,
        4 + NUMBERS.len(),
        wrapped(0),
        wrapped(1),
        wrapped(2),
    )
}

fn core(about: &About) -> String {
    format!(
        "<cp:coreProperties xmlns:cp=\"{PACKAGE}/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title><dc:creator>{}</dc:creator><dc:language>{}-GB</dc:language></cp:coreProperties>",
        escaped(&about.title),
        escaped(&about.creator),
        about.lang.code(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_named_as_spreadsheets_name_them() {
        assert_eq!([0, 25, 26, 27, 51, 52].map(letters), ["A", "Z", "AA", "AB", "AZ", "BA"]);
    }

    #[test]
    fn days_are_counted_as_excel_counts_them() {
        assert_eq!(serial(jiff::civil::date(1900, 3, 1)), Some(61));
        assert_eq!(serial(jiff::civil::date(2018, 3, 31)), Some(43190));
        assert_eq!(serial(jiff::civil::date(1900, 2, 28)), None);
    }
}
