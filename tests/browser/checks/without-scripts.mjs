// A page is complete without JavaScript: nothing that it says waits for a script.

import { inside } from '../house/inside.mjs';
import { everyPage } from '../house/walk.mjs';
import { place } from '../page/place.mjs';

everyPage('JavaScript off: every page is complete', (tab) => inside(tab, missing, undefined, [place]));

/** Runs inside a page: returns what a reader does not get to see. */
function missing() {
  const faults = [];
  const sees = { visibilityProperty: true, opacityProperty: true };
  const heads = [...document.querySelectorAll('h1')].filter((head) => head.checkVisibility(sees) && head.innerText.trim());
  if (heads.length !== 1) faults.push(['the page', `shows ${heads.length} headings of the first level`]);
  if (!document.querySelector('main')?.innerText.trim()) faults.push(['main', 'is missing or empty']);
  for (const table of document.querySelectorAll('table')) {
    if (!table.checkVisibility(sees)) faults.push([place(table), 'is a table that is not shown']);
  }
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    const { parentElement: holder, data } = words.currentNode;
    // Of two drawings one is hidden, and a closed part opens without a script.
    if (!data.trim() || holder.closest('svg.chart, svg title, script, style, template, details:not([open]), .on-paper')) continue;
    if (!holder.checkVisibility(sees)) faults.push([place(holder), 'is not shown']);
  }
  for (const element of document.querySelectorAll('[onclick], a[href^="javascript:"]')) {
    faults.push([place(element), 'does nothing without a script']);
  }
  return faults;
}
