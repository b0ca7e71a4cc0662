import { enNumber, enPlural, enWords } from '@beffroi/words';
import { enAccounts } from './en-accounts.ts';
import { enComparison } from './en-comparison.ts';
import { enExport } from './en-export.ts';
import { enPanel } from './en-panel.ts';
import { enProgrammes } from './en-programmes.ts';
import { enPublish } from './en-publish.ts';
import { enRefusals } from './en-refusals.ts';
import { enReview } from './en-review.ts';
import { enServe } from './en-serve.ts';
import { enSilence } from './en-silence.ts';
import { enSites } from './en-sites.ts';
import { enWaves } from './en-waves.ts';
import type { Messages } from './messages.ts';

/** What the command line says in English. */
export const en: Messages = {
  // -- Numbers and dates

  // -- Refusals
  badLanguage: () => '--lang: “fr” or “en”.',
  unknownCommand: (name) => `There is no command “${name}”. “beffroi help” lists them all.`,
  noTownArchive: (path) => `“${path}” has no ledger: it is not an archive of Beffroi.`,
  noFixtures: (path) => `There is no little web in “${path}”: the demonstration runs from the repository.`,
  archiveTaken: (path) => `The archive “${path}” is being written already. Wait for its end, or choose another folder with --data.`,

  // -- Faults and stops
  fault: (message) => `Beffroi is at fault, not you: ${message}. Start again with --debug and report what is shown.`,
  interrupted: () => 'Interrupted. Nothing was kept of what was not finished.',

  // -- Remarks while it works

  // -- Findings

  // -- Proof

  // -- Explanation

  // -- Ledger
  ledgerTitle: (start, moment) => `Requests made for ${start}, measurement of ${moment}`,
  robotsWord: { allowed: 'allowed', disallowed: 'disallowed', unasked: '–' },

  // -- Demonstration
  ...enAccounts,
  ...enComparison,
  ...enExport,
  ...enPanel,
  ...enProgrammes,
  ...enPublish,
  ...enSilence,
  ...enRefusals,
  ...enReview,
  ...enServe,
  ...enSites,
  ...enWaves,
  ...enWords,


  version: (software, rubric, digest, node) => `${software} · rubric ${rubric} (${digest}) · Node ${node}`,
  help: `Beffroi reads a town’s website and says, for eighteen services, how far the
procedure can be done online.

Usage: beffroi COMMAND …

  audit ADDRESS            measures a town and prints its table
    --town CODE            INSEE code of the town
    --name NAME            name of the town
    --from-dir FOLDER      reads the web from a folder <host>/<path>
    --from-warc FILE…      reads the web from WARC archives
    --via ADDRESS          asks every host at this address (127.0.0.1:8080)
    --render WHEN          browser: never, auto (default) or always
    --budget N             pages at most (80)
    --delay SECONDS        between two requests to a host (1; 0 for a folder,
                           archives or --via on this machine)
    --data FOLDER          where archives go (data, or BEFFROI_DATA)
    --json                 prints a JSON document instead of the table
    --out FILE             writes this document to a file
    --contact ADDRESS      where the town can reach you (or BEFFROI_CONTACT),
                           needed when the network is read
    --user-agent TEXT      the User-Agent header; the contact is added when it
                           holds no address
    --allow-private        allows private and local addresses
    --at DATE              date of the measurement (2026-11-24; else now)
    --as-is                measures a site that may not be the town’s own

  proof FILE SERVICE       shows the evidence of a mark and computes it again
                           offline; FILE: a JSON document or an archive
  explain ADDRESS|FILE     what a page says, and which rule sees what in it
                           (--from-dir, --from-warc, --via; --url for the
                           address of a file)
  ledger ARCHIVE           all requests that were made of a town
  demo                     measures the fictional towns of the little web in two
                           waves, publishes them and opens the site on them
    --anew                 measures anew instead of taking what is there
    --twice                compares the two waves and ends, without the site
    --once                 measures once and prints the table, without the site
    --at-once N            towns at a time (6)
    --port, --host, --url, --workers   as for serve
  serve                    the site: the public barometer and the workshop
    --port N               where it listens (4173; 0: any port that is free)
    --host ADDRESS         on which address (127.0.0.1)
    --url ADDRESS          the address that visitors see (or BEFFROI_URL)
    --workers N            workers that carry the waves on (1)
  panel import FILE        notes where sites are: a list (CSV, JSON) or the
                           directory of the administration; -: the input
    --skip-refused         imports the rest when lines are refused
    --json                 prints a JSON document
  panel create NAME        makes a panel of towns; criteria narrow each other
    --all                  all towns
    --department, --region, --epci, --stratum
                           code or name; several: 29,56
    --codes FILE           a list of codes or names
    --top N                the N most populous of what is left
  panel show NAME          its towns and their sites (--json)
  panel list               all panels (--json)
  wave open NAME --panel PANEL   opens a wave: nothing is asked yet
    --at DATE              date of the measurement
    --from-dir, --via, --allow-private, --contact, --user-agent, --budget (60),
    --delay, --render      as for audit, for all towns
    --quiet-hours HOURS    nothing is asked then (08:00-20:00, Paris time)
    --tries N              tries of a site that does not answer (3)
    --retry-after TIMES    between these tries (1h,6h,24h)
  wave run NAME            measures it, or goes on where it was
    --at-once N            towns at a time (6)
    --retry                tries at once what did not answer, or had failed
    --detach               starts it without working on it (see worker)
  wave watch NAME          shows how it stands (--json: once)
  wave pause|resume NAME   begins nothing of it any more; goes on
  wave close NAME          freezes it, with its digest
    --unfinished           though towns are not measured
  wave publish NAME        shows it to everybody, closed
    --reply-until DATE     to the towns first, which answer until then
  wave list                all waves (--json)
  wave show NAME           its figures, with n and intervals (--json)
    --town CODE            one town through the waves
    --verify               checks the digests
  wave compare NAME NAME   what changed from one to the other, and why
                           (--json, --out FILE)
  wave export NAME         writes it as open data that explain themselves
    --out FOLDER           where (NAME-export)
    --format LIST          csv,json,parquet,xlsx (all four)
    --replace              in the place of the export that is there
  programmes read FILE…    what election programmes say of digital matters (PDF,
                           DOCX, ODT, HTML, text; a folder is read as a whole),
                           with the sentences that prove it
    --json                 one JSON object for each document, one a line
  programmes import FILE   notes the lists that stand: a CSV, with the documents
                           that it names; -: the input
    --year, --round        the election, if the file does not say it
    --skip-refused, --json   as for panel import
  programmes add PLACE… --town CODE --year 2026 --list NAME
                           archives a list’s documents: files, folders, or the
                           address of its campaign site
    --round N              the round (1)
    --head NAME, --label TEXT   who heads it, its label
    --none-found           notes that no programme was found
    --not-looked-for       notes that nobody looked for the programme
    --from-dir, --from-warc, --via, --allow-private, --contact, --user-agent,
    --budget (40), --delay, --render   as for audit
  programmes wave NAME --panel PANEL --year 2026   opens a wave of programmes,
                           measures and closes it, or goes on with it
    --round N, --at DATE, --at-once N
  programmes show NAME     its figures and themes (--json)
    --town CODE            a town’s lists, in their own words
  programmes export NAME   writes it as open data, sentences and all
    --out, --format, --replace   as for wave export
  programmes silence YEAR  the silent period of a ballot: nothing of it is shown
                           to the public; alone, it says what is set
    --round N              the round (1)
    --from DAY --until DAY[THOUR]   in Paris time
    --on, --off            now, by hand
  publish                  writes the whole public site as files, for any server
                           or folder
    --out FOLDER           where (site)
    --base URL             the address it will have, for the catalogue of data
    --pdf                  with the towns’ sheets as PDF
    --replace              in the place of the site that is there
  worker                   takes part in the waves that run, on any machine
                           that sees the PostgreSQL server (--at-once N)
    --until-drained        ends when there is nothing left to do
  assess --wave NAME       judges its archives by the rubric of today
  review cases             writes upheld contests as cases for the rules’ tests
                           (--out FOLDER: cases)
  account list             who has an account of the atelier (--json)
  account invite ADDRESS   makes an invitation link, which is good once
    --name NAME            of the person
    --role ROLES           administrator, coder, adjudicator, representative
    --territory CODES      the towns that the person speaks for: 35238,22278
    --url ADDRESS          the address that visitors see (or BEFFROI_URL)
  account reset ADDRESS    makes a link for a new password, and opens the
                           account again if it was closed (--url)
  backup FILE              saves the database (archives are apart)
  restore FILE             takes a backup back into an empty database
    --replace              or in place of all that it holds

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
