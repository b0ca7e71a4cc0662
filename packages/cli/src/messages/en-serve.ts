import type { MissingFact } from '@beffroi/web';
import { enNumber, enPlural } from '@beffroi/words';
import type { frServe } from './fr-serve.ts';

const FACTS: Readonly<Record<MissingFact, string>> = {
  name: 'the publisher (name)',
  address: 'its address (address)',
  phone: 'its telephone number (phone)',
  email: 'its mail address (email)',
  director: 'who directs the publication (director)',
  host: 'the host (host)',
  audit: 'an audit of accessibility (accessibility.audit)',
  security: 'where to report a vulnerability (security)',
  reviewed: 'the day on which it was read over (reviewed)',
};

/** What is said of the site and its workers, in English. */
export const enServe: typeof frServe = {
  badPort: (text) => `--port: a number from 0 to 65535 (0: any that is free), not “${text}”.`,
  proxyTroubles: {
    'all-visitors-alike':
      'WARNING: the site stands behind a proxy, and ADDRESS_HEADER is not given. All visitors have the same address there: the limits of one stop all others. Give ADDRESS_HEADER=x-forwarded-for (and XFF_DEPTH where needed), and start again; docs/install.md says how.',
    'anybody-can-forge':
      'WARNING: ADDRESS_HEADER is given, but the site listens beyond this machine. Who reaches it without the proxy can make an address up: listen on 127.0.0.1, or close this port to others.',
  },
  badWorkers: (text) => `--workers: a number of workers from 0 to 64, not “${text}”.`,
  badMetricsToken: (least) => `BEFFROI_METRICS_TOKEN: at least ${least} signs, without spaces (openssl rand -hex 24 makes one).`,
  badOperator: {
    unreadable: (file) => `BEFFROI_OPERATOR: ${file} cannot be read. Check its path and its rights.`,
    'not-json': (file) => `BEFFROI_OPERATOR: ${file} is no JSON object.`,
    unknown: (file, member) => `BEFFROI_OPERATOR: ${file} holds “${member}”, which nobody knows. Correct that name, or take it out.`,
    bad: (file, member) => `BEFFROI_OPERATOR: in ${file}, “${member}” is not as it should be. docs/operator.md says what each name wants.`,
  },
  legalMissing: (facts) =>
    `The legal pages, which a public site must have, say that this is missing: ${facts.map((fact) => FACTS[fact]).join(', ')}. The file that BEFFROI_OPERATOR names gives it (docs/operator.md).`,
  urlWanted: (host) =>
    `--host ${host}: other machines will reach this site, which must know by which address. Add it: --url https://observatory.example.org (or BEFFROI_URL); it will answer to that alone.`,
  badPagesKept: (text) => `BEFFROI_PAGES_KEPT: a number of megabytes (0: no page is kept), not “${text}”.`,
  badPublicUrl: (text) =>
    `--url: the address by which people reach the site, without a path, such as https://observatory.example.org, not “${text}”.`,
  badDate: (option, text) => `${option}: “${text}” is no date to come. Such as: 2027-01-31`,
  portTaken: (port) => `Another program listens on port ${port}. Stop it, or choose another port with --port (0: any that is free).`,
  cannotListen: (host, port) =>
    `Cannot listen on ${host}, port ${port}: the address is not this machine’s, or the port needs other rights. Correct --host or --port.`,
  buildingSite: () => 'Building the pages of the site, once and for all …',
  siteNotBuilt: (why) => `The pages of the site could not be built: ${why}`,
  siteServed: (url) => `The site is at ${url} (Ctrl-C stops it tidily).`,
  siteElsewhere: (port, url) => `Port ${port} is taken; the site is at ${url} (Ctrl-C stops it tidily).`,
  firstLink: (url) => `There is no administrator yet. This link, good for once, makes one: ${url}`,
  crewReady: (n) =>
    n === 0
      ? 'No worker runs here: waves go on by “beffroi worker” or “beffroi wave run”.'
      : `${enPlural(n, 'worker takes', 'workers take')} part in the waves that run.`,
  workerFell: (n, seconds) => `Worker ${enNumber(n)} stopped; it is started again in ${enNumber(seconds)} s.`,
  siteStops: () => 'Stopping: the workers put back what they hold, then the site closes.',
  badDeskKey: () =>
    'BEFFROI_DESK_KEY holds no key: it takes one of 32 bytes in base64, as “openssl rand -base64 32” gives. Several are parted by commas, the new one first.',
  deskRests: (why, seconds) => `The desk has stopped (${why}) and goes on in ${seconds} s: nothing is lost.`,
  checkupsRest: (why, seconds) => `Measuring on request has stopped (${why}) and goes on in ${seconds} s: nothing is lost.`,
  drawsRest: (why, seconds) => `Drawing sentences for coders has stopped (${why}) and goes on in ${seconds} s: nothing is lost.`,
  importsRest: (why, seconds) => `Reading files given to the workshop has stopped (${why}) and goes on in ${seconds} s: nothing is lost.`,
  roundsRest: (why, seconds) => `The round of surveys and proofs has stopped (${why}) and goes on in ${seconds} s: nothing is lost.`,
  aheadRests: (why, seconds) => `The comparison of published waves has stopped (${why}) and goes on in ${seconds} s: nothing is lost.`,
  newsRest: (why, seconds) => `Announcements have stopped (${why}) and go on in ${seconds} s: nothing is lost.`,
  siteStopped: () => 'The site is stopped.',
  wavePublished: (name) => `Wave ${name} is published: everybody sees it.`,
  waveOfferedForReply: (name, date) => `Wave ${name} is shown to the towns, which may answer until ${date}. It is not public yet.`,
  waveInReply: (name) =>
    `Wave ${name} is shown to its towns, which may still answer. It is published after the date that was said, or as soon as all have finished.`,
  waveAlreadyPublic: (name) => `Wave ${name} is public already: its towns answer on the site.`,
  demoReused: (date, folder) => `The demonstration’s data measured on ${date}, taken as they are (${folder}). To measure anew: --anew`,
  demoPlan: (town, url) => `To see the plan of ${town} as its mayor does (town and agents are invented; the link works once): ${url}`,
  demoReady: (towns, names, seconds) =>
    `${enPlural(towns, 'fictional town', 'fictional towns')} measured in two waves (${names.join(' and ')}), closed and published, in ${seconds} s.`,
  demoShift: (town, url) =>
    `Take the shift at the desk of ${town} (town, agents and questions are invented; the link is good for once): ${url}`,
  demoCitizens: (url) => `What its invented citizens see, on their little network: ${url}`,
  oneDemo: () => '--once, --twice and --anew exclude each other: choose one.',
};
