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
  unknownOption: (option) => `There is no option ${option} here. “beffroi help” lists those of each command.`,
  badOption: (option) => `The option ${option} needs a value, or takes none. “beffroi help” says how it is written.`,
  missingWord: (command) =>
    command === 'audit'
      ? 'The address of the site is missing: “beffroi audit https://www.ma-commune.fr/”.'
      : command === 'proof'
        ? 'The file or the service is missing: “beffroi proof ma-commune.json school-canteen”.'
        : `An address, a file or a name is missing: “beffroi ${command} …”. “beffroi help” says how it is written.`,
  tooManyWords: (command, word) => `“${word}” is one too many behind “beffroi ${command}”. Put a name with spaces between quotes.`,
  badStart: (text) => `“${text}” is not the address of a site. For instance: https://www.ma-commune.fr/`,
  badHost: (text) => `“${text}” is not a domain name. For instance: https://www.ma-commune.fr/`,
  noContact: () =>
    'The town must be able to write to who reads its site: give your address with --contact (--contact observatory@example.org) or BEFFROI_CONTACT.',
  badInstant: (text) => `--at: “${text}” is not a date. For instance: 2026-11-24, or 2026-11-24T15:00:00Z.`,
  badTown: (text) => `--town: “${text}” is not an INSEE code of a commune (five characters, such as 35238 or 2A004).`,
  badRender: (text) => `--render: “never”, “auto” or “always”, not “${text}”.`,
  badBudget: (text) => `--budget: a number of pages, 1 or more, not “${text}”.`,
  badDelay: (text) => `--delay: a number of seconds, such as 1 or 0.5, not “${text}”.`,
  badAtOnce: (text) => `--at-once: a number of towns, 1 or more, not “${text}”.`,
  oneSource: () => '--from-dir, --from-warc and --via exclude each other: choose where the site is read from.',
  noFolder: (path) => `--from-dir: there is no folder “${path}”.`,
  noFile: (path) => `The file “${path}” cannot be opened. Check its name and your rights.`,
  noArchive: (path) => `“${path}” is not a WARC archive that can be read.`,
  noTownArchive: (path) => `“${path}” has no ledger: it is not an archive of Beffroi.`,
  badVia: (text) => `--via: “${text}” is not an address with a port. For instance: 127.0.0.1:8080`,
  badBrowser: (path) => `BEFFROI_CHROMIUM: “${path}” cannot be started. Mend the variable, or set it to “none” to do without a browser.`,
  badDocument: (path) => `“${path}” is neither a document of “beffroi audit --json” nor an archive.`,
  archiveMissing: (archive, path) =>
    `The archive “${archive}” that “${path}” names is neither here nor beside the document. Put it back in its place.`,
  unknownService: (text, ids) => `“${text}” is none of the eighteen services: ${ids}.`,
  cannotWrite: (path) => `“${path}” cannot be written. Check the folder and your rights.`,
  noFixtures: (path) => `There is no little web in “${path}”: the demonstration runs from the repository.`,
  archiveTaken: (path) => `The archive “${path}” is being written already. Wait for its end, or choose another folder with --data.`,

  // -- Faults and stops
  fault: (message) => `Beffroi is at fault, not you: ${message}. Start again with --debug and report what is shown.`,
  interrupted: () => 'Interrupted. Nothing was kept of what was not finished.',
  error: (sentence) => `Error: ${sentence}`,

  // -- Remarks while it works
  noBrowser: () => 'No browser is installed: pages that scripts draw will be “unobserved” (see BEFFROI_CHROMIUM).',
  working: (town) => `Reading ${town}`,
  progress: (pages, budget, waiting, url) => `${enPlural(pages, 'page', 'pages')} of ${budget} · ${enNumber(waiting)} waiting · ${url}`,
  line: (pages, what, url) => `page ${pages} · ${what} · ${url}`,
  townDone: (name, pages, seconds, done, all) => `${done}/${all} · ${name} · ${enPlural(pages, 'page', 'pages')} · ${seconds} s`,

  // -- Findings
  level: (level, ceiling) => `${level}/${ceiling}`,
  answered: (status) => `answered ${status}`,
  headline: (name, online, seen) =>
    seen === 0
      ? `${name}: nothing could be observed.`
      : `${name} lets its residents start or do ${enPlural(online, 'procedure', 'procedures')} online out of ${seen} observed.`,
  dated: (date, version) => `Measured on ${date}, rubric ${version}.`,
  means: (eu, own, seen) => `Mean: ${eu} out of 5 (n = ${seen} services observed); what the town offers itself: ${own}.`,
  leckoMean: (mean) => `In the manner of the study of 2014: ${mean} (another scale, where 5 is about a 4 here).`,
  obstaclesTitle: (n) => `What could not be seen (${enNumber(n)}):`,
  andMore: (n) => `… and ${enPlural(n, 'other', 'others')}`,
  requests: (asked, pages, documents, drawn, hosts) =>
    `${enPlural(asked, 'request', 'requests')} to ${enPlural(hosts, 'host', 'hosts')}: ${enPlural(pages, 'page', 'pages')}, ${enNumber(drawn)} of them in the browser, ${enPlural(documents, 'document', 'documents')}.`,
  unaskedLeft: (n) => `The budget left ${enPlural(n, 'address', 'addresses')} aside (--budget).`,
  archiveAt: (path) => `Archive: ${path}`,
  documentAt: (path) => `Document: ${path}`,
  proofHint: (file) => `Proof of a mark: beffroi proof ${file} school-canteen`,
  asIsWarning: () => 'Measured as it is (--as-is): this may not be the town’s own site.',

  // -- Proof
  proofTitle: (service, name) => `${service} · ${name}`,
  because: (sentence) => `${sentence}.`,
  confidence: (share) => `Confidence: ${share}`,
  facets: (list) => `Facets: ${list}`,
  providerIs: (name) => `Provider: ${name}`,
  ownLevel: (own, lecko) => `Offered by the town itself: ${own} · in the manner of 2014: ${lecko}`,
  evidenceTitle: (n) => `Evidence (${enNumber(n)})`,
  noEvidence: () => 'No signal was found.',
  ruleSaw: (rule, sentence) => `${sentence} [${rule}]`,
  placeIs: (zone, heading) => (heading === '' ? `zone ${zone}` : `zone ${zone}, under “${heading}”`),
  capturedAt: (moment, digest) => `Captured on ${moment}, ${digest}`,
  captureMissing: () => 'The capture is missing from the archive, or no longer has the bytes that its digest says.',
  quoteFound: () => 'The quote stands in the archived page.',
  quoteMissing: () => 'The quote does not stand in the archived page.',
  networkFact: () => 'A fact of the network: there is no capture.',
  readInVain: (n) => `Pages read in vain (${enNumber(n)}):`,
  same: () => 'Computed again offline from the archive: the finding is the same, bit for bit.',
  differs: (fields) => `Computed again offline from the archive: the finding differs (${fields}).`,
  nothingToCompare: () => 'Computed again offline from the archive; there is no document beside it to compare with.',
  otherRubric: (then, now) => `The rubric has changed since (${then}, now ${now}).`,
  damages: (n) => `The archive is damaged in ${enPlural(n, 'place', 'places')}:`,
  thenWas: (level, sentence) => `The document said: ${level}, ${sentence}.`,
  nowIs: (level, sentence) => `The archive gives: ${level}, ${sentence}.`,

  // -- Explanation
  explainUnreadable: (detail) => `This page cannot be read: ${detail}.`,
  explainNotSeen: (url, what) => `${url} could not be seen: ${what}.`,
  pageTitle: (title) => `Title: ${title}`,
  pageAddress: (url) => `Address: ${url}`,
  pageMade: (encoding, language, generator) =>
    `Encoding ${encoding}, language ${language || 'not said'}${generator === '' ? '' : `, ${generator}`}`,
  pageDates: (published, modified) => `Published ${published || '?'}, changed ${modified || '?'}`,
  pageKind: (kind) => `Taken for: ${kind}`,
  pageTopics: (list) => `Subject: ${list}`,
  noTopic: 'none of the eighteen services',
  wantsBrowser: () => 'A browser would see more: scripts draw part of the page.',
  zonesTitle: (list) => `Text: ${list}`,
  outlineTitle: () => 'Headings',
  linksTitle: (n, shown) => `Links of the content (${enNumber(shown)} of ${enNumber(n)})`,
  formsTitle: (n) => `Forms (${enNumber(n)})`,
  formLine: (method, action, fields) => `${method} ${action}: ${fields}`,
  rulesTitle: () => 'What the rules saw',
  rulesNothing: () => 'The rules saw nothing on this page.',
  effects: { supports: 'supports', refuses: 'refuses', notes: 'notes' },
  signalLine: (rule, effect, facet, level) => `${rule} · ${effect}${facet === '' ? '' : ` ${facet}`} · level ${level}`,
  ruleFailed: (rule, message) => `The rule ${rule} failed: ${message}`,

  // -- Ledger
  ledgerTitle: (start, moment) => `Requests made for ${start}, measurement of ${moment}`,
  robotsWord: { allowed: 'allowed', disallowed: 'disallowed', unasked: '–' },

  // -- Demonstration
  demoIntro: (towns, pages) =>
    `${enPlural(towns, 'fictional town', 'fictional towns')}, ${enPlural(pages, 'page', 'pages')}, served on this machine: nothing leaves it.`,
  demoTitle: () => 'The towns, from the most to the least advanced',
  demoColumns: { town: 'Town', people: 'People', strip: 'The eighteen services', mean: 'Mean', own: 'Own', seen: 'Seen', pages: 'Pages' },
  demoLegend: () => '0 to 5: level · a point: nothing (0) · ?: unobserved, in no mean · ~: undecided',
  demoOrder: (list) => `In order: ${list}.`,
  familiesTitle: () => 'By family',
  familyColumns: { family: 'Family', mean: 'Mean', interval: 'Interval (95%)', own: 'Own', lecko: '2014’s way', n: 'n' },
  interval: (low, high) => `${low} to ${high}`,
  demoMean: (mean, interval, n, towns) =>
    `In all: ${mean} out of 5, ${interval} at 95% (n = ${enNumber(n)} findings in ${enPlural(towns, 'town', 'towns')}). In 2014, twenty-five large cities read by hand: 1.77.`,
  demoScales: (lecko) =>
    `The two numbers are not on one scale: above is the European Commission’s (5: account, tracking, data reused); in the manner of the study of 2014 (5: all done online, payment included) these towns have ${lecko}. They are fictional: the comparison shows the method and nothing else.`,
  demoWork: (requests, pages, drawn, seconds, memory) =>
    `${enPlural(requests, 'request', 'requests')}, ${enPlural(pages, 'page', 'pages')}, ${enNumber(drawn)} of them in the browser, in ${seconds} s; memory at most: ${enNumber(memory)} MB.`,
  demoArchives: (path) => `Archives: ${path} · proof of a mark: beffroi proof ARCHIVE school-canteen`,
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

  overall: 'All',

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
