import { Parser } from 'htmlparser2';
import { decode } from './encoding.ts';

/** UTF-16 units of a post that are kept. */
export const POST_UNITS = 20_000;

/** UTF-16 units of a text of a profile that are kept. */
export const PROFILE_UNITS = 5_000;

/** Sources of a text that are looked at: HTML is longer than what it shows. */
const SOURCE_UNITS = 10 * POST_UNITS;

/** Elements that begin and end a line of their own. */
const LINES = new Set([
  'address',
  'article',
  'blockquote',
  'dd',
  'div',
  'dl',
  'dt',
  'figcaption',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'li',
  'ol',
  'p',
  'pre',
  'section',
  'table',
  'tr',
  'ul',
]);

/** Elements whose text nobody reads. */
const UNREAD = new Set([
  'script',
  'style',
  'template',
  'title',
  'iframe',
  'noembed',
  'noframes',
  'xmp',
  'svg',
  'math',
  'object',
  'select',
  'textarea',
]);

/** A text, and whether some of it was left out since it is too long. */
export interface KeptText {
  readonly text: string;
  readonly cut: boolean;
}

/**
 * The words of a piece of HTML as a person reads them: lines where paragraphs and breaks are, entities resolved, no tags. Any text at all gives one; time grows
 * with its length alone.
 */
export function textOfHtml(html: string, most: number = POST_UNITS): KeptText {
  const source = html.length > SOURCE_UNITS ? html.slice(0, SOURCE_UNITS) : html;
  if (!/[<&]/.test(source)) return kept(spaced(source), most, html.length > SOURCE_UNITS);
  let text = '';
  let unread = 0;
  const line = (): void => {
    if (text !== '' && !text.endsWith('\n')) text += '\n';
  };
  const parser = new Parser(
    {
      onopentag(name) {
        if (UNREAD.has(name)) unread++;
        else if (name === 'br') text += '\n';
        else if (LINES.has(name)) line();
      },
      onclosetag(name) {
        if (UNREAD.has(name)) unread = Math.max(0, unread - 1);
        else if (LINES.has(name)) line();
      },
      ontext(piece) {
        if (unread === 0) text += spaced(piece);
      },
    },
    { decodeEntities: true },
  );
  parser.end(source);
  return kept(text, most, html.length > SOURCE_UNITS);
}

/** White space of HTML as one blank each. */
const spaced = (text: string): string => (/[\t\n\f\r]| {2}/.test(text) ? text.replace(/[\t\n\f\r ]+/g, ' ') : text);

/** Plain text, with what no screen and no database can hold taken out. */
export function plainText(text: string, most: number = POST_UNITS): KeptText {
  return kept(text, most, false);
}

/** A text of which nobody says whether it is HTML: with a tag in it, it is. Without one its lines stay. */
export function textOfEither(text: string, most: number = POST_UNITS): KeptText {
  if (/<(?:[a-z][a-z0-9]*|!--|!\[)/i.test(text)) return textOfHtml(text, most);
  return plainText(text.includes('&') ? withoutEntities(text) : text, most);
}

/** A text whose entities alone are escaped, as exports of X have it. */
export function withoutEntities(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos|#39);/g, (whole, name: string) => ENTITIES.get(name) ?? whole);
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['#39', "'"],
]);

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** What bytes say as text: UTF-8 without its mark, or what a declaration or the bytes themselves say else. */
export function textOfBytes(bytes: Uint8Array, contentType: string | null = null): string {
  try {
    return UTF8.decode(bytes);
  } catch {
    return decode(bytes, contentType).text;
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is meant
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/;
/** Blanks at the ends of lines, and lines without words. */
const BLANKS = /\s\n|\n\s|^\s|\s$/;

function kept(text: string, most: number, cutAlready: boolean): KeptText {
  // Most posts have nothing that must be mended.
  if (text.length <= most && !CONTROLS.test(text) && !BLANKS.test(text) && text.isWellFormed()) return { text, cut: cutAlready };
  const long = text.length > SOURCE_UNITS;
  const tidy = (long ? text.slice(0, SOURCE_UNITS) : text)
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    // Signs that are no text: PostgreSQL has no NUL, and a terminal obeys others.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is meant
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g, '')
    // Line by line: an expression for blanks before a line end would look at a long run of blanks from each of them.
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .toWellFormed();
  if (tidy.length <= most) return { text: tidy, cut: cutAlready || long };
  const end = /[\ud800-\udbff]/.test(tidy.charAt(most - 1)) ? most - 1 : most;
  return { text: tidy.slice(0, end), cut: true };
}
