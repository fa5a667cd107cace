//! Lines of code that read the data, to copy. They are run by the tests as they stand on the page.

use serde::Serialize;

use crate::lang::Lang;

/// Some lines in a language of programs.
#[derive(Debug, Serialize)]
pub struct Snippet {
    /// The name of that language.
    name: &'static str,
    /// The end of an anchor.
    id: &'static str,
    code: String,
}

/// Returns the lines that list what is red in the table of figures, `file`; the names of measures are in `lang`.
pub fn snippets(lang: Lang, file: &str) -> Vec<Snippet> {
    let name = format!("measure_name_{}", lang.code());
    let python = format!(
        "import csv\n\nwith open(\"{file}\", encoding=\"utf-8\", newline=\"\") as table:\n    for row in csv.DictReader(table):\n        if row[\"status\"] == \"red\":\n            print(row[\"period\"], row[\"{name}\"], row[\"value\"])\n"
    );
    let r = format!(
        "figures <- read.csv(\"{file}\", encoding = \"UTF-8\")\nred <- subset(figures, status == \"red\")\nprint(red[, c(\"period\", \"{name}\", \"value\")])\n"
    );
    let sql = format!("SELECT period, {name}, value\nFROM '{file}'\nWHERE status = 'red';\n");
    vec![
        Snippet { name: "Python", id: "python", code: python },
        Snippet { name: "R", id: "r", code: r },
        Snippet { name: "DuckDB (SQL)", id: "duckdb", code: sql },
    ]
}
