// axe finds no violation of WCAG 2.2 A and AA or of best practice: at 1280 px on every page, and in three other ways of looking on each
// page with an element within another that no page before it had, as styles are given to such pairs.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { NARROW, WIDE, everyPage, widen } from '../house/walk.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const OPTIONS = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  resultTypes: ['violations'],
};
const PLAIN = { colorScheme: 'light', forcedColors: 'none' };

const seen = new Set();

everyPage('axe: no violation at 1280 px, nor at 320 px, in the dark and in forced colours', async (tab) => {
  await tab.emulateMedia(PLAIN);
  await widen(tab, WIDE);
  await tab.evaluate(AXE);
  const faults = await violations(tab, '1280 px');
  const unseen = (await tab.evaluate(pairs)).filter((pair) => !seen.has(pair));
  if (unseen.length === 0) return faults;
  unseen.forEach((pair) => seen.add(pair));
  await widen(tab, NARROW);
  faults.push(...(await violations(tab, '320 px')));
  await widen(tab, WIDE);
  await tab.emulateMedia({ ...PLAIN, colorScheme: 'dark' });
  faults.push(...(await violations(tab, 'dark')));
  await tab.emulateMedia({ ...PLAIN, forcedColors: 'active' });
  await tab.evaluate(tellForcedColours);
  faults.push(...(await violations(tab, 'forced colours')));
  return faults;
}, { scripts: true, alters: true });

async function violations(tab, mode) {
  const found = await tab.evaluate((options) => window.axe.run(options), OPTIONS);
  return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => {
    const why = [...node.any, ...node.all, ...node.none].map((check) => check.message).join('; ');
    return [`${mode}: ${node.target.join(' ')}`, `${id}: ${why}`];
  }));
}

/** Names every element with the one that it stands in, by their tags and classes. */
function pairs() {
  const name = (element) => [element.localName, ...element.classList].join('.');
  const all = [...document.body.querySelectorAll('*')];
  return [...new Set(all.map((element) => `${name(element.parentElement)} > ${name(element)}`))];
}

/**
 * Tells axe the colours that are on the screen.
 *
 * Chromium paints text in the forced colour and reports it as `color`; but as `-webkit-text-fill-color`, which axe
 * reads, it reports the page's own. Where no page sets that property, both are the same colour.
 */
function tellForcedColours() {
  const elements = [...document.body.querySelectorAll('*')].filter((element) => element instanceof HTMLElement);
  const colours = elements.map((element) => getComputedStyle(element).color);
  elements.forEach((element, index) => (element.style.webkitTextFillColor = colours[index]));
}
