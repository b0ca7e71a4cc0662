import { adjudicate, judgementOfItem, keyOf, type Said } from '@beffroi/review';
import { distinctEvidence, sentenceOf } from '@beffroi/services/gather';
import { type ServiceFinding, type ServiceId, serviceOf } from '@beffroi/services/judge';
import { hrefIn } from '@beffroi/ui/language.ts';
import { requireAct } from '@beffroi/ui/server/guard.ts';
import {
  answerIn,
  givenBack,
  itemNamed,
  orGivenBack,
  pagesRead,
  personOf,
  proofIn,
  supersededIn,
  wordsOf,
} from '@beffroi/ui/server/reading-room.ts';
import { findingsNamed } from '@beffroi/ui/server/review-kind.ts';
import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

/** Pieces of the machine's evidence that are shown. */
const MOST_EVIDENCE = 6;

export const load: PageServerLoad = async (event) => {
  const account = requireAct(event, 'review.adjudicate');
  const { house, language } = event.locals;
  const { item, reviews, adjudication } = await itemNamed(house, { id: 'finding' }, event.params.item);
  const service = serviceOf(item.key as ServiceId);
  const { pages } = await pagesRead(house, item, service);
  const judgement = await judgementOfItem(house.store, item);
  const findings: readonly ServiceFinding[] = judgement === null ? [] : JSON.parse(judgement);
  const finding = findings.find(({ indicator }) => indicator === item.indicator) ?? null;
  return {
    id: item.id,
    wave: item.wave,
    town: item.town,
    service: service[language],
    pages,
    reviews: reviews.map((review) => ({
      name: review.coderName,
      key: keyOf(review.answer as Said),
      quote: review.quote,
      digest: review.digest,
      remark: review.remark,
      at: review.at.toISOString(),
    })),
    machine: {
      key: keyOf(item.machine!),
      confidence: item.machine!.confidence,
      reason: finding === null ? '' : sentenceOf(finding.because, language),
      evidence: (finding === null ? [] : distinctEvidence(finding.evidence))
        .slice(0, MOST_EVIDENCE)
        .map(({ quote, url, digest }) => ({ quote, url, digest })),
    },
    settled: adjudication && {
      id: adjudication.id,
      name: adjudication.adjudicatorName,
      key: keyOf(adjudication.answer as Said),
      reason: adjudication.reason,
      quote: adjudication.quote ?? '',
      page: adjudication.digest ?? '',
      at: adjudication.at.toISOString(),
    },
    own: reviews.some(({ coder }) => coder === account.id),
    saved: event.url.searchParams.get('suite') === 'enregistre',
  };
};

export const actions: Actions = {
  default: async (event) => {
    requireAct(event, 'review.adjudicate');
    const { house, language } = event.locals;
    const { item } = await itemNamed(house, { id: 'finding' }, event.params.item);
    const form = await event.request.formData();
    const kind = await findingsNamed(house, item.instrument);
    const said = await answerIn(kind, form);
    if ('status' in said) return said;
    const proof = await proofIn(house, item, form);
    if (typeof proof === 'string') return givenBack(form, proof);
    const decision = { ...said, proof, reason: wordsOf(form, 'reason') ?? '', supersedes: supersededIn(form) };
    const done = await orGivenBack(form, () => adjudicate(house.store, personOf(event), kind, item.id, decision, house.now()));
    if (typeof done !== 'number') return done;
    redirect(303, hrefIn(language, `/atelier/relecture/constat/${item.id}/decision?suite=enregistre`));
  },
};
