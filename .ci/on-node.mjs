/** Runs vitest with the arguments after the first, which is the version of Node that this must be: never a pass on another. */
const [wanted] = process.argv.splice(2, 1);
if (process.versions.node !== wanted) {
  throw new Error(`this is Node ${process.versions.node}, not ${wanted}`);
}
await import('../node_modules/vitest/vitest.mjs');
