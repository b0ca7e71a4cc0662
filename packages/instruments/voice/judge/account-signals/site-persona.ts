import type { Digest } from '@beffroi/domain';
import type { SeenAccount } from '../account.ts';
import { foldName } from '../signature/likeness.ts';
import type { AccountSignal } from './account-signal.ts';

/** Whether a character that speaks on an account is on the town's site, too. */
export type PersonaOnSite =
  /** Nobody kept a measurement of the site, or no character speaks here. */
  | { readonly state: 'unobserved' | 'no-persona' | 'not-found' }
  | { readonly state: 'found'; readonly name: string; readonly quote: string; readonly page: string; readonly digest: Digest | null };

/** Rule of the signs that stand on the town's site. */
export const SITE_RULE = 'site-assistant';

/**
 * Signs that a name which speaks on the account is a machine's or a character's: the town's own site says so. A name that only the site bears is none of the account's.
 *
 * @param own what the account says of itself
 * @param signing name → how many of its posts it signs
 */
export function siteSignals(
  { assistants }: SeenAccount,
  own: readonly AccountSignal[],
  signing: ReadonlyMap<string, number>,
): readonly AccountSignal[] {
  const names = new Set(
    [...own.flatMap((signal) => (signal.kind === 'persona' ? (signal.name ?? []) : [])), ...signing.keys()].map(folded),
  );
  const seen = new Set<string>();
  return (assistants ?? []).flatMap((one): AccountSignal[] => {
    const key = folded(one.name);
    if (!names.has(key) || seen.has(key)) return [];
    seen.add(key);
    const { name, nature, quote, page: url, digest } = one;
    return [{ kind: 'persona', declared: true, nature, name, rule: SITE_RULE, zone: 'site', quote, url, digest, post: null }];
  });
}

/** Whether the character of an account is on the town's site. */
export function personaOnSite({ assistants }: Pick<SeenAccount, 'assistants'>, signals: readonly AccountSignal[]): PersonaOnSite {
  if (!signals.some(({ kind }) => kind === 'persona')) return { state: 'no-persona' };
  if (assistants === null) return { state: 'unobserved' };
  const there = signals.find(({ rule }) => rule === SITE_RULE);
  if (there?.kind !== 'persona' || there.name === null) return { state: 'not-found' };
  return { state: 'found', name: there.name, quote: there.quote, page: there.url, digest: there.digest };
}

const folded = (name: string): string => foldName(name).toLowerCase().trim();
