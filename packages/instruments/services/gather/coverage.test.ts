import type { CandidateLink } from '@beffroi/capture';
import { MOST_LEFT } from '@beffroi/capture';
import type { Visit } from '@beffroi/domain';
import type { PageInHand } from '@beffroi/services/judge';
import { coverageOf, ENOUGH_PAGES, isThin, LEAST_SHARE } from '@beffroi/walks';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditTown, scratch } from '../test/town.ts';

const HOME = 'https://www.rivebelle.fr/';
const page = (path: string, more: Partial<PageInHand> = {}): PageInHand =>
  ({ url: HOME + path, digest: 'sha256:0', reach: 'town', rendered: false, result: { kind: 'reading' }, ...more }) as PageInHand;
const visit = (path: string, more: Partial<Visit> = {}): Visit =>
  ({ url: HOME + path, referrer: HOME, purpose: 'page', reach: 'town', status: 200, obstacle: null, detail: '', ...more }) as Visit;
const left = (path: string, more: Partial<CandidateLink> = {}): CandidateLink => ({
  ...{ url: HOME + path, score: 0, purpose: 'page', reach: 'town' },
  ...more,
});
const pages = (count: number): PageInHand[] => Array.from({ length: count }, (_, n) => page(n === 0 ? '' : `p${n}`));
const aside = (count: number): CandidateLink[] => Array.from({ length: count }, (_, n) => left(`q${n}`));

describe('how much of a site was read', () => {
  it('counts each page once, whatever it was asked for and however its address is written', () => {
    const found = coverageOf(
      {
        pages: [
          page(''),
          page('', { rendered: true }),
          page('index.html'),
          page('bus', { reach: 'hop' }),
          page('plan', { result: { kind: 'unreadable', detail: '' } }),
        ],
        visits: [visit('prive', { obstacle: 'robots', status: null }), visit('portail', { obstacle: 'down', status: null, reach: 'hop' })],
      },
      { unasked: [left('a'), left('a/'), left('guide.pdf', { purpose: 'document' }), left('vendeur', { reach: 'hop' })] },
    );
    // The home page; the one that is only drawn by a script, the forbidden one, the one left aside.
    expect(found).toEqual({ read: 1, known: 4, more: false, broken: 0, thin: true });
  });

  it('counts what the town’s own pages link to and where nothing is, once, and takes it for no page', () => {
    const { known, broken } = coverageOf(
      {
        pages: [page(''), page('b')],
        visits: [
          visit('gone', { status: 404 }),
          visit('gone/', { status: 404, referrer: `${HOME}b` }),
          visit('away', { status: 410 }),
          visit('soft', { detail: 'soft 404: says that the page does not exist' }),
          visit('guide.pdf', { purpose: 'document', status: 404 }),
          {
            ...visit('', { status: null, obstacle: 'down', reach: 'hop', detail: 'getaddrinfo ENOTFOUND old.example' }),
            url: 'https://old.example/',
          },
          // A server that is tired, a wall, what nobody's page linked to, and what a page of another body linked to.
          visit('tired', { status: 503, obstacle: 'down' }),
          visit('wall', { status: 403, obstacle: 'blocked' }),
          visit('introuvable-1', { status: 404, referrer: null }),
          visit('theirs', { status: 404, referrer: 'https://www.agglo.fr/' }),
        ],
      },
      { unasked: [] },
    );
    expect(broken).toBe(5);
    expect(known).toBe(4);
  });

  it('says that there is more where the list of what was left aside is full', () => {
    expect(coverageOf({ pages: pages(1), visits: [] }, { unasked: aside(MOST_LEFT - 1) }).more).toBe(false);
    expect(coverageOf({ pages: pages(1), visits: [] }, { unasked: aside(MOST_LEFT) }).more).toBe(true);
  });

  it('knows of no more than what is there, where another tool made the archive', () => {
    expect(coverageOf({ pages: pages(3), visits: [] }, null)).toEqual({ read: 3, known: 3, more: false, broken: 0, thin: false });
  });

  it('never knows fewer pages than it read, whatever a ledger says', () => {
    const address = fc.constantFrom('', 'a', 'b', 'c', '?', '%', '//x', '__proto__');
    const visits = fc.array(
      fc.record({
        path: address,
        status: fc.constantFrom(null, 200, 404, 503),
        obstacle: fc.constantFrom(null, 'down' as const),
        from: fc.option(address),
      }),
    );
    fc.assert(
      fc.property(fc.array(address), visits, fc.array(address), (read, asked, rest) => {
        const found = coverageOf(
          {
            pages: read.map((path) => page(path)),
            visits: asked.map(({ path, from, ...more }) => visit(path, { ...more, referrer: from === null ? null : HOME + from })),
          },
          { unasked: rest.map((path) => left(path)) },
        );
        expect(found.known).toBeGreaterThanOrEqual(found.read);
        expect(found.thin && found.read >= ENOUGH_PAGES).toBe(false);
      }),
    );
  });
});

describe('a thin reading', () => {
  it.each([
    ['less than half of what is known', { read: 9, known: 20, broken: 0 }, true],
    ['half of it', { read: 10, known: 20, broken: 0 }, false],
    ['half of the pages, where links lead nowhere beside them', { read: 10, known: 20, broken: 1 }, true],
    ['one page less than is enough', { read: ENOUGH_PAGES - 1, known: 2000, broken: 0 }, true],
    ['what is enough, however much more there is', { read: ENOUGH_PAGES, known: 2000, broken: 500 }, false],
    ['all of a very small site', { read: 1, known: 1, broken: 0 }, false],
    ['nothing at all, of which each service has its own reason', { read: 0, known: 20, broken: 9 }, false],
  ] as const)('is of %s', (_, counts, thin) => {
    expect(isThin(counts)).toBe(thin);
    expect(LEAST_SHARE).toBe(0.5);
  });

  it('is said of a town whose budget ended, and of none of which scripts draw but one page', async () => {
    await using folder = await scratch();
    expect((await auditTown(folder)).coverage).toEqual({ read: 3, known: 4, more: false, broken: 0, thin: false });
    await using other = await scratch();
    expect((await auditTown(other, { budget: 1 })).coverage).toMatchObject({ read: 1, thin: true });
  });
});
