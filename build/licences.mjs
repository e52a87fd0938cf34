/** The licences of what `dist/` contains of others, from what the bundler says it put there. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGE = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;
const LICENCE = /^(licen[cs]e|copying|notice)/i;

/** The folders of the packages that the bundles hold a part of, however small, in order. */
const packagesIn = (metafile) => {
  const inputs = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
  const folders = inputs.map((input) => PACKAGE.exec(input)?.[1]).filter(Boolean);
  return [...new Set(folders)].sort();
};

const entryOf = (folder) => {
  const { name, version, license, author } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  if (license === undefined) throw new Error(`${folder} states no licence: it may not be shipped`);
  const texts = readdirSync(folder)
    .filter((file) => LICENCE.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  const by = typeof author === 'string' ? author : author?.name;
  const head = `${name} ${version}\nLicense: ${license}${by ? `\nAuthor: ${by}` : ''}`;
  return [head, ...texts].join('\n\n');
};

/** One text with name, version and licence of each, the same bytes for the same packages. */
export const licencesOf = (metafile) => {
  const entries = [...new Set(packagesIn(metafile).map(entryOf))];
  const intro = 'fordel contains these packages, each under its own licence.';
  return `${[intro, ...entries].join(`\n\n${'-'.repeat(80)}\n`)}\n`;
};
