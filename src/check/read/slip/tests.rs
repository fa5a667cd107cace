use proptest::prelude::*;

use super::super::tree::{Arena, parse};
use super::*;

/// Returns what is told of a text: the place as it is written, what is said, and the help.
fn slips(text: &str) -> Vec<(String, String, String)> {
    let arena = Arena::new();
    let first = parse(text, &arena).expect_err(text);
    let one = |told: &Told| match told {
        Told::Slip(slip) => (slip.at.clone().map_or(String::new(), |at| text[at].to_owned()), slip.what.clone(), slip.help.clone()),
        Told::Number(at) => (text[at.clone()].to_owned(), "number".to_owned(), String::new()),
    };
    told(text, &first).iter().map(one).collect()
}

/// The place, what is said, and what to type.
type Row = (&'static str, &'static str, &'static str);

/// Each text with what is told of it.
const TABLE: &[(&str, &[Row])] = &[
    (
        "a = 2,649",
        &[("2,649", "`2,649` has a comma in it, and a number has none", "write 2649; if the comma was a decimal comma, write 2.649")],
    ),
    ("a = 93,4", &[("93,4", "`93,4` has a comma in it, and a number has none", "write 93.4")]),
    ("a = 0,5", &[("0,5", "`0,5` has a comma in it, and a number has none", "write 0.5")]),
    ("a = 2,649,100", &[("2,649,100", "`2,649,100` has a comma in it, and a number has none", "write 2649100")]),
    ("a = 1 234", &[("1 234", "`1 234` has a space in it, and a number has none", "write 1234")]),
    ("a = 1 2", &[("1 2", "`1 2` is not a number", "write a plain number, such as 87 or -3.8; a text stands between quotation marks")]),
    ("a = 93%", &[("93%", "`93%` has its unit in it", "write 93; what is counted is said once, by `unit`")]),
    (
        "a = £8.327m",
        &[(
            "£8.327m",
            "`£8.327m` has its unit in it",
            "write 8327000: pounds are written out as a number, and what is counted is said in `unit`",
        )],
    ),
    (
        "a = £1,200",
        &[(
            "£1,200",
            "`£1,200` has its unit in it",
            "write 1200: pounds are written out as a number, and what is counted is said in `unit`",
        )],
    ),
    (
        "\"2017-18 Q4\" = n/a\na = -",
        &[
            (
                "n/a",
                "`n/a` says that there is no figure, but not why",
                "write { none = \"not-available\" } with the reason; content/README.md lists the reasons",
            ),
            (
                "-",
                "`-` says that there is no figure, but not why",
                "write { none = \"not-available\" } with the reason; content/README.md lists the reasons",
            ),
        ],
    ),
    ("a = >75", &[(">75", "`>75` is a bound, and not a figure", "write { at_least = 75 } if it is a target, and 75 if it is a figure")]),
    (
        "a = <5",
        &[(
            "<5",
            "`<5` is a bound, and not a figure",
            "write { at_most = 5 } if it is a target, { none = \"suppressed\" } if it hides a small count, and 5 if it is a figure",
        )],
    ),
    ("a = ≥75", &[("≥75", "`≥75` is a bound, and not a figure", "write { at_least = 75 } if it is a target, and 75 if it is a figure")]),
    ("a = (93)", &[("(93)", "`(93)` is not a number, as it has brackets", "write -93 if it is a loss, and 93 if it is none")]),
    (
        "a = 28/06/2018",
        &[("28/06/2018", "`28/06/2018` is not a day as a record has it", "write 2018-06-28: the year first, then month and day")],
    ),
    (
        "a = 28-06-2018",
        &[("28-06-2018", "`28-06-2018` is not a day as a record has it", "write 2018-06-28: the year first, then month and day")],
    ),
    (
        "a = 28.06.2018",
        &[("28.06.2018", "`28.06.2018` is not a day as a record has it", "write 2018-06-28: the year first, then month and day")],
    ),
    ("a = 12/13/2018", &[("12/13/2018", "`12/13/2018` is no day of the calendar", "write the year first, then month and day: 2018-06-28")]),
    ("a =", &[("=", "`a` has no value", "write the value of `a` after the =, or take the line away")]),
    ("a = { b = , c = 1 }", &[("=", "`b` has no value", "write the value of `b` after the =, or take the line away")]),
    ("a = 093", &[("093", "`093` begins with a nought too many", "write 93")]),
    ("a = .5", &[(".5", "`.5` lacks a digit beside its point", "write 0.5")]),
    ("a = 5.", &[("5.", "`5.` lacks a digit beside its point", "write 5.0")]),
    ("a = +.5", &[("+.5", "`+.5` lacks a digit beside its point", "write 0.5")]),
    ("a = −3.8", &[("−3.8", "`−3.8` has a sign that only looks like a minus", "write -3.8")]),
    ("a = “x, y”", &[("“x, y”", "this text stands between quotation marks that TOML does not know", "type straight ones: \"x, y\"")]),
    ("a = ‘x’", &[("‘x’", "this text stands between quotation marks that TOML does not know", "type straight ones: \"x\"")]),
    ("a = «y»", &[("«y»", "this text stands between quotation marks that TOML does not know", "type straight ones: \"y\"")]),
    (
        "a = { en = “Planning, don't”, cy = “x” }",
        &[(
            "“Planning, don't”",
            "this text stands between quotation marks that TOML does not know",
            "type straight ones: \"Planning, don't\"",
        )],
    ),
    ("a = yes", &[("yes", "`yes` is written true", "write true, in small letters and without quotation marks")]),
    ("a = no", &[("no", "`no` is written false", "write false, in small letters and without quotation marks")]),
    ("a = True", &[("True", "`True` is written true", "write true, in small letters and without quotation marks")]),
    ("a = FALSE", &[("FALSE", "`FALSE` is written false", "write false, in small letters and without quotation marks")]),
    ("a = ie", &[("ie", "`ie` is written true", "write true, in small letters and without quotation marks")]),
    ("a = nage", &[("nage", "`nage` is written false", "write false, in small letters and without quotation marks")]),
    (
        "a = { value = 87,5, note = \"x\" }\nb = [1 234, 5]\nc = [\n  93%,\n]",
        &[
            ("87,5", "`87,5` has a comma in it, and a number has none", "write 87.5"),
            ("1 234", "`1 234` has a space in it, and a number has none", "write 1234"),
            ("93%", "`93%` has its unit in it", "write 93; what is counted is said once, by `unit`"),
        ],
    ),
    ("unit = \"percent\",", &[(",", "a line does not end with ,", "take the , away")]),
    ("unit = \"percent\";", &[(";", "a line does not end with ;", "take the ; away")]),
    ("a = 93,", &[(",", "a line does not end with ,", "take the , away")]),
    (
        "unit: \"percent\"",
        &[(":", "between a key and its value stands =, and this is a colon", "write = in the place of the colon, as in unit = …")],
    ),
    (
        "a = { en: \"x\", cy: \"y\" }",
        &[(":", "between a key and its value stands =, and this is a colon", "write = in the place of the colon, as in en = …")],
    ),
    (
        "unit = percent",
        &[(
            "percent",
            "`percent` is a text without quotation marks",
            "write unit = \"percent\"; texts stand between quotation marks, and keys with spaces do too",
        )],
    ),
    (
        "a = 2017-18",
        &[(
            "2017-18",
            "`2017-18` is a text without quotation marks",
            "write a = \"2017-18\"; texts stand between quotation marks, and keys with spaces do too",
        )],
    ),
    ("a = { en = \"x\"; cy = \"y\" }", &[(";", "a comma stands between two values, and this is ;", "write , in its place")]),
    ("a = { en = \"x\" cy = \"y\" }", &[("c", "a comma is missing before this", "write a comma after the value that ends here")]),
    (
        "2017-18 Q4 = 87",
        &[("2017-18 Q4", "the key `2017-18 Q4` has letters that need quotation marks around it", "write \"2017-18 Q4\" = …")],
    ),
    (
        "plain words",
        &[(
            "plain words",
            "`plain words` has no = after it",
            "a line is a key, = and a value; put a remark behind #, and a text of several lines between \"\"\" and \"\"\"",
        )],
    ),
    (
        "a = \"say \"yes\" now\"",
        &[(
            "yes\" now\"",
            "the text ends before this, as a quotation mark within it closes it",
            "a quotation mark within a text has \\ before it, as in \"the \\\"late\\\" ones\"; an apostrophe stands between \" and \"",
        )],
    ),
    (
        "a = 'Don't'",
        &[(
            "t'",
            "the text ends before this, as a quotation mark within it closes it",
            "a quotation mark within a text has \\ before it, as in \"the \\\"late\\\" ones\"; an apostrophe stands between \" and \"",
        )],
    ),
    ("a = \"x\" y", &[("y", "nothing may stand here, after the value", "take `y` away, or write it in a remark, behind #")]),
    ("a = \"x", &[("\"", "this quotation mark is never closed on its line", "type \" where the text ends")]),
    (
        "a = 'x",
        &[(
            "'",
            "this quotation mark is never closed on its line",
            "type \" at both ends of the text; then an apostrophe in it closes nothing",
        )],
    ),
    (
        "a = \"x”",
        &[(
            "\"",
            "this quotation mark is never closed on its line",
            "a curly quotation mark closes nothing; type the straight one, \", in its place",
        )],
    ),
    (
        "a = { en = \"Planning on time, cy = \"Pend…\" }",
        &[("\"", "this quotation mark is never closed on its line", "type \" where the text ends, before the comma")],
    ),
    (
        "a = { en = \"x\" # }\nb = 93%",
        &[
            ("{", "this bracket is never closed", "close { with }, on the same line"),
            ("93%", "`93%` has its unit in it", "write 93; what is counted is said once, by `unit`"),
        ],
    ),
    (
        "a = [\"x\"\nb = 1\n\n[c]\nd = yes",
        &[
            ("[", "this bracket is never closed", "close [ with ]"),
            ("yes", "`yes` is written true", "write true, in small letters and without quotation marks"),
        ],
    ),
    (
        "a = \"\"\"\nText\n",
        &[(
            "\"\"\"",
            "these three quotation marks are never closed",
            "close the text with \"\"\" on a line of its own, below its last line",
        )],
    ),
    (
        "a = \"\"\"\nText\n[b]\nc = \"\"\"\nText }\n\"\"\"\n",
        &[(
            "\"\"\"",
            "these three quotation marks are never closed",
            "close the text with \"\"\" on a line of its own, below its last line",
        )],
    ),
    (
        "b = no\na = '''\nText\nc = '''\nText }\n'''\n",
        &[
            ("'''", "these three quotation marks are never closed", "close the text with ''' on a line of its own, below its last line"),
            ("no", "`no` is written false", "write false, in small letters and without quotation marks"),
        ],
    ),
    (
        "a = 1\n<<<<<<< HEAD\nb = 2\n=======\nb = 3\n>>>>>>> other\nc = 93%\n<<<<<<< HEAD\nb = 2\n=======\nb = 3\n>>>>>>> other\n",
        &[
            (
                "<<<<<<<",
                "two versions of this file were joined, and both still stand in it",
                "keep one version of each line, and delete the lines with <<<<<<<, ======= and >>>>>>>",
            ),
            ("93%", "`93%` has its unit in it", "write 93; what is counted is said once, by `unit`"),
        ],
    ),
    ("unit = \"a\"\nunit = \"b\"\n", &[("unit", "`unit` stands twice", TWICE)]),
    ("[t]\na = 1\n[t]\n", &[("[t]", "`[t]` stands twice", TWICE)]),
    ("a = { b = 1, b = 2 }", &[("b", "`b` stands twice", TWICE)]),
    ("a = 1 2 % \"", &[("\"", "this quotation mark is never closed on its line", "type \" where the text ends")]),
    (
        "a = \"\\q\"",
        &[(
            "",
            "this is not TOML: missing escaped value, expected `b`, `e`, `f`, `n`, `r`, `\\`, `\"`, `x`, `u`, `U`",
            "a backslash in a text is written twice: \"C:\\\\Files\"",
        )],
    ),
    (
        "a = 1\rb = 2\r",
        &[(
            "\r",
            "the lines of this file end with signs that only very old computers knew",
            "save the file with the line ends of Windows or Unix",
        )],
    ),
];

#[test]
fn each_slip_is_told_with_what_to_type() {
    for (text, wanted) in TABLE {
        let found = slips(text);
        let found: Vec<(&str, &str, &str)> = found.iter().map(|(at, what, help)| (at.as_str(), what.as_str(), help.as_str())).collect();
        assert_eq!(found, *wanted, "{text}");
    }
}

/// Returns the other places of the first slip.
fn others(text: &str) -> Vec<(usize, usize)> {
    let arena = Arena::new();
    match &told(text, &parse(text, &arena).expect_err(text))[..] {
        [Told::Slip(slip), ..] => slip.others.iter().map(|(at, _)| (at.start, at.end)).collect(),
        told => panic!("{told:?}"),
    }
}

#[test]
fn what_is_sound_swallows_nothing() {
    for text in [
        "a = [\n  \"x\",\n  { b = 1 },\n]\nb = { c = 1 }\n[t]\n\"2017-18\" = 1\n",
        "a = \"\"\"\n{ [\n\"\"\" # [\nb = 1\n",
        "a = \"\"\"x\"\"\"\"\"\nb = 1\n",
    ] {
        assert!(parse(text, &Arena::new()).is_ok() && swallowed::find(text).is_empty(), "{text}");
    }
}

#[test]
fn the_first_of_two_keys_is_shown_too() {
    assert_eq!(others("unit = 1\n\"unit\" = 2\n"), [(0, 4)]);
    assert_eq!(others("a = 1\n[t]\na = 1\nb = 2\na = 3\n"), [(10, 11)]);
    assert_eq!(others("[t]\na = 1\n[t]\nb = 2\n"), [(0, 3)]);
    assert_eq!(others("a = { b = 1, c = { b = 2 }, b = 3 }\n"), [(6, 7)]);
    assert_eq!(others("[[a]]\n[a.b]\n[[a]]\n[a.b]\n[a.b]\n"), [(18, 23)]);
    assert_eq!(others("<<<<<<< a\nb = 1\n=======\nb = 2\n>>>>>>> c\n"), [(30, 37)]);
}

#[test]
fn a_hundred_thousand_signs_are_told_of_in_a_moment() {
    for sign in [
        "“",
        "\"",
        "\"\"\"",
        "[",
        "[\n",
        "{a=",
        "a = [\n\n",
        "<<<<<<<\n",
        "'",
        ",",
        "1,2",
        "a: ",
        "a = 1 2\n",
        "\"a, b = \"c",
        "a.",
        "«",
        "\n=======",
        "a = 1\n",
    ] {
        let text = format!("a = {{ {}", sign.repeat(100_000 / sign.len()));
        let start = std::time::Instant::now();
        lines(&text, &[]);
        swallowed::blanked(&text, &swallowed::find(&text));
        assert!(start.elapsed().as_secs() < 10, "{sign:?} {:?}", start.elapsed());
    }
}

proptest! {
    #[test]
    fn a_sound_text_has_no_slip(text in "(\\[\\[?[ab.\"]{1,5}\\]?\\]|[ab.'\"]{1,4} ?= ?([-+_0-9.eE:TZ]{1,9}|\"[a\\\\\"nux0-9,= ]{0,6}\"?|\"\"\"[a\n=\"]{0,9}\"\"\"|[\\[{]([a1,\n\"]|a=1|, | \"a\"){0,6}[\\]}]|true|inf|nan)|#[a\u{7}ŵ]|\r?\n| ){0,12}") {
        if parse(&text, &Arena::new()).is_ok() {
            let swallowed = swallowed::find(&text);
            prop_assert!(swallowed.is_empty(), "{:?} {:?}", text, swallowed);
            let told = lines(&text, &[]);
            prop_assert!(told.is_empty(), "{:?} {:?}", text, told);
        }
    }

    #[test]
    fn each_slip_of_any_text_lies_in_it(text in "([a-c\\[\\]{}=,.;:#'\"%£“”‘’«»<>()0-9 /\\\\ŵ\u{a0}\u{feff}\r-]|\n|\"\"\"|'''|\n<<<<<<<|\n=======|\n>>>>>>>|en = \"|\n\\[a\\]|\na = |\\PC){0,30}") {
        let arena = Arena::new();
        if let Err(first) = parse(&text, &arena) {
            let told = told(&text, &first);
            prop_assert!(!told.is_empty(), "{:?}", text);
            for told in &told {
                let places: Vec<_> = match told {
                    Told::Slip(slip) => slip.at.iter().chain(slip.others.iter().map(|(at, _)| at)).cloned().collect(),
                    Told::Number(at) => vec![at.clone()],
                };
                for at in places {
                    prop_assert!(text.get(at.clone()).is_some(), "{:?} {:?}", text, at);
                }
            }
        }
    }
}
