import { type ArchiveReader, digestOf } from '@beffroi/capture';
import type { DocumentReading } from '@beffroi/documents';
import { canonicalJson } from '@beffroi/domain';
import type { JudgementFacts } from '@beffroi/instrument';
import {
  countPages,
  isWhole,
  type ListDocument,
  type ListVerdict,
  NO_PAGES,
  type ProgrammeReader,
  type ProgrammeVerdict,
  THEME_IDS,
  type ThemeId,
  type TownProgrammes,
} from '@beffroi/programmes/judge';
import { archivedDocument } from './archived-document.ts';
import { replaying } from './ocr-record.ts';
import { readAsJudged } from './read-programme.ts';
import { parseUnitRegister, REGISTER_URL, type UnitDocument, type UnitRegister } from './unit-register.ts';

/** The highest rung: a measure with a date, an amount, a number or an owner is level 4. */
const CEILING = 4;

/**
 * Share of such findings that a careful person would confirm exactly (the theme and its rung, or its absence), as measured on the labelled programmes:
 * see docs/method/programmes.md. That nothing could be read is seen, not judged.
 */
const CONFIDENCE = { level: 0.7, absence: 0.96, unobserved: 1 } as const;

/** What a reader finds in an archive of a town's programmes; it is all that is asked, so the same archive and rubric give the same to the bit. */
export async function judgeTown(archive: ArchiveReader, reader: ProgrammeReader): Promise<TownProgrammes> {
  const { election, lists } = await registerOf(archive);
  const verdicts: ListVerdict[] = [];
  for (const { key, name, head, label, state, documents } of lists) {
    const told: ListDocument[] = [];
    const readings: (DocumentReading | null)[] = [];
    for (const document of documents) {
      const { said, reading } = await readArchived(archive, document);
      told.push(said);
      readings.push(reading);
    }
    const verdict = readings.some((reading) => reading !== null) ? numberedAsRead(await reader.read(readings), readings) : null;
    // What the documents themselves say goes before what somebody noted.
    const known = verdict !== null ? 'found' : documents.length > 0 || state === 'found' ? 'unreadable' : state;
    verdicts.push({ key, name, head, label, state: known, documents: told, verdict });
  }
  return { format: 'beffroi-programmes/1', election, lists: verdicts };
}

/** Readers name a document by its place among all of the list; what is kept names it among those that could be read. */
function numberedAsRead(verdict: ProgrammeVerdict, readings: readonly (DocumentReading | null)[]): ProgrammeVerdict {
  const read = readings.flatMap((reading, place) => (reading === null ? [] : [place]));
  return { ...verdict, statements: verdict.statements.map((one) => ({ ...one, document: read.indexOf(one.document) })) };
}

/** What the register said when the archive was made. @throws Error for an archive of anything else */
export async function registerOf(archive: ArchiveReader): Promise<UnitRegister> {
  const entry = archive.kept.find((one) => one.type === 'metadata' && one.url === REGISTER_URL);
  const kept = entry === undefined ? null : await archive.load(entry);
  const register = kept === null ? null : parseUnitRegister(kept.body);
  if (register === null) throw new Error(`${archive.path} holds no register of lists`);
  return register;
}

/** A document of the archive, read again as it was when it was judged: what is kept of it, and its reading where it has one. */
export async function readArchived(
  archive: ArchiveReader,
  { name, digest, instant }: UnitDocument,
): Promise<{ readonly said: ListDocument; readonly reading: DocumentReading | null }> {
  const none = { format: null, pages: 0, states: NO_PAGES, ocr: false } as const;
  // What was taken out at somebody's request is as if nobody could read it: the town is judged by the rest.
  if ((await archive.erasures()).some((one) => one.digest === digest)) {
    return { said: { name, digest, instant, ...none, unreadable: 'erased' }, reading: null };
  }
  const { body, contentType, ocr } = await archivedDocument(archive, digest);
  const result = await readAsJudged(body, { name, contentType, ocr: ocr === null ? null : replaying(ocr) });
  if (result.kind === 'unreadable') {
    return { said: { name, digest, instant, ...none, unreadable: result.because }, reading: null };
  }
  const { format, pages } = result.document;
  const states = countPages(pages);
  const said = { name, digest, instant, format, pages: pages.length, states, unreadable: null, ocr: states['picture-read'] > 0 };
  return { said, reading: result.document };
}

