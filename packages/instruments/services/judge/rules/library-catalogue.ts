import { providerOf } from '../providers/recognise.ts';
import { SCOPE } from '../scope.ts';
import type { Signal } from '../signal.ts';
import { isPromised, quoteHit, quoteLink, signalAt, targetOf } from '../view.ts';
import type { Rule } from './rule.ts';
import { find, says } from './support/find.ts';
import { isTakenBack } from './support/wording.ts';

/** The library's catalogue can be searched online (2); its reader account reserves or extends (3); one enrols online (4 with both). */
export const libraryCatalogue: Rule = {
  name: 'library-catalogue',
  fr: 'Le catalogue, le compte lecteur ou l’inscription de la bibliothèque sont en ligne.',
  en: 'The library’s catalogue, reader account or enrolment is online.',
  see(view) {
    if (view.service.id !== 'library-loans' || view.page.kind === 'news') return [];
    const signals: Signal[] = [];
    const opac = view.page.provider?.kind === 'library';
    for (const scoped of view.links) {
      const { link } = scoped;
      if (
        !/^https?:/.test(link.url) ||
        scoped.chrome ||
        isPromised(view, scoped) ||
        (link.block >= 0 && says(view.page.hits[link.block + 1] ?? [], 'promise:later'))
      )
        continue;
      const provider = providerOf(link.url, view.site.townWords);
      const target = targetOf(view.site, link.url);
      if (target.kind === 'dead') continue;
      const at = {
        block: link.block,
        quote: quoteLink(scoped),
        scope: scoped.scope,
        target: link.url,
        provider: provider?.kind === 'library' ? provider.id : null,
      };
      if (target.kind === 'captured' && target.page.key === view.page.key) continue;
      if (/animations?|[ée]v[ée]nements?|spectacles?|jeux de soci|\.pdf/i.test(`${link.text} ${link.url}`)) continue;
      if (says(scoped.hits, 'library:catalogue') || (provider?.kind === 'library' && says(scoped.around, 'library:catalogue')))
        signals.push(
          signalAt(view, at, { rule: 'library-catalogue', facet: 'catalogue', level: 2, weight: 'strong', detail: 'catalogue' }),
        );
      if (says(scoped.hits, 'library:account') && !/mot de passe oubli/i.test(link.text))
        signals.push(
          signalAt(view, at, { rule: 'library-catalogue', facet: 'online_intake', level: 3, weight: 'strong', detail: 'account' }),
        );
    }
    for (const block of view.blocks) {
      if (block.scope < SCOPE.topicPage) continue;
      const account = find(block.hits, 'library:account');
      if (account !== null && !isTakenBack(view, block, account)) {
        const online =
          opac ||
          /en ligne|sur internet|par internet|\bcompte|portail|\bsite\b|catalogue|espace (?:lecteur|abonn|adh|perso)|depuis chez|de chez vous/i.test(
            block.text,
          );
        if (online && !/t[ée]l[ée]phone|sur place|par mail/i.test(block.text.slice(account.start, account.end + 40))) {
          signals.push(
            signalAt(
              view,
              {
                block: block.index,
                quote: quoteHit(block.text, account),
                scope: block.scope,
                provider: opac ? view.page.provider!.id : null,
              },
              { rule: 'library-catalogue', facet: 'online_intake', level: 3, weight: opac ? 'strong' : 'fair', detail: 'account' },
            ),
          );
        }
      }
      const catalogue = find(block.hits, 'library:catalogue');
      if (
        catalogue !== null &&
        !isTakenBack(view, block, catalogue) &&
        !says(view.page.hits[block.index + 1] ?? [], 'promise:later') &&
        (opac || /en ligne|consult|internet|recherch/i.test(block.text))
      ) {
        signals.push(
          signalAt(
            view,
            { block: block.index, quote: quoteHit(block.text, catalogue), scope: block.scope },
            { rule: 'library-catalogue', facet: 'catalogue', level: 2, weight: 'fair', detail: 'catalogue' },
          ),
        );
      }
      const enrol = find(block.hits, 'library:enrol-online');
      if (enrol !== null && !isTakenBack(view, block, enrol)) {
        const pre = /pr[ée].?inscri/i.test(block.text.slice(Math.max(0, enrol.start - 10), enrol.end));
        const onSite =
          /(?:valid|finalis|retir|compl[ée]t|confirm|pr[ée]sent|justifi).{0,80}(?:sur place|accueil|m[ée]diath[èe]que|biblioth[èe]que|guichet|visite|passage)/i.test(
            block.text,
          );
        signals.push(
          signalAt(
            view,
            { block: block.index, quote: quoteHit(block.text, enrol), scope: block.scope },
            {
              rule: 'library-catalogue',
              facet: pre || onSite ? 'online_intake' : 'decision_online',
              level: pre || onSite ? 3 : 4,
              weight: 'fair',
              detail: pre || onSite ? 'pre-enrolment' : 'enrolment',
            },
          ),
        );
      }
    }
    if (opac && signals.every((signal) => signal.facet !== 'online_intake') && view.page.reading.shape.passwordFields > 0) {
      signals.push(
        signalAt(
          view,
          { block: -1, quote: view.page.reading.title, scope: SCOPE.namePage, provider: view.page.provider!.id },
          { rule: 'library-catalogue', facet: 'online_intake', level: 3, weight: 'strong', detail: 'account' },
        ),
      );
    }
    return signals;
  },
};
