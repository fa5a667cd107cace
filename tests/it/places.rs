//! Places of pages that links lead to, and pictures in texts: found where they are wrong, right wherever the text stands.

use crate::driver::Project;

const PAGE: &str = "content/pages/about.toml";
const STORY: &str = "content/stories/bridge.toml";
const HERE: &str = "en/about-this-site/index.html";

/// A page of the site's own with a text; the Welsh has the same marks.
fn page(en: &str, cy: &str) -> Project {
    let text = format!(
        "title = {{ en = \"About this site\", cy = \"Am y safle hwn\" }}\nsummary = {{ en = \"What.\", cy = \"Beth.\" }}\norder = 1\n[body]\nen = \"\"\"\n{en}\n\"\"\"\ncy = \"\"\"\n{cy}\n\"\"\"\n"
    );
    Project::smallest().file(PAGE, &text)
}

fn story(body: &str, more: &str) -> String {
    format!(
        "title = {{ en = \"A new bridge\", cy = \"Pont newydd\" }}\nsummary = {{ en = \"One can cross.\", cy = \"Gellir croesi.\" }}\npriority = \"roads\"\nedition = \"2017-18 Q4\"\nstate = \"delivered\"\n{more}\nbody = {{ en = \"It is open. {body}\", cy = \"Mae ar agor. {body}\" }}\n"
    )
}

#[test]
fn a_heading_is_a_place_and_a_link_to_no_place_is_found_with_the_nearest() {
    let sound = page(
        "## The bridge\n\nSee [it](#the-bridge), [figures](../measures/potholes-mended/index.html#cite) and [all](../data/index.html#tables).",
        "## Y bont\n\nGweler [hi](#y-bont), [ffigurau](../mesurau/tyllau-a-drwsiwyd/index.html#cite) a [phopeth](../data/index.html#tables).",
    );
    assert_eq!(sound.check().text, "");
    sound.build();
    assert!(sound.read(HERE).contains("<h2 id=\"the-bridge\">"), "{}", sound.read(HERE));
    let sound = std::fs::read_to_string(sound.root().join(PAGE)).unwrap();
    for (from, to) in [("#the-bridge", "#the-brigde"), ("html#cite", "html#ctie"), ("html#tables", "html#tabls")] {
        let text = sound.replacen(from, to, 1);
        let before = text.lines().nth(7).unwrap().split(to).next().unwrap();
        let found = Project::smallest().file(PAGE, &text).check();
        found.has("dead-anchor", PAGE, 8, before.rfind('[').unwrap() + 1);
        assert!(found.text.contains(&format!("did you mean `#{}`?", from.split('#').nth(1).unwrap())), "{}", found.text);
    }
    let far = page("[a](#zzzzzzzzzzzz)", "[b](#cite)").check();
    far.has("dead-anchor", PAGE, 6, 1);
}

#[test]
fn a_text_that_stands_on_several_pages_cannot_lead_within_one() {
    let challenge = "ref = \"C1\"\ntitle = { en = \"Potholes\", cy = \"Tyllau\" }\nedition = \"2017-18 Q4\"\npriority = \"roads\"\nmeasures = [\"potholes\"]\nstate = \"open\"\nquestion = { en = \"Why [so](#c1)?\", cy = \"Pam [felly](#c1)?\" }\n";
    let found = Project::smallest().file("content/challenges/c1.toml", challenge).check();
    found.has("dead-anchor", "content/challenges/c1.toml", 7, 24);
}

#[test]
fn a_heading_yields_to_the_places_of_its_page() {
    let project = page("## Main\n\nA.\n\n## Main\n\nB.", "## Prif\n\nA.\n\n## Prif\n\nB.");
    project.build();
    let page = project.read(HERE);
    assert!(page.contains("<h2 id=\"main-2\">") && page.contains("<h2 id=\"main-3\">"), "{page}");
}

