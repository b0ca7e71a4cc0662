import { type CheckupWork, checkupSettings, workCheckups } from '@beffroi/checkups';
import type { Store } from '@beffroi/store';
import { type Beside, startBeside } from './beside.ts';

/**
 * Measures on request beside other work, where the operator lets anybody ask.
 *
 * @param onFault what went wrong, and how many milliseconds it rests
 */
export function startCheckups(
  store: Store,
  tools: Pick<CheckupWork, 'archiveStore' | 'instruments' | 'folder' | 'browser' | 'onEvent'> & { readonly env: NodeJS.ProcessEnv },
  onFault: (error: unknown, pause: number) => void,
): Beside | null {
  const { env, ...rest } = tools;
  const settings = checkupSettings(env);
  return settings.who === 'off' ? null : startBeside((signal) => workCheckups(store, { ...rest, settings, signal }), onFault);
}
