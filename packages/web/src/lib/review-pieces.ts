import type { Language } from '@beffroi/domain';
import type { ReviewPieces } from '@beffroi/ui/review/pieces.ts';
import { type ReviewWords, review } from '@beffroi/ui/words/review.ts';

/** What the instruments' folders bring to the reading room; who brings nothing is not among them. */
const FOUND = import.meta.glob<ReviewPieces>('../../../instruments/*/pages/review.ts', { eager: true, import: 'review' });

const PIECES = new Map(Object.entries(FOUND).map(([path, pieces]) => [path.split('/').at(-3)!, pieces]));

/** Instruments that have a room of their own, with it. */
export const OWN_ROOMS = [...PIECES].flatMap(([instrument, { room }]) => (room === undefined ? [] : [{ instrument, path: room }]));

/** What an instrument brings; nothing for one from outside. */
export function piecesOf(instrument: string): ReviewPieces {
  return PIECES.get(instrument) ?? {};
}

/** What the pages say of an instrument's items. */
export function reviewWords(instrument: string, language: Language): ReviewWords {
  return { ...review[language], ...piecesOf(instrument).words?.[language] };
}
