import { enAccounts } from './en-accounts.ts';
import { enDesk } from './en-desk.ts';
import { enMail } from './en-mail.ts';
import { enPanel } from './en-panel.ts';
import { enPublish } from './en-publish.ts';
import { enServe } from './en-serve.ts';
import { enWaves } from './en-waves.ts';
import type { OwnMessages } from './messages.ts';

/** What the command line itself says, in English. */
export const en: OwnMessages = {
  // -- Refusals
  badLanguage: () => '--lang: “fr” or “en”.',
  unknownCommand: (name) => `There is no command “${name}”. “beffroi help” lists them all.`,
  noTownArchive: (path) => `“${path}” has no ledger: it is not an archive of Beffroi.`,
  noFixtures: (path) => `There is no little web in “${path}”: the demonstration runs from the repository.`,

  // -- Faults and stops
  fault: (message) => `Beffroi is at fault, not you: ${message}. Start again with --debug and report what is shown.`,
  interrupted: () => 'Interrupted. Nothing was kept of what was not finished.',

  // -- Ledger
  ledgerTitle: (start, moment) => `Requests made for ${start}, measurement of ${moment}`,
  robotsWord: { allowed: 'allowed', disallowed: 'disallowed', unasked: '–' },

  ...enAccounts,
  ...enDesk,
  ...enMail,
  ...enPanel,
  ...enPublish,
  ...enServe,
  ...enWaves,

  version: (software, rubric, digest, node) => `${software} · rubric ${rubric} (${digest}) · Node ${node}`,
  helpHead: `Beffroi reads a town’s website and says, for eighteen services, how far the
procedure can be done online.

Usage: beffroi COMMAND …
`,
  helpTail: `
  help, version

Data: --data FOLDER or BEFFROI_DATA (data); a PostgreSQL server with
DATABASE_URL; archives elsewhere with BEFFROI_ARCHIVES (a folder, or
s3://BUCKET/PREFIX with the usual AWS_… variables).

Everywhere: --lang fr|en, --quiet, --debug. Colours: never with NO_COLOR or
without a terminal. Browser: found by itself, or named by BEFFROI_CHROMIUM
(“none”: do without). Scanned pages: read with tesseract (French) where it
is there, of any kind with pdftoppm (BEFFROI_OCR=none: do without).

Exit codes:
  0    done
  1    nothing could be observed
  2    the command is badly written, or what it names is not there
  3    the proof that was computed again differs
  70   fault of Beffroi
  130  interrupted`,
};
