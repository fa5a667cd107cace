### Words of the English site. Equal keys and variables in cy.ftl, or the build fails.

## Periods

period-quarter = Quarter { $quarter } { $year }
period-quarter-short = Q{ $quarter } { $year }
period-academic-year = Academic year { $year }
period-academic-year-short = Acad. { $year }
quarter-short = Q{ $quarter }
days-from-to = { $from } to { $to }

## Counts
##
## $n is the number as text and $form its plural form: zero 0, one 1, other.

count-measure = { $form ->
    [zero] no measures
    [one] { $n } measure
   *[other] { $n } measures
}
count-target = { $form ->
    [zero] no targets
    [one] { $n } target
   *[other] { $n } targets
}
count-priority = { $form ->
    [zero] no priorities
    [one] { $n } priority
   *[other] { $n } priorities
}
count-objective = { $form ->
    [zero] no objectives
    [one] { $n } objective
   *[other] { $n } objectives
}
count-challenge = { $form ->
    [zero] no challenges
    [one] { $n } challenge
   *[other] { $n } challenges
}
count-risk = { $form ->
    [zero] no risks
    [one] { $n } risk
   *[other] { $n } risks
}
count-story = { $form ->
    [zero] no stories
    [one] { $n } story
   *[other] { $n } stories
}
count-activity = { $form ->
    [zero] no activities
    [one] { $n } activity
   *[other] { $n } activities
}
count-record = { $form ->
    [zero] no records
    [one] { $n } record
   *[other] { $n } records
}
count-figure = { $form ->
    [zero] no figures
    [one] { $n } figure
   *[other] { $n } figures
}
count-difference = { $form ->
    [zero] no differences
    [one] { $n } difference
   *[other] { $n } differences
}
count-point = { $form ->
    [zero] no points
    [one] { $n } point
   *[other] { $n } points
}
count-page = { $form ->
    [zero] no pages
    [one] { $n } page
   *[other] { $n } pages
}
count-quarter = { $form ->
    [zero] no quarters
    [one] { $n } quarter
   *[other] { $n } quarters
}
count-month = { $form ->
    [zero] no months
    [one] { $n } month
   *[other] { $n } months
}
count-year = { $form ->
    [zero] no years
    [one] { $n } year
   *[other] { $n } years
}

## Statuses

status = Status
status-blue = Blue
status-green = Green
status-amber = Amber
status-red = Red
status-not-due = Not due yet
status-no-update = No update received
status-not-assessed = Not assessed
meaning-green = target met
meaning-amber = target narrowly missed
meaning-red = target missed
meaning-not-assessed = no figure, or no target to assess it against
rule-green = The target is met. A figure equal to the target meets it.
rule-amber = The target is missed by up to { $threshold } of the target.
rule-red = The target is missed by more than { $threshold } of the target.
rule-not-assessed = There is no figure, or nothing to assess it against. It never gets a colour.

## Verdicts: no full stop at the end

verdict-green = { $status }: { $value } against a target of { $target }
verdict-amber = { $status }: { $value } against a target of { $target }; missed by { $percent } of the target, and up to { $threshold } is { $colour }
verdict-red = { $status }: { $value } against a target of { $target }; missed by { $percent } of the target, and more than { $threshold } is { $colour }
verdict-red-of-zero = { $status }: { $value } against a target of { $target }; a missed target of zero is { $colour }, because no percentage of zero exists
verdict-red-direction = { $status }: { $value } against a target of { $target }; this is not the change that was aimed for
verdict-not-assessed = { $status }: { $because }
because-no-figure = there is no figure. { $reason }
because-no-target = there is nothing to assess the figure against. { $reason }
because-part-of-year = the target is for the whole year, and this figure is for a part of it
because-not-latest = a later cumulative figure of the same year is assessed instead
because-no-baseline = the target is a direction, and its starting point is not known
because-only-change = only the change is known, and the target is a level

## Findings: no full stop at the end

finding-green = Target met
finding-amber = Target narrowly missed
finding-red = Target missed
finding-no-figure = No figure to assess
finding-no-target = No target to assess the figure against
finding-not-assessed = Not assessed
finding-improving-quarter = better than the quarter before
finding-improving-quarter-alone = the quarter alone was better than the one before
finding-improving-month = better than the month before
finding-improving-year = better than a year before
finding-worsening-quarter = worse than the quarter before
finding-worsening-quarter-alone = the quarter alone was worse than the one before
finding-worsening-month = worse than the month before
finding-worsening-year = worse than a year before
finding-steady-quarter = the same as the quarter before
finding-steady-quarter-alone = the quarter alone was the same as the one before
finding-steady-month = the same as the month before
finding-steady-year = the same as a year before

## Direction of travel

travel-improving = Improving
travel-worsening = Worsening
travel-steady = No change
travel-cannot-compare = Cannot be compared
arrow-up = arrow up
arrow-down = arrow down
arrow-level = level arrow
arrow-grey = grey arrow
since-previous = Since the period before
since-last-year = Since a year before
from-to = { $before } ({ $since }), now { $now }

## Figures, units and targets

