import { ADDRESS, type Command, DATA, FILES, saying } from '@beffroi/terminal';
import { t } from '@beffroi/words';
import { MESSAGES } from '../messages/messages.ts';

/** Mail that this house sends. */
export const MAIL_COMMANDS: readonly Command[] = [
  {
    name: 'mail test',
    options: { ...DATA },
    least: 1,
    most: 1,
    help: {
      chapter: 'account',
      words: ADDRESS,
      fr: t`envoie un courriel d’essai par le serveur que nomme BEFFROI_SMTP, et dit s’il est parti`,
      en: 'sends a test mail by the server that BEFFROI_SMTP names, and says whether it went',
      group: { fr: t`le courrier : est-ce qu’il part`, en: 'mail: whether it goes' },
    },
    run: async () => saying(MESSAGES, (await import('../commands/mail-test.ts')).mailTestCommand),
  },
  {
    name: 'mail bounces',
    options: { ...DATA },
    least: 1,
    most: Number.POSITIVE_INFINITY,
    help: {
      chapter: 'account',
      words: FILES,
      fr: t`lit les avis de retour d’un serveur de courrier (un message par fichier, - : l’entrée standard) et compte ces courriels comme refusés`,
      en: 'reads notices of return of a mail server (a message a file, -: the standard input) and counts those mails as refused',
    },
    run: async () => saying(MESSAGES, (await import('../commands/mail-bounces.ts')).mailBouncesCommand),
  },
];
