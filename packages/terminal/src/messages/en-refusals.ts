import type { frRefusals } from './fr-refusals.ts';

/** What other rooms refuse, in English. */
export const enRefusals: typeof frRefusals = {
  storeRefusals: {
    busy: (place) =>
      `The database of “${place}” is held by another process that does not answer, or that runs on another machine. Wait for its end, or end it.`,
    'owner-gone': (place) => `The process that held the database of “${place}” ended on the way. Give the command once more.`,
    newer: (place) => `The database of “${place}” was made by a newer version of Beffroi. Use that version, or another database.`,
    older: (place) =>
      `The database of “${place}” is held by an older version of Beffroi. End the processes that work on it, then give the command once more: it will bring it up to date.`,
    foreign: (place) =>
      `The database or folder “${place}” belongs to another program. Choose another folder with --data, or another database with DATABASE_URL.`,
    damaged: (place) =>
      `The database of “${place}” is damaged and cannot be opened. Restore a backup into an empty folder: beffroi restore FILE --data FOLDER`,
    unreachable: (place) => `The server ${place} does not answer, or stopped answering. Check that it runs, and DATABASE_URL.`,
    denied: (place) =>
      `Access to the database of “${place}” is denied. Check your rights on the folder, or name and password in DATABASE_URL.`,
    'no-database': (place) => `The server has no database of that name: ${place}. Create it first (createdb), or correct DATABASE_URL.`,
    'old-server': (place) => `The server ${place} is too old: PostgreSQL 13 or newer is needed.`,
    'bad-url': () => 'DATABASE_URL is not the address of a PostgreSQL database. For instance: postgres://name:password@server:5432/beffroi',
    full: (place) =>
      `The disk of the database of “${place}” is full. What was noted is kept, what was under way is undone: make room, then run the command again.`,
    'not-empty': (place) =>
      `The database of “${place}” is not empty. Choose another one with --data or DATABASE_URL, or add --replace: all that it holds is then replaced.`,
    'not-a-backup': (place) => `“${place}” is not a backup of Beffroi. A backup is made with: beffroi backup FILE`,
    'damaged-backup': (place) =>
      `The backup “${place}” is damaged: something of it is missing, or was changed. The database was not touched. Take another copy.`,
    closed: (place) => `The database of “${place}” was closed before the end of the command. Give it once more.`,
  },

  archiveStoreRefusals: {
    'bad-key': (what) => `This name of an archive is none: ${what}. It comes from a damaged database, or from elsewhere.`,
    'bad-place': (what) =>
      `The archives cannot be where BEFFROI_ARCHIVES says (${what}). Give a folder, or s3://BUCKET/PREFIX with AWS_REGION and AWS_ENDPOINT_URL_S3.`,
    taken: (what) =>
      `Another archive bears this name already: ${what}. It was not replaced. Keep these archives elsewhere with BEFFROI_ARCHIVES.`,
    missing: (what) => `The archive “${what}” is missing. Put it back in its place, or say where the archives are with BEFFROI_ARCHIVES.`,
    'no-bucket': (what) => `There is no bucket “${what}”. Create it, or correct BEFFROI_ARCHIVES.`,
    forbidden: (what) =>
      `Access to the archives is denied (${what}). Check AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and their rights, or those of the folder.`,
    full: (what) => `No space is left for the archives (${what}). Make some, then go on: what is done stays done.`,
    'too-large': (what) => `This archive is too large to be kept there: ${what}. Measure with a smaller --budget.`,
    damaged: (what) =>
      `What comes back from the archives is not what was put there (${what}). Check the disk or the server, then try again.`,
    unreachable: (what) =>
      `The archives do not answer (${what}). Check the network and AWS_ENDPOINT_URL_S3, then go on: what is done stays done.`,
  },

  waveRefusals: {
    'unknown-wave': (what) => `There is no wave “${what}”. “beffroi wave list” lists those that exist.`,
    'unknown-panel': (what) => `There is no panel “${what}”. “beffroi panel list” lists those that exist.`,
    'bad-name': (what) =>
      `“${what}” cannot be the name of a wave: it is part of that of its archives. Use letters without accents, digits, “.”, “_” and “-”. For instance: bretagne-2026`,
    'name-taken': (what) => `There is a wave “${what}” already. Choose another name, or go on with it: beffroi wave run ${what}`,
    'empty-panel': (what) => `The panel “${what}” is empty: there is nothing to measure. Choose another one (beffroi panel list).`,
    'bad-options': (what) => `An option of the wave is not possible (${what}). “beffroi help” says how it is written.`,
    'other-instrument': (what) =>
      `This program does not have the instrument “${what}” that the wave asks for. Use the version that has it.`,
    closed: (what) => `The wave “${what}” is closed: it does not change any more. To measure again, open another one (beffroi wave open).`,
    'not-closed': (what) => `The wave “${what}” is not closed. Once closed, it can be done: beffroi wave close ${what}`,
    unfinished: (what) =>
      `Towns of the wave still wait (${what}). Let it finish (beffroi wave run), or freeze it as it is: beffroi wave close NAME --unfinished`,
    'other-rubric': (what) =>
      `The wave is judged by ${what}, which this program does not have. Finish it with the version that has it; the rubric of today comes after that, with: beffroi assess`,
    'other-year': (what) =>
      `The wave is of ${what} and the measurement of another year: levels follow the law of their year, so they are not mixed.`,
    'not-to-measure': (what) =>
      `The town ${what} is not to be measured in this wave: it is not in it, or is measured already. To add it to a panel: beffroi panel add PANEL ${what}`,
    'nothing-captured': (what) => `The wave “${what}” has no archive: there is nothing to judge again.`,
  },

  panelRefusals: {
    'unknown-member': (value) => `“${value}” is no way of choosing towns. “beffroi help” lists them.`,
    'bad-top': (value) => `--top: a number of towns, 1 or more, not “${value}”.`,
    'unknown-department': (value) => `--department: there is no department “${value}”. Give its code or name, such as 29 or Finistère.`,
    'unknown-region': (value) => `--region: there is no region “${value}”. Give its code or name, such as 53 or Bretagne.`,
    'unknown-stratum': (value) => `--stratum: “${value}” is no stratum. Give under-50000, 50000-200000 or over-200000.`,
    'unknown-epci': (value) => `--epci: there is no intercommunal body “${value}”. Give its SIREN (nine digits) or its name.`,
    'unknown-territory': (value) => `--codes: “${value}” is the code of no town of today.`,
    'nothing-chosen': () => 'No town satisfies all that is asked: each criterion narrows the choice. Take one away.',
  },

  exportRefusals: {
    exists: (what) => `“${what}” is there already. Choose another folder with --out, or add --replace.`,
    foreign: (what) =>
      `--replace would delete what no export has written (${what}). Nothing was touched. Choose another folder with --out.`,
    description: (what) => `The export contradicts itself (${what}). It is a fault of Beffroi’s, to be reported.`,
    row: (what) => `A row is not what its table says (${what}). It is a fault of Beffroi’s, to be reported.`,
  },
};