/** What counts of a town's programmes: for each theme the highest commitment of any list. */
export function judgementOf(town: TownProgrammes): JudgementFacts {
  const findings = canonicalJson(town);
  const observations = THEME_IDS.map((theme) => observationOf(theme, town));
  const levels = observations.flatMap(({ level }) => (level === null ? [] : [level]));
  const sum = levels.reduce((one, other) => one + other, 0);
  return {
    findings,
    digest: digestOf(Buffer.from(findings)),
    observations,
    score: {
      observed: levels.length,
      unobserved: observations.length - levels.length,
      abstained: 0,
      level_sum: sum,
      attainment_sum: sum / CEILING,
      strip: observations.map(({ level }) => (level === null ? '?' : String(level))).join(''),
    },
  };
}

type Observation = JudgementFacts['observations'][number];

function observationOf(theme: ThemeId, { lists }: TownProgrammes): Observation & { readonly level: number | null } {
  const baseOf = (kind: keyof typeof CONFIDENCE) => ({
    indicator: theme,
    kind,
    ceiling: CEILING,
    confidence: CONFIDENCE[kind],
    provider: null,
  });
  const readable = lists.flatMap(({ verdict }) => (verdict === null ? [] : [verdict]));
  const unobserved = (obstacle: ReturnType<typeof obstacleOf>) =>
    ({ ...baseOf('unobserved'), level: null, obstacle, reason: obstacle, evidence: sightOf([obstacle]) }) as const;
  if (readable.length === 0) return unobserved(obstacleOf(lists));
  const said = readable.flatMap(({ statements }) => statements).filter(({ themes }) => themes.includes(theme));
  const evidence = sightOf(said.map(({ rule, quote, commitment }) => [rule, quote, commitment]));
  if (said.length === 0) {
    // It may stand on what nobody could read: that nobody speaks of it is earned by reading all that there is.
    const unread = unreadOf(lists);
    if (unread !== null) return unobserved(unread);
  }
  if (said.length === 0) return { ...baseOf('absence'), level: 0, obstacle: null, reason: 'not-mentioned', evidence };
  const best = Math.max(...said.map(({ commitment }) => commitment));
  return { ...baseOf('level'), level: 1 + best, obstacle: null, reason: `commitment-${best}`, evidence };
}

/**
 * Why nothing could be read of a town's lists. One programme that is there and illegible says most; none found everywhere is only said where somebody
 * looked everywhere.
 */
function obstacleOf(lists: readonly ListVerdict[]): 'unreadable' | 'unread-pages' | 'none-found' | 'not-looked-for' {
  const unread = unreadOf(lists);
  if (unread !== null) return unread;
  return lists.some(({ state }) => state === 'not-looked-for') ? 'not-looked-for' : 'none-found';
}

/** What of the programmes that are there was not read: a whole programme, or pages and documents of one. `null` when all was. */
function unreadOf(lists: readonly ListVerdict[]): 'unreadable' | 'unread-pages' | null {
  if (lists.some(({ state }) => state === 'unreadable')) return 'unreadable';
  return lists.some(({ verdict }) => verdict !== null && !isWhole(verdict.coverage)) ? 'unread-pages' : null;
}

/** Digest of what was seen, in whatever order. */
function sightOf(seen: readonly unknown[]): string {
  const texts = seen.map((one) => JSON.stringify(one)).sort();
  return digestOf(Buffer.from(JSON.stringify(texts))).slice(0, 'sha256:'.length + 16);
}
