import { itIsReviewed } from '@beffroi/review/conformance';
import { SERVICES } from '@beffroi/services/judge';
import { expect, it } from 'vitest';
import { review } from './index.ts';

const catalogue = SERVICES.map(({ id, family, fr, en }) => ({ id, family, title: { fr, en } }));

itIsReviewed(
  { catalogue, review },
  {
    subjects: SERVICES.map(({ id }) => ({ indicator: id })),
    answers: [0, 1, 2, 3, 4, 5].map((level) => ({ kind: level === 0 ? 'absence' : 'level', level })),
  },
);

it('says what each level takes of each service, in both languages', () => {
  for (const { id } of SERVICES) {
    const meanings = review.meanings!(id, 2026);
    expect(meanings.map(({ level }) => level)).toEqual([1, 2, 3, 4, 5]);
    for (const { text } of meanings) expect([text.fr, text.en].every((sentence) => sentence.endsWith('.'))).toBe(true);
    expect(review.namesOf!(id).length).toBeGreaterThan(0);
  }
});
