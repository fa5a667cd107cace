"""Reads the data of a built site with other people's programs, and holds every form of it against the CSV."""

import csv
import datetime
import html
import json
import re
import subprocess
import sys
import tempfile
import zipfile
from decimal import Decimal
from pathlib import Path

import csvw
import duckdb
import frictionless
import jsonschema
import odf.opendocument
import odf.table
import odf.teletype
import odf.text
import openpyxl

SITE = Path(sys.argv[1])
DATA = SITE / "data"
faults = []

# What looks back on editions or depends on the day of the build is in a package of its own, and in no archive.
LATER = "looking-back.datapackage.json"


def check(true, fault):
    if not true:
        faults.append(fault)


def rows(path):
    with open(path, encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


def packages():
    """Validates both packages and returns the names of the edition's tables and the paths of the rest."""
    edition, later = package("datapackage.json"), package(LATER)
    tables = {str(path.relative_to(DATA)) for path in [*DATA.glob("*.csv"), *DATA.glob("changes/*.csv")]} - {"observations-excel.csv"}
    paths = [resource["path"] for resource in edition + later]
    check(sorted(paths) == sorted(tables), ("the packages do not list every table once", sorted(set(paths) ^ tables)))
    return [resource["name"] for resource in edition], {resource["path"] for resource in later}


def package(name):
    report = frictionless.validate(str(DATA / name), type="package")
    for row in report.flatten(["type", "title", "fieldName", "rowNumber", "note"]):
        faults.append((name, row))
    resources = json.loads((DATA / name).read_text("utf-8"))["resources"]
    check(len(report.tasks) == len(resources), (name, "tables that were not read"))
    return resources


def on_the_web():
    for path in DATA.glob("*.csv-metadata.json"):
        described(path)
    # The files of measures and of changes share the schema of their group, which this reader only knows of single tables.
    for place in ["measures", "changes"]:
        if not (DATA / place).exists():
            continue
        group = json.loads((DATA / place / "csv-metadata.json").read_text("utf-8"))
        tables = group.pop("tables")
        check({table["url"] for table in tables} == {path.name for path in (DATA / place).glob("*.csv")}, (place, "the group is not whole"))
        with tempfile.TemporaryDirectory() as folder:
            for table in tables:
                (Path(folder) / table["url"]).write_bytes((DATA / place / table["url"]).read_bytes())
                single = Path(folder) / f"{table['url']}-metadata.json"
                single.write_text(json.dumps({**group, **table}), "utf-8")
                described(single)


def described(path):
    read = csvw.CSVW(str(path), validate=True)
    check(read.is_valid, (path.name, [str(warning.message) for warning in read.warnings[:5]]))
    table = csvw.Table.from_file(path)
    try:
        # A strict reader stops at the first cell that is not what the metadata say.
        got = list(table.iterdicts(strict=True))
        if table.tableSchema.primaryKey:
            table.check_primary_key()
    except Exception as error:  # noqa: BLE001
        faults.append((path.name, repr(error)))
        return
    check(len(got) == len(rows(path.parent / str(table.url))), (path.name, "rows"))
    check(all(list(row) == [column.name for column in table.tableSchema.columns] for row in got), (path.name, "columns"))


def schema():
    told = json.loads((DATA / "schema" / "measure.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(told)
    validator = jsonschema.Draft202012Validator(told, format_checker=jsonschema.FormatChecker())
    for path in sorted((DATA / "measures").glob("*.json")):
        if path.name == "csv-metadata.json":
            continue
        measure = json.loads(path.read_text("utf-8"), parse_float=Decimal)
        plain = json.loads(path.read_text("utf-8"))
        faults.extend((path.name, error.json_path, error.message) for error in validator.iter_errors(plain))
        own = [[cell(value) for value in row.values()] for row in measure["observations"]]
        there = [[unguarded(value) for value in row.values()] for row in rows(path.with_suffix(".csv"))]
        check(own == there, (path.name, "differs from its CSV"))


def cell(value):
    """Writes a value as the CSV does."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case datetime.datetime():
            return value.date().isoformat()
        case _:
            return str(value)


def unguarded(text):
    return text[1:] if re.match(r"'[=+\-@\t\r]", text) else text


def same(wanted, got):
    """Compares a cell of a workbook, which keeps no places, with one of the CSV."""
    if isinstance(got, (int, float, Decimal)) and not isinstance(got, bool):
        return wanted != "" and Decimal(wanted) == Decimal(str(got))
    # Workbooks know one kind of line end.
    return unguarded(wanted).replace("\r\n", "\n")[:32767] == cell(got).replace("\r\n", "\n")


def compare(name, lang, table, sheet):
    other = {"cy": "_en", "en": "_cy"}[lang]
    wanted = rows(DATA / f"{table}.csv")
    columns = [column for column in csv.DictReader(open(DATA / f"{table}.csv", encoding="utf-8", newline="")).fieldnames if not column.endswith(other)]
    check(len(sheet) == len(wanted) + 1, (name, table, len(sheet), len(wanted)))
    check(len(set(sheet[0])) == len(columns), (name, table, "heads"))
    numbers = 0
    for place, (row, got) in enumerate(zip(wanted, sheet[1:]), 2):
        for column, value in zip(columns, [*got, *[None] * len(columns)]):
            check(same(row[column], value), (name, table, place, column, row[column], value))
            if column in {"value", "target", "comparator_value"} and row[column]:
                numbers += isinstance(value, (int, float, Decimal))
                check(isinstance(value, (int, float, Decimal)), (name, table, place, column, "is no number"))
    return numbers


def workbooks(tables):
    negative = 0
    for lang in ["cy", "en"]:
        (path,) = DATA.glob(f"*.{lang}.xlsx")
        book = openpyxl.load_workbook(path)
        check(book.properties.language == f"{lang}-GB", (path.name, "language"))
        for table, sheet in zip(tables, book.worksheets[4:], strict=True):
            check(not sheet.merged_cells.ranges, (path.name, table, "merged"))
            check(sheet.freeze_panes == "A2", (path.name, table, "not frozen"))
            for line in sheet.iter_rows():
                for place in line:
                    check(place.data_type != "f", (path.name, table, place.coordinate, "is a formula"))
                    negative += place.data_type == "n" and place.value is not None and place.value < 0
            compare(path.name, lang, table, list(sheet.iter_rows(values_only=True)))
            listed = list(sheet.tables.values())
            check(sheet.max_row == 1 or [own.ref for own in listed] == [sheet.dimensions], (path.name, table, "table"))
        (path,) = DATA.glob(f"*.{lang}.ods")
        document = odf.opendocument.load(str(path))
        sheets = document.spreadsheet.getElementsByType(odf.table.Table)
        for table, sheet in zip(tables, sheets[4:], strict=True):
            check("formula" not in str(sheet.attributes), (path.name, table))
            compare(path.name, lang, table, [opened(row) for row in sheet.getElementsByType(odf.table.TableRow)])
    return negative


def opened(row):
    """Reads a row of an OpenDocument sheet."""
    values = []
    for place in row.getElementsByType(odf.table.TableCell):
        assert place.getAttribute("formula") is None
        match place.getAttribute("valuetype"):
            case "float":
                values.append(Decimal(place.getAttribute("value")))
            case "boolean":
                values.append(place.getAttribute("booleanvalue") == "true")
            case "date":
                values.append(place.getAttribute("datevalue"))
            case "string":
                values.append("\n".join(odf.teletype.extractText(line) for line in place.getElementsByType(odf.text.P)))
            case _:
                values.append(None)
    return values


def whole(later):
    done = subprocess.run(["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"], cwd=DATA, capture_output=True, text=True)
    check(done.returncode == 0, ("SHA256SUMS", done.stdout, done.stderr))
    (archive,) = DATA.glob("*.zip")
    packed = zipfile.ZipFile(archive)
    check(packed.testzip() is None, "the archive is damaged")
    inside = {name.split("/", 1)[1]: packed.read(name) for name in packed.namelist()}
    # Frozen editions are apart: each has an archive of its own. So is what looks back on them, and what changes from day to day.
    outside = {str(path.relative_to(DATA)): path.read_bytes() for path in DATA.rglob("*") if path.is_file() and path != archive}
    later = {LATER, "changes/csv-metadata.json"} | later | {f"{name}-metadata.json" for name in later}
    outside = {name: content for name, content in outside.items() if not name.startswith("editions/") and name not in later}
    check(inside == outside, ("archive", sorted(set(inside) ^ set(outside))))
    summed = {line.split("  ", 1)[1] for line in (DATA / "SHA256SUMS").read_text("utf-8").splitlines()}
    check(summed == set(outside) - {"SHA256SUMS"}, ("SHA256SUMS", sorted(summed ^ set(outside))))
    plain, marked = (DATA / "observations.csv").read_bytes(), (DATA / "observations-excel.csv").read_bytes()
    check(marked == b"\xef\xbb\xbf" + plain, "the file for Excel differs")


def snippets():
    """Runs the lines of code as they stand on the page."""
    for lang, path in [("cy", "cy/data/index.html"), ("en", "en/data/index.html")]:
        page = (SITE / path).read_text("utf-8")
        code = {name: html.unescape(text) for name, text in re.findall(r'<code id="code-(\w+)">(.*?)</code>', page, re.DOTALL)}
        red = [row for row in rows(DATA / "observations.csv") if row["status"] == "red"]
        said = {
            "python": run([sys.executable, "-c", code["python"]]),
            "r": run(["Rscript", "-e", 'Sys.setlocale("LC_ALL", "C.UTF-8"); options(width = 500)', "-e", code["r"]]),
            "duckdb": "\n".join(" ".join(map(str, row)) for row in duckdb.sql(code["duckdb"].replace("'observations.csv'", f"'{DATA}/observations.csv'")).fetchall()),
        }
        for name, text in said.items():
            for row in red:
                check(row["period"] in text and row[f"measure_name_{lang}"] in text, (path, name, row["measure_id"], text[-300:]))


def run(command):
    done = subprocess.run(command, cwd=DATA, capture_output=True, text=True, encoding="utf-8")
    check(done.returncode == 0, (command[0], done.stderr))
    return done.stdout


tables, later = packages()
on_the_web()
schema()
negative = workbooks(tables)
whole(later)
snippets()
for fault in faults[:40]:
    print(fault, file=sys.stderr)
if faults:
    sys.exit(f"{len(faults)} faults in the data of {SITE}")
print(f"{SITE.name}: {len(tables)} tables agree in every format; {negative} negative figures are numbers")
