import { Hits } from '@beffroi/reading';
import { SCOPE } from '../scope.ts';
import type { Sight } from '../signal.ts';
import { rule } from './rule.ts';
import { saysWhatIsDone } from './support/begins.ts';
import { find, says } from './support/find.ts';
import { isPromised } from './support/promises.ts';
import { quoteHit, quoteLink } from './support/quotes.ts';
import { sentenceAround } from './support/sentence.ts';
import { sight } from './support/sight.ts';
import { isTakenBack } from './support/wording.ts';

/** Words of an account, not of the loans that a page explains. */
const OWN = /\b(?:mes|mon|ma|vos|votre)\b|compte|espace|lecteur|abonn|adh[ée]rent|prolong|r[ée]serv|renouvel|retenir/i;

/** Characters of a passage that are looked at: a block may be as long as a page, and hold thousands of links. */
const A_PASSAGE = 1_000;

/** A catalogue that is looked at in the library alone is none for who is at home. */
const ON_THE_SPOT =
  /\b(?:catalogue|fichier)\b[^.]{0,60}\b(?:que|seulement|uniquement|exclusivement) (?:sur place|[àa] la (?:biblioth[èe]que|m[ée]diath[èe]que)|dans nos murs)|\b(?:catalogue|fichier)\b[^.]{0,60}\b(?:sur place|[àa] la (?:biblioth[èe]que|m[ée]diath[èe]que)) (?:seulement|uniquement|exclusivement)/i;

/** The words are written to somebody, who does it. */
const WRITTEN_TO = /@/;

/** Whose sign-in it is who works there. */
const OF_STAFF = /\b(?:personnel|agents?|biblioth[ée]caires?|professionnels?|[ée]quipe)\b/i;

/** The library's catalogue can be searched online (2); its reader account reserves or extends (3); one enrols online (4 with both). */
export const libraryCatalogue = rule({
  name: 'library-catalogue',
  fr: 'Le catalogue, le compte lecteur ou l’inscription de la bibliothèque sont en ligne.',
  en: 'The library’s catalogue, reader account or enrolment is online.',
  only: 'lends',
  needs: ['hasOwnSignIn', 'key', 'kind', 'links', 'pageBlocks', 'pageHits', 'pageProvider', 'passwordFields', 'saying', 'title'],
  see(given) {
    if (given.kind === 'news') return [];
    const signals: Sight[] = [];
    const opac = given.pageProvider?.kind === 'library';
    for (const scoped of given.links) {
      const { link } = scoped;
      if (!scoped.lead.isWeb || scoped.chrome) continue;
      const { provider, target } = scoped.lead;
      if (target.kind === 'dead') continue;
      if (target.kind === 'captured' && target.page.key === given.key) continue;
      const catalogue =
        says(scoped.hits, 'library:catalogue') || (provider?.kind === 'library' && says(scoped.around, 'library:catalogue'));
      const account = says(scoped.hits, 'library:account') && OWN.test(link.text) && !/mot de passe oubli/i.test(link.text);
      if (!catalogue && !account) continue;
      // What stands behind it could not be seen, and no sentence says what is done there: a button proves no channel.
      if (target.kind === 'hindered' && !saysWhatIsDone(scoped.blockText.slice(0, A_PASSAGE).replace(link.text, ''))) continue;
      if (isPromised(scoped, given) || (link.block >= 0 && says(given.pageHits[link.block + 1] ?? Hits.NONE, 'promise:later'))) continue;
      if (/animations?|[ée]v[ée]nements?|spectacles?|jeux de soci|\.pdf/i.test(`${link.text} ${link.url}`)) continue;
      const at = {
        block: link.block,
        quote: quoteLink(scoped),
        scope: scoped.scope,
        target: link.url,
        provider: provider?.kind === 'library' ? provider.id : null,
      };
      if (catalogue) signals.push(sight(at, { facet: 'catalogue', level: 2, weight: 'strong', detail: 'catalogue' }));
      if (account) signals.push(sight(at, { facet: 'online_intake', level: 3, weight: 'strong', detail: 'account' }));
    }
    for (const block of given.saying('library:account', 'library:catalogue', 'library:enrol-online')) {
      if (block.scope < SCOPE.topicPage) continue;
      const told = block.text.replace(ON_THE_SPOT, '');
      const account = find(block.hits, 'library:account');
      if (account !== null && !isTakenBack(given, block, account)) {
        const online =
          opac ||
          // Beside a sign-in, what is told is done behind it.
          (!OF_STAFF.test(block.text) && given.hasOwnSignIn()) ||
          /en ligne|sur internet|par internet|\bcompte|portail|\bsite\b|catalogue|espace (?:lecteur|abonn|adh|perso)|depuis chez|de chez vous|d['’]un (?:clic|geste)|rang dans la file/i.test(
            told,
          );
        const byMessage = WRITTEN_TO.test(sentenceAround(block.text, account.start, account.end));
        if (online && !byMessage && !/t[ée]l[ée]phone|sur place|par mail/i.test(block.text.slice(account.start, account.end + 40))) {
          signals.push(
            sight(
              {
                block: block.index,
                quote: quoteHit(block.text, account),
                scope: block.scope,
                provider: opac ? given.pageProvider!.id : null,
              },
              { facet: 'online_intake', level: 3, weight: opac ? 'strong' : 'fair', detail: 'account' },
            ),
          );
        }
      }
      const catalogue = find(block.hits, 'library:catalogue');
      if (
        catalogue !== null &&
        !isTakenBack(given, block, catalogue) &&
        !says(given.pageHits[block.index + 1] ?? Hits.NONE, 'promise:later') &&
        (opac || told === block.text) &&
        (opac || /en ligne|consult|internet|recherch/i.test(block.text))
      ) {
        signals.push(
          sight(
            { block: block.index, quote: quoteHit(block.text, catalogue), scope: block.scope },
            { facet: 'catalogue', level: 2, weight: 'fair', detail: 'catalogue' },
          ),
        );
      }
      const enrol = find(block.hits, 'library:enrol-online');
      if (enrol !== null && !isTakenBack(given, block, enrol)) {
        const pre = /pr[ée].?inscri/i.test(block.text.slice(Math.max(0, enrol.start - 10), enrol.end));
        const onSite =
          /(?:valid|finalis|retir|compl[ée]t|confirm|pr[ée]sent|justifi).{0,80}(?:sur place|accueil|m[ée]diath[èe]que|biblioth[èe]que|guichet|visite|passage)/i.test(
            block.text,
          );
        signals.push(
          sight(
            { block: block.index, quote: quoteHit(block.text, enrol), scope: block.scope },
            {
              facet: pre || onSite ? 'online_intake' : 'decision_online',
              level: pre || onSite ? 3 : 4,
              weight: 'fair',
              detail: pre || onSite ? 'pre-enrolment' : 'enrolment',
            },
          ),
        );
      }
    }
    if (opac && signals.every((signal) => signal.facet !== 'online_intake') && given.passwordFields > 0) {
      signals.push(
        sight(
          { block: -1, quote: given.title, scope: SCOPE.namePage, provider: given.pageProvider!.id },
          { facet: 'online_intake', level: 3, weight: 'strong', detail: 'account' },
        ),
      );
    }
    return signals;
  },
});
