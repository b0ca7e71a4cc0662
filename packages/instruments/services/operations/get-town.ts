import { countedMarks } from '@beffroi/review';
import { SERVICES } from '@beffroi/services/judge';
import { townInWave } from '@beffroi/services/views';
import { NotThere, type Operation } from '@beffroi/ui/api/operation.ts';
import { CODE, WAVE } from '@beffroi/ui/api/parameters.ts';
import { peopleCells, standingCells } from './cells.ts';
import { waveOf } from './shown-wave.ts';

/** The sheet of a town. */
export const getTown: Operation = {
  id: 'getTown',
  path: '/waves/{wave}/towns/{code}',
  summary: { fr: 'La fiche d’une commune', en: 'The sheet of a town' },
  description: {
    fr: 'Où elle se place et ses dix-huit constats ; chacun mène à ses preuves.',
    en: 'Where it stands and its eighteen findings; each leads to its evidence.',
  },
  parameters: [WAVE, CODE],
  answer: 'Town',
  spoken: false,
  async respond(ask) {
    const { wave, series } = await waveOf(ask);
    const found = await townInWave(ask.store, series, ask.text('code')!);
    if (found === null) throw new NotThere('town');
    const { town, standing } = found;
    const marks = new Map(town.marks.map((mark) => [mark.indicator, mark]));
    const people = await countedMarks(ask.store, wave.name, town.territory);
    return {
      wave: wave.name,
      code: town.territory,
      name: town.name,
      population: town.population,
      department: town.department,
      stratum: town.stratum,
      region: town.region,
      epci: town.epci,
      site: town.site,
      state: town.state,
      ...standingCells(standing),
      marks: SERVICES.flatMap(({ id }) => {
        const mark = marks.get(id);
        if (mark === undefined) return [];
        const { kind, level, further, ceiling, confidence, provider, obstacle } = mark;
        const { own = null, lecko2014 = null } = further;
        const finding = `/api/v1/waves/${encodeURIComponent(wave.name)}/towns/${town.territory}/services/${id}`;
        return [
          {
            service: id,
            kind,
            level,
            own,
            lecko2014,
            ceiling,
            confidence,
            provider,
            obstacle,
            people: peopleCells(people.get(id)),
            finding,
          },
        ];
      }),
    };
  },
};
