import { type CommandLine, DATA, READING, SOURCES, saying } from '@beffroi/terminal';
import { t } from '@beffroi/words';
import { COMMAND_WORDS } from '../words/commands.ts';

/** What levers give to the command line. */
export const COMMAND_LINE: CommandLine = {
  instrument: 'levers',
  demonstration: {
    waves: async () => (await import('./demonstration/demonstration.ts')).demoLevers,
    letIn: async () => (await import('./demonstration/let-in.ts')).lettingIn,
  },
  rubric: async () => (await import('@beffroi/levers/judge')).RUBRIC,
  commands: [
    {
      name: 'levers observe',
      options: {
        ...SOURCES,
        ...READING,
        town: { type: 'string' },
        name: { type: 'string' },
        json: { type: 'boolean' },
      },
      least: 1,
      most: 1,
      missing: {
        fr: t`Il manque l’adresse du site : « beffroi levers observe https://www.ma-commune.fr/ ».`,
        en: 'The address of the site is missing: “beffroi levers observe https://www.ma-commune.fr/”.',
      },
      help: {
        chapter: 'instrument',
        fr: t`  levers observe ADRESSE   ce que le site d’une commune montre de ses vingt
                           leviers, avec les mots qui le prouvent ; ce qui ne se
                           voit pas n’est pas un zéro (sans base)
    --json                 un document JSON : « level », le niveau prouvé ;
                           « abstained », rien de public ne le montre ;
                           « unobserved », la page n’a pas pu être lue
    --from-dir, --own-copy, --from-warc, --via, --allow-private, --contact,
    --user-agent, --budget (80), --delay, --render, --town, --name, --at
                           comme pour audit`,
        en: `  levers observe ADDRESS   what a town’s site shows of its twenty levers, with
                           the words that prove it; what cannot be seen is no
                           zero (without a database)
    --json                 a JSON document: “level”, what is proved;
                           “abstained”, nothing public shows it; “unobserved”,
                           the page could not be read
    --from-dir, --own-copy, --from-warc, --via, --allow-private, --contact,
    --user-agent, --budget (80), --delay, --render, --town, --name, --at
                           as for audit`,
      },
      run: async () => saying(COMMAND_WORDS, (await import('./observe.ts')).leversObserveCommand),
    },
    {
      name: 'levers show',
      options: { ...DATA, wave: { type: 'string' }, json: { type: 'boolean' } },
      least: 1,
      most: 1,
      missing: {
        fr: t`Il manque le code INSEE de la commune : « beffroi levers show 35238 ».`,
        en: 'The INSEE code of the town is missing: “beffroi levers show 35238”.',
      },
      help: {
        chapter: 'instrument',
        fr: t`  levers show CODE         les vingt leviers d’une commune par trois regards :
                           dit, vécu, vu ; aujourd’hui (--json)
    --wave NOM             comme une vague publiée les a gardés`,
        en: `  levers show CODE         the twenty levers of a town by three views: said,
                           lived, seen; today (--json)
    --wave NAME            as a published wave kept them`,
      },
      run: async () => saying(COMMAND_WORDS, (await import('./show.ts')).leversShowCommand),
    },
  ],
};
