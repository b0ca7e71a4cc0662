import { composed } from './composed.ts';
import { type Ending, endingsOf } from './ending.ts';
import { type PostParts, partsOf } from './parts.ts';
import { firstName } from './rules/first-name.ts';
import { fullName } from './rules/full-name.ts';
import { initials, lettersInHashtag } from './rules/initials.ts';
import { introduction } from './rules/introduction.ts';
import { persona } from './rules/persona.ts';
import { role } from './rules/role.ts';
import { shift } from './rules/shift.ts';
import { speakerHashtag } from './rules/speaker-hashtag.ts';
import { speakerPrefix } from './rules/speaker-prefix.ts';
import { team } from './rules/team.ts';
import type { Signature } from './signature.ts';

/** Who a post says has written it; `null` when it says nothing of it. Pure, and thrown at by any string. */
export function whoSpeaks(original: string, reply = false): Signature | null {
  const { text, back } = composed(original);
  const found = foundIn(text, reply);
  return found === null ? null : { ...found, start: back(found.start), end: back(found.end) };
}

function foundIn(text: string, reply: boolean): Signature | null {
  const parts = partsOf(text, reply);
  if (parts.sentOn || parts.segments.length === 0) return null;
  return (
    persona(parts) ??
    shift(parts) ??
    speakerPrefix(parts) ??
    hashtagAtStart(parts) ??
    atEnd(parts) ??
    introduction(parts) ??
    lettersInHashtag(parts) ??
    speakerHashtag(parts)
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
