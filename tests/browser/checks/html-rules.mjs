// The source of every page keeps html-validate's rules.

import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { expectNone, fault } from '../house/faults.mjs';
import { sourceOf } from '../house/sites.mjs';
import { everySite } from '../house/walk.mjs';
import { rules } from './html-rules.config.mjs';

everySite('html-validate: no error', async (site) => {
  const validator = new HtmlValidate(new FileSystemConfigLoader(rules));
  const faults = [];
  for (const page of site.pages) {
    const report = await validator.validateString(sourceOf(site, page), page);
    for (const { messages } of report.results) {
      faults.push(...messages.filter(isError).map((message) => said(page, message)));
    }
  }
  expectNone(faults);
});

const ERROR = 2;

function isError(message) {
  return message.severity === ERROR;
}

function said(page, { line, column, selector, ruleId, message }) {
  return fault(page, `${line}:${column} ${selector ?? ''}`, `${ruleId}: ${message}`);
}
