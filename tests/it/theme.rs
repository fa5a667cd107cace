//! Themes: a file of one's own goes before the default's, and what is unfinished is found before anything is written.

use crate::driver::Project;

fn themed() -> Project {
    Project::smallest().replace("content/site.toml", "edition", "theme = \"mine\"\nedition")
}

const MANIFEST: (&str, &str) = ("themes/mine/theme.toml", "name = \"mine\"\nbased_on = \"default\"\n");

#[test]
fn one_file_of_a_theme_goes_before_the_defaults() {
    let project = themed().file(MANIFEST.0, MANIFEST.1).file(
        "themes/mine/templates/page.html",
        "{% extends \"base.html\" %}\n{% block main %}\n<h1>{{ frame.heading }}</h1><p>Mine.</p>\n{% endblock %}\n",
    );
    let project = project.file(
        "content/pages/about.toml",
        "title = { en = \"About\", cy = \"Ynglŷn\" }\nsummary = { en = \"S.\", cy = \"S.\" }\norder = 1\nbody = { en = \"B.\", cy = \"B.\" }\n",
    );
    project.build();
    assert!(project.read("cy/ynglyn/index.html").contains("<p>Mine.</p>"));
    assert!(project.read("en/risks/index.html").contains("site-footer"), "the rest is the default's");
}

#[test]
fn a_theme_that_is_not_there_is_found_at_its_name() {
    themed().check().has("unknown-theme", "content/site.toml", 4, 9);
}

#[test]
fn a_theme_without_a_base_must_be_whole() {
    let found = themed().file("themes/mine/theme.toml", "name = \"mine\"\n").check();
    let unfinished = found.places.iter().filter(|place| place.0 == "unfinished-theme").count();
    assert!(unfinished > 0 && found.text.contains("has no styles/main.css"), "{}", found.text);
    assert!(themed().file("themes/mine/templates/home.html", "x").check().text.contains("has no theme.toml"));
}

#[test]
fn broken_theme_files_are_found_at_their_line() {
    let with = |path: &str, text: &str| themed().file(MANIFEST.0, MANIFEST.1).file(path, text).check();
    with("themes/mine/templates/home.html", "<p>\n{% if %}\n").has("invalid-template", "themes/mine/templates/home.html", 2, 7);
    let never = "{% extends \"base.html\" %}\n{% block main %}{{ page.nothing.at.all }}{% endblock %}";
    with("themes/mine/templates/measure.html", never).has("invalid-template", "themes/mine/templates/measure.html", 2, 24);
    let found = with("themes/mine/styles/main.css", "p { color: red }\n}\n");
    assert!(found.places.iter().any(|place| place.0 == "invalid-style" && place.1.ends_with("main.css")), "{}", found.text);
    let found = with("themes/mine/messages/cy.ftl", "skip = Neidio\n");
    assert!(found.places.iter().any(|place| place.1 == "themes/mine/messages/cy.ftl"), "{}", found.text);
    let found = with("themes/mine/theme.toml", "nam = \"mine\"\n");
    found.has("invalid-theme", "themes/mine/theme.toml", 1, 1);
}
