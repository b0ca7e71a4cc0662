import type { Instrument, ReviewKind } from '@beffroi/instrument';
import { findingKind } from './findings/finding-kind.ts';

/** What people are asked of an instrument's waves: what its face says, else its findings. */
export function kindOf(instrument: Pick<Instrument, 'catalogue' | 'scale' | 'review'>): ReviewKind {
  return instrument.review?.kind ?? findingKind(instrument);
}
