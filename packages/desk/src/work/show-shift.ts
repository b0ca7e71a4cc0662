import type { NetworkSession } from '@beffroi/networks';
import type { ChannelWork } from './channel-work.ts';

export async function showShift(_work: ChannelWork, _session: NetworkSession): Promise<void> {}
