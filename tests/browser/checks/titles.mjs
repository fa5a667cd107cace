// Every page of a site has a title of its own, one first heading, and headings that skip no level; no id is there twice.

import { expectNone, fault } from '../house/faults.mjs';
import { sourceOf } from '../house/sites.mjs';
import { everyPage, everySite } from '../house/walk.mjs';

everySite('titles: every page has its own', (site) => {
  const pages = new Map();
  for (const page of site.pages) {
    const title = sourceOf(site, page).match(/<title>([^<]*)<\/title>/)?.[1].trim() ?? '';
    pages.set(title, [...(pages.get(title) ?? []), page]);
  }
  const faults = [];
  for (const [title, sharing] of pages) {
    if (!title) faults.push(...sharing.map((page) => fault(page, 'title', 'is missing or empty')));
    else if (sharing.length > 1) faults.push(fault(sharing.join(' and '), 'title', `is the same: “${title}”`));
  }
  expectNone(faults);
});

everyPage('headings and ids: one h1, no level skipped, no id twice', (tab) => tab.evaluate(() => {
  const faults = [];
  const heads = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((head) => [Number(head.localName[1]), head.textContent.trim()]);
  const first = heads.filter(([level]) => level === 1).length;
  if (first !== 1) faults.push(['the page', `has ${first} h1`]);
  heads.forEach(([level, words], index) => {
    const before = heads[index - 1]?.[0] ?? 0;
    if (level > before + 1) faults.push([`h${level} “${words}”`, `follows h${before}`]);
    if (!words) faults.push([`h${level} ${index + 1} of the page`, 'is empty']);
  });
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  faults.push(...[...twice].map((id) => [`#${id}`, 'is there more than once']));
  return faults;
}));
