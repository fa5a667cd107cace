//! All tables as a workbook in one language: cover, contents, columns and codes explained, then one table a sheet.

mod ods;
mod xlsx;

use std::borrow::Cow;
use std::io::{self, Write};

use super::cell::{Cell, count as number, text};
use super::column::{Column, Type};
use super::piece::{self, Parts, Piece};
use super::table::{Source, definition, goes_by_measure, rows};
use super::zip::Zip;
use super::{Codes, Fault, Site, codes_of, columns, count, words};
use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::map::{Book, Table};

/// The most rows that a sheet holds, in Excel as in LibreOffice.
const ROWS: usize = 1_048_576;

/// The most characters that Excel keeps in a cell.
const LETTERS: usize = 32_767;

/// A sheet before its rows.
struct Sheet {
    /// What the tab says.
    name: String,
    /// The name of its table, which does not depend on the language; the cover has none.
    table: Option<&'static str>,
    headings: Vec<Heading>,
}

/// The head of a column.
struct Heading {
    title: String,
    /// How many characters wide the column is.
    width: u32,
}

/// The widths that columns have, in characters.
const WIDTHS: [u32; 4] = [14, 24, 40, 80];

/// What writes a workbook of a format: sheet after sheet, row after row. Texts are always texts, never formulas.
trait Pages {
    fn begin(&mut self, sheet: &Sheet) -> io::Result<()>;
    /// Adds to `line` the row with a number, which is that of the head and all rows above it, and one: of its cells those at the places in
    /// `shown`.
    fn row(&self, number: usize, cells: &[Cell<'_>], shown: &[usize], line: &mut String);
    /// Takes what follows in the sheet: rows, as this writes them.
    fn out(&mut self) -> &mut dyn Parts;
    /// Ends a sheet of so many rows, its head included.
    fn end(&mut self, rows: usize) -> io::Result<()>;
    fn finish(self: Box<Self>, about: &About) -> io::Result<()>;
}

/// Writes the sheets of a workbook.
struct Writer<'p> {
    pages: Box<dyn Pages + 'p>,
    /// How many rows the sheet has so far.
    rows: usize,
    line: String,
}

impl Writer<'_> {
    fn begin(&mut self, sheet: &Sheet) -> io::Result<()> {
        self.rows = 1;
        self.pages.begin(sheet)
    }

    /// Writes those cells of a row that stand at the places in `shown`.
    fn row(&mut self, cells: &[Cell<'_>], shown: &[usize]) -> io::Result<()> {
        self.rows += 1;
        self.line.clear();
        self.pages.row(self.rows, cells, shown, &mut self.line);
        self.pages.out().write_all(self.line.as_bytes())
    }

    fn piece(&mut self, piece: &Piece) -> io::Result<()> {
        self.rows += piece.rows as usize;
        self.pages.out().piece(piece)
    }

    fn end(&mut self) -> io::Result<()> {
        self.pages.end(self.rows)
    }
}

/// What a workbook says of itself.
struct About {
    lang: Lang,
    title: String,
    creator: String,
}

/// Writes the workbook.
///
/// # Errors
/// Reports what the theme cannot say, and a table with more rows than a sheet holds.
pub fn write(site: Site<'_>, lang: Lang, book: Book, out: &mut dyn Write) -> Result<(), Fault> {
    let (words, settings) = (words(site, lang), &site.dataset.site);
    let about =
        About { lang, title: words.plain(&settings.title).to_owned(), creator: words.plain(&settings.organisation.name).to_owned() };
    let zip = Zip::new(out);
    let pages: Box<dyn Pages + '_> = match book {
        Book::Xlsx => Box::new(xlsx::Xlsx::new(zip)),
        Book::Ods => Box::new(ods::Ods::new(zip, lang)?),
    };
    let mut writer = Writer { pages, rows: 0, line: String::new() };
    cover(site, lang, &about, &mut writer)?;
    contents(site, lang, &mut writer)?;
    explained(site, lang, &mut writer)?;
    codes(site, lang, &mut writer)?;
    for table in Table::of(site.dataset) {
        sheet(site, (lang, book), table, &mut writer)?;
    }
    Ok(writer.pages.finish(&about)?)
}

