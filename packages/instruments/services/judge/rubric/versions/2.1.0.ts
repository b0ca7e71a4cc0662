// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v2_1_0: RubricVersion = {
  version: '2.1.0',
  digest: 'sha256:5ce35a14b013bf510aefe89b63ca1221efd3c83b06e2d19a2166909d574e3cff',
  date: '2026-11-27',
  change:
    'What a portal of the town’s own name is for is read in the words around it, and a page of one topic that leads to it is that service’s; a form whose button leads to a payment takes it; a sheet is one to fill in by what is done with it; pages on which a neighbour’s town hall speaks give nothing; options that are addresses are links; forms that a script of the page holds are sent; a contact form’s subject may name the service by its department; confidence fitted on a fourth further set.',
  behaviour: 'sha256:4cd3b3e545fa55a8b72e55d9bf3d2ed7d74ba3a37db9d96c0f4ea9a785d0d155',
  rewritten: [
    {
      date: '2026-11-27',
      why: 'Hosts and names of vendors are looked up once',
    },
    {
      date: '2026-11-27',
      why: 'A frame nobody read, and the menu behind a frame, are among what was left unread',
    },
  ],
};
