import { readArchive } from '@beffroi/capture';
import { type Arguments, EXIT, plain, Refusal } from '@beffroi/terminal';
import { assertArchive } from '@beffroi/terminal/openings';
import type { Context } from '../context.ts';

/** Every request that was made of a town, one line each: what the town can be shown. */
export async function ledgerCommand(args: Arguments, { screen, messages }: Context): Promise<number> {
  const path = args.words[0]!;
  await assertArchive(path, messages);
  const archive = await readArchive(path);
  await archive.close();
  const { head, tail } = archive;
  if (head === null || tail === null) throw new Refusal(messages.noTownArchive(path));
  screen.out(screen.tone('strong', messages.ledgerTitle(plain(head.start), messages.moment(head.instant))));
  for (const visit of tail.visits) {
    const came =
      visit.obstacle === null ? String(visit.status ?? '–') : `${visit.status ?? ''} ${messages.obstacle[visit.obstacle]}`.trim();
    const parts = [
      visit.instant,
      visit.purpose,
      visit.method,
      messages.robotsWord[visit.robots] ?? '',
      came,
      messages.count(visit.bytes),
      plain(visit.url),
      plain(visit.detail),
    ];
    screen.out(parts.join('\t').trimEnd());
  }
  return EXIT.done;
}
