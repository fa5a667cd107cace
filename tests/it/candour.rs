//! Candour: a missed target that nobody was asked about is a finding, until the record says so, and then readers see it.

use crate::driver::Project;

const MEASURE: &str = "content/measures/potholes.toml";
const STATEMENT: &str = "no_challenge.\"2017-18 Q4\" = { en = \"Nobody asked.\", cy = \"Ni ofynnodd neb.\" }\n\n[target]";

fn codes(project: &Project) -> Vec<String> {
    project.check().places.into_iter().map(|place| place.0).collect()
}

#[test]
fn a_missed_target_without_a_challenge_is_said_on_the_page() {
    let red = Project::smallest().replace(MEASURE, "= 92", "= 62");
    assert_eq!(codes(&red), ["unanswered-miss"]);
    let said = red.replace(MEASURE, "[target]", STATEMENT);
    assert_eq!(codes(&said), [""; 0]);
    said.build();
    assert!(said.read("en/measures/potholes-mended/index.html").contains("<p class=\"gap\">Nobody asked.</p>"));
    assert!(said.read("cy/mesurau/tyllau-a-drwsiwyd/index.html").contains("<p class=\"gap\">Ni ofynnodd neb.</p>"));
    let notes = said.read("data/notes.csv");
    assert!(notes.contains("potholes,2017-18-Q4,all,all,in_period,no_challenge,1,,,Nobody asked.,Ni ofynnodd neb.,"), "{notes}");
}

#[test]
fn amber_is_a_finding_in_the_second_quarter() {
    assert_eq!(codes(&Project::smallest()), [""; 0]);
    assert_eq!(codes(&Project::smallest().replace(MEASURE, "= 96", "= 91")), ["unanswered-miss"]);
}

#[test]
fn a_statement_holds_for_its_quarter_alone() {
    let project = Project::smallest().replace(MEASURE, "= 92", "= 62").replace(MEASURE, "[target]", &STATEMENT.replace("Q4", "Q3"));
    assert_eq!(codes(&project), ["unanswered-miss"]);
}

#[test]
fn what_answers_lack_is_said_beside_them() {
    let challenge = "ref = \"C1\"\ntitle = { en = \"Potholes\", cy = \"Tyllau\" }\nedition = \"2017-18 Q4\"\npriority = \"roads\"\nmeasures = [\"potholes\"]\nstate = \"open\"\nquestion = { en = \"Why?\", cy = \"Pam?\" }\n";
    let project = Project::smallest().replace(MEASURE, "= 92", "= 62").file("content/challenges/c1.toml", challenge);
    assert_eq!(codes(&project), ["incomplete-answer"]);
    let statement = "incomplete_answers = { en = \"It names nobody.\", cy = \"Nid yw'n enwi neb.\" }\nsummary";
    let said = project.replace("content/reports/2017-18-q4/report.toml", "summary", statement);
    assert_eq!(codes(&said), [""; 0]);
    said.build();
    assert!(said.read("en/challenges/index.html").contains("<p class=\"gap\">Report: It names nobody.</p>"));
    assert!(said.read("data/challenges.csv").contains(",It names nobody.,Nid yw'n enwi neb.,"), "{}", said.read("data/challenges.csv"));
}
