import type { FoundSign } from '../account-signal.ts';
import type { AccountZone } from '../account-text.ts';

const TITLE =
  /(?<!\p{L})(?:maire(?:sse)?|mayor|préfète?|président(?:e)?|adjointe?(?: au maire)?|conseill(?:er|ère) municipale?|councillor|directeur général|directrice générale|chief \p{Ll}{3,12} officer|CTO|CIO|DGS)(?: (?:de|d['’]|du|of) ?\p{Lu}[\p{L}'’-]{1,30})?(?!\p{L})/iu;
/** What somebody says of their own account. */
const PERSONAL =
  /(?:compte (?:strictement |purement )?personnel|personal account|(?:mes |ces )?(?:propos|tweets|posts|messages|opinions) (?:n['’]engage(?:nt)? que moi|personnels?|are my own)|(?:views|opinions|tweets) (?:are )?(?:my own|mine)|own views|(?:heureux|heureuse|fière?|proud) (?:papa|maman|père|mère|dad|mum|mom|father|mother)|(?:papa|maman|père|mère|dad|mum|father|mother) (?:de|of) (?:deux|trois|quatre|two|three|four|\d)|candidate? (?:à|aux|for)|(?:mari|épouse?|husband|wife) (?:de|of))/iu;

/** A person's own account that bears an office, and goes when the person goes. */
export function personalAccount(text: string, zone: AccountZone): readonly FoundSign[] {
  if (zone !== 'bio' && zone !== 'field') return [];
  const title = TITLE.exec(text);
  const own = PERSONAL.exec(text);
  if (title === null || own === null) return [];
  return [
    {
      kind: 'personal-account',
      title: title[0],
      start: Math.min(title.index, own.index),
      end: Math.max(title.index + title[0].length, own.index + own[0].length),
    },
  ];
}
