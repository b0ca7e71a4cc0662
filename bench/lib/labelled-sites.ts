import { resolve } from 'node:path';
import { folderSource, SOFTWARE } from '@beffroi/capture';
import { measureTown } from '@beffroi/services/gather';
import type { Site } from '../../packages/instruments/services/judge/annotate.ts';
import { annotateSite } from '../../packages/instruments/services/judge/annotate-site.ts';
import { materialIn } from '../../packages/instruments/services/test/material-in.ts';
import { scratch } from './scratch.ts';
import { FIXTURES, INSTANT, type Labels, labelsOf, readTowns } from './towns.ts';

/** Sets of labelled towns, by folder of the fixtures. */
export const SETS = [
  ...['.', 'trial'],
  ...['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'].map((name) => `further/${name}`),
];

export interface LabelledSite {
  readonly set: string;
  readonly town: string;
  readonly site: Site;
  readonly labels: Labels;
}

/** The sites of labelled towns as the rules see them, read from their folders without a browser, with what the first reader says of each. */
export async function* labelledSites(sets: readonly string[] = SETS): AsyncGenerator<LabelledSite> {
  await using folder = await scratch();
  for (const set of sets) {
    for (const town of await readTowns(resolve(FIXTURES, set, 'towns'))) {
      const { archive } = await measureTown({
        ...{ start: town.start, territory: null, town: town.name, source: folderSource(resolve(FIXTURES, set, 'web')), data: folder.path },
        ...{ budget: 80, interval: 0, instant: INSTANT, concurrency: 4, crawlDelayCap: 0 },
        ...{ render: 'never', browser: null, userAgent: SOFTWARE },
      });
      yield { set, town: town.name, site: annotateSite(await materialIn(archive)), labels: labelsOf(town, 'first') };
    }
  }
}
