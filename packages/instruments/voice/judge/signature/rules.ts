import { type Ending, endingsOf } from './ending.ts';
import type { PostParts } from './parts.ts';
import { firstName } from './rules/first-name.ts';
import { fullName } from './rules/full-name.ts';
import { behindCaret, initials, lettersAtStart, lettersInHashtag, pointedAtEnd, smallPointed } from './rules/initials.ts';
import { introduction } from './rules/introduction.ts';
import { persona } from './rules/persona.ts';
import { role, roleAtHead } from './rules/role.ts';
import { shift } from './rules/shift.ts';
import { speakerHashtag } from './rules/speaker-hashtag.ts';
import { speakerPrefix } from './rules/speaker-prefix.ts';
import { team, teamHandsOver } from './rules/team.ts';
import type { Signature } from './signature.ts';

/** What the first rule finds in a post, in their order; `null` when none finds anything. */
export function foundByRules(parts: PostParts): Signature | null {
  if (parts.sentOn || parts.segments.length === 0) return null;
  return (
    persona(parts) ??
    shift(parts) ??
    speakerPrefix(parts) ??
    lettersAtStart(parts) ??
    hashtagAtStart(parts) ??
    behindCaret(parts) ??
    atEnd(parts) ??
    introduction(parts) ??
    roleAtHead(parts) ??
    smallPointed(parts) ??
    pointedAtEnd(parts) ??
    lettersInHashtag(parts) ??
    speakerHashtag(parts) ??
    teamHandsOver(parts)
  );
}

function hashtagAtStart(parts: PostParts): Signature | null {
  const signature = speakerHashtag(parts);
  return signature !== null && !/\p{L}/u.test(withoutMentions(parts.text.slice(0, signature.start))) ? signature : null;
}

const ENDING_RULES: readonly ((ending: Ending) => Signature | null)[] = [initials, fullName, firstName, role, team];

function atEnd(parts: PostParts): Signature | null {
  const endings = endingsOf(parts);
  for (const rule of ENDING_RULES) {
    for (const ending of endings) {
      const signature = rule(ending);
      if (signature !== null) return signature;
    }
  }
  return null;
}

/** Whom a post answers stands before what it says. */
const withoutMentions = (text: string): string => text.replace(/@[\p{L}\p{N}_.-]{1,60}/gu, '');
