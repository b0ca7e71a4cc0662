import { defineParams } from '@sveltejs/kit/params';

export const params = defineParams({
  /** The language in an address: French has none, English is `/en`. */
  lang: (param) => (param === 'en' ? param : undefined),
  /** A format that plans are given in. */
  planfile: (param) => (/^(?:csv|xlsx|json|ics)$/.test(param) ? param : undefined),
  /** For whom a sheet is ordered; its plain address is for somebody elected. */
  reader: (param) => (/^(?:agent|habitant|journaliste)$/.test(param) ? param : undefined),
  /** The number of a row. */
  number: (param) => (/^\d{1,9}$/.test(param) ? param : undefined),
});
