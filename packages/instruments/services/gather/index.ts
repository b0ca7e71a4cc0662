export { CELL_LIMITS, type CellEnd, CellEnded, type CellLimits } from './cell/cell-limits.ts';
export { CELLS, Cells } from './cell/cells.ts';
export * from './document.ts';
export * from './explain.ts';
export * from './judge-archive.ts';
export { known } from './known.ts';
export * from './measure-town.ts';
export * from './sentence.ts';
export { measuredFrom, servicesInstrument } from './services-instrument.ts';
