export { dataFolder, nearName } from './data-folder.ts';
export { archivesName, databaseName, type House, inWords, withHouse } from './house.ts';
export { eventSentence, laterLook, progressLine, waveProgressOf } from './wave-progress.ts';
export { browserFor, tools, untilSettled } from './work.ts';
