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
  READING,
  rare,
  SKIP_REFUSED,
  SOURCES,
  saying,
  WORK,
} from '@beffroi/terminal';
import { t } from '@beffroi/words';
import { COMMAND_WORDS } from '../words/commands.ts';

/** What voices give to the command line. */
export const COMMAND_LINE: CommandLine = {
  instrument: 'voice',
  rubric: async () => (await import('@beffroi/voice/judge')).RUBRIC,
  commands: [
    {
      name: 'voice read',
      options: {
        json: {
          type: 'boolean',
          says: { fr: t`un objet JSON par ligne, dans le même ordre`, en: 'one JSON object a line, in the same order' },
        },
      },
      least: 1,
      most: MANY,
      help: {
        chapter: 'instrument',
        words: FILES,
        fr: 'qui parle dans des publications de comptes publics',
        en: 'who speaks in posts of public accounts',
        more: {
          fr: t`Une publication par ligne ({"id","text"}, au besoin "account" et "reply") ; - : l’entrée.`,
          en: 'One post a line ({"id","text"}, and "account", "reply" where known); -: the input.',
        },
        group: {
          fr: t`la voix des communes sur les réseaux : qui parle, et si un dialogue suit`,
          en: 'the voice of towns on networks: who speaks, and whether a dialogue follows',
        },
        completes: ['file'],
      },
      run: async () => saying(COMMAND_WORDS, (await import('./read.ts')).voiceReadCommand),
    },
    {
      name: 'voice import',
      options: { ...SKIP_REFUSED, ...JSON_OUT, ...rare({ 'allow-private': SOURCES['allow-private'] }), ...DATA },
      least: 1,
      most: 1,
      help: {
        chapter: 'instrument',
        words: FILE,
        fr: 'note les comptes de communes',
        en: 'notes accounts of towns',
        more: {
          fr: t`Un CSV (code_insee, reseau, identifiant, adresse, etat), avec les fichiers de publications qu’il nomme ; - : l’entrée.`,
          en: 'A CSV (code_insee, network, handle, address, state), with the files of posts that it names; -: the input.',
        },
        completes: ['file'],
      },
      run: async () => saying(COMMAND_WORDS, (await import('./import.ts')).voiceImportCommand),
    },
    {
      name: 'voice add',
      options: {
        town: { type: 'string', value: CODE, says: { fr: 'code INSEE de la commune', en: 'INSEE code of the town' } },
        network: {
          type: 'string',
          value: { fr: 'RÉSEAU', en: 'NETWORK' },
          says: {
            fr: t`mastodon, activitypub, atproto, feed, x-archive, file, si l’adresse ne le dit pas`,
            en: 'mastodon, activitypub, atproto, feed, x-archive, file, where the address does not say it',
          },
          choices: ['mastodon', 'activitypub', 'atproto', 'feed', 'x-archive', 'file'],
        },
        handle: { type: 'string', value: NAME, says: { fr: 'son identifiant', en: 'its handle' } },
        name: { type: 'string', value: NAME, says: { fr: 'son nom', en: 'its name' } },
        'none-found': { type: 'boolean', says: { fr: t`note qu’aucun compte n’a été trouvé`, en: 'notes that no account was found' } },
        withdraw: {
          type: 'boolean',
          says: { fr: t`note que ce compte n’est pas celui de la commune`, en: 'notes that this account is not the town’s' },
        },
        'token-file': {
          type: 'string',
          value: { fr: 'FICHIER', en: 'FILE' },
          says: {
            fr: t`garde, scellé, l’accès que la commune donne pour lire toutes ses mentions ; - : l’entrée`,
            en: 'keeps, sealed, the access that the town gives so that all its mentions are read; -: the input',
          },
        },
        'token-days': {
          type: 'string',
          value: { fr: 'JOURS', en: 'DAYS' },
          says: { fr: t`pour combien de jours (92, 366 au plus)`, en: 'for how many days (92, 366 at most)' },
        },
        'drop-token': { type: 'boolean', says: { fr: t`efface l’accès de ce compte`, en: 'erases the access of this account' } },
        ...rare({ 'allow-private': SOURCES['allow-private'] }),
        ...DATA,
      },
      least: 0,
      most: MANY,
      help: {
        chapter: 'instrument',
        words: { fr: 'COMPTE… --town CODE', en: 'ACCOUNT… --town CODE' },
        fr: t`note un compte, et ce qu’il a publié`,
        en: 'notes an account, and what it has posted',
        more: {
          fr: t`COMPTE : son adresse ou son identifiant (@mairie@social.exemple.fr), et des fichiers de publications (archive X, CSV, JSONL).`,
          en: 'ACCOUNT: its address or handle (@council@social.example.org), and files of its posts (X archive, CSV, JSONL).',
        },
        examples: ['beffroi voice add @mairie@social.exemple.fr --town 35238'],
        completes: ['file'],
      },
      run: async () => saying(COMMAND_WORDS, (await import('./add.ts')).voiceAddCommand),
    },
    {
      name: 'voice wave',
      options: {
        panel: { type: 'string', value: { fr: 'PANEL', en: 'PANEL' }, says: { fr: 'les communes', en: 'the towns' } },
        'files-only': {
          type: 'boolean',
          says: { fr: t`ne demande rien au réseau : lit les fichiers seuls`, en: 'asks nothing of the network: reads the files alone' },
        },
        town: { type: 'string', value: CODE, hidden: true },
        ...JSON_OUT,
        ...WORK,
        ...SOURCES,
        ...rare({ 'from-dir': SOURCES['from-dir'], 'from-warc': SOURCES['from-warc'], via: SOURCES.via, delay: READING.delay, ...AT }),
        ...DATA,
      },
      least: 1,
      most: 1,
      help: {
        chapter: 'instrument',
        words: { fr: 'NOM --panel PANEL', en: 'NAME --panel PANEL' },
        fr: t`ouvre une vague de voix, la mesure et la clôt, ou la reprend`,
        en: 'opens a wave of voices, measures and closes it, or goes on with it',
      },
      run: async () => saying(COMMAND_WORDS, (await import('./wave.ts')).voiceWaveCommand),
    },
    {
      name: 'voice show',
      options: {
        town: {
          type: 'string',
          value: CODE,
          says: {
            fr: t`les comptes d’une commune : qui parle, quand, et si un dialogue suit`,
            en: 'a town’s accounts: who speaks, when, and whether a dialogue follows',
          },
        },
        ...JSON_OUT,
        ...DATA,
      },
      least: 1,
      most: 1,
      help: { chapter: 'instrument', words: NAME, fr: t`les chiffres d’une vague de voix`, en: 'the figures of a wave of voices' },
      run: async () => saying(COMMAND_WORDS, (await import('./show.ts')).voiceShowCommand),
    },
    {
      name: 'voice export',
      options: { ...EXPORT, ...DATA },
      least: 1,
      most: 1,
      help: {
        chapter: 'instrument',
        words: NAME,
        fr: t`l’écrit en données ouvertes : des nombres et des pseudonymes, le nom de personne`,
        en: 'writes it as open data: counts and pseudonyms, nobody’s name',
      },
      run: async () => saying(COMMAND_WORDS, (await import('./export.ts')).voiceExportCommand),
    },
  ],
  siteReport: async () => (await import('./proposed.ts')).proposedLines,
  reports: { show: async () => (await import('./show.ts')).showVoice },
  demonstration: { waves: async () => (await import('./demonstration.ts')).demoVoices },
};
