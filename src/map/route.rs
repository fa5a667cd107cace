//! The address of each page in each language, and the way from one to another.

use super::Feed;
use crate::lang::{Bilingual, Lang, Text};
use crate::model::Dataset;
use crate::model::edition::Edition;
use crate::period::Period;

/// A page that exists in each language. Records are named by their place among their kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    /// How the council is doing.
    Home,
    /// All priorities.
    Priorities,
    /// One priority.
    Priority(usize),
    /// All measures, by priority.
    Measures,
    /// All measures in another order.
    MeasuresBy(Order),
    /// One measure.
    Measure(usize),
    /// The chart of one measure without the site around it, for a frame on another site; only of measures that have a chart.
    Embed(usize),
    /// All objectives.
    Objectives,
    /// All challenges.
    Challenges,
    /// All risks.
    Risks,
    /// All stories.
    Stories,
    /// One story.
    Story(usize),
    /// All reports.
    Reports,
    /// One report, whole.
    Report(usize),
    /// What of a report is news, by the report's place.
    News(usize),
    /// All editions of the data.
    Editions,
    /// One frozen edition.
    Edition(usize),
    /// What changed from a frozen edition to the next or to the record as it stands, by the place of the earlier one.
    Changes(usize),
    /// An address that a measure had before: the places of the measure and of the former address.
    Moved(usize, usize),
    /// Who checks the council, what they last said, what is overdue.
    Assurance,
    /// One body that checks the council.
    Body(usize),
    /// One document: an inspection, a board's report, a response.
    Document(usize),
    /// One improvement programme.
    Programme(usize),
    /// The promises that stand so.
    Promises(Which),
    /// One promise.
    Promise(usize),
    /// What is printed against what is computed, and what is missing.
    Quality,
    /// How figures are assessed.
    Methodology,
    /// What there is to download, and what it means.
    Data,
    /// A page of the site's own.
    Own(usize),
}

/// Which promises a page lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Which {
    /// All of them, the overdue ones first.
    All,
    /// Those whose date is past.
    Overdue,
    /// Those whose date is to come.
    Due,
    /// Those without a date.
    Undated,
    /// Those whose date was put off.
    Slipped,
    /// Those that were kept.
    Kept,
    /// Those that were given up.
    Dropped,
}

impl Which {
    /// Every list, as pages offer them.
    pub const ALL: [Self; 7] = [Self::All, Self::Overdue, Self::Due, Self::Undated, Self::Slipped, Self::Kept, Self::Dropped];
}

/// Another order of the measures than that of the priorities.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Order {
    /// By status, what missed its target first.
    Status,
    /// By direction of travel, what got worse first.
    Travel,
    /// By title, in the alphabet of the page.
    Title,
}

impl Order {
    /// Every order, as pages offer them.
    pub const ALL: [Self; 3] = [Self::Status, Self::Travel, Self::Title];
}

impl Page {
    /// Tells whether search engines should find the page; what is made for frames is not to be read by itself, nor what only leads on.
    pub const fn is_listed(self) -> bool {
        !matches!(self, Page::Embed(_) | Page::Moved(..))
    }
}

/// Returns the path of a page's file below the site's folder.
pub(super) fn path(dataset: &Dataset, lang: Lang, page: Page) -> String {
    let code = lang.code();
    match (folder(lang, page), name(dataset, lang, page)) {
        (None, None) => format!("{code}/index.html"),
        (Some(folder), None) => format!("{code}/{folder}/index.html"),
        (None, Some(name)) => format!("{code}/{name}/index.html"),
        (Some(folder), Some(name)) => format!("{code}/{folder}/{name}/index.html"),
    }
}

