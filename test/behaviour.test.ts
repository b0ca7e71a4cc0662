import { describe, expect, it } from 'vitest';
import { behaviourDigest } from '../scripts/rubric/behaviour.js';

const SOURCES = {
  'entry.ts': `export { judge } from './judge.ts';`,
  'judge.ts': `
    import { words } from './words.ts';
    import type { Finding } from './finding.ts';
    /** Says what it found. */
    export function judge(text: string): Finding {
      const hit = words.find((one) => one.pattern.test(text));
      return { level: hit === undefined ? 0 : hit.level, name: hit?.name ?? NONE };
    }
    const NONE: string = 'none';
  `,
  'words.ts': `
    export const words = [{ name: 'form', fr: 'un formulaire', en: 'a form', pattern: /formulaire/i, level: 2 }] as const;
    export const unused = 1;
  `,
  'finding.ts': 'export interface Finding { readonly level: number }',
};

const digestOf = (changes: Readonly<Record<string, string>> = {}): string => {
  const sources: Readonly<Record<string, string>> = { ...SOURCES, ...changes };
  return behaviourDigest('entry.ts', (path) => sources[path]!);
};

/** The sources with one replacement. */
const changed = (file: keyof typeof SOURCES, from: string, to: string): string => {
  expect(SOURCES[file]).toContain(from);
  return digestOf({ [file]: SOURCES[file].replace(from, to) });
};

describe('the digest of what sources do', () => {
  it.each<[string, () => string]>([
    ['comments', () => changed('judge.ts', '/** Says what it found. */', '// Says it')],
    [
      'layout',
      () =>
        changed(
          'judge.ts',
          '{ level: hit === undefined ? 0 : hit.level, name: hit?.name ?? NONE }',
          '{\n"level": (hit === undefined\n ? 0 : hit.level), name: hit?.name ?? NONE,\n}',
        ),
    ],
    ['types', () => changed('judge.ts', 'NONE: string', 'NONE')],
    ['what nothing reaches', () => changed('words.ts', 'unused = 1', 'unused = 2')],
    ['sentences for readers', () => changed('words.ts', 'un formulaire', 'le formulaire')],
    ['the order of declarations', () => digestOf({ 'words.ts': SOURCES['words.ts'].trim().split('\n').reverse().join('\n') })],
    [
      'the names of files and declarations',
      () =>
        digestOf({
          'judge.ts': SOURCES['judge.ts']
            .replaceAll('NONE', 'NOTHING')
            .replace('{ words }', '{ texts as words }')
            .replace('words.ts', 'texts.ts'),
          'texts.ts': SOURCES['words.ts'].replace('const words', 'const texts'),
        }),
    ],
    ['a file that passes on', () => digestOf({ 'entry.ts': `export * from './index.ts';`, 'index.ts': SOURCES['entry.ts'] })],
  ])('does not count %s', (_what, digest) => {
    expect(digest()).toBe(digestOf());
  });

  it.each<[string, () => string]>([
    ['a pattern', () => changed('words.ts', '/formulaire/i', '/formulaires/i')],
    ['its flags', () => changed('words.ts', '/formulaire/i', '/formulaire/')],
    ['a number', () => changed('words.ts', 'level: 2', 'level: 3')],
    ['a name that stands in findings', () => changed('words.ts', "'form'", "'sheet'")],
    ['a constant of the module', () => changed('judge.ts', "'none'", "'nothing'")],
    ['an operator', () => changed('judge.ts', '===', '!==')],
    ['an optional step', () => changed('judge.ts', 'hit?.name', 'hit.name')],
    ['what is called', () => changed('judge.ts', 'words.find', 'words.findLast')],
    [
      'a statement that runs when a file is loaded',
      () => changed('words.ts', 'export const unused = 1;', 'RegExp.prototype.test = () => true;'),
    ],
  ])('counts %s', (_what, digest) => {
    expect(digest()).not.toBe(digestOf());
  });
});
