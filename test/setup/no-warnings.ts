import { afterAll, afterEach } from 'vitest';

// An unexpected warning fails the file in which it came: what Node says on the way (a leak of listeners, a deprecation) is a
// finding, and who lets it scroll by will not see the next one.
const warnings: string[] = [];
const hear = (warning: Error): void => {
  if (warning.name !== 'ExperimentalWarning') warnings.push(`${warning.name}: ${warning.message}`);
};
process.on('warning', hear);

function fail(): void {
  if (warnings.length > 0) throw new Error(`unexpected warning: ${warnings.splice(0).join('; ')}`);
}

afterEach(fail);
afterAll(() => {
  process.off('warning', hear);
  fail();
});
