//! What every page has around it: title, menu, toggle, breadcrumbs, footer.

use minijinja::Value;
use serde::Serialize;

use super::linked_data::{self, About};
use super::social::{self, Social};
use super::{Link, View, edition, news};
use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::map::{Feed, Kind, Order, Page, Which};
use crate::render::{Site, feed, markdown};

/// The frame of a page.
#[derive(Clone, Debug, Serialize)]
pub struct Frame {
    lang: &'static str,
    /// The language of quoted reports.
    report_lang: &'static str,
    /// For the tab and for search engines: page, then site.
    title: String,
    /// The page's one `h1`.
    heading: String,
    description: String,
    site_title: String,
    organisation: String,
    /// "In Powys", as the record words it.
    within: String,
    /// "To Powys", as the record words it.
    to: String,
    notice: Option<String>,
    /// Whether search engines are told to pass the page over, as they are in a draft.
    noindex: bool,
    /// Whether a text on the page is lent by the other language.
    lent: bool,
    stylesheet: String,
    icon: Option<String>,
    /// The script that lets readers narrow tables.
    filter: Option<String>,
    home: String,
    is_home: bool,
    menu: Vec<Item>,
    crumbs: Vec<Crumb>,
    toggle: Toggle,
    canonical: Option<String>,
    alternates: Vec<Alternate>,
    feeds: Vec<Link>,
    /// What a preview of a link to the page shows.
    social: Social,
    /// What machines may know of the page, safe inside a `script` element.
    linked_data: Value,
    footer: Vec<Link>,
    edition: String,
    licence: Link,
    plan: String,
    data: String,
}

/// One entry of the menu.
#[derive(Clone, Debug, Serialize)]
struct Item {
    label: String,
    href: String,
    current: bool,
}

/// A page above this one.
#[derive(Clone, Debug, Serialize)]
pub struct Crumb {
    pub(super) label: String,
    href: String,
    #[serde(skip)]
    pub(super) page: Page,
}

/// The way to the twin page, in the twin's own words.
#[derive(Clone, Debug, Serialize)]
struct Toggle {
    lang: &'static str,
    label: &'static str,
    href: String,
}

/// The same page in a language, for search engines.
#[derive(Clone, Debug, Serialize)]
struct Alternate {
    lang: &'static str,
    href: String,
}

/// One language's half of a page in both.
#[derive(Debug, Serialize)]
pub struct Half {
    lang: &'static str,
    own_name: &'static str,
    href: String,
    title: String,
    description: String,
    organisation: String,
    not_found: String,
    not_found_text: String,
    /// What a draft says of a page with a text in the other language.
    draft: String,
}

impl Frame {
    /// Makes the frame of a page.
    pub fn new(view: View<'_>, page: Page) -> Result<Self, Diagnostic> {
        let heading = heading(view, page)?;
        Self::around(view, Some(page), heading, description(view, page)?)
    }

    /// Makes the frame of the page for an address that leads nowhere.
    pub fn not_found(view: View<'_>) -> Result<Self, Diagnostic> {
        let (heading, description) = (view.words.say("not-found", &[])?, view.words.say("not-found-text", &[])?);
        Self::around(view, None, heading, description)
    }

