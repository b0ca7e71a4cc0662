import type { ReviewPieces } from '@beffroi/ui/review/pieces.ts';
import { refusals, review as words } from '#words/review.ts';

/** Services in the reading room: what is made of their face, in their own words. */
export const review: ReviewPieces = { words, refusals };
