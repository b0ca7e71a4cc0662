import { type CommandLine, MANY, saying } from '@beffroi/terminal';
import { t } from '@beffroi/words';
import { COMMAND_WORDS } from '../words/commands.ts';

/** What the reader of voices gives to the command line: it measures no wave yet. */
export const COMMAND_LINE: CommandLine = {
  instrument: 'voice',
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
  ],
};
