//! Writes SVG elements, with everything escaped and every coordinate rounded.

use std::fmt;

/// An SVG element under construction.
#[derive(Debug, Clone)]
pub(super) struct Element {
    name: &'static str,
    attributes: String,
    content: String,
}

/// How many bytes the attributes of most elements fit in: growing by and by takes longer than writing.
const USUAL: usize = 112;

impl Element {
    /// Starts an element without attributes or content.
    pub fn new(name: &'static str) -> Element {
        Element { name, attributes: String::with_capacity(USUAL), content: String::new() }
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
    pub fn at(mut self, name: &str, value: f64) -> Element {
        self.attributes.push(' ');
        self.attributes.push_str(name);
        self.attributes.push_str("=\"");
        round(value, &mut self.attributes);
        self.attributes.push('"');
        self
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
        let Element { name, attributes, content } = child;
        self.content.extend(["<", name, &attributes]);
        match content.is_empty() {
            true => self.content.push_str("/>"),
            false => self.content.extend([">", &content, "</", name, ">"]),
        }
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
    let mut text = String::new();
    round(value, &mut text);
    text
}

/// A coordinate that could be on paper is written as a whole number of hundredths, which takes a fraction of the time.
const FAR: f64 = 1e12;

/// Adds a coordinate with at most two decimals, the same on every machine.
pub(super) fn round(value: f64, out: &mut String) {
    let hundredths = if value.is_finite() { (value * 100.0).round() } else { 0.0 };
    if hundredths.abs() >= FAR {
        out.push_str(&(hundredths / 100.0).to_string());
        return;
    }
    if hundredths < 0.0 {
        out.push('-');
    }
    let hundredths = hundredths.abs() as u64;
    out.push_str(itoa::Buffer::new().format(hundredths / 100));
    let digit = |number: u64| char::from(b'0' + (number % 10) as u8);
    match (digit(hundredths / 10), digit(hundredths)) {
        ('0', '0') => {}
        (tenth, '0') => out.extend(['.', tenth]),
        (tenth, hundredth) => out.extend(['.', tenth, hundredth]),
    }
}

/// Escapes text for content and attributes alike, and leaves out what XML cannot hold.
fn escape(text: &str, out: &mut String) {
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~') && !matches!(byte, b'&' | b'<' | b'>' | b'"')) {
        out.push_str(text);
        return;
    }
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

    #[test]
    fn a_coordinate_is_written_as_the_number_it_is() {
        for hundredths in (-50_000..50_000).chain((0..1000).map(|step| step * 1_234_567)) {
            let value = f64::from(hundredths) / 100.0;
            assert_eq!(coordinate(value), format!("{}", value + 0.0));
        }
        assert_eq!(coordinate(1e300), format!("{}", 1e300));
    }
}