fn cover(site: Site<'_>, lang: Lang, about: &About, pages: &mut Writer<'_>) -> Result<(), Fault> {
    let (words, settings) = (words(site, lang), &site.dataset.site);
    let line = |key: &str, value: &str| Ok::<_, Diagnostic>(format!("{}: {value}", words.say(key, &[])?));
    let mut lines = vec![
        about.creator.clone(),
        words.plain(&settings.description).to_owned(),
        line("data-edition", &words.period(settings.edition.value))?,
        line("licence", &format!("{}, {}", words.plain(&settings.licence.name), settings.licence.url))?,
    ];
    lines.extend(settings.notice.as_ref().map(|notice| words.plain(notice).to_owned()));
    for key in ["package-book-sheets", "package-rule-missing", "package-book-codes"] {
        lines.push(words.say(key, &[])?);
    }
    let headings = vec![Heading { title: about.title.clone(), width: WIDTHS[3] }];
    pages.begin(&Sheet { name: words.say("sheet-cover", &[])?, table: None, headings })?;
    for line in lines {
        pages.row(&[text(line)], &[0])?;
    }
    Ok(pages.end()?)
}

fn contents(site: Site<'_>, lang: Lang, pages: &mut Writer<'_>) -> Result<(), Fault> {
    let words = words(site, lang);
    let heads =
        [("dictionary-sheet", WIDTHS[1]), ("dictionary-holds", WIDTHS[3]), ("dictionary-file", WIDTHS[1]), ("dictionary-rows", WIDTHS[0])];
    pages.begin(&Sheet { name: words.say("sheet-contents", &[])?, table: Some("contents"), headings: headings(site, lang, &heads)? })?;
    for table in Table::of(site.dataset) {
        let about = words.say(&format!("about-table-{}", table.name()), &[])?;
        let file = format!("{}.csv", table.name());
        pages.row(&[text(tab(site, lang, table)?), text(about), text(file), number(count(site, table))], &[0, 1, 2, 3])?;
    }
    Ok(pages.end()?)
}

fn explained(site: Site<'_>, lang: Lang, pages: &mut Writer<'_>) -> Result<(), Fault> {
    let words = words(site, lang);
    let heads = [
        ("dictionary-sheet", WIDTHS[1]),
        ("dictionary-column", WIDTHS[2]),
        ("dictionary-name", WIDTHS[1]),
        ("dictionary-type", WIDTHS[1]),
        ("dictionary-codes", WIDTHS[1]),
    ];
    pages.begin(&Sheet { name: words.say("sheet-columns", &[])?, table: Some("columns"), headings: headings(site, lang, &heads)? })?;
    for table in Table::of(site.dataset) {
        for column in columns(site, lang, table)?.into_iter().zip(definition(table).columns).filter(|(_, own)| is_of(own, lang)) {
            let (column, _) = column;
            let codes = column.codes.map(|codes| words.say(&format!("codes-{}", codes.name()), &[])).transpose()?;
            let sheet = tab(site, lang, table)?;
            pages.row(
                &[text(sheet), text(column.title), text(column.name), text(column.kind), text(codes.unwrap_or_default())],
                &[0, 1, 2, 3, 4],
            )?;
        }
    }
    Ok(pages.end()?)
}

fn codes(site: Site<'_>, lang: Lang, pages: &mut Writer<'_>) -> Result<(), Fault> {
    let words = words(site, lang);
    let heads = [("dictionary-codes", WIDTHS[1]), ("code", WIDTHS[1]), ("dictionary-meaning", WIDTHS[3])];
    pages.begin(&Sheet { name: words.say("sheet-codes", &[])?, table: Some("codes"), headings: headings(site, lang, &heads)? })?;
    for codes in Codes::of(Table::of(site.dataset)) {
        let set = words.say(&format!("codes-{}", codes.name()), &[])?;
        for (code, meaning) in codes_of(site, lang, codes)? {
            pages.row(&[text(set.as_str()), text(code), text(meaning)], &[0, 1, 2])?;
        }
    }
    Ok(pages.end()?)
}

