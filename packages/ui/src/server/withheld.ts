import type { Withheld } from '@beffroi/instrument';
import { error } from '@sveltejs/kit';

/**
 * What is answered under an embargo: 451, for the law is the reason and programs can tell it from a fault (503 would be one, and proxies would
 * ask again) · never kept by anybody (`hooks.server.ts`), since it ends by the clock.
 *
 * @throws 451, always
 */
export function refuseWithheld(locals: App.Locals, { until, said }: Withheld): never {
  locals.silentUntil = until;
  error(451, { message: 'silence', withheld: { ...said[locals.language], until: until?.toISOString() ?? null } });
}

/** The same answer for what is no page: a file of open data. */
export function withheldAnswer(locals: App.Locals, { until, said }: Withheld): Response {
  locals.silentUntil = until;
  return new Response(`${said.fr.line}\n${said.en.line}\n`, { status: 451, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
