//! Turns a record and the site that eglur built of it into what the Hugo site in `benches/hugo/` reads. None of this is timed.
//!
//! Hugo is given for nothing what eglur works out: statuses, directions of travel, the sentences about them, the scales of charts, the
//! orders of measures. They are taken from the files of data and the pages of the finished site, so both sites say the same.

use std::collections::{BTreeMap, HashMap};
use std::error::Error;
use std::fs;
use std::path::Path;

use serde_json::{Map, Value, json};
use walkdir::WalkDir;

use crate::page::{axis, between, groups, home};

type Done<T> = Result<T, Box<dyn Error>>;

/// Where a language's pages are.
struct Folders {
    lang: &'static str,
    measures: &'static str,
    priorities: &'static str,
    /// The orders of the measures, and their folders.
    orders: [(&'static str, &'static str); 4],
}

const LANGUAGES: [Folders; 2] = [
    Folders {
        lang: "en",
        measures: "measures",
        priorities: "priorities",
        orders: [("priority", ""), ("status", "by-status/"), ("travel", "by-direction/"), ("title", "a-to-z/")],
    },
    Folders {
        lang: "cy",
        measures: "mesurau",
        priorities: "blaenoriaethau",
        orders: [("priority", ""), ("status", "yn-ol-statws/"), ("travel", "yn-ol-tuedd/"), ("title", "yn-nhrefn-yr-wyddor/")],
    },
];

/// Writes the Hugo site for the record in `record`, of which eglur built `site`, into `into`.
pub fn write(record: &Path, site: &Path, into: &Path) -> Done<()> {
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/hugo"), into)?;
    copy(&site.join("assets"), &into.join("static/assets"))?;
    let data = into.join("data");
    fs::create_dir_all(data.join("measures"))?;
    let content = record.join("content");
    let (stories, challenges) = (records(&content.join("stories"))?, records(&content.join("challenges"))?);
    let mut of_measure: HashMap<String, [Vec<&str>; 2]> = HashMap::new();
    for (kind, records) in [&stories, &challenges].into_iter().enumerate() {
        for (id, record) in records {
            for measure in record["measures"].as_array().into_iter().flatten().filter_map(Value::as_str) {
                of_measure.entry(measure.to_owned()).or_default()[kind].push(id);
            }
        }
    }
    let mut periods: BTreeMap<String, Value> = BTreeMap::new();
    // Of each priority its measures, and how many are green, amber, red and none of them.
    let mut priorities: BTreeMap<String, (Vec<String>, BTreeMap<&str, usize>)> = BTreeMap::new();
    let mut by_slug: HashMap<String, String> = HashMap::new();
    for (id, written) in records(&content.join("measures"))? {
        let source = fs::read_to_string(content.join(format!("measures/{id}.toml")))?;
        let assessed: Value = serde_json::from_slice(&fs::read(site.join(format!("data/measures/{id}.json")))?)?;
        let mut measure = measure(&id, &written, &source, &assessed, site, &mut periods)?;
        let [stories, challenges] = of_measure.remove(&id).unwrap_or_default();
        measure["stories"] = json!(stories);
        measure["challenges"] = json!(challenges);
        for lang in ["en", "cy"] {
            by_slug.insert(text(&measure["slug"][lang])?, id.clone());
        }
        let priority = text(&measure["priority"])?;
        let (measures, counts) = priorities.entry(priority).or_default();
        measures.push(id.clone());
        *counts.entry(state(&measure["rows"][measure["rows"].as_array().map_or(0, Vec::len) - 1]["s"])).or_default() += 1;
        fs::write(data.join(format!("measures/{id}.json")), serde_json::to_vec(&measure)?)?;
    }
    let keep = |name: &str, value: Value| fs::write(data.join(name), value.to_string());
    keep("periods.json", json!(periods))?;
    let mut order: Vec<(String, Value)> = records(&content.join("priorities"))?.into_iter().collect();
    order.sort_by_key(|(_, written)| written["order"].as_i64());
    let mut all = Map::new();
    for (id, mut written) in order {
        let (measures, counts) = priorities.remove(&id).unwrap_or_default();
        let counts: Map<String, Value> = ["green", "amber", "red", "none"]
            .into_iter()
            .map(|state| (state.to_owned(), json!(counts.get(state).copied().unwrap_or(0))))
            .collect();
        written["slug"] = slugs(&written)?;
        for Folders { lang, priorities: folder, .. } in LANGUAGES {
            let page = fs::read_to_string(site.join(format!("{lang}/{folder}/{}/index.html", text(&written["slug"][lang])?)))?;
            written["answer"][lang] = json!(between(&page, "<p class=\"answer\">", "</p>").unwrap_or_default());
        }
        written["measures"] = json!(measures);
        written["counts"] = json!(counts);
        written["stories"] = json!(of_priority(&stories, &id));
        written["challenges"] = json!(of_priority(&challenges, &id));
        all.insert(id, written);
    }
    keep("sequence.json", json!(all.keys().collect::<Vec<_>>()))?;
    keep("priorities.json", Value::Object(all))?;
    keep("challenges.json", json!(challenges))?;
    let stories: Done<BTreeMap<String, Value>> = stories
        .into_iter()
        .map(|(id, mut story)| {
            story["slug"] = slugs(&story)?;
            Ok((id, story))
        })
        .collect();
    keep("stories.json", json!(stories?))?;
    let mut orders = json!({});
    let mut homes = json!({});
    for Folders { lang, measures: folder, orders: ways, .. } in LANGUAGES {
        for (order, way) in ways {
            let page = fs::read_to_string(site.join(format!("{lang}/{folder}/{way}index.html")))?;
            orders[lang][order] = groups(&page, &by_slug);
        }
        homes[lang] = home(&fs::read_to_string(site.join(format!("{lang}/index.html")))?, &by_slug);
    }
    keep("orders.json", orders)?;
    keep("homes.json", homes)?;
    Ok(())
}

