// Takes checks to every page of every site, several pages at a time.

import { availableParallelism } from 'node:os';
import { after, test } from 'node:test';
import { browser, endBrowser } from './browser.mjs';
import { expectNone, fault } from './faults.mjs';
import { serve } from './server.mjs';
import { sites } from './sites.mjs';

/** Pages that are open at once: one more than processors, so that none waits for a page to load. */
const AT_ONCE = availableParallelism() + 1;

/** Widths at which pages are looked at, in px: a small phone, a tablet, a desk. */
export const NARROW = 320;
export const MIDDLE = 768;
export const WIDE = 1280;

const servers = new Map();
const walks = new Map();

after(async () => {
  await endBrowser();
  await Promise.all([...servers.values()].map(async (server) => (await server).stop()));
});

/** Registers a test for each site. */
export function everySite(name, check) {
  for (const site of sites()) test(`${name} (${site.name})`, (running) => check(site, running));
}

/**
 * Registers a test for each site that looks at each of its pages and fails with all faults.
 *
 * `look` gets a tab that shows the page, the page's name, its site and the requests made so far, and returns
 * faults as `[place, what]`. `prepare` gets each tab before it shows anything.
 * Scripts are off unless the check itself needs them (`scripts: true`): a site has to do without.
 * Loading a page takes longer than most looks at it, so checks share one walk over the site, which the first of them
 * waits for. A check that leaves a page other than it was says so (`alters: true`), and walks by itself.
 */
export function everyPage(name, look, { scripts = false, width = WIDE, only = () => true, alters = false, prepare } = {}) {
  for (const site of sites()) {
    const walk = walkOver(site, scripts, alters ? name : 'together');
    const check = { look, width, only, prepare, faults: [], seconds: 0 };
    walk.checks.push(check);
    test(`${name} (${site.name})`, async (running) => {
      await (walk.taken ??= take(walk));
      running.diagnostic(`looked for ${check.seconds.toFixed(1)} s`);
      expectNone(check.faults.sort((a, b) => a.page.localeCompare(b.page)));
    });
  }
}

/** Returns the walk over a site that checks share. */
function walkOver(site, scripts, sharing) {
  const key = [site.folder, scripts, sharing].join('\n');
  if (!walks.has(key)) walks.set(key, { site, scripts, checks: [] });
  return walks.get(key);
}

/** Shows every page to the checks of a walk. */
async function take({ site, scripts, checks }) {
  const { origin } = await serverOf(site);
  const context = await (await browser()).newContext({
    javaScriptEnabled: scripts,
    viewport: sizeFor(WIDE),
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  const left = site.pages.map((page) => [page, checks.filter(({ only }) => only(site, page))]).filter(([, looking]) => looking.length > 0);
  const walker = async () => {
    const tab = await context.newPage();
    for (const { prepare } of checks) await prepare?.(tab);
    const requests = [];
    tab.on('request', (request) => requests.push(request));
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const [page, looking] = next;
      requests.length = 0;
      const failed = await tab.goto(`${origin}/${encodeURI(page)}`, { waitUntil: 'load' }).then(() => undefined, (error) => error);
      for (const check of looking) await letLook(check, { tab, page, site, requests, failed });
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, walker));
  } finally {
    await context.close();
  }
}

/** Adds what one check finds on a page, or why it could not look. */
async function letLook(check, { tab, page, site, requests, failed }) {
  const begun = performance.now();
  try {
    if (failed) throw failed;
    await widen(tab, check.width);
    const found = await check.look(tab, page, site, requests);
    check.faults.push(...found.map(([place, what]) => fault(page, place, what)));
  } catch (error) {
    check.faults.push(fault(page, 'the whole page', `the check broke off: ${error.stack ?? error}`));
  }
  check.seconds += (performance.now() - begun) / 1000;
}

/** Returns the address under which a site is served. */
export async function serverOf(site) {
  if (!servers.has(site.folder)) servers.set(site.folder, serve(site.folder));
  return servers.get(site.folder);
}

/** Gives a tab another width. */
export async function widen(tab, width) {
  if (tab.viewportSize().width !== width) await tab.setViewportSize(sizeFor(width));
}

function sizeFor(width) {
  return { width, height: width === NARROW ? 640 : 900 };
}
