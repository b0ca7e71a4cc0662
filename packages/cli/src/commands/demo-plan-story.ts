import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Role } from '@beffroi/acts';
import type { Progress } from '@beffroi/plans';
import type { CostBand } from '@beffroi/store';

/** A day of the demonstration: so many after its first wave. */
type DayFromFirst = number;

/** What invented authorities do about what was measured. */
export interface PlanStory {
  /** Bodies of several of the towns: no list knows them. */
  readonly bodies: readonly { readonly code: string; readonly name: string; readonly towns: readonly string[] }[];
  readonly plans: readonly PlanTold[];
  /** Whose account is closed, and when. */
  readonly closed: readonly { readonly name: string; readonly day: DayFromFirst }[];
}

/** A plan of one of them. */
export interface PlanTold {
  readonly territory: string;
  readonly name: string;
  /** Who edits it; they are let in where they have no account yet, and then `mail` is the domain of their address. */
  readonly lead: string;
  readonly mail?: string;
  readonly day: DayFromFirst;
  readonly published: DayFromFirst;
  readonly people?: readonly { readonly name: string; readonly role: Role }[];
  readonly texts?: Readonly<Record<string, string>>;
  readonly actions: readonly ActionTold[];
}

/** An action, in the order of its number. */
export interface ActionTold {
  readonly title: string;
  readonly purpose?: string;
  /** By indicator: from and to which level. */
  readonly ties?: Readonly<Record<string, readonly [from: number | null, to: number]>>;
  readonly day: DayFromFirst;
  readonly due?: DayFromFirst;
  readonly cost?: CostBand;
  readonly open?: boolean;
  readonly needs?: readonly number[];
  readonly then?: readonly Happening[];
}

/** What happens to an action, by whom. */
export type Happening = { readonly day: DayFromFirst } & (
  | { readonly do: 'ask'; readonly who: string }
  | { readonly do: 'offer'; readonly who: string }
  | { readonly do: 'accept'; readonly who: string; readonly named?: boolean }
  | { readonly do: 'decline'; readonly who: string; readonly reason: string }
  | { readonly do: 'hand-over'; readonly who: string; readonly to: string }
  | ({ readonly do: 'move'; readonly who: string } & MoveTold)
  | { readonly do: 'note'; readonly who: string; readonly said: string; readonly private?: boolean }
  | { readonly do: 'share'; readonly with: string; readonly mayMove: boolean }
  | { readonly do: 'accept-share'; readonly who: string }
);

/** How an action goes from a day on. */
export interface MoveTold {
  readonly state: Progress['state'];
  readonly blocked?: NonNullable<Progress['blocked']>;
  readonly step?: { readonly text: string; readonly day: DayFromFirst };
}

/** Who watches the demonstration is let in as somebody of this town. */
export const WATCHED = { territory: '99012', name: 'Jean-Marc Taillefer' } as const;

/** The story; `null` where the fixtures have none. */
export async function readPlanStory(fixtures: string): Promise<PlanStory | null> {
  const text = await planStoryText(fixtures);
  return text === null ? null : (JSON.parse(text) as PlanStory);
}

/** The story as it is written. */
export async function planStoryText(fixtures: string): Promise<string | null> {
  return readFile(join(fixtures, 'plans.json'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return null;
  });
}
