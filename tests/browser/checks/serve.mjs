// The preview shows what is saved by itself: a new figure, an error with its place over the last good page, and the page again once mended.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { after, test } from 'node:test';
import { browser, endBrowser } from '../house/browser.mjs';

const HOUSE = resolve(import.meta.dirname, '../../..');
const EGLUR = process.env.EGLUR ?? join(process.env.CARGO_TARGET_DIR ?? join(HOUSE, 'target'), 'debug/eglur');
const MEASURE = 'content/measures/money.toml';
const PATIENCE = 60_000;

// Also when this check runs alone.
after(endBrowser);

test('serve: what is saved is seen, and an error with its place', { timeout: 5 * PATIENCE }, async (run) => {
  const project = mkdtempSync(join(tmpdir(), 'eglur-serve-'));
  cpSync(join(HOUSE, 'tests/browser/hard-cases/content'), join(project, 'content'), { recursive: true });
  const eglur = spawn(EGLUR, ['serve', '--port', '0', '--as-of', '2018-07-01T00:00:00Z', '--root', project], { stdio: ['ignore', 'pipe', 'ignore'] });
  run.after(async () => {
    const ended = once(eglur, 'exit');
    eglur.kill('SIGINT');
    await ended;
    rmSync(project, { recursive: true });
  });
  const [line] = await once(createInterface(eglur.stdout), 'line');
  const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(line)[0];

  const sound = readFileSync(join(project, MEASURE), 'utf8');
  const save = (text) => writeFileSync(join(project, MEASURE), text);

  const tab = await (await browser()).newPage();
  run.after(() => tab.close());
  const faults = [];
  tab.on('pageerror', (error) => faults.push(String(error)));
  tab.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  // From here on nobody touches the page's address or loads it again.
  await tab.goto(`${origin}/en/measures/savings/`);
  await tab.getByText('as of 2018-07-01').waitFor({ timeout: PATIENCE });
  assert.equal(await tab.getByText('8.777').count(), 0);
  await pictures(tab, 'bar');

  save(sound.replace('= 8.327', '= 8.777'));
  await tab.getByText('8.777').first().waitFor({ timeout: PATIENCE, state: 'attached' });

  save(`${sound.replace('= 8.327', '= 8.999')}\n"2017-18 Q5 = 3\n`);
  const alert = tab.getByRole('alert');
  await alert.waitFor({ timeout: PATIENCE });
  const told = await alert.innerText();
  assert.match(told, new RegExp(`${MEASURE}:\\d+:\\d+`));
  assert.match(told, /error\[invalid-toml\]/);
  assert.ok((await tab.getByText('8.777').count()) > 0, 'the last good version stays behind it');
  await pictures(tab, 'overlay');
  await tab.keyboard.press('Escape');
  await alert.waitFor({ state: 'detached', timeout: PATIENCE });
  await tab.getByRole('button', { name: /error/ }).click();
  await alert.waitFor({ timeout: PATIENCE });

  save(sound);
  await tab.getByText('8.777').first().waitFor({ state: 'detached', timeout: PATIENCE });
  await tab.getByText('as of 2018-07-01').waitFor({ timeout: PATIENCE });
  assert.equal(await alert.count(), 0);
  assert.equal(await tab.getByRole('button', { name: /error/ }).count(), 0);
  assert.deepEqual(faults, [], 'no script fails and no policy is broken');
});

/** Takes pictures for a design review when EGLUR_PICTURES names a folder. */
async function pictures(tab, name) {
  const folder = process.env.EGLUR_PICTURES;
  if (!folder) return;
  for (const width of [1280, 320]) {
    for (const colorScheme of ['light', 'dark']) {
      await tab.setViewportSize({ width, height: 800 });
      await tab.emulateMedia({ colorScheme });
      await tab.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`) });
    }
  }
  await tab.setViewportSize({ width: 1280, height: 800 });
}
