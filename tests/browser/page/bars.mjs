// Runs inside a page: checks a drawing of horizontal bars, whose values go to the right.

import { isOff, ruler } from './plotted.mjs';

/** Returns the bars and target marks that do not start or end where they should. */
export function bars(panel, plot) {
  const across = ruler(plot, 'x');
  const faults = [];
  for (const mark of panel.querySelectorAll('[data-value], [data-low]')) {
    const box = mark.getBBox();
    const { value, low, high } = mark.dataset;
    const [left, right] = [box.x, box.x + box.width];
    const at = value === undefined ? undefined : across(Number(value));
    const zero = across(0);
    const due = mark.matches('.c-bar') ? [Math.min(at, zero), Math.max(at, zero)]
      : value === undefined ? [across(Number(low)), across(Number(high))]
      : [at, at];
    if (isOff(left, due[0], mark) || isOff(right, due[1], mark)) {
      const words = (ends) => `${ends[0].toFixed(2)} to ${ends[1].toFixed(2)}`;
      faults.push([mark, `reaches from ${words([left, right])}, and should from ${words(due)}`]);
    }
    if (mark.matches('.c-bar') && Number(value) === 0 && !isNamed(panel, box)) faults.push([mark, 'is zero, and nothing is drawn for it']);
    if (mark.matches('.c-bar') && box.height * Math.abs(mark.getScreenCTM().a) < 20) faults.push([mark, 'is a bar thinner than 20 px']);
  }
  return faults;
}

/** Returns whether a value is written beside a bar. */
export function isNamed(panel, bar) {
  return [...panel.querySelectorAll('.c-value')].some((words) => {
    const box = words.getBBox();
    const middle = box.y + box.height / 2;
    return middle > bar.y && middle < bar.y + bar.height;
  });
}
