// Runs inside a page: what the data attributes of a drawing say.

/** Returns how to turn values into units of the drawing along `axis`, which is `x` or `y`. */
export function ruler(plot, axis) {
  const [low, lowPx, high, highPx] = [`${axis}0`, `${axis}0Px`, `${axis}1`, `${axis}1Px`].map((name) => Number(plot.dataset[name]));
  if (![low, lowPx, high, highPx].every(Number.isFinite) || low === high) throw new Error(`no scale along ${axis}: ${low} to ${high}`);
  return (value) => lowPx + ((value - low) / (high - low)) * (highPx - lowPx);
}

/** Returns whether two places in a drawing are further apart than half a pixel on the screen. */
export function isOff(drawn, due, mark) {
  return !(Math.abs(drawn - due) * Math.abs(mark.getScreenCTM().a) <= 0.5);
}

/** Returns the first and last slot of a mark: `3`, or `3-5` where several share one. */
export function slotsOf(mark) {
  const [first, last = first] = mark.dataset.slot.split('-').map(Number);
  return [first, last];
}