unit-percent = { $n }%
unit-pounds = £{ $n }
unit-million-pounds = £{ $n }m
unit-name-percent = per cent
unit-name-number = number
unit-name-rate = per { $per }
unit-name-days = days
unit-name-pounds = pounds
unit-name-million-pounds = million pounds
percentage-point = { $n } percentage point
percentage-points = { $n } percentage points
change-down = down by { $figure }
change-none = no change
change-up = up by { $figure }
roughly-around = around { $figure }
roughly-more-than = more than { $figure }
roughly-up-to = up to { $figure }
target = Target
target-at-least = at least { $figure }
target-at-most = at most { $figure }
target-exactly = exactly { $figure }
target-within = between { $low } and { $high }
target-reduce = a reduction
target-increase = an increase
target-maintain = maintaining the level
target-reduce-from = a reduction from { $figure }
target-increase-from = an increase from { $figure }
target-maintain-at = maintaining { $figure }
target-was = The target changed on { $date }; before, it was { $target }. Reason: { $why }
revised-from = Revised on { $date }; before, it was { $value }. Reason: { $why }
expected-on = Expected: { $date }
about-period = This figure is for: { $period }
printed-as = Printed as
printed-status = Printed status: { $status }
printed-arrow = Printed arrow: { $arrow }
no-figure-recorded = No figure recorded

## Why there is no figure or target: no full stop at the end

reason-reported-annually = Reported once a year
reason-not-yet-available = Not yet available
reason-no-data-supplied = No data supplied
reason-survey-not-undertaken = Survey not undertaken
reason-not-collected = Not collected
reason-to-be-determined = To be determined
reason-not-applicable = Not applicable
reason-not-available = Not available
reason-new-measure = New measure
reason-local-measure = Local measure, with nothing to compare it with
reason-given-in-parts = Given in parts only
reason-no-target-set = No target set
reason-not-stated = Not stated
reason-unfinished = Left unfinished in the report
reason-suppressed = Withheld, because it could identify people

## What a figure covers

basis = What the figure covers
basis-in-period = the period alone
basis-in-period-meaning = The period alone: the quarter, the month or the year.
basis-cumulative = cumulative since April
basis-cumulative-meaning = From 1 April to the end of the period.
basis-rolling-12-months = rolling 12 months
basis-rolling-12-months-meaning = The 12 months that end with the period.
basis-snapshot = at the end of the period
basis-snapshot-meaning = The position on the last day of the period.
basis-change = change only
basis-change-meaning = Only the change over the period is known.
what-is-good = What is good
good-high = Higher is better
good-low = Lower is better
good-range = Best within the target's range
good-none = Neither higher nor lower is better
frequency = How often it is reported
frequency-month = Every month
frequency-quarter = Every quarter
frequency-year = Every year
relation-adds-up = The parts add up to the whole.
relation-does-not-add-up = The parts do not add up to the whole.

## Codes

key = Key
flag-provisional = provisional, may still change
flag-estimated = estimated
flag-series-break = break in the series, cannot be compared with earlier figures
code-r = revised
code-x = not available
code-z = not applicable
code-c = confidential

## Charts

trend-met-all = Target met in all { $periods }
trend-met-both = Target met in both periods
trend-met-some = Target met in { $met } of { $periods }
trend-missed-all = Target missed in all { $periods }
trend-missed-both = Target missed in both periods
trend-so-far-met = So far ({ $period }): { $value }, and the target is met
trend-so-far-missed = So far ({ $period }): { $value }, and the target is missed
trend-so-far = So far ({ $period }): { $value }
parts-met-all = { $dimension }: all { $n } met the target
parts-met-some = { $dimension }: { $met } of { $n } met the target
parts-met-none = { $dimension }: none of { $n } met the target
parts-spread = { $dimension }: highest { $highest }, lowest { $lowest }
trend-over = Over { $periods }: { $direction }
trend-one = One figure: { $period }
trend-better = better than the first figure ({ $period })
trend-worse = worse than the first figure ({ $period })
trend-higher = higher than the first figure ({ $period })
trend-lower = lower than the first figure ({ $period })
trend-same = the same as the first figure ({ $period })
trend-not-assessed = not assessed: { $n }
chart-line = Line chart
chart-bar = Bar chart
chart-point = Chart of a single figure
chart-from-to = { $from } to { $to }
chart-latest = Latest: { $value } ({ $period })
chart-lowest = Lowest: { $value } ({ $period })
chart-highest = Highest: { $value } ({ $period })
chart-missing = No value: { $periods }
chart-above-target = { $by } above the target ({ $target })
chart-below-target = { $by } below the target ({ $target })
chart-on-target = the same figure as the target ({ $target })
chart-target = target: { $target }
chart-comparator = { $name }: { $value } ({ $period })
axis-starts-at = Axis starts at { $figure }
download-chart = Download the chart
embed-chart = Embed this chart
embed-how = Paste this into a page of your own site:
embed-how-relative = Paste this into a page of your own site, with the address of this site in front of what stands after src:
embed-table = All the figures in a table
title-embed = Chart: { $measure }
chart-panels = Small charts
panels-same-scale = Every panel has the same scale: { $low } to { $high }
panels-first = The panels show the first { $n } of { $total }; the table shows them all
panel-nothing = No figures
panel-none = { $name }: no figures
no-chart = There are no figures to draw a chart from.

## Frame

