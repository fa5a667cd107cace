//! Reads numbers, words of a closed set, dates and periods.

use jiff::Timestamp;
use jiff::civil::Date;

use super::outline::{SAMPLE, Shape};
use super::tree::Value;
use super::{Node, Read, list, nearest, repair};
use crate::diagnostic::Diagnostic;
use crate::model::observation::Vocabulary;
use crate::period::Period;
use crate::quantity::{self, Decimal};
use crate::source::Span;

/// A word of a closed set.
#[derive(Clone, Copy, Debug)]
pub struct Word<T>(pub T);

impl Read for bool {
    fn read(node: Node<'_>) -> Option<Self> {
        if node.takes(Shape::Truth) {
            return Some(true);
        }
        match node.item.value() {
            Value::Boolean(value) => Some(*value),
            _ => {
                node.wrong_type("true or false", "true");
                None
            }
        }
    }
}

impl Read for u32 {
    fn read(node: Node<'_>) -> Option<Self> {
        if node.takes(Shape::Whole) {
            return Some(1);
        }
        let Value::Integer(number) = node.item.value() else {
            node.wrong_type("a whole number", &whole_meant(node));
            return None;
        };
        let value = Self::try_from(number.as_i128()).ok();
        if value.is_none() {
            node.wrong_type("a whole number from 0 up", &whole_meant(node));
        }
        value
    }
}

impl Read for Decimal {
    fn read(node: Node<'_>) -> Option<Self> {
        if node.takes(Shape::Number) {
            return Some(Self::ONE);
        }
        let text = match node.item.value() {
            // 0x…, 0o… and 0b… are for programmers.
            Value::Integer(number) if node.written().contains(|letter: char| letter.is_ascii_alphabetic()) => {
                let finding = node.error("wrong-type", format!("`{}` is not written in tens", node.written()));
                node.reader.report(finding.help(format!("figures are written in tens; this one is {}", number.as_i128())));
                return None;
            }
            // As it is written: the library's number is rounded to what a processor holds.
            Value::Integer(_) | Value::Float(_) => node.written(),
            Value::String(text) => {
                let finding = node.error("wrong-type", format!("`{}` must be a number, and this is text", node.key));
                let bare = text.trim().trim_end_matches('%').trim_start_matches('£').trim_end_matches('m').replace(',', "");
                let finding = node.offer_number(finding);
                node.reader.report(match quantity::decimal(&bare) {
                    Some(number) => finding.help(format!("write {number}, without quotation marks and without the unit")),
                    None => finding.help("write the figure alone, without quotation marks; a cell that says more keeps it in `printed`"),
                });
                return None;
            }
            _ => {
                node.wrong_type("a number", "87");
                return None;
            }
        };
        let value = quantity::decimal(text).filter(|value| is_small(*value));
        if value.is_none() {
            node.reader.report(impossible(node.span, text));
        }
        value
    }
}

/// Reports a number that is too big, or none.
pub fn impossible(span: Span, text: &str) -> Diagnostic {
    let finding = Diagnostic::error("impossible-number", span, format!("`{text}` is not a figure that can be published"));
    finding.help("write a plain decimal below a thousand million million, such as 87 or -3.8")
}

/// Tells whether a number is between a thousand million million and its negative.
fn is_small(value: Decimal) -> bool {
    // Without a limit where a number has so many places that all its digits together stay below.
    let limit = 10u128.checked_pow(15 + value.scale());
    limit.is_none_or(|limit| value.mantissa().unsigned_abs() < limit)
}

impl<T: Vocabulary> Read for Word<T> {
    fn read(node: Node<'_>) -> Option<Self> {
        if node.takes(Shape::Words(words::<T>)) {
            return T::ALL.first().copied().map(Word);
        }
        let Value::String(text) = node.item.value() else {
            node.wrong_type("a word, between quotation marks", &format!("\"{}\"", T::ALL[0].word()));
            return None;
        };
        word(text).map(Word).or_else(|| {
            let words = words::<T>();
            let finding =
                node.error("unknown-word", format!("`{}` cannot be `{text}`", node.key)).help(format!("write one of {}", list(&words)));
            let only = repair::same_word(text, words.iter().copied()).map(|word| (word, true));
            let only = only.or_else(|| repair::only_near(text, words.iter().copied()).map(|word| (word, false)));
            let finding = match only {
                Some((word, safe)) => finding.fix(node.span, repair::quoted(word), safe),
                None => finding,
            };
            node.reader.report(match nearest(text, words.iter().copied()) {
                Some(near) => finding.label(format!("did you mean `{near}`?")),
                None => finding,
            });
            None
        })
    }
}

