/** The page's own script, as text. It reads the JSON beside each article and writes with textContent only. A change here changes `hashes.ts`. */
export const CLIENT: string = String.raw`(() => {
'use strict';
const el = (name, text, cls) => { const e = document.createElement(name); if (text !== undefined) e.textContent = text; if (cls) e.className = cls; return e; };
const VERDICTS = { right: '正确 right', wrong: '值不同 wrong', missed: '遗漏 missed', false: '误报 false' };

function sortable(root) {
  root.querySelectorAll('button.sort').forEach((button) => button.addEventListener('click', () => {
    const th = button.closest('th');
    const column = [...th.parentNode.children].indexOf(th);
    const up = th.getAttribute('aria-sort') !== 'ascending';
    th.parentNode.querySelectorAll('th').forEach((other) => other.removeAttribute('aria-sort'));
    th.setAttribute('aria-sort', up ? 'ascending' : 'descending');
    const body = th.closest('table').tBodies[0];
    const key = (row) => { const cell = row.cells[column]; return cell.dataset.by === undefined ? cell.textContent : Number(cell.dataset.by); };
    const rows = [...body.rows].map((row, i) => [key(row), i, row]);
    rows.sort((a, b) => (typeof a[0] === 'number' && typeof b[0] === 'number' ? a[0] - b[0] : String(a[0]).localeCompare(String(b[0]), 'zh')) * (up ? 1 : -1) || a[1] - b[1]);
    rows.forEach(([, , row]) => body.append(row));
  }));
}

function mount(root) {
  const data = JSON.parse(root.querySelector('script.data').textContent);
  const detail = root.querySelector('.detail');
  const hint = detail.firstElementChild;
  const recordRows = [...root.querySelectorAll('[data-sheet="records"] tbody tr')];
  const panes = {};
  root.querySelectorAll('[data-pane]').forEach((pane) => {
    const byMark = new Map();
    pane.querySelectorAll('.m').forEach((m) => { const i = Number(m.dataset.m); if (!byMark.has(i)) byMark.set(i, []); byMark.get(i).push(m); });
    const order = [...byMark.keys()].sort((a, b) => a - b);
    order.forEach((i, k) => { byMark.get(i)[0].tabIndex = k === 0 ? 0 : -1; });
    panes[pane.dataset.pane] = { pane, byMark, order, pieces: [...pane.querySelectorAll('[data-s]')] };
  });
  let pinned = false;
  const clear = () => root.querySelectorAll('.on, .lit').forEach((e) => e.classList.remove('on', 'lit'));
  const rest = () => { pinned = false; clear(); root.querySelectorAll('tr.here').forEach((e) => e.classList.remove('here')); detail.classList.remove('full'); detail.replaceChildren(hint); };

  function card(told) {
    const box = el('section', undefined, 'card k-' + told.kind);
    const top = el('p', undefined, 'top');
    top.append(el('span', told.name, 'kind'));
    if (told.verdict) top.append(el('span', VERDICTS[told.verdict], 'verdict v-' + told.verdict));
    box.append(top, el('p', told.value || '–', 'value'));
    const list = el('dl');
    told.rows.forEach(([name, value]) => list.append(el('dt', name), el('dd', value)));
    if (told.rule) { list.append(el('dt', 'rule')); const dd = el('dd'); dd.append(el('code', told.rule)); list.append(dd); }
    list.append(el('dt', 'span'), el('dd', told.start + '–' + told.end));
    box.append(list);
    (told.links || []).forEach(([row, name, fields]) => {
      const button = el('button', '记录：' + name + '（' + fields + '）', 'link');
      button.type = 'button';
      button.addEventListener('click', () => { openSheet('records'); const target = recordRows[row]; if (target) { target.focus(); target.scrollIntoView({ block: 'nearest' }); } });
      box.append(button);
    });
    return box;
  }

  function show(side, index, inner) {
    clear();
    const { byMark } = panes[side];
    const told = data[side][index];
    data[side].forEach((other, i) => { if (other.kind === told.kind && other.item === told.item) (byMark.get(i) || []).forEach((m) => m.classList.add('on')); });
    const stack = [];
    for (let m = inner; m; m = m.parentElement && m.parentElement.closest('.m')) stack.push(Number(m.dataset.m));
    if (!stack.includes(index)) stack.unshift(index);
    detail.classList.add('full');
    detail.replaceChildren(...stack.map((i) => card(data[side][i])));
    const twin = side === 'found' ? 'gold' : 'found';
    if (panes[twin]) data[twin].forEach((other, i) => { if (other.kind === told.kind && other.start < told.end && told.start < other.end) (panes[twin].byMark.get(i) || []).forEach((m) => m.classList.add('on')); });
  }

  Object.entries(panes).forEach(([side, { pane, byMark, order }]) => {
    const at = (event) => event.target.closest && event.target.closest('.m');
    pane.addEventListener('mouseover', (event) => { const m = at(event); if (m && !pinned) show(side, Number(m.dataset.m), m); });
    pane.addEventListener('focusin', (event) => { const m = at(event); if (m) show(side, Number(m.dataset.m), m); });
    pane.addEventListener('click', (event) => { const m = at(event); if (!m) { rest(); return; } pinned = true; show(side, Number(m.dataset.m), m); });
    pane.addEventListener('mouseleave', () => { if (!pinned && !pane.contains(document.activeElement)) rest(); });
    pane.addEventListener('keydown', (event) => {
      const m = at(event);
      if (event.key === 'Escape') { rest(); if (m) m.blur(); return; }
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (!m || step === undefined) return;
      event.preventDefault();
      const now = order.indexOf(Number(m.dataset.m));
      const next = byMark.get(order[(now + step + order.length) % order.length])[0];
      order.forEach((i) => { byMark.get(i)[0].tabIndex = -1; });
      next.tabIndex = 0;
      next.focus();
      next.scrollIntoView({ block: 'nearest' });
    });
  });

  function openSheet(id) {
    root.querySelectorAll('[data-sheet]').forEach((sheet) => { sheet.hidden = sheet.dataset.sheet !== id; });
    root.querySelectorAll('[data-tab]').forEach((tab) => tab.setAttribute('aria-pressed', String(tab.dataset.tab === id)));
  }
  root.querySelectorAll('[data-tab]').forEach((tab) => tab.addEventListener('click', () => openSheet(tab.dataset.tab)));
  root.querySelectorAll('[data-kind]').forEach((chip) => chip.addEventListener('click', () => {
    const shown = chip.getAttribute('aria-pressed') !== 'true';
    chip.setAttribute('aria-pressed', String(shown));
    root.classList.toggle('no-' + chip.dataset.kind, !shown);
  }));

  function light(row, scroll) {
    clear();
    root.querySelectorAll('tr.here').forEach((e) => e.classList.remove('here'));
    row.classList.add('here');
    const numbers = row.dataset.spans === '' ? [] : row.dataset.spans.split(' ').map(Number);
    let first;
    Object.values(panes).forEach(({ pieces }) => pieces.forEach((piece) => {
      const start = Number(piece.dataset.s), end = Number(piece.dataset.e);
      for (let i = 0; i < numbers.length; i += 2) if (numbers[i] < end && start < numbers[i + 1]) { piece.classList.add('lit'); first = first || piece; }
    }));
    if (scroll && first) first.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  }
  root.querySelectorAll('tr[data-spans]').forEach((row) => {
    row.addEventListener('mouseenter', () => { if (!pinned) light(row, false); });
    row.addEventListener('focus', () => light(row, true));
    row.addEventListener('click', () => light(row, true));
    row.addEventListener('keydown', (event) => {
      const next = { ArrowDown: row.nextElementSibling, ArrowUp: row.previousElementSibling }[event.key];
      if (next) { event.preventDefault(); next.focus(); }
      if (event.key === 'Escape') { rest(); row.blur(); }
    });
  });
  root.querySelector('.side').addEventListener('mouseleave', () => { if (!pinned && !root.querySelector('tr:focus')) rest(); });
  sortable(root);
}

document.documentElement.classList.add('js');
const index = document.querySelector('[data-view="index"]');
if (!index) document.querySelectorAll('article.a').forEach(mount);
else {
  sortable(index);
  const place = document.querySelector('[data-view="article"]');
  const open = () => {
    const asked = /^#a-(\d+)$/.exec(location.hash);
    const template = asked && document.querySelector('template[data-article="' + asked[1] + '"]');
    place.querySelectorAll('article').forEach((old) => old.remove());
    index.hidden = !!template;
    place.hidden = !template;
    if (!template) return;
    place.append(template.content.cloneNode(true));
    mount(place.querySelector('article'));
    scrollTo(0, 0);
  };
  addEventListener('hashchange', open);
  open();
}
})();`
