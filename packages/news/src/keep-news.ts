import { randomUUID } from 'node:crypto';
import type { Actor } from '@beffroi/acts';
import { type OpenDataWave, openDataWaves, sheetName, type TownChanges, townChanges } from '@beffroi/observatory';
import { type Letter, type PostRoom, writeMails } from '@beffroi/post';
import type { SealingKeys } from '@beffroi/sealing';
import { followedSubjects, followersToTell, insertDeliveries, noteTold, type Store, webhooksToTell } from '@beffroi/store';
import type { SpokenHouse } from '@beffroi/waves';
import { openFollower } from './follow.ts';

/** What a town's followers are told: what each wave that was published since changed. */
export interface TownNews {
  readonly kind: 'town';
  /** INSEE code. */
  readonly code: string;
  readonly name: string;
  /** The newest first; never empty. */
  readonly changes: readonly TownChanges[];
}

/** What a panel's followers are told: the waves of it that were published since. */
export interface PanelNews {
  readonly kind: 'panel';
  readonly panel: string;
  /** The newest first; never empty. */
  readonly waves: readonly OpenDataWave[];
}

/** What news are told with. */
export interface NewsWorks {
  readonly house: SpokenHouse & { readonly store: Store };
  readonly keys: SealingKeys;
  /** `null`: nobody is told by mail. */
  readonly post: PostRoom | null;
  letter(news: TownNews | PanelNews, language: 'fr' | 'en', token: string): Letter;
  /** Address of the page on which a follower leaves by one click. */
  unsubscribe(token: string, language: 'fr' | 'en'): string;
  /** What a program is told of a wave, as data. */
  message(wave: OpenDataWave & { readonly instrument: string }): unknown;
}

/**
 * Tells of what was published since it was last told: writes letters to followers and messages to programs, each once. What an embargo holds back is told of when nothing holds it back any more and
 * something else was not published later.
 *
 * @param keeper in whose name letters are written
 * @returns how many letters and messages were written
 */
export async function keepNews(
  works: NewsWorks,
  keeper: Actor,
  now: Date,
): Promise<{ readonly letters: number; readonly messages: number }> {
  const waves = await newWaves(works.house, now);
  const newest = waves
    .map(({ publishedAt }) => publishedAt)
    .sort()
    .at(-1);
  if (newest === undefined) return { letters: 0, messages: 0 };
  const until = new Date(newest);
  const letters = works.post === null ? 0 : await tellFollowers(works, works.post, keeper, waves, until, now);
  return { letters, messages: await tellPrograms(works, waves, until, now) };
}

type NamedWave = OpenDataWave & { readonly instrument: string };

/** All waves that may be read now, each with its instrument. */
async function newWaves(house: NewsWorks['house'], now: Date): Promise<readonly NamedWave[]> {
  const all: NamedWave[] = [];
  for (const instrument of house.instruments)
    for (const wave of await openDataWaves({ ...house, instruments: [instrument] }, now)) all.push({ ...wave, instrument: instrument.id });
  return all.sort((one, other) => (one.publishedAt < other.publishedAt ? 1 : -1));
}

async function tellFollowers(
  works: NewsWorks,
  post: PostRoom,
  keeper: Actor,
  waves: readonly NamedWave[],
  until: Date,
  now: Date,
): Promise<number> {
  const { house, keys } = works;
  let written = 0;
  for (const { kind, subject } of await followedSubjects(house.store.db, until)) {
    const news = kind === 'town' ? await ofTown(house, subject, now) : ofPanel(subject, waves);
    written += await house.store.db.transaction().execute(async (trx) => {
      const followers = await followersToTell(trx, kind, subject, until);
      const mails = followers.flatMap((follower) => {
        const since = newsSince(news, follower.told_until);
        if (since === null) return [];
        const { address, token } = openFollower(keys, follower);
        const { language } = follower;
        const bulk = { unsubscribe: works.unsubscribe(token, language), oneClick: true } as const;
        return [
          { purpose: 'news', about: null, to: { address, account: null }, letter: works.letter(since, language, token), language, bulk },
        ];
      });
      await writeMails(trx, post, keeper, mails, now);
      await noteTold(
        trx,
        followers.map(({ id }) => id),
        until,
      );
      return mails.length;
    });
  }
  return written;
}

async function ofTown(house: NewsWorks['house'], code: string, now: Date): Promise<TownNews> {
  return { kind: 'town', code, name: (await sheetName(house, code, now)) ?? code, changes: await townChanges(house, code, now) };
}

const ofPanel = (panel: string, waves: readonly NamedWave[]): PanelNews => ({
  kind: 'panel',
  panel,
  waves: waves.filter((wave) => wave.panel === panel),
});

/** What of it is later; `null` for nothing. */
function newsSince(news: TownNews | PanelNews, told: Date): TownNews | PanelNews | null {
  const isLater = ({ publishedAt }: { readonly publishedAt: string }): boolean => Date.parse(publishedAt) > told.getTime();
  if (news.kind === 'town') {
    const changes = news.changes.filter(isLater);
    return changes.length === 0 ? null : { ...news, changes };
  }
  const waves = news.waves.filter(isLater);
  return waves.length === 0 ? null : { ...news, waves };
}

async function tellPrograms(works: NewsWorks, waves: readonly NamedWave[], until: Date, now: Date): Promise<number> {
  return works.house.store.db.transaction().execute(async (trx) => {
    let written = 0;
    for (const { id, told_until: told } of await webhooksToTell(trx, until)) {
      const since = waves.filter(({ publishedAt }) => Date.parse(publishedAt) > told.getTime()).toReversed();
      const messages = since.map((wave) => ({
        key: `msg_${randomUUID()}`,
        body: JSON.stringify({ type: 'wave.published', timestamp: wave.publishedAt, data: works.message(wave) }),
      }));
      await insertDeliveries(trx, id, messages, until, now);
      written += messages.length;
    }
    return written;
  });
}
