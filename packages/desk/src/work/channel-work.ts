import type { ChannelRow, ChannelState, Store } from '@beffroi/store';

/** What happened while the desk worked, for who watches it. */
export type DeskEvent =
  | { readonly kind: 'claimed' | 'released' | 'lost'; readonly channel: number }
  | { readonly kind: 'sending' | 'sent' | 'edited' | 'removed'; readonly post: number }
  | { readonly kind: 'not-sent'; readonly post: number; readonly code: string }
  | { readonly kind: 'heard'; readonly channel: number; readonly messages: number; readonly gap: boolean }
  | { readonly kind: 'followed'; readonly channel: number; readonly changed: number }
  | { readonly kind: 'profile' | 'vouched'; readonly channel: number }
  | { readonly kind: 'picture'; readonly channel: number; readonly portraits: number }
  | { readonly kind: 'trouble'; readonly channel: number; readonly code: string };

/** One channel, claimed: whoever holds it speaks and listens there alone. */
export interface ChannelWork {
  readonly store: Store;
  readonly channel: ChannelRow;
  readonly claim: string;
  /** Milliseconds that one insists on the database. */
  readonly retryFor: number;
  /** Given when the claim is lost, or the worker is to end. */
  readonly signal: AbortSignal;
  readonly now: () => Date;
  /** @throws ClaimLost when the claim has run out by this process's own clock */
  assertHeld(): void;
  readonly tell: (event: DeskEvent) => void;
}

/** Somebody else may hold the channel by now. */
export class ClaimLost extends Error {
  constructor() {
    super('the claim on the channel has run out');
    this.name = 'ClaimLost';
  }
}

const BARRING: ReadonlyMap<string, ChannelState> = new Map([
  ['revoked', 'revoked'],
  ['expired', 'expired'],
  ['narrowed', 'narrowed'],
  ['account-gone', 'account-gone'],
]);

/** The state that a channel is in since a network said no for good; `null` when it may pass. */
export function stateAfter({ code }: { readonly code: string }): ChannelState | null {
  return BARRING.get(code) ?? null;
}