    fn around(view: View<'_>, page: Option<Page>, heading: String, description: String) -> Result<Self, Diagnostic> {
        let (site, words) = (view.site, view.words);
        let settings = &site.dataset.site;
        let site_title = words.text(&settings.title).to_owned();
        let organisation = words.text(&settings.organisation.name).to_owned();
        let is_home = page == Some(Page::Home);
        let title = match page {
            Some(Page::Home) => format!("{site_title} – {organisation}"),
            Some(Page::Embed(_)) => format!("{} – {site_title}", words.say("title-embed", &[("measure", &heading)])?),
            _ => format!("{heading} – {site_title}"),
        };
        let kind = |lang: Lang| page.map_or(Kind::NotFound(Some(lang)), |page| Kind::Page(lang, twin(view, page, lang)));
        let other = view.lang.other();
        let toggle = Toggle { lang: other.code(), label: other.own_name(), href: view.href_of(&kind(other)) };
        let menu = menu().into_iter().filter(|(_, entry)| site.map.has(&Kind::Page(view.lang, *entry))).map(|(key, entry)| {
            let label = words.say(key, &[])?;
            Ok(Item { label, href: view.href(entry), current: page.is_some_and(|page| belongs(page, entry)) })
        });
        let crumbs = page.map_or(Ok(Vec::new()), |page| crumbs(view, page))?;
        let canonical = match page {
            Some(Page::Embed(index) | Page::Moved(index, _)) => Kind::Page(view.lang, Page::Measure(index)),
            _ => kind(view.lang),
        };
        let canonical = site.base_url.map(|base| site.map.address(base, &canonical));
        let things = linked_data::things(view, page, &About { heading: &heading, description: &description, crumbs: &crumbs })?;
        Ok(Self {
            lang: view.lang.code(),
            social: social::social(view, page, canonical.clone()),
            linked_data: linked_data::script(things),
            noindex: site.draft,
            lent: false,
            report_lang: settings.report_language.code(),
            title,
            heading,
            description,
            site_title,
            organisation,
            within: words.text(&settings.organisation.place.within).to_owned(),
            to: words.text(&settings.organisation.place.to).to_owned(),
            notice: words.maybe(&settings.notice).map(ToOwned::to_owned),
            stylesheet: view.href_of(&Kind::Stylesheet),
            icon: asset(view, "icon.svg"),
            filter: asset(view, "filter.js"),
            home: view.href(Page::Home),
            is_home,
            menu: menu.collect::<Result<_, Diagnostic>>()?,
            crumbs,
            canonical,
            alternates: page.map(|page| alternates(view, page)).unwrap_or_default(),
            toggle,
            feeds: feeds(view)?,
            footer: footer(view)?,
            edition: words.period(settings.edition.value),
            licence: Link { label: words.text(&settings.licence.name).to_owned(), href: settings.licence.url.clone() },
            plan: words.text(&settings.plan).to_owned(),
            data: format!("{}#everything", view.href(Page::Data)),
        })
    }

    /// Says that a text on the page is lent by the other language.
    pub fn with_lent_texts(self) -> Self {
        Self { lent: true, ..self }
    }
}

/// Returns the way to a file that the theme or the record may have.
fn asset(view: View<'_>, path: &str) -> Option<String> {
    let index = view.site.theme.assets.iter().position(|asset| asset.path == path)?;
    Some(view.href_of(&Kind::Asset(index)))
}

/// Makes the two halves of a page in both languages.
pub fn halves(site: Site<'_>, path: &str) -> Result<Vec<Half>, Diagnostic> {
    let half = |lang: Lang| {
        let view = View::new(site, lang, path);
        let settings = &site.dataset.site;
        Ok(Half {
            lang: lang.code(),
            own_name: lang.own_name(),
            href: view.href(Page::Home),
            title: view.words.text(&settings.title).to_owned(),
            description: view.words.text(&settings.description).to_owned(),
            organisation: view.words.text(&settings.organisation.name).to_owned(),
            not_found: view.words.say("not-found", &[])?,
            not_found_text: view.words.say("not-found-text", &[])?,
            draft: format!("{}: {}", view.words.say("draft", &[])?, view.words.say("draft-lent", &[])?),
        })
    };
    Lang::ALL.into_iter().map(half).collect()
}

