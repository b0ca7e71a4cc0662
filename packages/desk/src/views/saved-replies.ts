import { type ActingMember, may } from '@beffroi/acts';
import { type SavedReplyRow, type Store, savedRepliesOf } from '@beffroi/store';

/** The saved replies of a member's towns, by title. */
export function savedReplies(store: Store, member: ActingMember): Promise<readonly SavedReplyRow[]> {
  return savedRepliesOf(
    store.db,
    member.territories.filter((one) => may(member, 'desk.speak', one)),
  );
}
