import { endingAt, isUnfinished } from './ending.ts';
import type { Likelihood } from './model/likelihood.ts';
import { oddsByPost } from './model/post-kinds.ts';
import { SPOKEN } from './model/spoken.ts';
import { type LikelyStretch, likeliestStretch } from './model/stretches.ts';
import type { PostParts } from './parts.ts';
import type { Signature } from './signature.ts';
import { holdsSomethingElse } from './taker.ts';
import { wordOf } from './word.ts';

/** What a post as a whole tells of a stretch's kind counts so much beside the stretch, and at most so much either way, in log odds. */
const [OF_POST, MOST_OF_POST] = [1, 4];
/** In log odds: so likely somebody must speak whom neither rules nor the words that are looked for have shown. By authors left out, words gain down to here, and hard negatives lose. */
const SOMEBODY = -1.5;
/** So likely other words must be, and those that were found so unlikely beside them, that they are who speaks instead. */
const [RATHER, BESIDE] = [0.4, 0.2];

/** So likely words must be by their forms that no others are asked for: of 3,215 by authors left out one is then another. */
const CERTAIN = 0.99;
/** In log odds: where the whole post makes every kind less likely, nobody is overlooked (782 posts by authors left out, none). */
const NOBODY = -3;

/** What was chosen by forms and rules, or what stretches say of it. @param found what rules found @param likelihood how likely all words are by their forms */
export function weighedAgainstOthers(chosen: Signature, found: Signature | null, likelihood: Likelihood, parts: PostParts): Signature {
  if (chosen.kind === 'team') return oneRatherThanTeam(chosen, found, parts);
  return isCertain(chosen, likelihood) ? chosen : ratherThan(chosen, parts);
}

/** Whether words that begin where what was found does are so likely that no others need be weighed. */
const isCertain = ({ start }: Signature, { likely }: Likelihood): boolean =>
  likely.reduce((sum, { span, share }) => (span.start === start ? sum + share : sum), 0) > CERTAIN;

/** "Le prof de sport": what rules take for one function, and likelier is that than anything else, is no team by its words alone. */
function oneRatherThanTeam(team: Signature, found: Signature | null, { text, replies }: PostParts): Signature {
  if (found?.kind !== 'role' || found.start !== team.start || found.end !== team.end) return team;
  const stretch = likeliestStretch(text, replies);
  const isRole = stretch?.kind === 'role' && stretch.start === team.start && stretch.end === team.end && stretch.share > LIKELY;
  return isRole ? found : team;
}
const LIKELY = 0.5;

/** Words that say who speaks where none were found that are looked for: "c'est réglé ! mb", "Lo mèr". */
export function overlookedIn(parts: PostParts): Signature | null {
  const { text, replies } = parts;
  const odds = oddsByPost(text, replies);
  if (odds.every((one) => one < NOBODY)) return null;
  const stretch = likeliestStretch(text, replies);
  if (stretch === null || isAnothers(stretch, parts)) return null;
  const { kind, start, end } = stretch;
  const byPost = odds[SPOKEN.indexOf(kind)]!;
  const all = stretch.odds + OF_POST * Math.max(-MOST_OF_POST, Math.min(MOST_OF_POST, byPost));
  return all > SOMEBODY ? { kind, rule: 'model', start, end } : null;
}

/** What was found, unless other words of the post are by far likelier who speaks: "Splouche la loutre" rather than "Splouche". */
export function ratherThan(found: Signature, parts: PostParts): Signature {
  const stretch = likeliestStretch(parts.text, parts.replies);
  if (stretch === null || stretch.share < RATHER || isAnothers(stretch, parts)) return found;
  const { kind, start, end, share } = stretch;
  if ((start === found.start && end === found.end) || stretch.shareOf(found.start, found.end) > share * BESIDE) return found;
  return { kind, rule: 'model', start, end };
}

/** "Bonjour Kelly, … bon vol, Kelly", "📷 Bastien", "le panier part chez…\nNathalie", "TKT": who is spoken to, whose picture it is, who ends a sentence, letters that are a word, and who holds something else than an account. */
function isAnothers({ kind, start, end }: LikelyStretch, parts: PostParts): boolean {
  const { text, segments, isAddressee } = parts;
  const words = text.slice(start, end);
  if (isAddressee(words) || wordOf(words).letters === 'abbreviation') return true;
  if (kind === 'takeover-announcement' && holdsSomethingElse(text, end)) return true;
  const at = segments.findIndex((segment) => segment.start === start);
  return at >= 0 && (segments[at]!.parted.credit || isUnfinished(endingAt(parts, at)));
}
