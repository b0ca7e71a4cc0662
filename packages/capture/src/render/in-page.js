// @ts-nocheck: runs in a page, among types that this side does not know.
/**
 * Runs inside the page, in a world of its own: it sees the page's document, but none of the page's scripts can reach or
 * change it. Read as text by `renderer.ts`. It is an expression whose value is the tool box below.
 */
(() => {
  const MAX_KEPT = 500;
  const MAX_KEPT_CHARACTERS = 2_000_000;
  /** Below this a panel holds a placeholder ("Chargement…"), not content. */
  const PLACEHOLDER = 40;
  /** Ways in which programs of pages name what an element opens. */
  const POINTERS = ['data-target', 'data-bs-target', 'data-tab', 'data-panel', 'data-accordion-target', 'data-collapse-toggle'];
  /** Titles of toggles by their class or their place: controls only where nothing stands between them and the next. */
  const TITLES =
    'h2, h3, h4, h5, dt, [class*="toggle" i], [class*="accord" i], [class*="collaps" i], [class*="tab-title" i], [class*="deroul" i], [class*="depli" i]';
  const CONTROLS =
    'summary, [aria-expanded="false"], [aria-controls], [data-toggle], [data-bs-toggle], [role="tab"], button, [role="button"], a:not([href]), a[href^="#"], a[href^="javascript:" i], [onclick], ' +
    `${POINTERS.map((name) => `[${name}]`).join(', ')}, ${TITLES}`;
  /** Short of text, but more than a word. */
  const BEARING = 'a[href], form, input, h1, h2, h3, h4, h5, h6';
  /** Not content: consent, sharing, printing, sending, going away. */
  const LEAVE =
    /cookie|consent|(?:tout |j.)?accepte|refuse|imprim|partag|envoy|valider|soumettre|supprim|annul|connexion|connecter|s.inscrire|s.abonner|payer|ferm(?:er|eture)|contraste|agrandir|écouter|share|print|submit|close|send/i;

  let lastChange = performance.now();
  let epoch = 0;
  let address = location.href;
  /** Steps of the history before the last click. */
  let steps = history.length;
  /** Text that was taken away after the page had come to rest, with where it stood. */
  const kept = [];
  let keptCharacters = 0;
  /** The click that a node appeared with. */
  const appeared = new WeakMap();
  const clicked = new WeakSet();
  const clickedKeys = new Set();
  const labels = [''];
  /** Panels that stood open before any click, with what opens them. */
  const openAtFirst = [];
  const observed = new WeakSet();

  /** All elements below a root, through open shadow roots, in document order. */
  function* elements(root) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      yield node;
      if (node.shadowRoot !== null) yield* elements(node.shadowRoot);
    }
  }

  const textOf = (node) => (node.textContent ?? '').replace(/\s+/g, ' ').trim();

  const observer = new MutationObserver((records) => {
    lastChange = performance.now();
    for (const record of records) take(record);
  });

  function observe(root) {
    if (observed.has(root)) return;
    observed.add(root);
    observer.observe(root, { childList: true, characterData: true, characterDataOldValue: true, subtree: true });
  }

  /** Mutations do not cross a shadow boundary: each open root is observed by itself. */
  function observeShadows(root) {
    for (const element of elements(root)) if (element.shadowRoot !== null) observe(element.shadowRoot);
  }

  function take(record) {
    for (const node of record.addedNodes) {
      if (epoch > 0) appeared.set(node, epoch);
      if (node.nodeType === Node.ELEMENT_NODE) {
        if (node.shadowRoot !== null) observe(node.shadowRoot);
        observeShadows(node);
      }
    }
    if (epoch === 0) return;
    keep(record);
    if (record.type === 'characterData' && appeared.get(record.target) !== epoch) {
      const old = (record.oldValue ?? '').trim();
      if (old.length > 2) remember([inert.createTextNode(old)], record.target.parentNode, record.target, null, 0);
    }
  }

  /** What one change took away belongs together. */
  function keep(record) {
    const copies = [];
    let since = 0;
    for (const node of record.removedNodes) {
      const born = appeared.get(node) ?? 0;
      // What came and went within one click is a spinner.
      if (born === epoch || !bearsContent(node)) continue;
      since = Math.max(since, born);
      copies.push(flatten(node));
    }
    if (copies.length > 0) remember(copies, record.target, record.previousSibling, record.nextSibling, since);
  }

  function bearsContent(node) {
    if (node.nodeType === Node.TEXT_NODE) return textOf(node).length > 2;
    if (node.nodeType !== Node.ELEMENT_NODE || node.matches('script, style, link, template, noscript')) return false;
    return textOf(node).length >= 15 || node.matches(BEARING) || node.querySelector(BEARING) !== null;
  }

  function remember(copies, place, before, after, since) {
    const text = copies.map(textOf).join(' ');
    if (kept.length >= MAX_KEPT || keptCharacters + text.length > MAX_KEPT_CHARACTERS) return;
    keptCharacters += text.length;
    const label = since > 0 ? labels[since] : openAtFirst.find(({ panel }) => panel.contains(place))?.label;
    kept.push({ copies, texts: copies.map(textOf), place, before, after, label: label ?? '', fallback: lastControl });
  }

  let lastControl = null;

  /** Resolves with true when nothing has changed for `quiet` ms, with false after `limit` ms. */
  function rest(quiet, limit) {
    const began = performance.now();
    return new Promise((resolve) => {
      const look = () => {
        const now = performance.now();
        if (now - lastChange >= quiet && now - began >= quiet) resolve(true);
        else if (now - began >= limit) resolve(false);
        else setTimeout(look, 25);
      };
      look();
    });
  }

  /** From now on what is taken away is kept, and all `<details>` stand open. The number of those that were opened. */
  function begin() {
    epoch = 1;
    address = location.href;
    labels[1] = '';
    let opened = 0;
    for (const element of elements(document)) {
      if (element.localName === 'details' && !element.open) {
        element.open = true;
        opened++;
      }
      if (!element.matches('[aria-selected="true"], [aria-expanded="true"]')) continue;
      clicked.add(element);
      const panel = panelOf(element);
      if (panel !== null) openAtFirst.push({ panel, label: labelOf(element) });
    }
    return opened;
  }

  /** Clicks the next control that may draw something. Its label, or `null` when there is none left. */
  function next() {
    const seen = new Map();
    const shared = sharedPanels();
    for (const element of elements(document)) {
      if (!element.matches(CONTROLS)) continue;
      const label = labelOf(element);
      const base = `${element.localName} ${label} ${element.getAttribute('aria-controls') ?? ''}`;
      const nth = (seen.get(base) ?? 0) + 1;
      seen.set(base, nth);
      const key = `${base} ${nth}`;
      if (clicked.has(element) || clickedKeys.has(key) || !worthOpening(element, label, shared)) continue;
      clicked.add(element);
      clickedKeys.add(key);
      observer.takeRecords().forEach(take);
      epoch++;
      labels[epoch] = label;
      lastControl = element;
      lastChange = performance.now();
      steps = history.length;
      clickedPart(element).click();
      return label;
    }
    return null;
  }

  /** A tab that is only the frame of a link or a button is clicked there. */
  function clickedPart(element) {
    if (element.matches('a, button, summary') || panelOf(element) === null) return element;
    const inner = element.querySelector(':scope > a, :scope > button');
    return inner === null || inner.matches('[type="submit"], [type="reset"]') ? element : inner;
  }

  /** Panels in which several tabs show, one after the other, what is theirs. */
  function sharedPanels() {
    const panels = new Map();
    for (const element of elements(document)) {
      if (!element.matches(TAB)) continue;
      const panel = panelOf(element);
      if (panel !== null) panels.set(panel, (panels.get(panel) ?? 0) + 1);
    }
    return panels;
  }

  const TAB = '[role="tab"], [data-toggle="tab"], [data-toggle="pill"], [data-bs-toggle="tab"], [data-bs-toggle="pill"]';

  const labelOf = (element) => (textOf(element) || element.getAttribute('aria-label') || element.getAttribute('title') || '').slice(0, 200);

  function worthOpening(element, label, shared) {
    if (LEAVE.test(label) || element.matches(':disabled, [disabled], [aria-disabled="true"], [type="submit"], [type="reset"]'))
      return false;
    if (element.localName === 'summary' || element.matches('input, select, textarea, label, option, form, body, html')) return false;
    const state = element.matches('[aria-expanded="false"], [role="tab"], [data-toggle], [data-bs-toggle], [aria-controls]');
    // What a form has of its own sends, resets or adds; only what says that it opens something is touched there.
    if (element.closest('form') !== null && (!state || (element.localName === 'button' && element.getAttribute('type') !== 'button')))
      return false;
    const panel = panelOf(element);
    const link = element.closest('a[href]');
    if (link !== null && leadsElsewhere(link) && !(element === link && element.matches(TAB) && panel !== null)) return false;
    if (element.getAttribute('aria-expanded') === 'true' || element.getAttribute('aria-selected') === 'true') return false;
    // What stands in the document already is read without a click, hidden or not; but for a tab's text where another's stands now.
    if (panel !== null && textOf(panel).length > PLACEHOLDER) return element.matches(TAB) && shared.get(panel) > 1;
    if (state && panel !== null) return true;
    if (!state && element.matches(TITLES) && !element.matches(PLAIN)) return isBare(element, panel);
    if (!state && POINTERS.some((name) => element.hasAttribute(name)) && !element.matches(PLAIN)) return panel !== null && inMain(element);
    if (element.closest('header, footer, nav, [role="banner"], [role="navigation"], [role="contentinfo"]') !== null) return false;
    if (state) return true;
    // A plain anchor jumps within the page; only where its target is missing or empty may a script draw it.
    if (element.matches('a[href^="#"]')) return element.getAttribute('href') === '#' || isHidden(panel);
    return inMain(element);
  }

  /** Controls by what they are, whatever their class. */
  const PLAIN = 'button, [role="button"], a, [onclick]';

  function inMain(element) {
    const main = document.querySelector('main, [role="main"]');
    return main === null || main.contains(element.getRootNode().host ?? element);
  }

  /** A title of the content whose panel stands right behind it, empty. */
  function isBare(element, panel) {
    const text = textOf(element);
    const box = element.parentElement;
    const behind = panel ?? element.nextElementSibling ?? (box !== null && textOf(box) === text ? box.nextElementSibling : null);
    if (behind === null || !inMain(element) || element.closest('header, footer, nav, a, button') !== null) return false;
    if (text === '' || text.length > 150 || element.querySelector('a[href], button, input, h1, h2, h3, h4, h5, h6') !== null) return false;
    return behind.matches('div, section, dd, ul') && textOf(behind).length <= PLACEHOLDER && behind.querySelector(MEDIA) === null;
  }

  /** What fills a panel without text. */
  const MEDIA = 'img, iframe, video, audio, form, input, canvas, object, a[href], h1, h2, h3, h4, h5, h6';

  const isHidden = (panel) => panel !== null && textOf(panel).length <= PLACEHOLDER;

  function leadsElsewhere(link) {
    const href = link.getAttribute('href').trim();
    if (href === '' || href === '#' || /^javascript:/i.test(href)) return false;
    // `#/demarches` and `#!demarches` are addresses of an application: a link, which the collector follows.
    if (/^#[!/]/.test(href)) return true;
    return !href.startsWith('#');
  }

  function panelOf(element) {
    const names = ['aria-controls', ...POINTERS, 'href'].map((name) => element.getAttribute(name));
    for (const name of names) {
      const id = (name ?? '').split(/\s+/)[0].replace(/^#/, '');
      if (id === '' || /[/:]/.test(id)) continue;
      const root = element.getRootNode();
      const found = root.getElementById?.(id) ?? document.getElementById(id);
      if (found !== null && found !== element) return found;
    }
    return null;
  }

  /** Whether the last click changed the address; if so, goes back. Where no step was added, a step back would leave the page. */
  function wentAway() {
    if (location.href === address) return false;
    if (history.length > steps) history.back();
    else history.replaceState(history.state, '', address);
    return true;
  }

  /** Puts back what was taken away and gives the whole document as HTML, at most `limit` characters. */
  function finish(limit) {
    observer.takeRecords().forEach(take);
    observer.disconnect();
    prepare();
    putAllBack();
    return markup(limit);
  }

  /** The whole document as HTML, at most `limit` characters, before anything is opened. */
  function whole(limit) {
    prepare();
    return markup(limit);
  }

  /** Makes the document say as markup what it says as a document. */
  function prepare() {
    for (const element of [...elements(document)]) if (element.localName === 'noscript') element.remove();
    nameOwners();
    // The result is kept as UTF-8, whatever the bytes on the wire were.
    for (const meta of document.querySelectorAll('meta[charset]')) meta.setAttribute('charset', 'utf-8');
    for (const meta of document.querySelectorAll('meta[http-equiv="content-type" i]'))
      meta.setAttribute('content', 'text/html; charset=utf-8');
  }

  function putAllBack() {
    let present = visibleText();
    const candidates = new Set([...elements(document)].filter(isLead).map(leadOf));
    for (const part of kept) {
      const missing = part.copies.filter(
        (copy, at) => !present.includes(part.texts[at]) || leadsOf(copy).some((candidate) => !candidates.has(candidate)),
      );
      if (missing.length === 0) continue;
      putBack(part, missing);
      present += ` ${part.texts.join(' ')}`;
      for (const copy of missing) for (const candidate of leadsOf(copy)) candidates.add(candidate);
    }
  }

  function markup(limit) {
    const doctype = document.doctype === null ? '' : '<!DOCTYPE html>\n';
    const html = doctype + markupOf(document.documentElement);
    return { html: html.slice(0, limit), truncated: html.length > limit };
  }

  /**
   * The parser gives a field to the form that is open, though the markup around it has taken the two apart (a form between the rows of a table): only the field itself
   * knows, and the document as markup would not tell. It is made to say so.
   */
  function nameOwners() {
    let made = 0;
    for (const element of [...elements(document)]) {
      if (!element.matches('input, select, textarea, button') || element.hasAttribute('form')) continue;
      const owner = element.form ?? null;
      if (owner === null || owner.contains(element)) continue;
      if (!owner.hasAttribute('id')) {
        do made++;
        while (document.getElementById(`beffroi-form-${made}`) !== null);
        owner.setAttribute('id', `beffroi-form-${made}`);
      }
      element.setAttribute('form', owner.getAttribute('id'));
    }
  }

  /** All text but that of scripts and styles, which often repeat a page's content as data. */
  function visibleText() {
    const parts = [];
    const gather = (root) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
        node.nodeType === Node.ELEMENT_NODE && node.matches('script, style, template, noscript')
          ? NodeFilter.FILTER_REJECT
          : NodeFilter.FILTER_ACCEPT,
      );
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        if (node.nodeType === Node.TEXT_NODE) parts.push(node.data);
        else if (node.shadowRoot !== null) gather(node.shadowRoot);
      }
    };
    gather(document.body ?? document.documentElement);
    return parts.join('').replace(/\s+/g, ' ').trim();
  }

  const isLead = (element) => element.matches('a[href], form');
  const leadOf = (element) => `${element.getAttribute('href') ?? `form ${element.getAttribute('action')}`} ${textOf(element)}`;
  const leadsOf = (copy) => (copy.nodeType === Node.ELEMENT_NODE ? [copy, ...elements(copy)].filter(isLead).map(leadOf) : []);

  /** Where it stood: behind what was before it, else before what was behind it, else at the end of its parent. */
  function putBack({ place, before, after, label, fallback }, copies) {
    const section = inert.createElement('section');
    section.setAttribute('data-beffroi', 'opened');
    const root = place?.isConnected === true ? place : null;
    if (root !== null && before?.parentNode === root) before.after(section);
    else if (root !== null && after?.parentNode === root) after.before(section);
    else if (root !== null) root.append(section);
    else if (fallback?.isConnected === true) (fallback.parentNode ?? document.body).append(section);
    else (document.querySelector('main') ?? document.body ?? document.documentElement).append(section);
    // The control's own words say what this is, unless they stand right before it.
    if (label !== '' && !followsLabel(section, label) && !textOf(copies[0]).startsWith(label)) {
      const heading = inert.createElement(`h${levelAbove(section) + 1}`);
      heading.textContent = label;
      section.append(heading);
    }
    section.append(...copies);
  }

  function followsLabel(node, label) {
    for (let at = node; at !== null && at !== document.body; at = at.parentNode) {
      for (let before = at.previousSibling; before !== null; before = before.previousSibling) {
        const text = textOf(before);
        if (text !== '') return text.endsWith(label);
      }
    }
    return false;
  }

  /** Level of the last heading before a place; 1 without one, 5 at most. */
  function levelAbove(place) {
    let level = 1;
    if (place === null || !place.isConnected) return level;
    for (const heading of document.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
      if (heading.closest('[data-beffroi="opened"]') !== null) continue;
      if ((heading.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING) === 0) break;
      level = Number(heading.localName[1]);
    }
    return Math.min(level, 5);
  }

  /** The markup of an element with its open shadow roots flattened: their content in place, slots filled. */
  function markupOf(element) {
    for (const inner of elements(element)) if (inner.shadowRoot !== null) return flatten(element).outerHTML;
    return element.shadowRoot === null ? element.outerHTML : flatten(element).outerHTML;
  }

  function flatten(node) {
    if (node.nodeType !== Node.ELEMENT_NODE || node.localName === 'template') return inert.importNode(node, true);
    const copy = inert.importNode(node, false);
    for (const child of childrenOf(node)) copy.append(flatten(child));
    return copy;
  }

  /** Custom elements of a document without browsing context stay dead: a copy runs no constructor. */
  const inert = document.implementation.createHTMLDocument('');

  function* childrenOf(node) {
    if (node.localName === 'slot' && node.getRootNode() instanceof ShadowRoot) {
      const assigned = node.assignedNodes();
      for (const child of assigned.length > 0 ? assigned : node.childNodes) yield child;
      return;
    }
    yield* (node.shadowRoot ?? node).childNodes;
  }

  observe(document);
  observeShadows(document);
  return {
    rest,
    begin,
    next,
    wentAway,
    document: whole,
    finish,
    address: () => location.href,
    /** Characters of text: below a few the application has not drawn yet. */
    drawn: () => visibleText().length,
  };
})();
