export { type JudgedLevers, judgeArchive } from './judge-archive.ts';
export { leversInstrument, measuredFrom } from './levers-instrument.ts';
export { type MeasuredLevers, MeasurementStopped, type MeasureOptions, measureLevers } from './measure-levers.ts';
