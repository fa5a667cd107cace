//! Reads texts: plain ones, and pairs in both languages.

use toml::de::DeValue;

use super::{Node, Read};
use crate::diagnostic::Diagnostic;
use crate::lang::{Lang, Text};
use crate::source::At;

impl Read for String {
    fn read(node: Node<'_>) -> Option<Self> {
        match node.value {
            DeValue::String(text) if text.trim().is_empty() => {
                node.reader
                    .report(node.error("empty-text", format!("`{}` is empty", node.key)).help("write the text, or take the line away"));
                None
            }
            DeValue::String(text) => Some(text.clone().into_owned()),
            _ => {
                node.wrong_type("text, between quotation marks", "\"…\"");
                None
            }
        }
    }
}

impl<T: Read> Read for At<T> {
    fn read(node: Node<'_>) -> Option<Self> {
        T::read(node).map(|value| At { value, span: node.span })
    }
}

impl Read for Text {
    /// Reads `{ en = "…", cy = "…" }`. A half that is missing or empty is reported, for a site in one language cannot be built.
    fn read(node: Node<'_>) -> Option<Self> {
        if matches!(node.value, DeValue::String(_)) {
            let finding = node.error("one-language", format!("`{}` is in one language only", node.key));
            node.reader.report(explain(finding).help(format!("write both: {} = {{ en = \"…\", cy = \"…\" }}", node.key)));
            return None;
        }
        let table = node.table("a text in both languages")?;
        let half = |lang: Lang| {
            let found = table.node(lang.code());
            if found.is_none() {
                let finding = node.error("one-language", format!("`{}` has no {} text", node.key, name(lang)));
                let other = table.node(lang.other().code()).map(|other| other.span);
                let finding = explain(finding).help(format!("add `{} = \"…\"`", lang.code()));
                node.reader.report(match other {
                    Some(span) => finding.also(span, format!("the {} text is here", name(lang.other()))),
                    None => finding,
                });
            }
            // The key of the whole is what the author looks for, so an empty half is named by it.
            found.and_then(|half| String::read(Node { key: node.key, ..half }))
        };
        let (cy, en) = (half(Lang::Cy), half(Lang::En));
        table.report_unknown_keys();
        Some(Text { cy: cy?, en: en? })
    }
}

fn explain(finding: Diagnostic) -> Diagnostic {
    finding.why("every page exists in Welsh and in English, and neither is left with a gap")
}

const fn name(lang: Lang) -> &'static str {
    match lang {
        Lang::Cy => "Welsh",
        Lang::En => "English",
    }
}
