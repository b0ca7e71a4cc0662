import type { FileRefusal, FileRemark, LineRefusalCode } from '@beffroi/plans';
import { enPlural, frPlural, t } from '@beffroi/words';

type Details = Readonly<Record<string, string | number | undefined>>;

const fr = {
  // -- The calendar
  due: (number: number, title: string): string => t`Échéance de l’action ${number} : ${title}`,
  step: (number: number, step: string, title: string): string => t`Petit pas de l’action ${number} : ${step} (${title})`,
  inCharge: (name: string): string => t`En charge : ${name}`,
  nobody: t`Personne n’en est chargé.`,
  blocked: (by: string): string => t`Bloquée par : ${by}`,

  // -- Taking out
  takeOut: t`Emporter le plan`,
  formats: { csv: t`Tableau (CSV)`, xlsx: t`Classeur (XLSX)`, json: t`Données (JSON)`, ics: t`Calendrier (iCalendar)` },

  // -- Bringing in
  title: t`Apporter des actions d’un fichier`,
  lead: t`Un tableau CSV ou un classeur XLSX, une action par ligne. Rien n’est écrit avant que vous ayez vu ce qui en viendrait.`,
  columns: t`La première ligne nomme les colonnes. Seule « Action » est obligatoire ; les autres sont reconnues en français et en anglais :`,
  template: t`Un fichier à remplir : emportez le plan en CSV ou en XLSX, et gardez ses titres.`,
  file: t`Le fichier`,
  read: t`Lire le fichier, sans rien écrire`,
  none: t`Choisissez un fichier : aucun n’est arrivé.`,
  found: (n: number, refused: number): string =>
    refused === 0
      ? t`${frPlural(n, 'action lue', 'actions lues')}, aucune ligne refusée.`
      : t`${frPlural(n, 'action lue', 'actions lues')}, ${frPlural(refused, 'ligne refusée', 'lignes refusées')}.`,
  refusedTitle: t`Lignes refusées`,
  readTitle: t`Ce qui serait ajouté`,
  line: 'Ligne',
  column: 'Colonne',
  value: t`Ce qui y est écrit`,
  why: t`Pourquoi, et que faire`,
  addAll: (n: number): string => (n === 1 ? t`Ajouter cette action` : t`Ajouter ces ${n} actions`),
  addGood: (n: number): string => (n === 1 ? t`Ajouter la bonne ligne seulement` : t`Ajouter les ${n} bonnes lignes seulement`),
  mend: t`Ou corrigez le fichier et lisez-le de nouveau : rien n’a été écrit.`,
  added: (n: number): string => t`${frPlural(n, 'action est ajoutée', 'actions sont ajoutées')}. Personne n’en est encore chargé.`,
  changed: t`Le plan a changé depuis la lecture : une action de ce titre y est maintenant. Lisez le fichier de nouveau. Rien n’a été écrit.`,
  nobodyYet: t`Personne n’est chargé de ces actions : chacun accepte soi-même.`,
  another: t`Lire un autre fichier`,

  fileRefusals: {
    'too-large': (most: number): string =>
      t`Le fichier est trop gros : ${Math.round(most / 1000)} ko au plus. Découpez-le, ou ôtez ses images.`,
    'too-long': (most: number): string => t`Le fichier a trop de lignes : ${most} actions au plus à la fois. Découpez-le.`,
    'no-table': (): string =>
      t`Ce fichier n’est ni un tableau CSV ni un classeur XLSX lisible. Enregistrez-le dans l’un de ces formats et recommencez.`,
    locked: (): string => t`Ce classeur demande un mot de passe. Enregistrez-le sans mot de passe et recommencez.`,
    empty: (): string =>
      t`Ce fichier ne contient aucune ligne d’action. Mettez les titres des colonnes sur la première ligne et une action par ligne dessous.`,
    'given-up': (): string =>
      t`Lire ce classeur coûte trop : il contient bien plus qu’un plan. Copiez les lignes des actions dans un classeur neuf et recommencez.`,
    quote: (line: number): string => t`À la ligne ${line}, un guillemet s’ouvre et ne se ferme pas. Fermez-le ou ôtez-le.`,
    'no-title': (line: number): string =>
      t`À la ligne ${line}, aucune colonne ne s’appelle « Action ». Donnez ce titre à la colonne qui nomme les actions.`,
    'column-twice': (line: number, column: string): string =>
      t`À la ligne ${line}, deux colonnes veulent dire « ${column} ». Gardez-en une.`,
  } satisfies Record<FileRefusal['code'], (...values: never[]) => string>,
  remarks: {
    'unknown-columns': (said: string): string => t`Colonnes qui ne sont pas reprises : ${said}.`,
    'other-sheets': (said: string): string => t`Seule la première feuille est lue ; les autres ne le sont pas : ${said}.`,
    'in-charge': (): string => t`La colonne des personnes en charge n’est pas reprise : chacun accepte soi-même.`,
  } satisfies Record<FileRemark['code'], (said: string) => string>,
  lines: {
    formula: () => t`La cellule contient une formule : collez-y sa valeur.`,
    merged: () => t`La cellule est couverte par une cellule fusionnée : défaites la fusion.`,
    damaged: () => t`Des signes sont abîmés : enregistrez le fichier en UTF-8.`,
    missing: () => t`Rien n’est écrit ici : donnez un titre à l’action.`,
    'too-long': ({ most }) => t`Le texte est trop long : ${most ?? ''} signes au plus.`,
    day: () => t`Ce n’est pas une date : écrivez 31/12/2027 ou 2027-12-31.`,
    word: () => t`Ce mot n’est pas connu ici : reprenez l’un de ceux que donne le plan quand on l’emporte.`,
    number: () => t`Ce n’est pas un numéro : écrivez un nombre entier à partir de 1.`,
    twice: ({ line }) =>
      line === undefined ? t`La même mesure est nommée deux fois : gardez-en une.` : t`La ligne ${line} a le même titre : gardez-en une.`,
    known: ({ number }) => t`Le plan a déjà cette action, la ${number ?? ''} : changez-la dans le plan, ou donnez un autre titre.`,
    target: () => t`Rien de ce nom n’est mesuré ici : reprenez le nom exact du service ou du levier.`,
    ambiguous: () => t`Plusieurs mesures portent ce nom : écrivez son identifiant.`,
    form: () => t`Écrivez ce qui doit monter ainsi : « Cantine scolaire : 2 → 4 ».`,
    levels: () => t`Le niveau visé doit être plus haut que le niveau d’avant.`,
    'blocked-by': () => t`L’action est dite bloquée : dites par quoi dans la colonne « Bloquée par ».`,
    step: () => t`Une date de petit pas va avec un petit pas : écrivez-le, ou ôtez la date.`,
    'needs-unknown': ({ number }) =>
      t`Elle attend la ligne de numéro ${number ?? ''}, qui n’est pas dans les lignes lues : corrigez l’une ou l’autre.`,
    circle: () => t`Elle s’attend elle-même, par d’autres actions : ôtez l’une de ces attentes.`,
  } as Readonly<Record<LineRefusalCode, (details: Details) => string>>,
};

