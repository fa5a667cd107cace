//! Neither language is the lesser one: what holds of every page of the example council in Welsh and in English.

use std::collections::BTreeSet;
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use scraper::{ElementRef, Html, Node};

use eglur::lang::Lang;
use eglur::render::language::{Arg, Language};

use crate::driver::Project;
use crate::example::{all, example, follow};

/// The words of the interface in one language, as its file of messages has them.
fn phrases(code: &str) -> BTreeSet<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("themes/default/messages/{code}.ftl"));
    let text = std::fs::read_to_string(path).unwrap();
    let resource = fluent_syntax::parser::parse(text.as_str()).unwrap();
    let mut phrases = BTreeSet::new();
    for entry in &resource.body {
        if let Entry::Message(message) = entry {
            literals(message.value.as_ref().unwrap(), &mut phrases);
        }
    }
    phrases
}

/// Gathers the literal pieces of a message, those of its variants included.
fn literals(pattern: &Pattern<&str>, phrases: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => {
                let phrase = value.trim_matches(|c: char| !c.is_alphabetic());
                if phrase.chars().filter(|c| c.is_alphabetic()).count() > 3 {
                    phrases.insert(phrase.to_owned());
                }
            }
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                variants.iter().for_each(|variant| literals(&variant.value, phrases));
            }
            PatternElement::Placeable { expression: Expression::Inline(InlineExpression::Placeable { .. }) } => {
                panic!("a message with a placeable inside a placeable: read it here too")
            }
            PatternElement::Placeable { .. } => {}
        }
    }
}

/// Every text that a reader of a page meets in the page's own language: text and labels outside of elements with another `lang`.
fn own_texts(page: &Html, lang: &str) -> Vec<String> {
    let mut texts = Vec::new();
    for node in page.tree.nodes() {
        let Some(element) = ElementRef::wrap(node).or_else(|| node.parent().and_then(ElementRef::wrap)) else { continue };
        let with_ancestors = std::iter::once(element).chain(element.ancestors().filter_map(ElementRef::wrap));
        if with_ancestors.filter_map(|element| element.value().attr("lang")).next() != Some(lang) {
            continue;
        }
        match node.value() {
            Node::Text(text) if !matches!(element.value().name(), "script" | "code" | "textarea") => texts.push(text.to_string()),
            Node::Element(own) => {
                let labels = ["aria-label", "alt", "title"].into_iter().filter_map(|name| own.attr(name));
                let content = own.attr("content").filter(|_| own.name() == "meta");
                texts.extend(labels.chain(content).map(ToOwned::to_owned));
            }
            _ => {}
        }
    }
    texts
}

/// Tells whether `phrase` stands in `text`: several words anywhere between other words, a single word as the whole of it.
fn has_phrase(text: &str, phrase: &str) -> bool {
    if !phrase.contains(' ') {
        return text.trim_matches(|c: char| !c.is_alphabetic()) == phrase;
    }
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '\'');
    text.match_indices(phrase).any(|(at, _)| !letter(text[..at].chars().next_back()) && !letter(text[at + phrase.len()..].chars().next()))
}

#[test]
fn no_word_of_the_interface_stands_on_a_page_in_the_other_language() {
    let (cy, en) = (phrases("cy"), phrases("en"));
    assert!(cy.len() > 300 && en.len() > 300, "{} and {} phrases", cy.len(), en.len());
    let mut seen = 0;
    let mut faults = BTreeSet::new();
    for (path, page) in example().pages().filter(|(path, _)| path.starts_with("cy/") || path.starts_with("en/")) {
        let (foreign, own) = if path.starts_with("cy/") { (&en, &cy) } else { (&cy, &en) };
        let texts = own_texts(&page, &path[..2]);
        assert!(texts.len() > 20, "{path} has texts");
        for phrase in foreign.difference(own) {
            if let Some(text) = texts.iter().find(|text| has_phrase(text, phrase)) {
                faults.insert(format!("{path}: `{phrase}` in `{}`", text.trim()));
            }
        }
        seen += texts.len();
    }
    assert!(faults.is_empty(), "{faults:#?}");
    assert!(seen > 10_000, "{seen} texts");
}

#[test]
fn the_search_for_foreign_words_finds_them() {
    let page = Html::parse_document(
        "<html lang=cy><body><p>Mesurau</p><p>All measures</p><p lang=en>Read the report</p><nav aria-label='Main menu'></nav></body></html>",
    );
    let texts = own_texts(&page, "cy");
    let found: Vec<String> = phrases("en").into_iter().filter(|phrase| texts.iter().any(|text| has_phrase(text, phrase))).collect();
    assert_eq!(found, ["All measures", "Main menu"]);
}

