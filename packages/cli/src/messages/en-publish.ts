import { enNumber, enPlural } from '@beffroi/words';
import type { frPublish } from './fr-publish.ts';

/** What is said of the site of files, in English. */
export const enPublish: typeof frPublish = {
  badBase: (text) => `--base: the address where the site will be, for instance https://observatory.example.org/2027, and not “${text}”.`,
  nothingPublished: () => 'No wave is published: “beffroi wave publish NAME” shows a closed wave to everybody.',
  siteProgress: (pages, waiting) => `${enPlural(pages, 'page', 'pages')} written, ${enNumber(waiting)} more at least`,
  siteLacks: (path) => `A link led to ${path}, which does not exist: it stays as plain text.`,
  siteWritten: (folder, pages, files, bytes, seconds) =>
    `The site is in ${folder}: ${enPlural(pages, 'page', 'pages')} and ${enPlural(files, 'other file', 'other files')}, ${enNumber(Math.round(bytes / 1e6))} MB, in ${enNumber(Math.round(seconds))} s. Open index.html, or put the folder on a server.`,
  siteRefusals: {
    exists: (folder) => `“${folder}” is there already: choose another folder with --out, or --replace if this command wrote it.`,
    foreign: (folder) => `“${folder}” is no site that this command wrote: --replace does not touch it. Nothing was changed.`,
    answer: (detail) => `The site could not give one of its pages (${detail}). Nothing was written.`,
  },
};
