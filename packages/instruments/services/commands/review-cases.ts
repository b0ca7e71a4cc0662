import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ArchiveStore, ArchiveStoreRefusal, takeArchive } from '@beffroi/archive-store';
import { readArchive } from '@beffroi/capture';
import { parseDigest } from '@beffroi/domain';
import { read } from '@beffroi/reading';
import type { Said } from '@beffroi/review';
import type { ServiceFinding } from '@beffroi/services/judge';
import { adjudicationsOf, type ContestView, contests, judgedTown, reviewItemsOf, type Store, seriesOf } from '@beffroi/store';
import { type Arguments, EXIT, plain, unwritten } from '@beffroi/terminal';
import { withHouse } from '@beffroi/terminal/house';
import type { Context } from './context.ts';
import { regressionCase } from './regression-case.ts';

/** Writes each mark whose contest was upheld as a small case: what was to be found, and the page that the rubric misread. */
export async function reviewCasesCommand(args: Arguments, context: Context): Promise<number> {
  const { screen, messages } = context;
  const folder = args.text('out') ?? 'cases';
  await withHouse(args, context, async ({ store, archiveStore }) => {
    const upheld = (await contests(store.db)).filter(({ steps }) => steps.some(({ step }) => step === 'upheld')).reverse();
    for (const contest of upheld) {
      const name = `${contest.wave}-${contest.territory}-${contest.indicator}`;
      const files = await caseOf(store, archiveStore, contest);
      try {
        await mkdir(join(folder, name), { recursive: true });
        await writeFile(join(folder, name, 'case.json'), `${JSON.stringify(files.reference, null, 2)}\n`);
        if (files.page !== null) await writeFile(join(folder, name, 'page.html'), files.page);
      } catch (error) {
        throw unwritten(error, plain(folder), messages);
      }
      screen.out(files.page === null ? messages.caseWithoutPage(plain(name)) : plain(name));
    }
    screen.out(messages.casesWritten(upheld.length, messages.quoted(plain(folder))));
  });
  return EXIT.done;
}

async function caseOf(
  { db }: Store,
  archiveStore: ArchiveStore,
  contest: ContestView,
): Promise<{ reference: object; page: string | null }> {
  const { wave, waveId, series_id, territory, indicator } = contest;
  const item = (await reviewItemsOf(db, waveId)).find(
    (one) => one.why === 'contest' && one.territory === territory && one.indicator === indicator,
  )!;
  const [decision] = await adjudicationsOf(db, { itemId: item.id });
  const judged = await judgedTown(db, { id: series_id, wave_id: waveId }, territory);
  const findings: readonly ServiceFinding[] = judged?.judgement == null ? [] : JSON.parse(judged.judgement.findings);
  const evidence = findings.find((finding) => finding.indicator === indicator)?.evidence.find(({ digest }) => digest !== null);
  const digest = decision!.digest ?? evidence?.digest ?? null;
  const url = decision!.url ?? evidence?.url ?? null;
  const { quote } = decision!;
  const { kind, level } = decision!.answer as Said;
  const facts = { service: indicator, kind, level, ...(quote === null ? {} : { quote }) };
  const archive = judged?.capture ?? null;
  const series = (await seriesOf(db, waveId)).find(({ id }) => id === series_id)!;
  return {
    // What people wrote stays here: it may name somebody.
    reference: {
      ...facts,
      url,
      digest,
      wave,
      territory,
      archive: archive === null ? null : { key: archive.archive, digest: archive.digest },
      machine: { kind: item.machine!.kind, level: item.machine!.level, rubric: series.assessor },
      answered: decision!.at.toISOString(),
    },
    page:
      archive === null || archive.archive === null || digest === null || url === null
        ? null
        : await pageOf(archiveStore, archive.archive, digest, { ...facts, url }),
  };
}

async function pageOf(
  archiveStore: ArchiveStore,
  key: string,
  digest: string,
  facts: Parameters<typeof regressionCase>[1],
): Promise<string | null> {
  const wanted = parseDigest(digest);
  if (wanted === null) return null;
  let path: string;
  try {
    path = await takeArchive(archiveStore, key);
  } catch (error) {
    // A case without its page still says where it was.
    if (error instanceof ArchiveStoreRefusal) return null;
    throw error;
  }
  const archive = await readArchive(path);
  try {
    const capture = await archive.capture(wanted);
    const result = capture && read(capture.body, { url: capture.url, contentType: capture.contentType });
    return result === null || result.kind === 'unreadable' ? null : regressionCase(result.reading, facts);
  } finally {
    await archive.close();
  }
}
