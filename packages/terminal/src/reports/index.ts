export { nameOf, type ShownCatalogue, shownCatalogue } from './catalogue.ts';
export { compareWaves } from './compare-waves.ts';
export { type ComparedWave, comparisonLines } from './comparison-lines.ts';
export { exportWave } from './export-wave.ts';
export { type ShowOptions, showWave } from './show-wave.ts';
export { waveHead } from './wave-head.ts';
export { findFigure, townHistoryLines, type WaveAdditions, waveLines } from './wave-lines.ts';
export { withoutTarget } from './without-target.ts';
