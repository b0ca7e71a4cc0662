import type { LinkTold } from '@beffroi/accounts';
import type { Letter } from '@beffroi/post';
import type { AnswerTold, ReplyTold } from '@beffroi/review';
import { hrefIn, wordsIn } from '@beffroi/ui/language.ts';
import { reply } from '@beffroi/ui/words/reply.ts';
import type { RequestEvent } from '@sveltejs/kit';
import { post } from '../../messages/post.ts';

/** What of a request a letter is made of: in which language one works, and where the site is. */
type Written = Pick<RequestEvent, 'locals' | 'url'>;

/** The letter that a link goes out with. */
export function letterWithLink(kind: 'invitation' | 'reset', { locals, url }: Written): (told: LinkTold) => Letter {
  const { language } = locals;
  return ({ secret, name, expires }) =>
    post[language].letters[kind](
      name,
      url.origin + hrefIn(language, `/atelier/invitation/${secret}`),
      wordsIn(language).moment(expires.toISOString()),
    );
}

/** The letter that tells who represents towns that they may answer. */
export function replyLetter({ locals, url }: Written): (told: ReplyTold) => Letter {
  const { language } = locals;
  return ({ name, towns, until }) =>
    post[language].letters.replyOpened(
      name,
      towns.join(', '),
      wordsIn(language).moment(until.toISOString()),
      url.origin + hrefIn(language, '/atelier/reponses'),
    );
}

/** The letter that tells who contested a mark what was answered. @param mark titles of the mark, as pages show them */
export function answerLetter(
  { locals, url }: Written,
  { title, town }: { readonly title: string; readonly town: string },
): (told: AnswerTold) => Letter {
  const { language } = locals;
  return ({ step, words }) =>
    post[language].letters.contestAnswered(
      `${title}, ${town}`,
      reply[language].steps[step],
      words,
      url.origin + hrefIn(language, '/reponses'),
    );
}
