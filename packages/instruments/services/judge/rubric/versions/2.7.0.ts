// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v2_7_0: RubricVersion = {
  version: '2.7.0',
  digest: 'sha256:71665dba6cb061e2319cf622fd0351a9d290dc422ea4a155154768f8219d9462',
  date: '2026-11-29',
  change:
    'Levels are decided over offers, each with what pages say of it alone; a badge is of its card, what stands under the heading of another matter counts for nothing, a denial in its own words is one, the name of a place that shows nothing is no channel, a portal is known by the marks of its product, and a part of the site whose line tells nothing of the town was not seen',
  behaviour: 'sha256:63228b09384b39a301a1c6091e643760328039c0b42c7e1da77c1b6f4e18ff8b',
  rewritten: [
    {
      date: '2026-11-29',
      why: 'what is asked of most services, of which nothing is said, is asked once',
    },
  ],
};
