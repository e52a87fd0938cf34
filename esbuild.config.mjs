/**
 * Builds `dist/`: one CommonJS bundle that starts fast, and beside it the parts that only some runs need.
 * A module named in LAZY is its own file; `await import()` of it in the source loads that file when reached.
 */
import { build } from 'esbuild';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { licencesOf } from './build/licences.mjs';

const LAZY = ['run.ts', 'xlsx-library.ts', 'xml-library.ts', 'pdf-library.ts'];
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Leaves a dynamic import of a lazy module as a `require` of its own file in `dist/`. */
const lazyModules = {
  name: 'lazy-modules',
  setup(pass) {
    pass.onResolve({ filter: /\.ts$/ }, ({ path, kind }) =>
      kind === 'dynamic-import' && LAZY.includes(basename(path))
        ? { path: `./${basename(path, '.ts')}.cjs`, external: true }
        : undefined,
    );
  },
};

rmSync('dist', { recursive: true, force: true });
const { metafile } = await build({
  metafile: true,
  entryPoints: {
    fordel: 'src/main.ts',
    run: 'src/cli/run.ts',
    'xlsx-library': 'src/io/xlsx-library.ts',
    'xml-library': 'src/io/xml-library.ts',
    'pdf-library': 'src/io/pdf-library.ts',
    'matrix-thread': 'src/write/matrix-thread-entry.ts',
  },
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minify: true,
  keepNames: false,
  legalComments: 'external',
  // pdfmake would fetch pictures and fonts by their address; ours are in the bundle.
  define: { FORDEL_VERSION: JSON.stringify(version), fetch: 'undefined' },
  // `import()` as a promise of `require`: Node's loader of ES modules need not start.
  supported: { 'dynamic-import': false },
  // What is not in the bundle can be started by nobody.
  alias: { 'node:child_process': './build/no-processes.mjs' },
  plugins: [lazyModules],
  logLevel: 'warning',
});
writeFileSync('dist/THIRD-PARTY-LICENSES.txt', licencesOf(metafile));
