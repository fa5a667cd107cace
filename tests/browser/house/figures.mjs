// The council's figures in a measure's CSV file.

/**
 * Returns the known values of a measure itself, without those of its parts.
 *
 * A change has no place on the axis of the levels it lies between: it counts only where a measure has nothing else.
 */
export function figuresOf(csv) {
  const whole = known(csv).filter((row) => row.breakdown === 'all');
  const levels = whole.filter((row) => row.basis !== 'change');
  return (levels.length > 0 ? levels : whole).map((row) => Number(row.value));
}

/** Returns the known values of a measure's parts. */
export function partsOf(csv) {
  return known(csv).filter((row) => row.breakdown !== 'all').map((row) => Number(row.value));
}

function known(csv) {
  const [head, ...rows] = csv.replace(/^\uFEFF/, '').split(/\r?\n/).filter(Boolean).map(cellsOf);
  for (const name of ['value', 'breakdown', 'basis']) {
    if (!head.includes(name)) throw new Error(`the CSV has no column ${name}`);
  }
  return rows.map((row) => Object.fromEntries(row.map((cell, index) => [head[index], cell]))).filter((row) => row.value !== '');
}

function cellsOf(line) {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain);
}
