// A drawing, the data that can be downloaded and the key of codes say the same.

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { figuresOf, partsOf } from '../house/figures.mjs';
import { inside } from '../house/inside.mjs';
import { sourceOf } from '../house/sites.mjs';
import { everyPage } from '../house/walk.mjs';

everyPage('charts: the council’s marks are the figures of the data, and every code is in the key', async (tab, page, site) => {
  const faults = [];
  for (const drawn of await inside(tab, drawings)) {
    if (!drawn.csv) {
      faults.push([drawn.name, 'has no link to its data']);
      continue;
    }
    const csv = readFileSync(join(site.folder, dirname(page), drawn.csv), 'utf8');
    for (const sheet of drawn.sheets) {
      const strange = surplus(sheet.values, sheet.panels > 1 ? partsOf(csv) : figuresOf(csv));
      if (strange.length > 0) faults.push([sheet.name, `draws ${strange.join(', ')}, which the data do not have`]);
      // A drawing of parts shows one division of the measure; the data have all.
      const lost = sheet.panels > 1 ? [] : surplus(figuresOf(csv), sheet.values);
      if (lost.length > 0) faults.push([sheet.name, `does not draw ${lost.join(', ')}, which the data have`]);
    }
    for (const code of drawn.codes.filter((code) => !drawn.key.includes(code))) faults.push([drawn.name, `uses ${code} without a key`]);
    for (const code of drawn.key.filter((code) => !drawn.codes.includes(code))) faults.push([drawn.name, `has a key for ${code}, which is not used`]);
  }
  return faults;
}, { only: (site, page) => sourceOf(site, page).includes('class="c-plot"') });

/** Returns what is in `values` more often than in `others`. */
function surplus(values, others) {
  const left = [...others];
  return values.filter((value) => {
    const at = left.indexOf(value);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Runs inside a page: returns what its figures draw, and what they refer to. */
function drawings() {
  const codesIn = (text) => text.match(/\[[a-z]\]/g) ?? [];
  const council = '.c-council[data-value], .c-other[data-value]';
  return [...document.querySelectorAll('figure')].filter((figure) => figure.querySelector('.c-plot')).map((figure) => ({
    name: `#${figure.id}`,
    csv: figure.querySelector('a[href$=".csv"]')?.getAttribute('href'),
    sheets: [...figure.querySelectorAll('svg.chart')].map((sheet) => ({
      name: `#${figure.id} svg.${[...sheet.classList].join('.')}`,
      panels: sheet.querySelectorAll('.c-plot').length,
      values: [...sheet.querySelectorAll(council)].map((mark) => Number(mark.dataset.value)),
    })),
    codes: [...new Set([...figure.querySelectorAll('td, svg text')].flatMap((holder) => codesIn(holder.textContent)))],
    key: [...new Set([...figure.querySelectorAll('p b')].flatMap((code) => codesIn(code.textContent)))],
  }));
}
