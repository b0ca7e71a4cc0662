import { type Palette, withColours } from './palette.ts';
import { type Drawing, label, svgElement, svgText } from './svg.ts';
import { FONT_FAMILY, type FontWeight, linesOf, settable, widthOf } from './typeface.ts';

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
          ...asWide(line, TITLE.size, TITLE.weight),
        }),
      ),
      svgElement('g', { transform: `translate(${EDGE} ${top})` }, drawing.body),
      ...foot.map((line, at) =>
        label(line, {
          x: EDGE,
          y: bottom + NOTE.size + at * NOTE.line,
          'font-size': NOTE.size,
          fill: 'var(--ink-2)',
          ...asWide(line, NOTE.size),
        }),
      ),
    ].join(''),
  };
}

/** A file that is looked at by itself has the typeface of whoever looks, which may be wider: a line keeps the width that it was broken at. */
export const asWide = (line: string, size: number, weight: FontWeight = 400) => ({
  textLength: Math.round(widthOf(line, size, weight)),
  lengthAdjust: 'spacingAndGlyphs',
});

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

const SHARED = { width: 1200, height: 630, edge: 48, words: 470, title: [46, 40, 34], note: 20 } as const;
const MOST_LINES = 6;

/** The same for who sees a link only: as large as networks want it, the sentence on the left and the drawing on the right, as large as fits; what is too high is cut at the foot. */
export function sharedDrawing(drawing: Drawing, { title, source }: Pick<FrameText, 'title' | 'source'>): Drawing {
  const { width, height, edge, words } = SHARED;
  const size = SHARED.title.find((one) => linesOf(title, words, one, 700).length <= MOST_LINES) ?? SHARED.title.at(-1)!;
  const lines = linesOf(title, words, size, 700).slice(0, MOST_LINES + 2);
  const foot = linesOf(source, words, SHARED.note).slice(0, 4);
  const room = { width: width - words - 3 * edge, height: height - 2 * edge };
  // A high picture fills the width and is cut: its upper half says more than all of it, too small to be read.
  const scale = Math.min(room.width / drawing.width, Math.max(room.height / drawing.height, room.width / drawing.width / 1.6));
  const x = words + 2 * edge + (room.width - drawing.width * scale) / 2;
  return {
    width,
    height,
    body: [
      svgElement('rect', { width, height, fill: 'var(--paper)' }),
      svgElement('rect', { width, height: 12, fill: 'var(--accent)' }),
      svgElement(
        'defs',
        {},
        svgElement(
          'clipPath',
          { id: 'room' },
          svgElement('rect', { x: words + edge, y: edge, width: width - words - edge, height: room.height }),
        ),
      ),
      ...lines.map((line, at) =>
        label(line, { x: edge, y: 104 + at * size * 1.22, 'font-size': size, 'font-weight': 700, fill: 'var(--ink)' }),
      ),
      svgElement(
        'g',
        { 'clip-path': 'url(#room)' },
        svgElement('g', { transform: `translate(${x.toFixed(1)} ${edge}) scale(${scale.toFixed(4)})` }, drawing.body),
      ),
      ...foot.map((line, at) =>
        label(line, { x: edge, y: height - edge - (foot.length - 1 - at) * 28, 'font-size': SHARED.note, fill: 'var(--ink-2)' }),
      ),
    ].join(''),
  };
}
