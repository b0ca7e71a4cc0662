import { type Command, DATA, FOLDER, NUMBER, QUIET, READING, rare, saying } from '@beffroi/terminal';
import { t } from '@beffroi/words';
import { MESSAGES } from '../messages/messages.ts';
import { SITE } from './site-options.ts';

/** The site, and the demonstration. */
export const SITE_COMMANDS: readonly Command[] = [
  {
    name: 'demo',
    options: {
      anew: { type: 'boolean', says: { fr: 'mesure à nouveau au lieu de reprendre', en: 'measures anew instead of taking what is there' } },
      twice: {
        type: 'boolean',
        says: { fr: t`compare les deux vagues et s’arrête, sans site`, en: 'compares the two waves and ends, without the site' },
      },
      once: {
        type: 'boolean',
        says: { fr: 'une seule mesure et son tableau, sans site', en: 'measures once and prints the table, without the site' },
      },
      'at-once': { type: 'string', value: NUMBER, says: { fr: 'communes à la fois (6)', en: 'towns at a time (6)' } },
      ...SITE,
      ...rare(READING),
      fixtures: { type: 'string', value: FOLDER, hidden: true },
      'measure-part': { type: 'string', hidden: true },
      'measure-into': { type: 'string', hidden: true },
    },
    least: 0,
    most: 0,
    help: {
      chapter: 'site',
      fr: 'ouvre le site sur des communes imaginaires, mesurées sur cette machine',
      en: 'opens the site on fictional towns, measured on this machine',
      more: {
        fr: t`Les communes du petit web sont mesurées en deux vagues, publiées, et le site s’ouvre sur elles ; rien ne quitte la machine.`,
        en: 'The towns of the little web are measured in two waves, published, and the site opens on them; nothing leaves the machine.',
      },
    },
    run: async () => saying(MESSAGES, (await import('../commands/demo.ts')).demoCommand),
  },
  {
    name: 'serve',
    options: { ...SITE, ...DATA, ...QUIET },
    least: 0,
    most: 0,
    help: {
      chapter: 'site',
      fr: t`le site : le baromètre public et l’atelier, avec ses ouvriers`,
      en: 'the site: the public barometer and the atelier, with its workers',
      examples: ['beffroi serve --url https://observatoire.exemple.org --workers 2'],
    },
    run: async () => saying(MESSAGES, (await import('../commands/serve.ts')).serveCommand),
  },
];
