import type { EarlierProfile, SeenProfile } from '../account.ts';
import { textsOf } from '../account-signals/account-text.ts';
import { office } from '../account-signals/rules/office.ts';
import { succession } from '../account-signals/rules/succession.ts';

/** What a capture of a profile says of who holds the account. */
export function earlierProfileOf(profile: SeenProfile): EarlierProfile {
  const texts = textsOf({ profile: { ...profile, pinned: [] }, posts: [] });
  const offices = texts.flatMap(({ text }) => office(text));
  const holder = offices.flatMap((sign) => (sign.kind === 'office' ? (sign.holder ?? []) : []))[0] ?? null;
  const successions = texts.flatMap(({ text }) => succession(text)).flatMap((sign) => (sign.kind === 'succession' ? [keyOf(sign)] : []));
  return { seenAt: profile.seenAt, followers: profile.followers, holder, successions };
}

/** By what a succession is known from one capture to the next. */
export function keyOf({ from, to }: { readonly from: string | null; readonly to: string | null }): string {
  return `${from ?? ''}>${to ?? ''}`;
}
