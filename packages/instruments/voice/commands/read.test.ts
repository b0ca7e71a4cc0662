import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inProcess, scratch } from '@beffroi/terminal/testing';
import { describe, expect, it } from 'vitest';
import { BRIEFLY } from '../../../../test/setup/briefly.ts';
import { COMMAND_LINE } from './index.ts';

const BIN = fileURLToPath(new URL('../../../cli/bin/beffroi.js', import.meta.url));
const read = inProcess(COMMAND_LINE.commands[0]!, { env: {}, instruments: async () => [] });

/** The program as a process of its own, with what it is told on its input. */
async function started(words: readonly string[], input: string | Uint8Array, env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, [...BRIEFLY, BIN, ...words], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, ...said };
}

const lineOf = (id: unknown, text: string, more: object = {}): string => JSON.stringify({ id, text, ...more });
const answers = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('voice read', () => {
  it('says of each post who speaks, a line for a line, in their order, without a database', async () => {
    const lines = [
      lineOf('a', 'Le quai est rouvert. ^SD'),
      lineOf(2, 'Le quai est fermé.'),
      lineOf('c', 'À bientôt. L’équipe de la médiathèque'),
    ];
    const { code, out, err } = await started(['voice', 'read', '-', '--json'], lines.join('\n'));
    expect([code, err]).toEqual([0, '']);
    expect(out.trimEnd().split('\n')).toEqual([
      '{"id":"a","signed":true,"kind":"initials","signature":"SD","rule":"initials","place":{"start":22,"end":24}}',
      '{"id":2,"signed":false,"kind":"none","signature":null,"rule":"none","place":null}',
      '{"id":"c","signed":false,"kind":"team","signature":"L’équipe de la médiathèque","rule":"team","place":{"start":11,"end":37}}',
    ]);
  });

  it('loses nothing of a broken file, says in the language of the screen what is wrong, and ends with 1', async () => {
    const lines = [
      `\ufeff${lineOf('a', 'Merci. Vik')}`,
      '',
      '<html>',
      '{"id":"d"}',
      lineOf('e', '\ud800 Merci \u202e ^AB'),
      '{"id":"f","text":"Mer',
    ];
    const bytes = Buffer.from(lines.join('\r\n'));
    const fr = await started(['voice', 'read', '-', '--json'], bytes);
    expect(fr.code).toBe(1);
    expect(answers(fr.out).map(({ id, kind, error }) => [id, kind ?? error])).toEqual(
      [
        ['a', 'first-name'],
        [null, 'la ligne n’est pas du JSON'],
        ['d', '« text » manque, ou n’est pas un texte'],
        ['e', 'initials'],
        [null, 'la ligne n’est pas du JSON'],
      ].map(([id, said]) => [id, expect.stringMatching(String(said).replaceAll(' ', '\\s'))]),
    );
    const en = await started(['voice', 'read', '-', '--json', '--lang', 'en'], bytes);
    expect(answers(en.out)[1]).toEqual({ id: null, error: 'the line is not JSON' });
  });

  it('knows an account by the whole file, whatever stands before', async () => {
    await using folder = await scratch();
    const path = join(folder.path, 'posts.jsonl');
    const of = { account: 'tram' };
    await writeFile(
      path,
      [
        lineOf(0, 'Sans compte.'),
        lineOf(1, '@ada C’est fait, à demain Vik', of),
        lineOf(2, 'Reprise. Vik', of),
        lineOf(3, 'Merci ! Vik', of),
        lineOf(4, 'Bus en route. Vik', of),
        'x',
      ].join('\n'),
    );
    const { code, out } = await read(path, '--json');
    expect(code).toBe(1);
    expect(answers(out).map(({ id, rule, error }) => [id, error === undefined ? rule : 'error'])).toEqual([
      [0, 'none'],
      [1, 'habit'],
      [2, 'first-name'],
      [3, 'first-name'],
      [4, 'first-name'],
      [null, 'error'],
    ]);
  });

  it('draws a table of the kinds, and of who signs', async () => {
    await using folder = await scratch();
    const path = join(folder.path, 'posts.jsonl');
    await writeFile(
      path,
      [lineOf(1, 'Reprise. ^SD'), lineOf(2, 'Retard. ^SD'), lineOf(3, 'Fermé.'), lineOf(4, 'Bonne journée. Le maire')].join('\n'),
    );
    const { code, out } = await read(path);
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      '4 publications, dont 3 où quelqu’un dit qui parle (75 %).',
      '',
      'qui le dit     publications  part',
      'personne                  1  25 %',
      'des initiales             2  50 %',
      'une fonction              1  25 %',
      '',
      'signature  publications',
      'SD                    2',
      'Le maire              1',
      '',
    ]);
  });

  it('refuses a file that is not there, and ends with 1 where there is no post', async () => {
    expect(await read('/no/such/file.jsonl')).toMatchObject({ code: 2, out: '' });
    await using folder = await scratch();
    await writeFile(join(folder.path, 'empty.jsonl'), '\n\n');
    expect(await read(join(folder.path, 'empty.jsonl'))).toEqual({ code: 1, out: 'Aucune publication.\n', err: '' });
  });
});
