import type { Store } from '@beffroi/store';
import type { Declared, LeverId } from '../judge/index.ts';
import { closedSurvey, leversWave, surveyKept, toldCounts } from './made-levers.ts';

// Three invented towns: one that was asked twice and says more than is lived, one of which nothing is known, one that only says. And two waves.

export const ASKED = '99001';
export const SILENT = '99002';
export const SAYS = '99003';

/** What a spreadsheet would run, what a browser would: in words of the town, and of its pages. */
export const HOSTILE = {
  statement: '=HYPERLINK("http://mal.example")<script>document.title="pris"</script>',
  title: '"><img src=x onerror=document.title=1>',
  quote: '=cmd|calc!A1 <b onmouseover=1>adjointe au numérique</b>',
  link: 'javascript:document.title="pris"',
} as const;

const BEFORE = toldCounts({ elected: { n: 9, level: 4 }, agent: { n: 120, level: 1 } }, 3);
const AFTER = toldCounts({ elected: { n: 9, level: 4 }, agent: { n: 130, level: 3 } }, 4);

/** What both surveys told, the older one first. */
export const TOLD = [BEFORE, AFTER] as const;

const said = (lever: LeverId, level: Declared['level'], more: Partial<Declared> = {}): Declared => ({
  ...{ lever, level, statement: 'Une délibération le dit.', dated: '2026-09-01', proofs: [] },
  ...more,
});

const DECLARED: readonly Declared[] = [
  said('elected-lead', 4, {
    statement: HOSTILE.statement,
    proofs: [
      { kind: 'link', title: HOSTILE.title, dated: '2026-06-01', at: HOSTILE.link, answer: 'public' },
      { kind: 'deliberation', title: 'Délégation', dated: '2024-05-01', at: '=2026-12', answer: null },
    ],
  }),
  said('free-speech', 5),
  said('networked-work', null),
];

/** Writes towns, surveys and waves, all published. */
export async function trialHouse(store: Store): Promise<void> {
  await closedSurvey(store, { slug: 'rivebelle-2025', territory: ASKED, town: ASKED, closedOn: '2025-10-01' }, BEFORE);
  await closedSurvey(store, { slug: 'rivebelle-2026', territory: ASKED, town: ASKED, closedOn: '2026-10-01' }, AFTER);
  const seen = { 'elected-lead': { url: 'https://www.rivebelle.example/elus', quote: HOSTILE.quote } } as const;
  const towns = (record: object) => [
    { code: ASKED, name: 'Rivebelle', population: 12_000, seen, record },
    { code: SILENT, name: 'Brézan', population: 900 },
    { code: SAYS, name: '=Valdor', population: 180_000, stratum: '50000-200000', record: { declared: [said('free-speech', 2)] } },
  ];
  const earlier = { survey: surveyKept('rivebelle-2025', '2025-10-01', BEFORE) };
  await leversWave(store, 'leviers-2025', towns(earlier), { dated: new Date('2025-11-24T06:00:00Z') });
  const later = { declared: DECLARED, survey: surveyKept('rivebelle-2026', '2026-10-01', AFTER) };
  await leversWave(store, 'leviers-2026', towns(later));
}
