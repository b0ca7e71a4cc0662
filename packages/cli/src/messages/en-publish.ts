import { enNumber, enPlural } from '@beffroi/words';
import type { frPublish } from './fr-publish.ts';

/** What is said of the site of files, in English. */
export const enPublish: typeof frPublish = {
  badBase: (text) => `--base: the address where the site will be, for instance https://observatory.example.org/2027, and not “${text}”.`,
  nothingPublished: () => 'No wave is published: “beffroi wave publish NAME” shows a closed wave to everybody.',
  badProcesses: (text) => `--processes: a number of processes from 1 to 64, and not “${text}”.`,
  siteProgress: (pages, waiting, kept) =>
    `${enPlural(pages, 'page', 'pages')} written${kept === 0 ? '' : ` (${enNumber(kept)} of them taken as they were)`}, ${enNumber(waiting)} more at least`,
  comparingPublished: () => 'Comparing published waves …',
  siteFolded: (towns) =>
    `${enNumber(towns)} communes: each has its sheet and one page of all its proofs. With --whole, a page for each service, wave and archived copy: a hundred times as many.`,
  siteLacks: (path) => `A link led to ${path}, which does not exist: it stays as plain text.`,
  siteKept: (kept) =>
    `${enPlural(kept, 'page or file had not changed and was', 'pages and files had not changed and were')} taken as they were.`,
  siteWaits: (part) => `What is written waits in “${part}”: the same command goes on from there.`,
  siteWritten: (folder, pages, files, bytes, seconds) =>
    `The site is in ${folder}: ${enPlural(pages, 'page', 'pages')} and ${enPlural(files, 'other file', 'other files')}, ${enNumber(Math.round(bytes / 1e6))} MB, in ${enNumber(Math.round(seconds))} s. Open index.html, or put the folder on a server.`,
  siteRefusals: {
    exists: (folder) => `“${folder}” is there already: choose another folder with --out, or --replace if this command wrote it.`,
    foreign: (folder) => `“${folder}” is no site that this command wrote: --replace does not touch it. Nothing was changed.`,
    answer: (detail) =>
      `The site could not give one of its pages (${detail}). The site of before stays in its place; the same command goes on where this one stopped.`,
    busy: (folder) => `Another process is writing this site already, in “${folder}”: wait for it to finish, or stop it.`,
    changing: (folder) =>
      `Something was published or fell silent while “${folder}” was being written: the site of before stays in its place. Run the same command again.`,
  },
};
