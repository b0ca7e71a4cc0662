import type { PagePicture } from './document.ts';

/**
 * Draws a page of a PDF as a picture: a port, since whoever does so starts another program or loads native code. It is told the page's number, from 1,
 * and its size in points, and gives `null` for a page that could not be drawn. The same bytes must give the same picture.
 */
export type DrawPages = (
  pdf: Uint8Array,
  page: number,
  size: { readonly width: number; readonly height: number },
) => Promise<PagePicture | null>;
