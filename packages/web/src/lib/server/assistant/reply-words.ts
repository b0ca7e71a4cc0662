import type { AssistantReply } from '@beffroi/desk';
import type { Language } from '@beffroi/domain';
import { hrefIn } from '@beffroi/ui/language.ts';
import type { AnswerProposal } from '@beffroi/ui/page-doors.ts';
import { plain } from '@beffroi/words';
import { assistant } from '#lib/messages/assistant.ts';

/** What a town's page is answered, ready to be shown as it is: text, never markup. */
export interface SpokenReply {
  readonly text: string;
  /** Whose word it is. */
  readonly by: string | null;
  readonly links: readonly { readonly url: string; readonly text: string }[];
  readonly choices: readonly { readonly id: string; readonly text: string }[];
  /** What is said beside the offer to pass the question on; `null` where nothing is offered. */
  readonly handOver: string | null;
}

const said = (text: string, more: Partial<SpokenReply> = {}): SpokenReply => ({
  ...{ text, by: null, links: [], choices: [], handOver: null },
  ...more,
});

/** Who answers, in words of its town. */
export interface Persona {
  readonly name: string;
  readonly nature: string;
  readonly town: string;
  /** Where one books a slot at the town hall; `null` where that is not on the web. */
  readonly booking: string | null;
}

/** A reply in words. @param origin of this site, for links that lead here */
export function spoken(reply: AssistantReply<AnswerProposal>, persona: Persona, origin: string, language: Language): SpokenReply {
  const say = assistant[language];
  const here = (path: string): string => `${origin}${hrefIn(language, path)}`;
  switch (reply.kind) {
    case 'small-talk':
      return said(reply.what === 'who' ? helloOf(persona, language) : say[reply.what]);
    case 'person':
      return said(say.person);
    case 'knowledge':
      return said(plain(reply.entry.answer), { by: say.byTeam, links: [pageLink(reply.entry.page, language)] });
    case 'service':
      return serviceReply(reply.service, here, language);
    case 'choices':
      return said(say.choices, { choices: reply.choices.map(({ id, label }) => ({ id, text: plain(label) })), handOver: say.handOver });
    case 'exchange':
      return said(say.exchange[reply.exchange.state](reply.exchange.reference), {
        links: [{ url: here(`/echange/${reply.exchange.reference}`), text: say.follow }],
      });
    case 'no-exchange':
      return said(say.noExchange(reply.reference));
    case 'unknown':
      return said(say.unknown, {
        handOver: say.handOver,
        links: [...bookingLink(persona, language), { url: here('/guichet'), text: say.office }],
      });
  }
}

/** What a character says on a network, where nothing is shown but a text. */
export interface SpokenAnswer {
  readonly text: string;
  /** Whether somebody of the team must answer all the same. */
  readonly handsOver: boolean;
}

/** A reply as one text, with the page that it quotes. What is only near a question is not known: nobody can be asked back there. */
export function spokenOnNetwork(reply: AssistantReply<AnswerProposal>, persona: Persona, origin: string, language: Language): SpokenAnswer {
  const say = assistant[language];
  switch (reply.kind) {
    case 'person':
      return { text: say.personToTeam, handsOver: true };
    case 'choices':
    case 'unknown':
      return { text: say.unknownToTeam, handsOver: true };
    case 'knowledge':
      return { text: `${plain(reply.entry.answer)}\n${reply.entry.page}`, handsOver: false };
    case 'service':
      return { text: reply.service.text ?? `${reply.service.told}\n${reply.service.links[0]!.url}`, handsOver: false };
    default: {
      const { text, links } = spoken(reply, persona, origin, language);
      return { text: [text, ...links.map(({ url }) => url)].join('\n'), handsOver: false };
    }
  }
}

export const helloOf = ({ name, nature, town }: Persona, language: Language): string =>
  assistant[language].hello(plain(name), plain(nature), plain(town));

/** What is said once a question was passed on. */
export function sentReply(reference: string, origin: string, language: Language): SpokenReply {
  const say = assistant[language];
  return said(say.sent(reference), { links: [{ url: `${origin}${hrefIn(language, `/echange/${reference}`)}`, text: say.follow }] });
}

function serviceReply({ title, told, links, path }: AnswerProposal, here: (path: string) => string, language: Language): SpokenReply {
  const say = assistant[language];
  const page = links[0] === undefined ? [] : [pageLink(links[0].url, language)];
  return said(`${title} : ${told}`, { by: say.byAudit, links: [...page, { url: here(path), text: say.audited }] });
}

const bookingLink = ({ booking }: Persona, language: Language): SpokenReply['links'] =>
  booking === null ? [] : [{ url: booking, text: assistant[language].booking }];

/** Signs of an address that are shown. */
const MOST_SHOWN = 60;

function pageLink(url: string, language: Language): SpokenReply['links'][number] {
  const { host, pathname } = new URL(url);
  const shown = `${host}${pathname === '/' ? '' : pathname}`;
  return { url, text: assistant[language].quoted(shown.length > MOST_SHOWN ? `${shown.slice(0, MOST_SHOWN)}…` : shown) };
}