/// Returns the path of a feed of a language, beside the pages it is about.
pub(super) fn feed(lang: Lang, feed: Feed) -> String {
    let (page, name) = match (feed, lang) {
        (Feed::Stories, _) => (Page::Stories, "feed.xml"),
        (Feed::Releases, _) => (Page::Editions, "feed.xml"),
        (Feed::Findings, Lang::Cy) => (Page::Assurance, "canfyddiadau.xml"),
        (Feed::Findings, Lang::En) => (Page::Assurance, "findings.xml"),
        (Feed::Overdue, Lang::Cy) => (Page::Assurance, "addewidion-hwyr.xml"),
        (Feed::Overdue, Lang::En) => (Page::Assurance, "overdue-promises.xml"),
        (Feed::Corrections, Lang::Cy) => (Page::Editions, "cywiriadau.xml"),
        (Feed::Corrections, Lang::En) => (Page::Editions, "corrections.xml"),
    };
    format!("{}/{}/{name}", lang.code(), folder(lang, page).unwrap_or_default())
}

/// Returns the path of a file beside a page's own, in the same folder.
pub(super) fn beside(dataset: &Dataset, lang: Lang, page: Page, name: &str) -> String {
    let path = path(dataset, lang, page);
    format!("{}{name}", path.strip_suffix("index.html").unwrap_or(&path))
}

/// Returns the way from one file of the site to another, as a relative address.
///
/// It names `index.html`, so that the site also works from a folder that no server stands in front of.
pub(super) fn relative(from: &str, to: &str) -> String {
    let from: Vec<&str> = from.split('/').collect();
    let to: Vec<&str> = to.split('/').collect();
    let (from_folders, to_folders) = (&from[..from.len() - 1], &to[..to.len() - 1]);
    let shared = from_folders.iter().zip(to_folders).take_while(|(a, b)| a == b).count();
    let mut way = vec![".."; from_folders.len() - shared];
    way.extend(&to[shared..]);
    way.join("/")
}

/// Returns the absolute address of a file below `base`; pages are named by their folder.
pub(super) fn absolute(base: &str, path: &str) -> String {
    let path = path.strip_suffix("index.html").unwrap_or(path);
    format!("{}/{path}", base.trim_end_matches('/'))
}

const fn folder(lang: Lang, page: Page) -> Option<&'static str> {
    let (cy, en) = match page {
        Page::Home | Page::Own(_) => return None,
        Page::Priorities | Page::Priority(_) => ("blaenoriaethau", "priorities"),
        Page::Measures | Page::MeasuresBy(_) | Page::Measure(_) | Page::Embed(_) | Page::Moved(..) => ("mesurau", "measures"),
        Page::Objectives => ("amcanion", "objectives"),
        Page::Challenges => ("heriau", "challenges"),
        Page::Risks => ("risgiau", "risks"),
        Page::Stories | Page::Story(_) => ("straeon", "stories"),
        Page::Reports | Page::Report(_) => ("adroddiadau", "reports"),
        Page::News(_) => ("desg-newyddion", "news-desk"),
        Page::Editions | Page::Edition(_) | Page::Changes(_) => ("argraffiadau", "editions"),
        Page::Assurance => ("sicrwydd", "assurance"),
        Page::Body(_) => ("sicrwydd/cyrff", "assurance/bodies"),
        Page::Document(_) => ("sicrwydd/dogfennau", "assurance/documents"),
        Page::Programme(_) => ("sicrwydd/rhaglenni", "assurance/programmes"),
        Page::Promises(_) => ("sicrwydd/addewidion", "assurance/promises"),
        Page::Promise(_) => ("sicrwydd/addewid", "assurance/promise"),
        Page::Quality => ("ansawdd-data", "data-quality"),
        Page::Methodology => ("methodoleg", "methodology"),
        Page::Data => ("data", "data"),
    };
    Some(match lang {
        Lang::Cy => cy,
        Lang::En => en,
    })
}

