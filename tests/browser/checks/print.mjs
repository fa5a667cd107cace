// On paper a report holds every table: its caption, and every word of its cells as often as it stands there.

import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sourceOf } from '../house/sites.mjs';
import { inside } from '../house/inside.mjs';
import { everyPage } from '../house/walk.mjs';
import { place } from '../page/place.mjs';

everyPage('print: the PDF of a report holds the text of its tables', async (tab) => {
  await tab.emulateMedia({ media: 'print' });
  const tables = await inside(tab, tablesOnPaper, undefined, [place]);
  if (tables.length === 0) return [['the page', 'is a report without a table']];
  const paper = await textOfPdf(tab);
  const faults = [];
  for (const { where, caption } of tables) {
    if (!caption) faults.push([where, 'has no caption']);
    else if (!squeezed(paper).includes(squeezed(caption))) faults.push([where, `does not print its caption “${caption}”`]);
  }
  // Counted over the whole report: where a line breaks, the PDF need not keep a row together.
  const printed = counted(words(paper));
  for (const [word, places] of grouped(tables)) {
    const missing = places.length - (printed.get(word) ?? 0);
    if (missing > 0) faults.push([[...new Set(places)].join(', or '), `does not print “${word}” ${missing} of ${places.length} times`]);
  }
  return faults;
}, { alters: true, only: (site, page) => /<article[^>]* class="report"/.test(sourceOf(site, page)) });

/** Runs inside a page: returns its tables with their words. */
function tablesOnPaper() {
  return [...document.querySelectorAll('table')].map((table) => ({
    where: place(table),
    caption: table.caption?.innerText ?? '',
    cells: [...table.tBodies].flatMap((body) => [...body.rows]).flatMap((row) => [...row.cells].map((cell) => cell.innerText)),
  }));
}

/** Returns the places of each word in the cells of tables. */
function grouped(tables) {
  const places = new Map();
  for (const { where, cells } of tables) {
    for (const word of cells.flatMap(words)) places.set(word, [...(places.get(word) ?? []), where]);
  }
  return places;
}

function counted(all) {
  const counts = new Map();
  for (const word of all) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Returns the words of a text without quotation marks, some of which only the style sheet adds, and hyphens, where lines may break. */
function words(text) {
  return text.normalize('NFKC').replace(/["“”‘’'«»]/g, '').replace(/(?<=\p{L})-\s*(?=\p{L})/gu, '').split(/\s+/).filter(Boolean);
}

/** Returns the text of a tab's PDF in the order in which it was drawn: cell by cell. */
async function textOfPdf(tab) {
  const folder = await mkdtemp(join(tmpdir(), 'eglur-print-'));
  try {
    const file = join(folder, 'report.pdf');
    await tab.pdf({ path: file, preferCSSPageSize: true, printBackground: true });
    const { stdout } = await promisify(execFile)('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-'], { maxBuffer: 64 << 20 });
    return stdout;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Returns text without spaces, which a PDF sets where a line happens to break. */
function squeezed(text) {
  return text.normalize('NFKC').replace(/\s+/g, '');
}
