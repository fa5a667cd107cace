//! Writes OpenDocument: the sheets follow one another in one part, which is streamed.

use std::io::{self, Write};

use super::{About, Pages, Sheet, WIDTHS, escaped};
use crate::lang::Lang;
use crate::render::data::cell::Cell;
use crate::render::data::digits;
use crate::render::data::piece::Parts;
use crate::render::data::zip::{Method, Sums, Zip};

const KIND: &str = "application/vnd.oasis.opendocument.spreadsheet";
const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const SPACES: &str = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\" xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" xmlns:config=\"urn:oasis:names:tc:opendocument:xmlns:config:1.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.3\"";
const MOST_PLACES: u32 = 10;

/// The styles of numbers, by their places.
const NUMBERS: [&str; MOST_PLACES as usize + 1] = ["n0", "n1", "n2", "n3", "n4", "n5", "n6", "n7", "n8", "n9", "n10"];

/// A workbook that is being written.
pub struct Ods<'o> {
    zip: Zip<'o>,
    done: Vec<Done>,
}

/// A sheet, and its table: the name, and how many columns and rows it has.
struct Done {
    name: String,
    table: Option<&'static str>,
    columns: usize,
    rows: usize,
}

impl<'o> Ods<'o> {
    /// Begins a workbook. What the file is stands first and uncompressed, as the format demands.
    ///
    /// # Errors
    /// Fails when the archive does.
    pub fn new(mut zip: Zip<'o>, lang: Lang) -> io::Result<Self> {
        let size = KIND.len() as u64;
        let sums = Sums { crc: crc32fast::hash(KIND.as_bytes()), size, packed: size };
        zip.add("mimetype", (Method::Stored, sums), |out| out.write_all(KIND.as_bytes()))?;
        zip.start("styles.xml")?;
        write!(
            zip,
            "{HEAD}<office:document-styles {SPACES}><office:styles><style:default-style style:family=\"table-cell\"><style:text-properties style:font-name=\"Arial\" fo:font-size=\"11pt\" fo:language=\"{}\" fo:country=\"GB\"/></style:default-style></office:styles></office:document-styles>",
            lang.code()
        )?;
        zip.start("content.xml")?;
        write!(
            zip,
            "{HEAD}<office:document-content {SPACES}><office:automatic-styles>{}</office:automatic-styles><office:body><office:spreadsheet>",
            styles()
        )?;
        Ok(Self { zip, done: Vec::new() })
    }

    /// Writes the row of the head.
    fn head(&mut self, sheet: &Sheet, style: &str) -> io::Result<()> {
        let titles: Vec<Cell<'_>> = sheet.headings.iter().map(|heading| Cell::Text(heading.title.as_str().into())).collect();
        let mut line = String::new();
        cells(titles.iter(), style, &mut line);
        self.zip.write_all(line.as_bytes())
    }
}

/// Adds a row.
fn cells<'c>(cells: impl Iterator<Item = &'c Cell<'c>>, style: &str, line: &mut String) {
    line.push_str("<table:table-row>");
    for cell in cells {
        match cell {
            Cell::Empty => line.push_str("<table:table-cell/>"),
            Cell::Text(text) => {
                push(line, &["<table:table-cell table:style-name=\"", style, "\" office:value-type=\"string\">"]);
                paragraphs(text, line);
                line.push_str("</table:table-cell>");
            }
            Cell::Number(value) => {
                let style = NUMBERS[value.scale().min(MOST_PLACES) as usize];
                push(line, &["<table:table-cell table:style-name=\"", style, "\" office:value-type=\"float\" office:value=\""]);
                twice(line, |line| digits::number(*value, line));
            }
            Cell::Flag(yes) => {
                line.push_str("<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"");
                push(line, if *yes { &["true\"><text:p>TRUE"] } else { &["false\"><text:p>FALSE"] });
                line.push_str("</text:p></table:table-cell>");
            }
            Cell::Date(date) => {
                line.push_str("<table:table-cell table:style-name=\"date\" office:value-type=\"date\" office:date-value=\"");
                twice(line, |line| digits::day(*date, line));
            }
        }
    }
    line.push_str("</table:table-row>");
}

