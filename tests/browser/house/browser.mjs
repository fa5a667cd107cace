// The one Chromium that all checks share.

import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

let launched;

/** Returns the browser, and starts it for whoever asks first. */
export function browser() {
  launched ??= chromium.launch({ executablePath: executable(), args: ARGUMENTS });
  return launched;
}

/** Starts a browser of its own with further arguments; whoever asks for it closes it. */
export function anotherBrowser(more) {
  return chromium.launch({ executablePath: executable(), args: [...ARGUMENTS, ...more] });
}

/** Ends the browser if it runs. */
export async function endBrowser() {
  await (await launched)?.close();
  launched = undefined;
}

function executable() {
  const path = process.env.CHROMIUM || '/usr/bin/chromium';
  if (!existsSync(path)) throw new Error(`no Chromium at ${path}: install it, or set CHROMIUM to where it is`);
  return path;
}