/// Returns the records of a folder by their ids, as they were written.
fn records(folder: &Path) -> Done<BTreeMap<String, Value>> {
    let mut records = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let id = path.file_stem().and_then(|stem| stem.to_str()).ok_or("a file without a name")?.to_owned();
        // By way of TOML's own values, as dates are no values of JSON.
        let table: toml::Table = toml::from_str(&fs::read_to_string(&path)?)?;
        records.insert(id, plain(toml::Value::Table(table)));
    }
    Ok(records)
}

fn plain(value: toml::Value) -> Value {
    match value {
        toml::Value::Table(table) => Value::Object(table.into_iter().map(|(key, value)| (key, plain(value))).collect()),
        toml::Value::Array(values) => Value::Array(values.into_iter().map(plain).collect()),
        toml::Value::Datetime(date) => json!(date.to_string()),
        toml::Value::String(text) => json!(text),
        toml::Value::Integer(number) => json!(number),
        toml::Value::Float(number) => json!(number),
        toml::Value::Boolean(truth) => json!(truth),
    }
}

/// Returns what Hugo is to know of a measure.
fn measure(id: &str, written: &Value, source: &str, assessed: &Value, site: &Path, periods: &mut BTreeMap<String, Value>) -> Done<Value> {
    let lines = lines(source);
    let mut rows = Vec::new();
    let mut parts: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for seen in assessed["observations"].as_array().ok_or("no observations")? {
        let key = text(&seen["period"])?;
        let printed = key.replace("-Q", " Q");
        let part = text(&seen["breakdown_item"])?;
        let section = if part == "all" { "actual".to_owned() } else { format!("breakdown.sector.items.{part}.actual") };
        periods.entry(key.clone()).or_insert_with(|| {
            json!({ "en": seen["period_label_en"], "cy": seen["period_label_cy"], "from": seen["period_start"], "to": seen["period_end"],
                "short": { "en": format!("Q{} {}", &key[9..], &key[..7]), "cy": format!("Ch{} {}", &key[9..], &key[..7]) }, "year": &key[..7] })
        });
        let mut row = json!({ "p": key, "s": state(&seen["status"]), "line": lines.get(&format!("{section}/{printed}")) });
        for (name, value) in [("v", &seen["value"]), ("t", &seen["target"])] {
            if !value.is_null() {
                row[name] = value.clone();
            }
        }
        for (name, value) in [("short", &seen["travel_short"]), ("long", &seen["travel_long"])] {
            row[name] = json!(value.as_str().unwrap_or_default());
        }
        if part == "all" { rows.push(row) } else { parts.entry(part).or_default().push(row) }
    }
    let mut measure = json!({ "title": written["title"], "priority": written["priorities"][0], "owner": written["owner"], "good": written["good"],
        "definition": written["definition"], "why": written["why"], "slug": slugs(written)?, "rows": rows });
    let mut targets = Vec::new();
    for (year, target) in written["target"].as_object().into_iter().flatten() {
        let (op, value) = target.as_object().and_then(|target| target.iter().next()).ok_or("an empty target")?;
        measure["op"] = json!(op);
        targets.push(json!({ "y": year, "v": value, "line": lines.get(&format!("target/{year}")) }));
    }
    measure["targets"] = json!(targets);
    for Folders { lang, measures: folder, .. } in LANGUAGES {
        let page = fs::read_to_string(site.join(format!("{lang}/{folder}/{}/index.html", text(&measure["slug"][lang])?)))?;
        let cut = |from: &str| between(&page, from, "</").ok_or_else(|| format!("{id}: nothing after {from}"));
        measure["headline"][lang] = json!(cut("<p class=\"headline\">")?);
        measure["verdict"][lang] =
            json!(between(&page, "<p class=\"verdict\">", "</p>").and_then(|all| between(all, "<span>", "</span>")).ok_or("no verdict")?);
        measure["heading"][lang] = json!(cut(&format!("<h2 id=\"m-{id}-h\">"))?);
        measure["description"][lang] = json!(cut(&format!("<p id=\"m-{id}-sum\" class=\"description\">"))?);
        measure["axis"] = axis(&page, &format!("aria-labelledby=\"m-{id}-w-t\""))?;
        if parts.is_empty() {
            continue;
        }
        measure["parts"]["heading"][lang] = json!(cut(&format!("<h2 id=\"m-{id}-sector-h\">"))?);
        measure["parts"]["description"][lang] = json!(cut(&format!("<p id=\"m-{id}-sector-sum\" class=\"description\">"))?);
        measure["parts"]["axis"] = axis(&page, &format!("aria-labelledby=\"m-{id}-sector-w-t\""))?;
    }
    for (part, rows) in parts {
        let title = written["breakdown"]["sector"]["items"][part.as_str()]["title"].clone();
        let items = &mut measure["parts"]["items"];
        if items.is_null() {
            *items = json!([]);
        }
        items.as_array_mut().ok_or("no list")?.push(json!({ "id": part, "title": title, "rows": rows }));
    }
    Ok(measure)
}

