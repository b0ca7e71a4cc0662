import type { Digest } from '@beffroi/domain';
import { expect, test } from 'vitest';
import { readmeOf } from './readme.ts';
import type { TableFile } from './table-export.ts';
import { both, described, field, tableOf, townTable } from './testing.ts';

const FILE: TableFile = {
  path: 'towns.csv',
  table: 'towns',
  format: 'csv',
  rows: 34_969,
  bytes: 1_234_567,
  sha256: `sha256:${'ab'.repeat(32)}` as Digest,
};

const headings = (text: string) => text.split('\n').filter((line) => line.startsWith('#'));

test('it says in French what is in each file, how to read it, and under which licence', () => {
  const text = readmeOf(described({ tables: [townTable()], formats: ['csv'] }), [FILE]);
  expect(headings(text)).toEqual([
    '# Vague 2026',
    '## Lire ces chiffres',
    '## Fichiers',
    '## Formats',
    '## Tables',
    '### towns : towns',
    '## Licence',
    '## Sources',
    '## Auteurs',
  ]);
  expect(text).toContain('Version 1.0.0, créée le 2026-11-24T00:00:00.000Z.');
  expect(text).toContain('Un constat non observé n’est pas un 0.');
  expect(text).toContain(`| \`towns.csv\` | towns | 34969 | 1234567 | \`${'ab'.repeat(32)}\` |`);
  expect(text).toContain('| `site` | texte | site | site. Sans valeur : aucun site n’est connu. |');
  expect(text).toContain('Clef : `code`.');
  expect(text).toContain('- [Licence Ouverte 2.0](https://licence.example/)');
  expect(text).toContain('- **csv** : RFC 4180');
  expect(text).not.toContain('parquet');
});

test('or in English; what is not there has no heading', () => {
  const text = readmeOf(described({ tables: [townTable()], formats: ['csv'], language: 'en', sources: [], contributors: [] }), [FILE]);
  expect(headings(text)).toEqual([
    '# Wave 2026',
    '## How to read these figures',
    '## Files',
    '## Formats',
    '## Tables',
    '### towns: towns',
    '## Licence',
  ]);
  expect(text).toContain('| `site` | text | site | site. No value: no site is known. |');
});

test('a bar or an end of line in a description breaks no table', () => {
  const table = tableOf('towns', [field('code', 'string', { description: both('one | two\n  three') })], []);
  expect(readmeOf(described({ tables: [table] }), [FILE])).toContain('| `code` | texte | code | one \\| two three |');
});
