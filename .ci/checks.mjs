/**
 * Lint, formatting, unused code and the package's shape, at once: each one's words when it is done, and its exit code. The lint
 * takes as long as the others together.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const CHECKS = ['lint', 'format:check', 'unused', 'shape'];

const codes = await Promise.all(
  CHECKS.map(async (check) => {
    const child = spawn(`npm run --silent ${check}`, {
      shell: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(part));
    const [code] = await once(child, 'close');
    console.log(`${check}: ${code === 0 ? 'passed' : 'failed'}`);
    if (code !== 0) process.stdout.write(Buffer.concat(said));
    return code;
  }),
);
process.exitCode = codes.every((code) => code === 0) ? 0 : 1;
