import { type Actor, act, done, unchanged } from '@beffroi/acts';
import { deleteObjection, insertObjection, objections, type Store } from '@beffroi/store';
import { CheckupRefusal } from './refusal.ts';
import type { CheckupSettings } from './settings.ts';
import { isAmong, typedSite } from './site-of-town.ts';

/** Signs of a reason, at most. */
export const REASON_SIGNS = 500;

/** Who does not want to be measured on request: noted here, or said in the program's environment, where a screen cannot lift it. */
export interface ObjectionShown {
  readonly domain: string;
  /** What they said; empty where nothing is kept. */
  readonly reason: string;
  /** `null`: in the environment (`BEFFROI_CHECKUPS_NEVER`). */
  readonly notedAt: Date | null;
}

/** All of them, by name. */
export async function objectionsShown({ db }: Pick<Store, 'db'>, { never }: CheckupSettings): Promise<readonly ObjectionShown[]> {
  const noted = (await objections(db)).map(({ domain, reason, noted_at }) => ({ domain, reason, notedAt: noted_at }));
  const said = never.filter((domain) => noted.every((one) => one.domain !== domain));
  return [...noted, ...said.map((domain) => ({ domain, reason: '', notedAt: null }))].sort((a, b) => (a.domain < b.domain ? -1 : 1));
}

/** Whether a host, or a domain that it is below, is not to be measured on request. */
export async function hasObjected(db: Store['db'], host: string, { never }: Pick<CheckupSettings, 'never'>): Promise<boolean> {
  if (isAmong(host, never)) return true;
  const noted = await objections(db);
  return isAmong(
    host,
    noted.map(({ domain }) => domain),
  );
}

/**
 * Notes that a domain is not to be measured on request, from now on. What waits for it comes to nothing.
 *
 * @param objection the domain as somebody typed it, with what its keeper said
 * @returns the domain, as it is kept
 * @throws ActRefusal · CheckupRefusal `bad-address`, `too-long`
 */
export function noteObjection(
  { db }: Pick<Store, 'db'>,
  actor: Actor,
  { address, reason }: { readonly address: string; readonly reason: string },
  now: Date,
): Promise<string> {
  return act({ db }, actor, { act: 'site.objected', now }, async (trx) => {
    const site = typedSite(address);
    if (site === null) throw new CheckupRefusal('bad-address');
    if (reason.length > REASON_SIGNS) throw new CheckupRefusal('too-long');
    const domain = site.host.replace(/^www\./, '').toLowerCase();
    const fresh = await insertObjection(trx, { domain, reason: reason.trim(), noted_by: actor.id, noted_at: now });
    return fresh ? done(`site:${domain}`, { domain }, domain) : unchanged(domain);
  });
}

/** Lets a domain be measured on request again. @throws ActRefusal */
export function liftObjection({ db }: Pick<Store, 'db'>, actor: Actor, domain: string, now: Date): Promise<void> {
  return act({ db }, actor, { act: 'site.objection-lifted', now }, async (trx) =>
    (await deleteObjection(trx, domain)) ? done(`site:${domain}`, { domain }, undefined) : unchanged(undefined),
  );
}
