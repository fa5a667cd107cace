// No page breaks its own policy, served or opened from a folder: nothing is blocked, and the styles arrive.

import { pathToFileURL } from 'node:url';
import { browser } from '../house/browser.mjs';
import { expectNone, fault } from '../house/faults.mjs';
import { everyPage, everySite } from '../house/walk.mjs';

const WATCH = () => {
  window.violations = [];
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, lineNumber }) => {
    window.violations.push(`line ${lineNumber}: ${blockedURI} is blocked by ${violatedDirective}`);
  });
};

everyPage('policy: every page states it, and keeps it', faultsOf, { scripts: true, prepare: watch });

everySite('policy: pages from a folder keep it too', async (site) => {
  const context = await (await browser()).newContext();
  const tab = await context.newPage();
  await watch(tab);
  const faults = [];
  try {
    for (const page of ['index.html', 'cy/index.html', ...site.pages.filter((page) => page.includes('/measures/')).slice(0, 3)]) {
      await tab.goto(pathToFileURL(`${site.folder}/${page}`).href, { waitUntil: 'load' });
      faults.push(...(await faultsOf(tab)).map(([place, what]) => fault(page, place, what)));
    }
  } finally {
    await context.close();
  }
  expectNone(faults);
});

function faultsOf(tab) {
  return tab.evaluate(() => {
    const faults = window.violations.map((what) => ['the policy', what]);
    const policy = document.querySelector('head meta[http-equiv="Content-Security-Policy"]')?.content ?? '';
    if (!policy.startsWith("default-src 'none';") || policy.includes('unsafe')) faults.push(['the policy', `is ${policy || 'not there'}`]);
    if ([...document.styleSheets].every((sheet) => sheet.disabled) || getComputedStyle(document.body).marginTop === '8px') {
      faults.push(['the stylesheet', 'did not arrive']);
    }
    return faults;
  });
}

/** Has every page of a tab tell what it blocks. */
function watch(tab) {
  return tab.addInitScript(WATCH);
}
