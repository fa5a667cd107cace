// Lets readers narrow the tables of measures by typing. The page is whole without it.
(() => {
  const place = document.getElementById('filter');
  const rows = [...document.querySelectorAll('.measures tbody tr')];
  if (!place || rows.length === 0) return;

  const input = Object.assign(document.createElement('input'), { type: 'search', id: 'filter-text', autocomplete: 'off' });
  const label = Object.assign(document.createElement('label'), { htmlFor: input.id, textContent: place.dataset.label });
  const shown = document.createElement('output');
  shown.setAttribute('for', input.id);
  place.append(label, input, shown);
  place.hidden = false;

  // Marks do not matter: "ty" finds "tŷ".
  const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const texts = rows.map((row) => plain(row.textContent));
  const sections = [...new Set(rows.map((row) => row.closest('section')))];

  input.addEventListener('input', () => {
    const words = plain(input.value).split(/\s+/).filter(Boolean);
    rows.forEach((row, index) => { row.hidden = !words.every((word) => texts[index].includes(word)); });
    for (const section of sections) section.hidden = !section.querySelector('tbody tr:not([hidden])');
    const found = rows.filter((row) => !row.hidden).length;
    shown.textContent = words.length ? place.dataset.shown.replace('#', found) : '';
  });
})();
