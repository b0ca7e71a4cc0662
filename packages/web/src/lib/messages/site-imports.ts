import type { ImportState } from '@beffroi/store';
import type { Bilingual } from '@beffroi/ui/bilingual.ts';
import type { ImportFault, ImportRefusalCode } from '@beffroi/waves';
import { enNumber, enPlural, frNumber, frPlural, t } from '@beffroi/words';

const fr = {
  title: (source: string): string => t`Import de « ${source} »`,
  refusals: {
    empty: t`Choisissez un fichier : celui-ci est vide. Rien n’a été importé.`,
    'too-large': t`Ce fichier est trop grand : 15 Mo au plus ici. Au-delà : beffroi panel import FICHIER. Rien n’a été importé.`,
    'queue-full': t`Dix fichiers attendent déjà. Rien n’a été gardé de celui-ci : redonnez-le quand l’un d’eux sera lu.`,
  } satisfies Record<ImportRefusalCode, string> as Record<ImportRefusalCode, string>,
  states: {
    waiting: 'attend son tour',
    running: 'en cours de lecture',
    done: 'importé',
    refused: 'refusé',
    failed: 'interrompu',
    cancelled: 'arrêté',
  } satisfies Record<ImportState, string> as Record<ImportState, string>,
  faults: {
    'no-right': t`Rien n’a été importé : le compte qui l’a demandé n’en a plus le droit, ou il est fermé.`,
    lost: t`Rien n’a été importé : la lecture de ce fichier a arrêté plusieurs ouvriers. Découpez-le, puis redonnez-le.`,
    fault: t`Rien n’a été importé : une faute de Beffroi, que dit le journal du serveur. Redonnez le fichier.`,
  } satisfies Record<ImportFault, string> as Readonly<Record<string, string>>,
  waiting: (before: number): string =>
    before === 0
      ? t`Un ouvrier le lit dans un instant.`
      : t`${frPlural(before, 'fichier passe', 'fichiers passent')} avant. La page se tient à jour.`,
  nobody: t`Aucun ouvrier ne travaille : ce fichier attend. Celui qui tient le site en lance un par « beffroi worker ».`,
  running: (rows: number, refused: number): string =>
    t`${frPlural(rows, 'ligne lue', 'lignes lues')}, dont ${frPlural(refused, 'refusée', 'refusées')}.`,
  renews: t`La page s’actualise toutes les deux secondes.`,
  cancel: 'Arrêter cet import',
  cancelled: t`Cet import a été arrêté : rien n’en a été noté.`,
  over: t`Cet import était déjà terminé : il n’y avait plus rien à arrêter.`,
  nothing: t`Rien n’a été importé. Corrigez ces lignes, ou redonnez le fichier en cochant la case pour importer les autres.`,
  csv: 'Toutes les lignes refusées (CSV)',
  next: 'Lignes suivantes',
  first: 'Premières lignes',
  from: (from: number, to: number, all: number): string => t`${frNumber(from)} à ${frNumber(to)} sur ${frNumber(all)}`,
  recent: 'Les derniers fichiers',
  columns: { file: 'Fichier', state: 'État', rows: 'Lignes', refused: 'Refusées', at: 'Donné le' },
  again: 'Donner un autre fichier',
};

const en: typeof fr = {
  title: (source) => `Import of “${source}”`,
  refusals: {
    empty: 'Choose a file: this one is empty. Nothing was imported.',
    'too-large': 'This file is too large: 15 MB at most here. Beyond that: beffroi panel import FILE. Nothing was imported.',
    'queue-full': 'Ten files are waiting already. Nothing was kept of this one: give it again when one of them has been read.',
  },
  states: {
    waiting: 'waits for its turn',
    running: 'being read',
    done: 'imported',
    refused: 'refused',
    failed: 'broken off',
    cancelled: 'stopped',
  },
  faults: {
    'no-right': 'Nothing was imported: the account that asked for it may no longer, or is closed.',
    lost: 'Nothing was imported: reading this file has stopped several workers. Split it, then give it again.',
    fault: 'Nothing was imported: a fault of Beffroi, which the server’s log tells. Give the file again.',
  },
  waiting: (before) =>
    before === 0
      ? 'A worker reads it in a moment.'
      : `${enPlural(before, 'file comes', 'files come')} before it. The page keeps itself up to date.`,
  nobody: 'No worker is at work: this file waits. Whoever keeps the site starts one with “beffroi worker”.',
  running: (rows, refused) => `${enPlural(rows, 'row read', 'rows read')}, ${enNumber(refused)} refused.`,
  renews: 'The page refreshes itself every two seconds.',
  cancel: 'Stop this import',
  cancelled: 'This import was stopped: nothing of it was noted.',
  over: 'This import was over already: there was nothing left to stop.',
  nothing: 'Nothing was imported. Correct these lines, or give the file again with the box ticked to import the others.',
  csv: 'All refused lines (CSV)',
  next: 'Next lines',
  first: 'First lines',
  from: (from, to, all) => `${enNumber(from)} to ${enNumber(to)} of ${enNumber(all)}`,
  recent: 'The latest files',
  columns: { file: 'File', state: 'State', rows: 'Rows', refused: 'Refused', at: 'Given' },
  again: 'Give another file',
};

/** What is said of files that workers take in. */
export const siteImports: Bilingual<typeof fr> = { fr, en };
