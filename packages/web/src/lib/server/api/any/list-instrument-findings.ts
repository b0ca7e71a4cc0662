import { townFindings } from '@beffroi/observatory';
import { NotThere, type Operation } from '@beffroi/ui/api/operation.ts';
import { CODE, WAVE } from '@beffroi/ui/api/parameters.ts';
import { INSTRUMENT, waveName } from './parameters.ts';

/** What a wave of any instrument says of a town, with the evidence. */
export const listInstrumentFindings: Operation = {
  id: 'listInstrumentFindings',
  path: '/instruments/{instrument}/waves/{wave}/towns/{code}',
  summary: { fr: 'Les constats d’une commune', en: 'Findings of a town' },
  description: {
    fr: 'Tous les constats d’un instrument sur une commune, chacun avec ses preuves : l’adresse de la page, les mots cités (vides là où ils nomment des personnes), la règle et l’empreinte de l’archive.',
    en: 'All findings of an instrument on a town, each with its evidence: the address of the page, the words quoted (empty where they name people), the rule and the digest of the archive.',
  },
  parameters: [INSTRUMENT, WAVE, CODE],
  answer: 'InstrumentFindings',
  spoken: false,
  fleeting: true,
  async respond(ask) {
    const found = await townFindings(ask, await waveName(ask), ask.text('code')!, ask.now);
    if (found === null) throw new NotThere('town');
    return {
      instrument: found.instrument.id,
      wave: found.wave.name,
      code: found.town.code,
      name: found.town.name,
      mean: found.mean.value,
      low: found.mean.low,
      high: found.mean.high,
      observed: found.mean.observed,
      data: found.findings.map(({ indicator, family, kind, level, ceiling, confidence, obstacle, reason, evidence }) => ({
        indicator,
        family,
        kind,
        level,
        ceiling,
        confidence,
        obstacle,
        reason,
        evidence: evidence.map(({ url, rule, quote, digest }) => ({ url, rule, quote: found.quotable ? quote : '', digest })),
      })),
    };
  },
};
