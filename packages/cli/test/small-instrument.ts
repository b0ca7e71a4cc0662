import { join } from 'node:path';
import { createArchive, digestOf, readArchive, SOFTWARE } from '@beffroi/capture';
import { canonicalJson } from '@beffroi/domain';
import type { Instrument, MeasuredArchive } from '@beffroi/instrument';

const CATALOGUE = [
  { id: 'bench', family: 'square', title: { fr: 'Bancs', en: 'Benches' } },
  { id: 'tree', family: 'square', title: { fr: 'Arbres', en: 'Trees' } },
  { id: 'lamp', family: 'street', title: { fr: 'Lampes', en: 'Lamps' } },
] as const;

/** What a town with such a code has in such a year: benches 1, then 2; trees 2; lamps that only towns of an even code let see. */
function levelsOf(territory: string, year: number): readonly (number | null)[] {
  return [year > 2026 ? 2 : 1, 2, Number(territory) % 2 === 0 ? 0 : null];
}

const RUBRIC = { version: '0.1.0', digest: `sha256:${'5'.repeat(64)}` } as const;

/** An instrument that gives what must be given, and says nothing of its own: it counts what stands in the street, and asks nobody. */
export const smallInstrument: Instrument = {
  id: 'street-furniture',
  name: { fr: 'Mobilier urbain', en: 'Street furniture' },
  catalogue: CATALOGUE,
  rubric: RUBRIC,
  scale: {
    levels: [
      { fr: 'rien', en: 'nothing' },
      { fr: 'un peu', en: 'some' },
      { fr: 'assez', en: 'enough' },
    ],
  },
  targets: { of: () => null },
  async measure({ territory, name, instant }, { folder }) {
    const path = join(folder, `${territory}.warc.gz`);
    const writer = await createArchive(path, {
      software: SOFTWARE,
      rubric: RUBRIC,
      start: `urn:street:${territory}`,
      territory,
      town: name,
      instant,
      source: 'street',
      robots: 'not-applicable',
    });
    await writer.finish({ home: null, visits: [], unasked: [], ended: 'done' });
    return judged(path);
  },
  judge: judged,
};

async function judged(path: string): Promise<MeasuredArchive> {
  const archive = await readArchive(path);
  await archive.close();
  const { territory, instant } = archive.head!;
  const began = new Date(instant);
  const levels = levelsOf(territory!, began.getUTCFullYear());
  const findings = CATALOGUE.map(({ id }, at) => ({ indicator: id, level: levels[at] ?? null, evidence: [] }));
  const seen = findings.flatMap(({ level }) => level ?? []);
  const json = canonicalJson(findings);
  return {
    archive: path,
    reached: true,
    capture: {
      home: null,
      ended: 'done',
      requests: 0,
      pages: 0,
      documents: 0,
      renderings: 0,
      obstacles: {},
      traits: {},
      began,
      finished: began,
    },
    judgement: {
      findings: json,
      digest: digestOf(Buffer.from(json)),
      observations: findings.map(({ indicator, level }) => ({
        indicator,
        kind: level === null ? 'unobserved' : level === 0 ? 'absence' : 'level',
        level,
        ceiling: 2,
        confidence: 1,
        provider: null,
        obstacle: level === null ? 'blocked' : null,
        reason: 'counted',
        evidence: `level ${level}`,
      })),
      score: {
        observed: seen.length,
        unobserved: findings.length - seen.length,
        abstained: 0,
        level_sum: seen.reduce((sum, level) => sum + level, 0),
        attainment_sum: seen.reduce((sum, level) => sum + level / 2, 0),
        strip: findings.map(({ level }) => (level === null ? '?' : String(level))).join(''),
      },
    },
  };
}