#[test]
fn a_picture_leads_to_its_file_from_every_page_that_shows_it() {
    let project = page("A map: ![The roads & \\\"lanes\\\"](maps/roads.png)", "Map: ![Y ffyrdd](maps/roads.png)")
        .bytes("content/assets/maps/roads.png", b"a picture")
        .file(STORY, &story("![A bridge](bridge.jpg)", ""))
        .bytes("content/assets/bridge.jpg", b"a picture");
    assert_eq!(project.check().text, "");
    project.build();
    let wanted = "<img src=\"../../assets/maps/roads.png\" alt=\"The roads &amp; &quot;lanes&quot;\" loading=\"lazy\">";
    assert!(project.read(HERE).contains(wanted), "{}", project.read(HERE));
    let mut seen = 0;
    for (path, bytes) in project.site().iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = String::from_utf8_lossy(bytes);
        for way in page.split("<img src=\"").skip(1).map(|rest| rest.split('"').next().unwrap()) {
            let file = project.out().join(path).parent().unwrap().join(way);
            assert!(file.is_file(), "{path} shows {way}");
            seen += 1;
        }
    }
    assert!(seen >= 6, "{seen}");
}

#[test]
fn a_picture_that_cannot_be_shown_is_found() {
    for (picture, code) in [
        ("![A bridge](bridge.jpg)", "missing-picture"),
        ("![A bridge](https://example.org/bridge.jpg)", "lost-picture"),
        ("![A bridge](//example.org/bridge.jpg)", "lost-picture"),
        ("![A bridge](../assets/map.png)", "lost-picture"),
        ("![A bridge](plan.pdf)", "lost-picture"),
        ("![](map.png)", "poor-alternative-text"),
        ("![map.png](map.png)", "poor-alternative-text"),
    ] {
        let project = page(picture, picture).bytes("content/assets/map.png", b"").bytes("content/assets/plan.pdf", b"");
        let found = project.check();
        assert!(found.places.iter().any(|place| place.0 == code && place.1 == PAGE && place.2 == 6), "{picture}: {}", found.text);
    }
    let plain = Project::smallest().replace("content/priorities/roads.toml", "Good roads.", "![A](b.png)").check();
    plain.has("lost-picture", "content/priorities/roads.toml", 3, 19);
}

#[test]
fn a_picture_of_a_story_under_embargo_stays_behind() {
    let later = "release_at = 2018-08-01T09:30:00+01:00";
    let project =
        Project::smallest().file(STORY, &story("![A bridge](bridge.jpg)", later)).bytes("content/assets/bridge.jpg", b"a picture");
    project.build();
    assert!(!project.site().contains_key("assets/bridge.jpg"));
    let shown = page("![A bridge](bridge.jpg)", "![Pont](bridge.jpg)").file(STORY, &story("![A bridge](bridge.jpg)", later));
    let shown = shown.bytes("content/assets/bridge.jpg", b"a picture");
    shown.build();
    assert!(shown.site().contains_key("assets/bridge.jpg"), "another page shows it");
}

#[test]
fn a_figure_copied_into_a_story_is_advised_to_be_bound() {
    let named = "measures = [\"potholes\"]";
    let found = Project::smallest().file(STORY, &story("92% were mended in 2017-18, 96 of 104 in Q3.", named)).check();
    found.has("unbound-figure", STORY, 7, 28);
    assert_eq!(found.text.matches("[unbound-figure]").count(), 2, "one in each half: {}", found.text);
    assert!(found.text.contains("{{ value 'potholes' '2017-18 Q4' }}"), "{}", found.text);
    for (body, more) in [("92% were mended.", ""), ("93% were mended.", named), ("{{ value 'potholes' '2017-18 Q4' }}, so 92%.", named)] {
        let found = Project::smallest().file(STORY, &story(body, more)).check();
        assert!(!found.text.contains("unbound-figure"), "{body} {more}: {}", found.text);
    }
    // A figure that is a target too may be either.
    let target = Project::smallest().replace("content/measures/potholes.toml", "= 92", "= 95").file(STORY, &story("95% is good.", named));
    assert!(!target.check().text.contains("unbound-figure"));
    let linked = story("[92%](../../measures/potholes-mended/index.html) were mended.", "");
    assert!(Project::smallest().file(STORY, &linked).check().text.contains("unbound-figure"));
}
