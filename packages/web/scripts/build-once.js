// Builds the site unless it is built from these sources already: the tests that wait for it find it.
import { buildSite } from '../serve/build-site.ts';

await buildSite();
