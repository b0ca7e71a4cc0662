import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countPost } from './count.ts';
import { closingDraft, type GreetingAsk, greetingDraft, spokenTime } from './drafts.ts';
import type { WallTime } from './zone-time.ts';

const LIMITS = { most: 300, unit: 'graphemes', link: null } as const;
const time = (text: string): WallTime => text as WallTime;

function greeting(more: Partial<GreetingAsk>): string | null {
  return greetingDraft({
    name: 'Sophie',
    now: time('09:00'),
    until: time('13:00'),
    place: null,
    language: 'fr',
    variant: 0,
    limits: LIMITS,
    ...more,
  });
}

describe('a greeting', () => {
  it.each([
    [{}, 'Bonjour, c’est Sophie avec vous jusqu’à 13\u00a0h. Posez vos questions !'],
    [{ now: time('18:00'), until: time('00:00') }, 'Bonsoir, c’est Sophie avec vous jusqu’à minuit. Posez vos questions !'],
    [{ variant: 1, place: 'Brezan' }, 'Bonjour Brezan, ici Sophie : je prends le quart jusqu’à 13\u00a0h.'],
    [{ until: null }, 'Bonjour, c’est Sophie avec vous. Posez vos questions !'],
    [{ language: 'en' as const }, 'Hello, it’s Sophie here with you until 1 pm. Ask me anything!'],
    [{ language: 'en' as const, now: time('20:00'), until: null }, 'Good evening, it’s Sophie here with you. Ask me anything!'],
  ])('%j', (more, text) => {
    expect(greeting(more)).toBe(text);
  });

  it('that is too long gives way to a shorter one, and to none', () => {
    expect(greeting({ limits: { ...LIMITS, most: 40 } })).toBe('Bonjour, ici Sophie jusqu’à 13\u00a0h.');
    expect(greeting({ limits: { ...LIMITS, most: 30 } })).toBe('Bonjour, Sophie au clavier.');
    expect(greeting({ limits: { ...LIMITS, most: 10 } })).toBeNull();
  });

  it('leaves room for its signature', () => {
    const text = greeting({ limits: { ...LIMITS, most: 60 }, reserve: 12 })!;
    expect(countPost(text, LIMITS).count).toBeLessThanOrEqual(48);
  });
});

describe('a closing', () => {
  const closing = (now: string, next: string | null, variant = 0, language: 'fr' | 'en' = 'fr') =>
    closingDraft({ name: 'Sophie', now: time(now), next, language, variant, limits: LIMITS });

  it.each([
    ['13:00', 'Karim', 'Je vous laisse avec Karim, qui prend le relais. Bon après-midi ! Sophie'],
    ['18:00', null, 'Fin de mon quart, merci pour vos questions. Bonne soirée ! Sophie'],
    ['02:00', null, 'Fin de mon quart, merci pour vos questions. Bonne nuit ! Sophie'],
  ])('at %s, before %s', (now, next, text) => {
    expect(closing(now, next)).toBe(text);
  });

  it('names who comes next in each of its variants', () => {
    for (const language of ['fr', 'en'] as const)
      for (let variant = 0; variant < 8; variant++) expect(closing('13:00', 'Karim', variant, language)).toContain('Karim');
  });
});

describe('any draft', () => {
  it('fits, says who is there, has no hole, and is the same for the same number', () => {
    const minute = fc
      .integer({ min: 0, max: 1439 })
      .map((at) => time(`${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`));
    const ask = fc.record({
      name: fc.constantFrom('Sophie', 'Anne-Lise', 'l’équipe'),
      now: minute,
      until: fc.option(minute),
      place: fc.option(fc.constant('Brezan')),
      language: fc.constantFrom('fr' as const, 'en' as const),
      variant: fc.integer(),
      limits: fc.record({ most: fc.integer({ min: 1, max: 300 }), unit: fc.constant('graphemes' as const), link: fc.constant(null) }),
    });
    fc.assert(
      fc.property(ask, (one) => {
        const texts = [greetingDraft(one), closingDraft({ ...one, next: null })];
        expect(texts).toEqual([greetingDraft(one), closingDraft({ ...one, next: null })]);
        for (const text of texts) {
          if (text === null) continue;
          expect(countPost(text, one.limits).left).toBeGreaterThanOrEqual(0);
          expect(text).toContain(one.name);
          expect(text).not.toMatch(/[{}]|null|undefined/);
        }
      }),
    );
  });
});

describe('an hour', () => {
  it.each([
    ['13:00', '13\u00a0h', '1 pm'],
    ['09:30', '9\u00a0h\u00a030', '9:30 am'],
    ['00:00', 'minuit', '12 am'],
    ['12:05', '12\u00a0h\u00a005', '12:05 pm'],
  ])('%s is said as people say it', (at, fr, en) => {
    expect([spokenTime(time(at), 'fr'), spokenTime(time(at), 'en')]).toEqual([fr, en]);
  });
});
