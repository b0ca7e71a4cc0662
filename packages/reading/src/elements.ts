import { Names } from './names.ts';

/** What an element does to the pass. */
export const VOID = 1;
/** Text before, inside and after it never runs together. */
export const BLOCK = 2;
/** Its end tag never closes blocks that were opened inside it. */
export const FORMATTING = 4;
/** End tags inside do not reach elements outside. */
export const SCOPE = 8;
/** Its start closes an open `<p>`. */
export const CLOSES_P = 16;
/** Its start closes some open sibling. */
export const IMPLIES = 32;
/** Nothing inside is text of the page. */
export const SKIP = 64;
/** The pass does something of its own when it opens. */
export const OPENS = 128;
/** … or when it closes. */
export const CLOSES = 256;
/** HTML that cannot stand in SVG or MathML and so ends it (WHATWG 13.2.6.5). */
export const BREAKOUT = 512;
export const BOLD = 1024;
/** May be a zone by its class or id. */
export const CONTAINER = 2048;
/** Where inputs without a form are gathered. */
export const GROUP = 4096;

/** A zone by its name alone. */
export const ZONED = 8192;
export const LIST = 16384;
/** May claim by its class to be a title. */
export const TITLED = 32768;
/** Its end tag reaches up to the table; all others stop at a cell. */
export const TABLE_PART = 65536;

const P = BLOCK | CLOSES_P | BREAKOUT;

const SPEC: ReadonlyMap<string, number> = new Map(
  Object.entries({
    a: FORMATTING | IMPLIES | OPENS,
    abbr: 0,
    address: BLOCK | CLOSES_P | CONTAINER,
    area: VOID | OPENS,
    article: BLOCK | CLOSES_P | CONTAINER | GROUP | CLOSES,
    aside: BLOCK | CLOSES_P | CONTAINER | GROUP | ZONED,
    audio: OPENS,
    b: FORMATTING | BOLD | BREAKOUT,
    base: VOID | OPENS,
    basefont: VOID,
    big: FORMATTING | BOLD | BREAKOUT,
    blockquote: P | CONTAINER,
    body: BLOCK | IMPLIES | OPENS | BREAKOUT,
    br: VOID | OPENS | BREAKOUT,
    button: BLOCK | IMPLIES | OPENS | CLOSES,
    canvas: OPENS,
    caption: BLOCK | SCOPE | TABLE_PART,
    center: P | CONTAINER | TITLED,
    code: FORMATTING | BREAKOUT,
    col: VOID,
    datalist: SKIP,
    dd: P | IMPLIES | CLOSES,
    details: BLOCK | CLOSES_P | CONTAINER | CLOSES,
    dialog: BLOCK | CLOSES_P | CONTAINER | GROUP,
    div: P | CONTAINER | CLOSES | TITLED,
    dl: P | CONTAINER | CLOSES,
    dt: P | IMPLIES | CLOSES,
    em: FORMATTING | BREAKOUT,
    embed: VOID | OPENS | BREAKOUT,
    fieldset: BLOCK | CLOSES_P | CONTAINER | GROUP | CLOSES,
    figcaption: BLOCK | CLOSES_P,
    figure: BLOCK | CLOSES_P | CONTAINER,
    font: FORMATTING,
    footer: BLOCK | CLOSES_P | CONTAINER | GROUP | ZONED,
    form: BLOCK | CLOSES_P | CONTAINER | OPENS | CLOSES,
    frame: VOID | OPENS,
    frameset: BLOCK,
    h1: P | IMPLIES,
    h2: P | IMPLIES,
    h3: P | IMPLIES,
    h4: P | IMPLIES,
    h5: P | IMPLIES,
    h6: P | IMPLIES,
    head: BREAKOUT,
    header: BLOCK | CLOSES_P | CONTAINER | GROUP | ZONED,
    hr: VOID | P,
    html: OPENS,
    i: FORMATTING | BREAKOUT,
    iframe: OPENS | SKIP,
    img: VOID | OPENS | BREAKOUT,
    image: VOID | OPENS | BREAKOUT,
    input: VOID | OPENS,
    label: BLOCK | OPENS | CLOSES,
    legend: BLOCK | CLOSES,
    li: P | IMPLIES | CONTAINER | CLOSES,
    link: VOID | OPENS,
    main: BLOCK | CLOSES_P | CONTAINER | GROUP | ZONED,
    map: 0,
    marquee: SCOPE,
    math: OPENS | SKIP,
    menu: P | CONTAINER | CLOSES | LIST,
    meta: VOID | OPENS | BREAKOUT,
    nav: BLOCK | CLOSES_P | CONTAINER | GROUP | ZONED,
    nobr: FORMATTING | BREAKOUT,
    noembed: SKIP,
    noframes: SKIP,
    noscript: OPENS | SKIP,
    object: SCOPE | OPENS,
    ol: P | CONTAINER | CLOSES | LIST,
    optgroup: IMPLIES | OPENS,
    option: IMPLIES | OPENS | CLOSES,
    p: P | TITLED,
    param: VOID,
    picture: 0,
    plaintext: P,
    pre: P,
    s: FORMATTING | BREAKOUT,
    script: OPENS | SKIP,
    search: BLOCK | CLOSES_P | CONTAINER | GROUP | ZONED,
    section: BLOCK | CLOSES_P | CONTAINER | GROUP | CLOSES,
    select: IMPLIES | OPENS | CLOSES,
    small: FORMATTING | BREAKOUT,
    source: VOID,
    span: BREAKOUT,
    strike: FORMATTING | BREAKOUT,
    strong: FORMATTING | BOLD | BREAKOUT,
    style: SKIP,
    sub: BREAKOUT,
    summary: BLOCK | CLOSES_P,
    sup: BREAKOUT,
    svg: OPENS | SKIP,
    table: BLOCK | SCOPE | BREAKOUT | CONTAINER | CLOSES | TABLE_PART,
    tbody: BLOCK | IMPLIES | TABLE_PART,
    td: BLOCK | SCOPE | IMPLIES | CONTAINER | CLOSES | TITLED | TABLE_PART,
    template: SCOPE | SKIP | OPENS,
    textarea: SKIP | OPENS,
    tfoot: BLOCK | IMPLIES | TABLE_PART,
    th: BLOCK | SCOPE | IMPLIES | CLOSES | TITLED | TABLE_PART,
    thead: BLOCK | IMPLIES | TABLE_PART,
    time: OPENS,
    title: SKIP | OPENS,
    tr: BLOCK | IMPLIES | CONTAINER | CLOSES | TABLE_PART,
    track: VOID,
    tt: FORMATTING | BREAKOUT,
    u: FORMATTING | BOLD | BREAKOUT,
    ul: P | CONTAINER | CLOSES | LIST,
    var: BREAKOUT,
    video: OPENS,
    wbr: VOID,
    xmp: SKIP,
  }),
);

