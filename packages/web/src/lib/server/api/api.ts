import { OPERATIONS } from '@beffroi/house/operations';
import type { Instrument } from '@beffroi/instrument';
import type { Operation, SchemaGroup } from '@beffroi/ui/api/operation.ts';
import { PROBLEM, type Schema } from '@beffroi/ui/api/schema.ts';
import { ANY_OPERATIONS, ANY_SCHEMAS } from './any/index.ts';
import { CHAIN_OPERATIONS, CHAIN_SCHEMAS } from './chain/index.ts';
import { DESK_OPERATIONS, DESK_SCHEMAS } from './desk/index.ts';

/** All that programs may ask of a house. */
export interface Api {
  /** In the order of the documentation. */
  readonly operations: readonly Operation[];
  readonly schemas: Readonly<Record<string, Schema>>;
}

/**
 * What instruments of the house answer, and who speaks for towns; where one of its instruments answers nothing itself, also what is answered for any. So a house of the instruments
 * that have their own operations says the same as ever.
 */
export function apiOf(instruments: readonly Pick<Instrument, 'id'>[]): Api {
  const own = new Set(OPERATIONS.map(({ instrument }) => instrument));
  const any = instruments.some(({ id }) => !own.has(id));
  const groups: readonly SchemaGroup[] = [
    ...OPERATIONS.flatMap(({ schemas }) => schemas),
    ...(any ? [ANY_SCHEMAS] : []),
    CHAIN_SCHEMAS,
    DESK_SCHEMAS,
  ];
  return {
    operations: [
      ...OPERATIONS.flatMap(({ operations }) => operations),
      ...(any ? ANY_OPERATIONS : []),
      ...CHAIN_OPERATIONS,
      ...DESK_OPERATIONS,
    ],
    schemas: Object.assign({}, ...groups.toSorted((one, other) => one.place - other.place).map(({ schemas }) => schemas), {
      Problem: PROBLEM,
    }),
  };
}

/** Which instrument gives an operation; `null` for those of the house. */
export function instrumentOf(operation: string): string | null {
  return OPERATIONS.find(({ operations }) => operations.some(({ id }) => id === operation))?.instrument ?? null;
}
