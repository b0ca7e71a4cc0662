// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v2_2_0: RubricVersion = {
  version: '2.2.0',
  digest: 'sha256:2b7a8372579cd6435e271481f871fe4326d988796008dc20125f109b994e9673',
  date: '2026-11-28',
  change:
    'An absence is said only where no passage of the town’s own pages speaks as those do that explain the service on labelled towns, and where the pages show that they are a town hall’s; how a request goes on is read in whatever words; a home page that leads nowhere and says next to nothing is no site, and who took over a name says so; a paragraph that the service’s name leads explains it, and so do two telling parts beside the name; another commune’s folder of a platform is that commune’s; of a page that was read from its bytes and drawn, what only the drawing holds counts as it shows, and of what both hold the more careful reading counts; a field belongs to the form that it names. Drawn pages alone are judged otherwise: of the fixtures, which are read from their bytes, no finding moved. A host of the town’s own is a portal where several services ask who comes there, whatever it is called; a passage that names no service is about the one whose place it leads to; a login that bears a service’s name is that service’s door; and how a request goes on is read in families of words as well, never from a heading or a question. Of the little web and the trial towns eight levels moved, five of them to what people give; the others in facets and confidence. The place that a passage leads to is known by what stands there, and a sentence by families of words.',
  behaviour: 'sha256:b0b3e45394387de05605d3119069d62deec36a351e749026ddaa717fe27716a4',
  rewritten: [
    {
      date: '2026-11-28',
      why: 'sources written anew for speed: wordings and words are numbers, addresses and scopes are worked out once',
    },
    {
      date: '2026-11-28',
      why: 'wordings are compiled when the first text is looked through',
    },
    {
      date: '2026-11-28',
      why: 'the channel behind a link is worked out from the place behind it',
    },
    {
      date: '2026-11-28',
      why: 'reports of the street stand in one place',
    },
    {
      date: '2026-11-28',
      why: 'Pages of words judged in less time: what is the same for all services is worked out once',
    },
  ],
};
