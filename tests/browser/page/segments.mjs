// Runs inside a page: the straight pieces of a path.

/** Returns the pieces of a path of M, L, H and V, each with its two ends. */
export function segments(path) {
  const pieces = [];
  let [x, y] = [0, 0];
  for (const [, command, rest] of path.getAttribute('d').matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const [a, b] = (rest.match(/-?[\d.]+/g) ?? []).map(Number);
    const to = { M: [a, b], L: [a, b], H: [a, y], V: [x, a] }[command];
    if (!to) throw new Error(`a path with ${command}: teach this test to read it`);
    if (command !== 'M') pieces.push({ from: [x, y], to });
    [x, y] = to;
  }
  return pieces;
}
