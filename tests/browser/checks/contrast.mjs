// The theme's colours stand out from what they stand on: text 4.5:1, marks 3:1, in every way a page can be lit.

import assert from 'node:assert/strict';
import { browser } from '../house/browser.mjs';
import { expectNone, fault } from '../house/faults.mjs';
import { everySite, serverOf } from '../house/walk.mjs';
import { contrast, parts } from '../page/contrast.mjs';
import { pairs } from './contrast.pairs.mjs';

const WAYS = {
  light: { media: 'screen', colorScheme: 'light', contrast: 'no-preference' },
  dark: { media: 'screen', colorScheme: 'dark', contrast: 'no-preference' },
  'light, more contrast': { media: 'screen', colorScheme: 'light', contrast: 'more' },
  'dark, more contrast': { media: 'screen', colorScheme: 'dark', contrast: 'more' },
  'paper, from a light screen': { media: 'print', colorScheme: 'light', contrast: 'no-preference' },
  'paper, from a dark screen': { media: 'print', colorScheme: 'dark', contrast: 'no-preference' },
};

everySite('contrast: text 4.5:1 and marks 3:1, from the tokens of the stylesheet', async (site) => {
  const { origin } = await serverOf(site);
  const tab = await (await browser()).newPage();
  const faults = [];
  try {
    const page = site.pages.find((name) => name !== 'index.html' && name.endsWith('index.html')) ?? 'index.html';
    await tab.goto(`${origin}/${page}`);
    const sheet = await tab.evaluate(() => document.querySelector('link[rel=stylesheet]')?.getAttribute('href'));
    assert.ok(sheet, `${page} has no stylesheet`);
    for (const [way, media] of Object.entries(WAYS)) {
      await tab.emulateMedia(media);
      faults.push(...(await tooFaint(tab, way)).map(([place, what]) => fault(sheet.split('/').pop(), place, what)));
    }
  } finally {
    await tab.close();
  }
  expectNone(faults);
});

async function tooFaint(tab, way) {
  const names = [...new Set(pairs.flatMap(({ inks, grounds }) => [...inks, ...grounds]))];
  const colours = await tab.evaluate(computed, names);
  const faults = names.filter((name) => !colours[name]).map((name) => [`${way}: ${name}`, 'is no colour in the stylesheet']);
  for (const { inks, grounds, least } of pairs) {
    for (const [ink, ground] of inks.flatMap((ink) => grounds.map((ground) => [ink, ground]))) {
      if (!colours[ink] || !colours[ground]) continue;
      const ratio = contrast(parts(colours[ink]), parts(colours[ground]));
      if (ratio < least) faults.push([`${way}: ${ink} on ${ground}`, `has a contrast of ${ratio.toFixed(2)}:1, and needs ${least}:1`]);
    }
  }
  return faults;
}

/** Runs inside a page: returns the colours that custom properties stand for. */
function computed(names) {
  const root = getComputedStyle(document.documentElement);
  const sample = document.body.appendChild(document.createElement('i'));
  const colours = names.map((name) => {
    const value = root.getPropertyValue(name).trim();
    sample.style.color = '';
    sample.style.color = value;
    return [name, sample.style.color ? getComputedStyle(sample).color : undefined];
  });
  sample.remove();
  return Object.fromEntries(colours);
}
