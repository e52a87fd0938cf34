/** The licences of what `dist/` contains of others, from what the bundler says it put there. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

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

/** One text with name, version and licence of each, the same bytes for the same packages. */
export const licencesOf = (metafile) => {
  const entries = [...new Set(packagesIn(metafile).map(entryOf))];
  if (inputsOf(metafile).some((input) => FONTS.test(input))) entries.push(robotoEntry());
  const intro = 'fordel contains these packages, each under its own licence.';
  return `${[intro, ...entries].join(`\n\n${'-'.repeat(80)}\n`)}\n`;
};
