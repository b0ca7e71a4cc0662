import { ADDRESS, CODE, type CommandLine, DATA, JSON_OUT, NAME, READING, SOURCES, saying } from '@beffroi/terminal';
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
        town: { type: 'string', value: CODE, says: { fr: 'code INSEE de la commune', en: 'INSEE code of the town' } },
        name: { type: 'string', value: NAME, says: { fr: 'nom de la commune', en: 'name of the town' } },
        ...SOURCES,
        ...READING,
        json: {
          type: 'boolean',
          says: {
            fr: t`un document JSON : « level », le niveau prouvé ; « abstained », rien de public ne le montre ; « unobserved », la page n’a pas pu être lue`,
            en: 'a JSON document: “level”, what is proved; “abstained”, nothing public shows it; “unobserved”, the page could not be read',
          },
        },
      },
      least: 1,
      most: 1,
      missing: {
        fr: t`Il manque l’adresse du site : « beffroi levers observe https://www.ma-commune.fr/ ».`,
        en: 'The address of the site is missing: “beffroi levers observe https://www.ma-commune.fr/”.',
      },
      help: {
        chapter: 'instrument',
        words: ADDRESS,
        fr: t`ce que le site d’une commune montre de ses vingt leviers, avec les mots qui le prouvent`,
        en: 'what a town’s site shows of its twenty levers, with the words that prove it',
        more: {
          fr: t`Sans base de données ; ce qui ne se voit pas n’est pas un zéro.`,
          en: 'Without a database; what cannot be seen is no zero.',
        },
        group: { fr: 'les leviers du changement, dits, vécus et vus', en: 'the levers of change, said, lived and seen' },
        examples: ['beffroi levers observe https://www.ma-commune.fr/ --contact moi@exemple.org'],
      },
      run: async () => saying(COMMAND_WORDS, (await import('./observe.ts')).leversObserveCommand),
    },
    {
      name: 'levers show',
      options: {
        wave: { type: 'string', value: NAME, says: { fr: t`comme une vague publiée les a gardés`, en: 'as a published wave kept them' } },
        ...JSON_OUT,
        ...DATA,
      },
      least: 1,
      most: 1,
      missing: {
        fr: t`Il manque le code INSEE de la commune : « beffroi levers show 35238 ».`,
        en: 'The INSEE code of the town is missing: “beffroi levers show 35238”.',
      },
      help: {
        chapter: 'instrument',
        words: CODE,
        fr: t`les vingt leviers d’une commune par trois regards : dit, vécu, vu ; aujourd’hui`,
        en: 'the twenty levers of a town by three views: said, lived, seen; today',
      },
      run: async () => saying(COMMAND_WORDS, (await import('./show.ts')).leversShowCommand),
    },
  ],
};
