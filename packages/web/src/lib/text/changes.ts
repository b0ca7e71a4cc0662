import { providerName } from '@beffroi/audit';
import type { ChangeReason } from '@beffroi/figures';
import { plain, type Words } from '@beffroi/words';

/** One reason of a change as words: what changed, from what to what. */
export function reasonText(reason: ChangeReason, { reasons, obstacle, signed }: Words): string {
  switch (reason.kind) {
    case 'obstacle-changed':
      return reasons['obstacle-changed'](
        reason.from === null ? '–' : obstacle[reason.from]!,
        reason.to === null ? '–' : obstacle[reason.to]!,
      );
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
