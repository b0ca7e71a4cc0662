import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { type ActingMember, act, assertMay, done } from '@beffroi/acts';
import type { ArchiveStore } from '@beffroi/archive-store';
import { addressIn, NetworkRefusal } from '@beffroi/networks';
import {
  declarationById,
  insertProof,
  insertProofWithdrawal,
  isRowId,
  type KnownProof,
  type NewProof,
  proofById,
  type Store,
} from '@beffroi/store';
import { actOnDeclaration, territoryFor, unknown } from './declare.ts';
import { lineIn, pastDayIn } from './fields.ts';
import { fileNameOf } from './file-name.ts';
import { type MediaType, mediaTypeOf } from './media-type.ts';
import { DeclarationRefusal } from './refusal.ts';

/** Bytes of a file that is taken, at most. */
export const FILE_BYTES_MOST = 50 * 1024 * 1024;

/** A file that shows something. */
export interface FileProof {
  /** Where it lies on this machine; it is read, and left there. */
  readonly path: string;
  /** As who sent it calls it. */
  readonly name: string;
  /** The day of the document. */
  readonly dated: string;
}

/** A page that shows something. */
export interface LinkProof {
  readonly url: string;
  readonly title: string;
  readonly dated: string;
}

/** A decision of the council. */
export interface DeliberationProof {
  readonly number: string;
  readonly title: string;
  readonly dated: string;
}

/**
 * Adds a file. It is kept as it is, and never run, opened or shown within a page.
 *
 * @returns its id
 * @throws ActRefusal; DeclarationRefusal `unknown`, `withdrawn`, `too-large`, `file-kind`, `not-valid`
 */
export async function addFileProof(
  { store, archiveStore }: { readonly store: Store; readonly archiveStore: ArchiveStore },
  actor: ActingMember,
  declaration: number,
  { path, name, dated }: FileProof,
  now: Date,
): Promise<number> {
  // The right before all else: a stranger's file is not even read.
  const known = isRowId(declaration) ? await declarationById(store.db, declaration) : null;
  assertMay(actor, 'proof.added', known === null ? undefined : territoryFor(actor, known.territory));
  if (known === null) throw unknown();
  const { digest, bytes, mediaType, ending } = await readFile(path);
  const archive = `proofs/${known.territory}/${digest}.${ending}`;
  const file = { kind: 'file', title: fileNameOf(name, ending), dated, archive, digest, bytes, media_type: mediaType } as const;
  await archiveStore.put(archive, path);
  const id = await addProof(store, actor, declaration, file, now);
  // Somebody who withdrew the same file may have taken it away meanwhile.
  if (!(await archiveStore.has(archive))) await archiveStore.put(archive, path);
  return id;
}

/**
 * Adds a page. Whether everybody can read it is asked later, by `checkLinks`.
 *
 * @returns its id
 * @throws ActRefusal; DeclarationRefusal `unknown`, `withdrawn`, `private-address`, `not-valid`
 */
export function addLinkProof(
  store: Store,
  actor: ActingMember,
  declaration: number,
  { url, title, dated }: LinkProof,
  now: Date,
): Promise<number> {
  return actOnDeclaration(store, actor, { act: 'proof.added', declaration, now }, (trx, row) => {
    const link = { kind: 'link', title: lineIn(title, 'title', 200), dated, url: publicUrl(url) } as const;
    return added(trx, actor, row, link, now);
  });
}

/**
 * Adds a decision of the council.
 *
 * @returns its id
 * @throws ActRefusal; DeclarationRefusal `unknown`, `withdrawn`, `not-valid`
 */
export function addDeliberationProof(
  store: Store,
  actor: ActingMember,
  declaration: number,
  { number, title, dated }: DeliberationProof,
  now: Date,
): Promise<number> {
  return actOnDeclaration(store, actor, { act: 'proof.added', declaration, now }, (trx, row) => {
    const decided = { kind: 'deliberation', title: lineIn(title, 'title', 200), dated, number: lineIn(number, 'number', 60) } as const;
    return added(trx, actor, row, decided, now);
  });
}

/**
 * Takes a proof back. A file that no other proof needs is deleted by `keepProofs`.
 *
 * @throws ActRefusal; DeclarationRefusal `unknown`, `withdrawn`, `not-valid`
 */
export async function withdrawProof(store: Store, actor: ActingMember, proof: number, reason: string, now: Date): Promise<void> {
  const known = isRowId(proof) ? await proofById(store.db, proof) : null;
  assertMay(actor, 'proof.withdrawn', known === null ? undefined : territoryFor(actor, known.territory));
  if (known === null) throw unknown();
  return act(store, actor, { act: 'proof.withdrawn', territory: territoryFor(actor, known.territory), now }, async (trx) => {
    assertStands(await proofById(trx, proof));
    await insertProofWithdrawal(trx, proof, { reason: lineIn(reason, 'reason', 500), by: actor.id }, now);
    return done(`proof:${proof}`, { declaration: known.declaration_id });
  });
}

/** @throws DeclarationRefusal `withdrawn` */
function assertStands(proof: KnownProof | null): void {
  if (proof === null || proof.withdrawn || proof.declaration_withdrawn)
    throw new DeclarationRefusal('withdrawn', 'The proof was withdrawn already.');
}

type ProofValues = Omit<NewProof, 'declaration_id' | 'account_id' | 'made_at'>;
type Work = Parameters<typeof actOnDeclaration<number>>[3];

const addProof = (store: Store, actor: ActingMember, declaration: number, values: ProofValues, now: Date): Promise<number> =>
  actOnDeclaration(store, actor, { act: 'proof.added', declaration, now }, (trx, row) => added(trx, actor, row, values, now));

async function added(
  trx: Parameters<Work>[0],
  actor: ActingMember,
  { id, territory }: Parameters<Work>[1],
  values: ProofValues,
  now: Date,
): ReturnType<Work> {
  const dated = pastDayIn(values.dated, territory, now);
  const proof = await insertProof(trx, { ...values, dated, declaration_id: id, account_id: actor.id, made_at: now });
  return done(`proof:${proof}`, { declaration: id, kind: values.kind }, proof);
}

/** @throws DeclarationRefusal `private-address` */
function publicUrl(typed: string): string {
  try {
    return addressIn(typed.trim()).href;
  } catch (error) {
    if (!(error instanceof NetworkRefusal)) throw error;
    throw new DeclarationRefusal('private-address', 'The link leads to no public page over https.', { field: 'url' });
  }
}

interface ReadFile extends MediaType {
  readonly digest: string;
  readonly bytes: number;
}

/** @throws DeclarationRefusal `too-large`, `file-kind` */
async function readFile(path: string): Promise<ReadFile> {
  await using file = await open(path, 'r');
  const { size } = await file.stat();
  if (size > FILE_BYTES_MOST)
    throw new DeclarationRefusal('too-large', `The file has ${size} bytes.`, { bytes: size, most: FILE_BYTES_MOST });
  const content = await file.readFile();
  const kind = mediaTypeOf(content);
  if (kind === null) throw new DeclarationRefusal('file-kind', 'The file is none of the kinds that are taken.', { field: 'file' });
  return { ...kind, digest: createHash('sha256').update(content).digest('hex'), bytes: content.length };
}