skip = Skip to main content
home = Home
menu = Main menu
notice = Notice
draft = Draft
draft-lent = Some of the text on this page is not yet written in English and is shown in Welsh.
breadcrumbs = You are here
footer = More about this site
licence = Licence
figures-of = Figures: { $period }
download-all = Download all the data
download-measure = Download the data: { $measure } ({ $format }, { $size })
menu-priorities = Priorities
menu-measures = Measures
menu-objectives = Objectives
menu-challenges = Challenges
menu-risks = Risks
menu-stories = Stories
menu-reports = Reports
menu-quality = Data quality
menu-methodology = Methodology
heading-priorities = Priorities
heading-measures = Measures
heading-measures-by-status = Measures by status
heading-measures-by-direction = Measures by direction
heading-measures-a-to-z = Measures from A to Z
heading-objectives = Objectives
heading-challenges = Challenges
heading-risks = Risks
heading-stories = Stories
heading-reports = Reports
heading-quality = Data quality
heading-methodology = Methodology
lede-priorities = What the council has set out to do, and how the measures of each priority stand against their targets.
lede-measures = Every measure the council reports, with its latest figure, its target and whether it is getting better.
lede-measures-by-status = Every measure the council reports. Those that missed their target by most come first.
lede-measures-by-direction = Every measure the council reports, by whether it got better or worse. Each is compared with a year before or, where that is not possible, with the period before.
lede-measures-a-to-z = Every measure the council reports, by name.
lede-objectives = What the council plans to do under each priority, and the status its officers gave each objective, quarter by quarter.
lede-challenges = What the council was asked to explain about its performance, and how it answered.
lede-risks = The main risks to the council's plans, and who is responsible for managing them.
lede-stories = What the council has achieved, what is under way and what is planned.
lede-reports = The council's performance reports, the latest first.
lede-quality = Where a printed figure differs from what can be computed, which figures are missing, and why.
lede-methodology = How figures are assessed and compared, and what the words and codes on this site mean.
not-found = Page not found
not-found-text = There is no page at this address. It may have moved, or the address may be mistyped. Start again from the home page.

## Words of tables and lists

measure = Measure
measures = Measures
objective = Objective
objectives = Objectives
priority = Priority
priorities = Priorities
challenge = Challenge
challenges = Challenges
risks = Risks
stories = Stories
report = Report
period = Period
figure = Figure
figures = Figures
result = Result
reason = Reason
reference = Reference
note = Note
dates = Dates
contact = Contact
published = Published
next-update = Next update expected
source = Data source
definition = Definition
owner = Responsible
lead = Lead officer
portfolio-holder = Portfolio holder
due = Due
all = All
all-priorities = All priorities
measures-count = Number of measures
corporate = The whole council
corporate-measures = Corporate measures
not-stated = Not stated
none-recorded = Nothing is recorded here yet.
in-the-record = In the record
in-the-report = In the report
provenance = Where this comes from
counts-caption = Measures in the plan by status
counts-of-priority = Measures of this priority by status
priorities-caption = Measures of each priority by status
corporate-caption = Corporate measures: results against targets
measures-caption = Results against targets, { $period }
measures-of = { $group }: results against targets, { $period }
objectives-caption = Status of the objectives, quarter by quarter
objectives-of = { $group }: status of the objectives, quarter by quarter

## Home page

answer-plan = in the plan
answer-priority = under this priority
answer-none-assessed = None of the measures { $where } could be assessed.
answer = Of the { $form ->
        [one] { $n } measure
       *[other] { $n } measures
    } { $where }, { $green-form ->
        [zero] none met its target
        [one] { $green } met its target
       *[other] { $green } met their target
    }, { $amber-form ->
        [zero] none narrowly missed it
        [one] { $amber } narrowly missed it
       *[other] { $amber } narrowly missed it
    } and { $red-form ->
        [zero] none missed it by more
        [one] { $red } missed it
       *[other] { $red } missed it
    }. { $none-form ->
        [zero] All could be assessed.
        [one] { $none } could not be assessed.
       *[other] { $none } could not be assessed.
    }
read-the-report = Read the report
going-well = What is going well { $within }
not-going-well = What is not going well { $within }
all-measures = All measures
all-measures-by-status = All measures by status
all-measures-by-direction = All measures by direction
order = Order
order-priority = By priority
order-status = By status
order-travel = By direction
order-title = From A to Z
filter = Find a measure
filter-shown = Shown: { $n } of { $total }
what-changed = What has changed
what-changed-intro = Each measure is compared with a year before or, where that is not possible, with the period before. Those that changed most for their size come first.
got-better = { $form ->
    [zero] No measures got better
    [one] { $n } measure got better
   *[other] { $n } measures got better
}
got-worse = { $form ->
    [zero] No measures got worse
    [one] { $n } measure got worse
   *[other] { $n } measures got worse
}
being-done = What is being done about it
all-challenges = All challenges
latest-stories = Latest stories
all-stories = All stories

## Measures

about-measure = About this measure
why = Why it matters { $to }
limitations = Limitations
last-year = Figure for the year before
series-caption = { $measure }: every figure and target ({ $unit })
line = Line in the record
line-hint = Each row of the table of figures gives the line of this file on which it is recorded.
by = Breakdown: { $dimension }
breakdown-caption = { $measure }, breakdown: { $dimension }

## Priorities and objectives

former-title = Former name
until = until { $date }
what-the-report-says = What the report says: { $period }
priority-without-measures = No measures are recorded for this priority.
class-critical = Critical
class-important = Important

## Challenges and risks

