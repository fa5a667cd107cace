// At 320 px nothing has to be scrolled sideways and nothing is cut off, also with the text spacing of WCAG 1.4.12.

import { inside } from '../house/inside.mjs';
import { NARROW, everyPage } from '../house/walk.mjs';
import { place } from '../page/place.mjs';

/** What a reader may set: WCAG 1.4.12. */
const SPACING = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`;

everyPage('320 px: no sideways scroll and nothing clipped, with and without text spacing', async (tab) => {
  const plain = await inside(tab, tooWide, undefined, [place]);
  await tab.evaluate(adopt, [SPACING]);
  const spaced = await inside(tab, tooWide, undefined, [place]);
  await tab.evaluate(adopt, []);
  return [...named('320 px', plain), ...named('320 px with text spacing', spaced)];
}, { width: NARROW });

function named(mode, faults) {
  return faults.map(([place, what]) => [`${mode}: ${place}`, what]);
}

/** Runs inside a page: gives it these style sheets beside its own. Its policy would refuse an element with styles. */
function adopt(sheets) {
  document.adoptedStyleSheets = sheets.map((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  });
}

/** Runs inside a page: returns what makes it scroll sideways, what is cut off and what stands outside. */
function tooWide() {
  const root = document.documentElement;
  const faults = [];
  const shown = [...document.body.querySelectorAll('*')].filter((element) => element.checkVisibility());
  const framed = (element) => element.closest('.scroll') && !element.matches('.scroll');
  if (root.scrollWidth > root.clientWidth) {
    faults.push(['the page', `scrolls sideways: ${root.scrollWidth} px in ${root.clientWidth} px`]);
  }
  for (const element of shown) {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const hides = (overflow) => ['hidden', 'clip'].includes(overflow);
    const wide = element.scrollWidth > element.clientWidth + 1;
    const high = element.scrollHeight > element.clientHeight + 1;
    const forEarsOnly = box.width <= 1 && box.height <= 1;
    if (element instanceof HTMLElement && style.display !== 'inline' && !forEarsOnly) {
      if (hides(style.overflowX) && wide) faults.push([place(element), `cuts off ${element.scrollWidth - element.clientWidth} px of its width`]);
      if (hides(style.overflowY) && high) faults.push([place(element), `cuts off ${element.scrollHeight - element.clientHeight} px of its height`]);
      if (style.overflowX === 'auto' && wide && element.tabIndex < 0) faults.push([place(element), 'scrolls, but the keyboard cannot reach it']);
    }
    const holdsText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    const parked = element.closest('.skip');
    if (holdsText && !framed(element) && !parked && box.width > 0 && (box.right > root.clientWidth + 1 || box.left < -1)) {
      faults.push([place(element), `stands outside the page: from ${Math.round(box.left)} px to ${Math.round(box.right)} px`]);
    }
  }
  return faults;
}
