import { type Command, DATA, READING, saying } from '@beffroi/terminal';
import { t } from '@beffroi/words';
import { MESSAGES } from '../messages/messages.ts';
import { SITE } from './site-options.ts';
/** The site, and the demonstration. */
export const SITE_COMMANDS: readonly Command[] = [
  {
    name: 'demo',
    options: {
      ...READING,
      ...SITE,
      fixtures: { type: 'string' },
      'at-once': { type: 'string' },
      once: { type: 'boolean' },
      twice: { type: 'boolean' },
      anew: { type: 'boolean' },
    },
    least: 0,
    most: 0,
    help: {
      chapter: 'site',
      fr: t`  demo                     mesure les communes imaginaires du petit web en deux
                           vagues, les publie et ouvre le site sur elles
    --anew                 mesure à nouveau au lieu de reprendre
    --twice                compare les deux vagues et s’arrête, sans site
    --once                 une seule mesure et son tableau, sans site
    --at-once N            communes à la fois (6)
    --port, --host, --url, --workers   comme pour serve`,
      en: `  demo                     measures the fictional towns of the little web in two
                           waves, publishes them and opens the site on them
    --anew                 measures anew instead of taking what is there
    --twice                compares the two waves and ends, without the site
    --once                 measures once and prints the table, without the site
    --at-once N            towns at a time (6)
    --port, --host, --url, --workers   as for serve`,
    },
    run: async () => saying(MESSAGES, (await import('../commands/demo.ts')).demoCommand),
  },
  {
    name: 'serve',
    options: { ...DATA, ...SITE, quiet: { type: 'boolean', short: 'q' } },
    least: 0,
    most: 0,
    help: {
      chapter: 'site',
      fr: t`  serve                    le site : le baromètre public et l’atelier
    --port N               où il écoute (4173 ; 0 : n’importe quel port libre)
    --host ADRESSE         sur quelle adresse (127.0.0.1)
    --url ADRESSE          l’adresse que voient les visiteurs (ou BEFFROI_URL)
    --workers N            ouvriers qui mènent les vagues (1)`,
      en: `  serve                    the site: the public barometer and the workshop
    --port N               where it listens (4173; 0: any port that is free)
    --host ADDRESS         on which address (127.0.0.1)
    --url ADDRESS          the address that visitors see (or BEFFROI_URL)
    --workers N            workers that carry the waves on (1)`,
    },
    run: async () => saying(MESSAGES, (await import('../commands/serve.ts')).serveCommand),
  },
];
