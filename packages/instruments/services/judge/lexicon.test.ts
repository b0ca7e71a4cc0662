import { type Hit, Hits } from '@beffroi/reading';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SERVICES } from './catalogue/index.ts';
import { BOOK, find, findName, findOf, hitsIn, hitsOf, namingOf } from './lexicon.ts';

const cueOf = (slot: string, service: number): number => BOOK.names.indexOf(`${slot}:${SERVICES[service]!.id}`);
const overlap = (one: Hit, other: Hit): boolean => one.from < other.to && other.from < one.to;

/** First hit of a slot that no look-alike overlaps: said plainly. */
function clear(all: Hits, slot: 'names' | 'topics', service: number): Hit | null {
  const hits = [...all];
  const nots = hits.filter(({ cue }) => cue === cueOf('not', service));
  return hits.find((hit) => hit.cue === cueOf(slot, service) && !nots.some((not) => overlap(hit, not))) ?? null;
}

/** Hits as a scan orders them, dense enough that names and look-alikes overlap in all ways. */
const anyHits = fc
  .array(fc.tuple(fc.constantFrom('names', 'topics', 'not'), fc.nat(2), fc.nat(40), fc.integer({ min: 1, max: 8 })), { maxLength: 60 })
  .map((all) => {
    const byPlace = new Map(
      all.map(([slot, service, from, length]): [string, Hit] => [
        `${slot} ${service} ${from}`,
        { cue: cueOf(slot, service), from, to: from + length, start: from, end: from + length, sentence: 0 },
      ]),
    );
    return Hits.from([...byPlace.values()].sort((a, b) => a.from - b.from || b.to - a.to || a.cue - b.cue));
  });

describe('what a text says of the services', () => {
  it('is a name where no look-alike overlaps it, however many there are of both', () => {
    fc.assert(
      fc.property(anyHits, (hits) => {
        let [names, topics, nots] = [0, 0, 0];
        for (let service = 0; service < SERVICES.length; service++) {
          expect(findName(hits, service)).toEqual(clear(hits, 'names', service));
          if (clear(hits, 'names', service) !== null) names |= 1 << service;
          if (clear(hits, 'topics', service) !== null) topics |= 1 << service;
          if ([...hits].some(({ cue }) => cue === cueOf('not', service))) nots |= 1 << service;
        }
        expect(namingOf(hits)).toEqual({ names, topics: names === 0 ? topics : 0, barred: nots & ~names & ~topics });
      }),
      { numRuns: 500 },
    );
  });

  it('is found by wording, by sentence and by service as who looks through all hits finds it', () => {
    const text =
      'Demande d’acte de naissance en ligne. Les pièces à fournir pour la cantine : justificatif de domicile. Le portail famille sera ouvert bientôt. La demande se fait en ligne, pas au guichet. Inscription à la cantine en mairie.';
    const hits = hitsIn(text);
    expect(hits.length).toBeGreaterThan(8);
    const index = BOOK.index('online:clear');
    const plain = [...hits].filter(({ cue }) => cue === index);
    expect(plain.length).toBeGreaterThan(1);
    expect(hitsOf(hits, 'online:clear')).toEqual(plain);
    expect(find(hits, 'online:clear')).toEqual(plain[0]);
    expect(find(hits, 'online:clear', plain[1]!.sentence)).toEqual(plain[1]);
    expect(find(hits, 'online:clear', 99)).toBeNull();
    SERVICES.forEach((_, service) => {
      for (const slot of ['names', 'topics', 'not', 'tells', 'fields', 'completion', 'forms'] as const)
        expect(findOf(hits, slot, service)).toEqual([...hits].find(({ cue }) => cue >= 0 && cue === cueOf(slot, service)) ?? null);
    });
  });
});

describe('an identity paper', () => {
  const named = (text: string): boolean =>
    (namingOf(hitsIn(text)).names & (1 << SERVICES.findIndex(({ id }) => id === 'identity-documents'))) !== 0;
  it.each([
    'On s’inscrit au secrétariat avec sa carte d’identité.',
    'Il faut un passeport.',
    'Apportez la carte d’identité ou une facture récente.',
    'Présentez-vous avec une photo et une carte d’identité.',
  ])('is brought for something else: %s', (text) => expect(named(text)).toBe(false));
  it.each([
    'Pour une carte d’identité, prenez rendez-vous.',
    'Carte d’identité et passeport',
    'Refaire sa carte d’identité avec une photo récente.',
  ])('is what is asked for: %s', (text) => expect(named(text)).toBe(true));
});
