import type { Picture } from '@beffroi/ui/picture.ts';
import {
  csvAnswer,
  type PictureTheme,
  pendingAnswer,
  pictureSvg,
  pngAnswer,
  sharedPictureSvg,
  svgAnswer,
} from '@beffroi/ui/server/picture-files.ts';
import { error, type RequestEvent } from '@sveltejs/kit';
import { type AskedPicture, pictureAt } from './asked-picture.ts';

type PictureEvent = RequestEvent<{ chart: string; choice: string }>;

/** A picture as SVG, or its PNG; while it is worked out a sentence in its place (503). @throws 404 where there is no picture, or nothing is drawn */
export async function pictureFile(event: PictureEvent, format: 'svg' | 'png', theme: PictureTheme): Promise<Response> {
  const asked = await pictureAt(event, event.params);
  if ('pending' in asked) return pendingAnswer(asked, format, theme);
  const svg = pictureSvg(asked.picture, asked.source, theme);
  if (svg === null) error(404);
  const file = fileOf(asked, format);
  return format === 'svg' ? svgAnswer(event.request, svg, file) : pngAnswer(event.request, svg, file);
}

/** What a shared link of a picture shows: 1200 × 630. @throws 404 where there is no picture, or nothing is drawn */
export async function sharedPictureFile(event: PictureEvent): Promise<Response> {
  const asked = await pictureAt(event, event.params);
  if ('pending' in asked) return pendingAnswer(asked, 'shared', 'light');
  const svg = sharedPictureSvg(asked.picture, asked.source);
  if (svg === null) error(404);
  return pngAnswer(event.request, svg, fileOf(asked, 'png'));
}

/** The numbers of a picture. @throws 404 where there is no picture */
export async function pictureData(event: PictureEvent): Promise<Response> {
  const asked = await pictureAt(event, event.params);
  if ('pending' in asked) return pendingAnswer(asked, 'text', 'light');
  return csvAnswer(event.request, { data: asked.fictional ? inventedRows(asked.picture.data) : asked.picture.data }, fileOf(asked, 'csv'));
}

/** A table has no caption that goes with it: each of its rows says that it is invented. */
const inventedRows = ({ columns, rows }: Picture['data']): Picture['data'] => ({
  columns: [...columns, 'fictional'],
  rows: rows.map((row) => [...row, 'true']),
});

const fileOf = ({ name, door }: AskedPicture, ending: string) => ({ name: `${name}.${ending}`, fleeting: door.fleeting === true });
