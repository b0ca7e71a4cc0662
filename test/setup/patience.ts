import { afterEach } from 'vitest';
import { beginPatiently, noteMiss } from '../support/patience.ts';

beginPatiently();

afterEach(({ task }) => {
  if (task.result?.state === 'fail') noteMiss();
});
