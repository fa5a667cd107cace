//! Finds markup in texts that a page would leave out or that could do something: tags, and links that are none of the web.

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag};

use crate::check::read::inside::inside;
use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::model::translation::Passage;
use crate::source::At;

/// Finds tags and unsafe links in both halves of a text.
pub fn markup(file: &str, passage: &Passage) -> Vec<Diagnostic> {
    if !is_markdown(passage) {
        return Vec::new();
    }
    let halves = Lang::ALL.into_iter().filter_map(|lang| passage.text(lang));
    halves.flat_map(|half| in_text(file, &At { value: half.text.clone(), span: half.span })).collect()
}

/// Tells whether a text is Markdown; in all others markup is shown as it was typed.
pub fn is_markdown(passage: &Passage) -> bool {
    let within = |folder: &str| passage.path.starts_with(folder);
    match passage.key() {
        "body" | "question" | "remedial_action" | "introduction" | "corporate" | "definition" | "limitations" | "about" => true,
        "description" => within("content/risks/"),
        "summary" => within("content/reports/"),
        "explanation" => passage.field.starts_with("breakdown."),
        "remit" | "text" | "next" if within("content/assurance/") => is_free(&passage.field),
        _ => within("content/reports/") && (passage.field.starts_with("narrative.") || passage.field.starts_with("footnotes[")),
    }
}

/// Tells whether a text of assurance stands by itself or for a section; those of findings, promises and dates are plain.
fn is_free(field: &str) -> bool {
    let inside = field.strip_prefix("section.").unwrap_or(field);
    match inside.split('.').count() {
        1 => true,
        2 => inside.len() < field.len(),
        _ => false,
    }
}

fn in_text(file: &str, half: &At<String>) -> Vec<Diagnostic> {
    // Most texts are plain, and reading them as Markdown takes longer than all else.
    if !["<", "](", "]:", "]["].iter().any(|sign| half.value.contains(sign)) {
        return Vec::new();
    }
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let mut findings = Vec::new();
    for (event, range) in Parser::new_ext(&half.value, options).into_offset_iter() {
        match event {
            Event::Html(tag) | Event::InlineHtml(tag) if !tag.trim().is_empty() => {
                let what = format!("`{}` is markup of web pages", shown(tag.trim()));
                let finding =
                    Diagnostic::error("raw-html", inside(file, half, range), what).why("it is left out, as it could do anything in a page");
                findings.push(finding.help("use Markdown, such as **bold** or [a link](https://…); a plain < is written \\<"));
            }
            Event::Start(Tag::Link { link_type, dest_url, .. }) if link_type != LinkType::Email && !is_allowed(&dest_url) => {
                let finding = Diagnostic::error(
                    "unsafe-link",
                    inside(file, half, range),
                    format!("the link `{}` is none of the web", shown(&dest_url)),
                );
                let finding = finding.why("it would lead nowhere, as it could do anything in a reader's browser");
                findings.push(finding.help("link to an address that begins with https://, http:// or mailto:"));
            }
            _ => {}
        }
    }
    findings
}

/// Tells whether a link may stand in a page: one within the site, or one of the web or of electronic mail.
fn is_allowed(url: &str) -> bool {
    let cleaned: String = url.chars().filter(|letter| !letter.is_control() && !letter.is_whitespace()).collect();
    match cleaned.split_once(':') {
        None => true,
        Some((scheme, _)) if scheme.contains(['/', '#', '?']) => true,
        Some((scheme, _)) => ["https", "http", "mailto"].iter().any(|known| scheme.eq_ignore_ascii_case(known)),
    }
}

fn shown(text: &str) -> String {
    let mut letters = text.chars();
    let start: String = letters.by_ref().take(60).collect();
    if letters.next().is_some() { format!("{start}…") } else { start }
}
