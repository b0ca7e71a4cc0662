/**
 * Shapes of a page of nothing but words that rules look for: what stands between one word and the next. Whoever wants to take the time of other towns writes one of these, and some real pages (registers of associations, lists of streets,
 * forms with all countries) come near to one.
 */
export interface PageShape {
  /** What stands before all words. */
  readonly opens?: string;
  /** A word with what stands around it. `drawn` draws another word. */
  readonly next: (word: string, at: number, drawn: () => string) => string;
}

/** So many words each. */
const every = (count: number, at: number, then: string): string => (at % count === 0 ? then : '');

export const PAGE_SHAPES: Readonly<Record<string, PageShape>> = {
  'few blocks': { next: (word) => `${word} ` },
  sentences: { next: (word, at) => (at % 10 === 0 ? `${word}. La ` : `${word} `) },
  paragraphs: { next: (word, at) => (at % 12 === 0 ? `${word}</p><p>` : `${word} `) },
  'short paragraphs': { next: (word, _, drawn) => `<p>${word} ${drawn()} ${drawn()}</p>` },
  links: { next: (word, at, drawn) => `<a href="/p${at}">${word} ${drawn()}</a> ` },
  'links to hosts': { next: (word, at, drawn) => `<a href="https://h${at}.example.org/">${word} ${drawn()}</a> ` },
  'links to domains': {
    next: (word, at, drawn) => `<li><a href="https://www.${word.slice(0, 4)}${at}.fr/${drawn()}">${word} ${drawn()}</a></li>`,
  },
  'links in items': { next: (word, at, drawn) => `<li><a href="/${word}/${drawn()}-${at}.html">${word} ${drawn()} ${drawn()}</a></li>` },
  'links to documents': { next: (word, at, drawn) => `<p>${word} <a href="/docs/${word}-${at}.pdf">${drawn()} ${drawn()} (pdf)</a></p>` },
  'links to write': { next: (word, at, drawn) => `<p>${word} <a href="mailto:${word}${at}@valdor.fr">${drawn()}</a></p>` },
  'labelled links': {
    next: (word, at, drawn) => `<a href="/p${at}" title="${word} ${drawn()} ${drawn()}" aria-label="${drawn()} ${drawn()}"></a> `,
  },
  items: { next: (word, _, drawn) => `<li>${word} ${drawn()}` },
  'nested lists': { next: (word, at, drawn) => `${at % 8 === 0 ? '</ul></li></ul>'.repeat(4) : ''}<ul><li>${word} ${drawn()}` },
  tables: {
    opens: '<table>',
    next: (word, at, drawn) => `${every(4, at, '<tr>')}<td>${word} ${drawn()}</td>`,
  },
  'tables with heads': {
    opens: '<table>',
    next: (word, at, drawn) => `${every(3, at, `<tr><th>${drawn()}</th>`)}<td>${word} ${drawn()}</td>`,
  },
  headings: { next: (word, at, drawn) => `<h${(at % 5) + 2}>${word} ${drawn()}</h${(at % 5) + 2}>` },
  'headings and text': { next: (word, _, drawn) => `<h2>${word}</h2><p>${drawn()} ${drawn()} ${drawn()} ${drawn()}</p>` },
  definitions: { opens: '<dl>', next: (word, _, drawn) => `<dt>${word}</dt><dd>${drawn()} ${drawn()}</dd>` },
  images: { next: (word, at, drawn) => `<img src="/i${at}.jpg" alt="${word} ${drawn()} ${drawn()}"> ` },
  'linked images': { next: (word, at, drawn) => `<a href="/p${at}"><img src="/i.jpg" alt="${word} ${drawn()} ${drawn()}"></a> ` },
  'one form of many fields': {
    opens: '<form method="post" action="/envoi">',
    next: (word, at, drawn) => `<label for="f${at}">${word} ${drawn()}</label><input id="f${at}" name="${word}${at}" required>`,
  },
  'many forms': {
    next: (word, at, drawn) =>
      `<form method="post" action="/e${at}"><label>${word} ${drawn()} <input name="${word}"></label><textarea name="${drawn()}"></textarea><button>${drawn()}</button></form>`,
  },
  'small forms': { next: (word) => `<form><input name=${word}></form>` },
  options: { opens: '<form method="post"><select name="objet">', next: (word, _, drawn) => `<option>${word} ${drawn()}` },
  'many selects': {
    opens: '<form method="post">',
    next: (word, at, drawn) => `${every(6, at, `</select><select name="${drawn()}${at}">`)}<option>${word} ${drawn()}</option>`,
  },
  'boxes to tick': {
    opens: '<form method="post">',
    next: (word, at, drawn) => `<label><input type="checkbox" name="c${at}" value="${word}"> ${word} ${drawn()}</label>`,
  },
  buttons: { next: (word, _, drawn) => `<button type="button">${word} ${drawn()}</button> ` },
  'long attributes': { next: (word, at, drawn) => `${every(40, at, `"></p><p data-texte="${word} ${drawn()} `)}${word} ${drawn()} ` },
  'long titles': { next: (word, at) => `${every(60, at, `"></a><a href="/p${at}" title="`)}${word} ` },
  'nested elements': { next: (word, at) => `${every(200, at, '</div>'.repeat(199))}<div>${word} ` },
  'nested inlines': { next: (word, at) => `${every(20, at, `${'</b>'.repeat(19)}</p><p>`)}<b>${word} ` },
  frames: { next: (word, at) => `<iframe src="https://h${at}.example.org/${word}" title="${word}"></iframe> ` },
  menus: { next: (word, at, drawn) => `${every(30, at, '</ul></nav><nav><ul>')}<li><a href="/m${at}">${word} ${drawn()}</a>` },
  articles: {
    next: (word, at, drawn) =>
      `<article><h3><a href="/a${at}">${word} ${drawn()}</a></h3><time datetime="2026-10-0${(at % 9) + 1}">${(at % 9) + 1} octobre 2026</time><p>${drawn()} ${drawn()}</p></article>`,
  },
  dates: { next: (word, at) => `<p>${word} le ${(at % 28) + 1}/0${(at % 9) + 1}/2026 à ${at % 24}h30</p>` },
  'telephone numbers': { next: (word, at) => `<p>${word} 01 99 00 ${String(at % 100).padStart(2, '0')} 12, ${word}${at}@valdor.fr</p>` },
  capitals: { next: (word, _, drawn) => `<p>${word.toUpperCase()} ${drawn().toUpperCase()}</p>` },
  'words of no language': { next: (word, at) => `${word}${at} ` },
};

const WORDS =
  'la cantine scolaire inscription en ligne mairie dossier quotient enfants repas facture portail famille rendez-vous acte naissance justificatif domicile carte crèche stationnement encombrants bibliothèque signaler voirie'.split(
    ' ',
  );

/** Words drawn anew for each page: texts that were judged before would be remembered. */
let state = 1;
const drawn = (): string => {
  state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
  return WORDS[(state >> 8) % WORDS.length]!;
};

/** A page of a shape, of so many megabytes. */
export function pageOf({ opens = '', next }: PageShape, megabytes: number): Buffer {
  const parts: string[] = [];
  for (let at = 0, size = 0; size < megabytes * 1_000_000; at++) {
    const part = next(drawn(), at, drawn);
    parts.push(part);
    size += part.length;
  }
  return Buffer.from(
    `<!doctype html><html lang="fr"><title>Mairie de Valdor</title><h1>Cantine</h1>${opens === '' ? '<p>' : opens}${parts.join('')}</html>`,
  );
}
