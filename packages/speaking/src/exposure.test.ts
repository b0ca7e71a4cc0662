import { type Instant, instantFrom } from '@beffroi/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ExposureFacts, type ExposureLimits, exposureAt, type ReceivedWord, USUAL_EXPOSURE } from './exposure.ts';
import { HOSTILITIES } from './hostility.ts';
import type { Zone } from './zone-time.ts';

const LIMITS: ExposureLimits = { signedPerDay: 3, restMinutes: 60, pileOn: { hostile: 3, anybody: 5, minutes: 30 } };
const at = (time: string): Instant => `2026-11-24T${time}:00.000Z` as Instant;
const NOW = at('12:00');

function facts(more: Partial<ExposureFacts>): ExposureFacts {
  return { zone: 'Europe/Paris' as Zone, signed: [], received: [], pressed: [], agreed: { agent: [], lead: [] }, ...more };
}
const word = (time: string, author: string, against: ReceivedWord['against'] = null): ReceivedWord => ({ at: at(time), author, against });

describe('an agent’s exposure', () => {
  it('is free while nothing happens, with rude words too', () => {
    expect(exposureAt(facts({ received: [word('11:59', 'a', 'rude')] }), USUAL_EXPOSURE, NOW)).toEqual({
      ceiling: 'first-name',
      reasons: [],
      until: null,
      awaits: [],
    });
  });

  it('ends by their own button, above all, until both agree', () => {
    const pressed = [at('10:00')];
    expect(exposureAt(facts({ pressed }), LIMITS, NOW)).toEqual({
      ceiling: 'team',
      reasons: [{ code: 'own-button', since: at('10:00') }],
      until: null,
      awaits: ['agent', 'lead'],
    });
    const lead = facts({ pressed, agreed: { agent: [], lead: [at('10:30')] } });
    expect(exposureAt(lead, LIMITS, NOW)).toMatchObject({ ceiling: 'team', awaits: ['agent'] });
    const both = facts({ pressed, agreed: { agent: [at('11:00')], lead: [at('10:30')] } });
    expect(exposureAt(both, LIMITS, NOW).ceiling).toBe('first-name');
  });

  it('is not given back by an agreement from before', () => {
    const agreed = { agent: [at('09:00')], lead: [at('09:00')] };
    expect(exposureAt(facts({ pressed: [at('10:00')], agreed }), LIMITS, NOW)).toMatchObject({
      ceiling: 'team',
      awaits: ['agent', 'lead'],
    });
  });

  it('ends by a threat until both agree, however long ago', () => {
    const received = [word('01:00', 'a', 'threat')];
    expect(exposureAt(facts({ received }), LIMITS, NOW)).toMatchObject({
      ceiling: 'team',
      reasons: [{ code: 'threat', since: at('01:00') }],
      until: null,
    });
  });

  it('rests for a while after an insult, and goes on by itself', () => {
    const received = [word('11:30', 'a', 'insult')];
    expect(exposureAt(facts({ received }), LIMITS, NOW)).toEqual({
      ceiling: 'team',
      reasons: [{ code: 'hostile-exchange', since: at('11:30'), until: at('12:30'), kind: 'insult' }],
      until: at('12:30'),
      awaits: [],
    });
    expect(exposureAt(facts({ received }), LIMITS, at('12:30')).ceiling).toBe('first-name');
  });

  it('is spent for the day by so many signed posts, by the town’s calendar', () => {
    const signed = [at('08:00'), at('09:00'), at('10:00')];
    expect(exposureAt(facts({ signed }), LIMITS, NOW)).toMatchObject({
      reasons: [{ code: 'budget', since: at('10:00'), posts: 3 }],
      until: at('23:00'),
    });
    expect(exposureAt(facts({ signed }), LIMITS, at('23:00')).ceiling).toBe('first-name');
    expect(exposureAt(facts({ signed, zone: 'Pacific/Noumea' as Zone }), LIMITS, at('13:00')).ceiling).toBe('first-name');
  });

  it('ends when several hostile people come within a short time', () => {
    const received = [word('11:00', 'a', 'rude'), word('11:10', 'b', 'rude'), word('11:20', 'c', 'rude')];
    expect(exposureAt(facts({ received }), LIMITS, NOW).reasons).toEqual([
      { code: 'pile-on', since: at('11:20'), people: 3, hostile: 3, minutes: 30 },
    ]);
  });

  it('ends when very many come, whatever they say', () => {
    const received = ['a', 'b', 'c', 'd', 'e'].map((author) => word('11:00', author));
    expect(exposureAt(facts({ received }), LIMITS, NOW).reasons).toEqual([
      { code: 'pile-on', since: at('11:00'), people: 5, hostile: 0, minutes: 30 },
    ]);
  });

  it('goes on when one person writes often, or several over a long time', () => {
    const often = Array.from({ length: 50 }, () => word('11:00', 'a', 'rude'));
    const slowly = [word('09:00', 'a', 'rude'), word('10:00', 'b', 'rude'), word('11:00', 'c', 'rude')];
    expect([often, slowly].map((received) => exposureAt(facts({ received }), LIMITS, NOW).ceiling)).toEqual(['first-name', 'first-name']);
  });

  it('counts a pile-on anew after both have agreed', () => {
    const received = [word('10:00', 'a', 'rude'), word('10:01', 'b', 'rude'), word('10:02', 'c', 'rude'), word('10:10', 'd', 'rude')];
    const agreed = { agent: [at('10:05')], lead: [at('10:06')] };
    expect(exposureAt(facts({ received, agreed }), LIMITS, NOW).ceiling).toBe('first-name');
  });

  it('does not look into the future', () => {
    const later = facts({
      received: [word('13:00', 'a', 'threat')],
      pressed: [at('13:00')],
      signed: [at('13:00'), at('13:01'), at('13:02')],
    });
    expect(exposureAt(later, LIMITS, NOW).ceiling).toBe('first-name');
  });

  it('is never more after one more hostile word, and never without a reason', () => {
    const received = fc.record({
      at: fc.integer({ min: 0, max: 1439 }).map((minute) => instantFrom(Date.parse('2026-11-24T00:00:00Z') + minute * 60_000)),
      author: fc.constantFrom('a', 'b', 'c', 'd'),
      against: fc.option(fc.constantFrom(...HOSTILITIES)),
    });
    fc.assert(
      fc.property(fc.array(received, { maxLength: 12 }), received, (all, one) => {
        const [before, after] = [all, [...all, one]].map((words) => exposureAt(facts({ received: words }), LIMITS, NOW));
        if (before!.ceiling === 'team') expect(after!.ceiling).toBe('team');
        expect(after!.ceiling === 'team').toBe(after!.reasons.length > 0);
        expect(after!.until !== null || after!.awaits.length > 0).toBe(after!.reasons.length > 0);
      }),
    );
  });
});
