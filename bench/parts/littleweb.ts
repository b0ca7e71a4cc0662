// The little web in a process of its own. Says its address; ends when it is killed.
import { startLittleWeb } from '@beffroi/littleweb';
import { inputOfPart, say } from '../lib/child.ts';

const web = await startLittleWeb(inputOfPart<{ root: string }>());
await say({ address: web.address });
