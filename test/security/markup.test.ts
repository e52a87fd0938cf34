/** Texts from the input are texts in XML too: in EHF and in the parts of every workbook. */
import { XmlDocument } from 'libxml2-wasm';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readZip } from '../../src/read/zip.ts';
import { fordel, temporaryFolder } from '../cli/in-process.ts';
import { contentsOf, writeHostileWorkspace } from './hostile-workspace.ts';
import { runsOf } from './runs.ts';

const MARKUP = `<hack a="1">&amp;]]>'"<!--`;

it('markup in names, descriptions and clauses stays text', async () => {
  const folder = join(temporaryFolder(), 'w');
  const disguise = (text: string): string => `${MARKUP} ${text}`;
  writeHostileWorkspace('k-ikt', folder, disguise);
  for (const args of runsOf('k-ikt', disguise)) {
    const { exitCode, stderr } = await fordel([...args, folder], '/');
    expect({ args, exitCode, stderr: exitCode === 0 ? '' : stderr }).toEqual({ args, exitCode: 0, stderr: '' }); // prettier-ignore
  }
  let seen = 0;
  const look = (name: string, bytes: Uint8Array): void => {
    const document = XmlDocument.fromBuffer(bytes);
    if (Buffer.from(bytes).includes('hack')) seen += 1;
    expect({ name, elements: document.find('//*[local-name()="hack"]').length }).toEqual({ name, elements: 0 }); // prettier-ignore
    document.dispose();
  };
  for (const [name, bytes] of contentsOf(folder)) {
    if (!name.startsWith('out')) continue;
    if (name.endsWith('.xml')) look(name, bytes);
    if (!name.endsWith('.xlsx')) continue;
    const zip = readZip(bytes);
    for (const part of zip.names.filter((each) => /\.(xml|rels)$/.test(each))) {
      look(`${name} ${part}`, zip.unpack(part, 1 << 26)!);
    }
  }
  expect(seen).toBeGreaterThan(20);
});
