/**
 * Builds `dist/`: one CommonJS bundle that starts fast, and beside it the parts that only some runs need.
 * A module named in LAZY is its own file; `await import()` of it in the source loads that file when reached.
 */
import { build } from 'esbuild';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

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

const PACKAGE = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;
const LICENCE = /^(licen[cs]e|copying|notice)/i;

const inputsOf = ({ outputs }) =>
  Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs));

/** The folders of the packages that the bundles hold a part of, however small, in order. */
const packagesIn = (metafile) => {
  const folders = inputsOf(metafile)
    .map((input) => PACKAGE.exec(input)?.[1])
    .filter(Boolean);
  return [...new Set(folders)].sort();
};

const entryOf = (folder) => {
  const { name, version, license, author } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const texts = readdirSync(folder)
    .filter((file) => LICENCE.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  const by = typeof author === 'string' ? author : author?.name;
  // A package may leave the saying of it to the text beside.
  const stated = license ?? texts[0]?.split('\n', 1)[0];
  if (stated === undefined) throw new Error(`${folder} states no licence: it may not be shipped`);
  const head = `${name} ${version}\nLicense: ${stated}${by ? `\nAuthor: ${by}` : ''}`;
  return [head, ...texts].join('\n\n');
};

/** The fonts inside pdfmake have a licence of their own, which their package does not carry. */
const FONTS = /pdfmake\/build\/vfs_fonts\.js$/;
const robotoEntry = () => {
  const text = readFileSync('node_modules/typescript/LICENSE.txt', 'utf8');
  return `Roboto, the fonts of Google\nLicense: Apache-2.0\n\n${text.replaceAll('\r\n', '\n').trim()}`;
};

/** The licences of what `dist/` contains of others: one text with name, version and licence of each, the same bytes for the same packages. */
const licencesOf = (metafile) => {
  const entries = [...new Set(packagesIn(metafile).map(entryOf))];
  if (inputsOf(metafile).some((input) => FONTS.test(input))) entries.push(robotoEntry());
  const intro = 'fordel contains these packages, each under its own licence.';
  return `${[intro, ...entries].join(`\n\n${'-'.repeat(80)}\n`)}\n`;
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
  alias: { 'node:child_process': './src/io/no-processes.ts' },
  plugins: [lazyModules],
  logLevel: 'warning',
});
writeFileSync('dist/THIRD-PARTY-LICENSES.txt', licencesOf(metafile));
