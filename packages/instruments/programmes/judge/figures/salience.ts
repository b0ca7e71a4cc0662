import { FIELD_IDS, type FieldId } from '../codebook/fields.ts';
import type { ProgrammeVerdict } from '../verdict.ts';
import { meanOver, type ProgrammeMean, type SampleOptions } from './share.ts';
import { groupsOf, type TownOfLists, type TownScope, wholeProgrammesOf } from './towns.ts';

/** How much of one programme speaks of one field. */
export interface FieldShare {
  readonly field: FieldId;
  readonly sentences: number;
  /** Of all sentences that were read, those of no field too; a sentence of two fields is in both. `null` of a programme without sentences. */
  readonly share: number | null;
  /** 1 is what it speaks of most; equal ones share the better place. */
  readonly rank: number;
}

/** How much of the programmes of one scope speaks of one field: each programme counts once, however long. */
export interface SalienceFigure extends TownScope {
  readonly field: FieldId;
  readonly share: ProgrammeMean;
}

/** The fields of one programme in the codebook's order: the digital one beside the others. */
export function salienceOfProgramme({ fields, sentences }: Pick<ProgrammeVerdict, 'fields' | 'sentences'>): readonly FieldShare[] {
  return FIELD_IDS.map((field) => ({
    field,
    sentences: fields[field],
    share: sentences === 0 ? null : fields[field] / sentences,
    rank: 1 + FIELD_IDS.filter((other) => fields[other] > fields[field]).length,
  }));
}

/**
 * The mean share of each field by scope, with the bootstrap interval over programmes.
 *
 * @throws ProgrammeFiguresRefusal as `inOrder`
 */
export function salienceFigures(towns: readonly TownOfLists[], options: SampleOptions = {}): readonly SalienceFigure[] {
  return groupsOf(towns).flatMap(({ scope, scopeId, towns: group }) => {
    const verdicts = wholeProgrammesOf(group).map(({ verdict }) => verdict);
    return FIELD_IDS.map((field) => ({
      scope,
      scopeId,
      field,
      share: meanOver(
        verdicts.map(({ fields, sentences }) => (sentences === 0 ? null : fields[field] / sentences)),
        options,
      ),
    }));
  });
}
