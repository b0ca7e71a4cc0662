import type { Digest } from '@beffroi/domain';
import { read } from '@beffroi/reading';
import { describe, expect, it } from 'vitest';
import { annotateSite } from './annotate-site.ts';
import { assess, signalsOf } from './assess.ts';
import type { Material, PageInHand } from './material.ts';

const HOME = 'https://www.valdor.fr/';
const CANTEEN = `${HOME}cantine`;

const pageOf = (url: string, body: string, rendered = false): PageInHand => ({
  ...{ url, digest: `sha256:${'0'.repeat(64)}` as Digest, reach: 'town', rendered },
  result: read(Buffer.from(`<!doctype html><html lang="fr">${body}</html>`), { url, contentType: 'text/html; charset=utf-8' }),
});

const materialOf = (...pages: readonly PageInHand[]): Material => ({
  ...{ instant: '2026-11-24T12:00:00.000Z' as Material['instant'], start: HOME, home: HOME, town: 'Valdor' },
  ...{ visits: [], pages, unasked: [] },
});

/** A page of the canteen with so many sheets, and so many places where one enrols, each on a host of its own. */
const canteen = (links: number, more = ''): string =>
  `<title>Cantine scolaire</title><h1>Cantine scolaire</h1>${Array.from(
    { length: links },
    (_, n) =>
      `<p>Cantine : <a href="/docs/fiche-${n}.pdf">fiche d’inscription à la cantine ${n}</a></p><p><a href="https://h${n}.example.org/">Inscription en ligne à la cantine</a></p>`,
  ).join('')}${more}`;

const HOME_PAGE = pageOf(
  HOME,
  '<title>Mairie de Valdor</title><h1>Valdor</h1><p>La mairie, le conseil municipal, les écoles, les élections.</p><a href="/cantine">Cantine</a>',
);

describe('what a page says in thousands of places', () => {
  it('is judged as what its first hundred say', () => {
    const [few, many] = [100, 400].map((links) => assess(materialOf(HOME_PAGE, pageOf(CANTEEN, canteen(links)))));
    expect(many!.filter(({ kind }) => kind === 'level')).not.toEqual([]);
    expect(many).toEqual(few);
  });

  it('is not found in each of them', () => {
    const { signals } = signalsOf(annotateSite(materialOf(HOME_PAGE, pageOf(CANTEEN, canteen(400)))));
    const all = [...signals.values()].flat();
    for (const rule of ['form-download', 'portal-link']) {
      const found = all.filter((signal) => signal.rule === rule);
      expect(found.length).toBeGreaterThan(32);
      expect(found.length).toBeLessThan(400);
    }
  });

  it('is found in each of them where two readings of the page are held against each other', () => {
    const twice = [pageOf(CANTEEN, canteen(200)), pageOf(CANTEEN, canteen(200), true)];
    const { signals } = signalsOf(annotateSite(materialOf(HOME_PAGE, ...twice)));
    expect([...signals.values()].flat().filter(({ rule }) => rule === 'form-download').length).toBeGreaterThanOrEqual(200);
  });

  it('leaves out nothing that differs: a promise, and a place that was read', () => {
    const promise = '<p><a href="https://last.example.org/">Inscription en ligne à la cantine</a>, prochainement en ligne.</p>';
    const read = '<p><a href="https://read.example.org/x">Inscription en ligne à la cantine</a></p>';
    const behind: PageInHand = {
      ...pageOf('https://read.example.org/', '<title>Espace</title><h1>Espace</h1><form><input type="password"></form>'),
      reach: 'hop',
    };
    const { signals } = signalsOf(annotateSite(materialOf(HOME_PAGE, pageOf(CANTEEN, canteen(200, promise + read)), behind)));
    const led = [...signals.values()].flat().filter(({ rule }) => rule === 'portal-link');
    expect(led.find(({ target }) => target === 'https://last.example.org/')?.detail).toBe('promised');
    expect(led.some(({ target }) => target === 'https://read.example.org/x')).toBe(true);
  });
});