challenge-open = Open
challenge-answered = Answered
challenge-closed = Closed
remedial-action = Remedial action
no-remedial-action = No remedial action is recorded.
about-measures = Measures concerned
about-objectives = Objectives concerned
risk-new = New
risk-increased = Increased
risk-unchanged = Unchanged
risk-decreased = Decreased
risk-closed = Closed
risk-owner = Risk owner
applies-to = Applies to

## Stories

story-delivered = Delivered
story-under-way = Under way
story-planned = Planned
figures-behind = The figures behind this story
more-stories = More stories

## Reports

publication-date-not-stated = Publication date not stated
version = Version { $version }
contents = Contents
section-overview = Overview
section-achievements = Achievements
section-performance = Performance
section-by-priority = Performance by priority
at-a-glance = Performance at a glance
at-a-glance-hint = These tables are as printed in the report. A figure marked “differs” is not the one computed from the record.
differs = differs
see-reconciliations = See every difference and its explanation
table-activity = Planned work by status
table-measures = Measures by status
column-total = Total
column-no-update = No update received
column-not-due = Not due yet
column-no-data = No data
column-together = { $one } + { $other }
column-off-target = Off target
row-total = Total
row-percent = Percentage
no-new-risks = No new risks are recorded for this priority.
footnotes = Footnotes

## Data quality

quality-summary = { $form ->
    [zero] No printed figures, statuses or arrows can be compared with what the record gives.
    [one] { $n } printed figure, status or arrow was compared with what the record gives.
   *[other] { $n } printed figures, statuses and arrows were compared with what the record gives.
} { $differing-form ->
    [zero] None differ.
    [one] { $differing } differs.
   *[other] { $differing } differ.
}
quality-counted = Compared: { $n }. Different: { $differing }.
quality-glance = Totals printed in reports
quality-glance-intro = The report's tables at a glance count planned work and measures by status. Each printed number is compared with the number computed from the record.
quality-parts = Parts and their total
quality-parts-intro = Where the parts of a measure add up to the whole, their sum is compared with the figure or target printed for the whole.
quality-statuses = Printed statuses
quality-statuses-intro = Where the report gives a measure a status in words, it is compared with the status that the published rule gives.
quality-arrows = Printed arrows
quality-arrows-intro = A printed arrow shows which way performance is going, not the figure. It is compared with the direction computed from the figures.
parts-figure = sum of the parts' figures
parts-target = sum of the parts' targets
differing-caption = { $section }: those that differ
agreeing-caption = { $section }: those that agree
what-is-printed = What is printed
stated = Printed
computed = Computed
difference = Difference
explanation = Explanation
explained-above = As explained above
not-explained = Not explained
missing-figures = Missing figures
missing-intro = Every figure the record does not have, and why. A measure reported once a year is not missing its quarters.
missing-caption = Figures not in the record, with the reason
missing-targets = Missing targets
missing-targets-caption = Targets not in the record, with the reason

## Methodology

method-status = How a status is given
method-status-intro = The status of a measure is computed from its figure and its target by the council's published rule.
method-examples = Examples of the rule: made-up figures and targets
method-range = When the target is a range, a miss is measured from the nearer end of the range.
method-zero = A missed target of zero is red, because no percentage of zero exists.
method-direction = A target to reduce, increase or maintain is compared with its starting point or, where none is stated, with the figure of the year before. Where only the change is known, its direction decides.
method-year = A quarter is assessed against its own target or, where it has none, the target for the year. Figures that add up over the year are assessed against the year's target only as a cumulative figure, and only the latest one.
method-objectives = The status of an objective is judged by people and never computed.
method-own-rules = Measures with a limit of their own
method-no-own-rules = The same limit applies to every measure: { $threshold } of the target.
method-travel = Direction of travel
method-travel-intro = Each figure is compared with the period before and with the same period a year before, by what is good for that measure. Only figures that cover the same kind of time are compared, and never across a break in the series. A figure can cover:
method-codes = Codes in tables and charts
method-reasons = Why there is no figure
method-reconcile = Printed and computed
method-reconcile-intro = Where a report prints a total, a percentage, a status or an arrow that can be computed, both are kept and compared, and every difference is published with its explanation.
line-of = line { $line }
code = Code

## Data: what each column holds. Within a table, no two say the same; no full stop at the end

