import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderSource, SOFTWARE } from '@beffroi/capture';
import { hostOf, parseInstant } from '@beffroi/domain';
import { measureTown } from '@beffroi/services/gather';
import { type Material, SERVICES, type ServiceFinding } from '@beffroi/services/judge';
import { beforeAll, describe, expect, it } from 'vitest';
import { isContent, type Site } from '../judge/annotate.ts';
import { annotateSite } from '../judge/annotate-site.ts';
import { insideLinks } from '../judge/home-state.ts';
import type { ReasonCode } from '../judge/rubric/reasons.ts';

// Each reason of a finding is a sentence that people read: what it claims is tried here on the towns of the fixtures, word for word.

const FIXTURES = join(import.meta.dirname, '..', '..', '..', '..', 'fixtures');
const FOLDERS = [
  '.',
  'trial',
  'further/first',
  'further/second',
  'further/third',
  'further/fourth',
  'further/fifth',
  'further/sixth',
  'further/seventh',
];

interface Tried {
  readonly town: string;
  readonly finding: ServiceFinding;
  readonly material: Material;
  readonly site: Site;
}

const tried: Tried[] = [];

beforeAll(async () => {
  const data = await mkdtemp(join(tmpdir(), 'beffroi-because-'));
  try {
    for (const folder of FOLDERS) {
      const source = folderSource(join(FIXTURES, folder, 'web'));
      for (const file of (await readdir(join(FIXTURES, folder, 'towns'))).filter((name) => name.endsWith('.json'))) {
        const { start, name } = JSON.parse(await readFile(join(FIXTURES, folder, 'towns', file), 'utf8'));
        const { findings, material } = await measureTown({
          ...{
            start,
            town: name,
            territory: null,
            source,
            data: join(data, folder, file),
            instant: parseInstant('2026-11-24T12:00:00.000Z')!,
          },
          ...{ budget: 80, interval: 0, crawlDelayCap: 0, concurrency: 4, render: 'never', browser: null, userAgent: SOFTWARE },
        });
        const site = annotateSite(material);
        for (const finding of findings) tried.push({ town: `${folder}/${file}`, finding, material, site });
      }
      await source.close();
    }
  } finally {
    await rm(data, { recursive: true, force: true });
  }
});

const has = ({ finding }: Tried, ...facets: readonly string[]): boolean => facets.every((facet) => finding.facets.includes(facet as never));
const byRule = ({ finding }: Tried, ...rules: readonly string[]): boolean => finding.evidence.some(({ rule }) => rules.includes(rule));

/** Content blocks of ordinary pages that name the service. */
function namingBlocks({ site, finding }: Tried): number {
  const bit = 1 << SERVICES.findIndex(({ id }) => id === finding.indicator);
  return site.pages
    .filter(({ kind }) => kind === 'ordinary')
    .reduce((sum, page) => sum + page.namings.filter(({ names }, block) => (names & bit) !== 0 && isContent(page, block)).length, 0);
}

/** A visit to the address, or to its host, that failed in this way. */
const failed = ({ material, finding }: Tried, of: (visit: Material['visits'][number]) => boolean): boolean =>
  finding.evidence.some(({ url }) => material.visits.some((visit) => hostOf(visit.url) === hostOf(url) && of(visit)));

const obstacle = (name: string) => (one: Tried) => failed(one, (visit) => visit.obstacle === name);

/** What each sentence claims, as a question to what was read. */
const CLAIMS: Partial<Record<ReasonCode, (one: Tried) => boolean>> = {
  automatic: (one) => has(one, 'automatic'),
  personalised: (one) => has(one, 'online_intake', 'account') && (has(one, 'prefill') || has(one, 'tracking')),
  transaction: (one) => has(one, 'online_intake') && (has(one, 'decision_online') || has(one, 'delivery_online')),
  'transaction-paid': (one) => has(one, 'online_intake', 'payment'),
  teleservice: (one) => has(one, 'national_teleservice') && typeof one.finding.because.values?.['name'] === 'string',
  intake: (one) => has(one, 'online_intake'),
  portal: (one) => one.finding.provider !== null && one.finding.because.values?.['provider'] === one.finding.provider,
  appointment: (one) => has(one, 'appointment'),
  payment: (one) => has(one, 'payment'),
  form: (one) => has(one, 'form_download'),
  email: (one) => has(one, 'email_request'),
  catalogue: (one) => has(one, 'catalogue'),
  information: (one) => has(one, 'information'),
  'information-dead': (one) => one.finding.level === 1,
  'information-promised': (one) => one.finding.level === 1,
  'information-refused': (one) => one.finding.level === 1,
  'information-login': (one) => one.finding.level === 1,
  'title-only': (one) => one.finding.evidence.length > 0 && one.finding.because.values?.['pages'] === one.site.pages.length,
  absent: (one) =>
    one.finding.evidence.length === 0 && namingBlocks(one) === 0 && one.finding.because.values?.['pages'] === one.site.pages.length,
  'not-offered': (one) => byRule(one, 'service-not-offered'),
  'too-wide': (one) => one.finding.kind === 'abstained' && one.finding.evidence.length > 0,
  'unnamed-passage': (one) => one.finding.kind === 'abstained' && byRule(one, 'unnamed-passage'),
  contradiction: (one) => one.finding.kind === 'abstained' && new Set(one.finding.evidence.map(({ quote }) => quote)).size > 1,
  'unobserved-robots': obstacle('robots'),
  'unobserved-host-down': (one) => {
    const host = one.finding.because.values?.['host'];
    return one.finding.evidence.some(({ url }) => hostOf(url) === host);
  },
  'unobserved-closed': (one) => one.finding.evidence.length > 0,
  'unobserved-opening': (one) => one.finding.evidence.length > 0,
  'unobserved-budget': ({ material, finding }) => material.unasked.length > 0 || finding.evidence.length > 0,
  'unobserved-unreadable': ({ finding }) => finding.evidence.length > 0,
  'unobserved-lapsed': (one) => one.finding.evidence.length > 0,
  'unobserved-bare': ({ site }) => {
    const home = site.pages.find((page) => page.home)!;
    return insideLinks(site, home).length === 0 && home.reading.shape.mainCharacters < 400;
  },
};

describe('what a reason says', () => {
  it('is true of every finding of the fixtures', () => {
    const wrong = tried.filter((one) => CLAIMS[one.finding.because.code as ReasonCode]?.(one) === false);
    expect(wrong.map(({ town, finding }) => `${town} ${finding.indicator} ${finding.because.code}`)).toEqual([]);
  });

  it('is claimed of something, for each reason that the fixtures have', () => {
    const codes = new Set(tried.map(({ finding }) => finding.because.code));
    expect([...codes].filter((code) => CLAIMS[code as ReasonCode] === undefined).sort()).toEqual([]);
    expect(codes.size).toBeGreaterThan(20);
  });
});
