// Runs functions inside a page, together with the functions that they call.

/**
 * Returns what `work(argument)` returns inside the page.
 *
 * Nothing of this file's surroundings exists there: `with` brings the named functions that `work` calls.
 */
export function inside(tab, work, argument, helpers = []) {
  const definitions = helpers.map((helper) => `const ${helper.name} = ${helper};`).join('\n');
  return tab.evaluate(`(() => { ${definitions}\nreturn (${work})(${JSON.stringify(argument) ?? ''}); })()`);
}