/// Texts in the other language stay out: that language has its own workbook.
fn sheet(site: Site<'_>, (lang, book): (Lang, Book), table: Table, pages: &mut Writer<'_>) -> Result<(), Fault> {
    let own = definition(table).columns.iter().enumerate().filter(|(_, column)| is_of(column, lang));
    let own: Vec<usize> = own.map(|(place, _)| place).collect();
    let words = words(site, lang);
    let heading = |column: &Column| Ok(Heading { title: column.title(words)?, width: width(column) });
    let headings = definition(table).columns.iter().filter(|column| is_of(column, lang)).map(heading).collect::<Result<_, Diagnostic>>()?;
    pages.begin(&Sheet { name: tab(site, lang, table)?, table: Some(table.name()), headings })?;
    if goes_by_measure(table) {
        by_measures(site, (lang, book), (table, &own), pages)?;
    } else {
        rows(table, Source::whole(site), &mut |cells| {
            fits(table, pages.rows + 1)?;
            pages.row(cells, &own)
        })?;
    }
    Ok(pages.end()?)
}

/// Adds the rows of a table in pieces, of their cells those at the places in `shown`.
fn by_measures(site: Site<'_>, (lang, book): (Lang, Book), (table, shown): (Table, &[usize]), pages: &mut Writer<'_>) -> Result<(), Fault> {
    let source = Source::whole(site);
    for only in source.measures().chunks(piece::TOGETHER) {
        // Rows name their numbers.
        let above = pages.rows;
        let name = format!("{book:?}/{}/{}/{above}", lang.code(), table.name());
        let piece = piece::rows(site, &name, only, || {
            let (mut lines, mut count) = (String::new(), 0);
            rows(table, Source { only: Some(only), ..source }, &mut |cells| {
                count += 1;
                pages.pages.row(above + count as usize, cells, shown, &mut lines);
                Ok(())
            })?;
            Ok((lines.into_bytes(), count))
        })?;
        fits(table, above + piece.rows as usize)?;
        pages.piece(&piece)?;
    }
    Ok(())
}

fn fits(table: Table, rows: usize) -> io::Result<()> {
    let refused = || io::Error::other(format!("the table `{}` has more rows than a sheet holds", table.name()));
    if rows > ROWS { Err(refused()) } else { Ok(()) }
}

fn is_of(column: &Column, lang: Lang) -> bool {
    column.lang().is_none_or(|own| own == lang)
}

/// Names the tab of a table: at most 31 letters, and none of those that Excel refuses.
fn tab(site: Site<'_>, lang: Lang, table: Table) -> Result<String, Diagnostic> {
    let name = words(site, lang).say(&format!("name-table-{}", table.name()), &[])?;
    let name: String = name.chars().filter(|c| !matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\')).take(31).collect();
    Ok(name.trim_matches('\'').to_owned())
}

fn headings(site: Site<'_>, lang: Lang, heads: &[(&str, u32)]) -> Result<Vec<Heading>, Diagnostic> {
    heads.iter().map(|(key, width)| Ok(Heading { title: words(site, lang).say(key, &[])?, width: *width })).collect()
}

const fn width(column: &Column) -> u32 {
    match column.kind {
        Type::Text => WIDTHS[2],
        Type::Id | Type::Ids | Type::Moment => WIDTHS[1],
        _ => WIDTHS[0],
    }
}

/// Makes a text fit for XML: what XML cannot hold is left out, and what Excel would not keep is cut off.
fn escaped(text: &str) -> Cow<'_, str> {
    let end = if text.len() > LETTERS { text.char_indices().nth(LETTERS) } else { None };
    let text = end.map_or(text, |(end, _)| &text[..end]);
    let is_plain = |byte: u8| (b' '..0x7f).contains(&byte) && !matches!(byte, b'&' | b'<' | b'>' | b'"');
    if text.bytes().all(is_plain) { text.into() } else { crate::render::feed::escaped(text).into() }
}
