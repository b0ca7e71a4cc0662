import { decodeAttribute } from './entities.ts';
import { LIMITS } from './limits.ts';
import { Names } from './names.ts';

const NAMES = new Names([
  'action',
  'alt',
  'aria-controls',
  'aria-expanded',
  'aria-label',
  'aria-labelledby',
  'aria-level',
  'autocomplete',
  'charset',
  'class',
  'content',
  'data',
  'data-bs-target',
  'data-bs-toggle',
  'data-cfemail',
  'data-accordion-target',
  'data-collapse-toggle',
  'data-href',
  'data-lazy-src',
  'data-link',
  'data-mailto-token',
  'data-mailto-vector',
  'data-panel',
  'data-src',
  'data-tab',
  'data-target',
  'data-toggle',
  'data-url',
  'datetime',
  'download',
  'for',
  'form',
  'formaction',
  'href',
  'http-equiv',
  'id',
  'itemprop',
  'itemtype',
  'label',
  'lang',
  'method',
  'name',
  'onclick',
  'onsubmit',
  'aria-required',
  'placeholder',
  'property',
  'rel',
  'required',
  'role',
  'src',
  'title',
  'type',
  'value',
  'xlink:href',
  'xml:lang',
  'multiple',
  'cite',
]);

/** Ids of the attributes that the pass looks at. */
export const ATTRIBUTE = {
  action: NAMES.id('action'),
  alt: NAMES.id('alt'),
  ariaControls: NAMES.id('aria-controls'),
  ariaExpanded: NAMES.id('aria-expanded'),
  ariaLabel: NAMES.id('aria-label'),
  ariaLabelledby: NAMES.id('aria-labelledby'),
  ariaLevel: NAMES.id('aria-level'),
  ariaRequired: NAMES.id('aria-required'),
  autocomplete: NAMES.id('autocomplete'),
  class: NAMES.id('class'),
  content: NAMES.id('content'),
  data: NAMES.id('data'),
  dataBsTarget: NAMES.id('data-bs-target'),
  dataBsToggle: NAMES.id('data-bs-toggle'),
  dataCfemail: NAMES.id('data-cfemail'),
  dataAccordionTarget: NAMES.id('data-accordion-target'),
  dataCollapseToggle: NAMES.id('data-collapse-toggle'),
  dataHref: NAMES.id('data-href'),
  dataLazySrc: NAMES.id('data-lazy-src'),
  dataLink: NAMES.id('data-link'),
  dataMailtoToken: NAMES.id('data-mailto-token'),
  dataMailtoVector: NAMES.id('data-mailto-vector'),
  dataPanel: NAMES.id('data-panel'),
  dataSrc: NAMES.id('data-src'),
  dataTab: NAMES.id('data-tab'),
  dataTarget: NAMES.id('data-target'),
  dataToggle: NAMES.id('data-toggle'),
  dataUrl: NAMES.id('data-url'),
  datetime: NAMES.id('datetime'),
  download: NAMES.id('download'),
  for: NAMES.id('for'),
  form: NAMES.id('form'),
  formaction: NAMES.id('formaction'),
  href: NAMES.id('href'),
  httpEquiv: NAMES.id('http-equiv'),
  id: NAMES.id('id'),
  itemprop: NAMES.id('itemprop'),
  itemtype: NAMES.id('itemtype'),
  label: NAMES.id('label'),
  lang: NAMES.id('lang'),
  method: NAMES.id('method'),
  name: NAMES.id('name'),
  onclick: NAMES.id('onclick'),
  onsubmit: NAMES.id('onsubmit'),
  placeholder: NAMES.id('placeholder'),
  property: NAMES.id('property'),
  rel: NAMES.id('rel'),
  required: NAMES.id('required'),
  role: NAMES.id('role'),
  src: NAMES.id('src'),
  title: NAMES.id('title'),
  type: NAMES.id('type'),
  value: NAMES.id('value'),
  xlinkHref: NAMES.id('xlink:href'),
  xmlLang: NAMES.id('xml:lang'),
} as const;

