import { quote } from '@beffroi/reading';
import type { SeenAccount } from '../account.ts';
import type { AccountRule, AccountSignal, FoundSign } from './account-signal.ts';
import { type AccountText, textsOf } from './account-text.ts';
import { declaredPersona } from './rules/declared-persona.ts';
import { markingHashtag } from './rules/marking-hashtag.ts';
import { office } from './rules/office.ts';
import { personalAccount } from './rules/personal-account.ts';
import { publicKey } from './rules/public-key.ts';
import { roster } from './rules/roster.ts';
import { speakers } from './rules/speakers.ts';
import { succession } from './rules/succession.ts';
import { team } from './rules/team.ts';
import { undeclaredPersona } from './rules/undeclared-persona.ts';
import { siteSignals } from './site-persona.ts';

/** Rules of the words of an account about itself, by their names. */
export const ACCOUNT_RULES: ReadonlyMap<string, AccountRule> = new Map<string, AccountRule>([
  ['public-key', publicKey],
  ['roster', roster],
  ['team', team],
  ['declared-persona', declaredPersona],
  ['speakers', speakers],
  ['marking-hashtag', markingHashtag],
  ['office', office],
  ['succession', succession],
  ['personal-account', personalAccount],
]);

/**
 * All that an account says of itself about who speaks, in the order of its texts and of the rules.
 *
 * @param signing name → how many of its posts it signs
 */
export function signalsOf(account: SeenAccount, signing: ReadonlyMap<string, number>): readonly AccountSignal[] {
  const texts = textsOf(account);
  const said = texts.flatMap((text) =>
    [...ACCOUNT_RULES].flatMap(([rule, find]) => find(text.text, text.zone).map((sign) => signalOf(rule, text, sign))),
  );
  const own = [...said, ...ofFlags(account)];
  const onSite = siteSignals(account, [...own, ...undeclaredIn(account, signing)], signing);
  const declared = new Set(onSite.flatMap((signal) => (signal.kind === 'persona' ? (signal.name ?? []) : [])));
  // What the town's site declares is declared.
  const undeclared = undeclaredIn(account, signing).filter((signal) => signal.kind !== 'persona' || !declared.has(signal.name ?? ''));
  return [...own, ...undeclared, ...successionsIn(account), ...onSite];
}

function signalOf(rule: string, { zone, text, url, digest, post }: AccountText, { start, end, ...sign }: FoundSign): AccountSignal {
  return { ...sign, rule, zone, quote: quote(text, start, end), url, digest, post };
}

/** What an account says in fields that its network has for it. */
function ofFlags({ profile }: SeenAccount): AccountSignal[] {
  if (profile === null) return [];
  const { url, digest, bot, movedTo } = profile;
  const said = { zone: 'field' as const, url, digest, post: null };
  return [
    ...(bot
      ? [
          {
            ...said,
            kind: 'persona' as const,
            declared: true as const,
            nature: 'machine' as const,
            name: null,
            rule: 'bot-flag',
            quote: 'bot',
          },
        ]
      : []),
    ...(movedTo === null
      ? []
      : [{ ...said, kind: 'succession' as const, from: null, to: null, rule: 'moved', quote: movedTo.slice(0, 200) }]),
  ];
}

function undeclaredIn({ profile, posts }: SeenAccount, signing: ReadonlyMap<string, number>): AccountSignal[] {
  return undeclaredPersona(profile, signing).map((sign) => ({
    ...sign,
    rule: 'undeclared-persona',
    zone: 'name',
    quote: (profile?.name ?? '').slice(0, 200),
    url: profile?.url ?? posts[0]?.capture ?? '',
    digest: profile?.digest ?? null,
    post: null,
  }));
}

/** Who tells a succession in a post speaks of themselves, or of the account: others succeed each other everywhere. */
const OF_THE_ACCOUNT = /(?<!\p{L})(?:je|j['’]ai|I|I['’]ve|ce compte|this account)(?!\p{L})/iu;

/** A succession is told in a post of its own. */
function successionsIn({ posts, profile }: SeenAccount): AccountSignal[] {
  const pinned = new Set(profile?.pinned ?? []);
  return posts.flatMap(({ id, text, capture: url, digest, replyTo }) =>
    pinned.has(id) || replyTo !== null || !OF_THE_ACCOUNT.test(text.slice(0, 600))
      ? []
      : succession(text).map((sign) => signalOf('succession', { zone: 'post', text, url, digest, post: id }, sign)),
  );
}