impl Pages for Ods<'_> {
    fn begin(&mut self, sheet: &Sheet) -> io::Result<()> {
        write!(self.zip, "<table:table table:name=\"{}\">", escaped(&sheet.name))?;
        for heading in &sheet.headings {
            write!(self.zip, "<table:table-column table:style-name=\"w{}\"/>", heading.width)?;
        }
        if sheet.table.is_some() {
            self.zip.write_all(b"<table:table-header-rows>")?;
            self.head(sheet, "heading")?;
            self.zip.write_all(b"</table:table-header-rows>")?;
        } else {
            self.head(sheet, "title")?;
        }
        self.done.push(Done { name: sheet.name.clone(), table: sheet.table, columns: sheet.headings.len(), rows: 1 });
        Ok(())
    }

    fn row(&self, _: usize, cells: &[Cell<'_>], shown: &[usize], line: &mut String) {
        self::cells(shown.iter().filter_map(|place| cells.get(*place)), "text", line);
    }

    fn out(&mut self) -> &mut dyn Parts {
        &mut self.zip
    }

    fn end(&mut self, rows: usize) -> io::Result<()> {
        if let Some(done) = self.done.last_mut() {
            done.rows = rows;
        }
        self.zip.write_all(b"</table:table>")
    }

    fn finish(mut self: Box<Self>, about: &About) -> io::Result<()> {
        self.zip.write_all(b"<table:database-ranges>")?;
        for sheet in &self.done {
            let Some(name) = sheet.table else { continue };
            let tab = sheet.name.replace('\'', "''");
            let tab = escaped(&tab);
            let last = super::xlsx::letters(sheet.columns - 1);
            write!(
                self.zip,
                "<table:database-range table:name=\"{name}\" table:target-range-address=\"&apos;{tab}&apos;.A1:&apos;{tab}&apos;.{last}{}\" table:display-filter-buttons=\"true\"/>",
                sheet.rows
            )?;
        }
        self.zip.write_all(b"</table:database-ranges></office:spreadsheet></office:body></office:document-content>")?;
        self.zip.start("meta.xml")?;
        write!(
            self.zip,
            "{HEAD}<office:document-meta {SPACES}><office:meta><dc:title>{}</dc:title><dc:creator>{}</dc:creator><dc:language>{}-GB</dc:language></office:meta></office:document-meta>",
            escaped(&about.title),
            escaped(&about.creator),
            about.lang.code()
        )?;
        self.zip.start("settings.xml")?;
        write!(
            self.zip,
            "{HEAD}<office:document-settings {SPACES}><office:settings><config:config-item-set config:name=\"ooo:view-settings\"><config:config-item-map-indexed config:name=\"Views\"><config:config-item-map-entry><config:config-item-map-named config:name=\"Tables\">"
        )?;
        for sheet in self.done.iter().filter(|sheet| sheet.table.is_some()) {
            write!(
                self.zip,
                "<config:config-item-map-entry config:name=\"{}\"><config:config-item config:name=\"VerticalSplitMode\" config:type=\"short\">2</config:config-item><config:config-item config:name=\"VerticalSplitPosition\" config:type=\"int\">1</config:config-item><config:config-item config:name=\"PositionBottom\" config:type=\"int\">1</config:config-item></config:config-item-map-entry>",
                escaped(&sheet.name)
            )?;
        }
        self.zip.write_all(b"</config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings></office:document-settings>")?;
        self.zip.start("META-INF/manifest.xml")?;
        let parts: String = ["content.xml", "styles.xml", "meta.xml", "settings.xml"]
            .map(|part| format!("<manifest:file-entry manifest:full-path=\"{part}\" manifest:media-type=\"text/xml\"/>"))
            .concat();
        write!(
            self.zip,
            "{HEAD}<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.3\"><manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\" manifest:media-type=\"{KIND}\"/>{parts}</manifest:manifest>"
        )?;
        self.zip.finish()
    }
}

/// Writes a text as paragraphs, one a line. Spaces that XML would melt together are named.
fn paragraphs(text: &str, out: &mut String) {
    for line in text.split('\n') {
        let line = escaped(line.trim_end_matches('\r'));
        out.push_str("<text:p>");
        if line.contains('\t') || line.contains("  ") || line.starts_with(' ') || line.ends_with(' ') {
            let line = line.replace('\t', "<text:tab/>");
            let spaced = line.contains("  ") || line.starts_with(' ') || line.ends_with(' ');
            out.push_str(&if spaced { line.replace(' ', "<text:s/>") } else { line });
        } else {
            out.push_str(&line);
        }
        out.push_str("</text:p>");
    }
}

/// Writes a value as the attribute that is open, and then for readers.
fn twice(line: &mut String, write: impl Fn(&mut String)) {
    write(line);
    line.push_str("\"><text:p>");
    write(line);
    line.push_str("</text:p></table:table-cell>");
}

fn push(line: &mut String, parts: &[&str]) {
    parts.iter().for_each(|part| line.push_str(part));
}

fn styles() -> String {
    let width = |width: u32| {
        format!(
            "<style:style style:name=\"w{width}\" style:family=\"table-column\"><style:table-column-properties style:column-width=\"{}mm\"/></style:style>",
            width * 2
        )
    };
    let number = |places: u32| {
        format!(
            "<number:number-style style:name=\"p{places}\"><number:number number:decimal-places=\"{places}\" number:min-decimal-places=\"{places}\" number:min-integer-digits=\"1\"/></number:number-style><style:style style:name=\"n{places}\" style:family=\"table-cell\" style:data-style-name=\"p{places}\"><style:table-cell-properties style:vertical-align=\"top\"/></style:style>"
        )
    };
    let text = |name: &str, font: &str| {
        format!(
            "<style:style style:name=\"{name}\" style:family=\"table-cell\"><style:table-cell-properties fo:wrap-option=\"wrap\" style:vertical-align=\"top\"/><style:text-properties {font}/></style:style>"
        )
    };
    let mut styles: String = WIDTHS.into_iter().map(width).collect();
    styles.extend((0..=MOST_PLACES).map(number));
    styles.push_str("<number:date-style style:name=\"day\"><number:year number:style=\"long\"/><number:text>-</number:text><number:month number:style=\"long\"/><number:text>-</number:text><number:day number:style=\"long\"/></number:date-style><style:style style:name=\"date\" style:family=\"table-cell\" style:data-style-name=\"day\"><style:table-cell-properties style:vertical-align=\"top\"/></style:style>");
    styles.push_str(&text("text", "fo:font-weight=\"normal\""));
    styles.push_str(&text("heading", "fo:font-weight=\"bold\""));
    styles.push_str(&text("title", "fo:font-weight=\"bold\" fo:font-size=\"16pt\""));
    styles
}
