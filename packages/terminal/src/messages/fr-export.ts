import { frPlural, t } from '@beffroi/words';

/** What is said of exports, in French. */
export const frExport = {
  badFormat: (text: string, formats: string): string =>
    t`--format : un ou plusieurs de ${formats}, séparés par des virgules, et non « ${text} ».`,
  exportProvisional: (judged: number, all: number): string =>
    t`La vague n’est pas close : ${frPlural(judged, 'commune jugée', 'communes jugées')} sur ${all}, et l’export dit partout qu’il est provisoire.`,
  exportLeavesOut: (assessor: string): string =>
    t`Le jugement de ${assessor} n’est pas terminé : il n’est pas dans l’export. Relancez la commande quand il le sera.`,
  exportColumns: { file: 'Fichier', rows: 'Lignes', bytes: 'Octets' },
  exporting: (table: string, at: number, all: number, rows: number): string =>
    t`Table ${at} sur ${all} : ${table}, ${frPlural(rows, 'ligne', 'lignes')}`,
  exported: (folder: string, version: string): string =>
    t`Exporté dans ${folder}, version ${version} : README.md dit comment lire ces fichiers.`,
};
