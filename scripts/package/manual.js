import { chaptersOf, optionRow } from '@beffroi/terminal';
import { ALL } from '../../packages/cli/src/commands.ts';
import { MESSAGES } from '../../packages/cli/src/messages/messages.ts';
import { SETTINGS } from '../../packages/cli/src/settings/settings.ts';

/** @typedef {'fr' | 'en'} Language */

const WORDS = {
  fr: {
    name: 'NOM',
    says: 'mesure jusqu’où vont les démarches en ligne d’une commune',
    synopsis: 'SYNOPSIS',
    command: 'COMMANDE',
    settings: 'RÉGLAGES',
    codes: 'CODES DE SORTIE',
    files: 'FICHIERS',
  },
  en: {
    name: 'NAME',
    says: 'measures how far procedures of a town go online',
    synopsis: 'SYNOPSIS',
    command: 'COMMAND',
    settings: 'SETTINGS',
    codes: 'EXIT CODES',
    files: 'FILES',
  },
};

/**
 * The page of the manual, from the command line's own help.
 * @param {Language} language
 * @param {string} version
 */
export function manualPage(language, version) {
  const words = WORDS[language];
  const chapters = chaptersOf(ALL, language).flatMap(({ title, entries }) => [
    `.SH ${escaped(title.toUpperCase())}`,
    ...entries.flatMap(({ commands }) => commands).flatMap((command) => told(command, language)),
  ]);
  return `${[
    `.TH BEFFROI 1 "" "Beffroi ${version}"`,
    `.SH ${words.name}`,
    `beffroi \\- ${escaped(words.says)}`,
    `.SH ${words.synopsis}`,
    `.B beffroi\n${words.command} …`,
    ...chapters,
    `.SH ${words.settings}`,
    ...SETTINGS.map((setting) => `.TP\n.B ${setting.variable}\n${escaped(setting[language])}`),
    `.SH ${words.codes}`,
    '.nf',
    ...MESSAGES[language].helpCodes.split('\n').slice(1).map(escaped),
    '.fi',
    `.SH ${words.files}`,
    '/etc/beffroi/beffroi.toml, ~/.config/beffroi/beffroi.toml',
  ].join('\n')}\n`;
}

/**
 * @param {import('@beffroi/terminal').Command} command
 * @param {Language} language
 */
function told({ name, help, options }, language) {
  const told = Object.entries(options).filter(([, { hidden }]) => hidden !== true);
  return [
    `.SS beffroi ${escaped([name, help.words?.[language] ?? ''].join(' ').trim())}`,
    escaped(`${help[language]}. ${help.more?.[language] ?? ''}`.trim()),
    ...told.map((entry) => optionRow(entry, language)).map(([option, says]) => `.TP\n.B ${escaped(option)}\n${escaped(says)}`),
  ];
}

/** @param {string} text */
function escaped(text) {
  return text
    .replace(/\\/g, '\\e')
    .replace(/-/g, '\\-')
    .replace(/\u202f/g, '\\ ')
    .replace(/\u00a0/g, '\\ ')
    .replace(/^([.'])/gm, '\\&$1');
}
