//! Writes SVG elements, with everything escaped and every coordinate rounded.

use std::fmt;

/// An SVG element under construction.
#[derive(Debug, Clone)]
pub(super) struct Element {
    name: &'static str,
    attributes: String,
    content: String,
}

impl Element {
    /// Starts an element without attributes or content.
    pub fn new(name: &'static str) -> Element {
        Element { name, attributes: String::new(), content: String::new() }
    }

    /// Adds an attribute of text.
    pub fn with(mut self, name: &str, value: &str) -> Element {
        self.attributes.push(' ');
        self.attributes.push_str(name);
        self.attributes.push_str("=\"");
        escape(value, &mut self.attributes);
        self.attributes.push('"');
        self
    }

    /// Adds an attribute that is a coordinate or a length.
    pub fn at(self, name: &str, value: f64) -> Element {
        self.with(name, &coordinate(value))
    }

    /// Adds text.
    pub fn saying(mut self, words: &str) -> Element {
        escape(words, &mut self.content);
        self
    }

    /// Adds an element at the end of the content.
    pub fn holding(mut self, child: Element) -> Element {
        self.push(child);
        self
    }

    /// Adds an element at the end of the content.
    pub fn push(&mut self, child: Element) {
        self.content.push_str(&child.to_string());
    }
}

impl fmt::Display for Element {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Element { name, attributes, content } = self;
        match content.is_empty() {
            true => write!(f, "<{name}{attributes}/>"),
            false => write!(f, "<{name}{attributes}>{content}</{name}>"),
        }
    }
}

/// Writes a coordinate with at most two decimals, the same on every machine.
pub(super) fn coordinate(value: f64) -> String {
    let hundredths = if value.is_finite() { (value * 100.0).round() } else { 0.0 };
    // Adding zero turns a negative zero into a plain one.
    format!("{}", hundredths / 100.0 + 0.0)
}

/// Escapes text for content and attributes alike, and leaves out what XML cannot hold.
fn escape(text: &str, out: &mut String) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\u{FFFE}' | '\u{FFFF}' => {}
            control if control.is_control() => {}
            other => out.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_attributes_are_escaped() {
        let element = Element::new("text").with("class", "\"a\" <b>").saying("R&D < 5 \u{0}\u{8}");
        assert_eq!(element.to_string(), "<text class=\"&quot;a&quot; &lt;b&gt;\">R&amp;D &lt; 5 </text>");
    }

    #[test]
    fn a_coordinate_has_at_most_two_decimals_and_is_a_number() {
        let cases = [(1.0, "1"), (1.005, "1"), (2.0 / 3.0, "0.67"), (-0.001, "0"), (f64::NAN, "0"), (f64::INFINITY, "0")];
        for (value, written) in cases {
            assert_eq!(coordinate(value), written);
        }
    }
}
