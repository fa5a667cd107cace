### Words of the Welsh site. Equal keys and variables in en.ftl, or the build fails.

## Periods

period-quarter = Chwarter { $quarter } { $year }
period-quarter-short = Ch{ $quarter } { $year }
period-academic-year = Blwyddyn academaidd { $year }
period-academic-year-short = Acad. { $year }
quarter-short = Ch{ $quarter }
days-from-to = { $from } i { $to }

## Counts
##
## $n is the number as text and $form its plural form:
## zero 0, one 1, two 2, few 3, many 6, other 4 to 10, over-ten above.
## A noun may add four where 4 differs from 5 (4 blynedd, 5 mlynedd).

count-measure = { $form ->
    [zero] dim mesurau
    [one] { $n } mesur
    [two] { $n } fesur
    [few] { $n } mesur
    [many] { $n } mesur
   *[other] { $n } mesur
    [over-ten] { $n } o fesurau
}
count-target = { $form ->
    [zero] dim targedau
    [one] { $n } targed
    [two] { $n } darged
    [few] { $n } tharged
    [many] { $n } tharged
   *[other] { $n } targed
    [over-ten] { $n } o dargedau
}
count-priority = { $form ->
    [zero] dim blaenoriaethau
    [one] { $n } flaenoriaeth
    [two] { $n } flaenoriaeth
    [few] { $n } blaenoriaeth
    [many] { $n } blaenoriaeth
   *[other] { $n } blaenoriaeth
    [over-ten] { $n } o flaenoriaethau
}
count-objective = { $form ->
    [zero] dim amcanion
    [one] { $n } amcan
    [two] { $n } amcan
    [few] { $n } amcan
    [many] { $n } amcan
   *[other] { $n } amcan
    [over-ten] { $n } o amcanion
}
count-challenge = { $form ->
    [zero] dim heriau
    [one] { $n } her
    [two] { $n } her
    [few] { $n } her
    [many] { $n } her
   *[other] { $n } her
    [over-ten] { $n } o heriau
}
count-risk = { $form ->
    [zero] dim risgiau
    [one] { $n } risg
    [two] { $n } risg
    [few] { $n } risg
    [many] { $n } risg
   *[other] { $n } risg
    [over-ten] { $n } o risgiau
}
count-story = { $form ->
    [zero] dim straeon
    [one] { $n } stori
    [two] { $n } stori
    [few] { $n } stori
    [many] { $n } stori
   *[other] { $n } stori
    [over-ten] { $n } o straeon
}
count-activity = { $form ->
    [zero] dim gweithgareddau
    [one] { $n } gweithgaredd
    [two] { $n } weithgaredd
    [few] { $n } gweithgaredd
    [many] { $n } gweithgaredd
   *[other] { $n } gweithgaredd
    [over-ten] { $n } o weithgareddau
}
count-record = { $form ->
    [zero] dim cofnodion
    [one] { $n } cofnod
    [two] { $n } gofnod
    [few] { $n } chofnod
    [many] { $n } chofnod
   *[other] { $n } cofnod
    [over-ten] { $n } o gofnodion
}
count-figure = { $form ->
    [zero] dim ffigurau
    [one] { $n } ffigur
    [two] { $n } ffigur
    [few] { $n } ffigur
    [many] { $n } ffigur
   *[other] { $n } ffigur
    [over-ten] { $n } o ffigurau
}
count-difference = { $form ->
    [zero] dim gwahaniaethau
    [one] { $n } gwahaniaeth
    [two] { $n } wahaniaeth
    [few] { $n } gwahaniaeth
    [many] { $n } gwahaniaeth
   *[other] { $n } gwahaniaeth
    [over-ten] { $n } o wahaniaethau
}
count-point = { $form ->
    [zero] dim pwyntiau
    [one] { $n } pwynt
    [two] { $n } bwynt
    [few] { $n } phwynt
    [many] { $n } phwynt
   *[other] { $n } pwynt
    [over-ten] { $n } o bwyntiau
}
count-page = { $form ->
    [zero] dim tudalennau
    [one] { $n } dudalen
    [two] { $n } dudalen
    [few] { $n } tudalen
    [many] { $n } thudalen
   *[other] { $n } tudalen
    [over-ten] { $n } o dudalennau
}
count-quarter = { $form ->
    [zero] dim chwarteri
    [one] { $n } chwarter
    [two] { $n } chwarter
    [few] { $n } chwarter
    [many] { $n } chwarter
   *[other] { $n } chwarter
    [over-ten] { $n } o chwarteri
}
count-month = { $form ->
    [zero] dim misoedd
    [one] { $n } mis
    [two] { $n } fis
    [few] { $n } mis
    [many] { $n } mis
   *[other] { $n } mis
    [over-ten] { $n } o fisoedd
}
count-year = { $form ->
    [zero] dim blynyddoedd
    [one] { $n } flwyddyn
    [two] { $n } flynedd
    [few] { $n } blynedd
    [four] { $n } blynedd
    [many] { $n } blynedd
   *[other] { $n } mlynedd
    [over-ten] { $n } o flynyddoedd
}

## Statuses

status = Statws
status-blue = Glas
status-green = Gwyrdd
status-amber = Ambr
status-red = Coch
status-not-due = Heb gyrraedd y dyddiad eto
status-no-update = Ni chafwyd diweddariad
status-not-assessed = Heb ei asesu
meaning-green = cyrhaeddwyd y targed
meaning-amber = methwyd y targed o ychydig
meaning-red = methwyd y targed
meaning-not-assessed = dim ffigur, neu ddim targed i'w asesu yn ei erbyn
rule-green = Cyrhaeddwyd y targed. Mae ffigur sy'n hafal i'r targed yn ei gyrraedd.
rule-amber = Methwyd y targed, ac nid yw'r bwlch yn fwy na { $threshold } o'r targed.
rule-red = Methwyd y targed, ac mae'r bwlch yn fwy na { $threshold } o'r targed.
rule-not-assessed = Nid oes ffigur, neu nid oes dim i'w asesu yn ei erbyn. Ni roddir lliw iddo byth.

## Verdicts: no full stop at the end

verdict-green = { $status }: { $value }; y targed: { $target }
verdict-amber = { $status }: { $value }; y targed: { $target }; y bwlch: { $percent } o'r targed (hyd at { $threshold }: { $colour })
verdict-red = { $status }: { $value }; y targed: { $target }; y bwlch: { $percent } o'r targed (mwy na { $threshold }: { $colour })
verdict-red-of-zero = { $status }: { $value }; y targed: { $target }; methu targed o sero: { $colour }, gan nad oes canran o sero
verdict-red-direction = { $status }: { $value }; y targed: { $target }; nid dyma'r newid yr anelwyd ato
verdict-not-assessed = { $status }: { $because }
because-no-figure = nid oes ffigur. { $reason }
because-no-target = nid oes dim i asesu'r ffigur yn ei erbyn. { $reason }
because-part-of-year = mae'r targed ar gyfer y flwyddyn gyfan, ac mae'r ffigur hwn ar gyfer rhan ohoni
because-not-latest = asesir ffigur cronnus diweddarach o'r un flwyddyn yn ei le
because-no-baseline = cyfeiriad yw'r targed, ac nid yw ei fan cychwyn yn hysbys
because-only-change = dim ond y newid sy'n hysbys, a lefel yw'r targed

## Findings: no full stop at the end

finding-green = Cyrhaeddwyd y targed
finding-amber = Methwyd y targed o ychydig
finding-red = Methwyd y targed
finding-no-figure = Dim ffigur i'w asesu
finding-no-target = Dim targed i asesu'r ffigur yn ei erbyn
finding-not-assessed = Heb ei asesu
finding-improving-quarter = gwell na'r chwarter blaenorol
finding-improving-quarter-alone = roedd y chwarter ei hun yn well na'r un blaenorol
finding-improving-month = gwell na'r mis blaenorol
finding-improving-year = gwell na blwyddyn ynghynt
finding-worsening-quarter = gwaeth na'r chwarter blaenorol
finding-worsening-quarter-alone = roedd y chwarter ei hun yn waeth na'r un blaenorol
finding-worsening-month = gwaeth na'r mis blaenorol
finding-worsening-year = gwaeth na blwyddyn ynghynt
finding-steady-quarter = yr un fath â'r chwarter blaenorol
finding-steady-quarter-alone = roedd y chwarter ei hun yr un fath â'r un blaenorol
finding-steady-month = yr un fath â'r mis blaenorol
finding-steady-year = yr un fath â blwyddyn ynghynt

## Direction of travel

