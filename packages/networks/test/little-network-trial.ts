import { type LittleNetwork, sayYes, startLittleNetwork } from '@beffroi/littleweb/network';
import { startPeerProxy } from '../../../scripts/peers/peer-proxy.js';
import { sent } from '../../../scripts/peers/snac-peers.ts';
import { mastodonConnector, Outbound } from '../src/index.ts';
import type { ConnectorTrial, Place, TrialFault } from './conformance.ts';

// The connector of Mastodon’s API on trial with the network of the demonstration, behind the proxy that puts faults between servers.

const HOST = 'petit-reseau.example';

const PLACES = new Map<Place, { readonly path: string; readonly method?: string }>([
  ['send', { path: '/api/v1/statuses', method: 'POST' }],
  ['mentions', { path: '/api/v1/notifications', method: 'GET' }],
  ['profile', { path: '/api/v1/accounts/verify_credentials' }],
]);

/** Milliseconds that the impatient one waits. */
const IMPATIENT = 3000;

const REDIRECT = 'http://127.0.0.1:8080/reseaux/retour';

export async function littleNetworkTrial(): Promise<ConnectorTrial & { readonly network: LittleNetwork }> {
  const network = await startLittleNetwork({
    domain: HOST,
    town: { name: 'mairie', shown: 'Ville de Brezan', bio: 'Le compte de la ville.\nEn semaine de 9 h à 18 h.' },
    citizens: { camille: 'Camille' },
  });
  const proxy = await startPeerProxy();
  proxy.route(HOST, new URL(network.origin).host);
  const [patient, impatient] = [{}, { milliseconds: IMPATIENT }].map(
    (more) => new Outbound({ allowPrivate: true, proxy: `http://${proxy.address}`, ...more }),
  ) as [Outbound, Outbound];
  const called = (text: string): string => `@mairie ${text}`;
  return {
    network,
    connector: mastodonConnector(patient, { scheme: 'http' }),
    impatient: mastodonConnector(impatient, { scheme: 'http' }),
    servers: [HOST, `http://${HOST}/@mairie`, `@mairie@${HOST}`],
    redirect: REDIRECT,
    password: null,
    handle: `mairie@${HOST}`,
    // The person is at the server itself: faults are for the connector.
    consent: (url) => sayYes(url.replace(`http://${HOST}`, network.origin)),
    differs: [],
    held: async () => network.held().map(({ id, text, parent, altTexts }) => ({ id, text, parentId: parent, pictures: altTexts })),
    citizen: {
      handle: `camille@${HOST}`,
      say: async (text, answers) => network.say('camille', called(text), answers?.address.id ?? null),
      edit: async (id, text) => network.edit(id, called(text)),
      remove: async (id) => network.remove(id),
    },
    put: async (faults) => {
      await sent(proxy.address, proxy.control, '/', 'PUT', JSON.stringify({ faults: faults.map(placed) }), {});
    },
    takeBack: async (credentials) => network.endAccess((JSON.parse(credentials) as { readonly token: string }).token),
    close: async () => {
      await Promise.all([patient.close(), impatient.close()]);
      await proxy.close();
      await network.close();
    },
  };
}

const placed = ({ place, ...fault }: TrialFault) => ({ host: HOST, ...PLACES.get(place)!, ...fault });
