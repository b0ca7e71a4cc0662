import type { IdeaBoxRow, IdeaCommentRow, IdeaRow, Store } from '@beffroi/store';
import { commentByCode, ideaBoxById, ideaByCode } from '@beffroi/store';
import { assertNoGuessing, missed, type Passer } from '../guessing.ts';
import { IdeaRefusal } from '../refusal.ts';
import { codeHashIn } from '../secrets.ts';

/** What stands under a code. */
export type UnderCode =
  | { readonly kind: 'idea'; readonly idea: IdeaRow; readonly box: IdeaBoxRow }
  | { readonly kind: 'comment'; readonly comment: IdeaCommentRow };

/** @param code as somebody typed it @throws IdeaRefusal `mistyped`, `code-unknown`, `too-often` */
export async function underCode(store: Pick<Store, 'db'>, code: string, passer: Passer): Promise<UnderCode> {
  const hash = codeHashIn(code);
  await assertNoGuessing(store, passer);
  const idea = await ideaByCode(store.db, hash);
  if (idea !== null) return { kind: 'idea', idea, box: (await ideaBoxById(store.db, idea.box_id))! };
  const comment = await commentByCode(store.db, hash);
  return comment === null ? missed(store, codeUnknown(), passer) : { kind: 'comment', comment };
}

export const codeUnknown = (): IdeaRefusal => new IdeaRefusal('code-unknown', 'Nobody has this code.');
export const codeTaken = (): IdeaRefusal => new IdeaRefusal('code-taken', 'This code stands for something else.');
