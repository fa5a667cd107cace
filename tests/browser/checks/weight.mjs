// The first visit of any page, on an old phone: at most 60 KB compressed, with its face, and one stylesheet that the page waits for.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { everyPage } from '../house/walk.mjs';

const MOST = 60_000;
/** What comes compressed already. */
const PACKED = /\.(woff2|png|jpe?g|webp|zip)$/;

const sizes = new Map();

everyPage('weight: at most 60 KB compressed on a first visit, and one stylesheet to wait for', async (tab, page, site, requests) => {
  await tab.evaluate(() => document.fonts.ready.then(() => undefined));
  const paths = [...new Set(requests.map((request) => decodeURIComponent(new URL(request.url()).pathname)))];
  const taken = paths.map((path) => [path, size(join(site.folder, path.endsWith('/') ? `${path}index.html` : path))]);
  const total = taken.reduce((sum, [, bytes]) => sum + bytes, 0);
  const faults = total > MOST ? [['the first visit', `takes ${total} bytes: ${taken.map(([path, bytes]) => `${path} ${bytes}`).join(', ')}`]] : [];
  const blocking = await tab.evaluate(() => [
    ...document.querySelectorAll('link[rel=stylesheet], style, script[src]:not([defer]):not([async]):not([type=module]), script:not([src]):not([type="application/ld+json"])'),
  ].map((element) => element.outerHTML));
  const [sheet, ...others] = blocking;
  if (!sheet?.startsWith('<link')) faults.push(['the page', 'waits for no stylesheet']);
  for (const other of others) faults.push([other, 'keeps the page waiting']);
  return faults;
}, { scripts: true, prepare: keepNothing });

/** Lets nothing come from an earlier visit: a tab that routes its requests keeps no cache. */
function keepNothing(tab) {
  return tab.route('**', (route) => route.continue());
}

/** Returns the bytes of a file on their way, and remembers them: most files belong to every page. */
function size(path) {
  if (!sizes.has(path)) {
    const bytes = readFileSync(path);
    sizes.set(path, PACKED.test(path) ? bytes.length : gzipSync(bytes, { level: 9 }).length);
  }
  return sizes.get(path);
}
