export { archivedSentences } from './archived-sentences.ts';
export { type Coded, readCoded } from './coded.ts';
export { type CodingReport, codingReport } from './coding-report.ts';
export type { CodingPlan, ReadDocument, ReadSentence, SentencesOf } from './draw-sentences.ts';
export { explainTheme } from './explain-theme.ts';
export { LEAST_NAMED, type MachineScore, type ScoreEstimate } from './machine-score.ts';
export { programmeMaterial } from './programme-material.ts';
export { readSentence, type Sentence } from './sentence.ts';
export { MOST_SENTENCES, type SentenceKind, sentenceKind } from './sentence-kind.ts';
