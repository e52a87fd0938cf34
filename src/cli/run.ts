import type { Io } from '../io/io.ts';
import type { Invocation } from './invocation.ts';
export const run = async (invocation: Invocation, io: Io): Promise<number> => {
  io.stdout(JSON.stringify(invocation));
  return Promise.resolve(0);
};
