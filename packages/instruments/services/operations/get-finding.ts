import { countedMarks } from '@beffroi/review';
import { sentenceOf } from '@beffroi/services/gather';
import { findingInWave } from '@beffroi/services/views';
import { NotThere, type Operation } from '@beffroi/ui/api/operation.ts';
import { CODE, WAVE } from '@beffroi/ui/api/parameters.ts';
import { peopleCells } from './cells.ts';
import { SERVICE } from './service-parameter.ts';
import { waveOf } from './shown-wave.ts';

/** A finding with its evidence. */
export const getFinding: Operation = {
  id: 'getFinding',
  path: '/waves/{wave}/towns/{code}/services/{service}',
  summary: { fr: 'Un constat avec ses preuves', en: 'A finding with its evidence' },
  description: {
    fr: 'Le niveau, la raison en une phrase, et chaque indice avec l’adresse de sa page, les mots cités, la règle et l’empreinte de l’archive.',
    en: 'The level, the reason as a sentence, and each signal with the address of its page, the words quoted, the rule and the digest of the archive.',
  },
  parameters: [WAVE, CODE, SERVICE],
  answer: 'Finding',
  spoken: true,
  async respond(ask) {
    const { wave, series } = await waveOf(ask);
    const code = ask.text('code')!;
    const found = await findingInWave(ask.store, series, code, ask.text('service')!);
    if (found === null) throw new NotThere('town');
    const { finding } = found;
    if (finding === null) throw new NotThere('finding');
    const { indicator, kind, level, own, lecko2014, ceiling, confidence, facets, provider, because } = finding;
    return {
      wave: wave.name,
      town: { code, name: found.name },
      service: indicator,
      assessor: series.assessor,
      kind,
      level,
      own: kind === 'abstained' ? null : own,
      lecko2014: kind === 'abstained' ? null : lecko2014,
      ceiling,
      confidence,
      facets,
      provider,
      obstacle: kind === 'unobserved' ? finding.obstacle : null,
      people: peopleCells((await countedMarks(ask.store, wave.name, code)).get(indicator)),
      because: `${sentenceOf(because, ask.language)}.`,
      reason: { code: because.code, values: because.values },
      evidence: finding.evidence.map(({ url, rule, quote, place, digest }) => ({
        url,
        rule,
        quote,
        zone: place.zone,
        heading: place.heading,
        block: place.block,
        digest,
      })),
      read: kind === 'absence' ? finding.read : [],
    };
  },
};
