import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Instant, instantFrom } from '@beffroi/domain';
import { contestsOfWave, lastErasure, type PublishedWave, type SeriesRow, seriesOf } from '@beffroi/store';
import {
  descriptorOf,
  exportPackage,
  type Field,
  FORMATS,
  type FormatName,
  type PackageDescription,
  readmeOf,
  type TableFile,
  type Words,
} from '@beffroi/table-formats';
import { type SpokenHouse, spokenWaves } from '@beffroi/waves';
import { describeWave } from './describe.ts';
import { dateOf } from './wave-in-hand.ts';

/** A table of the open data, for its dictionary. */
export interface OpenTable {
  readonly name: string;
  readonly title: Words;
  readonly description: Words;
  readonly rows: number;
  readonly primaryKey: readonly string[];
  readonly fields: readonly Pick<Field, 'name' | 'type' | 'title' | 'description' | 'missing'>[];
}

/** The open data of a published wave, lying in a folder. */
export interface WaveFiles {
  readonly wave: string;
  readonly panel: string;
  readonly dated: Instant;
  readonly publishedAt: Instant;
  readonly name: string;
  readonly title: Words;
  readonly description: Words;
  readonly version: string;
  readonly created: Instant;
  readonly tables: readonly OpenTable[];
  readonly files: readonly TableFile[];
  /** What stands beside the tables: descriptors for machines and texts for people, in both languages. */
  readonly texts: Readonly<Record<string, { readonly bytes: number; readonly sha256: string }>>;
  /** Path of the folder where the files lie. */
  readonly folder: string;
  /** Nobody may keep them without asking again: an embargo can begin at any time. */
  readonly fleeting: boolean;
}

/** A file as it is sent. */
export interface OpenFile {
  readonly path: string;
  readonly mediatype: string;
  /** What tells this version from any other. */
  readonly digest: string;
  readonly bytes: number;
}

/** Who gives the files away. */
export interface FilesHouse extends SpokenHouse {
  /** Path of the data folder. */
  readonly data: string;
  /** Has the files of a wave made elsewhere, by a process that calls `waveFiles` on the same data without this; unless said they are made here, beside all else. */
  readonly makeFiles?: ((wave: string) => Promise<void>) | undefined;
  /** Gives up what is being made here: nothing of it is left. */
  readonly signal?: AbortSignal | undefined;
}

/** What is noted beside the files, so that a page needs not open them. */
type Noted = Omit<WaveFiles, 'wave' | 'panel' | 'dated' | 'publishedAt' | 'folder' | 'fleeting'>;

/** Raised when the same wave would be written otherwise: what lies there is of the number before. */
const LAYOUT = 2;
const NOTE = 'note.json';
/** In the name of a folder whose files are not all there. */
const MAKING = '.making-';
/** Milliseconds after which nobody makes them any more: who did was killed. */
const A_DAY = 86_400_000;

/** Files beside the tables, by their name; the English ones say the same. */
type Text = { readonly mediatype: string; readonly of: (described: PackageDescription, files: readonly TableFile[]) => string };
const TEXTS = new Map<string, Text>(
  Object.entries({
    'datapackage.json': { mediatype: 'application/json', of: descriptorOf },
    'datapackage.en.json': {
      mediatype: 'application/json',
      of: (described, files) => descriptorOf({ ...described, language: 'en' }, files),
    },
    'README.md': { mediatype: 'text/markdown; charset=utf-8', of: readmeOf },
    'README.en.md': {
      mediatype: 'text/markdown; charset=utf-8',
      of: (described, files) => readmeOf({ ...described, language: 'en' }, files),
    },
  }),
);

const underway = new Map<string, Promise<Noted>>();

/**
 * The open data of a published wave, made now when they were not yet: whole or not at all, once for each state of its series, in
 * `exports/<wave>/` of the data folder. Making those of a whole country takes minutes; who asks meanwhile waits for the same work.
 *
 * @param now nothing is given of a wave under an embargo
 * @returns `null` when no such wave is published, or it is withheld
 */
export async function waveFiles(house: FilesHouse, name: string, now: Date): Promise<WaveFiles | null> {
  const published = (await spokenWaves(house, now)).waves.find(({ wave }) => wave.name === name);
  return published === undefined ? null : filesOf(house, published);
}

/** The open data of all published waves that may be given now, of the newest date first. */
export async function openWaves(house: FilesHouse, now: Date): Promise<WaveFiles[]> {
  const all: WaveFiles[] = [];
  for (const published of (await spokenWaves(house, now)).waves) all.push(await filesOf(house, published));
  return all;
}

/**
 * Has the open data of waves at hand before anybody asks: of those of which nothing was ever made. What was said of marks since is heeded when somebody asks. What was left half
 * made is taken away.
 *
 * @throws what went wrong first, when all others were tried
 */
export async function wavesFilesAhead(house: FilesHouse, now: Date): Promise<void> {
  const faults: unknown[] = [];
  for (const published of (await spokenWaves(house, now)).waves) {
    const folder = join(house.data, 'exports', published.wave.name);
    const made = await readdir(folder).catch(() => []);
    for (const name of made) if (name.includes(MAKING)) await removeLeft(join(folder, name), now);
    if (made.some((name) => !name.includes(MAKING))) continue;
    // One that cannot be made keeps no other from it.
    await filesOf(house, published).catch((error: unknown) => faults.push(error));
  }
  if (faults.length > 0) throw faults[0];
}

