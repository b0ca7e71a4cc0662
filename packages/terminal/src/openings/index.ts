export {
  assertArchive,
  assertFolder,
  isLoopback,
  isWebHost,
  type Opened,
  openBrowserFor,
  openSource,
  userAgentOf,
  viaOf,
} from './openings.ts';
export { pace } from './pace.ts';
export { progressOf } from './progress.ts';
export { waveSourceOf } from './wave-source.ts';
