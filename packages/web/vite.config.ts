import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { writeDoors } from './scripts/doors.ts';
import { plainRooms } from './scripts/plain-rooms.ts';

// Before anything looks for routes: those of instruments come through their doors.
writeDoors();

/** What pages are written with, and pages themselves, need the compiler. All other rooms are TypeScript that Node runs as it is. */
const PLAIN = /^@beffroi\/(?!ui\/(?!api\/)|[^/]+\/(?:pages(?:\/|$)|words\/))/;

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter({ out: 'build', precompress: false }),
      // A frame that scrolls must be reachable by keyboard (WCAG 2.1.1): the compiler does not know that it scrolls.
      compilerOptions: { warningFilter: ({ code }) => code !== 'a11y_no_noninteractive_tabindex' },
      // Everything comes from here, and no script and no style stands in a page (docs/adr/0014).
      csp: {
        directives: {
          'default-src': ['self'],
          'base-uri': ['none'],
          'object-src': ['none'],
          'frame-ancestors': ['none'],
          'form-action': ['self'],
          'img-src': ['self', 'data:'],
        },
      },
      // A page that tells nobody where one came from (`no-referrer`) sends its forms with the origin `null` (Fetch, "append a request Origin header"). Which pages may do so, `sessions.ts` knows: it
      // refuses every other one, as it refuses all foreign origins.
      csrf: { trustedOrigins: ['null'] },
      inlineStyleThreshold: 0,
      paths: { relative: false },
    }),
  ],
  // The typeface lies in a room of its own.
  server: { fs: { allow: ['../pictures/fonts', '../ui'] } },
  // Some of the plain rooms read files beside their source.
  // Nobody reads how large each file is when packed.
  build: { reportCompressedSize: false },
  environments: {
    ssr: { build: { rolldownOptions: { external: [PLAIN] } }, resolve: { external: plainRooms() } },
    // Nothing of it ever reaches a browser (`csr = false`): it is built for its style sheets alone.
    client: { build: { rolldownOptions: { external: [PLAIN] } } },
  },
});
