import { fold } from '@beffroi/reading';
import { isOwn } from '../site/site.ts';
import { type LeverRule, passagesThat, type Sight, sightOf } from './rule.ts';

const PROPOSE =
  /\b(?:peuvent (?:annoncer|proposer|publier)|adresse[rz] (?:son|votre|vos) (?:annonces?|articles?|affiches?)|propos(?:er|ez)|annonc(?:er|ez)|soumettre|soumettez|suggerer|suggerez|envoyez|transmettez|faites connaitre|publiez|deposez|remplissez)\b/;
const EVENT = /\b(?:evenements?|manifestations?|animations?|affiches?|actualites?|annonces?|articles?)\b/;
const PUBLISHED = /\b(?:parait(?:ra)?|publi\w*|diffus\w*|relai\w*|figur\w*|agenda|panneaux|en ligne)\b/;
/** What a button or menu says that leads there. */
const LINK =
  /^(?:je )?(?:propos(?:er?|ez)|annonc(?:er?|ez)|soumett(?:re|ez)|suggerer?|suggerez|publi(?:er?|ez)) (?:un|une|votre|vos|mon) (?:evenements?|manifestations?|animations?|actualites?)\b/;

/** Where residents and associations propose what the town's communication publishes. */
export const eventProposal: LeverRule = {
  name: 'event-proposal',
  lever: 'communication-animates',
  says: {
    3: {
      fr: 'Une page invite habitants et associations à proposer ce que la collectivité publie.',
      en: 'A page invites residents and associations to propose what the authority publishes.',
    },
  },
  see(site) {
    // What is sent in will be published: the future is what is offered, and associations are those to whom it is.
    const said = passagesThat(site, {
      all: [PUBLISHED],
      allow: ['private', 'promised'],
      none: [
        /\bnous (?:creerons|lancerons|ouvrirons)\b/,
        /\b(?:marches? publics?|offres?|emplois?|candidatures?|publicit\w*|encarts?|tarifs?|legales?|boamp)\b/,
      ],
    }).filter(({ blockFolded }) => PROPOSE.test(blockFolded) && EVENT.test(blockFolded) && isToUs(blockFolded));
    const linked = site.pages.flatMap(({ reading, bars }, i): Sight[] =>
      bars.has('other-body') || bars.has('campaign')
        ? []
        : reading.links
            .filter(({ text, url }) => LINK.test(fold(text)) && text.length < 80 && isOwn(site, url))
            .map(({ text, block }) => ({ level: 3, page: site.pages[i]!, block, quote: text })),
    );
    return [...said.map((passage) => sightOf(passage, 3)), ...linked];
  },
};

/** Sent to the town, and not to a firm's or an association's own list. */
function isToUs(folded: string): boolean {
  return /\b(?:formulaire|service communication|mairie|nous (?:la |le |les )?publi\w*|agenda|panneaux|site)\b/.test(folded);
}
