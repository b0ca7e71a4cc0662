import { dayIn } from '@beffroi/speaking';
import {
  type DeclarationRow,
  isRowId,
  type ProofAnswer,
  proofById,
  type StandingProof,
  type Store,
  standingDeclarations,
  standingProofs,
} from '@beffroi/store';
import { zoneOf } from '@beffroi/territories';
import type { DeclaredLevel } from './declare.ts';

/** What an authority says of itself on one indicator, as everybody may read it. */
export interface Declaration {
  readonly id: number;
  /** INSEE code. */
  readonly territory: string;
  readonly indicator: string;
  readonly level: DeclaredLevel;
  readonly statement: string;
  readonly dated: string;
  /** Those that stand, the oldest first; none: it is unproven. */
  readonly proofs: readonly Proof[];
}

/** What shows that a declaration holds. */
export type Proof = {
  readonly id: number;
  readonly title: string;
  /** The day of the document: from then on it ages. */
  readonly dated: string;
} & (
  | { readonly kind: 'file'; readonly mediaType: string; readonly bytes: number; readonly digest: string }
  /** `answer`: what its page answered when it was last looked at; `null` before. */
  | { readonly kind: 'link'; readonly url: string; readonly answer: ProofAnswer | null; readonly checkedOn: string | null }
  | { readonly kind: 'deliberation'; readonly number: string }
);

/** What counts today of what territories declare, by territory and indicator. */
export async function declarationsOf({ db }: Store, territories: readonly string[]): Promise<readonly Declaration[]> {
  const rows = await standingDeclarations(db, territories);
  const proofs = await standingProofs(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) =>
    declarationOf(
      row,
      proofs.filter((proof) => proof.declaration_id === row.id),
    ),
  );
}

/** Where the file of a proof lies, for a page that gives it out to be saved; `null` for what is none, or was withdrawn. */
export async function fileOfProof({ db }: Store, proof: number): Promise<ProofFile | null> {
  const row = isRowId(proof) ? await proofById(db, proof) : null;
  if (row === null || row.archive === null || row.withdrawn || row.declaration_withdrawn) return null;
  return { archive: row.archive, name: row.title, mediaType: row.media_type!, bytes: row.bytes! };
}

/** A file to be given out as an attachment, and never within a page. */
export interface ProofFile {
  /** Its key on the archive store. */
  readonly archive: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
}

const declarationOf = (
  { id, territory, indicator, level, statement, dated }: DeclarationRow,
  proofs: readonly StandingProof[],
): Declaration => ({
  ...{ id, territory, indicator, level: (level ?? 'not-concerned') as DeclaredLevel, statement, dated },
  proofs: proofs.map((row) => proofOf(row, zoneOf(territory))),
});

/** @param zone of the town, whose day it is when a link was looked at */
function proofOf(row: StandingProof, zone: string): Proof {
  const { id, title, dated } = row;
  if (row.kind === 'file') return { id, title, dated, kind: 'file', mediaType: row.media_type!, bytes: row.bytes!, digest: row.digest! };
  if (row.kind === 'deliberation') return { id, title, dated, kind: 'deliberation', number: row.number! };
  return {
    id,
    title,
    dated,
    kind: 'link',
    url: row.url!,
    answer: row.answer,
    checkedOn: row.checked_at === null ? null : dayIn(zone, row.checked_at),
  };
}
