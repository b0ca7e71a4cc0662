import type { Kysely } from 'kysely';
import type { PanelTerritoryTable, Schema } from '../schema.ts';
import { SITE } from './site.ts';

/** A territory as a panel keeps it. */
export interface PanelMember {
  /** INSEE code. */
  readonly territory: string;
  readonly name: string;
  /** Inhabitants. */
  readonly population: number;
  readonly department: string;
  readonly region: string;
  /** SIREN of the intercommunal body; `null` for the few that have none. */
  readonly epci: string | null;
  readonly stratum: string;
}

/** What a new row of `panel` holds. */
export interface NewPanel {
  readonly name: string;
  /** How its territories were chosen. */
  readonly rule: object;
  /** Year of the list of communes. */
  readonly vintage: number;
  readonly createdAt: Date;
  /** In the order of the list. */
  readonly members: readonly PanelMember[];
}

/** A panel as a list shows it. */
export interface PanelHead {
  readonly name: string;
  readonly rule: Readonly<Record<string, unknown>>;
  readonly vintage: number;
  readonly createdAt: Date;
  readonly territories: number;
  /** Of these, how many have a site that is known. */
  readonly withSite: number;
}

/** Parameters of one statement are limited (65,535); seven a row. */
const ROWS = 4000;

/** Adds a panel, whole or not at all: false when there is one of that name. */
export function insertPanel(db: Kysely<Schema>, panel: NewPanel): Promise<boolean> {
  const { name, rule, vintage, createdAt, members } = panel;
  const insert = async (trx: Kysely<Schema>): Promise<boolean> => {
    const row = await trx
      .insertInto('panel')
      .values({ name, rule: JSON.stringify(rule), vintage, created_at: createdAt })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (row === undefined) return false;
    for (let at = 0; at < members.length; at += ROWS) {
      const rows = members.slice(at, at + ROWS).map((member, i) => ({ panel_id: row.id, ordinal: at + i, ...columnsOf(member) }));
      await trx.insertInto('panel_territory').values(rows).execute();
    }
    return true;
  };
  return db.isTransaction ? insert(db) : db.transaction().execute(insert);
}

/** Adds territories to a panel, behind those that it has. @returns how many it did not have; `null` when there is no such panel */
export async function extendPanel(trx: Kysely<Schema>, name: string, members: readonly PanelMember[]): Promise<number | null> {
  const panel = await trx.selectFrom('panel').select('id').where('name', '=', name).forUpdate().executeTakeFirst();
  if (panel === undefined) return null;
  const { last } = await trx
    .selectFrom('panel_territory')
    .select(({ fn }) => fn.max<number | null>('ordinal').as('last'))
    .where('panel_id', '=', panel.id)
    .executeTakeFirstOrThrow();
  const rows = members.map((member, i) => ({ panel_id: panel.id, ordinal: (last ?? -1) + 1 + i, ...columnsOf(member) }));
  const added = await trx
    .insertInto('panel_territory')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['panel_id', 'territory']).doNothing())
    .returning('territory')
    .execute();
  return added.length;
}

/** All panels, by name. */
export async function listPanels(db: Kysely<Schema>): Promise<PanelHead[]> {
  const rows = await db
    .selectFrom('panel')
    .leftJoin('panel_territory', 'panel_territory.panel_id', 'panel.id')
    .leftJoin(newestSites(db), (join) => join.onRef('newest.territory', '=', 'panel_territory.territory'))
    .select(['panel.name', 'panel.rule', 'panel.vintage', 'panel.created_at'])
    .select(({ fn }) => [fn.count<number>('panel_territory.territory').as('territories'), fn.count<number>('newest.url').as('with_site')])
    .groupBy('panel.id')
    .orderBy('panel.name')
    .execute();
  return rows.map(({ name, rule, vintage, created_at, territories, with_site }) => ({
    name,
    rule,
    vintage,
    createdAt: created_at,
    territories,
    withSite: with_site,
  }));
}

/** The territories of a panel in its order, each with the newest site that is known of it (`null`: none is); `null` when there is no such panel. */
export async function panelMembers(db: Kysely<Schema>, name: string): Promise<(PanelMember & { readonly site: string | null })[] | null> {
  const panel = await db.selectFrom('panel').select('id').where('name', '=', name).executeTakeFirst();
  if (panel === undefined) return null;
  return db
    .selectFrom('panel_territory as member')
    .leftJoin(newestSites(db), (join) => join.onRef('newest.territory', '=', 'member.territory'))
    .select(['member.territory', 'member.name', 'population', 'department', 'region', 'epci', 'stratum', 'newest.url as site'])
    .where('panel_id', '=', panel.id)
    .orderBy('ordinal')
    .execute();
}

function newestSites(db: Kysely<Schema>) {
  return db
    .selectFrom('target')
    .distinctOn('territory')
    .select(['territory', 'address as url'])
    .where('kind', '=', SITE.kind)
    .where('scope', '=', SITE.scope)
    .orderBy('territory')
    .orderBy('id', 'desc')
    .as('newest');
}

function columnsOf(member: PanelMember): Omit<{ [Column in keyof PanelTerritoryTable]: unknown }, 'panel_id' | 'ordinal'> & PanelMember {
  const { territory, name, population, department, region, epci, stratum } = member;
  return { territory, name, population, department, region, epci, stratum };
}
