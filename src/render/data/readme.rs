//! What the files of data are and what their columns and codes mean, for those who have only the folder.

use std::io::Write;

use super::{Codes, Fault, Site, codes_of, columns, files, words};
use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::map::{Book, DataFile, Table};

/// Writes the read-me of a language: plain text, UTF-8.
///
/// # Errors
/// Reports what the theme cannot say.
pub fn write(site: Site<'_>, lang: Lang, out: &mut dyn Write) -> Result<(), Fault> {
    let (words, settings) = (words(site, lang), &site.dataset.site);
    let line = |key: &str, value: &str| Ok::<_, Diagnostic>(format!("{}: {value}", words.say(key, &[])?));
    let mut text = vec![
        words.plain(&settings.title).to_owned(),
        words.plain(&settings.organisation.name).to_owned(),
        String::new(),
        words.plain(&settings.description).to_owned(),
        String::new(),
        line("data-edition", &words.period(settings.edition.value))?,
        line("licence", &format!("{}, {}", words.plain(&settings.licence.name), settings.licence.url))?,
    ];
    text.extend(settings.notice.as_ref().map(|notice| words.plain(notice).to_owned()));
    if let Some(base) = site.base_url {
        text.push(site.map.address(base, &crate::map::Kind::Page(lang, crate::map::Page::Data)));
    }
    heading(&mut text, words.say("package-files", &[])?);
    for (file, key) in [
        (DataFile::Workbook(lang, Book::Xlsx), "package-file-workbook"),
        (DataFile::Workbook(lang, Book::Ods), "package-file-workbook"),
        (DataFile::Excel, "package-file-excel"),
        (DataFile::Package, "package-file-package"),
        (DataFile::MeasuresMetadata, "package-file-csvw"),
        (DataFile::MeasureSchema, "package-file-schema"),
        (DataFile::Checksums, "package-file-checksums"),
    ] {
        text.push(format!("{}: {}", site.map.data_path(file), words.say(key, &[])?));
    }
    text.push(format!("measures/*.csv, measures/*.json: {}", words.say("package-file-measures", &[])?));
    heading(&mut text, words.say("package-later", &[])?);
    for table in Table::looking_back(site.dataset) {
        text.push(format!("{}: {}", files(table), words.say(&format!("about-table-{}", table.name()), &[])?));
    }
    text.push(format!("{}: {}", site.map.data_path(DataFile::LookingBack), words.say("package-file-looking-back", &[])?));
    heading(&mut text, words.say("package-rules", &[])?);
    for key in ["package-rule-format", "package-rule-numbers", "package-rule-missing", "package-rule-texts", "package-rule-languages"] {
        text.push(format!("- {}", words.say(key, &[])?));
    }
    for table in Table::every(site.dataset) {
        heading(&mut text, format!("{}: {}", files(table), words.say(&format!("name-table-{}", table.name()), &[])?));
        text.push(words.say(&format!("about-table-{}", table.name()), &[])?);
        text.push(String::new());
        text.extend(columns(site, lang, table)?.into_iter().map(|column| format!("  {}: {}", column.name, column.full_title)));
    }
    heading(&mut text, words.say("package-codes", &[])?);
    for codes in Codes::of(Table::every(site.dataset)) {
        text.push(words.say(&format!("codes-{}", codes.name()), &[])?);
        text.extend(codes_of(site, lang, codes)?.into_iter().map(|(code, meaning)| format!("  {code}: {meaning}")));
        text.push(String::new());
    }
    text.pop();
    Ok(writeln!(out, "{}", text.join("\n"))?)
}

fn heading(text: &mut Vec<String>, heading: String) {
    let rule = "-".repeat(heading.chars().count());
    text.extend([String::new(), heading, rule]);
}
