/**
 * Measures one account over the server of its first argument into the folder of its second, until it is done or somebody kills it: for the tests of kills.
 */
import { HostRateLimiters, systemClock, viaSource } from '@beffroi/capture';
import { Outbound } from '@beffroi/networks';
import { ownAccesses } from '../gather/access/own-access.ts';
import { measureAccounts } from '../gather/measure-accounts.ts';
import { MEASURED, registerOf } from '../gather/testing.ts';

const [server = '', folder = ''] = process.argv.slice(2);
const source = viaSource(server);
await measureAccounts({
  territory: '99001',
  name: 'Brezan',
  instant: MEASURED,
  register: registerOf([{ key: 'mairie', handle: '@mairie@social.brezan.example' }]),
  rubric: { version: '1.0.0', digest: 'sha256:0' },
  files: async () => null,
  salt: '00112233445566778899aabbccddeeff',
  accesses: ownAccesses(new Map([['mairie', { secret: 'un-jeton', place: 'social.brezan.example' }]]), {
    outbound: new Outbound(),
    plain: true,
  }),
  means: {
    options: { userAgent: 'Beffroi/0.1 (+https://beffroi.example/)', interval: 0, crawlDelayCap: 30_000 } as never,
    source,
    gates: new HostRateLimiters(systemClock),
    folder,
    signal: new AbortController().signal,
    onRequest: () => undefined,
  },
});
await source.close();
