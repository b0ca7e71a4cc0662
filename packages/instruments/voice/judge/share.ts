import { wilsonInterval } from '@beffroi/domain';

/** `n` of `of`, with Wilson's interval of 95 %; the other three are `null` of nothing. */
export interface VoiceShare {
  readonly n: number;
  readonly of: number;
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** A share with its interval. */
export function shareOf(n: number, of: number): VoiceShare {
  const interval = wilsonInterval(n, of);
  return { n, of, share: of === 0 ? null : n / of, low: interval?.low ?? null, high: interval?.high ?? null };
}
