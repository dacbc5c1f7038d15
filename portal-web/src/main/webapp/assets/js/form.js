// Forms that are read by paths, without a new page. All of it works without this script, with the same buttons.
// data-live on the form: ids of what a button renders. data-autosave: ids of what is rendered while one types, and the
// form is saved then; data-kept: the name under which unsaved words are kept in this browser (thing.number: those of an
// earlier number are forgotten). data-kept-sent: the page says that what was kept under this name has arrived.
// Requests go one after the other to the form's own address, as Faces partial requests; what cannot be sent yet is kept
// and sent again, the same words first: so a lost answer is never mistaken for somebody else's save.
(() => {
  'use strict';
  document.querySelectorAll('[data-kept-sent]').forEach((place) => {
    const name = 'essaim.' + place.dataset.keptSent;
    try { if (JSON.parse(localStorage.getItem(name))?.sent) localStorage.removeItem(name); } catch (error) { /* Nothing kept. */ }
  });
  const form = document.querySelector('form[data-live], form[data-autosave]');
  const words = document.getElementById('form-words');
  if (!form || !words) return;

  const TYPING_PAUSE = 1500;
  const PATIENCE = 30000;
  const RETRIES = [3000, 8000, 20000, 60000];
  const LIVE = (form.dataset.live || '').split(' ').filter(Boolean);
  const SMALL = form.dataset.autosave || '';
  const ALL = [SMALL, ...LIVE, 'announcement'].join(' ').trim();
  const SAVES = Boolean(SMALL);
  const STORE = form.dataset.kept && 'essaim.' + form.dataset.kept;

  let timer = 0;
  let dirty = false;
  let running = null;
  let unanswered = null;
  let failures = 0;

  class Refusal extends Error {}

  const byId = (id) => document.getElementById(id);
  const state = () => byId('state')?.querySelector('[data-state]').dataset.state;

  // As the pages write days.
  function inWords(moment) {
    const french = document.documentElement.lang === 'fr';
    const text = moment.toLocaleString(french ? 'fr' : 'en-GB', { dateStyle: 'long', timeStyle: 'short' });
    return french ? text.replace(/^1 /, '1er ') : text;
  }

  function say(text, style) {
    if (!byId('state')) return;
    const line = byId('state').querySelector('.status');
    line.className = 'status' + (style ? ' status--' + style : '');
    if (line.textContent !== text) line.textContent = text;
  }

  // What is typed, as the browser would send it.
  function typed(pressed) {
    const data = new FormData(form);
    data.set('do', pressed);
    return data;
  }

  function body(data, render) {
    const params = new URLSearchParams(data);
    params.set('jakarta.faces.partial.ajax', 'true');
    params.set('jakarta.faces.partial.execute', '@form');
    params.set('jakarta.faces.partial.render', render);
    params.set('jakarta.faces.source', form.id);
    if (SAVES && render === SMALL) params.set('typing', 'on');
    return { text: params.toString(), render };
  }

  async function post(request) {
    const control = new AbortController();
    const patience = setTimeout(() => control.abort(), PATIENCE);
    try {
      const answer = await fetch(form.action, {
        method: 'POST', body: request.text, credentials: 'same-origin', signal: control.signal,
        headers: { 'Content-Type': 'application/x-www-form-urlencoded;charset=UTF-8', 'Faces-Request': 'partial/ajax' },
      });
      const text = await answer.text();
      const xml = new DOMParser().parseFromString(text, 'text/xml');
      if (!answer.ok || !xml.querySelector('update[id=announcement], update[id=state], redirect')) throw new Refusal('answer ' + answer.status);
      return xml;
    } finally {
      clearTimeout(patience);
    }
  }

  // One request at a time; the next one begins with what is typed then.
  function send(pressed, render) {
    const turn = (running || Promise.resolve()).then(() => attempt(pressed, render));
    const end = turn.catch(() => {}).then(() => { if (running === end) running = null; });
    running = end;
    return turn;
  }

  async function attempt(pressed, render) {
    clearTimeout(timer);
    if (unanswered) {
      if (!await deliver(unanswered, [])) return false;
      if (pressed === 'save' && !dirty) return true;
    }
    const data = typed(pressed);
    dirty = false;
    say(words.dataset.saving, 'busy');
    return deliver(body(data, render), data);
  }

  async function deliver(request, data) {
    // Of what was sent: what is typed until an answer comes, after however many tries, stays typed.
    request.before ??= snapshot();
    try {
      const xml = await post(request);
      unanswered = null;
      failures = 0;
      apply(xml, request.before);
      settle();
      return true;
    } catch (error) {
      // A server that answered with an error did not save; the same request might never get through.
      unanswered = error instanceof Refusal ? null : request;
      if (!SAVES) { sendPlainly(request); return false; }
      dirty = true;
      keep();
      say(navigator.onLine ? words.dataset.later : words.dataset.offline, 'error');
      timer = setTimeout(() => send('save', SMALL), RETRIES[Math.min(failures++, RETRIES.length - 1)]);
      return false;
    }
  }

  // Without a way to do it here, the browser shows the page anew.
  function sendPlainly(request) {
    const pressed = document.createElement('input');
    pressed.type = 'hidden';
    pressed.name = 'do';
    pressed.value = new URLSearchParams(request.text).get('do');
    form.append(pressed);
    form.submit();
  }

  function settle() {
    if (!SAVES) return;
    const now = state();
    if (now === 'saved' && !dirty) forget(); else keep();
    if (now === 'signed_out') { dirty = true; timer = setTimeout(() => send('save', SMALL), RETRIES[2]); }
    else if (dirty) schedule(TYPING_PAUSE);
    if (dirty && now === 'saved') say(words.dataset.changed, 'busy');
  }

  function apply(xml, before) {
    const redirect = xml.querySelector('redirect');
    if (redirect) { forget(); dirty = false; location.assign(redirect.getAttribute('url')); return; }
    const updates = [...xml.querySelectorAll('update')].filter((each) => !each.id.includes('ViewState'));
    for (const update of updates) replace(update.id, update.textContent, before);
    markErrors();
    document.dispatchEvent(new CustomEvent('essaim:rendered'));
    focusNext();
  }

  function replace(id, html, before) {
    const old = byId(id);
    if (!old) return;
    const fresh = document.createRange().createContextualFragment(html).firstElementChild;
    if (old.outerHTML === fresh.outerHTML) return;
    if (LIVE.includes(id)) carryOver(old, fresh, before);
    const held = old.contains(document.activeElement) && hold(document.activeElement);
    old.replaceWith(fresh);
    if (held) resume(fresh, held);
  }

  // Who types in what is replaced goes on at the same place of the text and of the screen.
  function hold(field) {
    const text = 'selectionStart' in field && field.selectionStart !== null;
    return { same: same(field), top: field.getBoundingClientRect().top, caret: text && [field.selectionStart, field.selectionEnd] };
  }
  const same = (field) => field.id + '|' + (field.dataset.focus || '') + '|' + (field.matches('[name]') ? place(field) : '') + '|' + (field.matches('button') ? field.value : '');
  function resume(fresh, held) {
    const field = [...fresh.querySelectorAll('a, button, summary, input, select, textarea, [tabindex]')].find((each) => same(each) === held.same);
    if (!field) return;
    field.focus({ preventScroll: true });
    if (held.caret) field.setSelectionRange(...held.caret);
    scrollBy(0, field.getBoundingClientRect().top - held.top);
  }

  // What is open stays open, and what was typed while the answer was on its way stays typed, wherever its row is now.
  function carryOver(old, fresh, before) {
    const open = new Set([...old.querySelectorAll('details[open][data-key]')].map((each) => each.dataset.key));
    fresh.querySelectorAll('details[data-key]').forEach((each) => { if (open.has(each.dataset.key)) each.open = true; });
    const now = new Map([...old.querySelectorAll('[name]')].map((each) => [place(each), each]));
    for (const field of fresh.querySelectorAll('input:not([type=hidden]), select, textarea')) {
      const mine = now.get(place(field));
      if (!mine || before.get(place(field)) === value(mine)) continue;
      if (isChoice(field)) field.checked = mine.checked; else field.value = mine.value;
    }
  }

  // A field's name without the numbers that change when things move.
  function place(field) {
    const block = field.closest('li[data-key], section[data-key]');
    return (block ? block.dataset.key : '') + '/' + field.name.replace(/^.*\]\./, '') + (isChoice(field) ? '=' + field.value : '');
  }

  const isChoice = (field) => field.type === 'checkbox' || field.type === 'radio';
  const value = (field) => (isChoice(field) ? String(field.checked) : field.value);

  function snapshot() {
    return new Map(LIVE.flatMap((id) => [...byId(id).querySelectorAll('[name]')]).map((each) => [place(each), value(each)]));
  }

  // The summary of errors tells which field each one belongs to.
  function markErrors() {
    const errors = new Map([...form.querySelectorAll('[data-errors] [data-error]')]
      .map((line) => [line.dataset.error, line.dataset.message]));
    form.querySelectorAll('.field__error[id]').forEach((line) => {
      const path = line.id.slice(0, -2);
      const text = errors.get(path) || '';
      if (line.textContent === text) return;
      line.textContent = text;
      const field = byId(path);
      if (field && field.matches('input, select, textarea')) {
        if (text) field.setAttribute('aria-invalid', 'true'); else field.removeAttribute('aria-invalid');
      }
      const box = line.closest('[data-field]');
      if (box) box.classList.toggle('field--error', Boolean(text));
    });
  }

  function focusNext() {
    const said = byId('announcement').firstElementChild;
    const next = said.dataset.focusNext;
    if (!next) return;
    delete said.dataset.focusNext;
    const target = form.querySelector('[data-focus="' + CSS.escape(next) + '"]');
    if (!target) return;
    unfold(target);
    target.focus();
  }

  // A link to a field opens what it is folded in.
  form.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]');
    const named = link && byId(decodeURIComponent(link.hash.slice(1)));
    if (!named) return;
    const target = (named.matches('legend') && named.closest('fieldset').querySelector('input')) || named;
    unfold(target);
    event.preventDefault();
    target.focus();
    target.scrollIntoView({ block: 'center' });
  });

  function unfold(target) {
    for (let fold = target.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
  }

  // What is kept in the browser until it is in the database.
  function keep(sent) {
    if (!STORE) return;
    clearTimeout(changed.keeping);
    try {
      localStorage.setItem(STORE, JSON.stringify({ at: Date.now(), sent: Boolean(sent), fields: [...typed('save')] }));
    } catch (error) { /* No room or no right to keep anything: the form itself still has it. */ }
  }
  function forget() {
    if (!STORE) return;
    clearTimeout(changed.keeping);
    try { localStorage.removeItem(STORE); } catch (error) { /* As above. */ }
  }
  function kept() {
    try {
      const thing = STORE.replace(/[^.]*$/, '');
      Object.keys(localStorage).filter((name) => name !== STORE && (name + '.').startsWith(thing)).forEach((name) => localStorage.removeItem(name));
      return JSON.parse(localStorage.getItem(STORE));
    } catch (error) { return null; }
  }

  // What was typed, without what the page itself writes and without the spaces that saving takes away.
  function plain(entries, aside) {
    return JSON.stringify(entries
      .filter(([name]) => name !== 'do' && !/^jakarta/.test(name) && (!aside.has(name) || /\]\.key$/.test(name)))
      .map(([name, text]) => [name, String(text).replace(/\s*([,\n])\s*/g, '$1').replace(/\s+/g, ' ').trim()]));
  }

  function offerKept() {
    const found = STORE && kept();
    if (!found || !Array.isArray(found.fields)) return;
    const aside = new Set([...form.elements].filter((each) => each.type === 'hidden' || 'aside' in each.dataset).map((each) => each.name));
    if (plain(found.fields, aside) === plain([...typed('save')], aside)) {
      if (state() === 'kept' || state() === 'saved') forget(); else dirty = true;
      return;
    }
    const box = byId('form-kept').content.firstElementChild.cloneNode(true);
    box.querySelector('[data-when]').textContent = inWords(new Date(found.at));
    box.addEventListener('click', (event) => {
      const choice = event.target.dataset.kept;
      if (!choice) return;
      box.remove();
      if (choice === 'drop') { forget(); byId('contenu').focus(); return; }
      restore(found.fields);
    });
    (byId('kept') || form.firstElementChild).append(box);
  }

  // The kept words are sent as they were, with what they were typed on, so that a change made since is put together with
  // them; the form is then written anew.
  function restore(entries) {
    const data = new FormData();
    entries.forEach(([name, text]) => data.append(name, text));
    new FormData(form).forEach((text, name) => { if (name.startsWith('jakarta.')) data.set(name, text); });
    data.set('do', 'save');
    (running || Promise.resolve()).then(() => deliver(body(data, ALL), data));
  }

  function schedule(pause) {
    clearTimeout(timer);
    timer = setTimeout(() => send('save', SMALL), pause);
  }

  // The name of a row follows its title, in its heading and in what its buttons say.
  function rename(field) {
    const row = /\]\.title$/.test(field.name) && field.closest('li[data-key], section[data-key]');
    const head = row && row.querySelector('[data-row-name]');
    const text = head && (field.value.trim() || head.dataset.rowName);
    if (!text) return;
    const old = head.textContent;
    head.textContent = text;
    row.querySelectorAll(':scope > .block__bar .vh, :scope > details > summary .vh')
      .forEach((label) => { label.textContent = label.textContent.split(old).join(text); });
  }

  // An element that shows what a field says.
  function mirror(field) {
    const shown = document.querySelector('[data-mirror="' + CSS.escape(field.name) + '"]');
    if (shown) shown.textContent = field.value.trim() || shown.dataset.empty;
  }

  function changed(event) {
    if (!event.target.name || 'aside' in event.target.dataset) return;
    rename(event.target);
    mirror(event.target);
    if (!SAVES) return;
    dirty = true;
    if (!running && !unanswered) say(words.dataset.changed, 'busy');
    if (!unanswered) schedule(event.type === 'change' && event.target.matches('select, [type=checkbox], [type=radio]') ? 0 : TYPING_PAUSE);
    clearTimeout(changed.keeping);
    changed.keeping = setTimeout(keep, 400);
  }

  form.addEventListener('input', changed);
  form.addEventListener('change', changed);

  form.addEventListener('submit', (event) => {
    const button = event.submitter;
    const pressed = button && button.name === 'do' ? button.value : 'save';
    if (button && ('native' in button.dataset || button.name !== 'do')) {
      if (!running && !unanswered) {
        dirty = false;
        clearTimeout(timer);
        if ('forget' in button.dataset) forget(); else keep('sent' in button.dataset);
        return;
      }
      event.preventDefault();
      Promise.resolve(running).then(() => { if (!unanswered) form.requestSubmit(button); });
      return;
    }
    event.preventDefault();
    send(pressed, ALL).then(() => { if (pressed === 'save') form.querySelector('[data-errors]')?.focus(); });
  });

  // Enter in a field that searches presses the button of that search, not « save »; Alt and an arrow move a row.
  form.addEventListener('keydown', (event) => {
    const field = event.target;
    if (event.key === 'Enter' && field.dataset.enter) {
      event.preventDefault();
      send(field.dataset.enter, ALL);
    }
    const step = event.altKey && { ArrowUp: 'up', ArrowDown: 'down' }[event.key];
    const row = step && field.matches('button, summary') && field.closest('li[data-key], section[data-key]');
    if (row) {
      event.preventDefault();
      const button = row.querySelector(':scope > .block__bar [data-step=' + step + ']');
      if (button && !button.disabled) send(button.value, ALL);
    }
  });

  // A link out of the form waits for the save under way.
  document.querySelectorAll('a[data-flush]').forEach((link) => link.addEventListener('click', (event) => {
    if ((!dirty && !running) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    send('save', SMALL).then((ok) => { if (ok && state() === 'saved') location.assign(link.href); });
  }));

  if (!SAVES) return;

  addEventListener('online', () => { if (unanswered || dirty) send('save', SMALL); });
  document.addEventListener('visibilitychange', () => {
    if (running) return;
    if (document.hidden ? dirty : state() === 'signed_out') send('save', SMALL);
  });
  addEventListener('beforeunload', (event) => {
    if (dirty || unanswered) { keep(); event.preventDefault(); }
  });

  // Nothing that one goes to is hidden behind the bar, however high it is.
  const bar = form.querySelector('.savebar');
  if (bar && 'ResizeObserver' in window) {
    new ResizeObserver(() => document.documentElement.style.setProperty('scroll-padding-top', bar.offsetHeight + 16 + 'px')).observe(bar);
  }

  const there = location.hash && byId(location.hash.slice(1));
  if (there && there.matches('li[data-key]')) there.querySelector('details').open = true;
  offerKept();
})();
