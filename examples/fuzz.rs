//! Feeds broken records to eglur until it breaks itself: `cargo run --example fuzz -- TARGET SECONDS [SEED]`.
//!
//! Targets: `record` (every finding lies inside its file), `markdown` (a page gets nothing that could do something), `chart` (well-formed SVG
//! without NaN), `csv` (what is written can be read back), or `all`. Inputs are the records of `tests/fixtures/notations`, broken again and
//! again; one that leads to findings which no input led to before is broken further. The same seed makes the same inputs.

use std::collections::BTreeSet;
use std::error::Error;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::time::{Duration, Instant};

use eglur::check::{Input, Mode, check};
use eglur::load::{Loaded, load};
use eglur::map::{DataFile, Kind, Page, Table};
use eglur::render::Made;
use eglur::source::{At, Source, Sources};
use eglur::{Options, assess, render};

const TARGETS: [&str; 4] = ["record", "markdown", "chart", "csv"];

/// Pieces that are known to make trouble.
const PIECES: [&str; 40] = [
    "\"",
    "\"\"\"",
    "'",
    "'''",
    "{",
    "}",
    "[",
    "]",
    "=",
    "\n",
    "\\",
    "\\u202E",
    "\u{202E}",
    "\u{200B}",
    "\u{0}",
    "ŵ",
    "e\u{301}",
    "😀",
    "<script>",
    "<b>",
    "javascript:",
    "](",
    "[x](",
    "&#x6A;",
    "nan",
    "inf",
    "-0.0",
    "1e308",
    "99999999999999999999",
    "0.0000000001",
    "\"2017-18 Q4\" = 1\n",
    "none = ",
    "value = ",
    "change = ",
    "within = [0, 0]",
    "{{",
    "|",
    "\r",
    "\t",
    "=cmd()",
];

/// A sound project to break, and dice to break it with.
pub struct Fuzz {
    loaded: Loaded,
    theme: Option<render::theme::Theme>,
    dice: u64,
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let target = arguments.next().unwrap_or_else(|| "all".to_owned());
    let seconds: u64 = arguments.next().unwrap_or_else(|| "10".to_owned()).parse()?;
    let seed: u64 = arguments.next().unwrap_or_else(|| "1".to_owned()).parse()?;
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/notations");
    for target in TARGETS.into_iter().filter(|name| target == "all" || target == *name) {
        Fuzz::new(&root, seed)?.run(target, Duration::from_secs(seconds))?;
    }
    Ok(())
}

impl Fuzz {
    /// Reads the project in `root`. The same seed throws the same dice.
    ///
    /// # Errors
    /// Fails when it cannot be read.
    pub fn new(root: &Path, seed: u64) -> Result<Self, Box<dyn Error>> {
        let loaded = load(root).map_err(|error| error.to_string())?;
        let name = At { value: "default".to_owned(), span: Default::default() };
        let theme = render::theme::prepare(&loaded.sources, &loaded.themes, &loaded.assets, &name).value;
        Ok(Self { loaded, theme, dice: seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1 })
    }

    fn run(&mut self, target: &str, time: Duration) -> Result<(), Box<dyn Error>> {
        let begun = Instant::now();
        let seeds: Vec<(String, String)> = self
            .loaded
            .records
            .iter()
            .map(|file| self.loaded.sources.get(*file))
            .map(|source| (source.path().to_owned(), source.text().to_owned()))
            .collect();
        let mut pool = seeds.clone();
        let mut known = BTreeSet::new();
        let (mut runs, mut sound, mut slowest) = (0u64, 0u64, Duration::ZERO);
        while begun.elapsed() < time {
            runs += 1;
            let (path, text) = pool[self.roll(pool.len())].clone();
            let text = if target == "markdown" { self.markdown(&text) } else { self.broken(&text, &seeds) };
            let path = if target == "markdown" { "content/stories/bridge.toml".to_owned() } else { path };
            let started = Instant::now();
            let tried = catch_unwind(AssertUnwindSafe(|| self.one(target, &path, &text)));
            slowest = slowest.max(started.elapsed());
            match tried {
                Ok(Ok((signature, whole))) => {
                    sound += u64::from(whole);
                    if known.insert(signature) && pool.len() < 5_000 && target != "markdown" {
                        pool.push((path, text));
                    }
                }
                Ok(Err(fault)) => return Err(format!("{target}, run {runs}: {fault}\n--- {path}\n{text}").into()),
                Err(_) => return Err(format!("{target}, run {runs}: it panicked\n--- {path}\n{text}").into()),
            }
        }
        println!(
            "{target}: {runs} runs, {sound} of them sound, {} kinds of outcome, slowest {slowest:.1?}, {} s",
            known.len(),
            time.as_secs()
        );
        Ok(())
    }

