/** How an element of the page is shown. */
export interface Shown {
  /** The tag that is written; empty where only its content is. */
  readonly tag: string;
  readonly class?: string;
  /** Stands on lines of its own. */
  readonly block: boolean;
}

/** Elements that leave this room; nothing else ever does. */
export const ELEMENTS_SHOWN: readonly string[] =
  'div span p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot tr th td blockquote pre figure figcaption address hr br b strong i em u s sub sup small code abbr cite q kbd samp var del ins mark'.split(
    ' ',
  );

/** Attributes that leave it. */
export const ATTRIBUTES_SHOWN: readonly string[] = ['class', 'colspan', 'rowspan', 'lang', 'dir', 'title', 'id'];

/** Classes that leave it: what a style sheet may know. */
export const CLASSES_SHOWN: readonly string[] =
  'header menu main footer aside form legend label button field choice options image frame link address kind summary value'.split(' ');

const SAME_BLOCKS =
  'p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot tr th td blockquote pre figure figcaption address hr'.split(' ');
const SAME_INLINE = 'b strong i em u s sub sup small code abbr cite q kbd samp var del ins'.split(' ');
const AS_DIV: ReadonlyMap<string, string | undefined> = new Map(
  Object.entries({
    header: 'header',
    nav: 'menu',
    menu: 'menu',
    main: 'main',
    footer: 'footer',
    aside: 'aside',
    form: 'form',
    fieldset: 'form',
    search: 'form',
    legend: 'legend',
    summary: 'summary',
  }),
);
const PLAIN_DIVS = 'div section article details dialog center hgroup optgroup body html frameset marquee'.split(' ');

const SHOWN: ReadonlyMap<string, Shown> = new Map<string, Shown>([
  ...SAME_BLOCKS.map((tag) => [tag, { tag, block: true }] as const),
  ...SAME_INLINE.map((tag) => [tag, { tag, block: false }] as const),
  ...[...AS_DIV].map(([tag, name]) => [tag, { tag: 'div', class: name!, block: true }] as const),
  ...PLAIN_DIVS.map((tag) => [tag, { tag: 'div', block: true }] as const),
  ['strike', { tag: 's', block: false }],
  ['tt', { tag: 'code', block: false }],
  ['listing', { tag: 'pre', block: true }],
  ['label', { tag: 'span', class: 'label', block: false }],
  ['button', { tag: 'span', class: 'button', block: false }],
]);

const THROUGH: Shown = { tag: '', block: false };

/** How an element is shown; what is not known is only its content, on lines of its own when it is a site's own element (`<app-card>`). */
export function shownAs(tag: string): Shown {
  return SHOWN.get(tag) ?? (tag.includes('-') ? { tag: 'div', block: true } : THROUGH);
}

/** Elements without content. */
export const VOID: ReadonlySet<string> = new Set(
  'area base basefont bgsound br col embed frame hr image img input keygen link meta param source track wbr'.split(' '),
);

/** Elements whose content is not the page's text: nothing of it is shown. */
export const LEFT_OUT: ReadonlySet<string> = new Set(
  'script style template noscript svg math iframe noembed noframes xmp textarea datalist title'.split(' '),
);

/** HTML that cannot stand in SVG or MathML, and so ends it (WHATWG 13.2.6.5). */
export const BREAKOUT: ReadonlySet<string> = new Set(
  'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var'.split(
    ' ',
  ),
);

/** End tags inside of these do not reach what is outside. */
export const SCOPE: ReadonlySet<string> = new Set('table td th caption object marquee'.split(' '));

/** End tags that reach up to the table. */
export const TABLE_PARTS: ReadonlySet<string> = new Set('table caption thead tbody tfoot tr td th'.split(' '));

/** What the start of an element closes, innermost first found, and where looking ends. */
export const CLOSED_BY: ReadonlyMap<string, { readonly open: readonly string[]; readonly until: readonly string[] }> = new Map(
  Object.entries({
    li: { open: ['li'], until: ['ul', 'ol', 'menu', 'table', 'td', 'th'] },
    dt: { open: ['dt', 'dd'], until: ['dl', 'table', 'td', 'th'] },
    dd: { open: ['dt', 'dd'], until: ['dl', 'table', 'td', 'th'] },
    td: { open: ['td', 'th'], until: ['tr', 'table'] },
    th: { open: ['td', 'th'], until: ['tr', 'table'] },
    tr: { open: ['tr'], until: ['table'] },
    tbody: { open: ['tbody', 'thead', 'tfoot'], until: ['table'] },
    thead: { open: ['tbody', 'thead', 'tfoot'], until: ['table'] },
    tfoot: { open: ['tbody', 'thead', 'tfoot'], until: ['table'] },
  }),
);
