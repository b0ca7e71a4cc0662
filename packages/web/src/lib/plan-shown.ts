import type { PointToCome } from '@beffroi/chain';
import type { CostBand, PlanActionState } from '@beffroi/store';

/** A day as a page says it. */
export interface ShownDay {
  /** `2026-11-24`. */
  readonly day: string;
  /** `24 novembre 2026`, and `24 nov. 2026` for a column. */
  readonly words: string;
  readonly short: string;
  /** Whether it has passed, and what was to be done is not. */
  readonly late: boolean;
}

/** What an action is to move, in words. */
export interface ShownTie {
  /** `instrument:indicator`, as forms and filters name it. */
  readonly key: string;
  /** Name of the indicator; `null` where the house does not know it any more. */
  readonly title: string | null;
  /** Name of the instrument. */
  readonly instrument: string;
  readonly from: number | null;
  readonly to: number;
}

/** Somebody in charge, or asked. */
export interface ShownCharge {
  readonly charge: number;
  /** `null` where whoever reads may not know it. */
  readonly account: number | null;
  /** `null` where whoever reads may not know it. */
  readonly name: string | null;
  /** Since when: `24 novembre 2026`. */
  readonly since: string;
  readonly named: boolean;
  /** Asked so long ago that somebody should speak with them. */
  readonly long: boolean;
}

/** An action as its pages show it: every word in the page's language. */
export interface ShownAction {
  /** Row of it. */
  readonly id: number;
  /** In its plan, from 1. */
  readonly number: number;
  readonly title: string;
  readonly purpose: string;
  readonly state: PlanActionState;
  /** Whether it is neither done nor given up. */
  readonly goesOn: boolean;
  readonly due: ShownDay | null;
  readonly step: { readonly text: string; readonly due: ShownDay | null } | null;
  readonly cost: CostBand | null;
  readonly blocked: { readonly by: string; readonly liftedBy: string | null; readonly since: string } | null;
  readonly endedOn: string | null;
  readonly open: boolean;
  readonly version: number;
  readonly ties: readonly ShownTie[];
  /** The measurement that will tell what it moved, and around which month: `mars 2028`. */
  readonly told: { readonly point: PointToCome['point']; readonly month: string } | null;
  readonly inCharge: ShownCharge | null;
  readonly asked: (ShownCharge & { readonly offered: boolean }) | null;
  readonly needs: readonly { readonly number: number; readonly title: string; readonly done: boolean }[];
  readonly sharedWith: readonly {
    readonly share: number;
    readonly territory: string;
    readonly name: string;
    readonly state: 'asked' | 'accepted';
  }[];
}
