import { parseInseeCode } from '@beffroi/domain';
import { traitsOf } from '@beffroi/figures';
import { type CaptureFacts, type Instrument, judgementOf, type KnownFacts, type MeasuredArchive } from '@beffroi/instrument';
import { LEVERS, type OtherInstruments, PRIORITIES, RUBRIC } from '@beffroi/levers/judge';
import { dayIn } from '@beffroi/speaking';
import type { Store } from '@beffroi/store';
import { zoneOf } from '@beffroi/territories';
import { type JudgedLevers, judgeArchive } from './judge-archive.ts';
import { keptLevers } from './kept-finding.ts';
import { knownOfAuthority } from './known-of-authority.ts';
import { keepLeversFigures } from './levers-figures.ts';
import { measureLevers } from './measure-levers.ts';

/** The levels of a lever's anchors, in one word each. */
export const LEVEL_NAMES = [
  { fr: 'rien', en: 'nothing' },
  { fr: 'premiers gestes', en: 'first steps' },
  { fr: 'règle écrite', en: 'written rule' },
  { fr: 'pratique établie', en: 'settled practice' },
  { fr: 'pratique partagée', en: 'shared practice' },
  { fr: 'pratique qui se corrige', en: 'practice that corrects itself' },
];

/** The twenty levers: what is seen of them on the town's site, and beside it what the authority says and what those who live them answered. */
export function leversInstrument({ store }: { readonly store: Store }): Instrument {
  const scored = { catalogue: LEVERS, scale: { levels: LEVEL_NAMES }, unranked: true } as const;
  return {
    id: 'levers',
    name: { fr: 'Leviers', en: 'Levers' },
    ...scored,
    families: Object.fromEntries(PRIORITIES.map(({ id, title }) => [id, title])),
    rubric: RUBRIC,
    figures: { keep: (trx, series) => keepLeversFigures(trx, series, scored) },
    async measure(
      { territory, name, address, instant, sharedDomains = [] },
      { options, source, browser, gates, folder, signal, onRequest, known },
    ) {
      const day = dayIn(zoneOf(territory), new Date(instant));
      const measured = await measureLevers({
        start: address!,
        territory: parseInseeCode(territory),
        town: name,
        sharedDomains,
        record: { ...(await knownOfAuthority(store, territory, day)), others: othersOf((await known?.(day)) ?? {}) },
        source,
        data: folder,
        instant,
        budget: options.budget,
        interval: options.interval,
        concurrency: options.concurrency,
        crawlDelayCap: options.crawlDelayCap,
        render: options.render,
        browser,
        userAgent: options.userAgent,
        rateLimiters: gates,
        signal,
        onProgress: ({ visit }) => onRequest(visit.purpose === 'page'),
      });
      return measuredFrom(measured, measured.archive);
    },
    judge: async (archive) => measuredFrom(await judgeArchive(archive), archive),
  };
}

/** What others have published, under the names that archives have for it. What nobody looked for is left out. */
function othersOf({ 'signed-answer': signedAnswer, 'rented-portal': rentedPortal }: KnownFacts): OtherInstruments {
  return {
    ...(signedAnswer === undefined ? {} : { voice: { signedAnswer } }),
    ...(rentedPortal === undefined ? {} : { services: { rentedPortal } }),
  };
}

/** What a wave keeps of a town's levers. */
export function measuredFrom(judged: JudgedLevers, archive: string): MeasuredArchive {
  const { findings, record, material } = judged;
  return {
    archive,
    capture: captureFacts(judged),
    reached: !findings.every((finding) => finding.kind === 'unobserved' && finding.obstacle === 'down'),
    judgement: judgementOf(keptLevers(findings, record, material.instant.slice(0, 10))),
  };
}

function captureFacts({ material, ended, coverage }: JudgedLevers): CaptureFacts {
  const { visits, home, pages, instant, givenUp } = material;
  const count = (purpose: string): number => visits.filter((visit) => visit.purpose === purpose && visit.status !== null).length;
  const obstacles = new Map<string, number>();
  for (const { obstacle, purpose } of visits)
    if (obstacle !== null && purpose !== 'robots' && purpose !== 'sitemap') obstacles.set(obstacle, (obstacles.get(obstacle) ?? 0) + 1);
  if (givenUp.length > 0) obstacles.set('budget', (obstacles.get('budget') ?? 0) + givenUp.length);
  const dated = Date.parse(instant);
  const begins = visits.map((visit) => Date.parse(visit.instant));
  const ends = visits.map((visit) => Date.parse(visit.instant) + visit.milliseconds);
  return {
    home,
    ended,
    requests: visits.filter(({ status }) => status !== null).length,
    pages: count('page'),
    documents: count('document'),
    renderings: count('rendering'),
    obstacles: Object.fromEntries(obstacles),
    traits: traitsOf({ home, generator: generatorOf(material), addresses: pages.map(({ url }) => url) }),
    coverage,
    began: new Date(begins.reduce((one, other) => Math.min(one, other), begins[0] ?? dated)),
    finished: new Date(ends.reduce((one, other) => Math.max(one, other), ends[0] ?? dated)),
  };
}

function generatorOf({ pages, home }: JudgedLevers['material']): string | null {
  const page = pages.find(({ url, result }) => url === home && result.kind === 'reading');
  return page?.result.kind === 'reading' ? page.result.reading.generator : null;
}
