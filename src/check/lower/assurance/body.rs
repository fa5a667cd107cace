//! Lowers a body that checks the council.

use super::{date, required_date};
use crate::check::lower::address;
use crate::check::read::value::Word;
use crate::check::read::{Node, Read, Table};
use crate::lang::Text;
use crate::model::assurance::body::{Body, Meeting, Member, ReportsTo};
use crate::source::At;

/// Reads `content/assurance/bodies/<id>.toml`.
pub fn body(id: &str, table: &Table<'_>) -> Option<Body> {
    let title = table.required::<At<Text>>("title");
    let slug = address(table, title.as_ref());
    let kind = table.required("kind").map(|Word(kind)| kind);
    let remit = table.required("remit");
    let (established, ended) = (table.optional("established"), table.optional("ended"));
    let replaces = table.optional("replaces");
    let reports_to = table.list("reports_to");
    let members = table.list("members");
    let mut meetings: Vec<Meeting> = table.list("meetings");
    meetings.sort_by_key(|meeting| meeting.date.value);
    let [short_title, note, origin] = ["short_title", "note", "origin"].map(|key| table.optional::<Text>(key));
    Some(Body {
        id: id.to_owned(),
        title: title?.value,
        short_title,
        slug: slug?,
        kind: kind?,
        remit: remit?,
        established,
        ended,
        replaces,
        reports_to,
        members,
        meetings,
        note,
        origin,
        at: table.span,
    })
}

impl Read for ReportsTo {
    fn read(node: Node<'_>) -> Option<Self> {
        let table = node.table("a body's duty to report")?;
        let (whom, how) = (table.required("whom"), table.optional("how"));
        table.report_unknown_keys();
        Some(Self { whom: whom?, how })
    }
}

impl Read for Member {
    fn read(node: Node<'_>) -> Option<Self> {
        let table = node.table("a seat on a body")?;
        let (role, seat) = (table.required("role"), table.required("seat").map(|Word(seat)| seat));
        let [from, until] = ["from", "until"].map(|key| date(&table, key).map(|at| at.value));
        let note = table.optional("note");
        table.report_unknown_keys();
        Some(Self { role: role?, seat: seat?, from, until, note })
    }
}

impl Read for Meeting {
    fn read(node: Node<'_>) -> Option<Self> {
        let table = node.table("a meeting")?;
        let (date, what, document) = (required_date(&table, "date"), table.required("what"), table.optional("document"));
        table.report_unknown_keys();
        Some(Self { date: date?, what: what?, document })
    }
}
