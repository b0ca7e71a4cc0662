import { createHash } from 'node:crypto';
import { type Actor, act, done, type Outcome, unchanged } from '@beffroi/acts';
import { registrableDomain } from '@beffroi/domain';
import {
  type CheckupRow,
  checkupOfHost,
  checkupsAsked,
  checkupsUnderWay,
  insertCheckup,
  knownTargets,
  SITE,
  type Store,
} from '@beffroi/store';
import { hasObjected } from './objections.ts';
import { CheckupRefusal } from './refusal.ts';
import type { CheckupSettings } from './settings.ts';
import { bearsName, type TypedSite, typedSite } from './site-of-town.ts';

/** What somebody wants measured. */
export interface CheckupWish {
  /** Id of the instrument. */
  readonly instrument: string;
  readonly town: { readonly code: string; readonly name: string };
  /** Where its site is, as somebody typed it or a register says. */
  readonly address: string;
  readonly language: 'fr' | 'en';
  readonly now: Date;
}

/** What somebody is given who asks. */
export interface AskedCheckup {
  readonly row: CheckupRow;
  /** False where the domain was read within a day: it is not read again. */
  readonly fresh: boolean;
}

const DAY = 86_400_000;
/** In a day. */
const MOST = { visitor: 3, account: 20 } as const;
/** On their way at once. */
const QUEUE = 30;

/**
 * Asks for a town to be measured now. Whoever asks for what was read within a day is given that.
 *
 * @throws ActRefusal, CheckupRefusal: nothing is asked of anybody then
 */
export function askCheckup({ db }: Pick<Store, 'db'>, actor: Actor, settings: CheckupSettings, wish: CheckupWish): Promise<AskedCheckup> {
  const { town, now, instrument, language } = wish;
  return act({ db }, actor, { act: 'checkup.asked', now }, async (trx): Promise<Outcome<AskedCheckup>> => {
    assertOpen(actor, settings);
    const site = typedSite(wish.address);
    if (site === null) throw new CheckupRefusal('bad-address');
    if (await hasObjected(trx, site.host, settings)) throw new CheckupRefusal('objected');
    if (actor.id === null && !(await isOfTown(trx, site, town))) throw new CheckupRefusal('foreign-address');
    const before = await checkupOfHost(trx, site.domain, new Date(now.getTime() - DAY));
    if (before !== null && before.territory === town.code) return unchanged({ row: before, fresh: false });
    await assertWithinLimits(trx, actor, now);
    const row = await insertCheckup(trx, {
      ...{ instrument, language, territory: town.code, name: town.name, url: site.url, host: site.domain },
      ...(actor.id === null ? { visitor: visitorOf(actor, now) } : { account_id: actor.id }),
      asked_at: now,
    });
    return done(`checkup:${row.id}`, { territory: town.code, url: site.url }, { row, fresh: true });
  });
}

function assertOpen(actor: Actor, { who, contact, via }: CheckupSettings): void {
  if (who === 'off') throw new CheckupRefusal('off');
  if (who === 'agents' && actor.id === null) throw new CheckupRefusal('accounts-only');
  if (contact === null && via === null) throw new CheckupRefusal('no-contact');
}

/** Whether a register says so, or its name. */
async function isOfTown(db: Store['db'], site: TypedSite, { code, name }: CheckupWish['town']): Promise<boolean> {
  if (bearsName(site.host, name)) return true;
  const known = await knownTargets(db, SITE, [code]);
  return known.some(({ address }) => address !== null && registrableDomain(URL.parse(address)?.hostname ?? '') === site.domain);
}

async function assertWithinLimits(db: Store['db'], actor: Actor, now: Date): Promise<void> {
  if ((await checkupsUnderWay(db)) >= QUEUE) throw new CheckupRefusal('queue-full');
  const by = actor.id === null ? { visitor: visitorOf(actor, now) } : { account: actor.id };
  const most = actor.id === null ? MOST.visitor : MOST.account;
  if ((await checkupsAsked(db, by, new Date(now.getTime() - DAY))) >= most) throw new CheckupRefusal('too-many');
}

/** Another one each day: nobody is followed by it. */
function visitorOf({ address }: Actor, now: Date): string {
  return createHash('sha256')
    .update(`checkup\n${now.toISOString().slice(0, 10)}\n${address ?? ''}`)
    .digest('hex')
    .slice(0, 32);
}