travel-improving = Yn gwella
travel-worsening = Yn dirywio
travel-steady = Dim newid
travel-cannot-compare = Ni ellir cymharu
arrow-up = saeth i fyny
arrow-down = saeth i lawr
arrow-level = saeth wastad
arrow-grey = saeth lwyd
since-previous = Ers y cyfnod blaenorol
since-last-year = Ers blwyddyn ynghynt
from-to = { $before } ({ $since }), nawr { $now }

## Figures, units and targets

unit-percent = { $n }%
unit-pounds = £{ $n }
unit-million-pounds = £{ $n }m
unit-name-percent = y cant
unit-name-number = nifer
unit-name-rate = fesul { $per }
unit-name-days = diwrnodau
unit-name-pounds = punnoedd
unit-name-million-pounds = miliynau o bunnoedd
percentage-point = { $n } pwynt canran
percentage-points = { $n } pwynt canran
change-down = gostyngiad o { $figure }
change-none = dim newid
change-up = cynnydd o { $figure }
roughly-around = tua { $figure }
roughly-more-than = mwy na { $figure }
roughly-up-to = hyd at { $figure }
target = Targed
target-at-least = o leiaf { $figure }
target-at-most = dim mwy na { $figure }
target-exactly = yn union { $figure }
target-within = o { $low } i { $high }
target-reduce = gostyngiad
target-increase = cynnydd
target-maintain = cynnal y lefel
target-reduce-from = gostyngiad i lai na { $figure }
target-increase-from = cynnydd i fwy na { $figure }
target-maintain-at = cynnal { $figure }
target-was = Newidiwyd y targed: { $date }; y targed cynt: { $target }. Rheswm: { $why }
revised-from = Diwygiwyd: { $date }; y ffigur cynt: { $value }. Rheswm: { $why }
expected-on = Disgwylir: { $date }
about-period = Mae'r ffigur hwn ar gyfer: { $period }
printed-as = Fel y'i hargraffwyd
printed-status = Statws printiedig: { $status }
printed-arrow = Saeth brintiedig: { $arrow }
no-figure-recorded = Dim ffigur wedi'i gofnodi

## Why there is no figure or target: no full stop at the end

reason-reported-annually = Adroddir unwaith y flwyddyn
reason-not-yet-available = Ddim ar gael eto
reason-no-data-supplied = Ni ddarparwyd data
reason-survey-not-undertaken = Ni chynhaliwyd yr arolwg
reason-not-collected = Heb ei gasglu
reason-to-be-determined = I'w bennu
reason-not-applicable = Amherthnasol
reason-not-available = Ddim ar gael
reason-new-measure = Mesur newydd
reason-local-measure = Mesur lleol, heb ddim i'w gymharu ag ef
reason-given-in-parts = Wedi'i roi fesul rhan yn unig
reason-no-target-set = Dim targed wedi'i osod
reason-not-stated = Heb ei nodi
reason-unfinished = Heb ei orffen yn yr adroddiad
reason-suppressed = Wedi'i gadw'n ôl, gan y gallai ddatgelu pwy yw pobl

## What a figure covers

basis = Beth mae'r ffigur yn ei gwmpasu
basis-in-period = y cyfnod yn unig
basis-in-period-meaning = Y cyfnod yn unig: y chwarter, y mis neu'r flwyddyn.
basis-cumulative = cronnus ers mis Ebrill
basis-cumulative-meaning = O 1 Ebrill hyd at ddiwedd y cyfnod.
basis-rolling-12-months = 12 mis treigl
basis-rolling-12-months-meaning = Y 12 mis sy'n dod i ben gyda'r cyfnod.
basis-snapshot = ar ddiwedd y cyfnod
basis-snapshot-meaning = Y sefyllfa ar ddiwrnod olaf y cyfnod.
basis-change = newid yn unig
basis-change-meaning = Dim ond y newid dros y cyfnod sy'n hysbys.
what-is-good = Beth sy'n dda
good-high = Gorau po uchaf
good-low = Gorau po isaf
good-range = Gorau o fewn ystod y targed
good-none = Nid yw uwch nac is yn well
frequency = Pa mor aml yr adroddir arno
frequency-month = Bob mis
frequency-quarter = Bob chwarter
frequency-year = Bob blwyddyn
relation-adds-up = Mae'r rhannau'n adio i'r cyfanswm.
relation-does-not-add-up = Nid yw'r rhannau'n adio i'r cyfanswm.

## Codes

key = Allwedd
flag-provisional = amodol, gall newid eto
flag-estimated = amcangyfrifedig
flag-series-break = toriad yn y gyfres, ni ellir ei gymharu â ffigurau cynharach
code-r = diwygiedig
code-x = ddim ar gael
code-z = amherthnasol
code-c = cyfrinachol

## Charts

trend-met-all = Cyrhaeddwyd y targed ym mhob un o'r { $periods }
trend-met-both = Cyrhaeddwyd y targed yn y ddau gyfnod
trend-met-some = Cyrhaeddwyd y targed mewn { $met } o'r { $periods }
trend-missed-all = Methwyd y targed ym mhob un o'r { $periods }
trend-missed-both = Methwyd y targed yn y ddau gyfnod
trend-so-far-met = Hyd yma ({ $period }): { $value }, a'r targed wedi'i gyrraedd
trend-so-far-missed = Hyd yma ({ $period }): { $value }, a'r targed wedi'i fethu
trend-so-far = Hyd yma ({ $period }): { $value }
parts-met-all = { $dimension }: pob un o'r { $n } wedi cyrraedd y targed
parts-met-some = { $dimension }: { $met } o'r { $n } wedi cyrraedd y targed
parts-met-none = { $dimension }: dim un o'r { $n } wedi cyrraedd y targed
parts-spread = { $dimension }: uchaf: { $highest }; isaf: { $lowest }
trend-over = Dros { $periods }: { $direction }
trend-one = Un ffigur: { $period }
trend-better = gwell na'r ffigur cyntaf ({ $period })
trend-worse = gwaeth na'r ffigur cyntaf ({ $period })
trend-higher = uwch na'r ffigur cyntaf ({ $period })
trend-lower = is na'r ffigur cyntaf ({ $period })
trend-same = yr un fath â'r ffigur cyntaf ({ $period })
trend-not-assessed = heb eu hasesu: { $n }
chart-line = Siart llinell
chart-bar = Siart bar
chart-point = Siart un ffigur
chart-from-to = { $from } – { $to }
chart-latest = Diweddaraf: { $value } ({ $period })
chart-lowest = Isaf: { $value } ({ $period })
chart-highest = Uchaf: { $value } ({ $period })
chart-missing = Heb werth: { $periods }
chart-above-target = { $by } uwchlaw'r targed ({ $target })
chart-below-target = { $by } islaw'r targed ({ $target })
chart-on-target = yr un ffigur â'r targed ({ $target })
chart-target = targed: { $target }
chart-comparator = { $name }: { $value } ({ $period })
axis-starts-at = Mae'r echelin yn dechrau ar { $figure }
download-chart = Lawrlwytho'r siart
embed-chart = Mewnosod y siart hwn
embed-how = Gludwch hwn mewn tudalen ar eich gwefan chi:
embed-how-relative = Gludwch hwn mewn tudalen ar eich gwefan chi, gyda chyfeiriad y safle hwn o flaen yr hyn sydd ar ôl src:
embed-table = Yr holl ffigurau mewn tabl
title-embed = Siart: { $measure }
chart-panels = Siartiau bach
panels-same-scale = Yr un raddfa sydd i bob panel: { $low } i { $high }
panels-first = Yn y paneli: y { $n } cyntaf o { $total }. Yn y tabl: pob un
panel-nothing = Dim ffigurau
panel-none = { $name }: dim ffigurau
no-chart = Nid oes ffigurau i lunio siart ohonynt.

## Frame