#[test]
fn every_page_says_its_language_and_names_its_twin() {
    for (path, page) in example().pages().filter(|(path, _)| path.starts_with("cy/") || path.starts_with("en/")) {
        let (lang, other) = if path.starts_with("cy/") { ("cy", "en") } else { ("en", "cy") };
        assert_eq!(all(&page, "html")[0].value().attr("lang"), Some(lang), "{path}");
        let toggles = all(&page, ".toggle a");
        assert_eq!(toggles.len(), 1, "{path}");
        let toggle = toggles[0].value();
        assert_eq!((toggle.attr("lang"), toggle.attr("hreflang")), (Some(other), Some(other)), "{path}");
        assert_eq!(toggles[0].text().collect::<String>(), if other == "cy" { "Cymraeg" } else { "English" });
        let content = |property: &str| {
            let found = all(&page, &format!("meta[property='{property}']"));
            assert_eq!(found.len(), 1, "{property} of {path}");
            found[0].value().attr("content").unwrap().to_owned()
        };
        assert_eq!(content("og:locale"), format!("{lang}_GB"), "{path}");
        assert_eq!(content("og:locale:alternate"), format!("{other}_GB"), "{path}");
        assert!(!content("og:title").is_empty() && !content("og:description").is_empty(), "{path}");
        if path.ends_with("404.html") || path.contains("/embed/") || path.contains("/mewnosod/") {
            continue;
        }
        let hreflang = |lang: &str| {
            let found = all(&page, &format!("link[rel=alternate][hreflang='{lang}']"));
            assert_eq!(found.len(), 1, "hreflang {lang} of {path}");
            follow(path, found[0].value().attr("href").unwrap())
        };
        assert_eq!(hreflang(lang), path, "{path} names itself");
        assert_eq!(hreflang(other), follow(path, toggle.attr("href").unwrap()), "the toggle of {path} leads to the twin");
        let home = path == format!("{lang}/index.html");
        assert_eq!(all(&page, "link[hreflang='x-default']").len(), usize::from(home), "{path}");
    }
}

#[test]
fn linked_data_of_every_page_parses_and_is_in_its_language() {
    let mut kinds = BTreeSet::new();
    for (path, page) in example().pages().filter(|(path, _)| path.starts_with("cy/") || path.starts_with("en/")) {
        let bare = path.ends_with("404.html") || path.contains("/embed/") || path.contains("/mewnosod/");
        let scripts = all(&page, "script[type='application/ld+json']");
        assert_eq!(scripts.len(), usize::from(!bare), "{path}");
        let Some(script) = scripts.first() else { continue };
        let json: serde_json::Value = serde_json::from_str(&script.text().collect::<String>()).unwrap();
        for thing in json["@graph"].as_array().unwrap() {
            kinds.insert(thing["@type"].as_str().unwrap().to_owned());
            if let Some(lang) = thing["inLanguage"].as_str() {
                assert_eq!(lang, &path[..2], "{path}");
            }
            if let Some(twin) = thing["workTranslation"]["@id"].as_str() {
                let toggle = all(&page, ".toggle a")[0].value().attr("href").unwrap();
                assert_eq!(twin, toggle, "{path}");
            }
        }
    }
    let kinds: Vec<&str> = kinds.iter().map(String::as_str).collect();
    assert_eq!(kinds, ["Article", "BreadcrumbList", "CollectionPage", "Dataset", "Organization", "WebPage"]);
}

#[test]
fn a_base_address_makes_previews_absolute_and_feeds_name_each_other() {
    let story = "title = { en = \"A \\\"bridge\\\" </script> & more\", cy = \"Pont <b>\" }\nslug = { en = \"bridge\", cy = \"pont\" }\nsummary = { en = \"Built.\", cy = \"Codwyd.\" }\ncorporate = true\nedition = \"2017-18 Q4\"\nstate = \"delivered\"\nbody = { en = \"Done.\", cy = \"Gwnaed.\" }\nrelease_at = 2018-06-12T09:30:00+01:00\n";
    let project = Project::smallest().file("content/stories/bridge.toml", story).base_url("https://example.org");
    project.build();
    let measure = project.read("cy/mesurau/tyllau-a-drwsiwyd/index.html");
    for wanted in [
        "<meta property=\"og:url\" content=\"https://example.org/cy/mesurau/tyllau-a-drwsiwyd/\">",
        "<meta property=\"og:image\" content=\"https://example.org/cy/mesurau/tyllau-a-drwsiwyd/chart.png\">",
        "<meta property=\"og:image:alt\" content=\"Tyllau a drwsiwyd\">",
        "<meta property=\"og:type\" content=\"website\">",
    ] {
        assert!(measure.contains(wanted), "no {wanted} in {measure}");
    }
    assert!(!project.read("cy/mesurau/index.html").contains("og:image"), "only a measure has a picture");
    let page = project.read("en/stories/bridge/index.html");
    assert!(page.contains("<meta property=\"og:type\" content=\"article\">"), "{page}");
    let parsed = Html::parse_document(&page);
    let scripts = all(&parsed, "script");
    assert_eq!(scripts.len(), 1, "the title does not break out");
    let json: serde_json::Value = serde_json::from_str(&scripts[0].text().collect::<String>()).unwrap();
    let article = json["@graph"].as_array().unwrap().iter().find(|thing| thing["@type"] == "Article").unwrap();
    assert_eq!(article["headline"], "A \"bridge\" </script> & more");
    assert_eq!(article["datePublished"], "2018-06-12T08:30:00Z");
    assert_eq!(article["mainEntityOfPage"]["@id"], "https://example.org/en/stories/bridge/");
    let feed = project.read("cy/straeon/feed.xml");
    assert!(feed.contains("xml:lang=\"cy\"") && feed.contains("<title>Straeon – Cyngor Prawf</title>"), "{feed}");
    assert!(feed.contains(
        "<link rel=\"alternate\" type=\"application/atom+xml\" hreflang=\"en\" href=\"https://example.org/en/stories/feed.xml\"/>"
    ));
    assert!(feed.contains("<link rel=\"alternate\" hreflang=\"en\" href=\"https://example.org/en/stories/bridge/\"/>"), "{feed}");
}

