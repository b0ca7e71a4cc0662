import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Command, type Defaults, type OptionEntry, plain, Refusal, wordBehind } from '@beffroi/terminal';
import { parse, TomlError } from 'smol-toml';
import type { Messages } from '../messages/messages.ts';
import { SETTINGS, variableOf } from './settings.ts';

/** What a configuration file says. */
export interface Configuration {
  /** Settings by their variable. */
  readonly environment: ReadonlyMap<string, string>;
  /** Options by the name of their command. */
  readonly defaults: ReadonlyMap<string, Defaults>;
}

const NOTHING: Configuration = { environment: new Map(), defaults: new Map() };

/** Where a configuration file is looked for when none is named, in this order. The folder that one stands in is not among them: what lies there may be anybody's. */
export function configPlaces(env: NodeJS.ProcessEnv): readonly string[] {
  const [xdg, home, roaming] = [env['XDG_CONFIG_HOME'] || null, env['HOME'] || null, env['APPDATA'] || null];
  return [
    ...(xdg === null ? (home === null ? [] : [join(home, '.config', 'beffroi', 'beffroi.toml')]) : [join(xdg, 'beffroi', 'beffroi.toml')]),
    ...(roaming === null ? [] : [join(roaming, 'beffroi', 'beffroi.toml')]),
    ...(process.platform === 'win32' ? [] : ['/etc/beffroi/beffroi.toml']),
  ];
}

/** Reads the configuration file of this line. @throws Refusal with its line for what is wrong in it, and for one that was named and cannot be read */
export async function configurationOf(
  argv: readonly string[],
  env: NodeJS.ProcessEnv,
  commands: readonly Command[],
  messages: Messages,
): Promise<Configuration> {
  const named = wordBehind('--config', argv) ?? (env['BEFFROI_CONFIG'] || null);
  if (named !== null) {
    const text = await readFile(named, 'utf8').catch((cause: unknown) => {
      throw new Refusal(messages.noConfig(plain(named)), { cause });
    });
    return configurationIn(text, named, commands, messages);
  }
  for (const place of configPlaces(env)) {
    // One that this person may not read is somebody else's: that of the service, with its secrets.
    const text = await readFile(place, 'utf8').catch(() => null);
    if (text !== null) return configurationIn(text, place, commands, messages);
  }
  return NOTHING;
}

/** @param path as it is called in what is said of it · @throws Refusal */
export function configurationIn(text: string, path: string, commands: readonly Command[], messages: Messages): Configuration {
  const refuse = (line: number, what: string): never => {
    throw new Refusal(messages.badConfig(plain(path), line, what));
  };
  const where = linesOf(text);
  const environment = new Map<string, string>();
  const defaults = new Map<string, Defaults>();
  for (const [key, value] of Object.entries(tableIn(text, refuse, messages))) {
    if (isTable(value)) optionsIn([key], value);
    else environment.set(settingOf(key), isScalar(value) ? String(value) : refuse(where(key), messages.configValue(plain(key))));
  }
  return { environment, defaults };

  function settingOf(key: string): string {
    return variableOf(key) ?? refuse(where(key), messages.configSetting(plain(key), nearestSetting(key)));
  }

  /** Options of one command, or of those behind a word: `[wave.open]`. */
  function optionsIn(words: readonly string[], table: Table): void {
    const name = words.join(' ');
    const command = commands.find((one) => one.name === name);
    const behind = commands.some((one) => one.name.startsWith(`${name} `));
    if (command === undefined && !behind) refuse(where(words.join('.')), messages.configCommand(plain(name)));
    const found = new Map<string, DefaultValue>();
    for (const [key, value] of Object.entries(table)) {
      const line = where([...words, key].join('.'));
      if (isTable(value)) optionsIn([...words, key], value);
      else
        found.set(
          key,
          optionValue(optionOf(command, key) ?? refuse(line, messages.configOption(plain(key), plain(name))), key, value, line),
        );
    }
    if (command !== undefined) defaults.set(name, found);
  }

  function optionValue(option: OptionEntry, key: string, value: unknown, line: number): DefaultValue {
    if (option.type === 'boolean') return typeof value === 'boolean' ? value : refuse(line, messages.configSwitch(key));
    if (option.multiple === true && Array.isArray(value) && value.every(isScalar)) return value.map(String);
    if (!isScalar(value) || typeof value === 'boolean') return refuse(line, messages.configValue(key));
    return option.multiple === true ? [String(value)] : String(value);
  }
}

type Table = Readonly<Record<string, unknown>>;
type DefaultValue = string | boolean | readonly string[];

function optionOf(command: Command | undefined, name: string): OptionEntry | undefined {
  return command !== undefined && Object.hasOwn(command.options, name) ? command.options[name] : undefined;
}

function tableIn(text: string, refuse: (line: number, what: string) => never, messages: Messages): Table {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    return refuse(error.line, messages.configSyntax(text.split('\n')[error.line - 1]?.trim() ?? ''));
  }
}

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function nearestSetting(key: string): string | null {
  const wanted = key.toLowerCase();
  const near = SETTINGS.map(({ variable }) => variable.replace('BEFFROI_', '').toLowerCase());
  return near.find((one) => one.startsWith(wanted) || wanted.startsWith(one)) ?? null;
}

/** The line where a key or a table stands, by its path with points; the first line where it is written some other way. */
function linesOf(text: string): (path: string) => number {
  const found = new Map<string, number>();
  let table = '';
  for (const [i, line] of text.split('\n').entries()) {
    const head = /^\s*\[\[?\s*([^\]]+?)\s*\]/.exec(line)?.[1];
    const key = /^\s*([\w."'-]+)\s*=/.exec(line)?.[1];
    if (head !== undefined) table = head.replace(/["'\s]/g, '');
    const path =
      head !== undefined ? table : key === undefined ? null : [table, key.replace(/["']/g, '')].filter((part) => part !== '').join('.');
    if (path !== null && !found.has(path)) found.set(path, i + 1);
  }
  return (path) => found.get(path) ?? [...found].find(([one]) => one.startsWith(`${path}.`))?.[1] ?? 1;
}
