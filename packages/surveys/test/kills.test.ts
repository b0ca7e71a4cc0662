import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { openStore, type Store } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { expect, inject, it, onTestFinished } from 'vitest';
import { closeSurvey, publishedSurvey } from '../src/index.ts';
import type { ClosingOrder } from './closing-child.ts';
import { answered, NOW, opened, townIn } from './house.ts';

const CHILD = fileURLToPath(new URL('closing-child.ts', import.meta.url));

eachEngineAtLength('pglite', 'who closes a survey and is killed', (engine) => {
  it('loses no sheet, and leaves it open or closed, once', async () => {
    const place = await engine.place();
    const store = await openStore(place);
    onTestFinished(() => store.close());
    const kills = inject('deep') ? 60 : 2;
    for (let kill = 0; kill < kills; kill++) {
      const territory = `99${100 + kill}`;
      const town = await townIn(store, territory);
      const { id, slug, paper } = await opened(town, { agent: 10 }, { territory, mail: 2 });
      for (const { token } of paper.slice(0, 6)) await answered(store, slug, token, { said: 'Un mot.' });
      await killed({ place, survey: id, lead: town.lead.id, territory }, (kill * 37) % 60);
      const left = await standing(store, id);
      expect([
        { state: 'open', sheets: 12, handed: 6, links: 6, addresses: 2, said: 6, acts: 0 },
        { state: 'closed', sheets: 6, handed: 6, links: 0, addresses: 0, said: 0, acts: 1 },
      ]).toContainEqual(left);
      const before = (await publishedSurvey(store, slug))?.published ?? null;
      await closeSurvey(town.surveys, town.lead, id, NOW).catch((error: unknown) => expect(error).toMatchObject({ code: 'closed' }));
      const published = (await publishedSurvey(store, slug))!.published;
      expect(published).toMatchObject({ kind: 'counts', counts: { parts: [{ n: 6 }] } });
      if (before !== null) expect(published).toEqual(before);
      expect((await standing(store, id)).acts).toBe(1);
    }
  });
});

/** Starts somebody who closes, and kills them so many milliseconds after they have begun. */
async function killed(order: ClosingOrder, milliseconds: number): Promise<void> {
  const child = spawn(process.execPath, [CHILD, JSON.stringify(order)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  await heard(child, 'open');
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  child.kill('SIGKILL');
  await ended;
}

/** Until a process says this word, or ends. */
async function heard({ stdout }: { readonly stdout: Readable }, word: string): Promise<void> {
  for await (const line of createInterface({ input: stdout })) if (line === word) return;
}

/** What is there of a survey. Whoever was killed may still be at work in the server: its lock is waited for. */
async function standing({ db }: Store, survey: number) {
  return db.transaction().execute(async (trx) => {
    await trx.selectFrom('survey').select('id').where('id', '=', survey).forUpdate().execute();
    const { state } = await trx.selectFrom('survey').select('state').where('id', '=', survey).executeTakeFirstOrThrow();
    const sheets = await trx.selectFrom('survey_sheet').selectAll().where('survey_id', '=', survey).execute();
    const links = await trx.selectFrom('survey_token').select('hash').where('survey_id', '=', survey).execute();
    const addresses = await trx.selectFrom('survey_address').select('id').where('survey_id', '=', survey).execute();
    const acts = await trx
      .selectFrom('act_log')
      .select('id')
      .where('act', '=', 'survey.closed')
      .where('subject', '=', `survey:${survey}`)
      .execute();
    const counts = { sheets: sheets.length, links: links.length, addresses: addresses.length, acts: acts.length };
    return {
      state,
      ...counts,
      handed: sheets.filter((one) => one.handed_in).length,
      said: sheets.filter(({ said }) => said !== '').length,
    };
  });
}
