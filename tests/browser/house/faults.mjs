// What a check found wrong: the page, the place on it, and what.

import assert from 'node:assert/strict';

/** The most faults that are printed; the count is always of all. */
const PRINTED = 200;

/** Returns a fault. */
export function fault(page, place, what) {
  return { page, place, what };
}

/** Fails with every fault, one a line, so that each can be gone to. */
export function expectNone(faults) {
  if (faults.length === 0) return;
  const lines = faults.slice(0, PRINTED).map(({ page, place, what }) => `  ${page} · ${place} · ${what}`);
  if (faults.length > PRINTED) lines.push(`  … and ${faults.length - PRINTED} more`);
  assert.fail(`${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}\n${lines.join('\n')}`);
}
