import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseCommand, Refusal, TERMINAL_MESSAGES } from '@beffroi/terminal';
import type { PanelRule } from '@beffroi/territories';
import { expect, it } from 'vitest';
import type { Context } from './context.ts';
import { PANEL_COMMANDS } from './entries/panel.ts';
import { MESSAGES } from './messages/messages.ts';
import { ruleOf } from './rule-of.ts';

const CREATE = PANEL_COMMANDS.find(({ name }) => name === 'panel create')!;

/** The rule of a line, and what was said meanwhile. */
async function asked(words: readonly string[]): Promise<{ rule: PanelRule; out: string[] } | { refused: string; out: string[] }> {
  const messages = { ...TERMINAL_MESSAGES.fr, ...MESSAGES.fr };
  const out: string[] = [];
  const screen = {
    out: (line: string) => out.push(line),
    terminal: false,
    columns: Number.POSITIVE_INFINITY,
  } as unknown as Context['screen'];
  const context: Context = {
    screen,
    messages,
    language: 'fr',
    env: {},
    signal: AbortSignal.abort(),
    now: () => 0,
    instruments: async () => [],
  };
  try {
    return { rule: await ruleOf(parseCommand(CREATE, ['essai', ...words], context), context), out };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { refused: error.message.replace(/[\u00a0\u202f]/g, ' '), out };
  }
}

it.each<[string, readonly string[], PanelRule]>([
  ['everything', ['--all'], {}],
  ['the most populous', ['--top', '25'], { top: 25 }],
  ['a department by its name', ['--department', 'finistere'], { departments: ['29'] }],
  ['several departments, each once', ['--department', '29, Morbihan,29'], { departments: ['29', '56'] }],
  ['a region', ['--region', 'Bretagne'], { regions: ['53'] }],
  ['strata in words', ['--stratum', 'plus de 200 000,50000-200000'], { strata: ['over-200000', '50000-200000'] }],
  ['an intercommunal body whose name holds commas', ['--epci', 'CC Avallon, Vézelay, Morvan'], { epcis: ['200039758'] }],
  ['an intercommunal body by its SIREN', ['--epci', '200 039 758'], { epcis: ['200039758'] }],
  [
    'what satisfies all of several options',
    ['--all', '--region', '53', '--stratum', 'under-50000', '--top', '3'],
    { regions: ['53'], strata: ['under-50000'], top: 3 },
  ],
])('asks for %s', async (_, words, rule) => {
  expect(await asked(words)).toEqual({ rule, out: [] });
});

it.each([
  ['nothing', [], 'Dites quelles communes : --all'],
  ['a department with a typing error', ['--department', 'Finister'], 'Vouliez-vous dire Finistère (29) ?'],
  ['a department that is like none', ['--department', '29,zzzzzz'], 'il n’y a pas de département « zzzzzz »'],
  ['nothing between commas', ['--department', '29,'], 'il n’y a pas de département «  »'],
  ['a region with a typing error', ['--region', 'Bretange'], 'Vouliez-vous dire Bretagne (53) ?'],
  [
    'a name with commas and a typing error',
    ['--epci', 'CC Avalon, Vézelay, Morvan'],
    'Vouliez-vous dire CC Avallon, Vézelay, Morvan (200039758) ?',
  ],
  ['a name that several bear', ['--epci', 'CC des Quatre Rivières'], 'Donnez le code : CC des Quatre Rivières (247000623) ou'],
  ['a stratum that is none', ['--stratum', 'grandes'], '« grandes » n’est pas une strate'],
  ['none of the most populous', ['--top', '0'], '--top : un nombre de communes'],
  ['a number that is none', ['--top', '1e3'], '--top : un nombre de communes'],
  ['a list that is not there', ['--codes', '/nulle/part.csv'], 'ne peut pas être ouvert'],
  ['a folder as a list', ['--codes', tmpdir()], 'ne peut pas être ouvert'],
])('refuses %s', async (_, words, said) => {
  expect(await asked(words)).toMatchObject({ refused: expect.stringContaining(said) });
});

it('reads a list of codes, and refuses it whole when one of its lines is wrong', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'beffroi-codes-'));
  try {
    const path = join(folder, 'codes.txt');
    await writeFile(path, '# chefs-lieux\n35238\n29019\n35238\n');
    expect(await asked(['--codes', path, '--top', '1'])).toEqual({ rule: { codes: ['35238', '29019'], top: 1 }, out: [] });
    await writeFile(path, '35238\n35000\n');
    const { out, ...rest } = await asked(['--codes', path]);
    expect(rest).toEqual({ refused: 'Le panel n’a pas été créé. Corrigez ces lignes du fichier de --codes.' });
    expect(out).toEqual([expect.stringMatching(/^2\t.*35000.* est un code postal/)]);
    await writeFile(path, '');
    expect(await asked(['--codes', path])).toMatchObject({ out: [expect.stringContaining('Le fichier est vide.')] });
    await writeFile(path, '# rien\n');
    expect(await asked(['--codes', path])).toHaveProperty('refused');
  } finally {
    await rm(folder, { recursive: true });
  }
});
