// Every mark stands where its value belongs, to half a pixel; where a value is missing the line breaks; zero is drawn.

import { inside } from '../house/inside.mjs';
import { NARROW, WIDE, everyPage, widen } from '../house/walk.mjs';
import { bars, isNamed } from '../page/bars.mjs';
import { joins, lines } from '../page/lines.mjs';
import { place } from '../page/place.mjs';
import { isOff, ruler, slotsOf } from '../page/plotted.mjs';
import { segments } from '../page/segments.mjs';

everyPage('charts: every mark maps back to its value within half a pixel, gaps break lines, zero is drawn', async (tab) => {
  const faults = [];
  for (const width of [WIDE, NARROW]) {
    await widen(tab, width);
    const found = await inside(tab, misplaced, undefined, [place, isOff, ruler, slotsOf, segments, joins, lines, isNamed, bars]);
    faults.push(...found.map(([where, what]) => [`${width} px: ${where}`, what]));
  }
  return faults;
});

/** Runs inside a page: returns what is wrong in the drawings that are seen. */
function misplaced() {
  const faults = [];
  for (const drawing of document.querySelectorAll('svg.chart')) {
    if (!drawing.checkVisibility()) continue;
    const plots = drawing.querySelectorAll('rect.c-plot');
    if (plots.length === 0) faults.push([place(drawing), 'has no plot area that says how pixels become values']);
    for (const plot of plots) {
      const panel = plots.length === 1 ? drawing : plot.parentElement;
      const check = plot.dataset.y0Px !== undefined ? lines : bars;
      faults.push(...check(panel, plot).map(([mark, what]) => [`${place(drawing)}: ${place(mark)}`, what]));
    }
  }
  return faults;
}
