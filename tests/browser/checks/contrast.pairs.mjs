// Which colours of the theme stand on which, and how far apart they have to be.

const TEXT = 4.5;
const MARK = 3;

const STATUSES = ['--status-blue', '--status-green', '--status-amber', '--status-red', '--status-none'];

export const pairs = [
  { inks: ['--text', '--quiet', '--link', '--link-hover', '--accent'], grounds: ['--ground', '--raised'], least: TEXT },
  // The word of a status has its colour; so it is text, and needs more than its shape does.
  { inks: STATUSES, grounds: ['--ground', '--raised'], least: TEXT },
  { inks: ['--masthead-text', '--masthead-quiet'], grounds: ['--masthead'], least: TEXT },
  // A filled button, at rest and under the pointer.
  { inks: ['--on-accent'], grounds: ['--accent', '--link-hover'], least: TEXT },
  { inks: ['--chart-body', '--chart-quiet'], grounds: ['--chart-ground'], least: TEXT },
  { inks: ['--chart-council', '--chart-other', '--chart-target', '--chart-comparator'], grounds: ['--chart-ground', '--ground'], least: MARK },
  { inks: ['--chart-axis'], grounds: ['--chart-ground'], least: MARK },
  // A status is also the length of a bar on its track.
  { inks: STATUSES, grounds: ['--track'], least: MARK },
  { inks: ['--focus'], grounds: ['--ground', '--raised'], least: MARK },
  // What only an edge shows, such as the outline of a state or of a button.
  { inks: ['--edge', '--accent'], grounds: ['--ground'], least: MARK },
];