/// Returns the line of each key by its section: `actual/2017-18 Q4`.
fn lines(source: &str) -> HashMap<String, usize> {
    let mut section = "";
    let mut lines = HashMap::new();
    for (number, line) in source.lines().enumerate() {
        if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            section = name;
        } else if let Some(key) = line.strip_prefix('"').and_then(|line| line.split('"').next()) {
            lines.insert(format!("{section}/{key}"), number + 1);
        }
    }
    lines
}

fn of_priority<'a>(records: &'a BTreeMap<String, Value>, id: &str) -> Vec<&'a str> {
    records.iter().filter(|(_, record)| record["priority"] == id).map(|(key, _)| key.as_str()).collect()
}

fn slugs(record: &Value) -> Done<Value> {
    Ok(json!({ "en": eglur::slug::slug(&text(&record["title"]["en"])?), "cy": eglur::slug::slug(&text(&record["title"]["cy"])?) }))
}

fn state(status: &Value) -> &'static str {
    match status.as_str() {
        Some("green") => "green",
        Some("amber") => "amber",
        Some("red") => "red",
        _ => "none",
    }
}

fn text(value: &Value) -> Done<String> {
    Ok(value.as_str().ok_or("a text is missing")?.to_owned())
}

fn copy(from: &Path, to: &Path) -> Done<()> {
    for entry in WalkDir::new(from) {
        let entry = entry?;
        let below = entry.path().strip_prefix(from)?;
        // eglur's style sheet carries a fingerprint in its name.
        let sheet = below.extension().is_some_and(|ending| ending == "css");
        let target = to.join(if sheet { Path::new("style.css") } else { below });
        if entry.file_type().is_dir() {
            fs::create_dir_all(target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
