import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DeclaredLevel } from '@beffroi/declarations';
import type { Answer } from '@beffroi/surveys';

/** Where the towns lie in the fixtures: what they say, and what their sites show beside the little web. */
export const FOLDER = 'three-towns';

/** A day of the demonstration: so many after its first wave, or before it. */
export type DayFromFirst = number;

/** An invented town that asks its people, and says what it thinks of itself. */
export interface AskingTownPlan {
  /** INSEE code. */
  readonly code: string;
  /** Who leads its surveys and declares for it. */
  readonly lead: string;
  /** Domain of the invented addresses. */
  readonly mail: string;
  /** People employed. */
  readonly agents: number;
  /** As whom somebody who watches the demonstration is let in there; nobody is where it is left out. */
  readonly visitor?: 'leads' | 'answers';
  readonly surveys: readonly SurveyPlan[];
  readonly declared: readonly DeclarationPlan[];
}

/** A survey: of many, each alone; or of a few who sit together. */
export type SurveyPlan = {
  readonly name: string;
  readonly opens: DayFromFirst;
  /** Its last day; one after the second wave leaves it open. */
  readonly closes: DayFromFirst;
  readonly roles: Readonly<Record<string, GroupPlan>>;
} & (({ readonly way: 'alone' } & CrowdPlan) | { readonly way: 'spoken'; readonly together: TogetherPlan });

/** A group of those who are asked. */
export interface GroupPlan {
  readonly invited: number;
  /** How many answer, where each does alone. */
  readonly answered?: number;
  /** Levels by which this group sees everything better than agents do. */
  readonly above?: number;
}

/** What many live, from which their answers are drawn. */
export interface CrowdPlan {
  /** For the drawing: the same number gives the same answers. */
  readonly seed: number;
  /** The level that agents live, on the whole, by lever. */
  readonly lived: Readonly<Record<string, number>>;
  /** What some of them write. */
  readonly said?: readonly string[];
}

/** What a few said together. */
export interface TogetherPlan {
  readonly present: number;
  readonly said: string;
  readonly answers: Readonly<Record<string, Answer>>;
}

/** What a town says of itself. */
export interface DeclarationPlan {
  readonly day: DayFromFirst;
  readonly lever: string;
  readonly level: DeclaredLevel;
  readonly statement: string;
  readonly proofs: readonly ProofPlan[];
}

/** What shows it; `day` is the document's. */
export type ProofPlan = { readonly title: string; readonly day: DayFromFirst } & (
  | { readonly kind: 'link'; readonly url: string }
  | { readonly kind: 'deliberation'; readonly number: string }
  | { readonly kind: 'file'; readonly path: string }
);

/** The towns by their code; `null` where the fixtures have none. */
export async function readPlans(fixtures: string): Promise<readonly AskingTownPlan[] | null> {
  const text = await readFile(join(fixtures, FOLDER, 'towns.json'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return null;
  });
  if (text === null) return null;
  const plans = JSON.parse(text) as Readonly<Record<string, Omit<AskingTownPlan, 'code'>>>;
  return Object.entries(plans).map(([code, plan]) => ({ code, ...plan }));
}
