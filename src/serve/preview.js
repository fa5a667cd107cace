// Runs in the preview only: loads the page again when there is a new version, and shows what was found since.
(() => {
  const script = document.currentScript;
  const version = script.dataset.version;
  const alone = document.body.classList.contains('alone');

  const host = document.createElement('div');
  host.lang = 'en';
  const root = host.attachShadow({ mode: 'open' });
  const style = element('link', { rel: 'stylesheet', href: '/_eglur/preview.css' });
  const panel = element('section', { className: 'panel', hidden: true, tabIndex: -1 });
  const bar = element('aside', { className: 'bar', hidden: true });
  bar.setAttribute('aria-label', 'eglur preview');
  root.append(style, panel, bar);
  document.body.append(host);

  let told;
  let open = '';

  const events = new EventSource('/_eglur/events');
  events.onmessage = (event) => {
    if (told === event.data) return;
    const first = told === undefined;
    told = event.data;
    const now = JSON.parse(told);
    const outdated = now.version !== version && now.version !== '';
    if (outdated || (alone && !first)) {
      location.reload();
      return;
    }
    if (!alone) show(now);
  };
  events.onerror = () => host.toggleAttribute('data-lost', true);
  events.onopen = () => host.toggleAttribute('data-lost', false);
  addEventListener('pagehide', () => events.close());
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && open) toggle('');
  });

  let found = { findings: [], errors: 0, warnings: 0, advice: 0 };

  function show(now) {
    const { asOf, draft, errors, warnings, advice } = now;
    found = now;
    const words = [element('strong', { textContent: 'Preview' })];
    if (asOf) words.push(element('span', { className: 'word', textContent: `as of ${asOf}` }));
    if (draft) words.push(element('span', { className: 'word', textContent: 'draft' }));
    words.push(element('span', { className: 'word lost', textContent: 'eglur serve has stopped' }));
    if (errors > 0) words.push(button('errors', count(errors, 'error')));
    if (warnings + advice > 0) words.push(button('warnings', remarks()));
    bar.replaceChildren(...words);
    bar.hidden = false;
    toggle(errors > 0 ? 'errors' : open === 'warnings' && warnings + advice > 0 ? 'warnings' : '');
  }

  /** Opens one of the two lists, or closes what is open. */
  function toggle(which) {
    const hadFocus = panel.contains(root.activeElement) || root.activeElement === panel;
    open = which;
    for (const control of bar.querySelectorAll('button')) control.setAttribute('aria-expanded', String(control.dataset.opens === which));
    panel.hidden = which === '';
    if (which === '') {
      panel.replaceChildren();
      panel.removeAttribute('role');
      if (hadFocus) bar.querySelector('button')?.focus();
      return;
    }
    const list = found.findings.filter((finding) => finding.error === (which === 'errors'));
    const all = which === 'errors' ? found.errors : found.warnings + found.advice;
    panel.className = `panel ${which}`;
    const heading = element('h2', { textContent: which === 'errors' ? `${count(all, 'error')}: the page shows the last good version` : remarks() });
    const close = element('button', { type: 'button', className: 'close', textContent: 'Close' });
    close.addEventListener('click', () => toggle(''));
    const head = element('div', { className: 'head' });
    head.append(heading, close);
    panel.setAttribute('aria-label', heading.textContent);
    // What is put into an alert that is already there is read out.
    if (which === 'errors') panel.setAttribute('role', 'alert');
    else panel.setAttribute('role', 'region');
    const more = all - list.length;
    panel.replaceChildren(head, ...list.map(article));
    if (more > 0) panel.append(element('p', { textContent: `There are ${more} more: “eglur check” lists them all.` }));
  }

  function article(finding) {
    const item = element('article', {});
    if (finding.place) item.append(element('h3', { textContent: finding.place }));
    item.append(element('p', { textContent: finding.what }));
    item.append(element('pre', { textContent: finding.text.trimEnd(), tabIndex: 0 }));
    return item;
  }

  function button(opens, text) {
    const made = element('button', { type: 'button', className: opens, textContent: text });
    made.dataset.opens = opens;
    made.addEventListener('click', () => {
      toggle(open === opens ? '' : opens);
      if (open) panel.focus();
    });
    return made;
  }

  /** Counts what stands in nobody's way: warnings and pieces of advice. */
  function remarks() {
    const words = [];
    if (found.warnings > 0) words.push(count(found.warnings, 'warning'));
    if (found.advice > 0) words.push(`${count(found.advice, 'piece')} of advice`);
    return words.join(', ');
  }

  function count(many, word) {
    return `${many} ${word}${many === 1 ? '' : 's'}`;
  }

  function element(name, properties) {
    return Object.assign(document.createElement(name), properties);
  }
})();
