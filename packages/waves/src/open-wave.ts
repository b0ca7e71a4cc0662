import { type Actor, act, assertMay, done } from '@beffroi/acts';
import { canonicalJson } from '@beffroi/domain';
import { type Instrument, targetsOf } from '@beffroi/instrument';
import { copyPanelIntoUnits, insertWave, openSeries, panelForWave, type Store, type WaveRow } from '@beffroi/store';
import { isWaveName } from './keys.ts';
import { readWaveOptions } from './options.ts';
import { WaveRefusal } from './refusal.ts';

/** What a new wave is to be. */
export interface NewWaveOptions {
  /** Letters, digits, `.`, `_`, `-`: it is part of the archives' keys. */
  readonly name: string;
  /** Name of a panel. */
  readonly panel: string;
  readonly instrument: Instrument;
  /** What every audit of the wave is dated by. */
  readonly dated: Date;
  /** See `readWaveOptions`. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly now: Date;
}

/**
 * Opens a wave: the panel's territories become units of work, each with where its instrument looks, as it is known now. Nothing is asked before it is started.
 *
 * @throws ActRefusal, WaveRefusal `bad-name`, `bad-options`, `unknown-panel`, `empty-panel`, `name-taken`
 */
export async function openWave(store: Store, actor: Actor, wave: NewWaveOptions): Promise<WaveRow> {
  assertMay(actor, 'wave.opened');
  const { name, instrument, dated, now } = wave;
  if (!isWaveName(name)) throw new WaveRefusal('bad-name', name);
  const options = readWaveOptions(wave.options, instrument.options ?? []);
  const wish = targetsOf(instrument, options);
  return act(store, actor, { act: 'wave.opened', now }, async (trx) => {
    const panel = await panelForWave(trx, wave.panel);
    if (panel === null) throw new WaveRefusal('unknown-panel', wave.panel);
    const row = await insertWave(trx, {
      name,
      instrument: instrument.id,
      panel: panel.name,
      vintage: panel.vintage,
      dated,
      options: JSON.parse(canonicalJson(options)),
      fictional: panel.fictional,
      openedAt: now,
    });
    if (row === null) throw new WaveRefusal('name-taken', name);
    if ((await copyPanelIntoUnits(trx, row.id, panel.id, wish)) === 0) throw new WaveRefusal('empty-panel', wave.panel);
    await openSeries(trx, row.id, assessorOf(instrument), now);
    return done(`wave:${row.id}`, { name, panel: panel.name, dated: dated.toISOString(), options: wave.options }, row);
  });
}

/** An instrument's rubric as who judges. */
export function assessorOf({ id, rubric }: Pick<Instrument, 'id' | 'rubric'>) {
  return { name: `${id}@${rubric.version}`, version: rubric.version, digest: rubric.digest };
}
