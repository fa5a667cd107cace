//! Takes out of eglur's finished pages what Hugo is given for nothing: sentences, scales, orders.

use std::collections::HashMap;
use std::error::Error;

use serde_json::{Value, json};

/// Returns the lower and upper end and the ticks of a drawing's scale.
pub fn axis(page: &str, drawing: &str) -> Result<Value, Box<dyn Error>> {
    let drawing = between(page, drawing, "<g class=\"c-series\">").ok_or("no drawing")?;
    let end = |name: &str| -> Result<f64, Box<dyn Error>> { Ok(between(drawing, &format!("{name}=\""), "\"").ok_or("no scale")?.parse()?) };
    let (low, high) = (end("data-y0")?, end("data-y1")?);
    // Panels repeat the scale, so only the ticks of the first count.
    let scale = between(drawing, "<g class=\"c-scale\">", "</g>").ok_or("no scale")?;
    let ticks: Vec<f64> = scale.split("</text>").filter_map(|tick| tick.rsplit('>').next()?.trim_end_matches('%').parse().ok()).collect();
    Ok(json!({ "low": low, "high": high, "ticks": ticks }))
}

/// Returns the groups of an index of measures: their titles and the ids in them.
pub fn groups(page: &str, by_slug: &HashMap<String, String>) -> Value {
    let sections = page.split("<section>").skip(1).map(|section| {
        let title = between(section, "<h2>", "</h2>").unwrap_or_default();
        let title = title.strip_suffix("</a>").and_then(|link| link.split('>').nth(1)).unwrap_or(title);
        json!({ "title": title, "measures": linked(section, by_slug) })
    });
    Value::Array(sections.collect())
}

/// Returns what the home page lists: what goes well, and what does not.
pub fn home(page: &str, by_slug: &HashMap<String, String>) -> Value {
    let answer = between(page, "<p class=\"answer\">", "</p>").unwrap_or_default();
    let lists: Vec<_> =
        page.split("<ul class=\"findings\">").skip(1).map(|list| linked(list.split("</ul>").next().unwrap_or_default(), by_slug)).collect();
    json!({ "answer": answer, "well": lists.first(), "not_well": lists.get(1) })
}

fn linked(part: &str, by_slug: &HashMap<String, String>) -> Vec<String> {
    let ways = part.split("href=\"").skip(1).filter_map(|link| link.split('"').next()?.strip_suffix("/index.html")?.rsplit('/').next());
    ways.filter_map(|slug| by_slug.get(slug).cloned()).collect()
}

/// Returns what stands between `from` and the next `to`.
pub fn between<'a>(text: &'a str, from: &str, to: &str) -> Option<&'a str> {
    text.split_once(from)?.1.split_once(to).map(|(between, _)| between)
}
