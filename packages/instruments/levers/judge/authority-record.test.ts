import { disclose } from '@beffroi/disclosure';
import { canonicalJson, mulberry32 } from '@beffroi/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AuthorityRecord, parseAuthorityRecord, RecordFault } from './authority-record.ts';

const chance = mulberry32(3);
const told = disclose(
  Array.from({ length: 9 }, () => ({ group: 'agent', answers: { 'networked-work': 2 as const } })),
  {
    groups: [{ id: 'agent', invited: 12, kin: [] }],
    ...{ levers: ['networked-work'], random: (bytes) => Uint8Array.from({ length: bytes }, () => Math.floor(chance() * 256)) },
  },
);
if (told.kind === 'nothing') throw new Error('A survey of too few.');

const RECORD: AuthorityRecord = {
  ...{ format: 'beffroi-levers/1', day: '2026-11-24', authority: { kind: 'commune', population: 12_000, agents: null } },
  declared: [
    {
      ...{ lever: 'networked-work', level: 4, statement: 'Nous travaillons en réseau.', dated: '2026-03-01' },
      proofs: [{ kind: 'deliberation', title: 'Charte', dated: '2026-02-12', at: '2026-14', answer: null }],
    },
    { lever: 'saas-flexibility', level: null, statement: '', dated: '2026-03-01', proofs: [] },
  ],
  survey: { slug: 'rivebelle-2026', closedOn: '2026-06-30', versions: { 'networked-work': 1 }, told },
};
const SPOKEN: AuthorityRecord = {
  ...RECORD,
  survey: { ...RECORD.survey!, told: { kind: 'spoken', role: 'agent', present: 6, answers: { 'networked-work': 'unknown' } } },
};

test.each([RECORD, SPOKEN, { ...RECORD, survey: null }])('what an archive keeps is read as it was written', (record) => {
  expect(parseAuthorityRecord(JSON.parse(canonicalJson(record)))).toEqual(record);
});

test('what is there beside is left out, people’s answers first of all', () => {
  expect(parseAuthorityRecord({ ...RECORD, sheets: [{ 'networked-work': 2 }] })).toEqual(RECORD);
});

test.each([
  ['format', { ...RECORD, format: 'beffroi-levers/2' }],
  ['day', { ...RECORD, day: '2026-13-41' }],
  ['authority.kind', { ...RECORD, authority: { ...RECORD.authority, kind: 'kingdom' } }],
  ['declared[0].lever', { ...RECORD, declared: [{ ...RECORD.declared[0], lever: 'constructor' }] }],
  ['declared[0].level', { ...RECORD, declared: [{ ...RECORD.declared[0], level: 6 }] }],
  ['declared[0].proofs[0].kind', { ...RECORD, declared: [{ ...RECORD.declared[0], proofs: [{ kind: 'rumour' }] }] }],
  ['survey.told.kind', { ...RECORD, survey: { ...RECORD.survey, told: { kind: 'sheets' } } }],
  [
    'survey.told.answers.networked-work',
    { ...SPOKEN, survey: { ...SPOKEN.survey, told: { ...SPOKEN.survey!.told, answers: { 'networked-work': 9 } } } },
  ],
])('says where it is no record: %s', (place, value) => {
  expect(() => parseAuthorityRecord(value)).toThrow(new RecordFault(place));
});

test('anything else is refused with a place, and breaks nothing', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(() => parseAuthorityRecord(value)).toThrow(RecordFault);
    }),
  );
});
