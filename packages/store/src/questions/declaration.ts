import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';
import type { DeclarationRow, NewDeclaration, NewProof, ProofAnswer, ProofRow } from '../survey-schema.ts';

/** @returns its id */
export async function insertDeclaration(trx: Kysely<Schema>, declaration: NewDeclaration): Promise<number> {
  const { id } = await trx.insertInto('declaration').values(declaration).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** A declaration with whether it was withdrawn; `null` when there is none. */
export type KnownDeclaration = DeclarationRow & { readonly withdrawn: boolean };

export async function declarationById(db: Kysely<Schema>, id: number): Promise<KnownDeclaration | null> {
  const row = await db
    .selectFrom('declaration')
    .leftJoin('declaration_withdrawal as gone', 'gone.declaration_id', 'declaration.id')
    .selectAll('declaration')
    .select((eb) => eb('gone.declaration_id', 'is not', null).as('withdrawn'))
    .where('declaration.id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : { ...row, withdrawn: Boolean(row.withdrawn) };
}

/** For each indicator of territories the last declaration that was not withdrawn, by territory and indicator. */
export async function standingDeclarations(db: Kysely<Schema>, territories: readonly string[]): Promise<DeclarationRow[]> {
  if (territories.length === 0) return [];
  return db
    .selectFrom('declaration')
    .selectAll()
    .distinctOn(['territory', 'indicator'])
    .where('territory', 'in', [...territories])
    .where((eb) =>
      eb.not(
        eb.exists(eb.selectFrom('declaration_withdrawal as gone').select('gone.at').whereRef('gone.declaration_id', '=', 'declaration.id')),
      ),
    )
    .orderBy('territory')
    .orderBy('indicator')
    .orderBy('id', 'desc')
    .execute();
}

export async function insertDeclarationWithdrawal(
  trx: Kysely<Schema>,
  declaration: number,
  { reason, by }: { readonly reason: string; readonly by: number },
  now: Date,
): Promise<void> {
  await trx.insertInto('declaration_withdrawal').values({ declaration_id: declaration, reason, account_id: by, at: now }).execute();
}

/** @returns its id */
export async function insertProof(trx: Kysely<Schema>, proof: NewProof): Promise<number> {
  const { id } = await trx.insertInto('proof').values(proof).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** A proof with whose it is, and whether it or its declaration was withdrawn. */
export type KnownProof = ProofRow & { readonly territory: string; readonly withdrawn: boolean; readonly declaration_withdrawn: boolean };

export async function proofById(db: Kysely<Schema>, id: number): Promise<KnownProof | null> {
  const { rows } = await sql<KnownProof>`
    select p.*, d.territory, exists (select from proof_withdrawal w where w.proof_id = p.id) as withdrawn,
      exists (select from declaration_withdrawal w where w.declaration_id = d.id) as declaration_withdrawn
    from proof p join declaration d on d.id = p.declaration_id where p.id = ${id}::integer`.execute(db);
  return rows[0] ?? null;
}

/** A proof that stands, with what its page answered last; `null` for one that nobody asked, or that has no page. */
export type StandingProof = ProofRow & { readonly answer: ProofAnswer | null; readonly checked_at: Date | null };

/** Proofs of declarations that were not withdrawn, the oldest first. */
export async function standingProofs(db: Kysely<Schema>, declarations: readonly number[]): Promise<StandingProof[]> {
  const { rows } = await sql<StandingProof>`
    select p.*, c.answer, c.at as checked_at from proof p
      left join lateral (select answer, at from proof_check where proof_id = p.id order by id desc limit 1) c on true
    where p.declaration_id = any (${[...declarations]}::integer[]) and not exists (select from proof_withdrawal w where w.proof_id = p.id)
    order by p.id`.execute(db);
  return rows;
}

export async function insertProofWithdrawal(
  trx: Kysely<Schema>,
  proof: number,
  { reason, by }: { readonly reason: string; readonly by: number },
  now: Date,
): Promise<void> {
  await trx.insertInto('proof_withdrawal').values({ proof_id: proof, reason, account_id: by, at: now }).execute();
}

/** Links of proofs that stand and were not asked since, those that were never asked first. */
export async function linksToCheck(
  db: Kysely<Schema>,
  since: Date,
  most: number,
): Promise<readonly { readonly id: number; readonly url: string }[]> {
  const { rows } = await sql<{ id: number; url: string }>`
    select p.id, p.url from proof p left join lateral (select at from proof_check where proof_id = p.id order by id desc limit 1) c on true
    where p.kind = 'link' and (c.at is null or c.at < ${since}) and not exists (select from proof_withdrawal w where w.proof_id = p.id)
      and not exists (select from declaration_withdrawal w where w.declaration_id = p.declaration_id)
    order by c.at nulls first, p.id limit ${most}`.execute(db);
  return rows;
}

export async function insertProofCheck(
  db: Kysely<Schema>,
  proof: number,
  { answer, status }: { readonly answer: ProofAnswer; readonly status: number | null },
  now: Date,
): Promise<void> {
  await db.insertInto('proof_check').values({ proof_id: proof, answer, status, at: now }).execute();
}

/** Files of the archive store that no proof needs any more: all that name them were withdrawn, they or their declarations. */
export async function unneededFiles(db: Kysely<Schema>): Promise<readonly string[]> {
  const { rows } = await sql<{ archive: string }>`
    select p.archive from proof p where p.archive is not null group by p.archive
    having bool_and(exists (select from proof_withdrawal w where w.proof_id = p.id)
      or exists (select from declaration_withdrawal w where w.declaration_id = p.declaration_id))
    order by p.archive`.execute(db);
  return rows.map(({ archive }) => archive);
}
