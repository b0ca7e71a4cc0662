import type { Level } from '@beffroi/domain';
import type { Facet } from '@beffroi/services/judge';
import { ceilingIn, SERVICES, type ServiceId, serviceOf } from '@beffroi/services/judge';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrderOfUse, type NextStep, nextStep, type Standpoint, unseen } from './next-steps.ts';

const YEAR = 2026;

function at(indicator: ServiceId, level: Level | null, facets: readonly Facet[] = [], more: Partial<Standpoint> = {}): Standpoint {
  return {
    indicator,
    kind: level === null ? 'abstained' : level === 0 ? 'absence' : 'level',
    level,
    own: level,
    ceiling: ceilingIn(serviceOf(indicator), YEAR),
    facets,
    obstacle: null,
    ...more,
  };
}

const stepOf = (standpoint: Standpoint): NextStep | null => nextStep(serviceOf(standpoint.indicator), standpoint, YEAR);
const INTAKE: readonly Facet[] = ['information', 'online_intake'];

describe('the next step', () => {
  it.each<[string, Standpoint, Partial<NextStep>]>([
    ['from nothing is to explain', at('school-canteen', 0), { kind: 'tell', to: 1, missing: ['information'] }],
    ['from an explanation is to let people begin', at('school-canteen', 1, ['information']), { kind: 'begin', to: 3, missing: ['intake'] }],
    ['skips the form on paper', at('lost-property', 2, ['form_download']), { kind: 'begin', to: 3, missing: ['intake'] }],
    [
      'may be an appointment where one is the start',
      at('nursery-place', 1, ['information']),
      { kind: 'begin', to: 3, missing: ['intake-or-appointment'] },
    ],
    [
      'of a canteen that takes requests is answer and payment',
      at('school-canteen', 3, INTAKE),
      { kind: 'finish', to: 4, missing: ['answer', 'payment'] },
    ],
    [
      'of a canteen that answers is payment alone',
      at('school-canteen', 3, [...INTAKE, 'decision_online']),
      { kind: 'finish', to: 4, missing: ['payment'] },
    ],
    [
      'of a canteen that only takes payment is the request and its answer',
      at('school-canteen', 3, ['payment']),
      { kind: 'finish', to: 4, missing: ['intake', 'answer'] },
    ],
    ['names payment with care where a price is not always due', at('bulky-waste', 3, INTAKE), { missing: ['answer', 'payment-if-due'] }],
    [
      'of what is wholly online is an account that knows',
      at('school-canteen', 4, [...INTAKE, 'decision_online', 'payment', 'account']),
      { kind: 'ease', to: 5, missing: ['tracking', 'prefill'] },
    ],
    [
      'asks for no reuse of data where there is nothing to type again',
      at('street-problem', 4, [...INTAKE, 'decision_online', 'account']),
      { missing: ['tracking'] },
    ],
    [
      'is a link to the State’s teleservice where that is worth more than what is there',
      at('civil-status-certificates', 1, ['information']),
      { kind: 'finish', to: 4, missing: ['teleservice'] },
    ],
    [
      'is no link to a teleservice that begins nothing',
      at('identity-documents', 1, ['information']),
      { kind: 'begin', to: 3, missing: ['intake-or-appointment'], teleservice: null },
    ],
    ['says that another body carries the service', at('lost-property', 1, ['information', 'other_body']), { otherBody: true }],
  ])('%s', (_, standpoint, expected) => {
    expect(stepOf(standpoint)).toMatchObject({ from: standpoint.level, ...expected });
  });

  it.each<[string, Standpoint]>([
    ['at the ceiling', at('birth-declaration', 3, ['appointment'])],
    ['where the level is not known', at('school-canteen', null)],
    ['where the town does not offer the service', at('nursery-place', 0, ['not_offered'])],
    ['where the State does it from end to end', at('electoral-registration', 4, ['national_teleservice'], { own: 1 })],
  ])('is none %s', (_, standpoint) => {
    expect(stepOf(standpoint)).toBeNull();
  });

  it('leads upwards, never beyond the ceiling, and always says what is missing', () => {
    const facets: readonly Facet[] = [
      'information',
      'online_intake',
      'appointment',
      'payment',
      'decision_online',
      'account',
      'tracking',
      'prefill',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...SERVICES),
        fc.integer({ min: 0, max: 5 }),
        fc.subarray([...facets]),
        fc.integer({ min: 2000, max: 2040 }),
        (service, level, seen, year) => {
          const ceiling = ceilingIn(service, year);
          const step = nextStep(service, at(service.id, Math.min(level, ceiling) as Level, seen, { ceiling }), year);
          if (step === null) return;
          expect(step.to).toBeGreaterThan(step.from);
          expect(step.to).toBeLessThanOrEqual(ceiling);
          expect(new Set(step.missing).size).toBe(step.missing.length);
        },
      ),
    );
  });
});

describe('next steps together', () => {
  it('begin with what spares a visit, and among equals with what most comparable towns have done', () => {
    const steps = [
      at('lost-property', 0),
      at('school-canteen', 3, INTAKE),
      at('resident-parking', 1),
      at('leisure-centre', 3, INTAKE),
      at('nursery-place', 1),
    ];
    const shares: Partial<Record<ServiceId, number>> = { 'leisure-centre': 0.5, 'school-canteen': 0.25, 'nursery-place': 0.1 };
    const ordered = inOrderOfUse(
      steps.map((standpoint) => stepOf(standpoint)!),
      ({ indicator }) => shares[indicator] ?? 0,
    );
    expect(ordered.map(({ indicator }) => indicator)).toEqual([
      'leisure-centre',
      'school-canteen',
      'nursery-place',
      'resident-parking',
      'lost-property',
    ]);
  });

  it('count what could not be seen by what stood in the way', () => {
    const hidden = (indicator: ServiceId, obstacle: Standpoint['obstacle']): Standpoint =>
      at(indicator, null, [], { kind: 'unobserved', obstacle });
    expect(
      unseen([hidden('lost-property', 'robots'), at('school-canteen', 2), hidden('social-aid', 'robots'), hidden('arts-school', 'login')]),
    ).toEqual([
      { obstacle: 'robots', indicators: ['lost-property', 'social-aid'] },
      { obstacle: 'login', indicators: ['arts-school'] },
    ]);
  });
});
