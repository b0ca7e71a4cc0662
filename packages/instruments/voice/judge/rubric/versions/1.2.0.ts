// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_2_0: RubricVersion = {
  version: '1.2.0',
  digest: 'sha256:cbbdba4875025d9e03d0a686a9b702b97a76f7f70d4f1aeb78dc224cb54ab64a',
  date: '2026-11-29',
  change:
    'what features tell only together and what a post speaks of; headings with a name behind them, machines beside a robot, closings, names that no register holds; weights fitted with five new sets',
  behaviour: 'sha256:cbbdba4875025d9e03d0a686a9b702b97a76f7f70d4f1aeb78dc224cb54ab64a',
  rewritten: [],
};
