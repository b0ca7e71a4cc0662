import { createHash } from 'node:crypto';
import { cacheOf } from '@beffroi/observatory';
import { type Drawing, framed, type Palette, readPalette, sharedDrawing, standingAlone } from '@beffroi/pictures';
import { csvLine } from '@beffroi/table-formats';
import tokens from '../design/tokens.css?raw';
import type { Picture } from '../picture.ts';
import { site } from '../words/site.ts';
import { isKnown, OPEN, tagOf } from './answers.ts';
import { drawPng, TooManyPictures } from './draw-png.ts';

/** Light or dark: a file knows nothing of who will look at it. */
export type PictureTheme = 'light' | 'dark';

const PALETTES: Readonly<Record<PictureTheme, Palette>> = { light: readPalette(tokens, 'light'), dark: readPalette(tokens, 'dark') };

/** A quarter of an hour: what is behind a picture changes with a wave, and a newer one may be published. */
const KEPT = 'public, max-age=900, stale-while-revalidate=86400';
/** What an embargo may hide is asked for anew each time. */
const FLEETING = 'public, no-cache';

/** How long an answer may be kept. */
export const keptFor = (fleeting: boolean): string => (fleeting ? FLEETING : KEPT);

/** What a file is called, and whether it may be kept. */
export interface PictureFile {
  readonly name: string;
  readonly fleeting?: boolean;
}
/** Pixels of a picture that is taken along: sharp in print, small in a mail. */
const WIDE = 1200;

/** Nothing is drawn now: nobody may keep what says so. */
const NOT_NOW = { ...OPEN, 'cache-control': 'no-store' } as const;
const PLAIN = 'text/plain; charset=utf-8';
/** Seconds after which most of what waits is drawn. */
const BUSY = { ...NOT_NOW, 'content-type': PLAIN, 'retry-after': '5' } as const;

const SVG = 'image/svg+xml; charset=utf-8';
const drawn = cacheOf<Uint8Array>(64);

/** A picture as a file, with its sentence above and its source below; `null` where nothing is drawn. */
export function pictureSvg(picture: Picture, source: string, theme: PictureTheme): string | null {
  if (picture.drawing === null) return null;
  return drawingSvg(framed(picture.drawing, { ...picture, source }), picture, theme);
}

/** What a shared link of a picture shows, as SVG; `null` where nothing is drawn. */
export function sharedPictureSvg(picture: Picture, source: string): string | null {
  if (picture.drawing === null) return null;
  return drawingSvg(sharedDrawing(picture.drawing, { ...picture, source }), picture, 'light');
}

/** Any drawing as a file. */
export function drawingSvg(drawing: Drawing, about: { readonly title: string; readonly description: string }, theme: PictureTheme): string {
  return standingAlone(drawing, about, PALETTES[theme]);
}

/** The SVG itself, told by its bytes. */
export function svgAnswer(request: Request, svg: string, { name, fleeting = false }: PictureFile): Response {
  return fileOf(request, svg, tagOf(svg), {
    'content-type': SVG,
    'content-disposition': `inline; filename="${name}"`,
    'cache-control': keptFor(fleeting),
  });
}

/** The same as PNG. It is drawn once, and told by what it is drawn of: who has it already waits for nothing. @param wide in pixels */
export async function pngAnswer(request: Request, svg: string, { name, fleeting = false }: PictureFile, wide = WIDE): Promise<Response> {
  const tag = tagOf(`${wide} ${svg}`);
  const headers = {
    'content-type': 'image/png',
    'content-disposition': `inline; filename="${name}"`,
    'cache-control': keptFor(fleeting),
  };
  if (isKnown(request, tag) || request.method === 'HEAD') return fileOf(request, new Uint8Array(), tag, headers);
  try {
    return fileOf(request, await drawnOnce(svg, wide), tag, headers);
  } catch (error) {
    if (error instanceof TooManyPictures) return busyAnswer();
    throw error;
  }
}

/**
 * What stands in the place of a picture that is still being worked out (503): what it is called and a sentence that says so, drawn where a picture was asked for, since whoever
 * embeds it shows what comes. When to ask again, who asks says.
 */
export async function pendingAnswer(
  { pending, said, source }: { readonly pending: string; readonly said: string; readonly source: string },
  format: 'svg' | 'png' | 'shared' | 'text',
  theme: PictureTheme,
): Promise<Response> {
  const answer = (body: string | Uint8Array, type: string): Response =>
    new Response(body as BodyInit, { status: 503, headers: { ...NOT_NOW, 'content-type': type } });
  if (format === 'text') return answer(`${said}\n`, PLAIN);
  const text = { title: pending, description: said, note: said, source };
  const drawing = format === 'shared' ? sharedDrawing(NOTHING, { title: `${pending} – ${said}`, source }) : framed(NOTHING, text);
  const svg = drawingSvg(drawing, text, theme);
  if (format === 'svg') return answer(svg, SVG);
  try {
    return answer(await drawnOnce(svg, WIDE), 'image/png');
  } catch (error) {
    if (error instanceof TooManyPictures) return busyAnswer();
    throw error;
  }
}

/** As wide as pictures are. */
const NOTHING: Drawing = { width: 400, height: 1, body: '' };

const busyAnswer = (): Response => new Response(`${site.fr.picturesBusy}\n${site.en.picturesBusy}\n`, { status: 503, headers: BUSY });

const drawnOnce = (svg: string, wide: number): Promise<Uint8Array> =>
  drawn(createHash('sha256').update(`${wide} ${svg}`).digest('base64url'), () => drawPng(svg, wide));

/** The numbers of a picture, for programs. */
export function csvAnswer(
  request: Request,
  { data: { columns, rows } }: Pick<Picture, 'data'>,
  { name, fleeting = false }: PictureFile,
): Response {
  const text = [columns, ...rows].map((row) => csvLine(row)).join('');
  return fileOf(request, text, tagOf(text), {
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': keptFor(fleeting),
  });
}

function fileOf(request: Request, body: string | Uint8Array, tag: string, headers: Readonly<Record<string, string>>): Response {
  const all = { ...OPEN, ...headers, etag: tag };
  if (isKnown(request, tag)) return new Response(null, { status: 304, headers: all });
  return new Response(request.method === 'HEAD' ? null : (body as BodyInit), { headers: all });
}
