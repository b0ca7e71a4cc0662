// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_2_0: RubricVersion = {
  version: '1.2.0',
  digest: 'sha256:2a26106ad0a1a412e5d9bda3b491e402ac436b513f71406f5e34735fb526a80a',
  date: '2026-11-29',
  change:
    'what features tell only together and what a post speaks of; headings with a name behind them, machines beside a robot, closings, names that no register holds; weights fitted with five new sets',
  behaviour: 'sha256:2a26106ad0a1a412e5d9bda3b491e402ac436b513f71406f5e34735fb526a80a',
  rewritten: [],
};
