//! Bundles the theme's styles into one small file.

use std::path::{Path, PathBuf};

use lightningcss::bundler::{Bundler, ResolveResult, SourceProvider};
use lightningcss::error::ErrorLocation;
use lightningcss::printer::PrinterOptions;
use lightningcss::stylesheet::{MinifyOptions, ParserOptions};
use lightningcss::targets::{Browsers, Targets};

use super::{Files, unfinished};
use crate::checksum;
use crate::diagnostic::Diagnostic;
use crate::source::{At, Sources};

/// The file that the bundle starts from, inside the theme.
const ENTRY: &str = "styles/main.css";

/// The bundled styles, under a name that changes with them.
#[derive(Clone, Debug)]
pub struct Stylesheet {
    /// The file's name: `style.<first digits of its SHA-256>.css`, so that a browser may keep it for ever.
    pub name: String,
    /// The styles.
    pub css: String,
}

/// Bundles and minifies `styles/main.css` with everything it imports.
pub fn bundle(sources: &Sources, files: &Files, name: &At<String>, findings: &mut Vec<Diagnostic>) -> Option<Stylesheet> {
    if files.get(ENTRY).is_none() {
        findings.push(unfinished(name, format!("the theme `{}` has no {ENTRY}", name.value)));
        return None;
    }
    let css = minified(&Provider { sources, files });
    let css = css.map_err(|(what, place)| findings.push(finding(sources, files, what, place.as_ref()))).ok()?;
    findings.extend(remote(sources, files, &css));
    let fingerprint = checksum::hex(&checksum::of(css.as_bytes())[..5]);
    Some(Stylesheet { name: format!("style.{fingerprint}.css"), css })
}

fn minified(provider: &Provider<'_>) -> Result<String, (String, Option<ErrorLocation>)> {
    let mut bundler = Bundler::new(provider, None, ParserOptions::default());
    let mut sheet = bundler.bundle(Path::new(ENTRY)).map_err(|error| (error.kind.to_string(), error.loc))?;
    let version = |major: u32| Some(major << 16);
    // Phones of the last five years, as residents keep them.
    let browsers = Browsers {
        chrome: version(100),
        edge: version(100),
        firefox: version(100),
        safari: version(15),
        ios_saf: version(15),
        samsung: version(18),
        ..Browsers::default()
    };
    let targets = Targets { browsers: Some(browsers), ..Targets::default() };
    sheet.minify(MinifyOptions { targets, ..MinifyOptions::default() }).map_err(|error| (error.kind.to_string(), error.loc))?;
    let options = PrinterOptions { minify: true, targets, ..PrinterOptions::default() };
    sheet.to_css(options).map(|result| result.code).map_err(|error| (error.kind.to_string(), error.loc))
}

fn finding(sources: &Sources, files: &Files, what: String, place: Option<&ErrorLocation>) -> Diagnostic {
    let file = place.and_then(|place| files.get(&place.filename)).or_else(|| files.get(ENTRY)).unwrap_or_default();
    let at = place.map_or(0, |place| sources.get(file).at(place.line as usize + 1, place.column as usize));
    Diagnostic::error("invalid-style", file.span(at..at), format!("these styles cannot be read: {what}"))
        .help("correct the rule, or take it away")
}

/// Finds addresses in the finished styles that are none of the site: the policy of its pages would not let them load.
fn remote(sources: &Sources, files: &Files, css: &str) -> Vec<Diagnostic> {
    let addresses = css.split("url(").skip(1).map(|rest| rest.trim_start_matches(['"', '\'']));
    let imports = css.split("@import").skip(1).map(|rest| rest.trim_start_matches([' ', '"', '\'']));
    let remote = addresses
        .chain(imports)
        .filter(|address| address.starts_with("//") || address.split(['/', ')', '"']).next().is_some_and(|start| start.contains(':')));
    let finding = |address: &str| {
        let address: String = address.chars().take_while(|letter| !matches!(letter, ')' | '"' | '\'' | ';')).take(80).collect();
        let place = files.below("styles/").find_map(|(_, file)| Some((file, sources.get(file).text().find(&address)?)));
        let span = place.map_or_else(|| files.get(ENTRY).unwrap_or_default().top(), |(file, at)| file.span(at..at + address.len()));
        Diagnostic::error("remote-style", span, format!("these styles bring in `{address}`"))
            .why("readers' browsers would call elsewhere, and the policy of the pages forbids it")
            .help("put the file into the theme's assets/ and name it alone, as in url(\"face.woff2\")")
    };
    remote.map(finding).collect()
}

/// Gives the bundler the theme's files from memory.
struct Provider<'a> {
    sources: &'a Sources,
    files: &'a Files,
}

impl SourceProvider for Provider<'_> {
    type Error = std::io::Error;

    fn read<'b>(&'b self, file: &Path) -> Result<&'b str, Self::Error> {
        let path = file.to_string_lossy();
        let found = self.files.get(&path).map(|file| self.sources.get(file).text());
        found.ok_or_else(|| std::io::Error::new(std::io::ErrorKind::NotFound, format!("the theme has no {path}")))
    }

    fn resolve(&self, specifier: &str, from: &Path) -> Result<ResolveResult, Self::Error> {
        let folder = from.parent().map(PathBuf::from).unwrap_or_default();
        Ok(ResolveResult::File(folder.join(specifier)))
    }
}
