// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_3_0: RubricVersion = {
  version: '1.3.0',
  digest: 'sha256:3791b8ba45ef502113d2a398bcaf89e6eaa3198684b8e63d659a640dc625d63e',
  date: '2026-11-29',
  change:
    'A member’s trade is no delegation, a smart town beside safety is cameras, relations with users alone are no change of services, and a portal of the country around is another body’s',
  behaviour: 'sha256:3791b8ba45ef502113d2a398bcaf89e6eaa3198684b8e63d659a640dc625d63e',
  rewritten: [],
};
