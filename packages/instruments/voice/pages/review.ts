import type { ReviewPieces } from '@beffroi/ui/review/pieces.ts';
import { reading } from '#words/reading.ts';

/** Posts in the reading room: what is made of their face, in their own words. */
export const review: ReviewPieces = { room: 'voix', item: 'publication', words: reading };
