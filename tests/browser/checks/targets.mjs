// What is pressed is 24 × 24 px or has room around it: WCAG 2.5.8 with its exceptions for spacing and running text.

import { inside } from '../house/inside.mjs';
import { NARROW, WIDE, everyPage, widen } from '../house/walk.mjs';
import { place } from '../page/place.mjs';

everyPage('targets: 24 × 24 px at 320 px and 1280 px, or room around them', async (tab) => {
  const faults = [];
  for (const width of [NARROW, WIDE]) {
    await widen(tab, width);
    const found = await inside(tab, tooSmall, undefined, [place]);
    faults.push(...found.map(([where, what]) => [`${width} px: ${where}`, what]));
  }
  return faults;
});

/** Runs inside a page: returns the targets that are too small and too close to another. */
function tooSmall() {
  const LEAST = 24;
  const PRESSED = 'a[href], button, input:not([type=hidden]), select, textarea, summary, label[for], [role=button], [onclick]';
  const targets = [...document.querySelectorAll(PRESSED)]
    .filter((element) => element.checkVisibility() && !element.matches('.skip'))
    .map((element) => ({ element, box: element.getBoundingClientRect() }));

  // Rounding of boxes to device pixels is no fault.
  const isSmall = ({ box }) => box.width < LEAST - 0.01 || box.height < LEAST - 0.01;
  const small = targets.filter((target) => isSmall(target) && !isInText(target.element));
  const faults = [];
  for (const target of small) {
    const near = targets.find((other) => other !== target && !holdsOther(target, other) && isTooNear(target, other));
    if (near) {
      const size = `${target.box.width.toFixed(1)} × ${target.box.height.toFixed(1)} px`;
      faults.push([place(target.element), `is ${size}, and too near to ${place(near.element)}`]);
    }
  }
  return faults;

  /** Returns whether an element stands in a line with other words, whose height decides its own. */
  function isInText(element) {
    if (getComputedStyle(element).display !== 'inline') return false;
    let block = element.parentElement;
    while (getComputedStyle(block).display === 'inline') block = block.parentElement;
    const lines = [...element.getClientRects()];
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walker.nextNode()) {
      const { parentElement, data } = walker.currentNode;
      if (parentElement.closest(PRESSED) || !/[\p{L}\p{N}]/u.test(data)) continue;
      range.selectNodeContents(walker.currentNode);
      const shares = (words) => lines.some((line) => words.top < line.bottom - line.height / 2 && words.bottom > line.top + line.height / 2);
      if ([...range.getClientRects()].some(shares)) return true;
    }
    return false;
  }

  function holdsOther(a, b) {
    return a.element.contains(b.element) || b.element.contains(a.element);
  }

  /** Returns whether a circle 24 px wide on a small target meets another target, or a small one's circle. */
  function isTooNear(target, other) {
    const [x, y] = centre(target);
    if (isSmall(other)) {
      const [otherX, otherY] = centre(other);
      return Math.hypot(x - otherX, y - otherY) < LEAST - 0.01;
    }
    const across = Math.max(other.box.left - x, 0, x - other.box.right);
    const down = Math.max(other.box.top - y, 0, y - other.box.bottom);
    return Math.hypot(across, down) < LEAST / 2 - 0.01;
  }

  function centre({ box }) {
    return [box.left + box.width / 2, box.top + box.height / 2];
  }
}
