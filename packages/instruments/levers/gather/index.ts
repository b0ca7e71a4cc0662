export { type JudgedLevers, judgeArchive } from './judge-archive.ts';
export { type KeptLever, keptLeversIn, type LeverDetail } from './kept-finding.ts';
export { knownOfAuthority, LEVERS_ASKED } from './known-of-authority.ts';
export { ASSOCIATION_SUBJECT, LEVER_SUBJECT } from './levers-figures.ts';
export { leversInstrument, measuredFrom } from './levers-instrument.ts';
export { type MeasuredLevers, MeasurementStopped, type MeasureOptions, measureLevers } from './measure-levers.ts';
