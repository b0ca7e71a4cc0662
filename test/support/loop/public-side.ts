import { type Instant, instantFrom } from '@beffroi/domain';
import { type Store, standingPosts } from '@beffroi/store';
import { type AccountVoice, assessTown } from '@beffroi/voice/judge';
import { readFrom, registerOf, startMeasuring } from '../../../packages/instruments/voice/gather/testing.ts';
import type { EarlierProfile, SeenAccount } from '../../../packages/instruments/voice/judge/account.ts';
import { announcementsIn } from '../../../packages/instruments/voice/judge/voices/announced.ts';
import { type Speech, speechOf } from '../../../packages/instruments/voice/judge/voices/speech-of.ts';
import { unweightedKappa } from '../../../packages/review/src/unweighted-kappa.ts';
import type { LoopAccount, LoopPlace } from './loop-place.ts';
import type { LoopTown } from './practice.ts';

/** What a voice wave reads of one account. */
export interface PublicSide {
  readonly account: SeenAccount;
  readonly voice: AccountVoice;
  readonly speech: Speech;
}

/** Measures the accounts as a wave does, and judges what the archive holds. @param earlier what an earlier wave saw of the office */
export async function readPublicSide(
  place: LoopPlace,
  wanted: readonly LoopAccount[],
  earlier: readonly EarlierProfile[] = [],
): Promise<ReadonlyMap<LoopAccount, PublicSide>> {
  await using trial = await startMeasuring(Date.now());
  const source = await place.readable();
  const accounts = wanted.map((key) => ({ ...place.registered(key), ...(key === 'office' ? { earlier } : {}) }));
  const path = await trial.measure(source, registerOf(accounts), { instant: instantFrom(trial.clock.now()) as Instant });
  await source.close();
  const town = await readFrom(path);
  const voices = assessTown(town).accounts;
  return new Map(
    wanted.map((key) => {
      const account = town.accounts.find((one) => one.key === key)!;
      return [key, { account, voice: voices.find((one) => one.key === key)!, speech: speechOf(account) }];
    }),
  );
}

/** The voices that the account is found to practise. */
export const practised = ({ voice }: PublicSide): readonly string[] =>
  voice.voices.practices.flatMap((one) => (one.practised ? [one.voice] : []));

/** Who hands over to whom, as the posts say it. */
export function handedOver({ account, speech }: PublicSide): readonly string[] {
  return [...announcementsIn(account.posts, speech.posts).values()].flatMap(({ act, to }) => (act === 'hands-over' ? [to!] : []));
}

/** A post with whose word it is: by the desk's rows, and as the public side reads it. */
export interface Attributed {
  readonly text: string;
  readonly desk: string;
  readonly read: string;
}

/** Every post of an account that stands, with both. A post that one side alone has is attributed to nobody by the other. */
export async function attributedPosts(
  { desk: { store }, channels }: LoopTown,
  key: LoopAccount,
  { account, speech }: PublicSide,
): Promise<readonly Attributed[]> {
  const rows = await standingPosts(store.db, channels.get(key)!, 10_000);
  const names = await namesIn(store);
  const told = new Map(rows.map((row) => [row.url!, labelOf(row, names.get(row.agent_id)!)]));
  const read = account.posts.map(({ url, text }, at) => ({ url: url!, text, read: readLabel(speech.posts[at]!) }));
  const missing = rows.filter(({ url }) => !read.some((one) => one.url === url));
  return [
    ...read.map(({ url, text, read: label }) => ({ text, desk: told.get(url) ?? 'nobody’s', read: label })),
    ...missing.map(({ said, url }) => ({ text: said, desk: told.get(url!)!, read: 'not read' })),
  ];
}

/** Cohen's kappa over posts, of whose word each is; `null` without posts. */
export function kappaOf(posts: readonly Attributed[]): number | null {
  const labels = [...new Set(posts.flatMap(({ desk, read }) => [desk, read]))];
  return unweightedKappa(posts.map(({ desk, read }) => [labels.indexOf(desk), labels.indexOf(read)]));
}

/** What a post's row says: who is named where a reader can know it, else the letters; the team; nobody. */
function labelOf(
  { signed_as: signed, appearance }: { readonly signed_as: string; readonly appearance: string },
  person: { readonly name: string; readonly initials: string },
): string {
  if (signed === '') return appearance === 'team' ? 'team' : 'nobody';
  if (appearance === 'team') return /^– (?<name>\p{L}+)/u.exec(signed)!.groups!['name']!.toLowerCase();
  return (person.name === '' ? person.initials : person.name).toLowerCase();
}

function readLabel({ who, kind }: Speech['posts'][number]): string {
  if (kind === 'team') return 'team';
  return who === null ? 'nobody' : who.key.slice(who.key.indexOf(':') + 1).toLowerCase();
}

/** How each agent of the house agreed to be seen last. */
async function namesIn({ db }: Store): Promise<ReadonlyMap<number, { readonly name: string; readonly initials: string }>> {
  const rows = await db.selectFrom('agent_consent').select(['agent_id', 'shown_name', 'initials']).orderBy('id').execute();
  return new Map(rows.map(({ agent_id: id, shown_name: name, initials }) => [id, { name, initials }]));
}
