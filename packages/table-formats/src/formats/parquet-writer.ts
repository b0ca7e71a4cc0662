import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Cell } from '../cell.ts';
import { type Field, isRequired, type Table } from '../table.ts';
import type { Format, Sink } from './format.ts';

/** Rows held in memory, and read at once by who asks for few columns. */
export const ROW_GROUP = 50_000;

const INT32 = { least: -(2 ** 31), most: 2 ** 31 - 1 };

type SchemaElement = ParquetWriter['schema'][number];

/** Gives the sink what the library has encoded, after each row group, and uses the same memory for the next. */
class SinkWriter extends ByteWriter {
  readonly #sink: Sink;
  constructor(sink: Sink) {
    super();
    this.#sink = sink;
  }
  async flush(): Promise<void> {
    await this.#sink.bytes(this.getBytes());
    this.index = 0;
  }
  override finish(): Promise<void> {
    return this.flush();
  }
}

interface Column {
  /** What the file says of the column. */
  readonly element: SchemaElement;
  /** What the library is told while it encodes, where that is something else. */
  readonly encodedAs?: SchemaElement;
  /** A cell that is not `null`, as the library takes it. */
  readonly value: (cell: Exclude<Cell, null>) => unknown;
}

const same = (cell: Exclude<Cell, null>) => cell;

function column(field: Field, required: boolean): Column {
  const { name, constraints: { minimum = -Infinity, maximum = Infinity } = {} } = field;
  const head = { name, repetition_type: required ? 'REQUIRED' : 'OPTIONAL' } as const;
  switch (field.type) {
    case 'string':
      return { element: { ...head, type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } }, value: same };
    case 'integer':
      return minimum >= INT32.least && maximum <= INT32.most
        ? { element: { ...head, type: 'INT32' }, value: same }
        : { element: { ...head, type: 'INT64' }, value: (cell) => BigInt(cell) };
    case 'number':
      return { element: { ...head, type: 'DOUBLE' }, value: same };
    case 'boolean':
      return { element: { ...head, type: 'BOOLEAN' }, value: same };
    case 'datetime':
      return {
        element: {
          ...head,
          type: 'INT64',
          converted_type: 'TIMESTAMP_MILLIS',
          logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
        },
        value: (cell) => new Date(cell as string),
      };
    case 'date':
      return {
        element: { ...head, type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
        value: (cell) => new Date(cell as string),
      };
    case 'array':
    case 'object':
      return {
        element: { ...head, type: 'BYTE_ARRAY', converted_type: 'JSON', logical_type: { type: 'JSON' } },
        // Cells are JSON text already; the library would write that text as a JSON string.
        encodedAs: { ...head, type: 'BYTE_ARRAY', converted_type: 'UTF8' },
        value: same,
      };
  }
}

function schemaOf(table: Table, elements: readonly SchemaElement[]): SchemaElement[] {
  return [{ name: table.name, num_children: elements.length }, ...elements];
}

/** Begins a file of Apache Parquet: see `Format`. */
export const startParquet: Format['start'] = async (table, sink, about) => {
  const columns = table.fields.map((field) => column(field, isRequired(table, field)));
  const writer = new ParquetWriter({
    writer: new SinkWriter(sink),
    schema: schemaOf(
      table,
      columns.map(({ element, encodedAs = element }) => encodedAs),
    ),
    kvMetadata: Object.entries(about).map(([key, value]) => ({ key, value })),
  });
  let group: unknown[][] = columns.map(() => []);
  let rowsInGroup = 0;

  const writeGroup = async () => {
    const columnData = columns.map(({ element, encodedAs }, at) => ({
      name: element.name,
      data: group[at] as unknown[],
      // The bounds of JSON texts serve nobody, and the footer would hold them at their full length.
      statistics: encodedAs === undefined,
    }));
    group = columns.map(() => []);
    await writer.write({ columnData, rowGroupSize: rowsInGroup });
    rowsInGroup = 0;
  };

  return {
    async write(rows) {
      for (const cells of rows) {
        for (const [at, { value }] of columns.entries()) {
          const cell = cells[at] as Cell;
          (group[at] as unknown[]).push(cell === null ? null : value(cell));
        }
        if (++rowsInGroup === ROW_GROUP) await writeGroup();
      }
    },
    async end() {
      if (rowsInGroup > 0) await writeGroup();
      writer.schema = schemaOf(
        table,
        columns.map(({ element }) => element),
      );
      await writer.finish();
    },
  };
};
