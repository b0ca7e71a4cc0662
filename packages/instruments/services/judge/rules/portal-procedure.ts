import { hostOf } from '@beffroi/domain';
import { isPaperPage } from '../paper-page.ts';
import { isStateHost } from '../providers/hosts.ts';
import { SCOPE } from '../scope.ts';
import type { Sight } from '../signal.ts';
import { rule } from './rule.ts';
import { isOnlyCatalogue } from './support/catalogues.ts';
import { isSheetAddress } from './support/documents.ts';
import { findName, hitsIn, namingOf, says } from './support/find.ts';
import { isPromised } from './support/promises.ts';
import { quoteLink } from './support/quotes.ts';
import { sight } from './support/sight.ts';

/** A portal's public pages list the procedure, or are its first page. */
export const portalProcedure = rule({
  name: 'portal-procedure',
  fr: 'Le portail de démarches propose cette démarche.',
  en: 'The procedures portal offers this procedure.',
  needs: [
    'appointment',
    'blocks',
    'host',
    'index',
    'isCarriedBy',
    'isNamedByAddressAlone',
    'lends',
    'links',
    'pageForms',
    'pageHits',
    'pageLinks',
    'pageProvider',
    'passwordFields',
    'portal',
    'topic',
    'topicText',
    'url',
  ],
  see(given) {
    const { pageProvider } = given;
    if (!given.portal || given.isNamedByAddressAlone() || pageProvider?.kind === 'library' || pageProvider?.kind === 'appointment')
      return [];
    if (pageProvider !== null && !given.isCarriedBy(pageProvider)) return [];
    const signals: Sight[] = [];
    const provider = pageProvider?.id ?? null;
    for (const scoped of given.links) {
      if (scoped.chrome || !scoped.own || !/^https?:/.test(scoped.link.url) || isPromised(scoped, given)) continue;
      // A catalogue is looked at, nothing is asked there.
      if (given.lends && isOnlyCatalogue(scoped.hits)) continue;
      // A sheet to fetch begins nothing on a portal.
      if (isSheetAddress(scoped.link.url) || (given.appointment === 'start' && says(scoped.hits, 'appointment:call'))) continue;
      if (!/^https?:\/\/([^/]+)/i.test(scoped.link.url) || (hostOf(scoped.link.url) !== given.host && !says(scoped.hits, 'online:call')))
        continue;
      // What the State has for all is another rule's; and what the portal's own page tells is asked on paper is not asked there.
      const { target } = scoped.lead;
      if (scoped.lead.isStateHost || (target.kind === 'captured' && isPaperPage(target.page))) continue;
      // A tile whose page does not let itself be seen is a name and no more.
      if (target.kind === 'hindered' || target.kind === 'dead') {
        signals.push(
          sight(
            { block: scoped.link.block, quote: quoteLink(scoped), scope: SCOPE.mention, target: scoped.link.url, provider },
            { effect: 'notes', facet: null, level: 3, weight: 'fair', detail: target.kind === 'dead' ? 'dead' : 'unseen' },
          ),
        );
        continue;
      }
      signals.push(
        sight(
          { block: scoped.link.block, quote: quoteLink(scoped), scope: SCOPE.mention, target: scoped.link.url, provider },
          { facet: 'online_intake', level: 3, weight: 'strong', detail: 'listed' },
        ),
      );
      break;
    }
    if (signals.length === 0 && given.topic.names & (1 << given.index)) {
      const start =
        given.pageLinks.find(
          (link) =>
            link.zone === 'main' &&
            !isSheetAddress(link.url) &&
            !isStateHost(link.url) &&
            says(hitsIn(link.text), 'online:call') &&
            link.text.length < 80,
        ) ?? given.pageForms.find((form) => form.zone === 'main' && form.fields.length > 1);
      const steps = given.blocks.find((block) => /[ée]tape \d|je me connecte|se connecter|connectez-vous|commencer/i.test(block.text));
      if (start !== undefined || steps !== undefined) {
        signals.push(
          sight(
            {
              block: steps?.index ?? given.blocks[0]?.index ?? -1,
              quote: given.topicText,
              scope: SCOPE.namePage,
              target: given.url,
              provider,
            },
            { facet: 'online_intake', level: 3, weight: 'strong', detail: 'start' },
          ),
        );
      }
    }
    if (signals.length === 0) {
      // A list without links, behind which one signs in.
      const item = given.blocks.find(
        (block) =>
          (block.text.length < 200 || pageProvider?.kind === 'family') &&
          findName(block.hits, given.index) !== null &&
          !says(block.hits, 'promise:later') &&
          !says(block.hits, 'refusal:online') &&
          !says(block.hits, 'asked:elsewhere'),
      );
      if (
        item !== undefined &&
        (given.passwordFields > 0 || given.pageLinks.some((link) => says(hitsIn(link.text), 'account:call'))) &&
        (says(item.hits, 'procedure') || pageProvider?.kind === 'family' || namingOf(item.hits).names !== 0)
      ) {
        signals.push(
          sight(
            { block: item.index, quote: item.text, scope: item.scope, target: given.url, provider },
            { facet: 'online_intake', level: 3, weight: 'fair', detail: 'named' },
          ),
        );
      }
    }
    return signals;
  },
});
