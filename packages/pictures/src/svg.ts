/** Attributes of an element; what is `undefined` or `null` is left out. */
export type SvgAttributes = Readonly<Record<string, string | number | null | undefined>>;

/**
 * What is drawn, before anybody knows where it will stand. Colours are names of the design's tokens (`var(--ink)`): a page takes them as they are, a file has them
 * written out (`standingAlone`).
 */
export interface Drawing {
  /** Units: at the width of a phone one is about a pixel. */
  readonly width: number;
  readonly height: number;
  /** Elements of SVG, without the outermost. */
  readonly body: string;
}

/** An element of SVG as text; children are such texts, or come through `svgText`. */
export function svgElement(name: string, attributes: SvgAttributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? short(value) : svgText(value as string)}"`)
    .join('');
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
}

/** A stranger's text as text of SVG. */
export function svgText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Words at a place. */
export function label(text: string, attributes: SvgAttributes): string {
  return svgElement('text', attributes, svgText(text));
}

/**
 * A part that leads somewhere for who points at it. The table beside a picture has the same ways for keyboards, which need not walk through the picture first.
 *
 * @param path address of a page
 */
export function leading(path: string, name: string, ...children: readonly string[]): string {
  return svgElement('a', { href: path, tabindex: -1 }, svgElement('title', {}, svgText(name)), ...children);
}

const short = (value: number): string => String(Math.round(value * 100) / 100);

/** What stands for *not observed*: hatched, so that it is never taken for a level. @param id unique in the page */
export function hatching(id: string): string {
  return svgElement(
    'defs',
    {},
    svgElement(
      'pattern',
      { id: `${id}-hatching`, width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      svgElement('rect', { width: 5, height: 5, fill: 'var(--paper)' }),
      svgElement('line', { x1: 0, y1: 0, x2: 0, y2: 5, stroke: 'var(--ink-2)', 'stroke-opacity': 0.55, 'stroke-width': 1.4 }),
    ),
  );
}

/** How the mark of a service is filled: by its level, hatched where nobody saw, empty with dots around where signals contradict. */
export function markFill(mark: string, id: string): SvgAttributes {
  if (mark === '?') return { fill: `url(#${id}-hatching)`, stroke: 'var(--line)' };
  if (mark === '~') return { fill: 'var(--paper)', stroke: 'var(--ink-2)', 'stroke-dasharray': '2 2' };
  return { fill: `var(--level-${mark})`, stroke: 'var(--ink-2)' };
}

/** The ink of a numeral on the fill of its level. */
export const markInk = (mark: string): string => (mark >= '0' && mark <= '5' ? `var(--level-ink-${mark})` : 'var(--ink-2)');

/** What a picture says of itself to who cannot see it. */
export interface DrawingText {
  /** Unique in its page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/** A drawing as the element of a page. A picture is one thing; one whose parts lead somewhere is a group of them. */
export function inPage({ width, height, body }: Drawing, { id, title, description }: DrawingText): string {
  return svgElement(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${short(width)} ${short(height)}`,
      width: short(width),
      height: short(height),
      role: body.includes('<a ') ? 'group' : 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
    },
    svgElement('title', { id: `${id}-title` }, svgText(title)),
    svgElement('desc', { id: `${id}-desc` }, svgText(description)),
    body,
  );
}