    /// Runs one input, and returns what tells its outcome from others and whether the record was sound.
    ///
    /// # Errors
    /// Says what should never be.
    pub fn one(&self, target: &str, path: &str, text: &str) -> Result<(String, bool), String> {
        let mut sources = Sources::default();
        for (_, source) in self.loaded.sources.iter() {
            let changed = source.path() == path;
            sources.add(if changed { Source::new(path, text) } else { source.clone() });
        }
        let Loaded { records, assets, refused, .. } = &self.loaded;
        let checked = check(Input { sources: &sources, files: records, assets, refused }, &[], Mode::Final);
        for finding in &checked.findings {
            for at in std::iter::once(&finding.at).chain(&finding.others) {
                let text = sources.get(at.span.file).text();
                let (start, end) = (at.span.start as usize, at.span.end as usize);
                if text.get(start..end).is_none() {
                    return Err(format!("{} lies at {start}..{end} of {}", finding.code, sources.get(at.span.file).path()));
                }
            }
        }
        let codes: BTreeSet<&str> = checked.findings.iter().map(|finding| finding.code).collect();
        let signature = codes.into_iter().collect::<Vec<_>>().join(" ") + path;
        if target == "record" {
            // Drawing all findings takes longer than finding them; a few show whether it can be done.
            let few = &checked.findings[..checked.findings.len().min(5)];
            eglur::cli::report::findings(&sources, few, false);
        }
        let (Some(dataset), Some(theme)) = (checked.dataset, self.theme.as_ref()) else { return Ok((signature, false)) };
        if target != "record" {
            outputs(target, &sources, dataset, theme)?;
        }
        Ok((signature, true))
    }

    fn roll(&mut self, below: usize) -> usize {
        // Xorshift, as Marsaglia gave it.
        self.dice ^= self.dice << 13;
        self.dice ^= self.dice >> 7;
        self.dice ^= self.dice << 17;
        (self.dice % below.max(1) as u64) as usize
    }

    /// Breaks a text in up to four places.
    fn broken(&mut self, text: &str, seeds: &[(String, String)]) -> String {
        let mut bytes = text.as_bytes().to_vec();
        for _ in 0..=self.roll(4) {
            let at = self.roll(bytes.len() + 1);
            let length = (1 + self.roll(12)).min(bytes.len() - at);
            match self.roll(9) {
                0 => drop(bytes.drain(at..at + length)),
                1 if at < bytes.len() => bytes[at] ^= 1 << self.roll(8),
                2 => {
                    let again: Vec<u8> = bytes[at..at + length].to_vec();
                    bytes.splice(at..at, again);
                }
                3 => {
                    let other = seeds[self.roll(seeds.len())].1.as_bytes();
                    let from = self.roll(other.len());
                    let to = (from + self.roll(200)).min(other.len());
                    bytes.splice(at..at, other[from..to].iter().copied());
                }
                // A figure for a figure keeps a record sound.
                4..=6 => {
                    let digits: Vec<usize> = (0..bytes.len()).filter(|at| bytes[*at].is_ascii_digit()).collect();
                    if !digits.is_empty() {
                        let digit = digits[self.roll(digits.len())];
                        bytes[digit] = b'0' + self.roll(10) as u8;
                    }
                }
                _ => {
                    let piece = PIECES[self.roll(PIECES.len())];
                    bytes.splice(at..at, piece.bytes());
                }
            }
            bytes.truncate(1 << 16);
        }
        String::from_utf8_lossy(&bytes).into_owned()
    }

    /// Writes a story whose body is made of pieces of Markdown.
    fn markdown(&mut self, _text: &str) -> String {
        const SIGNS: [&str; 32] = [
            "# ",
            "## ",
            "- ",
            "1. ",
            "> ",
            "**",
            "_",
            "`",
            "```\n",
            "[a](",
            "![a](",
            "<",
            ">",
            "\n\n",
            "\n",
            "| a | b |\n|---|---|\n",
            "[^1]",
            "javascript:x",
            "data:text/html,x",
            "https://example.org",
            ")",
            "&lt;",
            "x\u{E0065}",
            "<img src=x onerror=y>",
            "](bridge.png)",
            "\n=\n",
            "](#a)",
            "\u{F0010}",
            "\u{F0011}bridge.png\u{F0013}",
            "\u{F0012}",
            "\" onload=\"a",
            "{{ value 'a' '2017-18 Q4' }}",
        ];
        let mut body = String::new();
        for _ in 0..self.roll(30) {
            let set: &[&str] = if self.roll(3) == 0 { &PIECES } else { &SIGNS };
            body.push_str(set[self.roll(set.len())]);
            body.push('a');
        }
        self.story(&body)
    }