/// The menu; what the site has no page of is left out.
const fn menu() -> [(&'static str, Page); 9] {
    [
        ("menu-priorities", Page::Priorities),
        ("menu-measures", Page::Measures),
        ("menu-objectives", Page::Objectives),
        ("menu-challenges", Page::Challenges),
        ("menu-risks", Page::Risks),
        ("menu-stories", Page::Stories),
        ("menu-reports", Page::Reports),
        ("menu-assurance", Page::Assurance),
        ("menu-data", Page::Data),
    ]
}

fn belongs(page: Page, entry: Page) -> bool {
    page == entry || parent(page).is_some_and(|parent| belongs(parent, entry))
}

const fn parent(page: Page) -> Option<Page> {
    match page {
        Page::Priority(_) => Some(Page::Priorities),
        Page::Measure(_) | Page::MeasuresBy(_) => Some(Page::Measures),
        Page::Story(_) => Some(Page::Stories),
        Page::Report(_) | Page::News(_) => Some(Page::Reports),
        Page::Edition(_) | Page::Changes(_) => Some(Page::Editions),
        Page::Moved(..) => Some(Page::Measures),
        Page::Promise(_) => Some(Page::Promises(Which::All)),
        Page::Body(_) | Page::Document(_) | Page::Programme(_) | Page::Promises(_) => Some(Page::Assurance),
        _ => None,
    }
}

/// Lists the pages above a page, the home first.
fn crumbs(view: View<'_>, page: Page) -> Result<Vec<Crumb>, Diagnostic> {
    let mut crumbs = Vec::new();
    if page != Page::Home {
        crumbs.push(Crumb { label: view.words.say("home", &[])?, href: view.href(Page::Home), page: Page::Home });
    }
    let above: Vec<Page> = std::iter::successors(parent(page), |page| parent(*page)).collect();
    for parent in above.into_iter().rev() {
        crumbs.push(Crumb { label: heading(view, parent)?, href: view.href(parent), page: parent });
    }
    Ok(crumbs)
}

/// The page in another language; where the other address never changed, it is that of the measure itself.
fn twin(view: View<'_>, page: Page, lang: Lang) -> Page {
    match page {
        Page::Moved(measure, _) if !view.site.map.has(&Kind::Page(lang, page)) => Page::Measure(measure),
        page => page,
    }
}

fn feeds(view: View<'_>) -> Result<Vec<Link>, Diagnostic> {
    let Some(base) = view.site.base_url else { return Ok(Vec::new()) };
    let link = |feed| {
        let href = view.site.map.address(base, &Kind::Feed(view.lang, feed));
        Ok(Link { label: feed::name(view.words, feed)?, href })
    };
    Feed::of(view.site.dataset).map(link).collect()
}

fn footer(view: View<'_>) -> Result<Vec<Link>, Diagnostic> {
    let edition = view.site.dataset.site.edition.value;
    let news = view.site.dataset.reports.iter().position(|report| report.period.value == edition);
    let news = news.map(|index| ("menu-news", Page::News(index)));
    let fixed = [("menu-editions", Page::Editions), ("menu-quality", Page::Quality), ("menu-methodology", Page::Methodology)];
    let fixed = news.into_iter().chain(fixed).map(|(key, page)| Ok(Link { label: view.words.say(key, &[])?, href: view.href(page) }));
    let own = view.site.dataset.pages.iter().enumerate();
    let own = own.map(|(index, page)| Ok(Link { label: view.words.text(&page.title).to_owned(), href: view.href(Page::Own(index)) }));
    fixed.chain(own).collect()
}

/// Each page names its twin and itself; the homes also name `/` for those whose language is neither.
fn alternates(view: View<'_>, page: Page) -> Vec<Alternate> {
    // What only leads on is no page that searches should offer.
    if matches!(page, Page::Moved(..)) {
        return Vec::new();
    }
    let address = |kind: Kind| view.address_of(&kind);
    let each = Lang::ALL.into_iter().map(|lang| Alternate { lang: lang.code(), href: address(Kind::Page(lang, page)) });
    let door = (page == Page::Home).then(|| Alternate { lang: "x-default", href: address(Kind::Door) });
    each.chain(door).collect()
}

/// The page's one `h1`.
fn heading(view: View<'_>, page: Page) -> Result<String, Diagnostic> {
    let (dataset, words) = (view.site.dataset, view.words);
    let text = |text| Ok(words.text(text).to_owned());
    let record = match page {
        Page::Home => Some(&dataset.site.title),
        Page::Priority(index) => dataset.priorities.at(index).map(|priority| &priority.title),
        Page::Measure(index) | Page::Embed(index) => dataset.measures.at(index).map(|measure| &measure.title),
        Page::Story(index) => dataset.stories.at(index).map(|story| &story.title),
        Page::Report(index) => dataset.reports.at(index).map(|report| &report.title),
        Page::Own(index) => dataset.pages.at(index).map(|page| &page.title),
        Page::Body(index) => dataset.assurance.bodies.at(index).map(|body| &body.title),
        Page::Document(index) => dataset.assurance.documents.at(index).map(|document| &document.title),
        Page::Programme(index) => dataset.assurance.programmes.at(index).map(|programme| &programme.title),
        Page::Promise(index) => dataset.assurance.commitments.at(index).map(|commitment| &commitment.title),
        _ => None,
    };
    match (record, page) {
        (Some(title), _) => text(title),
        (None, Page::News(index)) => {
            let edition = dataset.reports.at(index).map_or(dataset.site.edition.value, |report| report.period.value);
            news::heading(view, edition)
        }
        (None, Page::Edition(index)) => dataset.editions.at(index).map_or(Ok(String::new()), |edition| edition::heading(view, edition)),
        (None, Page::Changes(index)) => edition::changes_heading(view, index),
        (None, Page::Moved(index, _)) => {
            let title = dataset.measures.at(index).map(|measure| words.text(&measure.title)).unwrap_or_default();
            words.say("heading-moved", &[("title", title)])
        }
        (None, _) => words.say(&format!("heading-{}", key(page)), &[]),
    }
}

/// What the page is about in a sentence, for search engines and previews.
fn description(view: View<'_>, page: Page) -> Result<String, Diagnostic> {
    let (dataset, words) = (view.site.dataset, view.words);
    let record = match page {
        Page::Home => Some(&dataset.site.description),
        Page::Priority(index) => dataset.priorities.at(index).map(|priority| &priority.summary),
        Page::Story(index) => dataset.stories.at(index).map(|story| &story.summary),
        Page::Report(index) => dataset.reports.at(index).map(|report| &report.summary),
        Page::Own(index) => dataset.pages.at(index).map(|page| &page.summary),
        Page::Body(index) => dataset.assurance.bodies.at(index).map(|body| &body.remit),
        Page::Document(index) => dataset.assurance.documents.at(index).map(|document| &document.summary),
        Page::Programme(index) => dataset.assurance.programmes.at(index).map(|programme| &programme.summary),
        Page::Promise(index) => {
            dataset.assurance.commitments.at(index).map(|commitment| commitment.text.as_ref().unwrap_or(&commitment.title))
        }
        Page::Measure(index) | Page::Embed(index) => {
            dataset.measures.at(index).map(|measure| measure.definition.as_ref().unwrap_or(&measure.title))
        }
        _ => None,
    };
    match record {
        Some(text) => Ok(markdown::plain(words.text(text))),
        None => words.say(&format!("lede-{}", key(page)), &[]),
    }
}

/// The end of the message keys for a page that no record names.
const fn key(page: Page) -> &'static str {
    match page {
        Page::Priorities => "priorities",
        Page::Measures => "measures",
        Page::MeasuresBy(Order::Status) => "measures-by-status",
        Page::MeasuresBy(Order::Travel) => "measures-by-direction",
        Page::MeasuresBy(Order::Title) => "measures-a-to-z",
        Page::Objectives => "objectives",
        Page::Challenges => "challenges",
        Page::Risks => "risks",
        Page::Stories => "stories",
        Page::Reports => "reports",
        Page::News(_) => "news",
        Page::Editions => "editions",
        Page::Edition(_) => "edition",
        Page::Changes(_) => "changes",
        Page::Moved(..) => "moved",
        Page::Assurance => "assurance",
        Page::Promises(Which::All) => "promises",
        Page::Promises(Which::Overdue) => "promises-overdue",
        Page::Promises(Which::Due) => "promises-due",
        Page::Promises(Which::Undated) => "promises-undated",
        Page::Promises(Which::Slipped) => "promises-slipped",
        Page::Promises(Which::Kept) => "promises-kept",
        Page::Promises(Which::Dropped) => "promises-dropped",
        Page::Quality => "quality",
        Page::Data => "data",
        _ => "methodology",
    }
}
