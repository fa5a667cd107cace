// Runs inside a page and beside it: how far two colours stand apart, by WCAG 2.

/** Returns red, green and blue from 0 to 255 and opacity from 0 to 1 of a computed colour. */
export function parts(colour) {
  const numbers = colour.match(/^rgba?\(([^)]*)\)$/)?.[1].split(/[\s,/]+/).filter(Boolean).map(Number);
  if (!numbers || numbers.length < 3 || numbers.some(Number.isNaN)) throw new Error(`not a colour in rgb(): ${colour}`);
  return [...numbers.slice(0, 3), numbers[3] ?? 1];
}

/** Returns the contrast of an ink on a ground, from 1 to 21. */
export function contrast(ink, ground) {
  const light = (colour) => {
    const [red, green, blue] = colour.slice(0, 3).map((part, index) => {
      const seen = (part * (ink[3] ?? 1) + ground[index] * (1 - (ink[3] ?? 1))) / 255;
      const share = colour === ground ? part / 255 : seen;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [more, less] = [light(ink), light(ground)].sort((a, b) => b - a);
  return (more + 0.05) / (less + 0.05);
}
