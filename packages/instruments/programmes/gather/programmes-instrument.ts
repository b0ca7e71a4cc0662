import { join } from 'node:path';
import { type ArchiveStore, takeArchive } from '@beffroi/archive-store';
import { type ArchiveWriter, createArchive, readArchive, SOFTWARE } from '@beffroi/capture';
import type { OcrTools } from '@beffroi/documents-apart';
import { canonicalJson, type Digest, type Instant, instantFrom } from '@beffroi/domain';
import type { CaptureFacts, Instrument, MeasuredArchive } from '@beffroi/instrument';
import { type ProgrammeReader, RUBRIC_READER, THEMES, type TownProgrammes } from '@beffroi/programmes/judge';
import { listsAt, type RegisteredList, registeredLists, type Store } from '@beffroi/store';
import { archivedDocument, OCR_TYPE, ocrUrl } from './archived-document.ts';
import { judgementOf, judgeTown } from './judge-town.ts';
import { recording } from './ocr-record.ts';
import { keepProgrammeFigures } from './programme-figures.ts';
import { readPatiently } from './read-programme.ts';
import { RUNGS } from './rungs.ts';
import { REGISTER_URL, type UnitRegister } from './unit-register.ts';
import { ELECTION_OPTION, electionOf, type WaveElection } from './wave-election.ts';

/** What a measurement of programmes needs beside the house. */
export interface ProgrammesTools {
  /** Recognises words in pictures of pages: looked for when the first of them is to be read; `null` where nobody here can. */
  readonly ocr: OcrTools | null | (() => Promise<OcrTools | null>);
  /** Who reads the programmes (default this house's rubric): a second reader makes an instrument whose judgements stand beside. */
  readonly reader?: ProgrammeReader;
}

/**
 * The programmes of the lists that stand in a town: the register and what is archived of the lists' documents, as they are when the town is
 * measured. Nobody is asked anything: documents were taken in before (`addDocuments`), since pages of a campaign vanish after the vote.
 */
export function programmesInstrument(house: { readonly store: Store; readonly archiveStore: ArchiveStore } & ProgrammesTools): Instrument {
  const { reader = RUBRIC_READER } = house;
  const judge = (archive: string): Promise<MeasuredArchive> => measuredFrom(archive, reader);
  return {
    id: 'programmes',
    name: { fr: 'Programmes électoraux', en: 'Election programmes' },
    catalogue: THEMES.map(({ id, name }) => ({ id, family: 'programmes', title: name })),
    families: { programmes: { fr: 'Programmes', en: 'Programmes' } },
    scale: { levels: RUNGS },
    rubric: reader.rubric,
    options: [ELECTION_OPTION],
    targets: { of: (options) => listsAt(electionOf(options)) },
    figures: { keep: keepProgrammeFigures },
    async measure({ territory, name, instant }, { options, folder, signal }) {
      const election = electionOf(options);
      const lists = await registeredLists(house.store.db, election, [territory]);
      const path = join(folder, `${territory}.warc.gz`);
      const writer = await createArchive(path, {
        software: SOFTWARE,
        rubric: reader.rubric,
        start: `urn:beffroi:programmes:${territory}:${election.year}-${election.round}`,
        territory,
        town: name,
        instant,
        source: 'register',
        robots: 'not-applicable',
      });
      try {
        await writer.keep({
          type: 'metadata',
          url: REGISTER_URL,
          instant,
          contentType: 'application/json',
          body: Buffer.from(canonicalJson(unitRegister(election, lists))),
        });
        await copyDocuments(writer, house, lists, signal);
        await writer.finish({ home: null, visits: [], unasked: [], ended: 'done' });
      } catch (error) {
        await writer.abandon();
        throw error;
      }
      return judge(path);
    },
    judge,
  };
}

function unitRegister(election: WaveElection, lists: readonly RegisteredList[]): UnitRegister {
  return {
    format: 'beffroi-register/1',
    election: { year: election.year, round: election.round },
    lists: lists.map(({ key, name, head, label, state, documents }) => ({
      key,
      name,
      head,
      label,
      state,
      documents: documents.map((document) => ({
        name: document.name,
        digest: document.digest,
        instant: instantFrom(document.taken_at.getTime()),
        contentType: document.media_type,
      })),
    })),
  };
}

/** Copies each document once, and what was recognised in it; words that nobody could recognise then are recognised now, if somebody here can. */
async function copyDocuments(
  writer: ArchiveWriter,
  { archiveStore, ocr: found }: { readonly archiveStore: ArchiveStore } & ProgrammesTools,
  lists: readonly RegisteredList[],
  signal: AbortSignal,
): Promise<void> {
  const copied = new Set<string>();
  for (const [key, documents] of Map.groupBy(
    lists.flatMap((list) => list.documents),
    ({ archive }) => archive,
  )) {
    const archive = await readArchive(await takeArchive(archiveStore, key));
    try {
      for (const { name, digest, media_type, unreadable, taken_at } of documents) {
        signal.throwIfAborted();
        if (copied.has(digest)) continue;
        copied.add(digest);
        const { url, body, ocr } = await archivedDocument(archive, digest);
        const instant: Instant = instantFrom(taken_at.getTime());
        await writer.keep({ type: 'resource', url, instant, contentType: media_type, body });
        const record = ocr ?? (mayHavePictures(media_type, unreadable) ? await recognised(body, name, media_type, found, signal) : null);
        if (record === null) continue;
        const kept = { url: ocrUrl(digest), instant, contentType: OCR_TYPE, body: Buffer.from(canonicalJson(record)) };
        await writer.keep({ type: 'conversion', ...kept, of: digest as Digest });
      }
    } finally {
      await archive.close();
    }
  }
}

/** Whether pages of a document may be pictures, or illegible: one that was read may have some, and was then read in part. */
function mayHavePictures(mediaType: string, unreadable: string | null): boolean {
  return /\bpdf\b/i.test(mediaType)
    ? unreadable === null || unreadable === 'scanned' || unreadable === 'garbled'
    : unreadable === 'scanned';
}

async function recognised(body: Uint8Array, name: string, contentType: string, ocr: ProgrammesTools['ocr'], signal: AbortSignal) {
  const tools = typeof ocr === 'function' ? await ocr() : ocr;
  if (tools === null) return null;
  const remembering = recording(tools);
  await readPatiently(body, { name, contentType, ocr: remembering.tools, signal });
  return remembering.record();
}

async function measuredFrom(path: string, reader: ProgrammeReader): Promise<MeasuredArchive> {
  const archive = await readArchive(path);
  try {
    const town = await judgeTown(archive, reader);
    const dated = archive.head?.instant ?? instantFrom(0);
    return { archive: path, capture: captureFacts(town, dated), reached: true, judgement: judgementOf(town) };
  } finally {
    await archive.close();
  }
}

function captureFacts(town: TownProgrammes, dated: Instant): CaptureFacts {
  const documents = town.lists.flatMap((list) => list.documents);
  const unreadable = documents.filter((document) => document.unreadable !== null).length;
  return {
    home: null,
    ended: 'done',
    requests: 0,
    pages: documents.reduce((sum, { pages }) => sum + pages, 0),
    documents: documents.length,
    renderings: documents.filter(({ ocr }) => ocr).length,
    obstacles: unreadable === 0 ? {} : { unreadable },
    traits: {},
    began: dated,
    finished: dated,
  };
}
