/**
 * Runs before each test file, beside what Stryker sets up. The thread lives on from run to run: what a test file does while it
 * is loaded is done by the sources as they are, not by the last mutant; and when one test has failed for a mutant the others
 * need not run. (Vitest's own `bail` tells the thread too late: it would stop the run of the next mutant.)
 */
import { beforeEach, inject } from 'vitest';

type State = { activeMutant?: string | undefined; killed?: string | undefined };
const state = ((globalThis as { __stryker__?: State }).__stryker__ ??= {});
state.activeMutant = undefined;
const mutant = (inject as (key: string) => string | undefined)('activeMutant');

beforeEach(({ skip, onTestFailed }) => {
  if (mutant === undefined) return;
  if (state.killed === mutant) skip();
  onTestFailed(() => {
    state.killed = mutant;
  });
});
