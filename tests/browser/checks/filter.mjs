// The indexes of measures can be narrowed by typing: rows that do not have the words go, marks do not matter, the count is said.

import { everyPage } from '../house/walk.mjs';

everyPage('filter: typing narrows the indexes of measures', async (tab) => {
  const rows = '.measures tbody tr';
  const shown = () => tab.locator(`${rows}:visible`).allInnerTexts();
  const all = await shown();
  if (all.length === 0) return [];
  const field = tab.getByRole('searchbox');
  const faults = [];
  // A word of the last row's title, in capitals and without its marks.
  const title = await tab.locator(`${rows} th`).last().innerText();
  const word = title.split(/\s+/).sort((a, b) => b.length - a.length)[0];
  const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  await field.fill(plain(word).toUpperCase());
  const left = await shown();
  const wanted = all.filter((text) => plain(text).includes(plain(word)));
  if (left.join() !== wanted.join()) faults.push(['the table', `shows ${left.length} rows with "${word}", and ${wanted.length} have it`]);
  const said = await tab.locator('#filter output').innerText();
  if (!said.includes(String(wanted.length)) || !said.includes(String(all.length))) faults.push(['the count', `says "${said}"`]);
  await field.fill('');
  if ((await shown()).length !== all.length) faults.push(['the table', 'does not come back whole']);
  return faults;
}, { scripts: true, alters: true, only: (site, page) => /^(en\/measures|cy\/mesurau)\/([^/]+\/)?index\.html$/.test(page) && page.split('/').length < 5 });