/// Lists the words of a closed set.
pub fn words<T: Vocabulary>() -> Vec<&'static str> {
    T::ALL.iter().map(|member| member.word()).collect()
}

/// Returns the member of a closed set that `text` names.
pub fn word<T: Vocabulary>(text: &str) -> Option<T> {
    T::ALL.iter().copied().find(|member| member.word() == text)
}

impl Read for Date {
    fn read(node: Node<'_>) -> Option<Self> {
        if node.takes(Shape::Day) {
            return Some(Self::default());
        }
        let date = match node.item.value() {
            Value::DateTime(moment) if moment.time().is_none() => Some(node.written()),
            Value::String(text) => Some(*text),
            _ => None,
        };
        let parsed = date.and_then(|date| date.parse().ok());
        if parsed.is_none() {
            node.wrong_type("a day", "2018-06-28");
        }
        parsed
    }
}

impl Read for Timestamp {
    fn read(node: Node<'_>) -> Option<Self> {
        if node.takes(Shape::Moment) {
            return Some(Self::default());
        }
        let moment = match node.item.value() {
            Value::DateTime(_) => node.written().parse().ok(),
            Value::String(text) => text.parse().ok(),
            _ => None,
        };
        if moment.is_none() {
            let finding = node.error("no-time-zone", format!("`{}` must be a moment with its time zone", node.key));
            node.reader.report(finding.help("write day, time and distance from Greenwich: 2018-06-12T09:30:00+01:00"));
        }
        moment
    }
}

impl Read for Period {
    fn read(node: Node<'_>) -> Option<Self> {
        if node.takes(Shape::Period) {
            return period(&node, SAMPLE);
        }
        let text = match node.item.value() {
            Value::String(text) => text,
            Value::DateTime(_) | Value::Integer(_) => node.written(),
            _ => {
                node.wrong_type("a period", "\"2017-18 Q4\"");
                return None;
            }
        };
        period(&node, text)
    }
}

/// Returns the whole number that a text was meant to be, or one that shows what is wanted.
fn whole_meant(node: Node<'_>) -> String {
    let meant = match node.item.value() {
        Value::String(text) => repair::number(text).filter(|number| number.bytes().all(|byte| byte.is_ascii_digit())),
        _ => None,
    };
    meant.unwrap_or_else(|| "4".to_owned())
}

/// Reads a period that is written as text or as a key, and reports what is wrong with it at `node`.
pub fn period(node: &Node<'_>, text: &str) -> Option<Period> {
    match Period::parse(text) {
        Ok(period) => Some(period),
        Err(error) => {
            let finding = node.error(error.code, error.what).help(error.help);
            node.reader.report(match repair::period(text) {
                Some(meant) => {
                    let written = repair::quoted(&meant.to_string());
                    finding.label(format!("did you mean `{meant}`?")).help(format!("write {written}")).fix(node.span, written, true)
                }
                None => finding,
            });
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::read::{Mode, file};
    use crate::source::{Source, Sources};

    #[test]
    fn a_figure_that_is_not_written_in_tens_is_told_what_it_is() {
        for (written, ten) in [("0x5D", "93"), ("0o17", "15"), ("0b1", "1")] {
            let mut sources = Sources::default();
            let id = sources.add(Source::new("content/a.toml", format!("value = {written}")));
            let done = file(Mode::Final, (id, sources.get(id)), "a cell", |table| table.required::<Decimal>("value"));
            let told: Vec<(&str, Option<&str>)> = done.findings.iter().map(|told| (told.what.as_str(), told.help.as_deref())).collect();
            let help = format!("figures are written in tens; this one is {ten}");
            assert_eq!(told, [(format!("`{written}` is not written in tens").as_str(), Some(help.as_str()))]);
        }
    }
}
