import { type CheckupRow, checkupNamed, checkupsOf, checkupsUnderWay, knownTargets, SITE, type Store } from '@beffroi/store';

/** A measurement on request as its page shows it. */
export interface CheckupView {
  readonly row: CheckupRow;
  /** How many come before it. */
  readonly before: number;
}

/** @param id UUID @returns `null` where there is none */
export async function checkupView({ db }: Pick<Store, 'db'>, id: string): Promise<CheckupView | null> {
  const row = await checkupNamed(db, id);
  if (row === null) return null;
  return { row, before: row.state === 'waiting' ? await checkupsUnderWay(db, row) : 0 };
}

/** What is known of a town that somebody may want measured. */
export interface TownToCheck {
  /** Where a register says that its site is; `null` where none does. */
  readonly site: string | null;
  /** The newest that is done and that was asked for within a day, and the one on its way. */
  readonly done: { readonly id: string; readonly at: Date } | null;
  readonly under: string | null;
}

const DAY = 86_400_000;

/** @param mayAsk whether whoever looks may ask: what others had measured is nobody else's business */
export async function townToCheck({ db }: Pick<Store, 'db'>, code: string, mayAsk: boolean, now: Date): Promise<TownToCheck> {
  const [known] = await knownTargets(db, SITE, [code]);
  const { done, under } = mayAsk ? await checkupsOf(db, code) : { done: null, under: null };
  const recent = done !== null && done.asked_at.getTime() > now.getTime() - DAY;
  return {
    site: known?.address ?? null,
    done: recent ? { id: done.id, at: done.ended_at! } : null,
    under: under?.id ?? null,
  };
}