fn name(dataset: &Dataset, lang: Lang, page: Page) -> Option<String> {
    let slug = |slug: &Text| slug.get(lang).clone();
    match page {
        Page::MeasuresBy(order) => {
            let (cy, en) = match order {
                Order::Status => ("yn-ol-statws", "by-status"),
                Order::Travel => ("yn-ol-tuedd", "by-direction"),
                Order::Title => ("yn-nhrefn-yr-wyddor", "a-to-z"),
            };
            Some(Bilingual { cy, en }.get(lang).to_string())
        }
        Page::Priority(index) => dataset.priorities.at(index).map(|priority| slug(&priority.slug.value)),
        Page::Measure(index) => dataset.measures.at(index).map(|measure| slug(&measure.slug.value)),
        Page::Embed(index) => {
            let below = match lang {
                Lang::Cy => "mewnosod",
                Lang::En => "embed",
            };
            dataset.measures.at(index).map(|measure| format!("{}/{below}", measure.slug.value.get(lang)))
        }
        Page::Story(index) => dataset.stories.at(index).map(|story| slug(&story.slug.value)),
        Page::Body(index) => dataset.assurance.bodies.at(index).map(|body| slug(&body.slug.value)),
        Page::Document(index) => dataset.assurance.documents.at(index).map(|document| slug(&document.slug.value)),
        Page::Programme(index) => dataset.assurance.programmes.at(index).map(|programme| slug(&programme.slug.value)),
        Page::Promise(index) => dataset.assurance.commitments.at(index).map(|commitment| slug(&commitment.slug.value)),
        Page::Promises(which) => {
            let (cy, en) = match which {
                Which::All => return None,
                Which::Overdue => ("hwyr", "overdue"),
                Which::Due => ("i-ddod", "to-come"),
                Which::Undated => ("heb-ddyddiad", "without-a-date"),
                Which::Slipped => ("llithrodd", "slipped"),
                Which::Kept => ("cadwyd", "kept"),
                Which::Dropped => ("rhoddwyd-heibio", "dropped"),
            };
            Some(Bilingual { cy, en }.get(lang).to_string())
        }
        Page::Own(index) => dataset.pages.at(index).map(|page| slug(&page.slug.value)),
        Page::Moved(index, which) => {
            dataset.measures.at(index).and_then(|measure| measure.formerly.get(which)).map(|former| slug(&former.value))
        }
        Page::Report(index) | Page::News(index) => dataset.reports.at(index).map(|report| edition(lang, report.period.value)),
        Page::Edition(index) => dataset.editions.at(index).map(|frozen| version(lang, frozen)),
        Page::Changes(index) => Some(match (dataset.editions.at(index + 1), lang) {
            (Some(next), Lang::Cy) => format!("{}/newidiadau", version(lang, next)),
            (Some(next), Lang::En) => format!("{}/changes", version(lang, next)),
            (None, Lang::Cy) => "newidiadau-diweddaraf".to_owned(),
            (None, Lang::En) => "latest-changes".to_owned(),
        }),
        _ => None,
    }
}

/// `2017-18-q4-v2`, and in Welsh `2017-18-ch4-f2`.
fn version(lang: Lang, frozen: &Edition) -> String {
    let edition = edition(lang, frozen.period.value);
    match (frozen.version, lang) {
        (1, _) => edition,
        (version, Lang::Cy) => format!("{edition}-f{version}"),
        (version, Lang::En) => format!("{edition}-v{version}"),
    }
}

/// `2017-18-q4`, and in Welsh `2017-18-ch4`.
fn edition(lang: Lang, period: Period) -> String {
    let key = period.key().to_lowercase();
    match lang {
        Lang::Cy => key.replace("-q", "-ch"),
        Lang::En => key,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_between_files_is_relative_and_names_the_file() {
        for (from, to, way) in [
            ("en/measures/a/index.html", "en/measures/b/index.html", "../b/index.html"),
            ("en/measures/a/index.html", "cy/mesurau/a/index.html", "../../../cy/mesurau/a/index.html"),
            ("en/index.html", "assets/style.css", "../assets/style.css"),
            ("index.html", "en/index.html", "en/index.html"),
            ("en/index.html", "en/index.html", "index.html"),
            ("en/a/index.html", "en/index.html", "../index.html"),
        ] {
            assert_eq!(relative(from, to), way, "{from} to {to}");
        }
    }

    #[test]
    fn an_absolute_address_names_the_folder_of_a_page() {
        assert_eq!(absolute("https://example.org/perf/", "en/a/index.html"), "https://example.org/perf/en/a/");
        assert_eq!(absolute("https://example.org", "data/observations.csv"), "https://example.org/data/observations.csv");
    }
}
