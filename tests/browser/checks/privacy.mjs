// A visit stays between the reader and the site: no request to anybody else, no cookies, nothing stored.

import { everyPage } from '../house/walk.mjs';

for (const scripts of [true, false]) {
  everyPage(`privacy: no request off the site, no cookies, no storage, scripts ${scripts ? 'on' : 'off'}`, async (tab, page, site, requests) => {
    await tab.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    const { origin } = new URL(tab.url());
    const faults = [];
    for (const request of requests) {
      const away = !['data:', 'blob:'].includes(new URL(request.url()).protocol) && new URL(request.url()).origin !== origin;
      const status = (await request.response())?.status() ?? 0;
      if (away) faults.push([request.url(), `is asked for (${request.resourceType()}), and is not of the site`]);
      else if (status >= 400) faults.push([request.url(), `is asked for, and answered with ${status}`]);
    }
    for (const cookie of await tab.context().cookies()) faults.push(['the browser', `holds the cookie ${cookie.name}`]);
    // So that the next page is not blamed for it.
    await tab.context().clearCookies();
    faults.push(...(await tab.evaluate(stored)).map((what) => ['the browser', `holds ${what}`]));
    return faults;
  }, { scripts });
}

/** Runs inside a page: returns what it left in the browser. */
async function stored() {
  const [databases, caches, workers] = await Promise.all([
    indexedDB.databases(),
    window.caches.keys(),
    navigator.serviceWorker.getRegistrations(),
  ]);
  const kept = [
    ...Object.keys(localStorage).map((key) => `the local storage ${key}`),
    ...Object.keys(sessionStorage).map((key) => `the session storage ${key}`),
    ...databases.map(({ name }) => `the database ${name}`),
    ...caches.map((name) => `the cache ${name}`),
    ...workers.map(({ scope }) => `a service worker for ${scope}`),
  ];
  localStorage.clear();
  sessionStorage.clear();
  return kept;
}
