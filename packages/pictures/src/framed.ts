import { type Palette, withColours } from './palette.ts';
import { type Drawing, label, svgElement, svgText } from './svg.ts';
import { FONT_FAMILY, linesOf, settable } from './typeface.ts';

/** What a picture says where no page stands around it. */
export interface FrameText {
  /** The finding in a sentence. */
  readonly title: string;
  readonly description: string;
  /** How many, of when, what was not observed. */
  readonly note: string;
  /** Whose it is, and where it stands. */
  readonly source: string;
}

const EDGE = 14;
const TITLE = { size: 17, line: 21, weight: 700 } as const;
const NOTE = { size: 10.5, line: 14 } as const;

/** A drawing with its sentence above and its source below, for files: it is understood wherever it is sent. */
export function framed(drawing: Drawing, { title, note, source }: FrameText): Drawing {
  const width = drawing.width + 2 * EDGE;
  const head = linesOf(title, drawing.width, TITLE.size, TITLE.weight);
  const foot = [...linesOf(note, drawing.width, NOTE.size), ...linesOf(source, drawing.width, NOTE.size)];
  const top = EDGE + head.length * TITLE.line + 8;
  const bottom = top + drawing.height + 10;
  return {
    width,
    height: bottom + foot.length * NOTE.line + EDGE,
    body: [
      svgElement('rect', { width: '100%', height: '100%', fill: 'var(--paper)' }),
      ...head.map((line, at) =>
        label(line, {
          x: EDGE,
          y: EDGE + TITLE.size + at * TITLE.line - 3,
          'font-size': TITLE.size,
          'font-weight': TITLE.weight,
          fill: 'var(--ink)',
        }),
      ),
      svgElement('g', { transform: `translate(${EDGE} ${top})` }, drawing.body),
      ...foot.map((line, at) =>
        label(line, { x: EDGE, y: bottom + NOTE.size + at * NOTE.line, 'font-size': NOTE.size, fill: 'var(--ink-2)' }),
      ),
    ].join(''),
  };
}

/** A drawing as a file of its own: colours written out, nothing that leads anywhere, the typeface by its name. */
export function standingAlone(
  { width, height, body }: Drawing,
  { title, description }: Pick<FrameText, 'title' | 'description'>,
  palette: Palette,
): string {
  const drawn = svgElement(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`,
      width: Math.ceil(width),
      height: Math.ceil(height),
      role: 'img',
      'font-family': `${FONT_FAMILY}, system-ui, sans-serif`,
    },
    svgElement('title', {}, svgText(title)),
    svgElement('desc', {}, svgText(description)),
    body.replace(/<a [^>]*>/g, '<g>').replaceAll('</a>', '</g>'),
  );
  return withColours(settable(drawn), palette);
}
