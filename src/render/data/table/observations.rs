//! Every figure and target: one row per measure, period, part and basis; the same columns for all measures and for one.

use std::collections::BTreeSet;
use std::io;

use super::{Definition, Each, Source};
use crate::assess::{Assessed, Cell as Assessment};
use crate::lang::Lang;
use crate::map::Table;
use crate::model::measure::{Measure, Series};
use crate::model::observation::{Observation, Reason, Value, Vocabulary as _};
use crate::model::target::Target;
use crate::period::Period;
use crate::render::data::cell::{self, Cell, number, snake, text};
use crate::render::data::codes::{self, Codes, OTHER_PERIOD};
use crate::render::data::column::{Column, Type, code, column};

const COLUMNS: [Column; 29] = [
    column("council_code", Type::Text).required(),
    column("measure_id", Type::Id).required(),
    column("measure_name_en", Type::Text).required(),
    column("measure_name_cy", Type::Text).required(),
    column("priority_ids", Type::Ids),
    column("period", Type::Period).required(),
    code("period_type", Codes::PeriodType).required(),
    column("period_start", Type::Date).required(),
    column("period_end", Type::Date).required(),
    column("period_label_en", Type::Text).required(),
    column("period_label_cy", Type::Text).required(),
    column("breakdown", Type::Id).required(),
    column("breakdown_item", Type::Id).required(),
    code("basis", Codes::Basis).required(),
    column("value", Type::Number),
    column("value_note", Type::CodeList(Codes::ValueNote)),
    code("unit", Codes::Unit).required(),
    code("target_op", Codes::Aim).required(),
    column("target", Type::Number),
    column("target_upper", Type::Number),
    column("comparator_id", Type::Id),
    column("comparator_value", Type::Number),
    code("status", Codes::Status).required(),
    code("travel_short", Codes::Travel),
    code("travel_long", Codes::Travel),
    code("stated_status", Codes::Colour),
    code("stated_travel", Codes::Arrow),
    column("revision", Type::Integer),
    column("release_date", Type::Date),
];

/// The table.
pub const DEFINITION: Definition = Definition {
    columns: &COLUMNS,
    key: &["measure_id", "period", "breakdown", "breakdown_item", "basis"],
    references: &[("measure_id", Table::Measures)],
};

/// What stands for the whole in the columns of a breakdown and its part.
pub const WHOLE: &str = "all";

/// Hands on the rows, sorted by key; periods are in the order of time.
pub fn rows<'a>(source: Source<'a>, each: &mut Each<'_, 'a>) -> io::Result<()> {
    for measure in source.measures().iter().copied() {
        let Some(assessed) = source.assessment.measure(&measure.id) else { continue };
        let mut rows = rows_of(assessed);
        rows.sort_by(|a, b| a.key().cmp(&b.key()));
        for row in &rows {
            each(&cells(source, row))?;
        }
    }
    Ok(())
}

/// One row before it is written.
struct Row<'a> {
    measure: &'a Measure,
    breakdown: &'a str,
    item: &'a str,
    period: Period,
    cell: Option<Assessment<'a>>,
    target: Option<&'a Target>,
    comparator: Option<(&'a str, &'a Observation)>,
}

impl Row<'_> {
    fn key(&self) -> (Period, &str, &str, &str) {
        (self.period, self.breakdown, self.item, self.basis())
    }

    fn basis(&self) -> &'static str {
        self.cell.as_ref().map_or(self.measure.basis, |cell| cell.observation.basis).word()
    }
}

fn rows_of<'a>(assessed: Assessed<'a>) -> Vec<Row<'a>> {
    let measure = assessed.measure;
    let mut all = series_rows(measure, &measure.whole, &assessed.whole(), WHOLE, WHOLE);
    for breakdown in &measure.breakdowns {
        for item in &breakdown.items {
            all.extend(series_rows(measure, &item.series, &assessed.cells(&item.series), &breakdown.dimension.value, &item.id));
        }
    }
    all
}

