//! Refuses files to copy that do things in a browser: drawings with scripts or links to elsewhere, and pages.

use roxmltree::{Document, Node};

use crate::diagnostic::Diagnostic;
use crate::source::{Asset, FileId, Source, Sources, Span};

/// Files that a browser shows as a page of the site's own, or that a browser, a host or an office runs.
const ACTIVE: [&str; 44] = [
    ".html", ".htm", ".xhtml", ".xht", ".mht", ".mhtml", ".hta", ".js", ".mjs", ".svgz", ".swf", ".xml", ".xsl", ".xslt", ".wasm",
    ".shtml", ".shtm", ".stm", ".php", ".phtml", ".asp", ".aspx", ".jsp", ".cgi", ".pl", ".py", ".sh", ".exe", ".com", ".bat", ".cmd",
    ".msi", ".scr", ".ps1", ".vbs", ".wsf", ".jar", ".lnk", ".url", ".reg", ".docm", ".xlsm", ".pptm", ".apk",
];

/// Elements of drawings that run or bring in something.
const ELEMENTS: [&str; 9] = ["script", "foreignObject", "iframe", "object", "embed", "audio", "video", "handler", "listener"];

/// Finds pages and programs among the files that the record wants copied.
pub fn active(sources: &Sources, assets: &[Asset], findings: &mut Vec<Diagnostic>) {
    // They have no text to point at, so a finding about them stands at the first place there is.
    let record = assets.iter().filter(|asset| asset.path.starts_with("content/"));
    for asset in record.filter(|asset| ACTIVE.iter().any(|ending| asset.path.to_lowercase().ends_with(ending))) {
        let at = sources.iter().find(|(_, source)| source.path() == "content/site.toml").map(|(file, _)| file.top()).unwrap_or_default();
        let finding = Diagnostic::error("active-asset", at, format!("`{}` is a page or a program, not a picture or document", asset.path));
        findings.push(
            finding
                .why("it would run as a part of the council's own site")
                .help("take it out of content/assets/; a link can lead to it elsewhere"),
        );
    }
}

/// Finds what does things in a drawing, of the record or of a theme.
pub fn drawing(file: FileId, source: &Source) -> Vec<Diagnostic> {
    let path = source.path();
    let document = match Document::parse(source.text()) {
        Ok(document) => document,
        Err(error) => {
            let finding = Diagnostic::error("unsafe-picture", file.top(), format!("the drawing `{path}` cannot be read: {error}"));
            return vec![
                finding.why("what cannot be read cannot be found harmless").help("save it again from a drawing program, without a DTD"),
            ];
        }
    };
    document
        .descendants()
        .filter(|node| node.is_element() || node.is_pi())
        .filter_map(|node| Some((file.span(node.range()), fault(node)?)))
        .map(told)
        .collect()
}

fn told((at, what): (Span, String)) -> Diagnostic {
    // An element may be the whole drawing; where it begins is enough.
    let at = Span { end: at.end.min(at.start + 1), ..at };
    Diagnostic::error("unsafe-picture", at, what)
        .why("a drawing is a page of its own to a browser, and this would run or call elsewhere")
        .help("save the drawing as plain SVG, or as PNG")
}

fn fault(node: Node<'_, '_>) -> Option<String> {
    if let Some(instruction) = node.pi() {
        return (instruction.target == "xml-stylesheet").then(|| "the drawing brings in styles from elsewhere".to_owned());
    }
    let name = node.tag_name().name();
    if ELEMENTS.iter().any(|element| element.eq_ignore_ascii_case(name)) {
        return Some(format!("the drawing has an element `{name}`"));
    }
    if name == "style" && node.descendants().filter_map(|inner| inner.text()).any(calls) {
        return Some("the drawing's styles bring in something from elsewhere".to_owned());
    }
    node.attributes().find_map(|attribute| {
        let (key, value) = (attribute.name(), attribute.value().trim());
        if key.to_lowercase().starts_with("on") {
            return Some(format!("the drawing does something at `{key}`"));
        }
        // A link that a reader follows may lead anywhere on the web; all else stays within the drawing.
        let link = name == "a" && (value.starts_with("https://") || value.starts_with("http://"));
        let picture = name == "image" && ["data:image/png", "data:image/jpeg"].iter().any(|start| value.starts_with(start));
        let outside = matches!(key, "href" | "src") && !value.starts_with('#') && !link && !picture;
        let animated = matches!(name, "animate" | "set") && attribute.value().to_lowercase().contains("script:");
        (outside || animated || calls(value)).then(|| format!("the drawing leads out of itself at `{key}`"))
    })
}

/// Tells whether styles bring in something: an import, or an address that is none within the drawing.
fn calls(styles: &str) -> bool {
    let styles = styles.to_lowercase();
    let mut addresses = styles.split("url(").skip(1).map(|rest| rest.trim_start_matches([' ', '"', '\'']));
    styles.contains("@import") || addresses.any(|address| !address.starts_with('#'))
}
