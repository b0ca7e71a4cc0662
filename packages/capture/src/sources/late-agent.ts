import type { Agent, buildConnector } from 'undici';

/** The connections of a source, made when something is asked for the first time. */
export interface LateAgent {
  get(): Promise<Agent>;
  /** Ends all connections. */
  destroy(): Promise<void>;
}

/**
 * Connections that are made when something is asked: most commands have a source at hand and ask nothing, and loading the library takes a twelfth of their time.
 *
 * @param connect how one connection is made, given what makes the plain ones
 */
export function lateAgent(connect: (connectorOf: typeof buildConnector) => buildConnector.connector): LateAgent {
  let made: Promise<Agent> | null = null;
  return {
    get() {
      made ??= import('undici').then(
        ({ Agent, buildConnector }) => new Agent({ allowH2: false, connections: 8, pipelining: 1, connect: connect(buildConnector) }),
      );
      return made;
    },
    destroy: async () => (await made)?.destroy(),
  };
}
