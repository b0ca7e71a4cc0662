import type { ServiceId } from '@beffroi/services/judge';
import { SERVICE_ADDRESSES, servicePath } from '@beffroi/services/views';

/** Which mark a page is about: `wave` is `null` where the address names none, which is the newest. */
export interface ProofAddress {
  readonly wave: string | null;
  readonly code: string;
  readonly service: string;
}

/** Path of the proof of a mark, in French, from `/`. */
export const proofPath = ({ wave, code, service }: ProofAddress): string => servicePath(code, service as ServiceId, wave);

/** How addresses name a mark of this instrument. */
export const MARK_ADDRESSES = { instrument: 'demarches', indicators: SERVICE_ADDRESSES } as const;

/** Path of the page where the mark that is shown is contested. */
export const contestPath = ({ code, service }: Pick<ProofAddress, 'code' | 'service'>): string =>
  `/contester/${MARK_ADDRESSES.instrument}/${code}/${MARK_ADDRESSES.indicators.of(service)}`;
