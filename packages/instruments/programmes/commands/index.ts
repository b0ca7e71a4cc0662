import {
  AT,
  CODE,
  type CommandLine,
  DATA,
  EXPORT,
  FILE,
  FILES,
  JSON_OUT,
  MANY,
  NAME,
  NUMBER,
  type Options,
  QUIET,
  READING,
  rare,
  SKIP_REFUSED,
  SOURCES,
  saying,
  speaking,
  TEXT,
  WORK,
} from '@beffroi/terminal';
import { t } from '@beffroi/words';
import { COMMAND_WORDS } from '../words/commands.ts';

/** Of which election lists are. */
const ELECTION = {
  year: { type: 'string', value: { fr: 'ANNÉE', en: 'YEAR' }, says: { fr: t`l’année de l’élection`, en: 'the year of the election' } },
  round: { type: 'string', value: NUMBER, says: { fr: 'le tour (1)', en: 'the round (1)' } },
} as const satisfies Options;

/** What programmes give to the command line. */
export const COMMAND_LINE: CommandLine = {
  instrument: 'programmes',
  rubric: async () => (await import('@beffroi/programmes/judge')).RUBRIC,
  commands: [
    {
      name: 'programmes read',
      options: {
        json: {
          type: 'boolean',
          says: {
            fr: t`un objet JSON par document, un par ligne : « pages », combien ont été lues ; « unobserved », les thèmes dont rien ne peut être dit quand il en manque`,
            en: 'one JSON object a document, one a line: “pages”, how many were read; “unobserved”, themes of which nothing can be said where some were not',
          },
        },
      },
      least: 1,
      most: MANY,
      help: {
        chapter: 'instrument',
        words: FILES,
        fr: 'ce que disent du numérique des programmes électoraux, avec les phrases qui le prouvent',
        en: 'what election programmes say of digital matters, with the sentences that prove it',
        more: {
          fr: t`PDF, DOCX, ODT, HTML ou texte ; un dossier est lu en entier.`,
          en: 'PDF, DOCX, ODT, HTML or text; a folder is read as a whole.',
        },
        group: { fr: t`ce que promettent les listes à une élection municipale`, en: 'what lists promise at a municipal election' },
        completes: ['file'],
      },
      run: async () => saying(COMMAND_WORDS, (await import('./read.ts')).programmesReadCommand),
    },
    {
      name: 'programmes import',
      options: { ...ELECTION, ...SKIP_REFUSED, ...JSON_OUT, ...DATA },
      least: 1,
      most: 1,
      help: {
        chapter: 'instrument',
        words: FILE,
        fr: t`note les listes en présence : un CSV, avec les documents qu’il nomme ; - : l’entrée`,
        en: 'notes the lists that stand: a CSV, with the documents that it names; -: the input',
        completes: ['file'],
      },
      run: async () => saying(COMMAND_WORDS, (await import('./import.ts')).programmesImportCommand),
    },
    {
      name: 'programmes add',
      options: {
        town: { type: 'string', value: CODE, says: { fr: 'code INSEE de la commune', en: 'INSEE code of the town' } },
        ...ELECTION,
        list: { type: 'string', value: NAME, says: { fr: 'nom de la liste', en: 'name of the list' } },
        head: { type: 'string', value: NAME, says: { fr: 'qui la conduit', en: 'who heads it' } },
        label: { type: 'string', value: TEXT, says: { fr: 'son étiquette', en: 'its label' } },
        'none-found': { type: 'boolean', says: { fr: t`note qu’aucun programme n’a été trouvé`, en: 'notes that no programme was found' } },
        'not-looked-for': {
          type: 'boolean',
          says: { fr: t`note que le programme n’a pas été cherché`, en: 'notes that nobody looked for the programme' },
        },
        ...rare(SOURCES),
        contact: SOURCES.contact,
        ...rare({
          render: READING.render,
          budget: { ...READING.budget, says: { fr: 'pages au plus (40)', en: 'pages at most (40)' } },
          delay: READING.delay,
        }),
        ...DATA,
        ...QUIET,
      },
      least: 0,
      most: MANY,
      help: {
        chapter: 'instrument',
        words: { fr: 'LIEU… --town CODE --year ANNÉE --list NOM', en: 'PLACE… --town CODE --year YEAR --list NAME' },
        fr: t`archive les documents d’une liste`,
        en: 'archives a list’s documents',
        more: {
          fr: t`LIEU : fichiers, dossiers, ou l’adresse de son site de campagne.`,
          en: 'PLACE: files, folders, or the address of its campaign site.',
        },
        examples: ['beffroi programmes add programme.pdf --town 35238 --year 2026 --list "Ensemble"'],
        completes: ['file'],
      },
      run: async () => saying(COMMAND_WORDS, (await import('./add.ts')).programmesAddCommand),
    },
    {
      name: 'programmes wave',
      options: {
        panel: { type: 'string', value: { fr: 'PANEL', en: 'PANEL' }, says: { fr: 'les communes', en: 'the towns' } },
        ...ELECTION,
        ...AT,
        ...WORK,
        ...DATA,
      },
      least: 1,
      most: 1,
      help: {
        chapter: 'instrument',
        words: { fr: 'NOM --panel PANEL --year ANNÉE', en: 'NAME --panel PANEL --year YEAR' },
        fr: t`ouvre une vague de programmes, la mesure et la clôt, ou la reprend`,
        en: 'opens a wave of programmes, measures and closes it, or goes on with it',
      },
      run: async () => saying(COMMAND_WORDS, (await import('./wave.ts')).programmesWaveCommand),
    },
    {
      name: 'programmes show',
      options: {
        town: {
          type: 'string',
          value: CODE,
          says: { fr: t`les listes d’une commune, dans leurs mots`, en: 'a town’s lists, in their own words' },
        },
        ...JSON_OUT,
        ...DATA,
      },
      least: 1,
      most: 1,
      help: {
        chapter: 'instrument',
        words: NAME,
        fr: t`les chiffres et les thèmes d’une vague de programmes`,
        en: 'the figures and themes of a wave of programmes',
      },
      run: async () => saying(COMMAND_WORDS, (await import('./show.ts')).programmesShowCommand),
    },
    {
      name: 'programmes export',
      options: { ...EXPORT, ...DATA },
      least: 1,
      most: 1,
      help: {
        chapter: 'instrument',
        words: NAME,
        fr: t`l’écrit en données ouvertes, phrases comprises`,
        en: 'writes it as open data, sentences and all',
      },
      run: async () => saying(COMMAND_WORDS, (await import('./export.ts')).programmesExportCommand),
    },
    {
      name: 'programmes cases',
      options: DATA,
      least: 0,
      most: 0,
      help: {
        chapter: 'instrument',
        fr: t`les phrases dont la contestation est retenue, un objet JSON par ligne`,
        en: 'the sentences whose contest was upheld, one JSON object a line',
      },
      run: async () => saying(COMMAND_WORDS, (await import('./cases.ts')).programmesCasesCommand),
    },
    {
      name: 'programmes silence',
      options: {
        round: ELECTION.round,
        from: {
          type: 'string',
          value: { fr: 'JOUR', en: 'DAY' },
          says: { fr: t`à partir de ce jour (à l’heure de Paris)`, en: 'from this day on (Paris time)' },
        },
        until: {
          type: 'string',
          value: { fr: 'JOUR[THEURE]', en: 'DAY[THOUR]' },
          says: { fr: t`jusqu’à ce moment (à l’heure de Paris)`, en: 'until this moment (Paris time)' },
        },
        on: { type: 'boolean', says: { fr: 'maintenant, à la main', en: 'now, by hand' } },
        off: { type: 'boolean', says: { fr: t`plus maintenant, à la main`, en: 'no longer, by hand' } },
        ...DATA,
      },
      least: 1,
      most: 1,
      help: {
        chapter: 'instrument',
        words: { fr: 'ANNÉE', en: 'YEAR' },
        fr: t`la période de réserve d’un scrutin : rien n’en est montré au public`,
        en: 'the silent period of a ballot: nothing of it is shown to the public',
        more: { fr: t`Sans option, dit ce qui est réglé.`, en: 'Without options it says what is set.' },
      },
      run: async () => saying(COMMAND_WORDS, (await import('./silence.ts')).programmesSilenceCommand),
    },
  ],
  reports: {
    show: async () => (await import('./show.ts')).showProgrammes,
    incomparable: (wave, context) => speaking(COMMAND_WORDS, context).messages.compareServicesOnly(wave),
  },
  demonstration: { waves: async () => (await import('./demonstration.ts')).demoProgrammes },
};
