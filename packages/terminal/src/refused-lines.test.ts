import type { LineRefusal } from '@beffroi/territories';
import { expect, it } from 'vitest';
import { TERMINAL_MESSAGES } from './messages/messages.ts';
import { refusedLines } from './refused-lines.ts';
import type { Screen } from './screen.ts';

function screenOf(terminal: boolean): Screen {
  const silent = (): void => {};
  const columns = terminal ? 60 : Number.POSITIVE_INFINITY;
  return {
    out: silent,
    aside: silent,
    status: silent,
    terminal,
    asideTerminal: terminal,
    columns,
    asideColumns: columns,
    tone: (_, text) => text,
  };
}

function saidOf(refused: readonly LineRefusal[], terminal: boolean): string[] {
  const context = {
    screen: screenOf(terminal),
    messages: TERMINAL_MESSAGES.fr,
    language: 'fr',
    env: {},
    signal: AbortSignal.abort(),
    now: () => 0,
    instruments: async () => [],
  } as const;
  return refusedLines(refused, context).map((line) => line.replace(/[\u00a0\u202f]/g, ' '));
}

function refusals(n: number): LineRefusal[] {
  return Array.from({ length: n }, (_, i) => ({ line: i + 2, reason: { code: 'no-town' }, remedy: 'give-code-or-name' }));
}

it('says the first fifty on a terminal, and how many others there are', () => {
  const lines = saidOf(refusals(53), true);
  expect(lines[0]).toBe('53 lignes refusées :');
  expect(lines.filter((line) => line.startsWith('ligne '))).toHaveLength(50);
  expect(lines.at(-1)).toMatch(/^… et 3 autres/);
  expect(saidOf(refusals(50), true).join('\n')).not.toContain('…');
});

it('keeps the lines within the terminal', () => {
  const lines = saidOf(refusals(1), true);
  expect(lines.slice(1)).toEqual(['ligne 2 · La commune manque. Donnez le code INSEE de la', 'commune, ou son nom et son département.']);
});

it('says all of them where nobody sits, in parts between tabs', () => {
  const lines = saidOf(refusals(53), false);
  expect(lines).toHaveLength(53);
  expect(lines[0]).toBe('2\tLa commune manque.\tDonnez le code INSEE de la commune, ou son nom et son département.');
  expect(saidOf([{ line: 0, reason: { code: 'empty' }, remedy: 'give-another-file' }], false)).toEqual([
    '–\tLe fichier est vide.\tDonnez un autre fichier.',
  ]);
});

it.each([true, false])('lets no text of a file steer the terminal (terminal: %s)', (terminal) => {
  const given = '\u001b[2J29\t019\u202e';
  const said = saidOf([{ line: 2, reason: { code: 'unknown-code', given, postal: false }, remedy: 'correct-the-code' }], terminal).join(
    '\n',
  );
  expect(said).toContain('« [2J29 019 »');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that there are none is what is shown
  expect(said).not.toMatch(/[\u001b\u202e]/);
});
