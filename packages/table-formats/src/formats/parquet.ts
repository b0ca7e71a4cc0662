import type { Format } from './format.ts';

/** Apache Parquet, typed, compressed by Snappy: every reader knows it, and its bytes depend on no version of a system library. */
export const parquet: Format = {
  name: 'parquet',
  mediatype: 'application/vnd.apache.parquet',
  encoding: null,
  missingValues: [],
  dialect: null,
  note: {
    fr: 'Apache Parquet, colonnes typées, compression Snappy. Une valeur absente est nulle ; les dates et heures sont en UTC ; les listes et objets sont du texte JSON.',
    en: 'Apache Parquet, typed columns, Snappy compression. An absent value is null; dates and times are in UTC; lists and objects are JSON text.',
  },
  // Only when such a file is written: loading the library takes a thirtieth of a second of every command's time.
  start: async (table, sink, about) => (await import('./parquet-writer.ts')).startParquet(table, sink, about),
};