skip = Neidio i'r prif gynnwys
home = Hafan
menu = Prif ddewislen
notice = Hysbysiad
draft = Drafft
draft-lent = Nid yw rhywfaint o'r testun ar y dudalen hon wedi'i ysgrifennu yn Gymraeg eto, ac fe'i dangosir yn Saesneg.
breadcrumbs = Rydych chi yma
footer = Rhagor am y safle hwn
licence = Trwydded
figures-of = Ffigurau: { $period }
download-all = Lawrlwytho'r holl ddata
download-measure = Lawrlwytho'r data: { $measure } ({ $format }, { $size })
menu-priorities = Blaenoriaethau
menu-measures = Mesurau
menu-objectives = Amcanion
menu-challenges = Heriau
menu-risks = Risgiau
menu-stories = Straeon
menu-reports = Adroddiadau
menu-quality = Ansawdd data
menu-methodology = Methodoleg
heading-priorities = Blaenoriaethau
heading-measures = Mesurau
heading-measures-by-status = Mesurau yn ôl statws
heading-measures-by-direction = Mesurau yn ôl tuedd
heading-measures-a-to-z = Mesurau yn nhrefn yr wyddor
heading-objectives = Amcanion
heading-challenges = Heriau
heading-risks = Risgiau
heading-stories = Straeon
heading-reports = Adroddiadau
heading-quality = Ansawdd data
heading-methodology = Methodoleg
lede-priorities = Yr hyn y mae'r cyngor wedi mynd ati i'w wneud, a sut mae mesurau pob blaenoriaeth yn sefyll yn erbyn eu targedau.
lede-measures = Pob mesur y mae'r cyngor yn adrodd arno, gyda'i ffigur diweddaraf, ei darged ac a yw'n gwella.
lede-measures-by-status = Pob mesur y mae'r cyngor yn adrodd arno. Y rhai a fethodd eu targed fwyaf sy'n dod gyntaf.
lede-measures-by-direction = Pob mesur y mae'r cyngor yn adrodd arno, yn ôl a yw wedi gwella neu ddirywio. Cymherir pob un â'r flwyddyn cynt neu, lle nad yw hynny'n bosibl, â'r cyfnod cynt.
lede-measures-a-to-z = Pob mesur y mae'r cyngor yn adrodd arno, yn ôl ei enw.
lede-objectives = Yr hyn y mae'r cyngor yn bwriadu ei wneud o dan bob blaenoriaeth, a'r statws a roddodd ei swyddogion i bob amcan, chwarter wrth chwarter.
lede-challenges = Yr hyn y gofynnwyd i'r cyngor ei egluro am ei berfformiad, a sut yr atebodd.
lede-risks = Y prif risgiau i gynlluniau'r cyngor, a phwy sy'n gyfrifol am eu rheoli.
lede-stories = Yr hyn y mae'r cyngor wedi'i gyflawni, yr hyn sydd ar waith a'r hyn sydd wedi'i gynllunio.
lede-reports = Adroddiadau perfformiad y cyngor, y diweddaraf yn gyntaf.
lede-quality = Lle mae ffigur printiedig yn wahanol i'r hyn y gellir ei gyfrifo, pa ffigurau sydd ar goll, a pham.
lede-methodology = Sut mae ffigurau'n cael eu hasesu a'u cymharu, a beth yw ystyr y geiriau a'r codau ar y safle hwn.
not-found = Ni ddaethpwyd o hyd i'r dudalen
not-found-text = Nid oes tudalen yn y cyfeiriad hwn. Efallai ei bod wedi symud, neu fod y cyfeiriad wedi'i deipio'n anghywir. Dechreuwch eto o'r hafan.

## Words of tables and lists

measure = Mesur
measures = Mesurau
objective = Amcan
objectives = Amcanion
priority = Blaenoriaeth
priorities = Blaenoriaethau
challenge = Her
challenges = Heriau
risks = Risgiau
stories = Straeon
report = Adroddiad
period = Cyfnod
figure = Ffigur
figures = Ffigurau
result = Canlyniad
reason = Rheswm
reference = Cyfeirnod
note = Nodyn
dates = Dyddiadau
contact = Cyswllt
published = Cyhoeddwyd
next-update = Disgwylir y diweddariad nesaf
source = Ffynhonnell y data
definition = Diffiniad
owner = Yn gyfrifol
lead = Swyddog arweiniol
portfolio-holder = Deiliad y portffolio
due = Dyddiad cwblhau
all = Cyfanswm
all-priorities = Pob blaenoriaeth
measures-count = Nifer y mesurau
corporate = Y cyngor cyfan
corporate-measures = Mesurau corfforaethol
not-stated = Heb ei nodi
none-recorded = Nid oes dim wedi'i gofnodi yma eto.
in-the-record = Yn y cofnod
in-the-report = Yn yr adroddiad
provenance = O ble y daw hyn
counts-caption = Mesurau'r cynllun yn ôl statws
counts-of-priority = Mesurau'r flaenoriaeth hon yn ôl statws
priorities-caption = Mesurau pob blaenoriaeth yn ôl statws
corporate-caption = Mesurau corfforaethol: canlyniadau yn erbyn targedau
measures-caption = Canlyniadau yn erbyn targedau, { $period }
measures-of = { $group }: canlyniadau yn erbyn targedau, { $period }
objectives-caption = Statws yr amcanion, chwarter wrth chwarter
objectives-of = { $group }: statws yr amcanion, chwarter wrth chwarter

## Home page

answer-plan = yn y cynllun
answer-priority = o dan y flaenoriaeth hon
answer-none-assessed = Ni ellid asesu yr un o'r mesurau { $where }.
answer = O'r { $form ->
        [zero] { $n } o fesurau
        [one] { $n } mesur
        [two] { $n } fesur
        [few] { $n } mesur
        [many] { $n } mesur
       *[other] { $n } mesur
        [over-ten] { $n } o fesurau
    } { $where }, { $green-form ->
        [zero] ni chyrhaeddodd yr un ei darged
        [one] cyrhaeddodd { $green } ei darged
        [two] cyrhaeddodd { $green } eu targed
        [few] cyrhaeddodd { $green } eu targed
        [many] cyrhaeddodd { $green } eu targed
       *[other] cyrhaeddodd { $green } eu targed
        [over-ten] cyrhaeddodd { $green } eu targed
    }, { $amber-form ->
        [zero] ni fethodd yr un y targed o ychydig
        [one] methodd { $amber } y targed o ychydig
        [two] methodd { $amber } y targed o ychydig
        [few] methodd { $amber } y targed o ychydig
        [many] methodd { $amber } y targed o ychydig
       *[other] methodd { $amber } y targed o ychydig
        [over-ten] methodd { $amber } y targed o ychydig
    } { $red-form ->
        [zero] ac ni fethodd yr un y targed o fwy
        [one] a methodd { $red } y targed o fwy
        [two] a methodd { $red } y targed o fwy
        [few] a methodd { $red } y targed o fwy
        [many] a methodd { $red } y targed o fwy
       *[other] a methodd { $red } y targed o fwy
        [over-ten] a methodd { $red } y targed o fwy
    }. { $none-form ->
        [zero] Aseswyd pob un.
        [one] Ni ellid asesu { $none }.
        [two] Ni ellid asesu { $none }.
        [few] Ni ellid asesu { $none }.
        [many] Ni ellid asesu { $none }.
       *[other] Ni ellid asesu { $none }.
        [over-ten] Ni ellid asesu { $none }.
    }
read-the-report = Darllen yr adroddiad
going-well = Beth sy'n mynd yn dda { $within }
not-going-well = Beth sydd ddim yn mynd yn dda { $within }
all-measures = Pob mesur
all-measures-by-status = Pob mesur yn ôl statws
all-measures-by-direction = Pob mesur yn ôl tuedd
order = Trefn
order-priority = Yn ôl blaenoriaeth
order-status = Yn ôl statws
order-travel = Yn ôl tuedd
order-title = Yn nhrefn yr wyddor
filter = Dod o hyd i fesur
filter-shown = Yn dangos: { $n } o { $total }
what-changed = Beth sydd wedi newid
what-changed-intro = Cymherir pob mesur â blwyddyn ynghynt neu, lle nad yw hynny'n bosibl, â'r cyfnod blaenorol. Y rhai a newidiodd fwyaf o ystyried eu maint sy'n dod gyntaf.
got-better = Mesurau a wellodd: { $n }
got-worse = Mesurau a ddirywiodd: { $n }
being-done = Beth sy'n cael ei wneud am hyn
all-challenges = Pob her
latest-stories = Y straeon diweddaraf
all-stories = Pob stori

## Measures

about-measure = Am y mesur hwn
why = Pam mae'n bwysig { $to }
limitations = Cyfyngiadau
last-year = Ffigur y flwyddyn flaenorol
series-caption = { $measure }: pob ffigur a tharged ({ $unit })
line = Llinell yn y cofnod
line-hint = Mae pob rhes yn y tabl ffigurau'n nodi'r llinell yn y ffeil hon lle mae wedi'i chofnodi.
by = Dadansoddiad: { $dimension }
breakdown-caption = { $measure }, dadansoddiad: { $dimension }

## Priorities and objectives

