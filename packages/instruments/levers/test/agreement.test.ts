import { fold } from '@beffroi/reading';
import { describe, expect, it } from 'vitest';
import { labelOf, measureFixture, TOWN_SETS, type TownSet } from './towns.ts';

interface Compared {
  readonly claimed: readonly string[];
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
  readonly labelled: number;
}

/** Compares what is claimed of a town with its label: a claim is right where the label has the lever, at no lower a level, on the same page. */
async function compare(set: TownSet, host: string): Promise<Compared> {
  const [label, { findings }] = await Promise.all([labelOf(host), measureFixture(set, host)]);
  const claimed = findings.filter(({ kind }) => kind === 'level');
  const wrong = claimed.filter(({ indicator, level, evidence }) => {
    const said = label.levers[indicator];
    return said === undefined || level! > said.level || (level === said.level && !evidence.some(({ url }) => url.includes(said.page)));
  });
  const seen = new Set<string>(claimed.map(({ indicator }) => indicator));
  return {
    claimed: claimed.map(({ indicator, level }) => `${host} ${indicator} ${level}`),
    wrong: wrong.map(({ indicator, level, evidence }) => `${host} ${indicator} ${level} ${evidence[0]?.quote}`),
    missed: Object.keys(label.levers).filter((lever) => !seen.has(lever)),
    labelled: Object.keys(label.levers).length,
  };
}

/** The least share of labels that is seen: `hard` and `bodies` tell much that no rule knows yet. */
const SEEN = {
  'mended-on': 0.95,
  'first-sight': 0.95,
  'kept-apart': 0.95,
  hard: 0.65,
  bodies: 0.85,
  plain2: 0.3,
  mixed: 0.1,
  fresh: 0.4,
  unread: 0.45,
  unread2: 0.5,
  unread3: 0.5,
  council: 0.4,
  minutes: 0.2,
  notices: 0.55,
  charters: 0.3,
  last: 0.85,
  streets: 0.35,
} as const satisfies Record<TownSet, number>;

/**
 * Towns were labelled from their pages before any rule. At first sight: `first-sight` 44 claims of 44 labels, all of the right lever, 43 of the right level; `kept-apart` 20 claims of 24 labels, all right; `hard` 35 claims of 64 labels, 25 right: seven
 * of the ten wrong ones were a web agency's words in a legal notice; `bodies`, after these were mended, 35 claims of 41 labels, all right. One hand wrote pages and rules, so these figures flatter. Another, which knew no rule: `plain2` 19 claims of 54 labels, all right; `mixed` 8 of 52, 7 right; `fresh`, after mending, 22 of 48, 21 right; `unread` 26 claims of 45 labels, 23 right, all three wrong ones a delegation; `unread2`, after these were mended, 16 of 27, 15 right; `unread3`, after that, 16 of 28, all right. A fourth hand, which had read no rule, later that of job offers: `council` 24 claims of 52 labels, 23 right; `minutes` 16 of 56, 14 right; `notices` 33 of 52, 31 right; `charters` 21 of 50, 18 right; `last`, when that hand had read all rules, 31 of 33, 30 right; each after what was wrong in those before was mended. A fifth hand, which had read the questionnaire and no rule: `streets` 27 claims of 72 labels, all right. Rules have seen all towns since: the bounds guard against rot.
 */
describe.each(Object.entries(TOWN_SETS) as [TownSet, readonly string[]][])('the levers of the %s towns', (set, hosts) => {
  it('are claimed where a careful person reads them, and seldom missed', async () => {
    const compared = await Promise.all(hosts.map((host) => compare(set, host)));
    expect(compared.flatMap(({ wrong }) => wrong)).toEqual([]);
    const labelled = compared.reduce((sum, one) => sum + one.labelled, 0);
    const missed = compared.flatMap((one) => one.missed).length;
    expect(1 - missed / labelled).toBeGreaterThan(SEEN[set]);
  });

  it('are quoted in words that stand on the page', async () => {
    for (const host of hosts) {
      const { findings, material } = await measureFixture(set, host);
      for (const { evidence } of findings) {
        for (const { url, quote, place } of evidence) {
          const page = material.pages.find((one) => one.url === url)!;
          const reading = page.result.kind === 'reading' ? page.result.reading : null;
          const texts = [...(reading?.blocks ?? []), ...(reading?.links ?? [])].map(({ text }) => text).concat(page.pictures);
          expect(
            texts.some((text) => fold(text).includes(fold(quote))),
            `${url} ${place.block} ${quote}`,
          ).toBe(true);
        }
      }
    }
  });
});

it('says of a town behind a wall that nothing was observed, and of silence that it is no zero', async () => {
  const walled = await measureFixture('first-sight', 'www.saint-evroy.fr');
  expect(walled.findings.map((finding) => (finding.kind === 'unobserved' ? finding.obstacle : finding.kind))).toEqual(
    Array(20).fill('blocked'),
  );
  const silent = await measureFixture('mended-on', 'www.thoreuil.fr');
  expect(new Set(silent.findings.map(({ kind }) => kind))).toEqual(new Set(['abstained']));
  expect(silent.findings.every(({ level }) => level === null)).toBe(true);
});
