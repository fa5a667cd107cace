//! The stories of one language as an Atom feed (RFC 4287), which names the feed of the other.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::Site;
use crate::lang::Lang;
use crate::map::{Kind, Page};
use crate::model::story::Story;

/// Writes the feed of a language. The format demands absolute addresses, so there must be a base address; they serve as the ids.
///
/// A story is dated by its release or else by its report's publication or else by the end of its quarter: never by the build, which
/// would make each build differ.
pub fn atom(site: Site<'_>, lang: Lang) -> String {
    let base = site.base_url.unwrap_or_default();
    let address = |kind: &Kind| escaped(&site.map.address(base, kind));
    let settings = &site.dataset.site;
    let stories: Vec<(usize, &Story, Timestamp)> =
        site.dataset.stories.iter().enumerate().map(|(index, story)| (index, story, dated(site, story))).collect();
    let updated = stories.iter().map(|(_, _, dated)| *dated).max().unwrap_or_else(|| start_of(settings.edition.value.end()));
    let title = format!("{} – {}", settings.title.get(lang), settings.organisation.name.get(lang));
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n<id>{id}</id>\n<title>{}</title>\n<updated>{updated}</updated>\n<author><name>{}</name></author>\n<link rel=\"self\" href=\"{id}\"/>\n<link rel=\"alternate\" type=\"text/html\" hreflang=\"{}\" href=\"{}\"/>\n<link rel=\"alternate\" type=\"application/atom+xml\" hreflang=\"{}\" href=\"{}\"/>\n",
        lang.code(),
        escaped(&title),
        escaped(settings.organisation.name.get(lang)),
        lang.code(),
        address(&Kind::Page(lang, Page::Stories)),
        lang.other().code(),
        address(&Kind::Feed(lang.other())),
        id = address(&Kind::Feed(lang)),
    );
    for (index, story, dated) in stories {
        let page = address(&Kind::Page(lang, Page::Story(index)));
        let twin = address(&Kind::Page(lang.other(), Page::Story(index)));
        xml.push_str(&format!(
            "<entry><id>{page}</id><title>{}</title><updated>{dated}</updated><link hreflang=\"{}\" href=\"{page}\"/><link rel=\"alternate\" hreflang=\"{}\" href=\"{twin}\"/><summary>{}</summary></entry>\n",
            escaped(story.title.get(lang)),
            lang.code(),
            lang.other().code(),
            escaped(story.summary.get(lang)),
        ));
    }
    xml.push_str("</feed>\n");
    xml
}

fn dated(site: Site<'_>, story: &Story) -> Timestamp {
    let report = site.dataset.reports.iter().find(|report| report.period.value == story.edition.value);
    let published = report.and_then(|report| report.published);
    story.release_at.unwrap_or_else(|| start_of(published.unwrap_or_else(|| story.edition.value.end())))
}

fn start_of(day: jiff::civil::Date) -> Timestamp {
    day.at(0, 0, 0, 0).to_zoned(TimeZone::UTC).map(|moment| moment.timestamp()).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// Escapes a text for XML; characters that XML cannot hold are left out.
pub(super) fn escaped(text: &str) -> String {
    let allowed = text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t'));
    allowed.collect::<String>().replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