former-title = Enw blaenorol
until = daeth i ben: { $date }
what-the-report-says = Beth mae'r adroddiad yn ei ddweud: { $period }
priority-without-measures = Nid oes mesurau wedi'u cofnodi ar gyfer y flaenoriaeth hon.
class-critical = Hollbwysig
class-important = Pwysig

## Challenges and risks

challenge-open = Agored
challenge-answered = Atebwyd
challenge-closed = Caewyd
remedial-action = Camau unioni
no-remedial-action = Nid oes camau unioni wedi'u cofnodi.
about-measures = Y mesurau dan sylw
about-objectives = Yr amcanion dan sylw
risk-new = Newydd
risk-increased = Wedi cynyddu
risk-unchanged = Heb newid
risk-decreased = Wedi gostwng
risk-closed = Caewyd
risk-owner = Perchennog y risg
applies-to = Cwmpas

## Stories

story-delivered = Wedi'i gyflawni
story-under-way = Ar waith
story-planned = Wedi'i gynllunio
figures-behind = Y ffigurau y tu ôl i'r stori hon
more-stories = Rhagor o straeon

## Reports

publication-date-not-stated = Dyddiad cyhoeddi heb ei nodi
version = Fersiwn { $version }
contents = Cynnwys
section-overview = Trosolwg
section-achievements = Cyflawniadau
section-performance = Perfformiad
section-by-priority = Perfformiad fesul blaenoriaeth
at-a-glance = Cipolwg ar berfformiad
at-a-glance-hint = Mae'r tablau hyn fel y'u hargraffwyd yn yr adroddiad. Nid yw ffigur sydd â'r nod “yn wahanol” yr un fath â'r hyn a gyfrifwyd o'r cofnod.
differs = yn wahanol
see-reconciliations = Gweld pob gwahaniaeth a'i eglurhad
table-activity = Gwaith cynlluniedig yn ôl statws
table-measures = Mesurau yn ôl statws
column-total = Cyfanswm
column-no-update = Ni chafwyd diweddariad
column-not-due = Heb gyrraedd y dyddiad eto
column-no-data = Dim data
column-together = { $one } + { $other }
column-off-target = Heb gyrraedd y targed
row-total = Cyfanswm
row-percent = Canran
no-new-risks = Nid oes risgiau newydd wedi'u cofnodi ar gyfer y flaenoriaeth hon.
footnotes = Troednodiadau

## Data quality

quality-summary = Cymharwyd ffigurau, statysau a saethau printiedig â'r hyn a geir o'r cofnod. Cyfanswm a gymharwyd: { $n }. Yn wahanol: { $differing }.
quality-counted = Cymharwyd: { $n }. Yn wahanol: { $differing }.
quality-glance = Cyfansymiau a argraffwyd mewn adroddiadau
quality-glance-intro = Mae tablau cipolwg yr adroddiad yn cyfrif gwaith cynlluniedig a mesurau yn ôl statws. Cymherir pob rhif printiedig â'r rhif a gyfrifwyd o'r cofnod.
quality-parts = Rhannau a'u cyfanswm
quality-parts-intro = Lle mae rhannau mesur yn adio i'r cyfanswm, cymherir eu swm â'r ffigur neu'r targed a argraffwyd ar gyfer y cyfanswm.
quality-statuses = Statysau printiedig
quality-statuses-intro = Lle mae'r adroddiad yn rhoi statws i fesur mewn geiriau, cymherir hwnnw â'r statws y mae'r rheol gyhoeddedig yn ei roi.
quality-arrows = Saethau printiedig
quality-arrows-intro = Mae saeth brintiedig yn dangos i ba gyfeiriad y mae'r perfformiad yn mynd, nid y ffigur. Cymherir hi â'r cyfeiriad a gyfrifwyd o'r ffigurau.
parts-figure = swm ffigurau'r rhannau
parts-target = swm targedau'r rhannau
differing-caption = { $section }: y rhai sy'n wahanol
agreeing-caption = { $section }: y rhai sy'n cytuno
what-is-printed = Yr hyn a argraffwyd
stated = Printiedig
computed = Cyfrifwyd
difference = Gwahaniaeth
explanation = Eglurhad
explained-above = Fel yr eglurwyd uchod
not-explained = Heb ei egluro
missing-figures = Ffigurau coll
missing-intro = Pob ffigur nad yw yn y cofnod, a pham. Nid yw chwarteri mesur yr adroddir arno unwaith y flwyddyn yn cyfrif fel bwlch.
missing-caption = Ffigurau nad ydynt yn y cofnod, gyda'r rheswm
missing-targets = Targedau coll
missing-targets-caption = Targedau nad ydynt yn y cofnod, gyda'r rheswm

## Methodology

method-status = Sut y rhoddir statws
method-status-intro = Cyfrifir statws mesur o'i ffigur a'i darged yn ôl rheol gyhoeddedig y cyngor.
method-examples = Enghreifftiau o'r rheol: ffigurau a thargedau dychmygol
method-range = Pan fo'r targed yn ystod, mesurir y bwlch o ben agosaf yr ystod.
method-zero = Mae methu targed o sero yn goch, gan nad oes canran o sero.
method-direction = Cymherir targed i leihau, cynyddu neu gynnal â'i fan cychwyn neu, lle na nodir un, â ffigur y flwyddyn flaenorol. Lle nad oes ond y newid yn hysbys, ei gyfeiriad sy'n penderfynu.
method-year = Asesir chwarter yn erbyn ei darged ei hun neu, lle nad oes ganddo un, yn erbyn targed y flwyddyn. Dim ond fel ffigur cronnus yr asesir ffigurau sy'n adio dros y flwyddyn yn erbyn targed y flwyddyn, a'r un diweddaraf yn unig.
method-objectives = Pobl sy'n barnu statws amcan, ac ni chaiff byth ei gyfrifo.
method-own-rules = Mesurau sydd â'u terfyn eu hunain
method-no-own-rules = Mae'r un terfyn yn berthnasol i bob mesur: { $threshold } o'r targed.
method-travel = Cyfeiriad teithio
method-travel-intro = Cymherir pob ffigur â'r cyfnod blaenorol ac â'r un cyfnod flwyddyn ynghynt, yn ôl yr hyn sy'n dda i'r mesur hwnnw. Dim ond ffigurau sy'n cwmpasu'r un math o amser a gymherir, a byth ar draws toriad yn y gyfres. Gall ffigur gwmpasu:
method-codes = Codau mewn tablau a siartiau
method-reasons = Pam nad oes ffigur
method-reconcile = Printiedig a chyfrifedig
method-reconcile-intro = Lle mae adroddiad yn argraffu cyfanswm, canran, statws neu saeth y gellir eu cyfrifo, cedwir a chymherir y ddau, a chyhoeddir pob gwahaniaeth gyda'i eglurhad.
line-of = llinell { $line }
code = Cod

## Data: what each column holds. Within a table, no two say the same; no full stop at the end

