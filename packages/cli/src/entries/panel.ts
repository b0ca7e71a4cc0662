import { type Command, DATA, saying } from '@beffroi/terminal';
import { t } from '@beffroi/words';
import { MESSAGES } from '../messages/messages.ts';

/** Panels, and where sites are. */
export const PANEL_COMMANDS: readonly Command[] = [
  {
    name: 'panel import',
    options: { ...DATA, 'skip-refused': { type: 'boolean' }, json: { type: 'boolean' } },
    least: 1,
    most: 1,
    help: {
      chapter: 'panel',
      fr: t`  panel import FICHIER     note où sont les sites : une liste (CSV, JSON) ou
                           l’annuaire de l’administration ; - : l’entrée
    --skip-refused         importe le reste quand des lignes sont refusées
    --json                 imprime un document JSON`,
      en: `  panel import FILE        notes where sites are: a list (CSV, JSON) or the
                           directory of the administration; -: the input
    --skip-refused         imports the rest when lines are refused
    --json                 prints a JSON document`,
    },
    run: async () => saying(MESSAGES, (await import('../commands/panel-import.ts')).panelImportCommand),
  },
  {
    name: 'panel create',
    options: {
      ...DATA,
      all: { type: 'boolean' },
      top: { type: 'string' },
      department: { type: 'string' },
      region: { type: 'string' },
      stratum: { type: 'string' },
      epci: { type: 'string' },
      codes: { type: 'string' },
    },
    least: 1,
    most: 1,
    help: {
      chapter: 'panel',
      fr: t`  panel create NOM         fait un panel de communes ; les critères se croisent
    --all                  toutes les communes
    --department, --region, --epci, --stratum
                           code ou nom ; plusieurs : 29,56
    --codes FICHIER        une liste de codes ou de noms
    --top N                les N plus peuplées de ce qui reste`,
      en: `  panel create NAME        makes a panel of towns; criteria narrow each other
    --all                  all towns
    --department, --region, --epci, --stratum
                           code or name; several: 29,56
    --codes FILE           a list of codes or names
    --top N                the N most populous of what is left`,
    },
    run: async () => saying(MESSAGES, (await import('../commands/panel-create.ts')).panelCreateCommand),
  },
  {
    name: 'panel add',
    options: { ...DATA, site: { type: 'string' } },
    least: 2,
    most: 100,
    help: {
      chapter: 'panel',
      fr: t`  panel add NOM COMMUNE…   ajoute des communes à un panel, par nom ou code
    --site ADRESSE         note aussi le site de la commune`,
      en: `  panel add NAME TOWN…     adds towns to a panel, by name or code
    --site ADDRESS         notes the town’s site as well`,
    },
    run: async () => saying(MESSAGES, (await import('../commands/panel-add.ts')).panelAddCommand),
  },
  {
    name: 'panel show',
    options: { ...DATA, json: { type: 'boolean' } },
    least: 1,
    most: 1,
    help: {
      chapter: 'panel',
      fr: t`  panel show NOM           ses communes et leurs sites (--json)`,
      en: `  panel show NAME          its towns and their sites (--json)`,
    },
    run: async () => saying(MESSAGES, (await import('../commands/panel-show.ts')).panelShowCommand),
  },
  {
    name: 'panel list',
    options: { ...DATA, json: { type: 'boolean' } },
    least: 0,
    most: 0,
    help: {
      chapter: 'panel',
      fr: t`  panel list               tous les panels (--json)`,
      en: `  panel list               all panels (--json)`,
    },
    run: async () => saying(MESSAGES, (await import('../commands/panel-list.ts')).panelListCommand),
  },
];
