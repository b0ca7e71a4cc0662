import type { Migration } from 'kysely/migration';
import { up as waves } from './0001-waves.ts';
import { up as publication } from './0002-publication.ts';
import { up as people } from './0003-people.ts';
import { up as reviews } from './0004-reviews.ts';
import { up as scopeRanks } from './0005-scope-ranks.ts';
import { up as programmes } from './0006-programmes.ts';
import { up as statementCoding } from './0007-statement-coding.ts';
import { up as silence } from './0008-silence.ts';
import { up as furtherScales } from './0009-further-scales.ts';
import { up as targets } from './0010-targets.ts';
import { up as acts } from './0011-acts.ts';
import { up as readings } from './0012-readings.ts';
import { up as fictional } from './0013-fictional.ts';
import { up as coverage } from './0014-coverage.ts';
import { up as archivesOfDocuments } from './0015-archives-of-documents.ts';
import { up as desk } from './0016-desk.ts';
import { up as deskPictures } from './0017-desk-pictures.ts';
import { up as post } from './0018-post.ts';
import { up as surveys } from './0019-surveys.ts';
import { up as plans } from './0020-plans.ts';
import { up as ideas } from './0021-ideas.ts';
import { up as news } from './0022-news.ts';
import { up as checkups } from './0023-checkups.ts';
import { up as mostUrgentFirst } from './0024-most-urgent-first.ts';
import { up as objections } from './0025-objections.ts';
import { up as postEdits } from './0026-post-edits.ts';
import { up as shownChanges } from './0027-shown-changes.ts';
import { up as imports } from './0028-imports.ts';
import { up as reviewDraws } from './0029-review-draws.ts';
import { up as targetAccess } from './0030-target-access.ts';
import { up as keptComparisons } from './0031-kept-comparisons.ts';

/** All migrations by their name, which is for ever; the names are in the order in which they run. */
export const MIGRATIONS = {
  '0001-waves': { up: waves },
  '0002-publication': { up: publication },
  '0003-people': { up: people },
  '0004-reviews': { up: reviews },
  '0005-scope-ranks': { up: scopeRanks },
  '0006-programmes': { up: programmes },
  '0007-statement-coding': { up: statementCoding },
  '0008-silence': { up: silence },
  '0009-further-scales': { up: furtherScales },
  '0010-targets': { up: targets },
  '0011-acts': { up: acts },
  '0012-readings': { up: readings },
  '0013-fictional': { up: fictional },
  '0014-coverage': { up: coverage },
  '0015-archives-of-documents': { up: archivesOfDocuments },
  '0016-desk': { up: desk },
  '0017-desk-pictures': { up: deskPictures },
  '0018-post': { up: post },
  '0019-surveys': { up: surveys },
  '0020-plans': { up: plans },
  '0021-ideas': { up: ideas },
  '0022-news': { up: news },
  '0023-checkups': { up: checkups },
  '0024-most-urgent-first': { up: mostUrgentFirst },
  '0025-objections': { up: objections },
  '0026-post-edits': { up: postEdits },
  '0027-shown-changes': { up: shownChanges },
  '0028-imports': { up: imports },
  '0029-review-draws': { up: reviewDraws },
  '0030-target-access': { up: targetAccess },
  '0031-kept-comparisons': { up: keptComparisons },
} as const satisfies Readonly<Record<string, Migration>>;
