// The sites under test and their pages.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';

/** Returns the sites that EGLUR_SITES names, each with its folder and its pages. */
export function sites() {
  const folders = (process.env.EGLUR_SITES ?? '').split(':').filter(Boolean);
  if (folders.length === 0) throw new Error('EGLUR_SITES names no folder: set it to built sites, separated by colons');
  return folders.map((folder) => siteAt(resolve(folder)));
}

/** Returns the site in a folder, with its pages. */
export function siteAt(folder) {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`${folder} is no built site: it has no index.html`);
  return { name: basename(folder), folder, pages: pagesIn(folder).sort() };
}

/** Returns the addresses of all pages, relative to the folder, such as `cy/index.html`. */
function pagesIn(folder, below = folder) {
  return readdirSync(below, { withFileTypes: true }).flatMap((entry) => {
    const path = join(below, entry.name);
    if (entry.isDirectory()) return entry.name.startsWith('.') ? [] : pagesIn(folder, path);
    return entry.name.endsWith('.html') ? [relative(folder, path).split(sep).join('/')] : [];
  });
}

/** Returns the source of a page. */
export function sourceOf(site, page) {
  return readFileSync(join(site.folder, page), 'utf8');
}
