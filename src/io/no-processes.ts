/**
 * In place of `node:child_process` in the bundle: commander asks for it to start commands that are programs of their own, and
 * fordel has none. What is not in the bundle can be started by nobody.
 */
export const spawn = (): never => {
  throw new Error('fordel starts no other program');
};
