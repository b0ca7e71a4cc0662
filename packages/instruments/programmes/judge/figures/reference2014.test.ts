import { expect, test } from 'vitest';
import { list, town, verdict } from '../../test/made-towns.ts';
import { THEMES } from '../codebook/index.ts';
import type { ThemeId } from '../codebook/theme.ts';
import { REFERENCE_2014, topicsAsIn2014 } from './reference2014.ts';

test('the study of 2014 keeps its published numbers, with the bounds that it did not print', () => {
  const { denominators, strata, topics } = REFERENCE_2014;
  expect(denominators).toMatchObject({ standing: 527, found: 270, readable: 270, mentions: 161 });
  expect(Math.round(denominators.ofReadable.share! * 100)).toBe(60);
  expect([denominators.ofStanding.worst, denominators.ofStanding.best].map((bound) => Math.round(bound! * 100))).toEqual([31, 79]);
  expect(strata.map(({ share }) => share)).toEqual([0.55, 0.58, 0.87]);
  expect(topics.map(({ topic, mentions }) => [topic, mentions.n, mentions.of])).toEqual([
    ['services', 92, 161],
    ['open data', 24, 161],
    ['e-health', 15, 161],
    ['smart city', 10, 161],
  ]);
});

test('programmes are counted by the topics of 2014: of those that speak of digital matters, once a topic', () => {
  const bridge: Partial<Record<ThemeId, string>> = {
    'one-stop-desk': 'services',
    'online-procedures': 'services',
    'open-data': 'open data',
    'e-participation': 'participation',
  };
  const rows = topicsAsIn2014(
    [
      town('01001', [
        list('a', verdict(['one-stop-desk', 'online-procedures'])),
        list('b', verdict(['open-data', 'ai'])),
        list('c', verdict(['video-surveillance'], { mentionsDigital: false })),
        list('d', 'unreadable'),
      ]),
    ],
    (theme) => bridge[theme] ?? null,
  );
  expect(rows.map(({ scope, topic, mentions, published }) => [scope, topic, mentions.n, mentions.of, published?.n ?? null])).toEqual([
    ['panel', 'services', 1, 2, 92],
    ['panel', 'open data', 1, 2, 24],
    ['panel', 'participation', 0, 2, null],
    ['stratum', 'services', 1, 2, null],
    ['stratum', 'open data', 1, 2, null],
    ['stratum', 'participation', 0, 2, null],
  ]);
});

test('each topic that was counted in 2014 has a theme in the codebook', () => {
  const bridged = Object.values(THEMES).map(({ topic2014 }) => topic2014);
  for (const { topic } of REFERENCE_2014.topics) expect(bridged).toContain(topic);
});