/** Groups of attributes, so that one test tells that a tag has none of them. */
export const GROUPS = {
  /** Titles of panels. */
  opener: 1,
  /** Addresses that are no `href`. */
  scripted: 2,
  /** Hidden addresses, dates, panels named by their title. */
  rare: 4,
  role: 8,
  /** What programs of pages name a panel by, each in its own way. */
  pointing: 16,
} as const;
const GROUP_OF = new Uint8Array(NAMES.words.length);
for (const id of [ATTRIBUTE.ariaControls, ATTRIBUTE.ariaExpanded, ATTRIBUTE.dataToggle, ATTRIBUTE.dataBsToggle])
  GROUP_OF[id] = GROUPS.opener;
for (const id of [
  ATTRIBUTE.dataTarget,
  ATTRIBUTE.dataTab,
  ATTRIBUTE.dataPanel,
  ATTRIBUTE.dataAccordionTarget,
  ATTRIBUTE.dataCollapseToggle,
])
  GROUP_OF[id] = GROUPS.pointing;
for (const id of [ATTRIBUTE.onclick, ATTRIBUTE.dataHref, ATTRIBUTE.dataLink, ATTRIBUTE.dataUrl]) GROUP_OF[id] = GROUPS.scripted;
for (const id of [ATTRIBUTE.dataCfemail, ATTRIBUTE.itemprop, ATTRIBUTE.ariaLabelledby]) GROUP_OF[id] = GROUPS.rare;
GROUP_OF[ATTRIBUTE.role] = GROUPS.role;

/** Places of attributes by name, and the tag that each was read of: one page is read at a time, and no tag has the number of another. */
const STARTS = new Int32Array(NAMES.words.length);
const ENDS = new Int32Array(NAMES.words.length);
const READ_OF = new Int32Array(NAMES.words.length);
let tags = 0;

/** The attributes of the tag that is being read, as places in the source. Nothing is cut out before it is asked for. */
export class Attributes {
  readonly #source: string;
  /** `GROUPS` that the tag has an attribute of. */
  groups = 0;
  #tag = 0;
  #current = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** A tag begins: what the last one had is forgotten. */
  begin(): void {
    if (tags === 0x7fff_ffff) {
      READ_OF.fill(0);
      tags = 0;
    }
    this.#tag = ++tags;
    this.groups = 0;
    this.#current = 0;
  }

  /** An attribute's name was read. Of two with one name the first holds. */
  name(start: number, end: number): void {
    const id = NAMES.find(this.#source, start, end);
    if (id <= 0 || READ_OF[id] === this.#tag) {
      this.#current = 0;
      return;
    }
    this.#current = id;
    READ_OF[id] = this.#tag;
    STARTS[id] = -1;
    ENDS[id] = -1;
    this.groups |= GROUP_OF[id]!;
  }

  /** (A piece of) its value was read. */
  value(start: number, end: number): void {
    const id = this.#current;
    if (id === 0) return;
    if (STARTS[id] === -1) STARTS[id] = start;
    ENDS[id] = end;
  }

  has(id: number): boolean {
    return READ_OF[id] === this.#tag;
  }

  /** The value with its entities resolved, cut at the limit; empty when the attribute is absent or empty. */
  get(id: number): string {
    if (READ_OF[id] !== this.#tag) return '';
    const start = STARTS[id]!;
    const end = ENDS[id]!;
    if (end <= start) return '';
    const raw = this.#source.slice(start, end - start > LIMITS.attribute ? start + LIMITS.attribute : end);
    return raw.indexOf('&') === -1 ? raw : decodeAttribute(raw);
  }

  /** An address: like `get`, trimmed, and empty when it is longer than any address. */
  address(id: number): string {
    if (READ_OF[id] !== this.#tag || ENDS[id]! - STARTS[id]! > LIMITS.attribute) return '';
    return this.get(id).trim();
  }
}
