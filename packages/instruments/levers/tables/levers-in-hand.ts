import { type KeptLever, keptLeversIn } from '@beffroi/levers/gather';
import { LEVER_IDS, ROLES, type Role } from '@beffroi/levers/judge';
import { field, type Said, SERIES_FIELDS, TERRITORY_FIELD, TO_SERIES, TO_TOWN, type WaveInHand } from '@beffroi/opendata';
import { judgedTexts } from '@beffroi/store';
import type { Field, Table } from '@beffroi/table-formats';

/** A lever of an authority in one judgement. */
export interface LeverInHand {
  /** Cells that name it: series, assessor, territory, indicator. */
  readonly keys: Readonly<Record<string, string | number>>;
  readonly lever: KeptLever;
}

/** Judgements of levers are long texts: few towns at a time. */
const PAGE = 50;

/** The levers of a wave, one judgement after the other, by town, in the manifesto's order. */
export async function* leversInHand({ db, series }: Pick<WaveInHand, 'db' | 'series'>): AsyncGenerator<LeverInHand> {
  for (const { number, row } of series) {
    for (let after = ''; ; ) {
      const page = await judgedTexts(db, row, { after, limit: PAGE });
      for (const { territory, findings } of page) {
        if (findings === null) continue;
        for (const lever of keptLeversIn(findings))
          yield { keys: { series: number, assessor: row.assessor, territory, indicator: lever.indicator }, lever };
      }
      if (page.length < PAGE) break;
      after = page.at(-1)!.territory;
    }
  }
}

/** A text out of a closed list, in every row. */
export const oneOf = (all: readonly string[]) => ({ constraints: { required: true, enum: all } });
export const REQUIRED = { constraints: { required: true } } as const;

/** A bound of an interval of 95 %. @param missing what it means that there is none */
export const bound = (name: string, end: 'low' | 'high', of: Said, missing: Said): Field =>
  field(name, 'number', end === 'low' ? ['Bas', 'Low'] : ['Haut', 'High'], of, { missing });

const LEVER: Field = field('indicator', 'string', ['Levier', 'Lever'], ['Code du levier.', 'Code of the lever.'], oneOf(LEVER_IDS));

/** Columns that name a lever of an authority, and what they lead to. */
export const LEVER_FIELDS: readonly Field[] = [...SERIES_FIELDS, TERRITORY_FIELD, LEVER];
export const LEVER_KEYS = ['series', 'territory', 'indicator'] as const;
export const LEVER_LINKS: NonNullable<Table['foreignKeys']> = [
  TO_SERIES,
  TO_TOWN,
  { fields: ['indicator'], reference: { table: 'indicators', fields: ['id'] } },
];

/** Groups that are told of together, as one word: `manager+agent`. */
export const rolesCell = (roles: readonly Role[]): string => roles.join('+');

export const ROLES_FIELD: Field = field(
  'roles',
  'string',
  ['Groupes', 'Groups'],
  [
    `Groupes dont on parle ensemble, joints par « + » : ${ROLES.join(', ')}.`,
    `Groups that are told of together, joined by “+”: ${ROLES.join(', ')}.`,
  ],
  REQUIRED,
);
