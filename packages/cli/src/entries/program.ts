import { type Command, saying } from '@beffroi/terminal';
import { MESSAGES } from '../messages/messages.ts';

/** What stands by itself: the requests of an archive, the version. */
export const PROGRAM_COMMANDS: readonly Command[] = [
  {
    name: 'ledger',
    options: {},
    least: 1,
    most: 1,
    help: {
      chapter: 'town',
      words: { fr: 'ARCHIVE', en: 'ARCHIVE' },
      fr: 'toutes les requêtes faites à une commune, pour les lui montrer',
      en: 'all requests that were made of a town, to show them to it',
      completes: ['file'],
    },
    run: async () => saying(MESSAGES, (await import('../commands/ledger.ts')).ledgerCommand),
  },
  {
    name: 'version',
    options: {},
    least: 0,
    most: 0,
    help: { chapter: 'program', fr: 'de Beffroi et de sa grille', en: 'of Beffroi and its rubric' },
    run: async () => saying(MESSAGES, (await import('../commands/version.ts')).versionCommand),
  },
];
