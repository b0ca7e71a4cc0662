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

it('tells why a page cannot be read', () => {
  const { result, kind, signals } = explain(new TextEncoder().encode('%PDF-1.4'), about('https://www.rivebelle.fr/x'));
  expect(result).toEqual({ kind: 'unreadable', detail: 'PDF' });
  expect(kind).toBeNull();
  expect(signals).toEqual([]);
});
