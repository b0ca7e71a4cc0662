import { LEVELS, parseInseeCode } from '@beffroi/domain';
import { type CaptureFacts, furtherOf, type Instrument, judgementOf, type MeasuredArchive } from '@beffroi/instrument';
import { FAMILY_NAMES, FURTHER_SCALES, RUBRIC, SERVICES } from '@beffroi/services/judge';
import { documentOf } from './document.ts';
import { measureTown, recompute, type TownMeasurement } from './measure-town.ts';

const CATALOGUE = SERVICES.map(({ id, family, fr, en }) => ({ id, family, title: { fr, en } }));

/** The eighteen services, measured on the town's websites by `measureTown`. */
export const servicesInstrument: Instrument = {
  id: 'services',
  name: { fr: 'Services en ligne', en: 'Online services' },
  catalogue: CATALOGUE,
  families: FAMILY_NAMES,
  rubric: RUBRIC,
  scale: { levels: LEVELS.map(({ fr, en }) => ({ fr, en })), further: FURTHER_SCALES },
  async measure(
    { territory, name, address, instant, sharedDomains = [] },
    { options, source, browser, gates, folder, signal, onRequest, onPage, milliseconds },
  ) {
    const result = await measureTown({
      start: address!,
      territory: parseInseeCode(territory),
      town: name,
      sharedDomains,
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
      ...(onPage === undefined ? {} : { onPage }),
      ...(milliseconds === undefined ? {} : { milliseconds }),
    });
    return measuredFrom(result);
  },
  judge: async (archive) => measuredFrom(await recompute(archive)),
};

/** What a wave keeps of an audit. */
export function measuredFrom(result: TownMeasurement): MeasuredArchive {
  return {
    archive: result.archive,
    capture: captureFacts(result),
    reached: !result.findings.every((finding) => finding.kind === 'unobserved' && finding.obstacle === 'down'),
    judgement: judgementOf(result.findings, furtherOf(servicesInstrument)),
  };
}

function captureFacts(result: TownMeasurement): CaptureFacts {
  const { facts, ended } = result;
  const { requests, obstacles } = documentOf(result, { language: 'en' });
  const counts = new Map<string, number>();
  for (const { obstacle } of obstacles) counts.set(obstacle, (counts.get(obstacle) ?? 0) + 1);
  const begins = facts.visits.map(({ instant }) => Date.parse(instant));
  const ends = facts.visits.map(({ instant, milliseconds }) => Date.parse(instant) + milliseconds);
  const dated = Date.parse(facts.instant);
  return {
    home: facts.home,
    ended,
    requests: requests.asked,
    pages: requests.pages,
    documents: requests.documents,
    renderings: requests.renderings,
    obstacles: Object.fromEntries(counts),
    traits: facts.traits,
    coverage: result.coverage,
    began: new Date(begins.reduce((one, other) => Math.min(one, other), begins[0] ?? dated)),
    finished: new Date(ends.reduce((one, other) => Math.max(one, other), ends[0] ?? dated)),
  };
}
