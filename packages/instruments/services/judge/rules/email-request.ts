import type { Hits } from '@beffroi/reading';
import { SCOPE } from '../scope.ts';
import type { Sight } from '../signal.ts';
import type { ScopedLink } from '../view.ts';
import { rule } from './rule.ts';
import { contactsIn } from './support/contacts.ts';
import { find, findName, hitsIn, namingOf, says } from './support/find.ts';
import { headingPromises } from './support/promises.ts';
import { quoteHit } from './support/quotes.ts';
import { sight } from './support/sight.ts';

const NONE: readonly ScopedLink[] = [];
const ADDRESS = /[\w.+-]@[\w-]+\.[\w.]+/;

/** The request itself may be sent by e-mail: an address given as the way to ask, not a contact among others. */
export const emailRequest = rule({
  name: 'email-request',
  fr: 'La demande peut être envoyée par courriel à une adresse donnée pour cela.',
  en: 'The request may be sent by e-mail to an address given for it.',
  needs: ['askedByMessage', 'index', 'links', 'pageBlocks', 'pageHits', 'pageLinks', 'report', 'saying'],
  see(given) {
    const signals: Sight[] = [];
    const { mail } = contactsIn(given.pageLinks);
    const mails = mail.size === 0 ? NONE : given.links.filter(({ lead }) => lead.isMail);
    for (const block of given.saying('email:send')) {
      if (block.scope < SCOPE.topicPage || (block.scope <= SCOPE.topicSection && findName(block.hits, given.index) === null)) continue;
      // Another service's paragraph on a page of several gives that one's address.
      if (block.scope <= SCOPE.namePage && namesAnother(block.hits, given.index)) continue;
      const send = find(block.hits, 'email:send');
      if (send === null) continue;
      const text = block.text;
      const next = given.pageBlocks[block.index + 1];
      const hasAddress =
        mail.has(block.index) ||
        ADDRESS.test(text) ||
        (next !== undefined && next.zone !== 'footer' && next.text.length < 80 && ADDRESS.test(next.text));
      if (!hasAddress) continue;
      if (says(block.hits, 'refusal:online', send.sentence) || headingPromises(given, given.pageBlocks[block.index]!.heading)) continue;
      const sentence = sentenceText(text, send.start, send.end);
      if (/demandes? (?:de |d.)(?:renseignement|information|pr[ée]cision)/i.test(sentence)) continue;
      if (
        /renseignement|information|question|r[ée]ponse vous|remerci|exposants?|annuler|annulation|d[ée]commander/i.test(sentence) &&
        !/demand|inscri|d[ée]clar|dossier|signal/i.test(sentence)
      )
        continue;
      if (
        !/demand|inscri|dossier|formulaire|fiche|signal|d[ée]clar|pi[èe]ces|envoy|adress|transm|retourn|r[ée]serv|[ée]cri|solliciter|faire|bulletin|avis|pr[ée]ven|d[ée]cri|message/i.test(
          sentence,
        )
      )
        continue;
      signals.push(
        sight(
          { block: block.index, quote: quoteHit(text, send), scope: block.scope },
          { facet: 'email_request', level: 2, weight: block.scope >= SCOPE.namePage ? 'strong' : 'fair' },
        ),
      );
      break;
    }
    // An address beside the words of the request: "inscrivez-vous", "signalez" with a link to write.
    if (signals.length === 0) {
      for (const scoped of mails) {
        if (scoped.chrome || scoped.scope < SCOPE.topicSection || (scoped.scope < SCOPE.namePage && !given.report)) continue;
        const asks =
          (scoped.link.text.length > 3 && !ADDRESS.test(scoped.link.text) && says(scoped.hits, 'procedure')) ||
          (given.askedByMessage &&
            (says(scoped.around, 'procedure') ||
              (given.report && scoped.scope >= SCOPE.nameSection) ||
              /[ée]cri(?:vez|re)|signale|d[ée]cri|envoyez|avis/i.test(scoped.blockText)) &&
            scoped.blockText.length < 400);
        if (!asks || says(scoped.around, 'refusal:online') || (scoped.scope <= SCOPE.namePage && namesAnother(scoped.around, given.index)))
          continue;
        signals.push(
          sight(
            { block: scoped.link.block, quote: scoped.blockText, scope: scoped.scope },
            { facet: 'email_request', level: 2, weight: 'fair', detail: 'beside' },
          ),
        );
        break;
      }
    }
    for (const scoped of mails) {
      const subject = /[?&]subject=([^&]*)/i.exec(scoped.link.url)?.[1];
      if (subject === undefined) continue;
      const hits = hitsIn(decode(subject));
      if (findName(hits, given.index) === null && scoped.scope < SCOPE.namePage) continue;
      if (!says(hits, 'procedure') && findName(hits, given.index) === null) continue;
      signals.push(
        sight(
          { block: scoped.link.block, quote: `${scoped.link.text} (${decode(subject)})`, scope: scoped.scope },
          { facet: 'email_request', level: 2, weight: 'strong', detail: 'subject' },
        ),
      );
    }
    return signals;
  },
});

function namesAnother(hits: Hits, service: number): boolean {
  const { names } = namingOf(hits);
  return names !== 0 && (names & (1 << service)) === 0;
}

function sentenceText(text: string, start: number, end: number): string {
  const from = Math.max(text.lastIndexOf('. ', start), text.lastIndexOf('! ', start), text.lastIndexOf('? ', start));
  const to = text.indexOf('. ', end);
  return text.slice(Math.max(from, 0), to < 0 ? text.length : to);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return text;
  }
}
