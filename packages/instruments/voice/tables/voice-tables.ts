import type { Instrument, TablesFace } from '@beffroi/instrument';
import { defaultTables, waveInHand, words } from '@beffroi/opendata';
import { accountsTable } from './accounts.ts';
import { answersTable } from './answers.ts';
import { dutyTable } from './duty.ts';
import { practicesTable } from './practices.ts';
import { voiceFiguresTable } from './voice-figures.ts';

/** The open data of voices: the tables of every instrument, and what was read of the accounts. Nobody is named in any of them. */
export function tablesOf(instrument: Instrument): TablesFace {
  const common = defaultTables(instrument);
  return {
    async describe(store, wave, wish) {
      const described = await common.describe(store, wave, wish);
      const hand = described === null ? null : await waveInHand(store, instrument, wave);
      if (described === null || hand === null) return described;
      const { description } = described;
      const { reading, tables } = description;
      return {
        ...described,
        description: {
          ...description,
          reading: { fr: `${NOBODY_NAMED.fr}\n\n${reading.fr}`, en: `${NOBODY_NAMED.en}\n\n${reading.en}` },
          tables: [...tables, accountsTable(hand), practicesTable(hand), answersTable(hand), dutyTable(hand), voiceFiguresTable(hand)],
        },
      };
    },
  };
}

const NOBODY_NAMED = words([
  '### Personne n’est nommé\n\nUn agent qui signe est une personne : ces données comptent, et ne nomment pas. Les pseudonymes (`speaker`) changent à chaque vague : ils ne se suivent pas d’une vague à l’autre. Les habitants n’y sont d’aucune façon. Ce qui ne peut pas être vu n’a pas de valeur, et n’est pas un 0 : `sight` dit ce qui l’a été.',
  '### Nobody is named\n\nAn agent who signs is a person: these data count, and do not name. Pseudonyms (`speaker`) change with each wave: nobody can be followed from one to the next. Residents are in them in no way. What cannot be seen has no value, and is no 0: `sight` says what was.',
]);
