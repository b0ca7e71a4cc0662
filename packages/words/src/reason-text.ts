import type { ChangeReason } from '@beffroi/figures';
import { plain } from './plain.ts';
import type { Words } from './words.ts';

/**
 * One reason of a change as words: what changed, from what to what.
 *
 * @param providerName name of a provider by its identifier
 */
export function reasonText(reason: ChangeReason, { reasons, obstacle, signed }: Words, providerName: (id: string) => string): string {
  switch (reason.kind) {
    case 'obstacle-changed': {
      const named = (one: typeof reason.from): string => (one === null ? '–' : obstacle[one]);
      return reasons['obstacle-changed'](named(reason.from), named(reason.to));
    }
    case 'provider-changed':
      return reasons['provider-changed'](providerName(reason.from), providerName(reason.to));
    case 'provider-came':
      return reasons['provider-came'](providerName(reason.to));
    case 'provider-left':
      return reasons['provider-left'](providerName(reason.from));
    case 'ceiling-changed':
      return reasons['ceiling-changed'](reason.from, reason.to);
    case 'rubric-changed':
      return reason.total === null || reason.rubric === null
        ? reasons['rubric-changed'](null, null)
        : reasons['rubric-changed'](signed(reason.rubric, 0), signed(reason.total, 0));
    case 'site-moved':
      return reasons['site-moved'](plain(reason.from), plain(reason.to));
    default:
      return reasons[reason.kind];
  }
}
