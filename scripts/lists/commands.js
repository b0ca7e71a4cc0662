import { chaptersOf, optionRow } from '@beffroi/terminal';
import { ALL } from '../../packages/cli/src/commands.ts';
import { MESSAGES } from '../../packages/cli/src/messages/messages.ts';
import { keyOf, SETTINGS } from '../../packages/cli/src/settings/settings.ts';

/** @typedef {'fr' | 'en'} Language */
/** @typedef {import('@beffroi/terminal').Command} Command */

/** References of commands, from the command line's own help. */
export const COMMAND_PAGES = /** @type {const} */ ([
  { language: 'en', file: new URL('../../docs/commands.md', import.meta.url) },
  { language: 'fr', file: new URL('../../docs/commandes.md', import.meta.url) },
]).map(({ language, file }) => ({ file, name: language, text: () => page(language) }));

const WORDS = {
  en: {
    title: 'Commands',
    lead: 'Written by `npm run lists` from the command line’s own help: `beffroi help`, `beffroi COMMAND --help`. In French: [commandes.md](commandes.md).',
    run: 'In a clone: `npm run beffroi -- COMMAND …`, or `npx beffroi COMMAND …` in its folder. Exit codes and settings stand at the end.',
    option: 'option',
    says: 'what it does',
    settings: 'Settings',
    settingsLead:
      'By a variable of the environment, or by its name in a configuration file (`beffroi help settings` says where that is looked for).',
    variable: 'variable',
    key: 'in the file',
    codes: 'Exit codes',
  },
  fr: {
    title: 'Commandes',
    lead: 'Écrit par `npm run lists` à partir de l’aide de la ligne de commande elle-même : `beffroi help`, `beffroi COMMANDE --help`. En anglais : [commands.md](commands.md).',
    run: 'Dans un clone : `npm run beffroi -- COMMANDE …`, ou `npx beffroi COMMANDE …` dans son dossier. Les codes de sortie et les réglages sont à la fin.',
    option: 'option',
    says: 'ce qu’elle fait',
    settings: 'Réglages',
    settingsLead:
      'Par une variable de l’environnement, ou par son nom dans un fichier de configuration (`beffroi help settings` dit où il est cherché).',
    variable: 'variable',
    key: 'dans le fichier',
    codes: 'Codes de sortie',
  },
};

/** @param {Language} language */
function page(language) {
  const words = WORDS[language];
  const chapters = chaptersOf(ALL, language).flatMap(({ title, entries }) => [
    `## ${title}`,
    ...entries.flatMap((entry) => entry.commands).map((command) => told(command, language)),
  ]);
  const settings = SETTINGS.map((setting) => [`\`${setting.variable}\``, `\`${keyOf(setting)}\``, plain(setting[language])]);
  return `${[
    `# ${words.title}`,
    words.lead,
    words.run,
    ...chapters,
    `## ${words.settings}`,
    words.settingsLead,
    table([words.variable, words.key, words.says], settings),
    `## ${words.codes}`,
    codes(language),
  ].join('\n\n')}\n`;
}

/**
 * @param {Command} command
 * @param {Language} language
 */
function told({ name, help, options }, language) {
  const words = WORDS[language];
  const rows = Object.entries(options)
    .filter(([, { hidden }]) => hidden !== true)
    .map((entry) => optionRow(entry, language))
    .map(([option, says]) => [`\`${option}\``, plain(says)]);
  return [
    `### beffroi ${name}`,
    `\`beffroi ${[name, help.words?.[language] ?? ''].join(' ').trim()}\`: ${plain(help[language])}.${help.more === undefined ? '' : ` ${plain(help.more[language])}`}`.replace(
      '`: ',
      language === 'fr' ? '` : ' : '`: ',
    ),
    ...(rows.length === 0 ? [] : [table([words.option, words.says], rows)]),
    ...(help.examples === undefined ? [] : [['```sh', ...help.examples, '```'].join('\n')]),
  ].join('\n\n');
}

/** @param {Language} language */
function codes(language) {
  const rows = [...MESSAGES[language].helpCodes.matchAll(/^ {2}(\d+) +(.*)$/gm)].map(([, code, says]) => [`${code}`, `${says}`]);
  return table(['code', WORDS[language].says], rows);
}

/** Words with spaces of a page, not of a terminal; `<hôte>` is no tag. @param {string} text */
function plain(text) {
  return text
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/([*_<])/g, '\\$1')
    .replace(/\|/g, '\\|');
}

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
function table(head, rows) {
  const all = [head, ...rows].map((row) => row.map((cell) => cell.replace(/(?<!\\)\|/g, '\\|')));
  const widths = head.map((_, i) => Math.max(3, ...all.map((row) => [...(row[i] ?? '')].length)));
  const line = (/** @type {readonly string[]} */ row) => `| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  const [first = [], ...others] = all;
  return [line(first), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...others.map(line)].join('\n');
}
