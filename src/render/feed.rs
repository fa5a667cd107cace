//! Feeds of one language in Atom (RFC 4287): stories, data releases, corrections, findings, overdue promises. Each names the feed of the other language.

mod corrections;
mod findings;
mod overdue;
mod releases;
mod stories;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::Site;
use super::words::{Said, Words};
use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::map::{Feed, Kind, Page, Which};

/// One entry of a feed. It is dated by what it tells of and never by the build, which would make each build differ.
struct Entry {
    /// What tells it from all others, for good.
    id: String,
    title: String,
    updated: Timestamp,
    /// The page that tells it.
    page: Page,
    summary: String,
}

/// Writes a feed of a language, the newest entry first. The format demands absolute addresses, so there must be a base address.
pub fn atom(site: Site<'_>, lang: Lang, feed: Feed) -> Said {
    let words = Words { theme: site.theme, site: &site.dataset.site, lang };
    let mut entries: Vec<Entry> = match feed {
        Feed::Stories => stories::entries(site, words),
        Feed::Releases => releases::entries(site, words)?,
        Feed::Corrections => corrections::entries(site, words)?,
        Feed::Findings => findings::entries(site, words)?,
        Feed::Overdue => overdue::entries(site, words)?,
    };
    entries.sort_by(|a, b| (b.updated, &a.id).cmp(&(a.updated, &b.id)));
    written(site, words, feed, &entries)
}

fn written(site: Site<'_>, words: Words<'_>, feed: Feed, entries: &[Entry]) -> Said {
    let lang = words.lang;
    let base = site.base_url.unwrap_or_default();
    let address = |kind: &Kind| escaped(&site.map.address(base, kind));
    let settings = &site.dataset.site;
    let about = match feed {
        Feed::Stories => Page::Stories,
        Feed::Releases | Feed::Corrections => Page::Editions,
        Feed::Findings => Page::Assurance,
        Feed::Overdue => Page::Promises(Which::Overdue),
    };
    let updated = entries.first().map_or_else(|| start_of(settings.edition.value.end()), |entry| entry.updated);
    let organisation = words.text(&settings.organisation.name);
    let title = format!("{} – {organisation}", name(words, feed)?);
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n<id>{id}</id>\n<title>{}</title>\n<updated>{updated}</updated>\n<author><name>{}</name></author>\n<link rel=\"self\" href=\"{id}\"/>\n<link rel=\"alternate\" type=\"text/html\" hreflang=\"{}\" href=\"{}\"/>\n<link rel=\"alternate\" type=\"application/atom+xml\" hreflang=\"{}\" href=\"{}\"/>\n",
        lang.code(),
        escaped(&title),
        escaped(organisation),
        lang.code(),
        address(&Kind::Page(lang, about)),
        lang.other().code(),
        address(&Kind::Feed(lang.other(), feed)),
        id = address(&Kind::Feed(lang, feed)),
    );
    for entry in entries {
        xml.push_str(&format!(
            "<entry><id>{}</id><title>{}</title><updated>{}</updated><link hreflang=\"{}\" href=\"{}\"/><link rel=\"alternate\" hreflang=\"{}\" href=\"{}\"/><summary>{}</summary></entry>\n",
            escaped(&entry.id),
            escaped(&entry.title),
            entry.updated,
            lang.code(),
            address(&Kind::Page(lang, entry.page)),
            lang.other().code(),
            address(&Kind::Page(lang.other(), entry.page)),
            escaped(&entry.summary),
        ));
    }
    xml.push_str("</feed>\n");
    Ok(xml)
}

/// Names a feed.
pub fn name(words: Words<'_>, feed: Feed) -> Result<String, Diagnostic> {
    words.say(
        match feed {
            Feed::Stories => "stories",
            Feed::Releases => "feed-releases",
            Feed::Corrections => "feed-corrections",
            Feed::Findings => "feed-findings",
            Feed::Overdue => "feed-overdue",
        },
        &[],
    )
}

/// Makes the id of an entry, which stays when a title and with it an address changes: a tag (RFC 4151) of the site's host.
fn tag(site: Site<'_>, lang: Lang, day: Date, what: &str) -> String {
    let base = site.base_url.unwrap_or_default();
    let place = base.split_once("://").map_or(base, |(_, place)| place);
    let (host, folder) = place.split_once('/').unwrap_or((place, ""));
    // A port is no part of an authority.
    let host = host.split(':').next().unwrap_or(host).to_lowercase();
    let folder = folder.trim_end_matches('/');
    let between = if folder.is_empty() { "" } else { "/" };
    format!("tag:{host},{day}:{folder}{between}{what}/{}", lang.code())
}

/// The first moment of a day, by the clock of Greenwich.
fn start_of(day: Date) -> Timestamp {
    day.at(0, 0, 0, 0).to_zoned(TimeZone::UTC).map(|moment| moment.timestamp()).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// Escapes a text for XML; characters that XML cannot hold are left out.
pub(super) fn escaped(text: &str) -> String {
    let allowed = text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t'));
    allowed.collect::<String>().replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
