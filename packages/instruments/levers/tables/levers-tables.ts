import type { Instrument, TablesFace } from '@beffroi/instrument';
import { defaultTables, waveInHand, words } from '@beffroi/opendata';
import { answersTable } from './answers.ts';
import { declaredTable } from './declared.ts';
import { gapsTable } from './gaps.ts';
import { leverFiguresTable } from './lever-figures.ts';
import { livedTable } from './lived.ts';
import { prioritiesTable } from './priorities.ts';

/** The open data of levers: the tables of every instrument say what is seen; beside them what is said, what is lived, and what lies between. Nobody's answer is in any of them, and no rank. */
export function tablesOf(instrument: Instrument): TablesFace {
  const common = defaultTables(instrument);
  return {
    async describe(store, wave, wish) {
      const described = await common.describe(store, wave, wish);
      const hand = described === null ? null : await waveInHand(store, instrument, wave);
      if (described === null || hand === null) return described;
      const { description } = described;
      const own = [
        declaredTable(hand),
        livedTable(hand),
        answersTable(hand),
        prioritiesTable(hand),
        gapsTable(hand),
        leverFiguresTable(hand),
      ];
      const reading = { fr: `${THREE_VIEWS.fr}\n\n${description.reading.fr}`, en: `${THREE_VIEWS.en}\n\n${description.reading.en}` };
      return { ...described, description: { ...description, reading, tables: [...description.tables, ...own] } };
    },
  };
}

const THREE_VIEWS = words([
  '### Trois regards\n\n`observations` est ce qui se voit de l’extérieur : un minimum, que des mots publics prouvent ; `lever_declared` ce que la collectivité dit ; `lever_lived` ce que vivent celles et ceux qui ont répondu. Ils ne se mêlent pas : aucune moyenne des trois. Aucune collectivité n’a de rang.\n\n### Personne n’est reconnaissable\n\nLes comptes de `lever_answers` ont été déplacés au hasard une seule fois, à la clôture, et sont tout ce qui en a jamais été dit ; les réponses elles-mêmes sont détruites à la date que dit chaque enquête. Aucun groupe n’a moins de cinq réponses. Les intervalles tiennent compte de ce hasard ; des comptes pris tels quels tromperaient.',
  '### Three views\n\n`observations` is what is seen from outside: a minimum, which public words prove; `lever_declared` what the authority says; `lever_lived` what those who answered live. They are not mixed: there is no mean of the three. No authority has a rank.\n\n### Nobody can be found out\n\nThe counts in `lever_answers` were moved by chance once, when the survey was closed, and are all that was ever told of them; the answers themselves are destroyed on the date that each survey says. No group has fewer than five answers. Intervals take that chance into account; counts taken as they are would mislead.',
]);
