import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { list, statement, verdict } from '../../test/made-towns.ts';
import { NO_PAGES } from '../coverage.ts';
import { silencesOf } from './silences.ts';

const naming = (...services: string[]) => list(services.join(), verdict([], { statements: [statement({ services })] }));
const levels = [
  { service: 'nursery-place', level: 3 },
  { service: 'lost-property', level: 0 },
  { service: 'bulky-waste', level: 1 },
  { service: 'school-canteen', level: null },
  { service: 'social-aid', level: 0 },
  { service: 'library-loans', level: 5 },
];

describe('silences', () => {
  test('are the weakest services that no list names, weakest first', () => {
    expect(silencesOf(levels, [naming('lost-property'), naming('library-loans'), list('x', 'unreadable')], 3)).toEqual({
      services: [
        { service: 'social-aid', level: 0 },
        { service: 'bulky-waste', level: 1 },
      ],
      weakest: [
        { service: 'lost-property', level: 0 },
        { service: 'social-aid', level: 0 },
        { service: 'bulky-waste', level: 1 },
      ],
      read: 2,
      standing: 3,
    });
  });

  test('take all that are as weak as the last one, so that no order decides', () => {
    expect(silencesOf(levels, [naming()], 1)?.weakest.map(({ service }) => service)).toEqual(['lost-property', 'social-aid']);
  });

  test('cannot be told where no programme was read', () => {
    expect(silencesOf(levels, [list('a', 'unreadable'), list('b', 'none-found')])).toBeNull();
    expect(silencesOf(levels, [])).toBeNull();
  });

  test('are told by programmes that were read whole, whatever else was found on pages of the others', () => {
    const pages = { ...NO_PAGES, read: 1, broken: 1 };
    const inPart = (...services: string[]) =>
      list(`part ${services.join()}`, verdict([], { statements: [statement({ services })], coverage: { pages, unreadDocuments: 0 } }));
    expect(silencesOf(levels, [inPart()])).toBeNull();
    const told = silencesOf(levels, [naming(), inPart('social-aid')], 1);
    expect(told?.services.map(({ service }) => service)).toEqual(['lost-property']);
    expect([told?.read, told?.standing]).toEqual([1, 2]);
  });

  test('never hold a service that was named or not observed, and grow no larger with another list', () => {
    fc.assert(
      fc.property(fc.array(fc.subarray(levels.map(({ service }) => service)), { minLength: 1, maxLength: 4 }), fc.nat(7), (named, most) => {
        const lists = named.map((services) => naming(...services));
        const { services } = silencesOf(levels, lists, most)!;
        for (const { service } of services) {
          expect(named.flat()).not.toContain(service);
          expect(service).not.toBe('school-canteen');
        }
        expect(services.length).toBeLessThanOrEqual(silencesOf(levels, lists.slice(0, 1), most)!.services.length);
      }),
    );
  });
});
