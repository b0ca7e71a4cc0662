import { expect, it } from 'vitest';
import { INSTANT, TOWN } from '../test/town.ts';
import { explain } from './index.ts';

const about = (url: string) => ({ url, contentType: 'text/html; charset=utf-8', instant: INSTANT });

it('tells for each service what the rules saw on a page', () => {
  const explanation = explain(new TextEncoder().encode(TOWN['www.rivebelle.fr/cantine.html']), about('https://www.rivebelle.fr/cantine'));
  expect(explanation.topics).toEqual(['school-canteen']);
  expect(explanation.kind).toBe('ordinary');
  const rules = explanation.signals.find(({ service }) => service === 'school-canteen')!.signals.map(({ rule }) => rule);
  expect(rules).toContain('form-download');
  expect(rules).toContain('information-text');
});

it('shows what several signals say of the same words once', () => {
  const { signals } = explain(new TextEncoder().encode(TOWN['www.rivebelle.fr/cantine.html']), about('https://www.rivebelle.fr/cantine'));
  for (const { signals: seen } of signals) {
    const shown = seen.map(({ rule, effect, facet, level, quote, block }) => JSON.stringify([rule, effect, facet, level, quote, block]));
    expect(new Set(shown).size).toBe(shown.length);
  }
});

it('puts the offers together of what was seen, the highest first, each with the words that prove it', () => {
  const { offers, signals } = explain(
    new TextEncoder().encode(TOWN['www.rivebelle.fr/cantine.html']),
    about('https://www.rivebelle.fr/cantine'),
  );
  const found = offers.find(({ service }) => service === 'school-canteen')!.offers;
  expect(found[0]!.offer.proofs[0]).toMatchObject({ rule: 'form-download' });
  expect(found.map(({ offer, level }) => [offer.act, offer.channel, offer.audience, offer.state, level])).toEqual([
    ['fetch', 'document', 'anybody', 'now', 2],
    ['learn', 'page', 'anybody', 'now', 1],
  ]);
  expect(offers.every(({ service }) => signals.some((one) => one.service === service))).toBe(true);
});

it('shows an offer that is not to be had now with what says so, and counts it for nothing', () => {
  const page = `<title>Cantine</title><h1>Cantine</h1><h2>Inscription à la cantine</h2><p>Bientôt</p><p><a href="https://famille.portail-test.fr/valdor">Inscrire mon enfant à la cantine</a></p>`;
  const { offers } = explain(new TextEncoder().encode(page), about('https://www.valdor.fr/cantine'));
  const asked = offers.find(({ service }) => service === 'school-canteen')!.offers.find(({ offer }) => offer.act === 'ask')!;
  expect(asked.offer.against.map(({ quote }) => quote)).toEqual(['Bientôt']);
  expect(asked).toMatchObject({ level: 0, offer: { state: 'soon', target: 'https://famille.portail-test.fr/valdor' } });
});

it('tells why a page cannot be read', () => {
  const { result, kind, signals } = explain(new TextEncoder().encode('%PDF-1.4'), about('https://www.rivebelle.fr/x'));
  expect(result).toEqual({ kind: 'unreadable', detail: 'PDF' });
  expect(kind).toBeNull();
  expect(signals).toEqual([]);
});