in-language = { $what } ({ $language })
language-cy = Welsh
language-en = English
data-council-code = Code of the council
data-measure-id = Measure: id
data-measure-ids = Measures: ids
data-measure-name = Measure: name
data-short-name = Measure: shorter name
data-priority-id = Priority: id
data-priority-ids = Priorities: ids
data-period = Period
data-period-type = Kind of period
data-period-start = First day of the period
data-period-end = Last day of the period
data-period-label = Period: name
data-breakdown = Breakdown; all for the whole
data-breakdown-item = Part; all for the whole
data-breakdowns = Breakdowns: ids
data-breakdown-name = Breakdown: name
data-item-name = Part: name
data-relation = How the parts relate to the whole
data-parts-explanation = Why the parts differ from the whole
data-basis = What the figure covers
data-value = Figure
data-value-note = Codes on the figure, or why there is none
data-unit = Unit
data-unit-label = What is counted
data-target-op = Kind of target
data-target = Target, or the lower end of a range
data-target-upper = Upper end of a target range
data-comparator-id = Comparator: id
data-comparator-ids = Comparators: ids
data-comparator-name = Comparator: name
data-comparator-value = Comparator: figure
data-status = Status by the rule
data-travel-short = Since the period before
data-travel-long = Since a year before
data-stated-status = Status printed in the report
data-stated-travel = Arrow printed in the report
data-revision = How many times the figure was revised
data-release-date = Date of publication
data-corporate = Measure of the whole council
data-decimals = Decimal places
data-good = What is good
data-frequency = How often it is reported
data-additive = Do the quarters add up to the year?
data-amber-within-percent = Amber when missed by up to this percentage of the target
data-first-period = First period
data-last-period = Latest period
data-figures = Number of figures
data-missing = Number of missing figures
data-definition = Definition
data-why = Why it matters
data-limitations = Limitations
data-headline = Headline for the current edition
data-source = Data source
data-owner = Responsible (role)
data-origin = Where the report prints it
data-about-period = Period the figure is for, when it is another
data-note = Remark
data-subject = What the row is about
data-number = Number
data-printed = As printed
data-explanation = Why what is printed differs from what is computed
data-revision-number = Number of the revision
data-old-value = Before: figure or target
data-old-target-op = Before: kind of target
data-old-target-upper = Before: upper end of a target range
data-new-value = After: figure or target
data-new-target-op = After: kind of target
data-new-target-upper = After: upper end of a target range
data-changed-on = Date of the change
data-reason = Reason
data-order = Place in the order
data-title = Title
data-summary = Summary
data-lead = Lead officer (role)
data-portfolio = Portfolio holder (role)
data-objective-id = Objective: id
data-objective-ids = Objectives: ids
data-reference = Reference as printed
data-class = How much attention it needs
data-area = Part of the improvement plan
data-judged-status = Status given by officers
data-printed-status = Status as the report words it
data-edition = Edition
data-table = Table in the report
data-row = Row of that table: a priority, total or percent
data-column = Column of that table
data-tally-origin = Printed or computed
data-count = Number or percentage
data-achievement-id = Achievement: id
data-state = Where it stands
data-body = Text
data-key-figures = Key figures
data-key-dates = Key dates
data-quote = Quotation
data-quote-by = Quotation: by whom (role)
data-contact = Contact
data-release-at = Released at
data-picture = File of the picture
data-challenge-id = Challenge: id
data-question = Question
data-remedial-action = Remedial action
data-incomplete-answer = Why the answer is incomplete
data-due = Due
data-risk-id = Risk: id
data-change = Change since the last report
data-applies-to = Applies to
data-description = Description
data-reconciliation-number = Number of the comparison
data-reconciled-subject = What is compared
data-stated-value = Printed: figure
data-computed-value = Computed: figure
data-difference = Printed less computed
data-stated-code = Printed: status or arrow
data-computed-code = Computed: status or direction
data-agrees = Do the two agree?
data-difference-explanation = Why they differ
data-missing-since = Missing since the period
data-reason-missing = Why there is no figure
data-due-date = Due
data-days-late = Number of days late
data-change-kind = Kind of change
data-from-edition = Earlier edition: id
data-to-edition = Later edition: id; empty for the data as they stand
data-old-figure = Before: figure
data-new-figure = After: figure
data-old-target = Before: target, or the lower end of a range
data-new-target = After: target, or the lower end of a range
data-old-definition = Before: definition
data-new-definition = After: definition

## Data: kinds of value

type-text = Text
type-id = Id: lower case letters, digits and hyphens
type-ids = Ids, with spaces between them
type-period = Period: 2017-18, 2017-18-Q4, 2018-03, 2016, 2016-17-AY or 2018-03-31
type-number = Number
type-integer = Whole number
type-flag = true or false
type-date = Date: year-month-day
type-moment = Date and time
type-code = Code
type-codes = Codes, with spaces between them

## Data: sets of codes, and codes that have no words elsewhere

codes-period-type = Kinds of period
codes-basis = What a figure covers
codes-value-note = Codes on figures
codes-unit = Units
codes-aim = Kinds of target
codes-status = Status by the rule
codes-travel = Direction of travel
codes-colour = Status given by people
codes-arrow = Printed arrows
codes-good = What is good
codes-frequency = How often something is reported
codes-relation = How parts relate to the whole
codes-class = How much attention something needs
codes-challenge-state = Where a challenge stands
codes-story-state = Where an achievement stands
codes-risk-change = What happened to a risk
codes-tally-table = Tables of counts
codes-tally-column = Columns of tables of counts
codes-origin = Printed or computed
codes-subject = What a row is about
codes-reconciled = What is compared
codes-reason = Why there is no figure
codes-change = Kinds of change
period-type-financial-year = Financial year: April to March
period-type-quarter = Quarter of a financial year
period-type-month = Month
period-type-calendar-year = Calendar year
period-type-academic-year = Academic year: September to August
period-type-day = Day
aim-at-least = The target or more
aim-at-most = The target or less
aim-exactly = Exactly the target
aim-within = Within a range, both ends included
aim-reduce = A reduction; the target column has the starting point
aim-increase = An increase; the target column has the starting point
aim-maintain = Maintaining the level in the target column
aim-none = No target
code-around = The figure is approximate
code-more-than = More than the figure
code-up-to = Up to the figure
code-other-period = For another period than the one it was reported in
footnote = Footnote
no-challenge = Why nobody was asked about a target that was missed

## Data: the tables. A name has at most 31 letters

