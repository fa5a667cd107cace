//! Writes a realistic record of any size, the same for the same size and seed: what benchmarks are run on.
//!
//! It stands for a national body that publishes all 22 councils of Wales: each measure belongs to one council and one of its five
//! priorities, has a definition, a target a year, figures that wander from quarter to quarter, now and then a quarter without one, and
//! every fifth is broken down by sector. Every twentieth has a story, every fortieth missed its target and was challenged.

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;

use fastrand::Rng;

/// How large a record is.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// Its measures.
    pub measures: usize,
    /// The quarters that each has figures for, up to the last of 2017-18.
    pub quarters: usize,
    /// The parts that every fifth measure is broken down into; none for no breakdowns.
    pub parts: usize,
}

/// What a record of any size is made from.
const SEED: u64 = 15_361_284;
const COUNCILS: usize = 22;
const SERVICES: [(&str, &str); 5] =
    [("Learning", "Dysgu"), ("Roads", "Ffyrdd"), ("Care", "Gofal"), ("Housing", "Tai"), ("Environment", "Amgylchedd")];
const SITE: &str = include_str!("../tests/it/smallest-site.toml");

/// Writes a record below `root`.
///
/// # Errors
/// Fails when the disk will not take it.
pub fn write(root: &Path, size: Size) -> io::Result<()> {
    let content = root.join("content");
    for folder in ["measures", "priorities", "stories", "challenges", "reports/2017-18-q4"] {
        fs::create_dir_all(content.join(folder))?;
    }
    let mut rng = Rng::with_seed(SEED);
    // Pictures in pixels take longer than all the rest; no other generator that this is compared with draws any.
    fs::write(content.join("site.toml"), format!("png_charts = false\n{SITE}"))?;
    fs::write(content.join("reports/2017-18-q4/report.toml"), REPORT)?;
    for priority in 0..COUNCILS * SERVICES.len() {
        fs::write(content.join(format!("priorities/{}.toml", id(priority))), self::priority(priority))?;
    }
    for number in 0..size.measures {
        fs::write(content.join(format!("measures/measure-{number}.toml")), measure(number, size, &mut rng))?;
        if number.is_multiple_of(20) {
            fs::write(content.join(format!("stories/story-{number}.toml")), story(number))?;
        }
        if number.is_multiple_of(40) {
            fs::write(content.join(format!("challenges/challenge-{number}.toml")), challenge(number))?;
        }
    }
    Ok(())
}

const REPORT: &str = r#"title = { en = "Report", cy = "Adroddiad" }
period = "2017-18 Q4"
summary = { en = "How the councils did in the last quarter of the year.", cy = "Sut y gwnaeth y cynghorau yn chwarter olaf y flwyddyn." }
"#;

fn id(priority: usize) -> String {
    format!("council-{}-{}", priority / SERVICES.len() + 1, SERVICES[priority % SERVICES.len()].0.to_lowercase())
}

fn priority(priority: usize) -> String {
    let (en, cy) = SERVICES[priority % SERVICES.len()];
    let council = priority / SERVICES.len() + 1;
    format!(
        "title = {{ en = \"Council {council}: {en}\", cy = \"Cyngor {council}: {cy}\" }}\norder = {}\nsummary = {{ en = \"What council {council} does for {en}.\", cy = \"Beth y mae cyngor {council} yn ei wneud ym maes {cy}.\" }}\n",
        priority + 1
    )
}

