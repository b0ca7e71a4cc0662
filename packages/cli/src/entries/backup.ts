import { type Command, DATA, saying } from '@beffroi/terminal';
import { t } from '@beffroi/words';
import { MESSAGES } from '../messages/messages.ts';

/** Backups, and what must not be kept. */
export const BACKUP_COMMANDS: readonly Command[] = [
  {
    name: 'backup',
    options: { ...DATA },
    least: 1,
    most: 1,
    help: {
      chapter: 'backup',
      fr: t`  backup FICHIER           sauvegarde la base (les archives sont à part)`,
      en: `  backup FILE              saves the database (archives are apart)`,
    },
    run: async () => saying(MESSAGES, (await import('../commands/backup.ts')).backupCommand),
  },
  {
    name: 'restore',
    options: { ...DATA, replace: { type: 'boolean' } },
    least: 1,
    most: 1,
    help: {
      chapter: 'backup',
      fr: t`  restore FICHIER          reprend une sauvegarde dans une base vide
    --replace              ou à la place de tout ce qu’elle contient`,
      en: `  restore FILE             takes a backup back into an empty database
    --replace              or in place of all that it holds`,
    },
    run: async () => saying(MESSAGES, (await import('../commands/restore.ts')).restoreCommand),
  },
  {
    name: 'erase',
    options: {
      ...DATA,
      post: { type: 'string' },
      ground: { type: 'string' },
      note: { type: 'string' },
      town: { type: 'string' },
      everywhere: { type: 'boolean' },
      confirm: { type: 'boolean' },
      json: { type: 'boolean' },
    },
    least: 0,
    most: 1,
    help: {
      chapter: 'backup',
      fr: t`  erase FICHIER            retire un nom ou une citation, lus d’un fichier ou de
                           l’entrée (-) ; seul, dit où ils se trouvent
    --post ADRESSE         ou une seule publication, par son adresse ou son
                           numéro : ce qui est archivé avec elle reste
    --ground MOTIF         request, judgment, authority, mistake
    --note TEXTE           de quoi retrouver la demande, sans ces mots
    --town CODES, --everywhere   des archives à relire aussi (--json)
    --confirm              le fait : cela ne se défait pas`,
      en: `  erase FILE               takes out a name or a quote, read from a file or from
                           the input (-); alone, says where they stand
    --post ADDRESS         or one post, by its address or id: what was archived
                           with it stays
    --ground GROUND        request, judgment, authority, mistake
    --note TEXT            to find the request again by, without these words
    --town CODES, --everywhere   archives to be read again too (--json)
    --confirm              does it: it cannot be undone`,
    },
    run: async () => saying(MESSAGES, (await import('../commands/erase.ts')).eraseCommand),
  },
  {
    name: 'forget',
    options: { ...DATA, months: { type: 'string' }, confirm: { type: 'boolean' } },
    least: 0,
    most: 0,
    help: {
      chapter: 'backup',
      fr: t`  forget                   ce qui n’est gardé qu’un temps (publications, noms
                           d’agents) : dit ce qui serait retiré des vagues
                           plus anciennes ; les chiffres restent
    --months N             un autre temps que celui de l’instrument
    --confirm              le fait : cela ne se défait pas`,
      en: `  forget                   what is kept for a time only (posts, names of
                           agents): says what would be taken out of older
                           waves; figures stay
    --months N             another time than the instrument’s
    --confirm              does it: it cannot be undone`,
    },
    run: async () => saying(MESSAGES, (await import('../commands/forget.ts')).forgetCommand),
  },
];
