import type { Language } from '@beffroi/domain';
import { csvLine } from '@beffroi/table-formats';
import type { TownChain } from '../compose.ts';
import { type ChainCells, chainCells } from './chain-cells.ts';

type Row = ChainCells['town'];
type Cell = string | number | null;

const COLUMNS: readonly (readonly [name: string, of: (row: Row, all: ChainCells) => Cell])[] = [
  ['code', (_, { code }) => code],
  ['mandate', (_, { mandate }) => mandate],
  ['instrument', ({ instrument }) => instrument],
  ['indicator', ({ indicator }) => indicator],
  ['title', ({ title }) => title],
  ['break', (row) => row.break.code],
  ['verdict', (row) => row.break.verdict],
  ['at', (row) => row.break.at],
  ['sentence', ({ sentence }) => sentence],
  ['promised', ({ promised }) => promised.state],
  ['promised_lists', ({ promised }) => promised.lists],
  ['promised_read', ({ promised }) => promised.read],
  ['promised_gap', ({ promised }) => promised.gap],
  ['promised_proof', ({ promised }) => promised.proof],
  ['organised', ({ organised }) => organised.state],
  ['organised_open', ({ organised }) => organised.open],
  ['organised_in_charge', ({ organised }) => organised.in_charge],
  ['organised_done', ({ organised }) => organised.done],
  ['organised_actions', ({ organised }) => organised.actions.join(' ')],
  ['organised_gap', ({ organised }) => organised.gap],
  ['organised_dated', ({ organised }) => organised.dated],
  ['organised_proof', ({ organised }) => organised.proof],
  ['delivered', ({ delivered }) => delivered.state],
  ['delivered_from', ({ delivered }) => delivered.from?.level ?? null],
  ['delivered_from_wave', ({ delivered }) => delivered.from?.wave ?? null],
  ['delivered_to', ({ delivered }) => delivered.to?.level ?? null],
  ['delivered_to_wave', ({ delivered }) => delivered.to?.wave ?? null],
  ['delivered_rose', ({ delivered }) => delivered.rose],
  ['delivered_fell', ({ delivered }) => delivered.fell],
  ['delivered_gap', ({ delivered }) => delivered.gap],
  ['delivered_proof', ({ delivered }) => delivered.proof],
  ['spoken', ({ spoken }) => spoken.state],
  ['spoken_gap', ({ spoken }) => spoken.gap],
  ['spoken_dated', ({ spoken }) => spoken.dated],
  ['spoken_proof', ({ spoken }) => spoken.proof],
];

/** The chain of a town as a table: the town first, then its services; no cell of it is one that a spreadsheet would run. @param fictional the town is invented: each row says so */
export function chainCsv(chain: TownChain, language: Language, fictional = false): string {
  const more = (cell: string): readonly string[] => (fictional ? [cell] : []);
  const all = chainCells(chain, language);
  const lines = [all.town, ...all.services].map((row) => csvLine([...COLUMNS.map(([, of]) => of(row, all)), ...more('true')]));
  return [csvLine([...COLUMNS.map(([name]) => name), ...more('fictional')]), ...lines].join('');
}
