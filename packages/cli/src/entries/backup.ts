import { ADDRESS, type Command, DATA, FILE, JSON_OUT, NUMBER, type Options, saying, TEXT } from '@beffroi/terminal';
import { t } from '@beffroi/words';
import { MESSAGES } from '../messages/messages.ts';

/** What is done only when it is said twice. */
const CONFIRM = {
  confirm: { type: 'boolean', says: { fr: t`le fait : cela ne se défait pas`, en: 'does it: it cannot be undone' } },
} as const satisfies Options;

/** Backups, and what must not be kept. */
export const BACKUP_COMMANDS: readonly Command[] = [
  {
    name: 'backup',
    options: { ...DATA },
    least: 1,
    most: 1,
    help: {
      chapter: 'backup',
      words: FILE,
      fr: t`sauvegarde la base (les archives sont à part)`,
      en: 'saves the database (archives are apart)',
      completes: ['file'],
    },
    run: async () => saying(MESSAGES, (await import('../commands/backup.ts')).backupCommand),
  },
  {
    name: 'restore',
    options: {
      replace: { type: 'boolean', says: { fr: t`ou à la place de tout ce qu’elle contient`, en: 'or in place of all that it holds' } },
      ...DATA,
    },
    least: 1,
    most: 1,
    help: {
      chapter: 'backup',
      words: FILE,
      fr: 'reprend une sauvegarde dans une base vide',
      en: 'takes a backup back into an empty database',
      completes: ['file'],
    },
    run: async () => saying(MESSAGES, (await import('../commands/restore.ts')).restoreCommand),
  },
  {
    name: 'erase',
    options: {
      post: {
        type: 'string',
        value: ADDRESS,
        says: {
          fr: t`ou une seule publication, par son adresse ou son numéro : ce qui est archivé avec elle reste`,
          en: 'or one post, by its address or id: what was archived with it stays',
        },
      },
      ground: {
        type: 'string',
        value: { fr: 'MOTIF', en: 'GROUND' },
        says: { fr: 'request, judgment, authority, mistake', en: 'request, judgment, authority, mistake' },
        choices: ['request', 'judgment', 'authority', 'mistake'],
      },
      note: {
        type: 'string',
        value: TEXT,
        says: { fr: 'de quoi retrouver la demande, sans ces mots', en: 'to find the request again by, without these words' },
      },
      town: {
        type: 'string',
        value: { fr: 'CODES', en: 'CODES' },
        says: { fr: 'dont les archives sont à relire aussi', en: 'whose archives are to be read again too' },
      },
      everywhere: { type: 'boolean', says: { fr: 'relit toutes les archives', en: 'reads all archives again' } },
      ...CONFIRM,
      ...JSON_OUT,
      ...DATA,
    },
    least: 0,
    most: 1,
    help: {
      chapter: 'backup',
      words: FILE,
      fr: t`retire un nom ou une citation, ou dit où ils se trouvent`,
      en: 'takes out a name or a quote, or says where they stand',
      more: {
        fr: t`Les mots sont lus d’un fichier ou de l’entrée (-). Sans --confirm, rien n’est retiré.`,
        en: 'The words are read from a file or from the input (-). Without --confirm nothing is taken out.',
      },
      completes: ['file'],
    },
    run: async () => saying(MESSAGES, (await import('../commands/erase.ts')).eraseCommand),
  },
  {
    name: 'forget',
    options: {
      months: {
        type: 'string',
        value: NUMBER,
        says: { fr: t`un autre temps que celui de l’instrument`, en: 'another time than the instrument’s' },
      },
      ...CONFIRM,
      ...DATA,
    },
    least: 0,
    most: 0,
    help: {
      chapter: 'backup',
      fr: t`retire ce qui n’est gardé qu’un temps (publications, noms d’agents)`,
      en: 'takes out what is kept for a time only (posts, names of agents)',
      more: {
        fr: t`Sans --confirm, dit ce qui serait retiré des vagues plus anciennes ; les chiffres restent.`,
        en: 'Without --confirm it says what would be taken out of older waves; figures stay.',
      },
    },
    run: async () => saying(MESSAGES, (await import('../commands/forget.ts')).forgetCommand),
  },
];
