//! Lowers a commitment.

use super::{about, date, required_date};
use crate::check::lower::address;
use crate::check::read::value::Word;
use crate::check::read::{Node, Read, Table};
use crate::diagnostic::Diagnostic;
use crate::lang::Text;
use crate::model::assurance::commitment::{Commitment, Evidence, Later, State};
use crate::source::At;

/// Reads `content/assurance/commitments/<id>.toml`.
pub fn commitment(id: &str, table: &Table<'_>) -> Option<Commitment> {
    let title = table.required::<At<Text>>("title");
    let slug = address(table, title.as_ref());
    let made = required_date(table, "made");
    let state = table.required::<At<Word<State>>>("state").map(|At { value: Word(state), span }| At { value: state, span });
    let ended = date(table, "ended");
    if let (Some(at), Some(State::Open | State::UnderWay)) = (&ended, state.as_ref().map(|state| state.value)) {
        let finding = Diagnostic::error("ended-and-open", at.span, "a promise that has ended was kept or dropped");
        table.reader.report(finding.help("write state = \"kept\" or \"dropped\", or take `ended` away"));
    }
    let due = table.optional("due");
    let revised = table.list("revised");
    let mut evidence: Vec<Evidence> = table.list("evidence");
    evidence.sort_by_key(|evidence| evidence.date.value);
    let [document, programme, area] = ["document", "programme", "area"].map(|key| table.optional(key));
    let [answers, aims] = ["answers", "aims"].map(|key| table.list(key));
    let about = about(table);
    let [text, owner, no_evidence, note, origin] =
        ["text", "owner", "no_evidence", "note", "origin"].map(|key| table.optional::<Text>(key));
    Some(Commitment {
        id: id.to_owned(),
        title: title?.value,
        slug: slug?,
        text,
        owner,
        made: made?,
        document,
        due,
        revised,
        state: state?,
        ended,
        evidence,
        no_evidence,
        answers,
        programme,
        area,
        aims,
        about,
        note,
        origin,
        at: table.span,
    })
}

impl Read for Later {
    fn read(node: Node<'_>) -> Option<Self> {
        let table = node.table("a later date")?;
        let (text, date, said) = (table.required("text"), table.required("date"), required_date(&table, "said"));
        let (document, why) = (table.optional("document"), table.optional("why"));
        table.report_unknown_keys();
        Some(Self { text: text?, date: date?, said: said?.value, document, why })
    }
}

impl Read for Evidence {
    fn read(node: Node<'_>) -> Option<Self> {
        let table = node.table("evidence")?;
        let (date, text, document) = (required_date(&table, "date"), table.required("text"), table.optional("document"));
        table.report_unknown_keys();
        Some(Self { date: date?, text: text?, document })
    }
}