in-language = { $what } ({ $language })
language-cy = Cymraeg
language-en = Saesneg
data-council-code = Cod y cyngor
data-measure-id = Mesur: dynodydd
data-measure-ids = Mesurau: dynodyddion
data-measure-name = Mesur: enw
data-short-name = Mesur: enw byr
data-priority-id = Blaenoriaeth: dynodydd
data-priority-ids = Blaenoriaethau: dynodyddion
data-period = Cyfnod
data-period-type = Math o gyfnod
data-period-start = Diwrnod cyntaf y cyfnod
data-period-end = Diwrnod olaf y cyfnod
data-period-label = Cyfnod: enw
data-breakdown = Dadansoddiad; all ar gyfer y cyfan
data-breakdown-item = Rhan; all ar gyfer y cyfan
data-breakdowns = Dadansoddiadau: dynodyddion
data-breakdown-name = Dadansoddiad: enw
data-item-name = Rhan: enw
data-relation = Perthynas y rhannau â'r cyfan
data-parts-explanation = Pam mae'r rhannau'n wahanol i'r cyfan
data-basis = Beth mae'r ffigur yn ei gwmpasu
data-value = Ffigur
data-value-note = Codau ar y ffigur, neu pam nad oes un
data-unit = Uned
data-unit-label = Beth sy'n cael ei gyfrif
data-target-op = Math o darged
data-target = Targed, neu ben isaf ystod
data-target-upper = Pen uchaf ystod darged
data-comparator-id = Cymharydd: dynodydd
data-comparator-ids = Cymaryddion: dynodyddion
data-comparator-name = Cymharydd: enw
data-comparator-value = Cymharydd: ffigur
data-status = Statws yn ôl y rheol
data-travel-short = Ers y cyfnod blaenorol
data-travel-long = Ers blwyddyn ynghynt
data-stated-status = Statws a argraffwyd yn yr adroddiad
data-stated-travel = Saeth a argraffwyd yn yr adroddiad
data-revision = Sawl gwaith y diwygiwyd y ffigur
data-release-date = Dyddiad cyhoeddi
data-corporate = Mesur ar gyfer y cyngor cyfan
data-decimals = Lleoedd degol
data-good = Beth sy'n dda
data-frequency = Pa mor aml yr adroddir arno
data-additive = A yw'r chwarteri'n adio i gyfanswm y flwyddyn?
data-amber-within-percent = Ambr wrth fethu o ddim mwy na'r ganran hon o'r targed
data-first-period = Cyfnod cyntaf
data-last-period = Cyfnod diweddaraf
data-figures = Nifer y ffigurau
data-missing = Nifer y ffigurau coll
data-definition = Diffiniad
data-why = Pam mae'n bwysig
data-limitations = Cyfyngiadau
data-headline = Pennawd ar gyfer y rhifyn presennol
data-source = Ffynhonnell y data
data-owner = Yn gyfrifol (rôl)
data-origin = Ble mae'r adroddiad yn ei argraffu
data-about-period = Y cyfnod y mae'r ffigur ar ei gyfer, pan fo'n gyfnod arall
data-note = Sylw
data-subject = Pwnc y rhes
data-number = Rhif
data-printed = Fel y'i hargraffwyd
data-explanation = Pam mae'r hyn a argraffwyd yn wahanol i'r hyn a gyfrifwyd
data-revision-number = Rhif y diwygiad
data-old-value = Cynt: ffigur neu darged
data-old-target-op = Cynt: math o darged
data-old-target-upper = Cynt: pen uchaf ystod darged
data-new-value = Wedyn: ffigur neu darged
data-new-target-op = Wedyn: math o darged
data-new-target-upper = Wedyn: pen uchaf ystod darged
data-changed-on = Dyddiad y newid
data-reason = Rheswm
data-order = Safle yn y drefn
data-title = Teitl
data-summary = Crynodeb
data-lead = Swyddog arweiniol (rôl)
data-portfolio = Deiliad y portffolio (rôl)
data-objective-id = Amcan: dynodydd
data-objective-ids = Amcanion: dynodyddion
data-reference = Cyfeirnod fel y'i hargraffwyd
data-class = Faint o sylw sydd ei angen
data-area = Rhan o'r cynllun gwella
data-judged-status = Statws a roddwyd gan swyddogion
data-printed-status = Statws yng ngeiriau'r adroddiad
data-edition = Rhifyn
data-table = Tabl yn yr adroddiad
data-row = Rhes o'r tabl hwnnw: blaenoriaeth, total neu percent
data-column = Colofn y tabl hwnnw
data-tally-origin = A yw'n brintiedig ynteu wedi'i gyfrifo
data-count = Nifer neu ganran
data-achievement-id = Cyflawniad: dynodydd
data-state = Sefyllfa
data-body = Testun
data-key-figures = Ffigurau allweddol
data-key-dates = Dyddiadau allweddol
data-quote = Dyfyniad
data-quote-by = Dyfyniad: gan bwy (rôl)
data-contact = Cyswllt
data-release-at = Amser rhyddhau
data-picture = Ffeil y llun
data-challenge-id = Her: dynodydd
data-question = Cwestiwn
data-remedial-action = Camau unioni
data-incomplete-answer = Pam mae'r ateb yn anghyflawn
data-due = Dyddiad cwblhau
data-risk-id = Risg: dynodydd
data-change = Newid ers yr adroddiad diwethaf
data-applies-to = Cwmpas
data-description = Disgrifiad
data-reconciliation-number = Rhif y gymhariaeth
data-reconciled-subject = Beth sy'n cael ei gymharu
data-stated-value = Printiedig: ffigur
data-computed-value = Cyfrifwyd: ffigur
data-difference = Y ffigur printiedig llai'r ffigur a gyfrifwyd
data-stated-code = Printiedig: statws neu saeth
data-computed-code = Cyfrifwyd: statws neu gyfeiriad
data-agrees = A yw'r ddau'n cytuno?
data-difference-explanation = Pam maent yn wahanol
data-missing-since = Ar goll ers y cyfnod
data-reason-missing = Pam nad oes ffigur
data-due-date = Dyddiad disgwyliedig
data-days-late = Nifer y diwrnodau'n hwyr
data-change-kind = Math o newid
data-from-edition = Argraffiad cynharach: dynodydd
data-to-edition = Argraffiad diweddarach: dynodydd; gwag ar gyfer y data fel y maent
data-old-figure = Cynt: ffigur
data-new-figure = Wedyn: ffigur
data-old-target = Cynt: targed, neu ben isaf ystod
data-new-target = Wedyn: targed, neu ben isaf ystod
data-old-definition = Cynt: diffiniad
data-new-definition = Wedyn: diffiniad

## Data: kinds of value

type-text = Testun
type-id = Dynodydd: llythrennau bach, digidau a chysylltnodau
type-ids = Dynodyddion, gyda bylchau rhyngddynt
type-period = Cyfnod: 2017-18, 2017-18-Q4, 2018-03, 2016, 2016-17-AY neu 2018-03-31
type-number = Rhif
type-integer = Rhif cyfan
type-flag = true neu false
type-date = Dyddiad: blwyddyn-mis-diwrnod
type-moment = Dyddiad ac amser
type-code = Cod
type-codes = Codau, gyda bylchau rhyngddynt

## Data: sets of codes, and codes that have no words elsewhere

codes-period-type = Mathau o gyfnod
codes-basis = Beth mae ffigur yn ei gwmpasu
codes-value-note = Codau ar ffigurau
codes-unit = Unedau
codes-aim = Mathau o darged
codes-status = Statws yn ôl y rheol
codes-travel = Cyfeiriad teithio
codes-colour = Statws a roddwyd gan bobl
codes-arrow = Saethau a argraffwyd
codes-good = Beth sy'n dda
codes-frequency = Pa mor aml yr adroddir
codes-relation = Perthynas rhannau â'r cyfan
codes-class = Faint o sylw sydd ei angen
codes-challenge-state = Sefyllfa her
codes-story-state = Sefyllfa cyflawniad
codes-risk-change = Beth ddigwyddodd i risg
codes-tally-table = Tablau niferoedd
codes-tally-column = Colofnau tablau niferoedd
codes-origin = Printiedig neu wedi'i gyfrifo
codes-subject = Pwnc rhes
codes-reconciled = Beth sy'n cael ei gymharu
codes-reason = Pam nad oes ffigur
codes-change = Mathau o newid
period-type-financial-year = Blwyddyn ariannol: Ebrill i Fawrth
period-type-quarter = Chwarter o flwyddyn ariannol
period-type-month = Mis
period-type-calendar-year = Blwyddyn galendr
period-type-academic-year = Blwyddyn academaidd: Medi i Awst
period-type-day = Diwrnod
aim-at-least = Y targed neu fwy
aim-at-most = Y targed neu lai
aim-exactly = Y targed yn union
aim-within = O fewn ystod, gan gynnwys y ddau ben
aim-reduce = Gostyngiad; mae'r man cychwyn yng ngholofn y targed
aim-increase = Cynnydd; mae'r man cychwyn yng ngholofn y targed
aim-maintain = Cynnal y lefel yng ngholofn y targed
aim-none = Dim targed
code-around = Ffigur bras
code-more-than = Mwy na'r ffigur
code-up-to = Hyd at y ffigur
code-other-period = Ar gyfer cyfnod heblaw'r un yr adroddwyd arno
footnote = Troednodyn
no-challenge = Pam na ofynnwyd i neb am darged a fethwyd

## Data: the tables. A name has at most 31 letters

