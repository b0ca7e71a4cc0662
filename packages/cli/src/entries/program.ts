import { type Command, saying } from '@beffroi/terminal';
import { t } from '@beffroi/words';
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
      fr: t`  ledger ARCHIVE           toutes les requêtes faites à une commune`,
      en: `  ledger ARCHIVE           all requests that were made of a town`,
    },
    run: async () => saying(MESSAGES, (await import('../commands/ledger.ts')).ledgerCommand),
  },
  {
    name: 'version',
    options: {},
    least: 0,
    most: 0,
    help: {
      chapter: 'backup',
      fr: '',
      en: '',
    },
    run: async () => saying(MESSAGES, (await import('../commands/version.ts')).versionCommand),
  },
];
