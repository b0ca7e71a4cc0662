import type { Language } from '@beffroi/domain';
import { PAGES } from '@beffroi/house/pages';
import type { AnswerProposal } from '@beffroi/ui/page-doors.ts';

/** What instruments know that answers a question: the agent reads it, and makes it theirs or leaves it. */
export async function proposalsFor(
  locals: App.Locals,
  { territory, speaks }: { readonly territory: string; readonly speaks: Language },
  question: string,
): Promise<readonly AnswerProposal[]> {
  const asked = { territory, question: question.slice(0, 2000), language: locals.language, speaks };
  const all = await Promise.all(PAGES.map(({ proposals }) => proposals?.(locals, asked) ?? []));
  return all.flat();
}
