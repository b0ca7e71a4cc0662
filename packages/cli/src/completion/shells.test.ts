import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { scratch } from '@beffroi/terminal/testing';
import { describe, expect, it } from 'vitest';
import { ALL } from '../commands.ts';
import { bashCompletion } from './bash.ts';
import { fishCompletion } from './fish.ts';
import { type Known, knownOf } from './known.ts';
import { zshCompletion } from './zsh.ts';

const KNOWN = await knownOf(ALL, 'fr');

/** How each shell is asked what it would offer behind a line, and what it says: one word a line. */
const SHELLS = {
  bash: {
    write: bashCompletion,
    ask: (script: string, words: readonly string[]) => [
      '--norc',
      '-c',
      `source "${script}"; COMP_WORDS=(beffroi ${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length}; _beffroi; printf '%s\\n' "\${COMPREPLY[@]}"`,
    ],
  },
  zsh: {
    write: zshCompletion,
    // Its functions for completion need a terminal; what is offered to them is what we look at.
    ask: (script: string, words: readonly string[]) => [
      '-f',
      '-c',
      `compdef() { :; }; compadd() { shift; print -l -- "$@"; }; _files() { print files; }
_describe() { for one in "\${(@P)argv[-1]}"; do print -r -- "\${one%%:*}"; done }
source "${script}"; words=(beffroi ${words.map((word) => `'${word}'`).join(' ')}); CURRENT=${words.length + 1}; _beffroi`,
    ],
  },
  fish: {
    write: fishCompletion,
    ask: (script: string, words: readonly string[]) => [
      '--no-config',
      '-c',
      `source "${script}"; complete -C "beffroi ${words.join(' ')}" | string split -f1 \\t`,
    ],
  },
} as const satisfies Record<
  string,
  { write: (known: Known) => string; ask: (script: string, words: readonly string[]) => readonly string[] }
>;

const installed = (shell: string): boolean => spawnSync(shell, ['--version']).error === undefined;

for (const [shell, { write, ask }] of Object.entries(SHELLS)) {
  if (!installed(shell)) continue;
  describe(`the completion of ${shell}`, () => {
    it.each([
      ['commands', ['au'], ['audit']],
      ['groups', ['wa'], ['wave']],
      ['verbs', ['wave', 'op'], ['wave open', 'open']],
      ['verbs behind an option with its value', ['--lang', 'en', 'wave', 'clo'], ['close']],
      ['options of a command of two words', ['wave', 'open', '2026', '--quiet-'], ['--quiet-hours']],
      ['values', ['audit', '--render', 'alw'], ['always']],
      ['names of services', ['proof', 'a.json', 'school-can'], ['school-canteen']],
      ['shells', ['completion', 'fi'], ['fish']],
      ['commands behind help', ['help', 'ledg'], ['ledger']],
    ])('offers %s', async (_, words, wanted) => {
      await using folder = await scratch();
      const script = join(folder.path, `beffroi.${shell}`);
      await writeFile(script, write(KNOWN));
      const { stdout, stderr } = spawnSync(shell, ask(script, words), { encoding: 'utf8', cwd: folder.path });
      expect(stderr).toBe('');
      const begun = words.at(-1)!;
      const offered = stdout.split('\n').filter((word) => word.startsWith(begun));
      expect(
        offered.some((word) => (wanted as readonly string[]).includes(word)),
        stdout,
      ).toBe(true);
    });
  });
}

it('says the same to each shell', () => {
  const scripts = Object.values(SHELLS).map(({ write }) => write(KNOWN));
  for (const { name, options } of KNOWN.commands)
    for (const word of [...name.split(' '), ...options.map((option) => option.name)])
      for (const script of scripts) expect(script, name).toContain(word);
});
