import type { Instrument, ReviewKind } from '@beffroi/instrument';
import { findingKind } from './findings/finding-kind.ts';

type Read = Pick<Instrument, 'catalogue' | 'scale' | 'review'>;

/** What people are asked of an instrument's waves: what its face says, else its findings. */
export function kindOf(instrument: Read): ReviewKind {
  return instrument.review?.kind ?? findingKind(instrument);
}

/** All kinds of items that may stand in its waves: what people are asked, first, and findings, for any of them can be contested. */
export function kindsOf(instrument: Read): readonly ReviewKind[] {
  const asked = kindOf(instrument);
  const findings: ReviewKind = findingKind(instrument);
  return asked.id === findings.id ? [asked] : [asked, findings];
}
