import { hostOf } from '@beffroi/domain';
import { SCOPE } from '../scope.ts';
import type { Signal } from '../signal.ts';
import { isPromised, quoteLink, signalAt } from '../view.ts';
import type { Rule } from './rule.ts';
import { find, findName, hitsIn, namingOf, says } from './support/find.ts';

/** A portal's public pages list the procedure, or are its first page. */
export const portalProcedure: Rule = {
  name: 'portal-procedure',
  fr: 'Le portail de démarches propose cette démarche.',
  en: 'The procedures portal offers this procedure.',
  see(view) {
    const { page, service } = view;
    if (!page.portal || page.provider?.kind === 'library' || page.provider?.kind === 'appointment') return [];
    if (page.provider !== null && page.provider.services !== 'any' && !page.provider.services.includes(service.id)) return [];
    const signals: Signal[] = [];
    const provider = page.provider?.id ?? null;
    for (const scoped of view.links) {
      if (scoped.chrome || !scoped.own || !/^https?:/.test(scoped.link.url) || isPromised(view, scoped)) continue;
      if (/\.pdf(?:[?#]|$)/i.test(scoped.link.url) || (service.appointment === 'start' && says(scoped.hits, 'appointment:call'))) continue;
      if (
        !/^https?:\/\/([^/]+)/i.test(scoped.link.url) ||
        (hostOf(scoped.link.url) !== page.host && !scoped.hits.some((hit) => find([hit], 'online:call') !== null))
      )
        continue;
      signals.push(
        signalAt(
          view,
          { block: scoped.link.block, quote: quoteLink(scoped), scope: SCOPE.mention, target: scoped.link.url, provider },
          { rule: 'portal-procedure', facet: 'online_intake', level: 3, weight: 'strong', detail: 'listed' },
        ),
      );
      break;
    }
    if (signals.length === 0 && page.topic.names & (1 << view.serviceIndex)) {
      const start =
        page.reading.links.find((link) => link.zone === 'main' && says(hitsIn(link.text), 'online:call') && link.text.length < 80) ??
        page.reading.forms.find((form) => form.zone === 'main' && form.fields.length > 1);
      const steps = view.blocks.find((block) => /[ée]tape \d|je me connecte|se connecter|connectez-vous|commencer/i.test(block.text));
      if (start !== undefined || steps !== undefined) {
        signals.push(
          signalAt(
            view,
            {
              block: steps?.index ?? view.blocks[0]?.index ?? -1,
              quote: page.topicText,
              scope: SCOPE.namePage,
              target: page.url,
              provider,
            },
            { rule: 'portal-procedure', facet: 'online_intake', level: 3, weight: 'strong', detail: 'start' },
          ),
        );
      }
    }
    if (signals.length === 0) {
      // A list without links, behind which one signs in.
      const item = view.blocks.find(
        (block) =>
          (block.text.length < 200 || page.provider?.kind === 'family') &&
          findName(block.hits, view.serviceIndex) !== null &&
          !says(block.hits, 'promise:later') &&
          !says(block.hits, 'refusal:online') &&
          !says(block.hits, 'asked:elsewhere'),
      );
      const signs = page.reading.shape.passwordFields > 0 || page.reading.links.some((link) => says(hitsIn(link.text), 'account:call'));
      if (
        item !== undefined &&
        signs &&
        (says(item.hits, 'procedure') || page.provider?.kind === 'family' || namingOf(item.hits).names !== 0)
      ) {
        signals.push(
          signalAt(
            view,
            { block: item.index, quote: item.text, scope: item.scope, target: page.url, provider },
            { rule: 'portal-procedure', facet: 'online_intake', level: 3, weight: 'fair', detail: 'named' },
          ),
        );
      }
    }
    return signals;
  },
};
