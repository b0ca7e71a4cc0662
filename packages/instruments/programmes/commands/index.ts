import { type CommandLine, DATA, MANY, type Options, SOURCES, saying, speaking, WORK } from '@beffroi/terminal';
import { t } from '@beffroi/words';
import { COMMAND_WORDS } from '../words/commands.ts';

/** Of which election lists are. */
const ELECTION = { year: { type: 'string' }, round: { type: 'string' } } as const satisfies Options;

/** What programmes give to the command line. */
export const COMMAND_LINE: CommandLine = {
  instrument: 'programmes',
  rubric: async () => (await import('@beffroi/programmes/judge')).RUBRIC,
  commands: [
    {
      name: 'programmes read',
      options: { json: { type: 'boolean' } },
      least: 1,
      most: MANY,
      help: {
        chapter: 'instrument',
        fr: t`  programmes read FICHIER… ce que disent du numérique des programmes électoraux
                           (PDF, DOCX, ODT, HTML, texte ; un dossier est lu en
                           entier), avec les phrases qui le prouvent
    --json                 un objet JSON par document, un par ligne : « pages »,
                           combien ont été lues ; « unobserved », les thèmes
                           dont rien ne peut être dit quand il en manque`,
        en: `  programmes read FILE…    what election programmes say of digital matters (PDF,
                           DOCX, ODT, HTML, text; a folder is read as a whole),
                           with the sentences that prove it
    --json                 one JSON object a document, one a line: “pages”, how
                           many were read; “unobserved”, themes of which
                           nothing can be said where some were not`,
      },
      run: async () => saying(COMMAND_WORDS, (await import('./read.ts')).programmesReadCommand),
    },
    {
      name: 'programmes import',
      options: { ...DATA, ...ELECTION, 'skip-refused': { type: 'boolean' }, json: { type: 'boolean' } },
      least: 1,
      most: 1,
      help: {
        chapter: 'instrument',
        fr: t`  programmes import FICHIER  note les listes en présence : un CSV, avec les
                           documents qu’il nomme ; - : l’entrée
    --year, --round        l’élection, si le fichier ne la dit pas
    --skip-refused, --json   comme pour panel import`,
        en: `  programmes import FILE   notes the lists that stand: a CSV, with the documents
                           that it names; -: the input
    --year, --round        the election, if the file does not say it
    --skip-refused, --json   as for panel import`,
      },
      run: async () => saying(COMMAND_WORDS, (await import('./import.ts')).programmesImportCommand),
    },
    {
      name: 'programmes add',
      options: {
        ...DATA,
        ...SOURCES,
        ...ELECTION,
        town: { type: 'string' },
        list: { type: 'string' },
        head: { type: 'string' },
        label: { type: 'string' },
        'none-found': { type: 'boolean' },
        'not-looked-for': { type: 'boolean' },
        render: { type: 'string' },
        budget: { type: 'string' },
        delay: { type: 'string' },
        quiet: { type: 'boolean', short: 'q' },
      },
      least: 0,
      most: MANY,
      help: {
        chapter: 'instrument',
        fr: t`  programmes add LIEU… --town CODE --year 2026 --list NOM
                           archive les documents d’une liste : fichiers,
                           dossiers, ou l’adresse de son site de campagne
    --round N              le tour (1)
    --head NOM, --label TEXTE   qui la conduit, son étiquette
    --none-found           note qu’aucun programme n’a été trouvé
    --not-looked-for       note que le programme n’a pas été cherché
    --from-dir, --own-copy, --from-warc, --via, --allow-private, --contact,
    --user-agent, --budget (40), --delay, --render   comme pour audit`,
        en: `  programmes add PLACE… --town CODE --year 2026 --list NAME
                           archives a list’s documents: files, folders, or the
                           address of its campaign site
    --round N              the round (1)
    --head NAME, --label TEXT   who heads it, its label
    --none-found           notes that no programme was found
    --not-looked-for       notes that nobody looked for the programme
    --from-dir, --own-copy, --from-warc, --via, --allow-private, --contact,
    --user-agent, --budget (40), --delay, --render   as for audit`,
      },
      run: async () => saying(COMMAND_WORDS, (await import('./add.ts')).programmesAddCommand),
    },
    {
      name: 'programmes wave',
      options: { ...DATA, ...WORK, ...ELECTION, panel: { type: 'string' }, at: { type: 'string' } },
      least: 1,
      most: 1,
      help: {
        chapter: 'instrument',
        fr: t`  programmes wave NOM --panel PANEL --year 2026   ouvre une vague de
                           programmes, la mesure et la clôt, ou la reprend
    --round N, --at DATE, --at-once N`,
        en: `  programmes wave NAME --panel PANEL --year 2026   opens a wave of programmes,
                           measures and closes it, or goes on with it
    --round N, --at DATE, --at-once N`,
      },
      run: async () => saying(COMMAND_WORDS, (await import('./wave.ts')).programmesWaveCommand),
    },
    {
      name: 'programmes show',
      options: { ...DATA, json: { type: 'boolean' }, town: { type: 'string' } },
      least: 1,
      most: 1,
      help: {
        chapter: 'instrument',
        fr: t`  programmes show NOM      ses chiffres et ses thèmes (--json)
    --town CODE            les listes d’une commune, dans leurs mots`,
        en: `  programmes show NAME     its figures and themes (--json)
    --town CODE            a town’s lists, in their own words`,
      },
      run: async () => saying(COMMAND_WORDS, (await import('./show.ts')).programmesShowCommand),
    },
    {
      name: 'programmes export',
      options: { ...DATA, out: { type: 'string' }, format: { type: 'string' }, replace: { type: 'boolean' } },
      least: 1,
      most: 1,
      help: {
        chapter: 'instrument',
        fr: t`  programmes export NOM    l’écrit en données ouvertes, phrases comprises
    --out, --format, --replace   comme pour wave export`,
        en: `  programmes export NAME   writes it as open data, sentences and all
    --out, --format, --replace   as for wave export`,
      },
      run: async () => saying(COMMAND_WORDS, (await import('./export.ts')).programmesExportCommand),
    },
    {
      name: 'programmes silence',
      options: {
        ...DATA,
        round: { type: 'string' },
        from: { type: 'string' },
        until: { type: 'string' },
        on: { type: 'boolean' },
        off: { type: 'boolean' },
      },
      least: 1,
      most: 1,
      help: {
        chapter: 'instrument',
        fr: t`  programmes silence ANNÉE  la période de réserve d’un scrutin : rien n’en est
                           montré au public ; seul, dit ce qui est réglé
    --round N              le tour (1)
    --from JOUR --until JOUR[THEURE]   à l’heure de Paris
    --on, --off            maintenant, à la main`,
        en: `  programmes silence YEAR  the silent period of a ballot: nothing of it is shown
                           to the public; alone, it says what is set
    --round N              the round (1)
    --from DAY --until DAY[THOUR]   in Paris time
    --on, --off            now, by hand`,
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
