import { memberActor } from '@beffroi/acts';
import { openStore, type StorePlace } from '@beffroi/store';
import { closeSurvey } from '../src/index.ts';
import { NOW, POST } from './house.ts';

// A process that closes a survey, to be killed: `node closing-child.ts ORDER`.

/** What it closes, and as whom. */
export interface ClosingOrder {
  readonly place: StorePlace;
  readonly survey: number;
  readonly lead: number;
  readonly territory: string;
}

const { place, survey, lead, territory } = JSON.parse(process.argv[2] ?? '') as ClosingOrder;
const store = await openStore(place);
const actor = memberActor({ id: lead, name: 'Alix', roles: ['facilitator'], territories: [territory] }, null);
process.stdout.write('open\n');
await closeSurvey({ store, post: POST }, actor, survey, NOW);
process.stdout.write('closed\n');
await store.close();
