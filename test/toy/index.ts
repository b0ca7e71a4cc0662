import { join } from 'node:path';
import { createArchive, digestOf, readArchive, SOFTWARE, systemClock } from '@beffroi/capture';
import type { Digest, Finding, PositiveLevel } from '@beffroi/domain';
import { askedNobody, judgementOf, type MakeInstrument, type MeasuredArchive } from '@beffroi/instrument';

// A toy: how the squares of a town are furnished, as somebody who walks there would note it. Nothing in the house knows it; the folder alone makes it one
// of its instruments (`BEFFROI_INSTRUMENTS=test/toy`).

const CATALOGUE = [
  { id: 'benches', family: 'rest', title: { fr: 'Bancs', en: 'Benches' } },
  { id: 'shade', family: 'rest', title: { fr: 'Ombre', en: 'Shade' } },
  { id: 'fountains', family: 'water', title: { fr: 'Fontaines', en: 'Fountains' } },
] as const;

const RUBRIC = { version: '1.0.0', digest: digestOf(Buffer.from('one level for each three things, three at most')) };

const NOTES = 'metadata://toy/notes.html';

/** How many things of each kind stand in the squares of a town in a year; `null` where the square was closed. */
function counted(territory: string, year: number): readonly (number | null)[] {
  const seed = Number.parseInt(territory.replace(/\D/g, '0'), 10) + year;
  return CATALOGUE.map((_, at) => ((seed + at) % 7 === 0 ? null : (seed * (at + 3)) % 11));
}

export const instrument: MakeInstrument = () => ({
  id: 'squares',
  name: { fr: 'Places de la ville', en: 'Squares of the town' },
  catalogue: CATALOGUE,
  rubric: RUBRIC,
  targets: { of: () => null },
  async measure({ territory, name, instant }, { folder, signal }) {
    // A walk takes its time: long enough for a worker to be killed on the way.
    await systemClock.sleep(60, signal);
    signal.throwIfAborted();
    const path = join(folder, `${territory}.warc.gz`);
    const writer = await createArchive(path, {
      software: SOFTWARE,
      rubric: RUBRIC,
      start: `urn:toy:squares:${territory}`,
      territory,
      town: name,
      instant,
      source: 'walk',
      robots: 'not-applicable',
    });
    const notes = counted(territory, new Date(instant).getUTCFullYear()).map((n, at) => {
      const { id, title } = CATALOGUE[at]!;
      return `<p data-of="${id}" data-n="${n ?? ''}">${title.fr} : ${n ?? 'place fermée'}</p>`;
    });
    const body = Buffer.from(`<!doctype html><html lang="fr"><title>${name}</title><main>${notes.join('\n')}</main></html>`);
    await writer.keep({ type: 'resource', url: NOTES, instant, contentType: 'text/html', body });
    await writer.finish({ home: null, visits: [], unasked: [], ended: 'done' });
    return judged(path);
  },
  judge: judged,
});

async function judged(path: string): Promise<MeasuredArchive> {
  const archive = await readArchive(path);
  try {
    const notes = await archive.load(archive.kept.find(({ url }) => url === NOTES)!);
    const text = Buffer.from(notes!.body).toString('utf8');
    const findings = CATALOGUE.map(({ id }) => findingOf(id, text, digestOf(notes!.body)));
    return { archive: path, reached: true, capture: askedNobody(archive.head!.instant), judgement: judgementOf(findings) };
  } finally {
    await archive.close();
  }
}

function findingOf(indicator: string, text: string, digest: Digest): Finding {
  const [, n = '', quote = ''] = new RegExp(`<p data-of="${indicator}" data-n="(\\d*)">([^<]*)</p>`).exec(text)!;
  const base = { indicator, ceiling: 3, confidence: 0.9, provider: null, because: { code: 'counted', values: { n } } } as const;
  const seen = { url: NOTES, rule: 'note', quote, place: { block: 0, zone: 'main', heading: '' }, digest };
  if (n === '') return { ...base, kind: 'unobserved', level: null, obstacle: 'blocked', evidence: [seen] };
  const level = Math.min(3, Math.ceil(Number(n) / 3));
  if (level === 0) return { ...base, kind: 'absence', level: 0, evidence: [seen], read: [NOTES] };
  return { ...base, kind: 'level', level: level as PositiveLevel, evidence: [seen] };
}
