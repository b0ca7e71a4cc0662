export { instrumentsOf } from './instruments.ts';
export type { OcrTools } from './ocr-record.ts';
export { type ProgrammesTools, programmesInstrument } from './programmes-instrument.ts';
export { type AboutProgramme, type ReadProgramme, readProgrammeFile } from './read-programme.ts';
