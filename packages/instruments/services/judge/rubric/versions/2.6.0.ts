// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v2_6_0: RubricVersion = {
  version: '2.6.0',
  digest: 'sha256:cef5d36b77182ae1efe32bb386f249392c69d7bc491ade9f9d4f46c0618afdc6',
  date: '2026-11-29',
  change:
    'No absence stands behind a page that holds back what it is for: a list of which a click brings the rest or that nothing filled, a guide in one file, a search alone, a map or a robot that one asks, a desk withdrawn, the same notice at two addresses, posters under headings; a menu below a sign-in stays a menu, an identity paper that is brought is no procedure, behind a budget stands no service, and confidence is fitted anew',
  behaviour: 'sha256:cef5d36b77182ae1efe32bb386f249392c69d7bc491ade9f9d4f46c0618afdc6',
  rewritten: [],
};
