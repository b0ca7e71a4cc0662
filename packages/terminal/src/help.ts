import type { Language } from '@beffroi/domain';
import { CHAPTERS, type Chapter, type Command, type OptionEntry } from './command.ts';
import { TERMINAL_MESSAGES } from './messages/messages.ts';
import { COMMON } from './options.ts';
import { padEnd, widthOf, wrap } from './text.ts';

/** Columns of the help: what every terminal has. */
const COLUMNS = 80;
/** Where what is said begins, at most. */
const MARGIN = 26;

/** What is told of all commands under one heading. */
export interface HelpChapter {
  readonly title: string;
  /** A command by itself, or those that begin with the same word. */
  readonly entries: readonly HelpEntry[];
}

/** One line of the overview. */
export interface HelpEntry {
  /** As it is typed: `audit`, or the first word of several commands, `wave`. */
  readonly name: string;
  readonly says: string;
  /** The commands behind it. */
  readonly commands: readonly Command[];
}

/** Those that help speaks of, chapter by chapter, in the order of their list; commands of two words stand behind their first one. */
export function chaptersOf(commands: readonly Command[], language: Language): readonly HelpChapter[] {
  const told = commands.filter(({ help }) => help[language] !== '');
  const titles = TERMINAL_MESSAGES[language].helpChapters;
  const chapters = new Map<string, HelpEntry[]>();
  const placed = new Set<string>();
  for (const chapter of CHAPTERS) {
    const entries = chapters.get(titles[chapter]) ?? [];
    for (const entry of entriesIn(chapter, told, language)) if (!placed.has(entry.name)) entries.push(entry);
    for (const { name } of entries) placed.add(name);
    chapters.set(titles[chapter], entries);
  }
  return [...chapters].filter(([, entries]) => entries.length > 0).map(([title, entries]) => ({ title, entries }));
}

function entriesIn(chapter: Chapter, told: readonly Command[], language: Language): readonly HelpEntry[] {
  const names = new Set(told.filter(({ help }) => help.chapter === chapter).map(({ name }) => name.split(' ')[0]!));
  return [...names].map((name) => entryOf(name, told, language));
}

function entryOf(name: string, told: readonly Command[], language: Language): HelpEntry {
  const commands = commandsBehind(name, told);
  const [only] = commands;
  if (commands.length === 1 && only!.name === name) return { name, says: only!.help[language], commands };
  const group = commands.find(({ help }) => help.group !== undefined)?.help.group;
  return { name, says: group?.[language] ?? verbsOf(commands).join(', '), commands };
}

/** Those commands that begin with this word. */
export function commandsBehind(word: string, commands: readonly Command[]): readonly Command[] {
  return commands.filter(({ name }) => name === word || name.startsWith(`${word} `));
}

/** Second words of commands. */
function verbsOf(commands: readonly Command[]): readonly string[] {
  return commands.map(({ name }) => name.split(' ')[1] ?? name);
}

/** What the help says of all commands: a line each, under headings. */
export function helpOf(commands: readonly Command[], language: Language): string {
  const chapters = chaptersOf(commands, language);
  const margin = marginOf(chapters.flatMap(({ entries }) => entries.map(({ name }) => name)));
  return chapters
    .flatMap(({ title, entries }) => [
      title,
      ...rows(
        entries.map(({ name, says }) => [name, says]),
        margin,
      ),
      '',
    ])
    .join('\n')
    .trimEnd();
}

/** What the help says of commands that begin with the same word: a line each. */
export function groupHelpOf(word: string, commands: readonly Command[], language: Language): string {
  const behind = commandsBehind(word, commands).filter(({ help }) => help[language] !== '');
  const { helpUsage, helpOfVerb, helpTitle } = TERMINAL_MESSAGES[language];
  const { says } = entryOf(word, behind, language);
  const group = says === verbsOf(behind).join(', ') ? [] : [...wrap(helpTitle(word, says), COLUMNS), ''];
  const lines = rows(behind.map(({ name, help }) => [name, help[language]]));
  return [...group, helpUsage(word), '', ...lines, '', ...wrap(helpOfVerb(word), COLUMNS)].join('\n');
}

/** What the help says of one command. @param whole also of what few need */
export function commandHelpOf(command: Command, language: Language, { whole = false } = {}): string {
  const { name, help } = command;
  const messages = TERMINAL_MESSAGES[language];
  const told = Object.entries(command.options).filter(([, { hidden }]) => hidden !== true);
  const plain = told.filter(([, option]) => whole || option.rare !== true);
  const folded = whole ? [] : told.filter(([, option]) => option.rare === true);
  const everywhere = Object.entries(COMMON) as [string, OptionEntry][];
  return [
    ...wrap(messages.helpTitle([name, help.words?.[language] ?? ''].join(' ').trim(), help[language]), COLUMNS),
    ...(help.more === undefined ? [] : wrap(help.more[language], COLUMNS)),
    ...(plain.length === 0 ? [] : ['', ...rows(plain.map((entry) => optionRow(entry, language)))]),
    '',
    ...(folded.length === 0 ? [] : wrap(messages.helpFolded(folded.map(([option]) => `--${option}`).join(', '), name), COLUMNS)),
    ...(whole
      ? rows(everywhere.map((entry) => optionRow(entry, language)))
      : wrap(messages.helpEverywhere(everywhere.map(([option]) => `--${option}`).join(', ')), COLUMNS)),
    ...(help.examples ?? []).flatMap((example, i) => (i === 0 ? ['', messages.helpExample(example)] : [messages.helpExample(example)])),
  ]
    .join('\n')
    .trimEnd();
}

/** An option as it is typed, and what it does. */
export function optionRow([name, option]: readonly [string, OptionEntry], language: Language): readonly [string, string] {
  const short = option.short === undefined ? '' : `-${option.short}, `;
  const value = option.type === 'string' ? ` ${option.value?.[language] ?? '…'}` : '';
  return [`${short}--${name}${value}`, option.says?.[language] ?? ''];
}

/** Two columns; what is said is broken under itself. */
function rows(entries: readonly (readonly [string, string])[], margin = marginOf(entries.map(([name]) => name))): string[] {
  return entries.flatMap(([name, says]) => {
    const lines = wrap(says, COLUMNS - margin);
    const head = `  ${name}`;
    // Two spaces at least stand between both.
    const apart = widthOf(head) + 2 > margin;
    const [first = '', ...more] = lines;
    const under = (apart ? [first, ...more] : more).map((line) => `${' '.repeat(margin)}${line}`);
    return [(apart ? head : `${padEnd(head, margin)}${first}`).trimEnd(), ...under].filter((line) => line.trim() !== '');
  });
}

/** Where what is said begins, with two spaces before and behind each name. */
function marginOf(names: readonly string[]): number {
  return Math.min(MARGIN, Math.max(...names.map(widthOf)) + 4);
}