name-table-observations = Figures and targets
name-table-measures = Measures
name-table-breakdowns = Parts of measures
name-table-comparators = Comparators
name-table-notes = Remarks
name-table-revisions = Revisions
name-table-priorities = Priorities
name-table-objectives = Objectives
name-table-tallies = Counts by status
name-table-achievements = Achievements
name-table-challenges = Challenges
name-table-risks = Risks
name-table-reconciliations = Printed and computed
name-table-lateness = Late and missing figures
name-table-changes = Changes between editions
about-table-observations = Every figure and target: one row for each measure, period, part and basis.
about-table-measures = Every measure and what it means: its definition, unit, source and limitations, and what is good.
about-table-breakdowns = The names of the parts of measures, and how the parts relate to the whole.
about-table-comparators = What others achieved on the same measures. The table of figures and targets shows one of them for each period; this table shows them all.
about-table-notes = Remarks on figures and targets, footnotes, why nobody was asked about a missed target, and what the report prints where it is more than a figure.
about-table-revisions = Figures and targets that were changed: what they were, when they changed and why.
about-table-priorities = The priorities of the council's plan.
about-table-objectives = What the council plans to do, with the status its officers gave: one row for each quarter.
about-table-tallies = Planned work and measures, counted by status: as printed and as computed.
about-table-achievements = What was achieved, is under way or is planned.
about-table-challenges = What the council was asked to explain about its performance, and how it answered.
about-table-risks = The main risks to the council's plans.
about-table-reconciliations = Printed figures, statuses and arrows beside those computed, with the difference and why.
about-table-lateness = What is late or missing in each edition: since which period, when it was due and how many days late it is.
about-table-changes = What changed from one edition to the next, or to the data as they stand: one row for each change.

## Data: files, and how to read them

package-files = Files
package-file-archive = Every file on this page, in one
package-file-workbook = All the tables as a workbook in English
package-file-excel = Figures and targets, to open straight in Excel
package-file-package = What the tables are, for programs (Data Package)
package-file-looking-back = What the tables of lateness and changes are, for programs (Data Package)
package-file-csvw = What the columns mean, for programs (CSV on the Web)
package-file-schema = What the JSON of a measure holds, for programs (JSON Schema)
package-file-readme = What the files are and what every column and code means, as plain text in English
package-file-checksums = Checksums, to see that no file has changed (SHA-256)
package-file-measures = One measure: figures and targets as CSV, everything about it as JSON
package-later = Files that are only on the website
package-rules = How the files are written
package-rule-format = CSV files are in UTF-8, with a comma between cells and the names of the columns in the first row.
package-rule-numbers = A number has a point before its decimals and no thousands separator, percent sign or pound sign; its unit has a column of its own.
package-rule-missing = A missing figure is an empty cell. The codes on the figure say why it is missing.
package-rule-texts = In CSV files, a text that starts with =, +, - or @ has an apostrophe before it, so that no spreadsheet takes it for a formula. Numbers never have one.
package-rule-languages = The names of columns are the same in both languages. A text has an English column (_en) and a Welsh one (_cy).
package-codes = Codes
package-book-sheets = Each table has its own sheet, listed in the contents.
package-book-codes = The columns and the codes are explained on sheets of their own.
sheet-cover = Cover
sheet-contents = Contents
sheet-columns = Notes on columns
sheet-codes = Notes on codes
dictionary-sheet = Sheet
dictionary-holds = What it holds
dictionary-file = File
dictionary-rows = Rows
dictionary-column = Column
dictionary-name = Name in CSV files
dictionary-type = Kind of value
dictionary-codes = Set of codes
dictionary-meaning = Meaning

## Data page

menu-data = Data
heading-data = Data to download
lede-data = Every figure on this site, what each one means and what is missing, as files to take away.
size-bytes = { $n } bytes
size-kilobytes = { $n } KB
size-megabytes = { $n } MB
file-of = { $name } ({ $format }, { $size })
format-text = text
data-everything = Everything at once
data-tables = Table by table
data-tables-caption = Tables as CSV files
data-measures = Measure by measure
data-measures-caption = The figures of each measure
data-programs = For programs
data-late = What is late or missing, and what changed since an edition, is only known later. These files are therefore in no workbook, archive or edition.
data-cite = How to cite the data
data-citation = { $organisation }. { $title } { $edition } [data set]
data-reading = How to read the data
data-spreadsheet = In a spreadsheet
data-spreadsheet-how = Open the workbook. If you open a CSV file in Excel, take the one made for Excel: in the others, letters such as ŵ and ŷ may be shown wrongly.
data-code-how = Save the table in a folder and run these lines there: { $file }. They list every figure with a red status.
data-dictionary = Data dictionary
data-dictionary-intro = What every column holds and what every code means. A row is known by the columns of its key, which no two rows share.
data-in-key = Key
data-never-empty = Never empty

## Editions of the data

menu-editions = Editions of the data
heading-editions = Editions of the data
heading-edition = Data as published: { $edition }
heading-changes = What changed: { $from } to { $to }
heading-changes-latest = What changed since { $from }
lede-editions = The data of each quarter as it was published, kept for good, and what changed from one edition to the next.
lede-edition = These files are what was published for the quarter. They never change.
lede-changes = Every figure, target, definition and measure that differs, with the reason that the record gives.
editions-intro = An edition is frozen when its quarter is published. A correction never replaces it: it is published as a new version beside it, and the old one stays.
not-frozen = Not frozen yet
not-frozen-text = The data of this quarter has not been frozen yet. Figures may still change, and there is no edition to cite.
frozen-on = Frozen
version-of-data = Version of the data
newer-version = There is a newer version of this edition
files = Files
files-hint = The checksum shows that a file is the one that was published: sha256sum -c SHA256SUMS checks them all.
files-caption = The files of this edition
file = File
size = Size
checksum = Checksum (SHA-256)
follow = Follow what is new
feed = Feed: { $name } (Atom)
feed-releases = Data releases
feed-corrections = Corrections
release-first = The first edition that was kept.
correction-title = { $what }: { $now } (before: { $before })

