import type { DocumentReading } from '@beffroi/documents';
import { FIELD_IDS, type FieldId, type ProgrammeVerdict } from '@beffroi/programmes';

// TODO: gone as soon as the instrument exports its own.
export const RUBRIC = { version: '0.0.0', digest: `sha256:${'0'.repeat(64)}` };

export function assessProgramme(documents: readonly DocumentReading[]): ProgrammeVerdict {
  const sentences = documents.flatMap((document) => document.sentences);
  return {
    mentionsDigital: false,
    themes: [],
    statements: [],
    words: sentences.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0),
    sentences: sentences.length,
    fields: Object.fromEntries(FIELD_IDS.map((id) => [id, 0])) as Record<FieldId, number>,
    sketch: '',
  };
}
