import { type CommandLine, DATA, MANY, SOURCES, saying, WORK } from '@beffroi/terminal';
import { t } from '@beffroi/words';
import { COMMAND_WORDS } from '../words/commands.ts';

/** What voices give to the command line. */
export const COMMAND_LINE: CommandLine = {
  instrument: 'voice',
  rubric: async () => (await import('@beffroi/voice/judge')).RUBRIC,
  commands: [
    {
      name: 'voice read',
      options: { json: { type: 'boolean' } },
      least: 1,
      most: MANY,
      help: {
        chapter: 'instrument',
        fr: t`  voice read FICHIER…      qui parle dans des publications de comptes publics :
                           une par ligne ({"id","text"}, au besoin "account" et
                           "reply") ; - : l’entrée
    --json                 un objet JSON par ligne, dans le même ordre`,
        en: `  voice read FILE…         who speaks in posts of public accounts: one a line
                           ({"id","text"}, and "account", "reply" where known);
                           -: the input
    --json                 one JSON object a line, in the same order`,
      },
      run: async () => saying(COMMAND_WORDS, (await import('./read.ts')).voiceReadCommand),
    },
    {
      name: 'voice import',
      options: { ...DATA, 'skip-refused': { type: 'boolean' }, 'allow-private': { type: 'boolean' }, json: { type: 'boolean' } },
      least: 1,
      most: 1,
      help: {
        chapter: 'instrument',
        fr: t`  voice import FICHIER     note les comptes de communes : un CSV (code_insee,
                           reseau, identifiant, adresse, etat), avec les
                           fichiers de publications qu’il nomme ; - : l’entrée
    --skip-refused, --json   comme pour panel import`,
        en: `  voice import FILE        notes accounts of towns: a CSV (code_insee, network,
                           handle, address, state), with the files of posts
                           that it names; -: the input
    --skip-refused, --json   as for panel import`,
      },
      run: async () => saying(COMMAND_WORDS, (await import('./import.ts')).voiceImportCommand),
    },
    {
      name: 'voice add',
      options: {
        ...DATA,
        town: { type: 'string' },
        network: { type: 'string' },
        handle: { type: 'string' },
        name: { type: 'string' },
        'none-found': { type: 'boolean' },
        withdraw: { type: 'boolean' },
        'allow-private': { type: 'boolean' },
      },
      least: 0,
      most: MANY,
      help: {
        chapter: 'instrument',
        fr: t`  voice add COMPTE… --town CODE   note un compte : son adresse ou son
                           identifiant (@mairie@social.exemple.fr), et des
                           fichiers de publications (archive X, CSV, JSONL)
    --network RÉSEAU       mastodon, activitypub, atproto, feed, x-archive,
                           file, si l’adresse ne le dit pas
    --handle, --name       son identifiant, son nom
    --none-found           note qu’aucun compte n’a été trouvé
    --withdraw             note que ce compte n’est pas celui de la commune`,
        en: `  voice add ACCOUNT… --town CODE   notes an account: its address or handle
                           (@council@social.example.org), and files of its
                           posts (X archive, CSV, JSONL)
    --network NETWORK      mastodon, activitypub, atproto, feed, x-archive,
                           file, where the address does not say it
    --handle, --name       its handle, its name
    --none-found           notes that no account was found
    --withdraw             notes that this account is not the town’s`,
      },
      run: async () => saying(COMMAND_WORDS, (await import('./add.ts')).voiceAddCommand),
    },
    {
      name: 'voice wave',
      options: {
        ...DATA,
        ...WORK,
        ...SOURCES,
        panel: { type: 'string' },
        at: { type: 'string' },
        delay: { type: 'string' },
        'files-only': { type: 'boolean' },
        json: { type: 'boolean' },
        town: { type: 'string' },
      },
      least: 1,
      most: 1,
      help: {
        chapter: 'instrument',
        fr: t`  voice wave NOM --panel PANEL   ouvre une vague de voix, la mesure et la
                           clôt, ou la reprend
    --files-only           ne demande rien au réseau : lit les fichiers seuls
    --at DATE, --at-once N, --via, --from-dir, --allow-private, --contact,
    --user-agent, --delay  comme pour wave open`,
        en: `  voice wave NAME --panel PANEL   opens a wave of voices, measures and closes
                           it, or goes on with it
    --files-only           asks nothing of the network: reads the files alone
    --at DATE, --at-once N, --via, --from-dir, --allow-private, --contact,
    --user-agent, --delay  as for wave open`,
      },
      run: async () => saying(COMMAND_WORDS, (await import('./wave.ts')).voiceWaveCommand),
    },
    {
      name: 'voice show',
      options: { ...DATA, json: { type: 'boolean' }, town: { type: 'string' } },
      least: 1,
      most: 1,
      help: {
        chapter: 'instrument',
        fr: t`  voice show NOM           ses chiffres (--json)
    --town CODE            les comptes d’une commune : qui parle, quand, et si
                           un dialogue suit`,
        en: `  voice show NAME          its figures (--json)
    --town CODE            a town’s accounts: who speaks, when, and whether a
                           dialogue follows`,
      },
      run: async () => saying(COMMAND_WORDS, (await import('./show.ts')).voiceShowCommand),
    },
    {
      name: 'voice export',
      options: { ...DATA, out: { type: 'string' }, format: { type: 'string' }, replace: { type: 'boolean' } },
      least: 1,
      most: 1,
      help: {
        chapter: 'instrument',
        fr: t`  voice export NOM         l’écrit en données ouvertes : des nombres et des
                           pseudonymes, le nom de personne
    --out, --format, --replace   comme pour wave export`,
        en: `  voice export NAME        writes it as open data: counts and pseudonyms,
                           nobody’s name
    --out, --format, --replace   as for wave export`,
      },
      run: async () => saying(COMMAND_WORDS, (await import('./export.ts')).voiceExportCommand),
    },
  ],
  siteReport: async () => (await import('./proposed.ts')).proposedLines,
  reports: { show: async () => (await import('./show.ts')).showVoice },
  demonstration: { waves: async () => (await import('./demonstration.ts')).demoVoices },
};
