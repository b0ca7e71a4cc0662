import { askedTown, unseen } from '@beffroi/services/views';
import type { CheckupShown } from '@beffroi/ui/page-doors.ts';

/** What the sheet of a town shows that was measured on request. */
export async function loadCheckup({ house }: App.Locals, { town, result, read, path }: CheckupShown) {
  const front = await askedTown(house.store, town, result, read);
  const { requests, pages, documents, renderings, rubric, ended, coverage } = result;
  return {
    path,
    front,
    unseen: unseen(front.marks),
    facts: { requests, pages, documents, renderings, rubric: rubric.version, ended, coverage },
  };
}