## What changed between editions

changes-new = New figures
changes-revised = Revised figures
changes-targets = Changed targets
changes-definitions = Changed definitions
changes-appeared = New measures
changes-disappeared = Measures no longer reported
changes-none = Nothing has changed.
from-edition = From
to-edition = To
record-today = the record as it stands
before = Before
now = Now
changed-on = Changed: { $date }
withdrawn = Withdrawn
rows-shown = Each table shows the first { $n } at most; the download has them all.
download-changes = Download the changes (CSV)
retired-measures = Measures no longer reported
retired-since = No longer reported from { $period } on. { $why }
replaced-by = Replaced by
heading-moved = This page has moved: { $title }
lede-moved = The page has a new address. You are being taken there.
moved-here = Go to the page

## How to cite

cite = Cite this
permanent-address = Permanent address
data-of = Period of the data

## News desk

menu-news = News desk
heading-news = News desk: { $edition }
lede-news = What journalists ask for first, all on one page: the widest misses, the biggest changes, the comparison with Wales, and what is late or missing.
news-missed = Missed by most
news-missed-rule = Ordered by how far the target was missed, in per cent of the target. Targets of zero come last, as no percentage of zero exists.
news-missed-caption = Targets missed, the widest miss first
news-missed-none = No target was missed.
missed-by = Missed by, per cent of the target
news-moved = Biggest changes
news-moved-rule = Each figure is compared with a year before or, where that is not possible, with the period before. Ordered by the size of the change in per cent of the earlier figure, whether better or worse.
news-moved-caption = Changes, the biggest first
news-moved-none = No figure changed, or none can be compared.
difference-percent = Difference, per cent
direction = Direction of travel
news-compared = Beside others
news-compared-rule = Only figures for the same period are compared. Ordered by how far the council is ahead, in per cent of the other figure; below zero, it is behind.
news-compared-caption = The council beside others, the best first
news-compared-none = No figure for the same period is known from others.
compared-with = Compared with
ahead-by = Ahead by
news-late = Late or missing
news-late-rule = Every figure of this edition that is missing or came after the day it was due. A due date is shown only where the record has one; days are counted up to publication or, where a figure is still missing, to the day this page was made.
news-late-caption = Late or missing figures
news-late-none = No figure is late or missing.
missing-since = Missing since
due-on = Due
due-not-known = Due date not known
not-published = Not published
published-late = Published late
days-late = Days late
shown-of = Shown: { $shown } of { $total }.
download-lateness = Download the late and missing figures (CSV)

## Assurance: pages

