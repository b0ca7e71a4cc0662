import { type Command, DATA, saying } from '@beffroi/terminal';
import { t } from '@beffroi/words';
import { MESSAGES } from '../messages/messages.ts';

/** Backups. */
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
];
