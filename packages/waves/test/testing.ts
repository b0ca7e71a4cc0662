// What tests of other rooms may borrow from this one.
export * from './made-wave.ts';
export { siteInstrument } from './site-instrument.ts';
export { layTown, ownFolder, towns } from './towns.ts';
export { findingsOf, startTrial, startTrialWave, type Trial, workHere } from './trial.ts';
