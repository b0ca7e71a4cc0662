import { SERVICE_WORDS, serviceOf } from '@beffroi/services/judge';
import { type FinderAnswer, finderAnswer, serviceAddress, servicesAsked } from '@beffroi/services/views';
import type { AnswerProposal, ProposalAsk } from '@beffroi/ui/page-doors.ts';
import { answerProposals } from '#words/answer-proposals.ts';
import { serviceFinder } from '#words/service-finder.ts';

/** Services that a question may be about: more would be a menu, and no help. */
const MOST = 2;

/** What the town's own pages answer to a question, as of the wave that is shown. */
export async function proposalsFor(
  locals: App.Locals,
  { territory, question, language, speaks }: ProposalAsk,
): Promise<readonly AnswerProposal[]> {
  const proposals: AnswerProposal[] = [];
  for (const service of servicesAsked(question).slice(0, MOST)) {
    const answer = await finderAnswer(locals.house.store, service, territory);
    if (answer !== null) proposals.push(proposalOf(answer, language, speaks));
  }
  return proposals;
}

function proposalOf(
  { service, town, found }: FinderAnswer,
  language: ProposalAsk['language'],
  speaks: ProposalAsk['speaks'],
): AnswerProposal {
  const [texts, finder] = [answerProposals[language], serviceFinder[language]];
  const name = serviceOf(service)[language];
  const link = found?.kind === 'level' ? mostPrecise(found.links) : null;
  const level = found?.kind === 'level' ? found.level! : null;
  return {
    id: service,
    title: name,
    asked: SERVICE_WORDS[service].asked,
    told:
      found === null
        ? finder.notJudged
        : found.kind === 'unobserved'
          ? finder.unobserved(finder.obstacles[found.obstacle!])
          : found.kind === 'abstained'
            ? finder.abstained
            : level === null
              ? finder.absent(found.read)
              : finder.levels[level]!,
    level: level === null ? null : texts.level(level, found!.ceiling),
    links: (found?.links ?? []).map(({ url, quote }) => ({ url, quote })),
    // Without a page that was seen nothing is proposed: an answer that leads nowhere is worse than none.
    text: link === null || level === null ? null : answerProposals[speaks].answer[level]!(serviceOf(service)[speaks], link.url),
    path: `/guichet/${serviceAddress(service)}/${town.code}`,
  };
}

/** The first page, or one that lies under it: who is led to the door of all services has to look again. */
function mostPrecise<Link extends { readonly url: string }>(links: readonly Link[]): Link | null {
  return links.reduce<Link | null>((best, link) => (best === null || link.url.startsWith(best.url) ? link : best), null);
}
