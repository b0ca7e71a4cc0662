import { enableCompileCache } from 'node:module';
import { workerData } from 'node:worker_threads';

// Node keeps what it compiled for the first thread alone, unless another asks for it before it loads anything.
const folder = process.env['NODE_COMPILE_CACHE'] ?? '';
if (folder !== '') enableCompileCache(folder);
await import(String(workerData));