fn measure(number: usize, size: Size, rng: &mut Rng) -> String {
    let priority = number % (COUNCILS * SERVICES.len());
    let (en, cy) = SERVICES[priority % SERVICES.len()];
    let council = priority / SERVICES.len() + 1;
    let low = number.is_multiple_of(3);
    let mut text = format!(
        r#"title = {{ en = "{en} decided in time, measure {number} of council {council}", cy = "{cy} a benderfynwyd mewn pryd, mesur {number} cyngor {council}" }}
priorities = ["{}"]
unit = "percent"
decimals = 1
good = "{}"
frequency = "quarter"
basis = "in-period"
owner = {{ en = "Head of {en}", cy = "Pennaeth {cy}" }}

[definition]
en = "The share of cases that council {council} decided within 8 weeks, or within a longer time agreed with the resident."
cy = "Cyfran yr achosion y penderfynodd cyngor {council} arnynt o fewn 8 wythnos, neu o fewn amser hirach y cytunwyd arno gyda'r preswylydd."

[why]
en = "A decision in time lets people get on with their lives."
cy = "Mae penderfyniad mewn pryd yn caniatáu i bobl fwrw ymlaen â'u bywydau."

[target]
"#,
        id(priority),
        if low { "low" } else { "high" },
    );
    let middle = rng.i32(300..800);
    let aim = middle + rng.i32(-60..60);
    for back in (0..size.quarters.div_ceil(4)).rev() {
        let year = 2017 - back;
        let _ = writeln!(text, "\"{year}-{:02}\" = {{ {} = {} }}", (year + 1) % 100, if low { "at_most" } else { "at_least" }, tenths(aim));
    }
    text.push_str("\n[actual]\n");
    figures(&mut text, size.quarters, middle, rng);
    if size.parts > 0 && number.is_multiple_of(5) {
        text.push_str("\n[breakdown.sector]\nrelation = \"does-not-add-up\"\n");
        for part in 1..=size.parts {
            let _ = writeln!(
                text,
                "\n[breakdown.sector.items.part-{part}]\ntitle = {{ en = \"Area {part}\", cy = \"Ardal {part}\" }}\norder = {part}"
            );
            let _ = writeln!(text, "\n[breakdown.sector.items.part-{part}.actual]");
            figures(&mut text, size.quarters.min(8), middle, rng);
        }
    }
    text
}

/// Writes figures that wander around `middle`, in tenths of a per cent; about one in thirty is missing, but never the last.
fn figures(text: &mut String, quarters: usize, middle: i32, rng: &mut Rng) {
    let mut value = middle;
    for back in (0..quarters).rev() {
        let (year, quarter) = (2017 - back / 4, 4 - back % 4);
        value = (value + rng.i32(-25..26)).clamp(20, 980);
        let figure = if back > 0 && rng.u8(..30) == 0 { "{ none = \"not-collected\" }".to_owned() } else { tenths(value) };
        let _ = writeln!(text, "\"{year}-{:02} Q{quarter}\" = {figure}", (year + 1) % 100);
    }
}

fn tenths(value: i32) -> String {
    format!("{}.{}", value / 10, value % 10)
}

fn story(number: usize) -> String {
    format!(
        r#"title = {{ en = "Story {number}: decisions come sooner", cy = "Stori {number}: penderfyniadau'n gynt" }}
priority = "{}"
edition = "2017-18 Q4"
state = "delivered"
measures = ["measure-{number}"]

[summary]
en = "Residents wait less for a decision than a year ago."
cy = "Mae preswylwyr yn aros llai am benderfyniad na blwyddyn yn ôl."

[body]
en = """
A new form asks for less, and asks it **once**.

- It takes 10 minutes.
- It works on a phone.
"""
cy = """
Mae ffurflen newydd yn gofyn am lai, a hynny **unwaith**.

- Mae'n cymryd 10 munud.
- Mae'n gweithio ar ffôn.
"""
"#,
        id(number % (COUNCILS * SERVICES.len()))
    )
}

fn challenge(number: usize) -> String {
    format!(
        r#"ref = "CH{number}"
title = {{ en = "Challenge {number}", cy = "Her {number}" }}
edition = "2017-18 Q4"
priority = "{}"
measures = ["measure-{number}"]
state = "answered"
owner = {{ en = "Head of Service", cy = "Pennaeth Gwasanaeth" }}
due = 2018-09-30

[question]
en = "The result is below its target. What will be done?"
cy = "Mae'r canlyniad yn is na'i darged. Beth a wneir?"

[remedial_action]
en = "Two more officers start in June."
cy = "Bydd dau swyddog arall yn dechrau ym mis Mehefin."
"#,
        id(number % (COUNCILS * SERVICES.len()))
    )
}
