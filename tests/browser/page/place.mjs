// Runs inside a page: says where an element is, so that a person finds it.

/** Returns the nearest id above an element, its tag with its classes, and its first words. */
export function place(element) {
  const holder = element.parentElement?.closest('[id]');
  const name = (element.id ? `#${element.id}` : '') + [...element.classList].map((name) => `.${name}`).join('');
  const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
  const said = words.length > 50 ? `${words.slice(0, 50)}…` : words;
  const { slot, series, value } = element.dataset;
  const plotted = slot === undefined ? '' : `[slot ${slot}, series ${series}${value === undefined ? '' : `, value ${value}`}]`;
  return `${holder ? `#${holder.id} ` : ''}${element.localName}${name}${plotted}${said ? ` “${said}”` : ''}`;
}
