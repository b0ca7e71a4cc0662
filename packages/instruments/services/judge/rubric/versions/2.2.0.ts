// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v2_2_0: RubricVersion = {
  version: '2.2.0',
  digest: 'sha256:89b4b137b45450c49ba1bf8672c86fa9739a20cd9e92ddb2f06850c4f3792363',
  date: '2026-11-28',
  change:
    'An absence is said only where no passage of the town’s own pages speaks as those do that explain the service on labelled towns, and where the pages show that they are a town hall’s; how a request goes on is read in whatever words; a home page that leads nowhere and says next to nothing is no site, and who took over a name says so; a paragraph that the service’s name leads explains it, and so do two telling parts beside the name; another commune’s folder of a platform is that commune’s; of a page that was read from its bytes and drawn, what only the drawing holds counts as it shows, and of what both hold the more careful reading counts; a field belongs to the form that it names. Drawn pages alone are judged otherwise: of the fixtures, which are read from their bytes, no finding moved. A host of the town’s own is a portal where several services ask who comes there, whatever it is called; a passage that names no service is about the one whose place it leads to; a login that bears a service’s name is that service’s door; and how a request goes on is read in families of words as well, never from a heading or a question. Of the little web and the trial towns eight levels moved, five of them to what people give; the others in facets and confidence. The place that a passage leads to is known by what stands there, and a sentence by families of words. A button alone to what could not be seen proves no channel; a portal that says it is closed, an entry of the menu whose page is gone and a server that a sentence names are obstacles; what is booked and paid in an account was asked for there. A page on a portal that tells of paper or of a number to call starts nothing; what a page says one does at a place that could not be seen is believed; where that place could not be seen, a page of the field, a bare sign-in or one tile of a row gives no mark; a button below what one does in a portal is believed, two pages that contradict each other are left to people, and data kept, acts without asking, delivery and visits are told in more families of words. Confidence was fitted on towns that were judged before anybody read their errors.',
  behaviour: 'sha256:c3ec225406f8b47a39e970a9f9f2cafc8a2429b5c87ffb73efdc1b2bbf650199',
  rewritten: [
    {
      date: '2026-11-28',
      why: 'one pattern of the addresses of sheets instead of two that were alike',
    },
  ],
};