/// Every observation has a row; so has every target and every comparator's figure whose period has no observation.
fn series_rows<'a>(measure: &'a Measure, series: &'a Series, cells: &[Assessment<'a>], breakdown: &'a str, item: &'a str) -> Vec<Row<'a>> {
    let comparator = |period: Period| {
        let figures = measure.comparators.iter().filter(|_| breakdown == WHOLE);
        figures.filter_map(|comparator| Some((comparator.id.value.as_str(), comparator.figures.get(&period)?))).next()
    };
    let row = |period: Period, cell: Option<Assessment<'a>>, target: Option<&'a Target>| Row {
        measure,
        breakdown,
        item,
        period,
        cell,
        target,
        comparator: comparator(period),
    };
    let mut rows: Vec<Row<'a>> = cells.iter().map(|cell| row(cell.observation.period, Some(*cell), cell.target)).collect();
    // Cells are in the order of their periods.
    let is_covered = |period: &Period| cells.binary_search_by_key(period, |cell| cell.observation.period).is_ok();
    let mut shown: Vec<&Target> = cells.iter().filter_map(|cell| cell.target).collect();
    shown.dedup_by(|a, b| std::ptr::eq(*a, *b));
    let is_shown = |target: &Target| shown.iter().any(|shown| std::ptr::eq(*shown, target));
    let of_target = series.targets.iter().filter(|(period, target)| !is_covered(period) && !is_shown(target)).map(|(period, _)| *period);
    let of_comparator = measure.comparators.iter().filter(|_| breakdown == WHOLE).flat_map(|comparator| comparator.figures.keys().copied());
    let extra: BTreeSet<Period> = of_target.chain(of_comparator.filter(|period| !is_covered(period))).collect();
    rows.extend(extra.into_iter().map(|period| row(period, None, series.targets.get(&period))));
    rows
}

fn cells<'a>(source: Source<'a>, row: &Row<'a>) -> [Cell<'a>; COLUMNS.len()] {
    let (dataset, measure) = (source.dataset, row.measure);
    let observation = row.cell.map(|cell| cell.observation);
    let aim = row.target.map(|target| &target.aim);
    let named = source.common.period(row.period);
    let label = |lang: Lang| cell::maybe(named.map(|named| named.label.get(lang).as_str()));
    let released = dataset.reports.iter().find(|report| covers(report.period.value, row.period)).and_then(|report| report.published);
    [
        text(dataset.site.organisation.code.as_str()),
        text(measure.id.as_str()),
        text(measure.title.get(Lang::En).as_str()),
        text(measure.title.get(Lang::Cy).as_str()),
        cell::ids(&measure.priorities),
        cell::maybe(named.map(|named| named.key.as_str())),
        text(row.period.kind()),
        Cell::Date(row.period.start()),
        Cell::Date(row.period.end()),
        label(Lang::En),
        label(Lang::Cy),
        text(row.breakdown),
        text(row.item),
        text(snake(row.basis())),
        number(observation.and_then(Observation::known), measure.decimals),
        note(observation),
        text(codes::unit(measure.unit)),
        text(aim.map_or("none", |aim| aim.word())),
        number(aim.and_then(|aim| aim.figure()), measure.decimals),
        number(aim.and_then(|aim| aim.upper()), measure.decimals),
        cell::maybe(row.comparator.map(|(id, _)| id)),
        number(row.comparator.and_then(|(_, figure)| figure.known()), measure.decimals),
        text(row.cell.map_or(codes::NOT_ASSESSED, |cell| cell.verdict.status.word())),
        text(row.cell.map_or("", |cell| cell.short.travel.word())),
        text(row.cell.map_or("", |cell| cell.long.travel.word())),
        observation.and_then(|cell| cell.stated_status).map_or(Cell::Empty, cell::code),
        observation.and_then(|cell| cell.stated_travel).map_or(Cell::Empty, cell::code),
        observation.map(|cell| cell.revisions.len()).filter(|count| *count > 0).map_or(Cell::Empty, cell::count),
        cell::date(released),
    ]
}

/// A figure was released with the report of its quarter, or of the quarter that ends its year.
fn covers(report: Period, period: Period) -> bool {
    report == period || (matches!(period, Period::FinancialYear(_)) && report.end() == period.end())
}

/// The codes of statistical tables, how exact the figure is and, for a missing one, the reason itself.
pub fn note<'a>(observation: Option<&Observation>) -> Cell<'a> {
    let Some(observation) = observation else { return text(Reason::NotStated.code()) };
    let mut codes: Vec<_> = observation.codes().into_iter().map(snake).collect();
    codes.extend(observation.roughly.map(|roughly| snake(roughly.word())));
    if observation.about.is_some() {
        codes.push(OTHER_PERIOD.into());
    }
    if let Value::Missing { reason, .. } = observation.value {
        codes.push(snake(reason.word()));
    }
    text(codes.join(" "))
}
