/** In place of `node:child_process`, which commander asks for to start commands that are programs of their own: fordel has none. */
export const spawn = () => {
  throw new Error('fordel starts no other program');
};