menu-assurance = Assurance
heading-assurance = Assurance: who checks the council
lede-assurance = Who checks the council, what they last said, what the council promised, and whether it was done.
heading-promises = Promise tracker
lede-promises = Everything the council promised to those who check it: by when, what became of it, and what shows that. What is overdue comes first.
heading-promises-overdue = Overdue promises
lede-promises-overdue = Promises whose date is past, although the record does not say that they were kept or dropped. The longest overdue come first.
heading-promises-due = Promises still to come
lede-promises-due = Promises whose date is still to come. The nearest come first.
heading-promises-undated = Promises without a date
lede-promises-undated = Promises for which no date was given. They can never be overdue.
heading-promises-slipped = Promises that were put off
lede-promises-slipped = Promises whose date was put off, with the first date and the latest.
heading-promises-kept = Promises kept
lede-promises-kept = Promises that were kept, and whether by their first date.
heading-promises-dropped = Promises dropped
lede-promises-dropped = Promises that the council gave up.
promises-all = All promises
promises-overdue = Overdue
promises-due = Still to come
promises-undated = Without a date
promises-slipped = Put off
promises-kept = Kept
promises-dropped = Dropped
promise-lists = Lists of promises
promise-overdue = Overdue
promise-due = Still to come
promise-undated = No date
promise-kept-in-time = Kept on time
promise-kept-late = Kept late
promise-kept = Kept
promise-dropped = Dropped
promise-state-open = not yet begun
promise-state-under-way = under way
promise-state-kept = kept
promise-state-dropped = dropped
promise = Promise
promises = Promises
promise-made = Promised
promise-put-off = Put off
promise-ended = Ended
evidence = Evidence
latest-evidence = Latest evidence
no-evidence-yet = The record holds no evidence of how far this promise has come.
days-overdue = Days overdue: { $days }
days-slipped = Put off by, in days: { $days }
promises-in-time = Known to have been kept by their first date: { $kept } of { $of } whose date is past ({ $percent }).
as-of = As on { $date }
as-the-record-says = By the record
due-at-first = Due at first
no-date-given = no date given
nobody-named = nobody named
nothing-overdue = No promise is overdue.
no-such-promises = There are no promises of this kind.
history-and-evidence = History and evidence
what-it-answers = What it answers
figures-that-show = The figures that would show it
belongs-to = What it belongs to
in-the-source = In the source
who-checks = Who checks the council
last-said = Last said
what-it-said = What it said
what-was-said = What was said about it
promises-and-findings = Promises, and what inspectors and boards said
followed-by = Followed by
ended = Ended
established = Established
replaces = Took over from
body-replaced-by = Taken over by
watches-over = Watches over
watched-over-by = Watched over by
members = Members
seat-since = Since
seat-until = Until
reports-to = Reports to
meetings = Meetings
body-board = Board
body-inspectorate = Inspectorate
body-government = Government
body-committee = Committee of the council
body-partnership = Partnership
seat-chair = Chair
seat-council = For the council
seat-external = External member
seat-other = Other
the-council = the council
document-inspection = Inspection
document-monitoring = Monitoring visit
document-letter = Letter
document-notice = Notice
document-statement = Statement
document-report = Report
document-bulletin = Bulletin
document-response = Response
document-update = Update on a programme
document-about = Time it is about
document-edition = Edition
document-by = Written by
document-to = Written for
original = Original
answers = Follows or answers
answered-by = Followed or answered by
answered-by-promises = Promised in answer
no-promise-answers = No promise in the record answers this.
findings-counted = Positive: { $positive }. Concerns: { $concern }. Assurance asked for: { $asked }. Recommendations: { $recommended }.
tone-positive = Positive
tone-concern = Concern
tone-fact = Noted
tone-asked = Assurance asked for
timescale-immediate = Recommended at once
timescale-12-months = Recommended within 12 months
timescale-other = Recommended
decision = Decision
decisions = Decisions
implemented-by = Carried out by
assurance-given = Assurance given
number = No. { $number }
recommendations = Recommendations
recommendations-answered = Recommendations: { $n }. Answered by a promise: { $answered }.
recommendations-unanswered = Recommendations without a promise
in-their-words = In their words
translated-quote = translated
what-next = What happens next
figures-given = Figures given here
figures-given-caption = Figures of this document, by measure
figures-that-show-caption = Measures that would show it, with their latest figures
documents-differ = Where documents differ
documents-differ-text = Documents give different figures for the same thing. All are kept; this site reckons by the first.
documents-differ-note = Another document gives { $value }: { $document }
given-in = Figures given in
said-in = Given in: { $document }
timeline = Timeline
timeline-around = From finding to report: the timeline
timeline-body = Those who check
timeline-council = The council
programme = Programme
programmes = Improvement programmes
programme-starts = A programme begins
starts = Begins
ends = Ends
aim = Aim { $number }
aims = Aims
area = Area
also-called = Also called
what-updates-say = What updates say
other-promises = Promises outside these areas
updates = Updates
assurance-data = Data and feeds
download-overdue = Overdue promises, as of today (CSV)
feed-findings = What inspectors and boards found
feed-overdue = Overdue promises
feed-overdue-entry = This promise was due by { $date }, and the record does not say that it was kept.
assurance-measures = Measures that assurance follows

## Assurance: data

name-table-sources = Sources of figures
name-table-findings = Findings
name-table-recommendations = Recommendations
name-table-commitments = Promises
name-table-overdue = Overdue promises
about-table-sources = Which documents give a figure, where they are not the quarter's report. Where documents differ, the first is the one that this site reckons by.
about-table-findings = What inspectors, boards and the council itself found, and the assurance that was asked for, with the promises that answer it.
about-table-recommendations = What inspectors and boards recommended, and which promises answer it.
about-table-commitments = What the council promised, by when, and how far it has come by the record. What is overdue changes from day to day, and is in a file of its own (overdue.csv).
about-table-overdue = The promises that are overdue on the day the site was built: the longest overdue first.
codes-document-kind = Kinds of document
codes-finding-kind = Kinds of finding
codes-timescale = How soon something is recommended
codes-promise-state = Where a promise stands
data-source-number = Number of the source: 1 is the one reckoned by
data-source-value = Figure in this source
data-document-id = Document: id
data-said-in = Source in words
data-finding-id = Finding: id within its document
data-body-id = Body that says it: id; empty for the council
data-document-kind = Kind of document
data-date = Date
data-document = Document
data-section = Section
data-finding-kind = Kind of finding
data-finding = What was found or asked for
data-due-words = Due, in the words used
data-confirmed = Assurance was given
data-confirmed-document-id = Document that says so: id
data-confirmed-words = How it was given
data-commitment-ids = Promises that answer it: ids
data-challenge-ids = Challenges: ids
data-about-story-ids = Achievements: ids
data-recommendation-id = Recommendation: id within its document
data-timescale = How soon it is recommended
data-recommendation = What is recommended
data-text-not-given = Why the text is not given
data-commitment-id = Promise: id
data-first-due-date = First date
data-days-overdue = Number of days overdue
data-text = More about it
data-made = When it was promised
data-programme-id = Programme: id
data-programme-area = Area of the programme: id
data-aims = Aims of the programme: ids
data-revisions = How often its date was put off
data-latest-due-words = Latest date, in the words used
data-latest-due = Latest date
data-slipped-days = Days from the first date to the latest
data-ended = When it was kept or dropped
data-kept-in-time = Kept by its first date
data-evidence = Pieces of evidence
data-latest-evidence = Date of the latest evidence
data-latest-evidence-words = Latest evidence
data-no-evidence = Why there is no evidence
data-answers = What it answers: document/part
