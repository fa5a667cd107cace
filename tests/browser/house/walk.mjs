// Takes a check to every page of every site, several pages at a time.

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
 * faults as `[place, what]`.
 * Scripts are off unless the check itself needs them (`scripts: true`): a site has to do without.
 */
export function everyPage(name, look, { scripts = false, width = WIDE, only = () => true } = {}) {
  everySite(name, async (site) => {
    const { origin } = await serverOf(site);
    const context = await (await browser()).newContext({
      javaScriptEnabled: scripts,
      viewport: heightFor(width),
      colorScheme: 'light',
      reducedMotion: 'reduce',
    });
    const faults = [];
    const left = site.pages.filter((page) => only(site, page));
    const walker = async () => {
      const tab = await context.newPage();
      const requests = [];
      tab.on('request', (request) => requests.push(request));
      for (let page = left.shift(); page !== undefined; page = left.shift()) {
        requests.length = 0;
        faults.push(...(await lookAt(tab, page, origin, (...shown) => look(...shown, site, requests))));
      }
    };
    try {
      await Promise.all(Array.from({ length: AT_ONCE }, walker));
    } finally {
      await context.close();
    }
    expectNone(faults.sort((a, b) => a.page.localeCompare(b.page)));
  });
}

async function lookAt(tab, page, origin, look) {
  try {
    await tab.goto(`${origin}/${encodeURI(page)}`, { waitUntil: 'load' });
    return (await look(tab, page)).map(([place, what]) => fault(page, place, what));
  } catch (error) {
    return [fault(page, 'the whole page', `the check broke off: ${error.stack ?? error}`)];
  }
}

/** Returns the address under which a site is served. */
export async function serverOf(site) {
  if (!servers.has(site.folder)) servers.set(site.folder, serve(site.folder));
  return servers.get(site.folder);
}

/** Gives a tab another width. */
export function widen(tab, width) {
  return tab.setViewportSize(heightFor(width));
}

function heightFor(width) {
  return { width, height: width === NARROW ? 640 : 900 };
}
