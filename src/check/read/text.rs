//! Reads texts: plain ones, and pairs in both languages.

use super::outline::{SAMPLE, Shape};
use super::tree::Value;
use super::{Mode, Node, Read};
use crate::diagnostic::Diagnostic;
use crate::lang::{Lang, Text};
use crate::limits;
use crate::model::bound::marked;
use crate::source::At;

impl Read for String {
    fn read(node: Node<'_>) -> Option<Self> {
        if node.takes(Shape::Text) {
            return Some(SAMPLE.to_owned());
        }
        match node.item.value() {
            Value::String(text) if text.trim().is_empty() => {
                node.reader
                    .report(node.error("empty-text", format!("`{}` is empty", node.key)).help("write the text, or take the line away"));
                None
            }
            Value::String(text) => {
                fit(node, text);
                Some((*text).to_owned())
            }
            _ => {
                node.wrong_type("text, between quotation marks", "\"…\"");
                None
            }
        }
    }
}

/// Reports a text that no page can show: one that is too long, or has control characters, which only escapes can write.
fn fit(node: Node<'_>, text: &str) {
    if text.len() > limits::TITLE_LETTERS {
        let letters = text.chars().count();
        let title = matches!(node.key, "title" | "short_title" | "slug" | "ref" | "code" | "label" | "unit_label");
        let limit = if title { limits::TITLE_LETTERS } else { limits::TEXT_LETTERS };
        if letters > limit {
            let finding = node.error("text-too-long", format!("`{}` has {letters} letters", node.key));
            node.reader.report(finding.help(format!("write up to {limit}")));
        }
    }
    if let Some(control) = text.chars().find(|letter| letter.is_control() && !matches!(letter, '\n' | '\r' | '\t')) {
        let what = format!("`{}` has a control character, U+{:04X}, which no page can show", node.key, u32::from(control));
        node.reader.report(node.error("control-character", what).help("take it away; a line break is \\n"));
    }
}

impl<T: Read> Read for At<T> {
    fn read(node: Node<'_>) -> Option<Self> {
        T::read(node).map(|value| At { value, span: node.span })
    }
}

impl Read for Text {
    /// Reads `{ en = "…", cy = "…" }`. A half that is missing or empty is reported, for a site in one language cannot be built; a draft
    /// lends it the other half, with a warning.
    fn read(node: Node<'_>) -> Option<Self> {
        if node.takes(Shape::Bilingual) {
            return Some(Text::of(|_| SAMPLE.to_owned()));
        }
        if matches!(node.item.value(), Value::String(_)) {
            let finding = node.error("one-language", format!("`{}` is in one language only", node.key));
            node.reader.report(explain(finding).help(format!("write both: {} = {{ en = \"…\", cy = \"…\" }}", node.key)));
            return None;
        }
        let table = node.table("a text in both languages")?;
        // The key of the whole is what the author looks for, so an empty half is named by it.
        let half = |lang: Lang| table.node(lang.code()).map(|half| Node { key: node.key, ..half });
        let (cy, en) = (half(Lang::Cy), half(Lang::En));
        table.report_unknown_keys();
        if node.reader.mode == Mode::Draft {
            match (cy.filter(|half| !is_empty(*half)), en.filter(|half| !is_empty(*half))) {
                (Some(there), None) => return lend(node, Lang::Cy, there),
                (None, Some(there)) => return lend(node, Lang::En, there),
                _ => {}
            }
        }
        for (lang, half, other) in [(Lang::Cy, cy, en), (Lang::En, en, cy)] {
            if half.is_none() {
                let finding = node.error("one-language", format!("`{}` has no {} text", node.key, lang.name()));
                let finding = explain(finding).help(format!("add `{} = \"…\"`", lang.code()));
                node.reader.report(match other {
                    Some(other) => finding.also(other.span, format!("the {} text is here", lang.other().name())),
                    None => finding,
                });
            }
        }
        let read = |half: Option<Node<'_>>| half.and_then(String::read);
        let (cy, en) = (read(cy), read(en));
        Some(Text::new(marked(cy?, Lang::Cy), marked(en?, Lang::En)))
    }
}

/// Makes a text of the half in `lang`, and warns that the other is missing.
fn lend(node: Node<'_>, lang: Lang, there: Node<'_>) -> Option<Text> {
    let text = String::read(there)?;
    let what = format!("`{}` has no {} text", node.key, lang.other().name());
    let finding =
        Diagnostic::warning("one-language", node.span, what).also(there.span, format!("the draft shows this {} text", lang.name()));
    node.reader.report(finding.help(format!("add `{} = \"…\"`; only a draft can be built without it", lang.other().code())));
    Some(Text::lent(lang, marked(text, lang)))
}

fn is_empty(half: Node<'_>) -> bool {
    matches!(half.item.value(), Value::String(text) if text.trim().is_empty())
}

fn explain(finding: Diagnostic) -> Diagnostic {
    finding.why("every page exists in Welsh and in English, and neither is left with a gap")
}
