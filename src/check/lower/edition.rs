//! Lowers a frozen edition: what `edition.toml` says, its checksums, its files and what their tables say.

use jiff::Timestamp;

use super::frozen;
use crate::check::read::{self, Mode, Read, Table};
use crate::checksum;
use crate::diagnostic::Diagnostic;
use crate::lang::Text;
use crate::model::edition::{Edition, File, Sum, Tables};
use crate::source::{Asset, At, FileId, Sources};

/// The file that lists the checksums of the others.
const SUMS: &str = "SHA256SUMS";

/// Reads the frozen editions among the files below `content/editions/`.
pub fn editions(sources: &Sources, files: &[(FileId, Asset)], findings: &mut Vec<Diagnostic>) -> Vec<Edition> {
    let folder = |asset: &Asset| asset.path.split('/').nth(2).map(ToOwned::to_owned).filter(|_| asset.path.split('/').count() > 3);
    for (file, asset) in files.iter().filter(|(_, asset)| folder(asset).is_none()) {
        let finding = Diagnostic::error("misplaced-record", file.top(), format!("`{}` is in no folder of an edition", asset.path));
        findings.push(finding.help("each edition has a folder of its own, which `eglur freeze` makes"));
    }
    let mut folders: Vec<String> = files.iter().filter_map(|(_, asset)| folder(asset)).collect();
    folders.sort_unstable();
    folders.dedup();
    let of = |id: &String| files.iter().filter(|(_, asset)| folder(asset).as_ref() == Some(id)).collect::<Vec<_>>();
    let mut editions: Vec<Edition> = folders.iter().filter_map(|id| edition(sources, id, &of(id), findings)).collect();
    editions.sort_by_key(|edition| (edition.period.value, edition.version));
    editions
}

fn edition(sources: &Sources, id: &str, files: &[&(FileId, Asset)], findings: &mut Vec<Diagnostic>) -> Option<Edition> {
    let name = |asset: &Asset| asset.path.splitn(4, '/').nth(3).unwrap_or_default().to_owned();
    let find = |wanted: &str| files.iter().find(|(_, asset)| name(asset) == wanted).map(|(file, _)| *file);
    let Some(toml) = find("edition.toml") else {
        let at = files.first().map(|(file, _)| file.top()).unwrap_or_default();
        let finding = Diagnostic::error("tampered-edition", at, format!("the frozen edition `{id}` has lost its edition.toml"));
        findings.push(finding.why("what was published must stay as it was").help("restore the folder from version control"));
        return None;
    };
    let sums = find(SUMS).map(|file| sums(sources, file, findings)).unwrap_or_default();
    let mut kept: Vec<File> = files
        .iter()
        .map(|(file, asset)| File {
            name: name(asset),
            bytes: asset.bytes.clone(),
            sha256: checksum::hex(&checksum::of(&asset.bytes)),
            at: file.top(),
        })
        .collect();
    kept.sort_by(|a, b| a.name.cmp(&b.name));
    // What a table says that is not the frozen one would lead to findings about figures that nobody published.
    let is_sound = |file: &&File| sums.iter().find(|sum| sum.name == file.name).is_none_or(|sum| sum.sha256 == file.sha256);
    let tables = frozen::tables(kept.iter().filter(is_sound), findings);
    let source = (toml, sources.get(toml));
    let done = read::file(Mode::Final, source, "a frozen edition", |table| told(id, table, sums, kept, tables));
    findings.extend(done.findings);
    done.value
}

pub fn told(id: &str, table: &Table<'_>, sums: Vec<Sum>, files: Vec<File>, tables: Tables) -> Option<Edition> {
    let period = table.required("period");
    let version = table.required("version");
    let title = table.required("title");
    let published = table.optional("published");
    let frozen_at = table.required::<Timestamp>("frozen_at");
    let retired = table.list::<String>("retired").into_iter().collect();
    let addresses = table.node("addresses").and_then(|node| node.table("addresses by measure"));
    let addresses = addresses.iter().flat_map(Table::entries);
    let address = |(id, node): (At<&str>, read::Node<'_>)| Some((At { value: id.value.to_owned(), span: id.span }, Text::read(node)?));
    let addresses = addresses.filter_map(address).collect();
    Some(Edition {
        id: id.to_owned(),
        period: period?,
        version: version?,
        title: title?,
        published,
        frozen_at: frozen_at?,
        retired,
        addresses,
        sums,
        files,
        tables,
        at: table.span,
    })
}

/// Reads the lines of `SHA256SUMS` as the tool of that name writes them.
fn sums(sources: &Sources, file: FileId, findings: &mut Vec<Diagnostic>) -> Vec<Sum> {
    let mut sums = Vec::new();
    let mut start = 0;
    for line in sources.get(file).text().split_inclusive('\n') {
        let text = line.trim_end_matches(['\n', '\r']);
        let at = file.span(start..start + text.len());
        start += line.len();
        let parts = text.split_once("  ").or_else(|| text.split_once(" *"));
        match parts.filter(|(sum, name)| sum.len() == 64 && sum.bytes().all(|b| b.is_ascii_hexdigit()) && !name.is_empty()) {
            Some((sum, name)) => sums.push(Sum { name: name.to_owned(), sha256: sum.to_lowercase(), at }),
            None if text.is_empty() => {}
            None => {
                let finding = Diagnostic::error("tampered-edition", at, "this line is no checksum of a file");
                findings.push(finding.why("what was published must stay as it was").help("restore the folder from version control"));
            }
        }
    }
    sums
}
