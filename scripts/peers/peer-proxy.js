// A small proxy on loopback between real servers, and between them and us: it gives each host name its port, plays pages of hosts that are none of theirs, and puts faults
// between them. It is asked as a forward proxy (`http_proxy`) and as the one address of a little web (`--via`).
import { once } from 'node:events';
import { request as ask, createServer } from 'node:http';
import { connect } from 'node:net';

/**
 * @typedef {object} Fault what is done to answers of an address in the place of its server
 * @property {string} host
 * @property {string} path the beginning of the path with its question
 * @property {string} [method] of the request (default any)
 * @property {'status' | 'reset' | 'cut' | 'silence' | 'html' | 'clock'} kind `cut`: the server is asked, and the connection broken in the place of its answer; `clock`: the server's answer, with a
 *   `Date` of its own
 * @property {number} [times] how often (default always)
 * @property {number} [status] for `status`
 * @property {Readonly<Record<string, string>>} [headers] for `status` and `clock`
 */

/**
 * @typedef {object} PeerProxy
 * @property {string} address host and port
 * @property {string} control where faults and pages are put: JSON `{ faults, pages }`, pages by `host/path`
 * @property {(host: string, server: string) => void} route
 * @property {() => Promise<void>} close
 */

/** The name of no host: what is asked there is for the proxy itself. */
const CONTROL = 'proxy.invalid';

/** @returns {Promise<PeerProxy>} */
export async function startPeerProxy() {
  /** @type {Map<string, string>} */
  const routes = new Map();
  /** @type {(Fault & { times: number })[]} */
  let faults = [];
  /** @type {Map<string, { readonly type: string, readonly body: string }>} */
  let pages = new Map();

  const server = createServer(async (request, response) => {
    const target = URL.parse(request.url ?? '') ?? URL.parse(request.url ?? '/', `http://${request.headers.host}`);
    if (target === null) {
      response.writeHead(400).end();
      return;
    }
    const path = target.pathname + target.search;
    if (target.hostname === CONTROL) {
      const { faults: wanted = [], pages: told = {} } = JSON.parse(await textOf(request));
      faults = wanted.map((/** @type {Fault} */ one) => ({ ...one, times: one.times ?? Number.POSITIVE_INFINITY }));
      pages = new Map(Object.entries(told));
      response.writeHead(204).end();
      return;
    }
    const fault = faults.find((one) => isFor(one, request.method, target.host, path));
    if (fault !== undefined) fault.times--;
    if (fault !== undefined && fault.kind !== 'cut' && fault.kind !== 'clock') {
      play(fault, request, response);
      return;
    }
    const page = pages.get(target.host + path);
    if (page !== undefined) {
      response.writeHead(200, { 'content-type': page.type }).end(page.body);
      return;
    }
    const server = routes.get(target.host);
    if (server === undefined) {
      // As a name that does not resolve.
      request.socket.destroy();
      return;
    }
    const asked = () => passOn(server, target.host, path, request, response, fault).catch(() => void response.destroy());
    await (request.method === 'POST' && target.pathname.endsWith('inbox') ? inTurn(server, asked) : asked());
  });
  server.on('upgrade', (request, socket, head) => {
    const target = URL.parse(request.url ?? '') ?? URL.parse(request.url ?? '/', `http://${request.headers.host}`);
    const to = target === null ? undefined : routes.get(target.host);
    if (target === null || to === undefined) socket.destroy();
    else passStream(to, target, request, socket, head);
  });
  server.on('clientError', (_, socket) => socket.destroy());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const place = server.address();
  if (place === null || typeof place === 'string') throw new Error('no port was given');
  return {
    address: `127.0.0.1:${place.port}`,
    control: CONTROL,
    route: (host, to) => routes.set(host, to),
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/**
 * @param {Fault & { times: number }} fault
 * @param {string | undefined} method
 * @param {string} host
 * @param {string} path
 */
function isFor(fault, method, host, path) {
  return fault.host === host && path.startsWith(fault.path) && fault.times > 0 && (fault.method ?? method) === method;
}

/**
 * @param {Fault} fault
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
function play({ kind, status = 429, headers = {} }, request, response) {
  if (kind === 'reset') request.socket.resetAndDestroy();
  else if (kind === 'html')
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end('<!doctype html><title>Maintenance</title><p>Un instant.</p>');
  else if (kind === 'status') response.writeHead(status, { 'content-type': 'application/json', ...headers }).end('{"error":"refused"}');
  // Silence: whoever waits gives up.
}

/** How often a server is asked that closes the connection before it has said a word: snac does with one question in fifty, and asks nothing twice itself. */
const MOST_TRIES = 5;

/** @type {Map<string, Promise<void>>} the last delivery to a server */
const deliveries = new Map();

/**
 * Hands a server one post of others after the other: snac calls what waits in its queue by the microsecond, and of two that come in the same it keeps one, though it accepted both (one burst of
 * sixty in some twenty lost one on a busy machine).
 *
 * @param {string} server
 * @param {() => Promise<void>} deliver never fails
 */
async function inTurn(server, deliver) {
  const turn = (deliveries.get(server) ?? Promise.resolve()).then(deliver);
  deliveries.set(server, turn);
  await turn;
}

/**
 * Asks the server, and gives its answer on.
 *
 * @param {string} server host and port
 * @param {string} host as it is called
 * @param {string} path
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {Fault} [fault] what is done to its answer
 */
async function passOn(server, host, path, request, response, fault) {
  const [hostname, port] = server.split(':');
  const { 'proxy-connection': _, ...headers } = request.headers;
  const body = await bytesOf(request);
  for (let tries = 1; ; tries++) {
    try {
      const onward = ask({ hostname, port, path, method: request.method, headers: { ...headers, host, connection: 'close' } });
      onward.end(body);
      const [answer] = /** @type {[import('node:http').IncomingMessage]} */ (await once(onward, 'response'));
      onward.on('error', () => response.destroy());
      if (fault?.kind === 'cut') {
        request.socket.resetAndDestroy();
        answer.resume();
        return;
      }
      response.writeHead(answer.statusCode ?? 502, answer.statusMessage, { ...answer.headers, ...fault?.headers });
      answer.pipe(response);
      answer.on('error', () => response.destroy());
      return;
    } catch (error) {
      if (tries === MOST_TRIES) throw error;
    }
  }
}

/**
 * Leads a stream (WebSocket) on to its server, both ways, as it comes.
 *
 * @param {string} server host and port
 * @param {URL} target
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:stream').Duplex} socket
 * @param {Buffer} head
 */
function passStream(server, { host, pathname, search }, request, socket, head) {
  const [hostname, port] = server.split(':');
  const onward = connect(Number(port), hostname ?? '', () => {
    const headers = Object.entries({ ...request.headers, host }).map(([name, value]) => `${name}: ${value}\r\n`);
    onward.write(`GET ${pathname}${search} HTTP/1.1\r\n${headers.join('')}\r\n`);
    onward.write(head);
    onward.pipe(socket).pipe(onward);
  });
  for (const side of [onward, socket]) side.on('error', () => (side === socket ? onward : socket).destroy());
}

/** @param {import('node:http').IncomingMessage} request */
async function textOf(request) {
  return (await bytesOf(request)).toString('utf8');
}

/** @param {import('node:http').IncomingMessage} request */
async function bytesOf(request) {
  const pieces = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces);
}