name-table-observations = Ffigurau a thargedau
name-table-measures = Mesurau
name-table-breakdowns = Rhannau'r mesurau
name-table-comparators = Cymaryddion
name-table-notes = Sylwadau
name-table-revisions = Diwygiadau
name-table-priorities = Blaenoriaethau
name-table-objectives = Amcanion
name-table-tallies = Niferoedd yn ôl statws
name-table-achievements = Cyflawniadau
name-table-challenges = Heriau
name-table-risks = Risgiau
name-table-reconciliations = Printiedig a chyfrifedig
name-table-lateness = Ffigurau hwyr a ffigurau coll
name-table-changes = Newidiadau rhwng argraffiadau
about-table-observations = Pob ffigur a tharged: un rhes ar gyfer pob mesur, cyfnod, rhan a sail.
about-table-measures = Pob mesur a'i ystyr: ei ddiffiniad, ei uned, ei ffynhonnell a'i gyfyngiadau, a beth sy'n dda.
about-table-breakdowns = Enwau rhannau'r mesurau, a pherthynas y rhannau â'r cyfan.
about-table-comparators = Yr hyn a gyflawnodd eraill ar yr un mesurau. Mae'r tabl ffigurau a thargedau'n dangos un ar gyfer pob cyfnod; mae'r tabl hwn yn dangos pob un.
about-table-notes = Sylwadau ar ffigurau a thargedau, troednodiadau, pam na ofynnwyd i neb am darged a fethwyd, a'r hyn y mae'r adroddiad yn ei argraffu pan fo'n fwy na ffigur.
about-table-revisions = Ffigurau a thargedau a newidiwyd: beth oeddent, pryd y newidiwyd hwy a pham.
about-table-priorities = Blaenoriaethau cynllun y cyngor.
about-table-objectives = Yr hyn y mae'r cyngor yn bwriadu ei wneud, gyda'r statws a roddodd ei swyddogion: un rhes ar gyfer pob chwarter.
about-table-tallies = Gwaith cynlluniedig a mesurau, wedi'u cyfrif yn ôl statws: fel yr argraffwyd ac fel y cyfrifwyd.
about-table-achievements = Yr hyn a gyflawnwyd, sydd ar y gweill neu sydd wedi'i gynllunio.
about-table-challenges = Yr hyn y gofynnwyd i'r cyngor ei egluro am ei berfformiad, a sut yr atebodd.
about-table-risks = Y prif risgiau i gynlluniau'r cyngor.
about-table-reconciliations = Ffigurau, statysau a saethau a argraffwyd wrth ochr y rhai a gyfrifwyd, gyda'r gwahaniaeth a'r rheswm.
about-table-lateness = Yr hyn sy'n hwyr neu ar goll ym mhob argraffiad: ers pa gyfnod, y dyddiad disgwyliedig a nifer y diwrnodau'n hwyr.
about-table-changes = Yr hyn a newidiodd o un argraffiad i'r nesaf, neu i'r data fel y maent: un rhes ar gyfer pob newid.

## Data: files, and how to read them

package-files = Ffeiliau
package-file-archive = Pob ffeil ar y dudalen hon, mewn un
package-file-workbook = Y tablau i gyd fel llyfr gwaith Cymraeg
package-file-excel = Ffigurau a thargedau, i'w hagor yn syth yn Excel
package-file-package = Beth yw'r tablau, ar gyfer rhaglenni (Data Package)
package-file-looking-back = Beth yw tablau'r hwyrni a'r newidiadau, ar gyfer rhaglenni (Data Package)
package-file-csvw = Beth yw ystyr y colofnau, ar gyfer rhaglenni (CSV on the Web)
package-file-schema = Beth sydd yn JSON mesur, ar gyfer rhaglenni (JSON Schema)
package-file-readme = Beth yw'r ffeiliau ac ystyr pob colofn a chod, fel testun plaen Cymraeg
package-file-checksums = Symiau gwirio, i weld nad oes ffeil wedi newid (SHA-256)
package-file-measures = Un mesur: ffigurau a thargedau fel CSV, popeth amdano fel JSON
package-later = Ffeiliau sydd ar y wefan yn unig
package-rules = Sut mae'r ffeiliau wedi'u hysgrifennu
package-rule-format = Mae ffeiliau CSV mewn UTF-8, gyda choma rhwng celloedd ac enwau'r colofnau yn y rhes gyntaf.
package-rule-numbers = Mae gan rif bwynt o flaen y degolion, heb wahanydd miloedd, arwydd y cant nac arwydd y bunt; mae gan yr uned ei cholofn ei hun.
package-rule-missing = Cell wag yw ffigur coll. Mae'r codau ar y ffigur yn dweud pam ei fod ar goll.
package-rule-texts = Mewn ffeiliau CSV, mae collnod o flaen testun sy'n dechrau gydag =, +, - neu @, fel na fydd taenlen yn ei drin fel fformiwla. Nid oes un byth o flaen rhif.
package-rule-languages = Mae enwau'r colofnau yr un fath yn y ddwy iaith. Mae gan destun golofn Saesneg (_en) ac un Gymraeg (_cy).
package-codes = Codau
package-book-sheets = Mae gan bob tabl ei ddalen ei hun, a restrir yn y cynnwys.
package-book-codes = Eglurir y colofnau a'r codau ar eu dalenni eu hunain.
sheet-cover = Clawr
sheet-contents = Cynnwys
sheet-columns = Nodiadau ar golofnau
sheet-codes = Nodiadau ar godau
dictionary-sheet = Dalen
dictionary-holds = Beth sydd ynddi
dictionary-file = Ffeil
dictionary-rows = Rhesi
dictionary-column = Colofn
dictionary-name = Enw mewn ffeiliau CSV
dictionary-type = Math o werth
dictionary-codes = Set o godau
dictionary-meaning = Ystyr

## Data page

menu-data = Data
heading-data = Data i'w lawrlwytho
lede-data = Pob ffigur ar y safle hwn, beth mae pob un yn ei olygu a beth sydd ar goll, fel ffeiliau i'w lawrlwytho.
size-bytes = { $n } beit
size-kilobytes = { $n } KB
size-megabytes = { $n } MB
file-of = { $name } ({ $format }, { $size })
format-text = testun
data-everything = Popeth ar unwaith
data-tables = Fesul tabl
data-tables-caption = Tablau fel ffeiliau CSV
data-measures = Fesul mesur
data-measures-caption = Ffigurau pob mesur
data-programs = Ar gyfer rhaglenni
data-late = Dim ond yn ddiweddarach y gwyddys beth sy'n hwyr neu ar goll, a beth a newidiodd ers argraffiad. Felly nid yw'r ffeiliau hyn mewn llyfr gwaith, archif nac argraffiad.
data-cite = Sut i ddyfynnu'r data
data-citation = { $organisation }. { $title } { $edition } [set ddata]
data-reading = Sut i ddarllen y data
data-spreadsheet = Mewn taenlen
data-spreadsheet-how = Agorwch y llyfr gwaith. Os byddwch yn agor ffeil CSV yn Excel, dewiswch yr un a wnaed ar gyfer Excel: yn y lleill, gall llythrennau fel ŵ ac ŷ gael eu dangos yn anghywir.
data-code-how = Cadwch y tabl mewn ffolder a rhedwch y llinellau hyn yno: { $file }. Maent yn rhestru pob ffigur y mae ei statws yn goch.
data-dictionary = Geiriadur data
data-dictionary-intro = Beth sydd ym mhob colofn a beth yw ystyr pob cod. Adnabyddir rhes wrth golofnau ei hallwedd, nad oes dwy res yn eu rhannu.
data-in-key = Allwedd
data-never-empty = Byth yn wag

## Editions of the data

menu-editions = Argraffiadau'r data
heading-editions = Argraffiadau'r data
heading-edition = Y data fel y'i cyhoeddwyd: { $edition }
heading-changes = Beth sydd wedi newid: { $from } i { $to }
heading-changes-latest = Newidiadau ers yr argraffiad diwethaf: { $from }
lede-editions = Data pob chwarter fel y'i cyhoeddwyd, wedi'i gadw am byth, a'r hyn a newidiodd o un argraffiad i'r nesaf.
lede-edition = Y ffeiliau hyn yw'r hyn a gyhoeddwyd ar gyfer y chwarter. Nid ydynt byth yn newid.
lede-changes = Pob ffigur, targed, diffiniad a mesur sy'n wahanol, gyda'r rheswm y mae'r cofnod yn ei roi.
editions-intro = Caiff argraffiad ei rewi pan gyhoeddir ei chwarter. Nid yw cywiriad byth yn ei ddisodli: fe'i cyhoeddir fel fersiwn newydd wrth ei ochr, ac erys yr hen un.
not-frozen = Heb ei rewi eto
not-frozen-text = Nid yw data'r chwarter hwn wedi'i rewi eto. Gall ffigurau newid o hyd, ac nid oes argraffiad i gyfeirio ato.
frozen-on = Rhewyd
version-of-data = Fersiwn y data
newer-version = Mae fersiwn mwy newydd o'r argraffiad hwn
files = Ffeiliau
files-hint = Mae'r swm gwirio'n dangos mai'r ffeil a gyhoeddwyd yw hi: mae sha256sum -c SHA256SUMS yn gwirio pob un.
files-caption = Ffeiliau'r argraffiad hwn
file = Ffeil
size = Maint
checksum = Swm gwirio (SHA-256)
follow = Dilyn yr hyn sy'n newydd
feed = Ffrwd: { $name } (Atom)
feed-releases = Data newydd
feed-corrections = Cywiriadau
release-first = Yr argraffiad cyntaf a gadwyd.
correction-title = { $what }: { $now } (cynt: { $before })

