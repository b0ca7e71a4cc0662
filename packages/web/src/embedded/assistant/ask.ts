/** What the server answers: text to be shown as it is. All may be missing: an answer is not trusted more than any other. */
export interface Reply {
  readonly name?: string;
  readonly nature?: string;
  readonly text?: string;
  readonly by?: string | null;
  readonly links?: readonly { readonly url: string; readonly text: string }[];
  readonly choices?: readonly { readonly id: string; readonly text: string }[];
  readonly handOver?: string | null;
}

export interface Place {
  /** Origin of the server. */
  readonly server: string;
  /** INSEE code. */
  readonly commune: string;
}

/** Milliseconds after which nobody answers any more. */
const PATIENCE = 15_000;

/** Asks the assistant; `null` when nobody answers. Without cookies, and without saying from which page. */
export async function ask({ server, commune }: Place, what: Readonly<Record<string, unknown>>): Promise<Reply | null> {
  try {
    const response = await fetch(`${server}/assistant/${commune}`, {
      method: 'POST',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(what),
      signal: AbortSignal.timeout(PATIENCE),
    });
    const reply = (await response.json()) as Reply | null;
    return typeof reply?.text === 'string' ? reply : null;
  } catch {
    return null;
  }
}
