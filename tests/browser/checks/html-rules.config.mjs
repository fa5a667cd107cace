// What html-validate is asked to hold. A rule that is off says why.

export const rules = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // `<!doctype html>` and `<!DOCTYPE html>` are the same to every browser.
    'doctype-style': 'off',
    // Long titles are the council's own words; their length is no fault of the page.
    'long-title': 'off',
    // The stylesheet comes from the site itself, under a name made from its bytes.
    'require-sri': ['error', { target: 'crossorigin' }],
    // A frame that scrolls says `role="region"` beside the name and the tab stop that go with it; browsers treat it as a section.
    'prefer-native-element': ['error', { exclude: ['region'] }],
  },
};
