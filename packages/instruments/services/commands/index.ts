import {
  ADDRESS,
  AT,
  CODE,
  type CommandLine,
  DATA,
  FILE,
  FOLDER,
  JSON_OUT,
  NAME,
  READING,
  SOURCES,
  saying,
  speaking,
} from '@beffroi/terminal';
import { t } from '@beffroi/words';
import { COMMAND_WORDS } from '../words/commands.ts';

/** What services give to the command line. */
export const COMMAND_LINE: CommandLine = {
  instrument: 'services',
  rubric: async () => (await import('@beffroi/services/judge')).RUBRIC,
  commands: [
    {
      name: 'audit',
      options: {
        ...SOURCES,
        town: { type: 'string', value: CODE, says: { fr: 'code INSEE de la commune', en: 'INSEE code of the town' } },
        name: { type: 'string', value: NAME, says: { fr: 'nom de la commune', en: 'name of the town' } },
        ...READING,
        ...JSON_OUT,
        out: {
          type: 'string',
          value: FILE,
          says: { fr: 'écrit ce document dans un fichier', en: 'writes this document to a file' },
          path: 'file',
        },
        html: {
          type: 'string',
          value: FILE,
          says: {
            fr: t`écrit la fiche de la commune dans un fichier qui s’ouvre partout`,
            en: 'writes the town’s sheet to one file that opens anywhere',
          },
          path: 'file',
        },
        open: { type: 'boolean', says: { fr: 'ouvre cette fiche tout de suite', en: 'opens this sheet at once' } },
        into: {
          type: 'string',
          value: { fr: 'VAGUE', en: 'WAVE' },
          says: {
            fr: t`reprend la mesure dans une vague qui compte la commune et ne l’a pas mesurée (avec --town)`,
            en: 'takes the measurement into a wave that has the town and has not measured it (with --town)',
          },
          rare: true,
        },
        sites: {
          type: 'string',
          value: FILE,
          says: {
            fr: t`registre de sites (comme pour panel import) : il apprend les domaines que des communes partagent`,
            en: 'register of sites (as for panel import): it tells which domains towns share',
          },
          rare: true,
          path: 'file',
        },
        'as-is': {
          type: 'boolean',
          says: {
            fr: t`mesure un site qui n’est peut-être pas celui de la commune`,
            en: 'measures a site that may not be the town’s own',
          },
          rare: true,
        },
      },
      least: 1,
      most: 1,
      missing: {
        fr: t`Il manque l’adresse du site : « beffroi audit https://www.ma-commune.fr/ ».`,
        en: 'The address of the site is missing: “beffroi audit https://www.ma-commune.fr/”.',
      },
      help: {
        chapter: 'town',
        words: ADDRESS,
        fr: 'mesure une commune et imprime son tableau',
        en: 'measures a town and prints its table',
        examples: [
          'beffroi audit https://www.ma-commune.fr/ --contact observatoire@exemple.org',
          'beffroi audit https://www.ma-commune.fr/ --contact observatoire@exemple.org --open',
        ],
      },
      run: async () => saying(COMMAND_WORDS, (await import('./audit.ts')).auditCommand),
    },
    {
      name: 'proof',
      options: { ...DATA },
      least: 2,
      most: 2,
      missing: {
        fr: t`Il manque le fichier ou le service : « beffroi proof ma-commune.json cantine ».`,
        en: 'The file or the service is missing: “beffroi proof ma-commune.json school-canteen”.',
      },
      help: {
        chapter: 'town',
        words: { fr: 'FICHIER SERVICE', en: 'FILE SERVICE' },
        fr: t`montre les preuves d’une note et la recalcule hors ligne`,
        en: 'shows the evidence of a mark and computes it again offline',
        more: {
          fr: t`FICHIER : un document JSON ou une archive. SERVICE : en français (cantine) ou par son identifiant (school-canteen).`,
          en: 'FILE: a JSON document or an archive. SERVICE: its id (school-canteen) or its French name (cantine).',
        },
        examples: ['beffroi proof ma-commune.json cantine'],
        completes: ['file', async () => (await import('./service-named.ts')).serviceWords()],
      },
      run: async () => saying(COMMAND_WORDS, (await import('./proof.ts')).proofCommand),
    },
    {
      name: 'explain',
      options: {
        url: { type: 'string', value: ADDRESS, says: { fr: t`l’adresse d’un fichier`, en: 'the address of a file' } },
        ...SOURCES,
        ...AT,
      },
      least: 1,
      most: 1,
      help: {
        chapter: 'town',
        words: { fr: 'ADRESSE|FICHIER', en: 'ADDRESS|FILE' },
        fr: 'ce que dit une page, quelle règle y voit quoi, et les offres que cela fait',
        en: 'what a page says, which rule sees what in it, and the offers that this makes',
        completes: ['file'],
      },
      run: async () => saying(COMMAND_WORDS, (await import('./explain.ts')).explainCommand),
    },
    {
      name: 'review cases',
      options: {
        out: { type: 'string', value: FOLDER, says: { fr: 'où (cases)', en: 'where (cases)' }, path: 'folder' },
        ...DATA,
      },
      least: 0,
      most: 0,
      help: {
        chapter: 'review',
        fr: t`écrit les contestations retenues en cas d’essai des règles`,
        en: 'writes upheld contests as cases for the rules’ tests',
        group: { fr: 'les contestations retenues', en: 'contests that were upheld' },
      },
      run: async () => saying(COMMAND_WORDS, (await import('./review-cases.ts')).reviewCasesCommand),
    },
  ],
  reports: {
    show: async () => (await import('./waves.ts')).showServices,
    compare: async () => (await import('./waves.ts')).compareServices,
  },
  demonstration: {
    once: async () => {
      const { demoOnce } = await import('./demo-once.ts');
      return (fixtures, towns, args, context) => demoOnce(fixtures, towns, args, speaking(COMMAND_WORDS, context));
    },
    waves: async () => (await import('./demo-waves.ts')).demoWaves,
  },
};
