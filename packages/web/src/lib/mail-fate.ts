import type { Language } from '@beffroi/domain';
import type { MailFate } from '@beffroi/store';
import { wordsIn } from '@beffroi/ui/language.ts';
import { post } from './messages/post.ts';

/** What became of a mail, as a sentence, and what can be done. */
export interface FateSaid {
  readonly said: string;
  /** `null` where there is nothing to do but wait. */
  readonly remedy: string | null;
}

/** Says what became of a mail. @param day a day of it, as it is written in the language */
export function fateSaid(
  fate: Pick<MailFate, 'state' | 'trouble' | 'server_code' | 'server_said' | 'settled_on'>,
  language: Language,
): FateSaid {
  const say = post[language];
  const { state, trouble, server_code: code, server_said: words, settled_on: day } = fate;
  const why = trouble === null ? null : (say.troubles[trouble] ?? trouble);
  const remedy = trouble === null || state === 'sent' ? null : (say.remedies[trouble] ?? null);
  if (state === 'sent') return { said: say.sent(wordsIn(language).date(`${day}T12:00:00Z`)), remedy };
  if (state === 'refused') return { said: say.refused([code, words].filter((part) => part !== null && part !== '').join(' ')), remedy };
  if (state === 'given-up') return { said: say.givenUp(why ?? ''), remedy };
  return { said: why === null ? say.waiting : say.waitingBecause(why), remedy };
}
