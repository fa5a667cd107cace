// The keyboard goes everywhere: the skip link first, then in the order of the source, and always to be seen.

import { inside } from '../house/inside.mjs';
import { everyPage } from '../house/walk.mjs';
import { contrast, parts } from '../page/contrast.mjs';
import { place } from '../page/place.mjs';

everyPage('keyboard: skip link first, order of the source, focus always visible', async (tab) => {
  const stops = await inside(tab, listen, undefined, [place, parts, contrast]);
  await tab.keyboard.press('Tab');
  const faults = await inside(tab, firstStop, undefined, [place]);
  // One further than there are stops, in case something else takes the focus.
  await walk(tab, stops);
  faults.push(...(await inside(tab, heard, undefined, [place])));
  if (await inside(tab, startAtSkipLink)) {
    await tab.keyboard.press('Enter');
    faults.push(...(await inside(tab, landed, undefined, [place])));
  }
  return faults;
}, { scripts: true, alters: true });

/** Presses the tabulator so many times. The browser is told of all at once and takes them in turn, which saves waiting for each. */
async function walk(tab, times) {
  const browser = await tab.context().newCDPSession(tab);
  const key = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
  const events = Array.from({ length: times }, () => ['rawKeyDown', 'keyUp']).flat();
  await Promise.all(events.map((type) => browser.send('Input.dispatchKeyEvent', { type, ...key })));
  await browser.detach();
}

/** Runs inside a page: notes from now on what takes the focus and how it shows; returns how many should. */
function listen() {
  const FOCUSABLE = 'a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, iframe, [tabindex], [contenteditable]';
  const expected = [...document.querySelectorAll(FOCUSABLE)]
    .filter((element) => element.tabIndex >= 0 && !element.disabled && element.checkVisibility({ visibilityProperty: true }));
  const look = (element) => {
    const { outlineStyle, outlineWidth, outlineColor, outlineOffset, boxShadow } = getComputedStyle(element);
    return { outlineStyle, outlineWidth, outlineColor, outlineOffset, boxShadow };
  };
  const resting = new Map(expected.map((element) => [element, look(element)]));
  const taken = [];
  const unseen = [];
  window.keyboardWalk = { expected, taken, unseen };
  document.addEventListener('focusin', ({ target }) => {
    taken.push(target);
    const [before, now] = [resting.get(target), look(target)];
    const outlined = now.outlineStyle !== 'none' && parseFloat(now.outlineWidth) >= 1
      && JSON.stringify(now) !== JSON.stringify(before);
    if (outlined) {
      const ground = groundOf(parseFloat(now.outlineOffset) < 0 ? target : target.parentElement);
      const ratio = contrast(parts(now.outlineColor), ground);
      if (ratio < 3) unseen.push([place(target), `its focus outline has a contrast of ${ratio.toFixed(2)}:1 against what it stands on`]);
    } else if (now.boxShadow === 'none' || now.boxShadow === before?.boxShadow) {
      unseen.push([place(target), 'shows no sign of focus']);
    }
  });
  return expected.length;

  /** Returns the colour that an element stands on. */
  function groundOf(element) {
    for (let holder = element; holder; holder = holder.parentElement) {
      const colour = parts(getComputedStyle(holder).backgroundColor);
      if (colour[3] > 0) return colour;
    }
    return [255, 255, 255, 1];
  }
}

/** Runs inside a page: returns what is wrong with the first stop. */
function firstStop() {
  const main = document.querySelector('main');
  const before = window.keyboardWalk.expected.filter(
    (element) => main && main.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING,
  );
  if (before.length === 0) return [];
  const first = document.activeElement;
  if (!first.matches('a[href^="#"]')) return [[place(first), 'is the first stop, and no skip link']];
  const box = first.getBoundingClientRect();
  const onScreen = box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight;
  const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  if (!onScreen || top !== first) return [[place(first), 'is the skip link, and stays out of sight when it has the focus']];
  if (box.width < 24 || box.height < 24) return [[place(first), `is the skip link, and only ${box.width} × ${box.height} px`]];
  return [];
}

/** Runs inside a page: returns where the focus did not go as the source goes. */
function heard() {
  const { expected, taken, unseen } = window.keyboardWalk;
  const faults = [...unseen];
  const wrong = expected.findIndex((element, index) => taken[index] !== element);
  if (wrong >= 0) {
    const instead = taken[wrong] ? place(taken[wrong]) : 'nothing';
    faults.push([place(expected[wrong]), `should be stop ${wrong + 1}; the focus went to ${instead}`]);
  }
  const late = taken[expected.length];
  if (wrong < 0 && late && late !== expected[0]) faults.push([place(late), 'takes the focus and is no known control']);
  return faults;
}

/** Runs inside a page: puts the focus on its skip link, if it has one. */
function startAtSkipLink() {
  const [first] = window.keyboardWalk.expected;
  const skips = first?.matches('a[href^="#"]') ?? false;
  if (skips) first.focus();
  return skips;
}

/** Runs inside a page: returns whether the skip link missed the main content. */
function landed() {
  const { activeElement: here } = document;
  return here.matches('main') ? [] : [[place(here), 'has the focus after the skip link, and is not <main>']];
}
