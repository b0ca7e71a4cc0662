import { enPlural } from '@beffroi/words';
import type { frExport } from './fr-export.ts';

/** What is said of exports, in English. */
export const enExport: typeof frExport = {
  badFormat: (text, formats) => `--format: one or several of ${formats}, with commas between them, and not “${text}”.`,
  exportProvisional: (judged, all) =>
    `The wave is not closed: ${enPlural(judged, 'town is judged', 'towns are judged')} of ${all}, and the export says throughout that it is provisional.`,
  exportLeavesOut: (assessor) =>
    `The judgement of ${assessor} has not come to its end: it is not in the export. Run the command again when it has.`,
  exportColumns: { file: 'File', rows: 'Rows', bytes: 'Bytes' },
  exporting: (table, at, all, rows) => `Table ${at} of ${all}: ${table}, ${enPlural(rows, 'row', 'rows')}`,
  exported: (folder, version) => `Exported into ${folder}, version ${version}: README.md says how to read these files.`,
};
