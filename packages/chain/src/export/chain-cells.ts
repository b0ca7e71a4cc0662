import type { Language } from '@beffroi/domain';
import type { TownChain } from '../compose.ts';
import type { ChainRow, DeliveredLink, LinkBase, ProvedLevel } from '../links.ts';
import { chainSentence } from '../words/chain-sentence.ts';

/** The chain of a town as programs read it: names as they are in tables, and `null` for what is not known. @param language of the sentences and titles */
export function chainCells({ territory, mandate, town, rows }: TownChain, language: Language) {
  return {
    code: territory,
    mandate: mandate.year,
    begins: mandate.begins,
    ends: mandate.ends,
    town: rowCells(town, language),
    services: rows.map((row) => rowCells(row, language)),
  };
}

function rowCells(row: ChainRow, language: Language) {
  const { subject, title, promised, organised, delivered, spoken, sentence } = row;
  const { code, verdict, at } = sentence.broken;
  return {
    instrument: subject?.instrument ?? null,
    indicator: subject?.indicator ?? null,
    title: title?.[language] ?? null,
    break: { code, verdict, at },
    sentence: chainSentence(language, sentence),
    promised: {
      state: promised.state,
      lists: promised.facts?.['lists'] ?? null,
      read: promised.facts?.['read'] ?? null,
      standing: promised.facts?.['standing'] ?? null,
      ...commonCells(promised),
    },
    organised: {
      state: organised.state,
      open: organised.counts?.open ?? null,
      in_charge: organised.counts?.inCharge ?? null,
      done: organised.counts?.done ?? null,
      actions: organised.actions,
      ...commonCells(organised),
    },
    delivered: {
      state: delivered.state,
      from: levelCells(delivered.from),
      to: levelCells(delivered.to),
      ...countCells(delivered),
      ...commonCells(delivered),
    },
    spoken: { state: spoken.state, ...commonCells(spoken) },
  };
}

/** What cells of all links have. */
function commonCells({ gap, dated, proof }: LinkBase) {
  return { gap, dated, proof };
}

function levelCells(level: ProvedLevel | null) {
  return level === null ? null : { level: level.level, wave: level.wave, dated: level.dated, proof: level.proof };
}

function countCells({ counts }: DeliveredLink) {
  return { rose: counts?.rose ?? null, fell: counts?.fell ?? null, same: counts?.same ?? null };
}

/** A chain as programs read it. */
export type ChainCells = ReturnType<typeof chainCells>;
