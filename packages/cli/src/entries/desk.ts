import { CODE, type Command, DATA, FILE, saying } from '@beffroi/terminal';
import { t } from '@beffroi/words';
import { MESSAGES } from '../messages/messages.ts';

/** What is kept of the desk: taken out, and sealed with another key. */
export const DESK_COMMANDS: readonly Command[] = [
  {
    name: 'desk export',
    options: {
      territory: { type: 'string', value: CODE, says: { fr: 'la commune', en: 'the town' } },
      to: {
        type: 'string',
        value: FILE,
        says: { fr: t`le fichier à écrire, qui n’est pas encore là`, en: 'the file to write, which is not there yet' },
        path: 'file',
      },
      ...DATA,
    },
    least: 0,
    most: 0,
    help: {
      chapter: 'backup',
      fr: t`tout ce que l’accueil garde d’une commune : un zip de JSON, de CSV et d’images, sans secret`,
      en: 'all that the desk keeps of a town: a zip of JSON, CSV and pictures, without secrets',
      group: { fr: t`l’accueil sur les réseaux : sa clé, ce qu’il garde`, en: 'the desk on the networks: its key, what it keeps' },
      examples: ['beffroi desk export --territory 35238 --to accueil.zip'],
    },
    run: async () => saying(MESSAGES, (await import('../commands/desk-export.ts')).deskExportCommand),
  },
  {
    name: 'desk key',
    options: {},
    least: 0,
    most: 0,
    help: {
      chapter: 'backup',
      fr: t`écrit une clé neuve pour BEFFROI_DESK_KEY, et ne la garde nulle part`,
      en: 'writes a new key for BEFFROI_DESK_KEY, and keeps it nowhere',
    },
    run: async () => saying(MESSAGES, (await import('../commands/desk-key.ts')).deskKeyCommand),
  },
  {
    name: 'desk reseal',
    options: { ...DATA },
    least: 0,
    most: 0,
    help: {
      chapter: 'backup',
      fr: t`scelle tous les accès avec la première des clés de BEFFROI_DESK_KEY : les autres peuvent partir après`,
      en: 'seals all access with the first of the keys in BEFFROI_DESK_KEY: the others can go after that',
    },
    run: async () => saying(MESSAGES, (await import('../commands/desk-key.ts')).deskResealCommand),
  },
];
