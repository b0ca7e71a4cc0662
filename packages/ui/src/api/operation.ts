import type { Language } from '@beffroi/domain';
import type { Instrument } from '@beffroi/instrument';
import type { Store } from '@beffroi/store';
import type { Words } from '@beffroi/table-formats';
import type { Schema } from './schema.ts';

/** What an instrument answers to programs: its operations, one file each, and what their answers are made of. */
export interface OperationDoors {
  /** Id of the instrument. */
  readonly instrument: string;
  /** In the order of the documentation. */
  readonly operations: readonly Operation[];
  /** Schemas by name, in groups: descriptions list the groups by their places, those of the interface itself last. */
  readonly schemas: readonly SchemaGroup[];
}

export interface SchemaGroup {
  readonly place: number;
  readonly schemas: Readonly<Record<string, Schema>>;
}

/** A parameter of an operation; its schema is what checks it and what the description shows. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly description: Words;
  readonly schema: Schema;
  /** For the documentation. */
  readonly example: string;
}

/** A request that fits its operation: texts and numbers as the schemas say, defaults filled in. */
export interface Ask {
  readonly store: Store;
  /** All instruments of the house. */
  readonly instruments: readonly Instrument[];
  readonly language: Language;
  readonly now: Date;
  text(name: string): string | null;
  number(name: string): number;
  /** The request's address with another offset. */
  pageAt(offset: number): string;
}

/** What may be asked for and not be there. */
export type Missing = 'wave' | 'town' | 'finding' | 'account';

/** Something that is asked for by name and is not there: names of what, in the request. */
export class NotThere extends Error {
  override readonly name = 'NotThere';
  readonly what: Missing;
  constructor(what: Missing) {
    super(what);
    this.what = what;
  }

  /** Whether it is one: what is bundled and what is not may each have this class. */
  static is(error: unknown): error is NotThere {
    return error instanceof Error && error.name === 'NotThere' && 'what' in error;
  }
}

/** One thing that can be asked. */
export interface Operation {
  readonly id: string;
  /** Behind `/api/v1`, with `{names}` of path parameters. */
  readonly path: string;
  readonly summary: Words;
  readonly description: Words;
  readonly parameters: readonly Parameter[];
  /** Name of a schema. */
  readonly answer: string;
  /** Whether the answer has sentences in the asker's language. */
  readonly spoken: boolean;
  /** True of what the silence of an election may hide at any moment: nobody may keep it. */
  readonly fleeting?: boolean;
  respond(ask: Ask): Promise<unknown>;
}
