import { LEVERS, RULES, reasonWords } from '@beffroi/levers/judge';
import { fold } from '@beffroi/reading';
import { itIsReviewed } from '@beffroi/review/conformance';
import { expect, it } from 'vitest';
import { review } from './index.ts';

itIsReviewed(
  { catalogue: LEVERS, review },
  {
    subjects: LEVERS.map(({ id }) => ({ indicator: id })),
    answers: [0, 1, 2, 3, 4, 5].map((level) => ({ kind: level === 0 ? 'absence' : 'level', level })),
  },
);

it('says what one can see at each level of each lever, in both languages, and which pages to read first', () => {
  for (const { id } of LEVERS) {
    const meanings = review.meanings!(id, 2026);
    expect(meanings.map(({ level }) => level)).toEqual([0, 1, 2, 3, 4, 5]);
    for (const { text } of meanings) expect([text.fr, text.en].every((sentence) => sentence.endsWith('.'))).toBe(true);
    const names = review.namesOf!(id);
    expect(names.length).toBeGreaterThan(2);
    for (const name of names) expect(fold(name)).toBe(name);
  }
});

it('explains a level by the sentence of the rule that saw it, and by its words', () => {
  const [rule] = RULES;
  const [level, says] = Object.entries(rule!.says)[0]!;
  const because = { code: `${rule!.name}-${level}`, values: {} };
  const evidence = [{ quote: 'Mme Lune, adjointe au numérique', url: 'https://www.belleroche.fr/elus', digest: null, rule: rule!.name }];
  const explained = review.explain!({ because, evidence }, rule!.lever);
  expect(explained.reason).toEqual(reasonWords(because));
  expect(explained.reason.fr).toBe(says.fr);
  expect(explained.evidence).toEqual([{ quote: evidence[0]!.quote, url: evidence[0]!.url, digest: null }]);
});
