// Runs inside a page: checks a drawing over periods, whose values go upwards.

import { isOff, ruler, slotsOf } from './plotted.mjs';
import { segments } from './segments.mjs';

/** Returns the marks that are not where their values belong, and lines that join what is not joined. */
export function lines(panel, plot) {
  const height = ruler(plot, 'y');
  const faults = [];
  for (const mark of panel.querySelectorAll('[data-value], [data-low]')) {
    const box = mark.getBBox();
    const { value, low, high } = mark.dataset;
    const due = value === undefined ? [height(Number(low)), height(Number(high))] : [height(Number(value))];
    const drawn = value === undefined ? [box.y + box.height, box.y] : [box.y + box.height / 2];
    due.forEach((y, end) => {
      if (isOff(drawn[end], y, mark)) faults.push([mark, `stands at ${drawn[end].toFixed(2)}, and its value at ${y.toFixed(2)}`]);
    });
    const isPoint = mark.matches('.c-dot');
    if (isPoint && !(box.width > 0 && box.height > 0)) faults.push([mark, 'is a point of no size']);
  }
  for (const series of panel.querySelectorAll('.c-series')) faults.push(...joins(panel, series));
  return faults;
}

/** Returns the pieces of a series' lines that run where it has no value. */
export function joins(panel, series) {
  const dots = [...series.querySelectorAll('.c-dot[data-value]')].map((mark) => {
    const box = mark.getBBox();
    return { mark, slot: slotsOf(mark)[0], x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  const levels = [...series.querySelectorAll('.c-at[data-slot]')].map((mark) => mark.getBBox());
  const near = (a, b) => Math.abs(a - b) <= 0.05;
  const faults = [];
  for (const path of series.querySelectorAll('path.c-line')) {
    for (const { from: [x0, y0], to: [x1, y1] } of segments(path)) {
      const ends = [[x0, y0], [x1, y1]].map(([x, y]) => dots.find((dot) => near(dot.x, x) && near(dot.y, y)));
      const where = `its line from ${x0},${y0} to ${x1},${y1}`;
      if (dots.length > 0) {
        // A level across one slot stands for an annual value; every other piece goes from one period to the next.
        const level = near(y0, y1) && dots.find((dot) => near(dot.y, y0) && near(dot.x, (x0 + x1) / 2));
        if (!level && !(ends[0] && ends[1])) faults.push([path, `${where} starts or ends where no value is`]);
        else if (!level && Math.abs(ends[0].slot - ends[1].slot) !== 1) faults.push([path, `${where} runs over a missing value`]);
      } else if (near(y0, y1)) {
        const covered = levels
          .filter((box) => near(box.y, y0) || near(box.y + box.height, y0))
          .map((box) => Math.max(0, Math.min(box.x + box.width, Math.max(x0, x1)) - Math.max(box.x, Math.min(x0, x1))));
        const length = Math.abs(x1 - x0);
        if (covered.reduce((sum, part) => sum + part, 0) < length - 0.1) faults.push([path, `${where} is a level where no target is`]);
      }
    }
  }
  const own = dots[0]?.mark.dataset.series;
  for (const code of panel.querySelectorAll('.c-missing[data-slot]')) {
    const [first, last] = slotsOf(code);
    const drawn = dots.find(({ slot }) => code.dataset.series === own && slot >= first && slot <= last);
    if (drawn) faults.push([code, 'says that no value is known where one is drawn']);
  }
  return faults;
}
