import type { ReviewKind } from '@beffroi/instrument';
import { itIsReviewed } from '@beffroi/review/conformance';
import { sentenceKind } from './sentence-kind.ts';

itIsReviewed(
  { catalogue: [], review: { kind: sentenceKind(() => async () => []) as ReviewKind } },
  {
    subjects: [
      { list: 'agir', document: 'sha256:0', sentence: 3, page: 1, words: 'La fibre partout.', before: '', after: '', heading: '' },
    ],
    answers: [
      { digital: true, themes: ['broadband-fibre-wifi'], commitment: 2 },
      { digital: true, themes: [], commitment: 0 },
      { digital: false, themes: [], commitment: null },
    ],
  },
);
