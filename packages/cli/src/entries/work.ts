import { ADDRESS, type Command, DATA, FOLDER, NAME, NUMBER, QUIET, saying, WORK } from '@beffroi/terminal';
import { t } from '@beffroi/words';
import { MESSAGES } from '../messages/messages.ts';

/** Work on waves, and what is published. */
export const WORK_COMMANDS: readonly Command[] = [
  {
    name: 'publish',
    options: {
      out: { type: 'string', value: FOLDER, says: { fr: 'où (site)', en: 'where (site)' }, path: 'folder' },
      base: {
        type: 'string',
        value: ADDRESS,
        says: { fr: t`l’adresse qu’il aura, pour le catalogue de données`, en: 'the address it will have, for the catalogue of data' },
      },
      pdf: { type: 'boolean', says: { fr: 'avec les fiches en PDF', en: 'with the towns’ sheets as PDF' } },
      replace: { type: 'boolean', says: { fr: t`à la place du site qui s’y trouve`, en: 'in the place of the site that is there' } },
      whole: {
        type: 'boolean',
        rare: true,
        says: {
          fr: t`une page par démarche, vague et copie d’archive, même pour un pays`,
          en: 'a page for each service, wave and archived copy, even of a country',
        },
      },
      folded: {
        type: 'boolean',
        rare: true,
        says: {
          fr: t`une fiche et une page de preuves par commune, même pour un petit panel`,
          en: 'one sheet and one page of proofs a town, even of a small panel',
        },
      },
      processes: {
        type: 'string',
        value: NUMBER,
        rare: true,
        says: { fr: t`processus qui écrivent à la fois`, en: 'processes that write at once' },
      },
      hand: { type: 'boolean', hidden: true },
      files: { type: 'string', hidden: true },
      ...DATA,
      ...QUIET,
    },
    least: 0,
    most: 0,
    help: {
      chapter: 'work',
      fr: t`écrit tout le site public en fichiers, pour n’importe quel serveur ou dossier`,
      en: 'writes the whole public site as files, for any server or folder',
      examples: ['beffroi publish --out site --base https://observatoire.exemple.org'],
    },
    run: async () => saying(MESSAGES, (await import('../commands/publish.ts')).publishCommand),
  },
  {
    name: 'worker',
    options: {
      ...WORK,
      'until-drained': {
        type: 'boolean',
        says: { fr: t`s’arrête quand il n’y a plus rien à faire`, en: 'ends when there is nothing left to do' },
      },
      ...DATA,
    },
    least: 0,
    most: 0,
    help: {
      chapter: 'work',
      fr: t`prend part aux vagues en cours, sur toute machine qui voit le serveur PostgreSQL`,
      en: 'takes part in the waves that run, on any machine that sees the PostgreSQL server',
    },
    run: async () => saying(MESSAGES, (await import('../commands/worker.ts')).workerCommand),
  },
  {
    name: 'assess',
    options: {
      wave: { type: 'string', value: NAME, says: { fr: 'la vague', en: 'the wave' } },
      ...WORK,
      ...DATA,
    },
    least: 0,
    most: 0,
    help: {
      chapter: 'work',
      words: { fr: '--wave NOM', en: '--wave NAME' },
      fr: t`juge les archives d’une vague avec la grille d’aujourd’hui`,
      en: 'judges the archives of a wave by the rubric of today',
    },
    run: async () => saying(MESSAGES, (await import('../commands/assess.ts')).assessCommand),
  },
];
