import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal, TERMINAL_MESSAGES } from '@beffroi/terminal';
import { plainly, scratch } from '@beffroi/terminal/testing';
import { describe, expect, it } from 'vitest';
import { ALL } from '../commands.ts';
import { MESSAGES } from '../messages/messages.ts';
import { configPlaces, configurationIn, configurationOf } from './config-file.ts';
import { keyOf, SETTINGS, variableOf } from './settings.ts';

const messages = { ...TERMINAL_MESSAGES.fr, ...MESSAGES.fr };
const read = (text: string) => configurationIn(text, 'beffroi.toml', ALL, messages);

function said(text: string): string {
  try {
    read(text);
  } catch (error) {
    if (error instanceof Refusal) return plainly({ code: 2, out: '', err: error.message }).err;
    throw error;
  }
  throw new Error('it was taken');
}

describe('a configuration file', () => {
  it('holds settings and options', () => {
    const { environment, defaults } = read(`
contact = "observatoire@exemple.org"   # où l’on nous écrit
database_url = "postgres://localhost/beffroi"
AWS_REGION = "fr-par"
xff-depth = 2

[serve]
port = 8080
workers = 2
[audit]
json = true
from-warc = ["a.warc.gz"]
[wave.open]
budget = 40
`);
    expect(Object.fromEntries(environment)).toEqual({
      BEFFROI_CONTACT: 'observatoire@exemple.org',
      DATABASE_URL: 'postgres://localhost/beffroi',
      AWS_REGION: 'fr-par',
      XFF_DEPTH: '2',
    });
    expect(Object.fromEntries(defaults.get('serve')!)).toEqual({ port: '8080', workers: '2' });
    expect(Object.fromEntries(defaults.get('audit')!)).toEqual({ json: true, 'from-warc': ['a.warc.gz'] });
    expect(Object.fromEntries(defaults.get('wave open')!)).toEqual({ budget: '40' });
  });

  it.each([
    ['contact = observatoire', 'ligne 1 : « contact = observatoire » ne se lit pas'],
    ['# ici\n\ncontatc = "a"', 'ligne 3 : « contatc » n’est pas un réglage'],
    ['lan = "fr"', 'Vouliez-vous dire « lang »'],
    ['contact = [1]', 'ligne 1 : « contact » attend un texte'],
    ['[serve]\nport = 8080\nprot = 1', 'ligne 3 : « beffroi serve » n’a pas d’option « prot »'],
    ['[srve]\nport = 1', 'ligne 1 : « srve » n’est pas une commande'],
    ['[wave.opne]\nbudget = 1', 'ligne 1 : « wave opne » n’est pas une commande'],
    ['[wave]\nbudget = 1', 'ligne 2 : « beffroi wave » n’a pas d’option « budget »'],
    ['[audit]\njson = "oui"', 'ligne 2 : « json » est vrai ou faux'],
    ['[audit]\nbudget = true', 'ligne 2 : « budget » attend'],
    ['constructor = "a"', '« constructor » n’est pas un réglage'],
    ['[audit]\nconstructor = "a"', 'n’a pas d’option « constructor »'],
    ['[serve\nport = 1', 'ligne 1'],
  ])('%j is refused with its line: %s', (text, what) => {
    expect(said(text)).toContain('beffroi.toml, ');
    expect(said(text)).toContain(what);
  });

  it('names each setting as the help does', () => {
    for (const setting of SETTINGS) expect(variableOf(keyOf(setting)), setting.variable).toBe(setting.variable);
  });
});

describe('where it is looked for', () => {
  it('is the first that is there; the folder one stands in is not asked', async () => {
    await using folder = await scratch();
    const env = { XDG_CONFIG_HOME: folder.path };
    expect(configPlaces(env)[0]).toBe(join(folder.path, 'beffroi', 'beffroi.toml'));
    await mkdir(join(folder.path, 'beffroi'));
    await writeFile(join(folder.path, 'beffroi', 'beffroi.toml'), 'lang = "en"\n');
    await writeFile(join(folder.path, 'other.toml'), 'lang = "fr"\n');
    const lang = async (argv: readonly string[], more: NodeJS.ProcessEnv = {}) =>
      (await configurationOf(argv, { ...env, ...more }, ALL, messages)).environment.get('BEFFROI_LANG');
    expect(await lang([])).toBe('en');
    expect(await lang(['audit', '--config', join(folder.path, 'other.toml')])).toBe('fr');
    expect(await lang([], { BEFFROI_CONFIG: join(folder.path, 'other.toml') })).toBe('fr');
    await expect(lang(['--config=nulle-part.toml'])).rejects.toThrow('nulle-part.toml');
  });
});
