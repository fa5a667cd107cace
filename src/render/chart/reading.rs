//! Reads drawings back, for tests.

use super::area::{Anchor, Area};
use super::wording::{bold_width, width};

/// An element as it stands in the drawing.
#[derive(Debug, Clone)]
pub(super) struct Read {
    /// The name of the tag.
    pub name: String,
    attributes: Vec<(String, String)>,
    /// The text directly or deeper within.
    pub words: String,
    bold: String,
}

impl Read {
    /// Returns an attribute.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Returns an attribute that is a number; zero when it is absent.
    pub fn number(&self, name: &str) -> f64 {
        self.get(name).map_or(0.0, |value| value.parse().unwrap())
    }

    /// Returns the area a text takes at most.
    pub fn area(&self) -> Area {
        let anchor = match self.get("text-anchor") {
            Some("middle") => Anchor::Middle,
            Some("end") => Anchor::End,
            _ => Anchor::Start,
        };
        let plain = self.words.strip_suffix(self.bold.as_str()).unwrap_or(&self.words);
        Area::of_text(self.number("x"), self.number("y"), anchor, width(plain) + bold_width(&self.bold))
    }

    /// Returns the centre of a circle or rectangle.
    pub fn centre(&self) -> (f64, f64) {
        match self.name.as_str() {
            "circle" => (self.number("cx"), self.number("cy")),
            _ => (self.number("x") + self.number("width") / 2.0, self.number("y") + self.number("height") / 2.0),
        }
    }
}

/// Returns every element in order; panics when tags are not balanced.
pub(super) fn elements(svg: &str) -> Vec<Read> {
    let mut read: Vec<Read> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let mut rest = svg;
    while let Some(start) = rest.find('<') {
        let words = unescape(&rest[..start]);
        for index in &open {
            read[*index].words.push_str(&words);
        }
        if let [.., text, last] = open[..]
            && read[last].name == "tspan"
        {
            read[text].bold.push_str(&words);
        }
        let end = start + rest[start..].find('>').expect("a tag ends");
        let tag = &rest[start + 1..end];
        rest = &rest[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            let index = open.pop().expect("an end has its start");
            assert_eq!(read[index].name, name);
            continue;
        }
        let (tag, closed) = tag.strip_suffix('/').map_or((tag, false), |tag| (tag, true));
        let (name, mut attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        let mut element = Read { name: name.into(), attributes: Vec::new(), words: String::new(), bold: String::new() };
        while let Some((key, value)) = attributes.split_once("=\"") {
            let (value, after) = value.split_once('"').expect("a value ends");
            assert!(element.get(key.trim()).is_none(), "{key} twice");
            element.attributes.push((key.trim().into(), unescape(value)));
            attributes = after;
        }
        if !closed {
            open.push(read.len());
        }
        read.push(element);
    }
    assert!(open.is_empty() && rest.is_empty());
    read
}

/// Returns every text in order.
pub(super) fn texts(svg: &str) -> Vec<Read> {
    elements(svg).into_iter().filter(|element| element.name == "text").collect()
}

fn unescape(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// A small linear congruential generator, so that tests are the same every time.
pub(super) struct Dice(pub u64);

impl Dice {
    /// Returns a number from 0 up to, not including, `limit`.
    pub fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }
}
