// The words in a drawing are 12 px or more, do not overlap, and one of its two drawings is seen at any width.

import { inside } from '../house/inside.mjs';
import { MIDDLE, NARROW, WIDE, everyPage, widen } from '../house/walk.mjs';
import { place } from '../page/place.mjs';

everyPage('charts: one drawing at each width, words of 12 px or more that do not overlap', async (tab) => {
  const faults = [];
  for (const width of [NARROW, MIDDLE, WIDE]) {
    await widen(tab, width);
    const found = await inside(tab, hardToRead, undefined, [place]);
    faults.push(...found.map(([where, what]) => [`${width} px: ${where}`, what]));
  }
  return faults;
});

/** Runs inside a page: returns the words of its drawings that cannot be read. */
function hardToRead() {
  const LEAST = 12;
  const faults = [];
  const isSeen = (drawing) => drawing.checkVisibility() && drawing.getBoundingClientRect().width > 0;

  const holders = new Set([...document.querySelectorAll('svg.chart')].map((drawing) => drawing.parentElement));
  for (const holder of holders) {
    const drawings = [...holder.querySelectorAll(':scope > svg.chart')];
    const wides = drawings.filter((drawing) => drawing.matches('.chart-wide'));
    const narrows = drawings.filter((drawing) => drawing.matches('.chart-narrow'));
    if (wides.length !== narrows.length) faults.push([place(holder), `has ${wides.length} wide and ${narrows.length} narrow drawings`]);
    wides.forEach((wide, index) => {
      const seen = [wide, narrows[index]].filter((drawing) => drawing && isSeen(drawing)).length;
      if (seen !== 1) faults.push([place(wide), `${seen} of its two drawings are seen`]);
    });
  }

  for (const drawing of document.querySelectorAll('svg')) {
    if (!isSeen(drawing)) continue;
    const texts = [...drawing.querySelectorAll('text')].filter((text) => text.textContent.trim());
    const frame = drawing.getBoundingClientRect();
    const boxes = texts.map((text) => text.getBoundingClientRect());
    texts.forEach((text, index) => {
      for (const part of [text, ...text.querySelectorAll('tspan')]) {
        const size = parseFloat(getComputedStyle(part).fontSize) * Math.abs(text.getScreenCTM().a);
        if (size < LEAST - 0.005) faults.push([place(part), `is ${size.toFixed(2)} px high on the screen`]);
      }
      const box = boxes[index];
      const out = Math.max(frame.left - box.left, box.right - frame.right, frame.top - box.top, box.bottom - frame.bottom);
      if (out > 1) faults.push([place(text), `stands ${out.toFixed(1)} px outside its drawing`]);
      for (let other = index + 1; other < texts.length; other += 1) {
        const wide = Math.min(box.right, boxes[other].right) - Math.max(box.left, boxes[other].left);
        const high = Math.min(box.bottom, boxes[other].bottom) - Math.max(box.top, boxes[other].top);
        if (wide > 0.5 && high > 0.5) {
          faults.push([place(text), `overlaps ${place(texts[other])} by ${wide.toFixed(1)} × ${high.toFixed(1)} px`]);
        }
      }
    });
  }
  return faults;
}
