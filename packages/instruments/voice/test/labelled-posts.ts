import { readdirSync, readFileSync } from 'node:fs';
import type { Signature, SignatureKind } from '@beffroi/voice/judge';

/** A post with what its author says of it. */
export interface LabelledPost {
  readonly id: string;
  readonly text: string;
  readonly kind: SignatureKind;
  readonly signature: string | null;
  readonly lang: 'fr' | 'en';
  /** Nobody signed it, and it looks as if somebody had. */
  readonly hard: boolean;
  /** Whose account it stands on, and whether it answers; of the older sets nobody says. */
  readonly account?: string;
  readonly reply?: boolean;
}

/** The sets of posts by authors who had not seen the rules, in the order in which the reader met them. */
export const AUTHORS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
  'twentyfirst',
  'twentysecond',
  'twentythird',
  'twentyfourth',
  'twentyseventh',
  'twentyeighth',
  'twentyninth',
  'thirtieth',
  'thirtyfirst',
  'thirtysecond',
  'thirtythird',
  'thirtyfourth',
  'thirtyseventh',
  'thirtyeighth',
  'fortieth',
  'fortyfirst',
  'fortysecond',
  'fortyfourth',
  'fortythird',
  'twentyfifth',
  'twentysixth',
  'thirtyfifth',
  'thirtysixth',
  'thirtyninth',
  'fortyfifth',
  'fortysixth',
  'fiftieth',
  'fiftyfirst',
  'fiftythird',
  'fiftyfourth',
  'fiftyfifth',
  'fiftysixth',
  'fiftyseventh',
  'fiftyeighth',
  'fiftyninth',
  'sixtieth',
  'sixtyfirst',
  'sixtysecond',
  'sixtythird',
  'sixtyfourth',
  'sixtyfifth',
  'seventieth',
  'seventyfirst',
  'seventysecond',
  'seventythird',
  'seventyeighth',
  'seventyninth',
  'eightieth',
  'eightyfirst',
  'eightysecond',
  'eightythird',
  'eightyfourth',
  'eightyfifth',
  'eightysixth',
  'eightyseventh',
  'eightyeighth',
  'eightyninth',
  'hundredtenth',
  'hundredeleventh',
  'hundredtwelfth',
  'hundredthirteenth',
] as const;
/** Sets that nothing is fitted on, and whose errors nobody reads. */
export const KEPT = [
  'fortyseventh',
  'fortyeighth',
  'fortyninth',
  'fiftysecond',
  'sixtysixth',
  'sixtyseventh',
  'seventyfourth',
  'seventyfifth',
  'seventysixth',
  'seventyseventh',
  'ninetyeighth',
  'ninetyninth',
  'hundredth',
  'hundredfirst',
  'hundredsixth',
  'hundredseventh',
  'hundredeighth',
  'hundredninth',
  'hundredfourteenth',
  'hundredfifteenth',
  'hundredsixteenth',
  'hundredseventeenth',
] as const;
/** Written to teach by strangers who knew the guide alone. */
export const BY_STRANGERS = [
  'more-teaching',
  'turns-and-teams',
  'play-and-functions',
  'turns-or-names',
  'characters-or-people',
  'teams-or-letters',
  'bare-names',
  'headings',
  'letters',
  'functions-and-names',
  'answers',
] as const;
/** Terse sets by one writer: each counts less than a stranger's where posts are learned from. */
export const ONE_WRITER: ReadonlySet<string> = new Set(
  'ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twentyfirst twentysecond twentythird twentyfourth twentyfifth twentysixth'.split(
    ' ',
  ),
);
/** One of them all. */
export type Author = (typeof AUTHORS)[number] | (typeof KEPT)[number];

/** The posts of one author, those of whole accounts, or those that were written to teach. */
export function labelledPosts(
  name: Author | (typeof BY_STRANGERS)[number] | 'accounts' | 'teaching' | 'free-words' | 'wordings' | 'unusual-places',
): readonly LabelledPost[] {
  return linesOf(`posts/${name}.jsonl`).map((line) => JSON.parse(line) as LabelledPost);
}

/** What the rules found in each post when they first met its set, before anybody had seen what they missed; of the first two sets there is none. */
export function firstSight(): ReadonlyMap<string, Signature> {
  return new Map(
    linesOf('posts/first-sight.jsonl').map((line) => {
      const { id, ...found } = JSON.parse(line) as Signature & { readonly id: string };
      return [id, found];
    }),
  );
}

/** A post to an account, and whether its writer meant it to ask or report something. */
export const askingPosts = (): readonly { readonly text: string; readonly asks: boolean }[] =>
  linesOf('posts/questions.jsonl').map((line) => JSON.parse(line) as { readonly text: string; readonly asks: boolean });

/** An account's answer, and whether its writer meant it to invite to a place, a call or a meeting. */
export const invitingPosts = (): readonly { readonly text: string; readonly invites: boolean }[] =>
  linesOf('posts/invitations.jsonl').map((line) => JSON.parse(line) as { readonly text: string; readonly invites: boolean });

/** A post beside a rule. */
export interface RuleCase {
  readonly rule: string;
  readonly file: string;
  readonly text: string;
  readonly kind?: SignatureKind;
  readonly signature?: string;
}

/** The posts beside all rules, in one order. */
export function ruleCases(): readonly RuleCase[] {
  const cases = new URL('../judge/cases/', import.meta.url);
  return readdirSync(cases)
    .sort()
    .flatMap((rule) =>
      readdirSync(new URL(`${rule}/`, cases))
        .sort()
        .flatMap((file) => linesOf(`../judge/cases/${rule}/${file}`).map((line) => ({ ...(JSON.parse(line) as RuleCase), rule, file }))),
    );
}

const linesOf = (path: string): string[] =>
  readFileSync(new URL(path, import.meta.url), 'utf8')
    .trim()
    .split('\n');
