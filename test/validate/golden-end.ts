/** Runs for every test file, also those that share a process: what `golden.ts` does when the file's tests are done. */
import { afterAll } from 'vitest';
import { endFile } from './golden.ts';

afterAll(({}, suite) => {
  endFile(suite);
});
