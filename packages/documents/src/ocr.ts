import type { PagePicture } from './document.ts';

/**
 * Draws pages of a PDF as pictures: a port, since whoever does so starts another program or loads native code. `null` for a page that could not be
 * drawn. The same bytes must give the same picture.
 */
export type DrawPages = (pdf: Uint8Array, page: number) => Promise<PagePicture | null>;
