import { ADDRESS, type Command, DATA, FILE, JSON_OUT, MANY, NAME, NUMBER, type OptionEntry, SKIP_REFUSED, saying } from '@beffroi/terminal';
import { t } from '@beffroi/words';
import { MESSAGES } from '../messages/messages.ts';

/** A way of choosing towns by what they belong to. */
function within(fr: string, en: string): OptionEntry {
  return { type: 'string', value: { fr: 'LISTE', en: 'LIST' }, says: { fr, en } };
}

/** Panels, and where sites are. */
export const PANEL_COMMANDS: readonly Command[] = [
  {
    name: 'panel import',
    options: {
      ...SKIP_REFUSED,
      ...JSON_OUT,
      ...DATA,
    },
    least: 1,
    most: 1,
    help: {
      chapter: 'panel',
      words: FILE,
      fr: 'note où sont les sites',
      en: 'notes where sites are',
      more: {
        fr: t`Le fichier est une liste (CSV, JSON) ou l’annuaire de l’administration ; - : l’entrée.`,
        en: 'The file is a list (CSV, JSON) or the directory of the administration; -: the input.',
      },
      group: { fr: 'les communes que l’on mesure, et où sont leurs sites', en: 'the towns that are measured, and where their sites are' },
      examples: ['beffroi panel import sites.csv'],
      completes: ['file'],
    },
    run: async () => saying(MESSAGES, (await import('../commands/panel-import.ts')).panelImportCommand),
  },
  {
    name: 'panel create',
    options: {
      all: { type: 'boolean', says: { fr: 'toutes les communes', en: 'all towns' } },
      department: within(t`départements : codes ou noms (29,56)`, 'departments: codes or names (29,56)'),
      region: within(t`régions : codes ou noms`, 'regions: codes or names'),
      epci: within(t`intercommunalités : SIREN ou noms`, 'intercommunal bodies: SIREN or names'),
      stratum: within('tailles de communes', 'sizes of towns'),
      codes: {
        type: 'string',
        value: FILE,
        says: { fr: 'une liste de codes ou de noms', en: 'a list of codes or names' },
        path: 'file',
      },
      top: {
        type: 'string',
        value: NUMBER,
        says: { fr: 'les N plus peuplées de ce qui reste', en: 'the N most populous of what is left' },
      },
      ...DATA,
    },
    least: 1,
    most: 1,
    help: {
      chapter: 'panel',
      words: NAME,
      fr: t`fait un panel de communes ; les critères se croisent`,
      en: 'makes a panel of towns; criteria narrow each other',
      examples: ['beffroi panel create bretagne --region Bretagne --top 25'],
    },
    run: async () => saying(MESSAGES, (await import('../commands/panel-create.ts')).panelCreateCommand),
  },
  {
    name: 'panel add',
    options: {
      site: { type: 'string', value: ADDRESS, says: { fr: 'note aussi le site de la commune', en: 'notes the town’s site as well' } },
      ...DATA,
    },
    least: 2,
    most: MANY,
    help: {
      chapter: 'panel',
      words: { fr: 'NOM COMMUNE…', en: 'NAME TOWN…' },
      fr: t`ajoute des communes à un panel, par nom ou code`,
      en: 'adds towns to a panel, by name or code',
      examples: ['beffroi panel add bretagne Murol --site www.murol.fr'],
    },
    run: async () => saying(MESSAGES, (await import('../commands/panel-add.ts')).panelAddCommand),
  },
  {
    name: 'panel show',
    options: { ...JSON_OUT, ...DATA },
    least: 1,
    most: 1,
    help: { chapter: 'panel', words: NAME, fr: 'ses communes et leurs sites', en: 'its towns and their sites' },
    run: async () => saying(MESSAGES, (await import('../commands/panel-show.ts')).panelShowCommand),
  },
  {
    name: 'panel list',
    options: { ...JSON_OUT, ...DATA },
    least: 0,
    most: 0,
    help: { chapter: 'panel', fr: 'tous les panels', en: 'all panels' },
    run: async () => saying(MESSAGES, (await import('../commands/panel-list.ts')).panelListCommand),
  },
];
