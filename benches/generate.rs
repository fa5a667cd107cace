//! Writes made-up records of any size, the same each time, for the benchmarks.

use std::fs;
use std::io;
use std::path::Path;

/// The settings of the smallest project that the tests know.
const SITE: &str = include_str!("../tests/it/smallest-site.toml");

/// Writes a record of so many measures, each with so many quarters up to the last of 2017-18.
pub fn record(root: &Path, measures: usize, quarters: usize) -> io::Result<()> {
    let file = |path: &str, text: &str| -> io::Result<()> {
        let path = root.join("content").join(path);
        path.parent().map_or(Ok(()), fs::create_dir_all)?;
        fs::write(path, text)
    };
    file("site.toml", SITE)?;
    file(
        "priorities/roads.toml",
        "title = { en = \"Roads\", cy = \"Ffyrdd\" }\norder = 1\nsummary = { en = \"Good roads.\", cy = \"Ffyrdd da.\" }\n",
    )?;
    file(
        "reports/2017-18-q4/report.toml",
        "title = { en = \"Report\", cy = \"Adroddiad\" }\nperiod = \"2017-18 Q4\"\nsummary = { en = \"A quarter.\", cy = \"Chwarter.\" }\n",
    )?;
    for measure in 0..measures {
        let mut text = format!(
            "title = {{ en = \"Measure {measure}\", cy = \"Mesur {measure}\" }}\npriorities = [\"roads\"]\nunit = \"percent\"\ngood = \"high\"\nfrequency = \"quarter\"\n\n[target]\n\"2017-18\" = {{ at_least = 75 }}\n\n[actual]\n"
        );
        for back in (0..quarters).rev() {
            let (year, quarter) = (2017 - back / 4, 4 - back % 4);
            // Any figures will do, as long as they differ.
            let value = (measure * 31 + back * 17) % 1000;
            text.push_str(&format!("\"{year}-{:02} Q{quarter}\" = {}.{}\n", (year + 1) % 100, value / 10, value % 10));
        }
        file(&format!("measures/measure-{measure}.toml"), &text)?;
    }
    Ok(())
}
