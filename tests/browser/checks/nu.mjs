// Every page and every drawing is valid for the Nu HTML checker, which runs through Java.

import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { expectNone, fault } from '../house/faults.mjs';
import { everySite } from '../house/walk.mjs';

everySite('Nu HTML checker: no error', async (site, test) => {
  const messages = await check(site.folder);
  const warnings = grouped(messages.filter((message) => message.type === 'info' && message.subType));
  for (const [words, [first, ...more]] of warnings) {
    const also = more.length > 0 ? ` (and ${more.length} more)` : '';
    test.diagnostic(`warning: ${pageOf(first, site)} · ${placeOf(first)} · ${words}${also}`);
  }
  const errors = messages.filter((message) => message.type !== 'info');
  expectNone(errors.map((message) => fault(pageOf(message, site), placeOf(message), message.message)));
});

/** Returns what the checker says about a folder: errors, and warnings as `info` with a `subType`. */
async function check(folder) {
  const jar = createRequire(import.meta.url)('vnu-jar');
  const checker = spawn('java', ['-Xss2m', '-jar', jar, '--skip-non-html', '--also-check-svg', '--format', 'json', '--stdout', '--exit-zero-always', folder]);
  let [said, complaint] = ['', ''];
  checker.stdout.setEncoding('utf8').on('data', (text) => (said += text));
  checker.stderr.setEncoding('utf8').on('data', (text) => (complaint += text));
  const status = await new Promise((ended, failed) => checker.once('error', failed).once('close', ended));
  if (status !== 0 || !said) throw new Error(`the Nu HTML checker did not run (${status}): ${complaint}`);
  return JSON.parse(said).messages;
}

function pageOf(message, site) {
  return decodeURIComponent(new URL(message.url).pathname).replace(`${site.folder}/`, '');
}

function placeOf(message) {
  const extract = (message.extract ?? '').replace(/\s+/g, ' ').slice(0, 90);
  return `line ${message.lastLine ?? '?'}${extract ? ` “${extract}”` : ''}`;
}

/** Returns messages by their words: what every page has in common is listed once. */
function grouped(messages) {
  const groups = new Map();
  for (const message of messages) groups.set(message.message, [...(groups.get(message.message) ?? []), message]);
  return groups;
}