#[test]
fn sentences_use_the_forms_of_the_place_that_the_record_gives() {
    let measure = "content/measures/potholes.toml";
    let project =
        Project::smallest().replace(measure, "[target]", "why = { en = \"Roads matter.\", cy = \"Mae ffyrdd yn bwysig.\" }\n[target]");
    project.build();
    assert!(project.read("cy/index.html").contains("yn mynd yn dda ym Mhrawf<"));
    assert!(project.read("en/index.html").contains("going well in Test<"));
    assert!(project.read("cy/mesurau/tyllau-a-drwsiwyd/index.html").contains("n bwysig i Brawf<"));
}

/// Reads the default messages of a language.
fn language(lang: Lang) -> Language {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("themes/default/messages/{}.ftl", lang.code()));
    Language::new(lang, &std::fs::read_to_string(path).unwrap()).unwrap_or_else(|faults| panic!("{faults:#?}"))
}

#[test]
fn the_interface_has_the_agreed_words() {
    let (cy, en) = (language(Lang::Cy), language(Lang::En));
    for (key, welsh, english) in [
        ("status-blue", "Glas", "Blue"),
        ("status-green", "Gwyrdd", "Green"),
        ("status-amber", "Ambr", "Amber"),
        ("status-red", "Coch", "Red"),
        ("status-not-assessed", "Heb ei asesu", "Not assessed"),
        ("measure", "Mesur", "Measure"),
        ("objective", "Amcan", "Objective"),
        ("priority", "Blaenoriaeth", "Priority"),
        ("target", "Targed", "Target"),
        ("code-r", "diwygiedig", "revised"),
        ("flag-estimated", "amcangyfrifedig", "estimated"),
        ("flag-provisional", "amodol, gall newid eto", "provisional, may still change"),
        ("reason-not-available", "Ddim ar gael", "Not available"),
        ("reason-not-applicable", "Amherthnasol", "Not applicable"),
        ("travel-improving", "Yn gwella", "Improving"),
        ("travel-worsening", "Yn dirywio", "Worsening"),
        ("travel-steady", "Dim newid", "No change"),
        ("good-high", "Gorau po uchaf", "Higher is better"),
        ("good-low", "Gorau po isaf", "Lower is better"),
        ("section-achievements", "Cyflawniadau", "Achievements"),
        ("stories", "Straeon", "Stories"),
        ("source", "Ffynhonnell y data", "Data source"),
        ("skip", "Neidio i'r prif gynnwys", "Skip to main content"),
        ("home", "Hafan", "Home"),
        ("not-found", "Ni ddaethpwyd o hyd i'r dudalen", "Page not found"),
    ] {
        assert_eq!((cy.say(key, &[]).unwrap().as_str(), en.say(key, &[]).unwrap().as_str()), (welsh, english), "{key}");
    }
}

#[test]
fn figures_are_written_as_agreed_in_both_languages() {
    for language in [language(Lang::Cy), language(Lang::En)] {
        let number = |text: &str| language.number(text.parse().unwrap(), None);
        let unit = |key: &str, text: &str| language.say(key, &[("n", Arg::Text(&number(text)))]).unwrap();
        assert_eq!(number("1234.5"), "1,234.5");
        assert_eq!(unit("unit-percent", "-12.3"), "-12.3%");
        assert_eq!(unit("unit-million-pounds", "8.327"), "£8.327m");
    }
}
