import { type Command, DATA, saying } from '@beffroi/terminal';
import { t } from '@beffroi/words';
import { MESSAGES } from '../messages/messages.ts';

/** What is kept of the desk: taken out, and sealed with another key. */
export const DESK_COMMANDS: readonly Command[] = [
  {
    name: 'desk export',
    options: { ...DATA, territory: { type: 'string' }, to: { type: 'string' } },
    least: 0,
    most: 0,
    help: {
      chapter: 'backup',
      fr: t`  desk export              tout ce que l’accueil garde d’une commune : un zip
                           de JSON, de CSV et d’images, sans secret
    --territory CODE       la commune
    --to FICHIER           le fichier à écrire, qui n’est pas encore là`,
      en: `  desk export              all that the desk keeps of a town: a zip of JSON, CSV
                           and pictures, without secrets
    --territory CODE       the town
    --to FILE              the file to write, which is not there yet`,
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
      fr: t`  desk key                 écrit une clé neuve pour BEFFROI_DESK_KEY, et ne la
                           garde nulle part`,
      en: `  desk key                 writes a new key for BEFFROI_DESK_KEY, and keeps it
                           nowhere`,
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
      fr: t`  desk reseal              scelle tous les accès avec la première des clés de
                           BEFFROI_DESK_KEY : les autres peuvent partir après`,
      en: `  desk reseal              seals all access with the first of the keys in
                           BEFFROI_DESK_KEY: the others can go after that`,
    },
    run: async () => saying(MESSAGES, (await import('../commands/desk-key.ts')).deskResealCommand),
  },
];
