import type { CostBand, PlanActionState } from '@beffroi/store';

/** What an action is to move: an indicator of an instrument, from a level to a higher one. */
export interface Tie {
  /** Id of the instrument. */
  readonly instrument: string;
  readonly indicator: string;
  /** `null` where nothing was observed when it was tied. */
  readonly from: number | null;
  readonly to: number;
}

/** Somebody who is in charge of an action, or was asked to be. */
export interface InCharge {
  readonly charge: number;
  /** `null` where whoever reads may not know it. */
  readonly account: number | null;
  /** `null` where whoever reads may not know it. */
  readonly name: string | null;
  /** ISO instant: since when, or when they were asked. */
  readonly since: string;
  /** Whether they let everybody read their name. */
  readonly named: boolean;
}

/** Somebody who was asked to be in charge, and has not answered. */
export interface Asked extends InCharge {
  /** Whether they offered it themselves: then who edits the plan answers. */
  readonly offered: boolean;
  /** Who asked; `null` where whoever reads may not know it. */
  readonly by: string | null;
}

/** An action, as whoever reads it may see it. Days are those of the authority's zone: `2026-11-24`. */
export interface ActionView {
  readonly id: number;
  /** How people name it in its plan, from 1. */
  readonly number: number;
  readonly title: string;
  /** Why it is done; empty where nobody said. */
  readonly purpose: string;
  readonly state: PlanActionState;
  readonly due: string | null;
  readonly step: { readonly text: string; readonly due: string | null } | null;
  readonly cost: CostBand | null;
  readonly blocked: { readonly by: string; readonly liftedBy: string | null; readonly since: string } | null;
  readonly endedOn: string | null;
  readonly open: boolean;
  readonly version: number;
  readonly ties: readonly Tie[];
  /** `null`: nobody is in charge. */
  readonly inCharge: InCharge | null;
  /** Who was asked and has not answered; `null` also where whoever reads may not know it. */
  readonly asked: Asked | null;
  /** Numbers of the actions that it waits for, in the same plan. */
  readonly needs: readonly number[];
  /** Other authorities that carry it too. */
  readonly sharedWith: readonly {
    readonly share: number;
    readonly territory: string;
    readonly state: 'asked' | 'accepted';
    readonly mayMove: boolean;
  }[];
  /** ISO instant. */
  readonly madeAt: string;
}

/** A plan with its actions in the order of their numbers, as whoever reads it may see them. */
export interface PlanView {
  readonly id: number;
  /** INSEE code, or SIREN of a body of several communes. */
  readonly territory: string;
  /** The year of the ballot that opened the mandate. */
  readonly mandateYear: number;
  readonly name: string;
  readonly zone: string;
  /** ISO instant; `null`: only the authority reads it. */
  readonly publishedAt: string | null;
  readonly version: number;
  readonly actions: readonly ActionView[];
}