## What changed between editions

changes-new = Ffigurau newydd
changes-revised = Ffigurau diwygiedig
changes-targets = Targedau a newidiwyd
changes-definitions = Diffiniadau a newidiwyd
changes-appeared = Mesurau newydd
changes-disappeared = Mesurau nad adroddir arnynt mwyach
changes-none = Nid oes dim wedi newid.
from-edition = O
to-edition = I
record-today = y cofnod fel y mae
before = Cynt
now = Nawr
changed-on = Newidiwyd: { $date }
withdrawn = Tynnwyd yn ôl
rows-shown = Mae pob tabl yn dangos hyd at y nifer hwn o resi: { $n }. Mae'r cyfan yn y ffeil i'w lawrlwytho.
download-changes = Lawrlwytho'r newidiadau (CSV)
retired-measures = Mesurau nad adroddir arnynt mwyach
retired-since = Nid adroddir ar y mesur hwn mwyach, o'r cyfnod hwn ymlaen: { $period }. { $why }
replaced-by = Disodlwyd gan
heading-moved = Mae'r dudalen hon wedi symud: { $title }
lede-moved = Mae gan y dudalen gyfeiriad newydd. Rydych yn cael eich arwain yno.
moved-here = Mynd i'r dudalen

## How to cite

cite = Cyfeirio at hyn
permanent-address = Cyfeiriad parhaol
data-of = Cyfnod y data

## News desk

menu-news = Desg newyddion
heading-news = Desg newyddion: { $edition }
lede-news = Yr hyn y mae newyddiadurwyr yn gofyn amdano gyntaf, i gyd ar un dudalen: y targedau a fethwyd o fwyaf, y newidiadau mwyaf, y gymhariaeth â Chymru, a'r hyn sy'n hwyr neu ar goll.
news-missed = Methwyd o fwyaf
news-missed-rule = Yn nhrefn pa mor bell y methwyd y targed, fel canran o'r targed. Targedau o sero sydd olaf, gan nad oes canran o sero.
news-missed-caption = Targedau a fethwyd, y bwlch mwyaf yn gyntaf
news-missed-none = Ni fethwyd yr un targed.
missed-by = Maint y bwlch, canran o'r targed
news-moved = Y newidiadau mwyaf
news-moved-rule = Cymherir pob ffigur â blwyddyn ynghynt neu, lle nad yw hynny'n bosibl, â'r cyfnod blaenorol. Yn nhrefn maint y newid fel canran o'r ffigur cynharach, boed yn well neu'n waeth.
news-moved-caption = Newidiadau, y mwyaf yn gyntaf
news-moved-none = Ni newidiodd yr un ffigur, neu ni ellir cymharu'r un.
difference-percent = Gwahaniaeth, canran
direction = Cyfeiriad teithio
news-compared = Ochr yn ochr ag eraill
news-compared-rule = Dim ond ffigurau am yr un cyfnod a gymherir. Yn nhrefn pa mor bell y mae'r cyngor ar y blaen, fel canran o'r ffigur arall; o dan sero, mae ar ei hôl hi.
news-compared-caption = Y cyngor ochr yn ochr ag eraill, y gorau yn gyntaf
news-compared-none = Nid oes ffigur gan eraill am yr un cyfnod.
compared-with = O'i gymharu â
ahead-by = Ar y blaen
news-late = Hwyr neu ar goll
news-late-rule = Pob ffigur yn yr argraffiad hwn sydd ar goll neu a ddaeth ar ôl y diwrnod yr oedd i fod i gael ei gyhoeddi. Dim ond lle mae dyddiad disgwyliedig yn y cofnod y dangosir un; cyfrifir y dyddiau hyd at y cyhoeddi neu, lle mae ffigur yn dal ar goll, hyd at y diwrnod y lluniwyd y dudalen hon.
news-late-caption = Ffigurau hwyr neu goll
news-late-none = Nid oes ffigur yn hwyr nac ar goll.
missing-since = Ar goll ers
due-on = Dyddiad disgwyliedig
due-not-known = Dyddiad disgwyliedig heb ei nodi
not-published = Heb ei gyhoeddi
published-late = Cyhoeddwyd yn hwyr
days-late = Dyddiau'n hwyr
shown-of = Yn y tabl: { $shown } o { $total }.
download-lateness = Lawrlwytho'r ffigurau hwyr a choll (CSV)

## Assurance: pages

