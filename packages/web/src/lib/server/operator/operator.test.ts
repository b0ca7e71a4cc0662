import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conformityOf, missingFacts, NOBODY, OperatorRefusal, securityContacts } from './operator.ts';
import { operatorIn, operatorOf } from './read-operator.ts';

const AUDIT = { rate: 72.5, by: 'Un cabinet', on: '2026-10-01', pages: ['/'], faults: [], exemptions: [] };
const WHOLE = {
  name: 'Commune de Rivebelle',
  form: 'Commune',
  registration: 'SIRET 219 900 014 00012',
  address: ['1 place de la Mairie', '99001 Rivebelle'],
  phone: '01 99 00 12 34',
  email: 'mairie@rivebelle.example',
  director: 'Ada Martin, maire',
  host: { name: 'Un hébergeur', address: ['2 rue des Machines'], phone: '01 99 00 56 78' },
  accessibility: { audit: AUDIT },
  reviewed: '2026-11-01',
};

const read = (said: unknown) => operatorOf(JSON.stringify(said), 'operator.json');

describe('who runs the site', () => {
  it('is read from a file, and nothing is missing of a whole one', () => {
    const operator = read(WHOLE);
    expect(operator).toMatchObject({ name: 'Commune de Rivebelle', host: { email: null }, accessibility: { audit: { rate: 72.5 } } });
    expect(missingFacts(operator)).toEqual([]);
    expect(securityContacts(operator)).toEqual(['mailto:mairie@rivebelle.example']);
    expect(securityContacts(read({ ...WHOLE, security: ['https://rivebelle.example/faille'] }))).toEqual([
      'https://rivebelle.example/faille',
    ]);
  });

  it('is nobody where nothing says it: all of it is missing, and nothing is made up', () => {
    expect(operatorIn({})).toBe(NOBODY);
    expect(missingFacts(read({}))).toEqual(['name', 'address', 'phone', 'email', 'director', 'host', 'audit', 'security', 'reviewed']);
    expect(missingFacts(read({ ...WHOLE, host: { name: 'Un hébergeur' } }))).toEqual(['host']);
  });

  it.each([
    ['no file', () => operatorIn({ BEFFROI_OPERATOR: '/nowhere/operator.json' }), 'unreadable', ''],
    ['no JSON', () => operatorOf('{', 'f'), 'not-json', ''],
    ['a list', () => read([]), 'not-json', ''],
    ['a name that nobody knows', () => read({ nmae: 'x' }), 'unknown', 'nmae'],
    ['a name that nobody knows below', () => read({ host: { name: 'x', tel: '1' } }), 'unknown', 'host.tel'],
    ['a host without a name', () => read({ host: {} }), 'bad', 'host.name'],
    ['an address that is one text', () => read({ address: 'x' }), 'bad', 'address'],
    ['a mail address that is none', () => read({ email: 'nobody' }), 'bad', 'email'],
    ['a text of two lines', () => read({ name: 'a\nb' }), 'bad', 'name'],
    ['a rate beyond all', () => read({ accessibility: { audit: { ...AUDIT, rate: 101 } } }), 'bad', 'accessibility.audit.rate'],
    ['an audit that nobody made', () => read({ accessibility: { audit: { ...AUDIT, by: '' } } }), 'bad', 'accessibility.audit.by'],
    ['a day that is none', () => read({ reviewed: 'hier' }), 'bad', 'reviewed'],
    ['a script for an address', () => read({ security: ['javascript:alert(1)'] }), 'bad', 'security'],
  ])('is refused of %s, by the name of what is wrong', (_, reading, code, member) => {
    expect(reading).toThrow(expect.objectContaining({ name: 'OperatorRefusal', code, member }));
  });

  it('is read or refused, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
        try {
          operatorOf(text, 'f');
        } catch (error) {
          expect(error).toBeInstanceOf(OperatorRefusal);
        }
      }),
    );
  });
});

it.each([
  [null, 'none'],
  [0, 'none'],
  [49.9, 'none'],
  [50, 'partial'],
  [99.9, 'partial'],
  [100, 'full'],
] as const)('a site of which %s %% of the criteria are met conforms: %s', (rate, conformity) => {
  expect(conformityOf(rate === null ? null : { ...AUDIT, rate })).toBe(conformity);
});