    /// Writes a story with a body.
    pub fn story(&self, body: &str) -> String {
        let body: String = body.chars().filter(|letter| *letter != '\0').collect();
        let body = serde_json::to_string(&body).unwrap_or_default();
        let story = self
            .loaded
            .sources
            .iter()
            .find(|(_, source)| source.path().ends_with("/bridge.toml"))
            .map(|(_, source)| source.text().to_owned())
            .unwrap_or_default();
        let head = story.split("[body]").next().unwrap_or_default();
        format!("{head}[body]\nen = {body}\ncy = {body}\n")
    }
}

/// Renders what a target is about, and holds it against what must always be so.
fn outputs(target: &str, sources: &Sources, dataset: eglur::model::Dataset, theme: &render::theme::Theme) -> Result<(), String> {
    let options = Options { base_url: None, as_of: jiff::Timestamp::UNIX_EPOCH, draft: false, compress: false };
    let sheet = theme.stylesheet.name.clone();
    let assets: Vec<String> = theme.assets.iter().map(|asset| asset.path.clone()).collect();
    let extras = eglur::map::Extras { stylesheet: &sheet, assets: &assets, absolute: false };
    let Ok(map) = eglur::map::map(&dataset, extras) else { return Ok(()) };
    let assessment = assess::assess(&dataset, options.today());
    let made = Made::new(&map);
    let site = render::Site {
        dataset: &dataset,
        assessment: &assessment,
        sources,
        map: &map,
        theme,
        base_url: None,
        draft: false,
        made: &made,
        kept: None,
    };
    for output in &map.outputs {
        let wanted = match (target, &output.kind) {
            ("markdown", Kind::Page(_, page)) => matches!(page, Page::Story(_) | Page::Stories),
            ("chart", Kind::ChartSvg(..)) => true,
            ("csv", Kind::Data(DataFile::Csv(table))) => {
                matches!(table, Table::Observations | Table::Measures | Table::Notes | Table::Achievements)
            }
            _ => false,
        };
        if !wanted {
            continue;
        }
        let bytes = render::render(site, output).map_err(|finding| format!("{}: {}", output.path, finding.what))?;
        let text = String::from_utf8(bytes).map_err(|error| format!("{}: {error}", output.path))?;
        fault(target, &text).map_or(Ok(()), |fault| Err(format!("{}: {fault}", output.path)))?;
    }
    Ok(())
}

fn fault(target: &str, text: &str) -> Option<String> {
    match target {
        "markdown" => active(text),
        "chart" => match roxmltree::Document::parse(text) {
            Err(error) => Some(error.to_string()),
            Ok(document) => {
                let numbers = document
                    .descendants()
                    .flat_map(|node| node.attributes())
                    .filter(|attribute| !matches!(attribute.name(), "class" | "id"));
                numbers
                    .map(|attribute| attribute.value())
                    .find(|value| value.contains("NaN") || value.contains("inf"))
                    .map(ToOwned::to_owned)
            }
        },
        _ => {
            let mut reader = csv::Reader::from_reader(text.as_bytes());
            reader.records().find_map(|record| record.err().map(|error| error.to_string()))
        }
    }
}

/// Finds what could do something in a page.
fn active(html: &str) -> Option<String> {
    let page = scraper::Html::parse_document(html);
    let every = scraper::Selector::parse("*").ok()?;
    page.select(&every).find_map(|element| {
        let element = element.value();
        let data = element.attr("type") == Some("application/ld+json");
        if matches!(element.name(), "iframe" | "object" | "embed" | "style" | "base" | "form") || (element.name() == "script" && !data) {
            return Some(format!("there is an element `{}`", element.name()));
        }
        element.attrs().find_map(|(name, value)| {
            let bad = name.starts_with("on") || name == "style" || (matches!(name, "href" | "src") && value.contains("script:"));
            bad.then(|| format!("there is an attribute {name}={value:?}"))
        })
    })
}
