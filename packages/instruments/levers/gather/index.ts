export { type JudgedLevers, judgeArchive } from './judge-archive.ts';
export { type KeptLever, keptLeversIn, type LeverDetail } from './kept-finding.ts';
export { knownOfAuthority, LEVERS_ASKED, surveysOfAuthority } from './known-of-authority.ts';
export { ASSOCIATION_SUBJECT, LEVER_SUBJECT } from './levers-figures.ts';
export { LEVEL_NAMES, leversInstrument, measuredFrom } from './levers-instrument.ts';
export { type MeasuredLevers, MeasurementStopped, type MeasureOptions, measureLevers } from './measure-levers.ts';