const en: typeof fr = {
  due: (number, title) => `Action ${number} is due: ${title}`,
  step: (number, step, title) => `Small step of action ${number}: ${step} (${title})`,
  inCharge: (name) => `In charge: ${name}`,
  nobody: 'Nobody is in charge.',
  blocked: (by) => `Blocked by: ${by}`,

  takeOut: 'Take the plan with you',
  formats: { csv: 'Table (CSV)', xlsx: 'Workbook (XLSX)', json: 'Data (JSON)', ics: 'Calendar (iCalendar)' },

  title: 'Bring actions from a file',
  lead: 'A CSV table or an XLSX workbook, one action a line. Nothing is written before you have seen what would come of it.',
  columns: 'The first line names the columns. Only “Action” is needed; the others are known in French and English:',
  template: 'A file to fill in: take the plan as CSV or XLSX, and keep its headings.',
  file: 'The file',
  read: 'Read the file, and write nothing',
  none: 'Choose a file: none arrived.',
  found: (n, refused) =>
    `${enPlural(n, 'action', 'actions')} read, ${refused === 0 ? 'no line' : enPlural(refused, 'line', 'lines')} refused.`,
  refusedTitle: 'Lines that are refused',
  readTitle: 'What would be added',
  line: 'Line',
  column: 'Column',
  value: 'What stands there',
  why: 'Why, and what to do',
  addAll: (n) => `Add ${n === 1 ? 'this action' : `these ${n} actions`}`,
  addGood: (n) => `Add ${n === 1 ? 'the good line' : `the ${n} good lines`} only`,
  mend: 'Or mend the file and read it again: nothing was written.',
  added: (n) => `${enPlural(n, 'action was', 'actions were')} added. Nobody is in charge of them yet.`,
  changed: 'The plan has changed since it was read: an action of that title is there now. Read the file again. Nothing was written.',
  nobodyYet: 'Nobody is in charge of these actions: people take charge themselves.',
  another: 'Read another file',

  fileRefusals: {
    'too-large': (most) => `The file is too large: at most ${Math.round(most / 1000)} kB. Cut it in parts, or take its pictures out.`,
    'too-long': (most) => `The file has too many lines: at most ${most} actions at once. Cut it in parts.`,
    'no-table': () =>
      'This file is neither a CSV table nor an XLSX workbook that can be read. Save it in one of these formats and try again.',
    locked: () => 'This workbook asks for a password. Save it without one and try again.',
    empty: () => 'This file holds no line of an action. Put the headings on the first line, and one action a line below.',
    'given-up': () =>
      'Reading this workbook costs too much: it holds far more than a plan. Copy the lines of the actions into a new workbook and try again.',
    quote: (line) => `On line ${line}, a quote opens and does not close. Close it or take it out.`,
    'no-title': (line) => `On line ${line}, no column is called “Action”. Give that heading to the column that names the actions.`,
    'column-twice': (line, column) => `On line ${line}, two columns mean “${column}”. Keep one.`,
  },
  remarks: {
    'unknown-columns': (said) => `Columns that are not taken over: ${said}.`,
    'other-sheets': (said) => `Only the first sheet is read; the others are not: ${said}.`,
    'in-charge': () => 'The column of people in charge is not taken over: people take charge themselves.',
  },
  lines: {
    formula: () => 'The cell holds a formula: paste its value there.',
    merged: () => 'The cell is covered by a merged one: undo the merging.',
    damaged: () => 'Signs are damaged: save the file as UTF-8.',
    missing: () => 'Nothing stands here: give the action a title.',
    'too-long': ({ most }) => `The text is too long: at most ${most} signs.`,
    day: () => 'This is no date: write 31/12/2027 or 2027-12-31.',
    word: () => 'This word is not known here: take one of those that the plan gives when it is taken out.',
    number: () => 'This is no number: write a whole number from 1.',
    twice: ({ line }) => (line === undefined ? 'The same measure is named twice: keep one.' : `Line ${line} has the same title: keep one.`),
    known: ({ number }) => `The plan has this action already, number ${number}: change it there, or give another title.`,
    target: () => 'Nothing of that name is measured here: take the exact name of the service or lever.',
    ambiguous: () => 'Several measures have that name: write its identifier.',
    form: () => 'Write what is to rise like this: “School canteen: 2 → 4”.',
    levels: () => 'The goal has to be higher than the level before.',
    'blocked-by': () => 'The action is said to be blocked: say by what in the column “Blocked by”.',
    step: () => 'A day of a small step goes with a small step: write it, or take the day out.',
    'needs-unknown': ({ number }) => `It waits for the line of number ${number}, which is not among those read: mend one or the other.`,
    circle: () => 'It waits for itself, over other actions: take one of these out.',
  },
};

/** What pages say of plans as files and calendars. */
export const planFiles = { fr, en };

/** Why a whole file is not taken, in one sentence. @param column names a column */
export function fileRefusalText(language: 'fr' | 'en', refusal: FileRefusal, column: (one: string) => string): string {
  const say = planFiles[language].fileRefusals;
  switch (refusal.code) {
    case 'too-large':
    case 'too-long':
      return say[refusal.code](refusal.most);
    case 'quote':
    case 'no-title':
      return say[refusal.code](refusal.line);
    case 'column-twice':
      return say['column-twice'](refusal.line, column(refusal.column));
    default:
      return say[refusal.code]();
  }
}
