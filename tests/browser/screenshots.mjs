// Takes the pictures for a design review: node screenshots.mjs FOLDER, of the first site in EGLUR_SITES.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { browser, endBrowser } from './house/browser.mjs';
import { serve } from './house/server.mjs';
import { sites, sourceOf } from './house/sites.mjs';

const WIDTHS = [1280, 320];
const SCHEMES = ['light', 'dark'];

/** The pages, by their English address; of several, the one whose source matches most often. */
const KINDS = {
  home: { address: /^en\/index\.html$/ },
  measure: { address: /^en\/measures\/[^/]+\/index\.html$/, richest: /c-dot/g },
  priority: { address: /^en\/priorities\/[^/]+\/index\.html$/, richest: /<section/g },
  report: { address: /^en\/reports\/[^/]+\/index\.html$/, richest: /<section/g },
  story: { address: /^en\/stories\/[^/]+\/index\.html$/, richest: /<p/g },
};

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('usage: EGLUR_SITES=SITE node screenshots.mjs FOLDER');
  process.exit(2);
}
await mkdir(folder, { recursive: true });
const [site] = sites();
const { origin, stop } = await serve(site.folder);
try {
  for (const width of WIDTHS) {
    for (const colorScheme of SCHEMES) await take(width, colorScheme);
  }
} finally {
  await endBrowser();
  await stop();
}

async function take(width, colorScheme) {
  const context = await (await browser()).newContext({ viewport: { width, height: 900 }, colorScheme });
  const tab = await context.newPage();
  for (const [kind, wanted] of Object.entries(KINDS)) {
    const english = choose(wanted);
    if (!english) throw new Error(`${site.name} has no ${kind} page`);
    await tab.goto(`${origin}/${english}`);
    const welsh = await tab.evaluate(() => document.querySelector('link[hreflang=cy]').href);
    for (const [language, address] of [['en', `${origin}/${english}`], ['cy', `${origin}/${siteAddress(welsh, english)}`]]) {
      await tab.goto(address);
      const file = join(folder, `${kind}-${language}-${width}-${colorScheme}.png`);
      await tab.screenshot({ path: file, fullPage: true });
      console.log(file);
    }
  }
  await context.close();
}

function choose({ address, richest }) {
  const count = (page) => (richest ? (sourceOf(site, page).match(richest) ?? []).length : 0);
  const [best] = site.pages.filter((page) => address.test(page)).map((page) => [count(page), page]).sort(([a], [b]) => b - a);
  return best?.[1];
}

/** Returns the address within the site, also where the page names its other half by where it will stand one day. */
function siteAddress(href, english) {
  const { pathname } = new URL(href);
  const found = site.pages.find((page) => pathname.endsWith(`/${page}`) || pathname.endsWith(`/${page.replace(/index\.html$/, '')}`));
  if (!found) throw new Error(`${english} names a Welsh half that is not in the site: ${href}`);
  return found;
}