/** One file of a wave's open data, by its name; `null` when there is no such file, whatever the name tries. */
export function fileNamed(wave: WaveFiles, name: string): OpenFile | null {
  const table = wave.files.find(({ path }) => path === name);
  if (table !== undefined) {
    const { mediatype, encoding } = FORMATS[table.format as FormatName];
    const type = encoding === null || mediatype === 'application/json' ? mediatype : `${mediatype}; charset=${encoding}`;
    return { path: join(wave.folder, table.path), mediatype: type, digest: table.sha256, bytes: table.bytes };
  }
  const known = TEXTS.get(name);
  const text = known === undefined ? undefined : wave.texts[name];
  if (text === undefined) return null;
  return { path: join(wave.folder, name), mediatype: known!.mediatype, digest: text.sha256, bytes: text.bytes };
}

async function filesOf(house: FilesHouse, { wave, publishedAt }: PublishedWave): Promise<WaveFiles> {
  const { store, data, instruments } = house;
  const series = await seriesOf(store.db, wave.id);
  const erased = await lastErasure(store.db);
  const said = (await contestsOfWave(store.db, wave.id)).map(({ id, steps }) => [id, ...steps.map((step) => step.id)]);
  const folder = join(data, 'exports', wave.name, keyOf(wave.digest, series, erased, said));
  const noted = await (underway.get(folder) ?? begin(house, wave.name, folder));
  // What was made before words were taken out holds them.
  if (erased > 0) await removeOthers(folder);
  return {
    ...noted,
    wave: wave.name,
    panel: wave.panel,
    dated: dateOf(wave),
    publishedAt: instantFrom(publishedAt.getTime()),
    folder,
    fleeting: instruments.find(({ id }) => id === wave.instrument)?.embargo !== undefined,
  };
}

/** What an export of a wave is of: each of its closed series, less what was taken out of them, and what was said of its marks. */
function keyOf(digest: string | null, series: readonly SeriesRow[], erased: number, said: readonly unknown[]): string {
  const closed = series.filter(({ closed_at }) => closed_at !== null).map((row) => `${row.assessor} ${row.digest}`);
  return createHash('sha256')
    .update(JSON.stringify([LAYOUT, digest, closed, ...(erased === 0 ? [] : [erased]), ...(said.length === 0 ? [] : [said])]))
    .digest('hex')
    .slice(0, 16);
}

/** Removes what somebody was making who has long been killed. */
async function removeLeft(path: string, now: Date): Promise<void> {
  const began = await stat(path).catch(() => null);
  if (began !== null && now.getTime() - began.mtimeMs > A_DAY) await rm(path, { recursive: true, force: true });
}

async function removeOthers(folder: string): Promise<void> {
  const wave = dirname(folder);
  for (const name of await readdir(wave)) {
    const path = join(wave, name);
    if (path !== folder && !name.includes(MAKING)) await rm(path, { recursive: true, force: true });
  }
}

function begin(house: FilesHouse, name: string, folder: string): Promise<Noted> {
  const work = noteIn(folder).then(
    (noted) => noted ?? (house.makeFiles === undefined ? make(house, name, folder) : madeElsewhere(house.makeFiles, name, folder)),
  );
  underway.set(folder, work);
  // A failure is not kept, and what was made is read from its folder, where somebody may have deleted it.
  const forget = (): void => void underway.delete(folder);
  work.then(forget, forget);
  return work;
}

async function noteIn(folder: string): Promise<Noted | null> {
  try {
    return JSON.parse(await readFile(join(folder, NOTE), 'utf8')) as Noted;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

async function madeElsewhere(makeFiles: NonNullable<FilesHouse['makeFiles']>, name: string, folder: string): Promise<Noted> {
  await makeFiles(name);
  const noted = await noteIn(folder);
  // It was made of what was published, and said of it, a moment later.
  if (noted === null) throw new Error(`the files of ${name} were made of another state`);
  return noted;
}

async function make({ store, instruments, signal }: FilesHouse, name: string, folder: string): Promise<Noted> {
  const formats = Object.keys(FORMATS) as FormatName[];
  const described = (await describeWave(store, instruments, name, { language: 'fr', formats, now: 0 }))?.description;
  if (described === undefined) throw new Error(`the published wave ${name} has no series`);
  const part = `${folder}${MAKING}${randomUUID()}`;
  try {
    const { files } = await exportPackage({ ...described, folder: part, ...(signal === undefined ? {} : { signal }) });
    const noted = await withTexts(described, files, part);
    await mkdir(dirname(folder), { recursive: true });
    await rename(part, folder).catch(async (error: NodeJS.ErrnoException) => {
      // Another process was first, and wrote the same bytes.
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
    return noted;
  } finally {
    await rm(part, { recursive: true, force: true });
  }
}

async function withTexts(described: PackageDescription, files: readonly TableFile[], part: string): Promise<Noted> {
  const texts = new Map<string, { bytes: number; sha256: string }>();
  for (const [name, { of }] of TEXTS) {
    const bytes = Buffer.from(of(described, files));
    await writeFile(join(part, name), bytes);
    texts.set(name, { bytes: bytes.byteLength, sha256: `sha256:${createHash('sha256').update(bytes).digest('hex')}` });
  }
  const tables = described.tables.map(({ name, title, description, primaryKey, fields }): OpenTable => {
    const rows = files.find(({ table }) => table === name)?.rows ?? 0;
    return {
      name,
      title,
      description,
      rows,
      primaryKey,
      fields: fields.map(({ name: of, type, title: titled, description: said, missing }) => ({
        name: of,
        type,
        title: titled,
        description: said,
        ...(missing !== undefined && { missing }),
      })),
    };
  });
  const { name, title, description, version, created } = described;
  const noted: Noted = { name, title, description, version, created, tables, files, texts: Object.fromEntries(texts) };
  await writeFile(join(part, NOTE), JSON.stringify(noted));
  return noted;
}
