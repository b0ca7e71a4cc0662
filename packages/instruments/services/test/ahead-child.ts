import { workEvolutionsOut } from '@beffroi/services/views';
import { openStore } from '@beffroi/store';

// Works out comparisons as the site does, and stands still after so many pieces of work, having said so: to be killed there.
const [place, pieces] = process.argv.slice(2);
const store = await openStore(JSON.parse(place!));
let done = 0;
await workEvolutionsOut(
  store,
  {
    signal: new AbortController().signal,
    pause: async () => {
      if (++done < Number(pieces)) return;
      process.stdout.write('half-way\n');
      await new Promise(() => setInterval(() => undefined, 1_000));
    },
  },
  0,
);
