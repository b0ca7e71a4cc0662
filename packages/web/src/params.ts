import { defineParams } from '@sveltejs/kit/params';

export const params = defineParams({
  /** The language in an address: French has none, English is `/en`. */
  lang: (param) => (param === 'en' ? param : undefined),
});
