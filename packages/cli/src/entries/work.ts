import { type Command, DATA, saying, WORK } from '@beffroi/terminal';
import { t } from '@beffroi/words';
import { MESSAGES } from '../messages/messages.ts';

/** Work on waves, and what is published. */
export const WORK_COMMANDS: readonly Command[] = [
  {
    name: 'publish',
    options: {
      ...DATA,
      out: { type: 'string' },
      base: { type: 'string' },
      pdf: { type: 'boolean' },
      replace: { type: 'boolean' },
      quiet: { type: 'boolean', short: 'q' },
    },
    least: 0,
    most: 0,
    help: {
      chapter: 'work',
      fr: t`  publish                  écrit tout le site public en fichiers, pour n’importe
                           quel serveur ou dossier
    --out DOSSIER          où (site)
    --base ADRESSE         l’adresse qu’il aura, pour le catalogue de données
    --pdf                  avec les fiches en PDF
    --replace              à la place du site qui s’y trouve`,
      en: `  publish                  writes the whole public site as files, for any server
                           or folder
    --out FOLDER           where (site)
    --base URL             the address it will have, for the catalogue of data
    --pdf                  with the towns’ sheets as PDF
    --replace              in the place of the site that is there`,
    },
    run: async () => saying(MESSAGES, (await import('../commands/publish.ts')).publishCommand),
  },
  {
    name: 'worker',
    options: { ...DATA, ...WORK, 'until-drained': { type: 'boolean' } },
    least: 0,
    most: 0,
    help: {
      chapter: 'work',
      fr: t`  worker                   prend part aux vagues en cours, sur toute machine
                           qui voit le serveur PostgreSQL (--at-once N)
    --until-drained        s’arrête quand il n’y a plus rien à faire`,
      en: `  worker                   takes part in the waves that run, on any machine
                           that sees the PostgreSQL server (--at-once N)
    --until-drained        ends when there is nothing left to do`,
    },
    run: async () => saying(MESSAGES, (await import('../commands/worker.ts')).workerCommand),
  },
  {
    name: 'assess',
    options: { ...DATA, ...WORK, wave: { type: 'string' } },
    least: 0,
    most: 0,
    help: {
      chapter: 'work',
      fr: t`  assess --wave NOM        juge ses archives avec la grille d’aujourd’hui`,
      en: `  assess --wave NAME       judges its archives by the rubric of today`,
    },
    run: async () => saying(MESSAGES, (await import('../commands/assess.ts')).assessCommand),
  },
];
