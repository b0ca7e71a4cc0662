import type { Level } from '@beffroi/domain';
import type { LeverId } from '../catalogue/lever.ts';
import { proofWorth } from './proof-worth.ts';

/** What an authority says of itself on one lever, as it stands on the day of a measurement. */
export interface Declared {
  readonly lever: LeverId;
  /** `null`: it does not concern this authority. */
  readonly level: Level | null;
  /** In the authority's words. */
  readonly statement: string;
  /** The day that it is said of: `2026-11-24`. */
  readonly dated: string;
  readonly proofs: readonly DeclaredProof[];
}

/** What shows that a declaration holds. */
export interface DeclaredProof {
  readonly kind: 'file' | 'link' | 'deliberation';
  readonly title: string;
  /** The day of the document. */
  readonly dated: string;
  /** Where it stands: an address, a digest, a number. */
  readonly at: string;
  /** Whether everybody can read it, as it was last looked at; `null` where nobody looked, or it is no link. */
  readonly answer: 'public' | 'dead' | 'private' | 'no-answer' | null;
}

/** How well a declaration is shown: by a proof of its half-life or younger · by an older one · by none that can be read. */
export type Shown = 'proven' | 'faded' | 'unproven';

/** What is said, and what of it is still shown. */
export type DeclaredView =
  | { readonly kind: 'none' }
  | { readonly kind: 'not-concerned'; readonly declared: Declared }
  | {
      readonly kind: 'level';
      readonly level: Level;
      readonly declared: Declared;
      readonly shown: Shown;
      /** 0 to `level`, one decimal: the level times what its newest proof is still worth; 0 without one. */
      readonly standing: number;
      /** Of the newest proof that can be read; `null` without one. */
      readonly monthsOld: number | null;
    };

/**
 * What is said of a lever, with what of it is still shown: a proof is worth half after its half-life (the questionnaire's `proofMonths`), a quarter after two, as anything that fades at a steady rate.
 *
 * @param declared `undefined` where nothing is said
 * @param proofMonths months after which such a proof is worth half
 * @param day of the measurement; proofs of a later day are as new
 */
export function declaredView(declared: Declared | undefined, proofMonths: number, day: string): DeclaredView {
  if (declared === undefined) return { kind: 'none' };
  if (declared.level === null) return { kind: 'not-concerned', declared };
  const worths = declared.proofs.filter(canBeRead).map((proof) => proofWorth(proof.dated, day, proofMonths));
  const [newest] = worths.toSorted((one, other) => one.months - other.months);
  if (newest === undefined) return { kind: 'level', level: declared.level, declared, shown: 'unproven', standing: 0, monthsOld: null };
  const { months, worth } = newest;
  return {
    ...{ kind: 'level', level: declared.level, declared },
    shown: months <= proofMonths ? 'proven' : 'faded',
    standing: Math.round(declared.level * worth * 10) / 10,
    monthsOld: Math.floor(months),
  };
}

/** A link that leads nowhere, or where one has to sign in, shows nothing. One that did not answer once may answer again. */
const canBeRead = ({ answer }: DeclaredProof): boolean => answer !== 'dead' && answer !== 'private';