/** The elements that the pass knows by name. */
export const TAGS = new Names([...SPEC.keys()]);

/** What each does, by id. */
export const TRAITS: Int32Array = Int32Array.from(TAGS.words, (word) => SPEC.get(word) ?? 0);

/**
 * Ids of the elements, by name: their places in the list above. Written out, since numbers known beforehand make the pass a quarter faster;
 * a test compares.
 */
// biome-ignore format: one long list
export const T = { a: 1, abbr: 2, address: 3, area: 4, article: 5, aside: 6, audio: 7, b: 8, base: 9, basefont: 10, big: 11, blockquote: 12, body: 13, br: 14, button: 15, canvas: 16, caption: 17, center: 18, code: 19, col: 20, datalist: 21, dd: 22, details: 23, dialog: 24, div: 25, dl: 26, dt: 27, em: 28, embed: 29, fieldset: 30, figcaption: 31, figure: 32, font: 33, footer: 34, form: 35, frame: 36, frameset: 37, h1: 38, h2: 39, h3: 40, h4: 41, h5: 42, h6: 43, head: 44, header: 45, hr: 46, html: 47, i: 48, iframe: 49, img: 50, image: 51, input: 52, label: 53, legend: 54, li: 55, link: 56, main: 57, map: 58, marquee: 59, math: 60, menu: 61, meta: 62, nav: 63, nobr: 64, noembed: 65, noframes: 66, noscript: 67, object: 68, ol: 69, optgroup: 70, option: 71, p: 72, param: 73, picture: 74, plaintext: 75, pre: 76, s: 77, script: 78, search: 79, section: 80, select: 81, small: 82, source: 83, span: 84, strike: 85, strong: 86, style: 87, sub: 88, summary: 89, sup: 90, svg: 91, table: 92, tbody: 93, td: 94, template: 95, textarea: 96, tfoot: 97, th: 98, thead: 99, time: 100, title: 101, tr: 102, track: 103, tt: 104, u: 105, ul: 106, var: 107, video: 108, wbr: 109, xmp: 110 } as const;
