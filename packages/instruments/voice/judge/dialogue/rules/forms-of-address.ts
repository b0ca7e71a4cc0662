import { isPersonName, NAME } from '../../account-signals/names.ts';
import { IN_FOLDED } from '../../clues/clues.ts';
import { isSaid } from '../text-rule.ts';

/** How an answer speaks to whom it answers. What name it used is nobody's business: only whether it did. */
export interface FormsOfAddress {
  readonly tu: boolean;
  readonly vous: boolean;
  readonly firstName: boolean;
}

const TU = IN_FOLDED.note(/(?<![a-z])(?:tu|t'(?:as|es|en|y|ai|inquiete)|ton|ta|tes|toi|stp|s'il te plait)(?![a-z])/);
const VOUS = IN_FOLDED.note(/(?<![a-z])(?:vous|votre|vos|svp|s'il vous plait)(?![a-z])|[a-z]ez(?:-|[ ,.!?]|$)/);
const GREETED = new RegExp(
  String.raw`^(?:[@\p{P}\p{S}\s]{0,3}(?:@[\p{L}\p{N}_.@-]{1,120}\s{1,3}){0,5})(?:[Bb]onjour|[Bb]onsoir|[Ss]alut|[Hh]ello|[Hh]i|[Hh]ey|[Cc]oucou|[Cc]hère?|[Dd]ear|[Mm]erci|[Tt]hanks|[Gg]ood (?:morning|afternoon|evening)|[Mm]orning|[Dd]ésolée?|[Ss]orry)(?: (?:Mme|M\.|Mr|Mrs|Ms))?,? (?<name>${NAME})(?=[ ,.!:;\n–—-]|$)`,
  'u',
);

/** Tu or vous, and whether the first name of whom it answers stands in the greeting. */
export function formsOfAddress(text: string): FormsOfAddress {
  return { tu: isSaid(TU, text), vous: isSaid(VOUS, text), firstName: greetedName(text) !== null };
}

/** Where the first name of whom it answers stands in the greeting; `null` where none does. */
export function greetedName(text: string): { readonly start: number; readonly end: number } | null {
  const greeted = GREETED.exec(text.slice(0, 400));
  const name = greeted === null ? '' : greeted.groups!['name']!;
  if (greeted === null || !isPersonName(name)) return null;
  const end = greeted.index + greeted[0].length;
  return { start: end - name.length, end };
}
