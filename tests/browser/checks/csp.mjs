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

everyPage('policy: every page states it, and keeps it', (tab) => faultsOf(tab), { scripts: true });

everySite('policy: pages from a folder keep it too', async (site) => {
  const context = await (await browser()).newContext();
  const tab = await watched(await context.newPage());
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

async function faultsOf(tab) {
  // The first visit of a tab had nobody to watch it.
  if (!watching.has(tab)) {
    await watched(tab);
    await tab.reload({ waitUntil: 'load' });
  }
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

const watching = new WeakSet();

async function watched(tab) {
  watching.add(tab);
  await tab.addInitScript(WATCH);
  return tab;
}