menu-assurance = Sicrwydd
heading-assurance = Sicrwydd: pwy sy'n gwirio'r cyngor
lede-assurance = Pwy sy'n gwirio'r cyngor, beth a ddywedwyd ddiwethaf, beth a addawodd y cyngor, ac a gafodd ei wneud.
heading-promises = Traciwr addewidion
lede-promises = Popeth a addawodd y cyngor i'r rhai sy'n ei wirio: erbyn pryd, beth ddaeth ohono, a beth sy'n dangos hynny. Daw'r hyn sy'n hwyr yn gyntaf.
heading-promises-overdue = Addewidion hwyr
lede-promises-overdue = Addewidion y mae eu dyddiad wedi mynd heibio, er nad yw'r cofnod yn dweud iddynt gael eu cadw na'u rhoi heibio. Daw'r rhai hwyraf yn gyntaf.
heading-promises-due = Addewidion sydd eto i ddod
lede-promises-due = Addewidion y mae eu dyddiad eto i ddod. Daw'r rhai nesaf yn gyntaf.
heading-promises-undated = Addewidion heb ddyddiad
lede-promises-undated = Addewidion na roddwyd dyddiad iddynt. Ni allant fyth fod yn hwyr.
heading-promises-slipped = Addewidion a ohiriwyd
lede-promises-slipped = Addewidion y gohiriwyd eu dyddiad, gyda'r dyddiad cyntaf a'r diweddaraf.
heading-promises-kept = Addewidion a gadwyd
lede-promises-kept = Addewidion a gadwyd, ac a oedd hynny erbyn eu dyddiad cyntaf.
heading-promises-dropped = Addewidion a roddwyd heibio
lede-promises-dropped = Addewidion y rhoddodd y cyngor y gorau iddynt.
promises-all = Pob addewid
promises-overdue = Hwyr
promises-due = Eto i ddod
promises-undated = Heb ddyddiad
promises-slipped = Gohiriwyd
promises-kept = Cadwyd
promises-dropped = Rhoddwyd heibio
promise-lists = Rhestrau o addewidion
promise-overdue = Hwyr
promise-due = Eto i ddod
promise-undated = Dim dyddiad
promise-kept-in-time = Cadwyd mewn pryd
promise-kept-late = Cadwyd yn hwyr
promise-kept = Cadwyd
promise-dropped = Rhoddwyd heibio
promise-state-open = heb ddechrau eto
promise-state-under-way = ar y gweill
promise-state-kept = cadwyd
promise-state-dropped = rhoddwyd heibio
promise = Addewid
promises = Addewidion
promise-made = Addawyd
promise-put-off = Gohiriwyd
promise-ended = Daeth i ben
evidence = Tystiolaeth
latest-evidence = Y dystiolaeth ddiweddaraf
no-evidence-yet = Nid oes tystiolaeth yn y cofnod o'r hyn a ddaeth o'r addewid hwn.
days-overdue = Diwrnodau'n hwyr: { $days }
days-slipped = Gohiriad mewn diwrnodau: { $days }
promises-in-time = Y gwyddys iddynt gael eu cadw erbyn eu dyddiad cyntaf: { $kept } allan o { $of } y mae eu dyddiad wedi mynd heibio ({ $percent }).
as-of = Fel yr oedd ar { $date }
as-the-record-says = Yn ôl y cofnod
due-at-first = Dyddiad cyntaf
no-date-given = dim dyddiad wedi'i roi
nobody-named = neb wedi'i enwi
nothing-overdue = Nid oes yr un addewid yn hwyr.
no-such-promises = Nid oes addewidion o'r math hwn.
history-and-evidence = Hanes a thystiolaeth
what-it-answers = Yr hyn y mae'n ei ateb
figures-that-show = Y ffigurau a fyddai'n ei ddangos
belongs-to = Yr hyn y mae'n perthyn iddo
in-the-source = Yn y ffynhonnell
who-checks = Pwy sy'n gwirio'r cyngor
last-said = Dywedwyd ddiwethaf
what-it-said = Yr hyn a ddywedodd
what-was-said = Yr hyn a ddywedwyd am hyn
promises-and-findings = Addewidion, a'r hyn a ddywedodd arolygwyr a byrddau
followed-by = Dilynir gan
ended = Daeth i ben
established = Sefydlwyd
replaces = Cymerodd le
body-replaced-by = Disodlwyd gan
watches-over = Yn goruchwylio
watched-over-by = Goruchwylir gan
members = Aelodau
seat-since = Ers
seat-until = Hyd
reports-to = Adrodd i
meetings = Cyfarfodydd
body-board = Bwrdd
body-inspectorate = Arolygiaeth
body-government = Llywodraeth
body-committee = Pwyllgor y cyngor
body-partnership = Partneriaeth
seat-chair = Cadeirydd
seat-council = Ar ran y cyngor
seat-external = Aelod allanol
seat-other = Arall
the-council = y cyngor
document-inspection = Arolygiad
document-monitoring = Ymweliad monitro
document-letter = Llythyr
document-notice = Hysbysiad
document-statement = Datganiad
document-report = Adroddiad
document-bulletin = Bwletin
document-response = Ymateb
document-update = Diweddariad ar raglen
document-about = Yr amser dan sylw
document-edition = Rhifyn
document-by = Awdur
document-to = Ar gyfer
original = Gwreiddiol
answers = Yn dilyn neu'n ateb
answered-by = Dilynwyd neu atebwyd gan
answered-by-promises = Addawyd mewn ateb
no-promise-answers = Nid oes addewid yn y cofnod sy'n ateb hyn.
findings-counted = Cadarnhaol: { $positive }. Pryderon: { $concern }. Sicrwydd y gofynnwyd amdano: { $asked }. Argymhellion: { $recommended }.
tone-positive = Cadarnhaol
tone-concern = Pryder
tone-fact = Nodwyd
tone-asked = Gofynnwyd am sicrwydd
timescale-immediate = Argymhellwyd ar unwaith
timescale-12-months = Argymhellwyd o fewn 12 mis
timescale-other = Argymhellwyd
decision = Penderfyniad
decisions = Penderfyniadau
implemented-by = Gweithredir gan
assurance-given = Rhoddwyd sicrwydd
number = Rhif { $number }
recommendations = Argymhellion
recommendations-answered = Argymhellion: { $n }. Atebwyd gan addewid: { $answered }.
recommendations-unanswered = Argymhellion heb addewid
in-their-words = Yn eu geiriau hwy
translated-quote = cyfieithiad
what-next = Beth sy'n digwydd nesaf
figures-given = Ffigurau a roddir yma
figures-given-caption = Ffigurau'r ddogfen hon, fesul mesur
figures-that-show-caption = Mesurau a fyddai'n ei ddangos, gyda'u ffigurau diweddaraf
documents-differ = Lle mae dogfennau'n wahanol
documents-differ-text = Mae dogfennau'n rhoi ffigurau gwahanol am yr un peth. Cedwir pob un; mae'r safle hwn yn cyfrif yn ôl y cyntaf.
documents-differ-note = Mae dogfen arall yn rhoi { $value }: { $document }
given-in = Rhoddir y ffigurau yn
said-in = Fe'i rhoddir yn: { $document }
timeline = Llinell amser
timeline-around = O ganfyddiad i adroddiad: y llinell amser
timeline-body = Y rhai sy'n gwirio
timeline-council = Y cyngor
programme = Rhaglen
programmes = Rhaglenni gwella
programme-starts = Mae rhaglen yn dechrau
starts = Yn dechrau
ends = Yn gorffen
aim = Nod { $number }
aims = Nodau
area = Maes
also-called = Enw arall
what-updates-say = Yr hyn y mae diweddariadau'n ei ddweud
other-promises = Addewidion y tu allan i'r meysydd hyn
updates = Diweddariadau
assurance-data = Data a ffrydiau
download-overdue = Addewidion hwyr, fel y maent heddiw (CSV)
feed-findings = Yr hyn a ganfu arolygwyr a byrddau
feed-overdue = Addewidion hwyr
feed-overdue-entry = Roedd yr addewid hwn i'w gadw erbyn { $date }, ac nid yw'r cofnod yn dweud iddo gael ei gadw.
assurance-measures = Mesurau y mae sicrwydd yn eu dilyn

## Assurance: data

name-table-sources = Ffynonellau ffigurau
name-table-findings = Canfyddiadau
name-table-recommendations = Argymhellion
name-table-commitments = Addewidion
name-table-overdue = Addewidion hwyr
about-table-sources = Pa ddogfennau sy'n rhoi ffigur, lle nad adroddiad y chwarter ydynt. Lle mae dogfennau'n wahanol, y gyntaf yw'r un y mae'r safle hwn yn cyfrif yn ôl hi.
about-table-findings = Yr hyn a ganfu arolygwyr, byrddau a'r cyngor ei hun, a'r sicrwydd y gofynnwyd amdano, gyda'r addewidion sy'n ei ateb.
about-table-recommendations = Yr hyn a argymhellodd arolygwyr a byrddau, a pha addewidion sy'n ei ateb.
about-table-commitments = Yr hyn a addawodd y cyngor, erbyn pryd, a beth ddaeth ohono yn ôl y cofnod. Mae'r hyn sy'n hwyr yn newid o ddydd i ddydd, ac mae mewn ffeil ar wahân (overdue.csv).
about-table-overdue = Yr addewidion sy'n hwyr ar y diwrnod y cafodd y safle ei adeiladu: yr hwyraf yn gyntaf.
codes-document-kind = Mathau o ddogfen
codes-finding-kind = Mathau o ganfyddiad
codes-timescale = Pa mor fuan yr argymhellir rhywbeth
codes-promise-state = Sefyllfa addewid
data-source-number = Rhif y ffynhonnell: 1 yw'r un y cyfrifir yn ôl hi
data-source-value = Ffigur yn y ffynhonnell hon
data-document-id = Dogfen: dynodydd
data-said-in = Ffynhonnell mewn geiriau
data-finding-id = Canfyddiad: dynodydd o fewn ei ddogfen
data-body-id = Y corff sy'n ei ddweud: dynodydd; gwag ar gyfer y cyngor
data-document-kind = Math o ddogfen
data-date = Dyddiad
data-document = Dogfen
data-section = Adran
data-finding-kind = Math o ganfyddiad
data-finding = Yr hyn a ganfuwyd neu y gofynnwyd amdano
data-due-words = Dyddiad cwblhau, yn y geiriau a ddefnyddiwyd
data-confirmed = Rhoddwyd sicrwydd
data-confirmed-document-id = Y ddogfen sy'n dweud hynny: dynodydd
data-confirmed-words = Sut y'i rhoddwyd
data-commitment-ids = Addewidion sy'n ei ateb: dynodyddion
data-challenge-ids = Heriau: dynodyddion
data-about-story-ids = Cyflawniadau: dynodyddion
data-recommendation-id = Argymhelliad: dynodydd o fewn ei ddogfen
data-timescale = Pa mor fuan yr argymhellir ef
data-recommendation = Yr hyn a argymhellir
data-text-not-given = Pam na roddir y testun
data-commitment-id = Addewid: dynodydd
data-first-due-date = Dyddiad cyntaf
data-days-overdue = Nifer y diwrnodau'n hwyr
data-text = Mwy amdano
data-made = Pryd yr addawyd
data-programme-id = Rhaglen: dynodydd
data-programme-area = Maes y rhaglen: dynodydd
data-aims = Nodau'r rhaglen: dynodyddion
data-revisions = Sawl gwaith y gohiriwyd ei ddyddiad
data-latest-due-words = Dyddiad diweddaraf, yn y geiriau a ddefnyddiwyd
data-latest-due = Dyddiad diweddaraf
data-slipped-days = Diwrnodau o'r dyddiad cyntaf i'r diweddaraf
data-ended = Pryd y'i cadwyd neu y'i rhoddwyd heibio
data-kept-in-time = Cadwyd erbyn ei ddyddiad cyntaf
data-evidence = Darnau o dystiolaeth
data-latest-evidence = Dyddiad y dystiolaeth ddiweddaraf
data-latest-evidence-words = Y dystiolaeth ddiweddaraf
data-no-evidence = Pam nad oes tystiolaeth
data-answers = Yr hyn y mae'n ei ateb: dogfen/rhan
