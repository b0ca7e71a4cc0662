import type { Source } from '../source.ts';
import { exchange } from './exchange.ts';
import { lateAgent } from './late-agent.ts';

/**
 * Every host asked at one address (`127.0.0.1:8080`, `[::1]:8080`, `localhost:8080`), each with its own `Host` header,
 * https spoken as http: a little web on loopback that is treated as the real one. The address is the caller's own
 * choice, so no guard looks at it. A connection closed without a word reads as a name that does not resolve.
 */
export function viaSource(address: string): Source {
  const at = URL.parse(`http://${address}`);
  if (at === null || at.hostname === '') throw new TypeError(`not an address with a port: ${address}`);
  const host = at.hostname.replace(/^\[|\]$/g, '');
  const port = at.port || '80';
  let remote: string | null = null;
  const agent = lateAgent((connectorOf) => {
    const connector = connectorOf({ timeout: 10_000, allowH2: false });
    return (target, callback) => {
      connector({ ...target, protocol: 'http:', hostname: host, host: at.host, port }, (...[error, socket]) => {
        if (error !== null) {
          callback(error, null);
          return;
        }
        remote = socket.remoteAddress ?? remote;
        callback(null, socket);
      });
    };
  });
  return {
    name: `via ${address}`,
    polite: true,
    obeys: true,
    ask: async (question) => {
      const url = new URL(question.url);
      const wire = {
        dispatcher: await agent.get(),
        origin: `http://${url.host}`,
        path: url.pathname + url.search,
        host: url.host,
        address: () => remote,
      };
      const answer = await exchange(wire, question);
      if (answer.kind === 'obstacle' && answer.cause === 'other' && /UND_ERR_SOCKET|ECONNRESET/.test(answer.detail)) {
        return { ...answer, cause: 'name', detail: `${url.host} is not there` };
      }
      return answer;
    },
    close: () => agent.destroy(),
  };
}
