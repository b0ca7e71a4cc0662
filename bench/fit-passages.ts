// Fits the second reader of absences: by which words passages that explain a service are told from all others, on labelled towns. Each set of towns is left out in
// turn to say what that is worth; with `--write` what is fitted on all stands in the rubric.
import { writeFile } from 'node:fs/promises';
import type { Site } from '../packages/instruments/services/judge/annotate.ts';
import { signalsOf } from '../packages/instruments/services/judge/assess.ts';
import { SERVICES } from '../packages/instruments/services/judge/catalogue/index.ts';
import { doubtsOfAbsence } from '../packages/instruments/services/judge/certificate.ts';
import { hindrancesOf } from '../packages/instruments/services/judge/hindrances.ts';
import { decide } from '../packages/instruments/services/judge/rubric/decide.ts';
import { modelOf, mostTelling, passagesOf } from '../packages/instruments/services/judge/rubric/passage.ts';
import { labelledSites } from './lib/labelled-sites.ts';

const OUT = new URL('../packages/instruments/services/judge/rubric/passage-model.ts', import.meta.url);
const SETS = [
  ...['.', 'trial', 'further/first', 'further/second', 'further/third', 'further/fourth', 'further/fifth', 'further/sixth'],
  ...['further/seventh', 'further/eighth', 'further/ninth', 'further/thirteenth', 'further/fifteenth', 'further/seventeenth'],
  ...['further/eighteenth', 'further/nineteenth', 'further/twentysecond'],
];
/** A word must have been said by so many towns to be more than one author's. */
const LEAST_TOWNS = 3;
/** Words kept of a service, and how much one may tell at most. */
const MOST_WORDS = 150;
const MOST = 4;

interface Passage {
  readonly words: readonly string[];
  /** Services that it explains: where a person gives a level, and the rules or the lexicon saw it there. */
  readonly explains: ReadonlySet<number>;
  readonly town: string;
  readonly set: string;
}

/** Nothing is said of the service by the rules, and the absence would be earned. */
interface Absence {
  readonly set: string;
  readonly site: Site;
  readonly service: number;
  /** A person gives a level. */
  readonly wrong: boolean;
}

const all: Passage[] = [];
const absences: Absence[] = [];
for await (const { set, town, site, labels } of labelledSites(SETS)) {
  const { signals } = signalsOf(site);
  const given = SERVICES.map(({ id }) => (labels[id]?.level ?? 0) > 0);
  const seen = SERVICES.map((_, s) => new Set((signals.get(s) ?? []).map(({ url, block }) => `${url} ${block}`)));
  SERVICES.forEach((service, s) => {
    const label = labels[service.id];
    const finding = decide(
      site,
      service,
      signals.get(s) ?? [],
      () => hindrancesOf(site, s),
      () => doubtsOfAbsence(site, s),
    );
    if (label?.level === undefined || label.level === null) return;
    const code = finding.because.code;
    if (['absent', 'title-only', 'unnamed-passage'].includes(code)) absences.push({ set, site, service: s, wrong: label.level > 0 });
  });
  for (const { page, block, words } of passagesOf(site)) {
    const named = page.namings[block]!.names;
    const explains = SERVICES.flatMap((_, s) =>
      given[s] === true && ((named & (1 << s)) !== 0 || seen[s]!.has(`${page.url} ${block}`)) ? [s] : [],
    );
    all.push({ words, explains: new Set(explains), town: `${set} ${town}`, set });
  }
}

/** Log odds of the words that tell a service's passages from the others. */
function fitted(of: readonly Passage[]): readonly (readonly (readonly [string, number])[])[] {
  const anywhere = new Map<string, number>();
  for (const { words } of of) for (const word of words) anywhere.set(word, (anywhere.get(word) ?? 0) + 1);
  return SERVICES.map((_, s) => {
    const own = of.filter(({ explains }) => explains.has(s));
    const counts = new Map<string, { n: number; readonly towns: Set<string> }>();
    for (const { words, town } of own) {
      for (const word of words) {
        const count = counts.get(word) ?? { n: 0, towns: new Set<string>() };
        count.n++;
        count.towns.add(town);
        counts.set(word, count);
      }
    }
    const told = [...counts].flatMap(([word, { n, towns }]) => {
      const odds = Math.log((n + 0.5) / (own.length + 1)) - Math.log((anywhere.get(word)! - n + 0.5) / (of.length - own.length + 1));
      return towns.size < LEAST_TOWNS || odds <= 1 ? [] : [[word, Math.round(Math.min(odds, MOST) * 10) / 10] as const];
    });
    const kept = told.toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).slice(0, MOST_WORDS);
    return kept.toSorted(([a], [b]) => (a < b ? -1 : 1));
  });
}

console.log(`${all.length} passages, ${all.filter(({ explains }) => explains.size > 0).length} of which explain a service`);
const held = SETS.flatMap((set) => {
  const model = modelOf(fitted(all.filter((one) => one.set !== set)));
  return absences
    .filter((one) => one.set === set)
    .map(({ site, service, wrong }) => ({ set, wrong, told: mostTelling(site, service, model, 0)?.told ?? 0 }));
});
for (const least of [8, 9, 10, 11, 12, 13, 14, 16]) {
  const pointed = held.filter(({ told }) => told > least);
  console.log(
    `told more than ${least} on sets left out: ${pointed.filter(({ wrong }) => wrong).length} of ${held.filter(({ wrong }) => wrong).length} false absences, ${pointed.filter(({ wrong }) => !wrong).length} of ${held.filter(({ wrong }) => !wrong).length} true ones`,
  );
}
const model = fitted(all);
if (process.argv.includes('--write'))
  await writeFile(
    OUT,
    `// Written by \`bench/fit-passages.ts\`: not to be changed by hand.

/** By service, in the catalogue's order: how much each stem tells that a passage explains it (natural log of the odds), a stem and its number in turn. */
export const PASSAGE_WORDS: readonly string[] = ${JSON.stringify(model.map((weights) => weights.flat().join(' ')))};
`,
  );
