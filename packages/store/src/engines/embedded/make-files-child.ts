// Makes the engine's files in the folder that it is given, in a process that ends with it (`make-files.ts`): says what went wrong through its channel.
import { makeFiles } from './cluster-files.ts';
import type { MakingFailed } from './make-files.ts';

try {
  await makeFiles(process.argv[2]!);
} catch (error) {
  const { message, code } = error as { readonly message?: unknown; readonly code?: unknown };
  process.send?.({ message: String(message), code: typeof code === 'string' ? code : null } satisfies MakingFailed);
  process.exitCode = 1;
}
process.disconnect?.();
