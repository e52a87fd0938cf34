import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const FOLDER =
  process.env['FORDEL_UBL_XSD'] ??
  fileURLToPath(new URL('../../../../shared/ehf/xsd/', import.meta.url));

export const hasSchemas = existsSync(join(FOLDER, 'maindoc', 'UBL-Invoice-2.1.xsd'));

type Root = 'Invoice' | 'CreditNote';
const validators = new Map<Root, XsdValidator>();

const validatorOf = (root: Root): XsdValidator => {
  const known = validators.get(root);
  if (known !== undefined) return known;
  if (validators.size === 0) xmlRegisterFsInputProviders();
  const path = join(FOLDER, 'maindoc', `UBL-${root}-2.1.xsd`);
  const schema = XmlDocument.fromBuffer(readFileSync(path), { url: pathToFileURL(path).href });
  const made = XsdValidator.fromDoc(schema);
  validators.set(root, made);
  return made;
};

/** What the schemas of UBL 2.1 find in the document; none when it is valid. Only where `hasSchemas`. */
export const schemaFindings = (xml: string): readonly string[] => {
  const document = XmlDocument.fromString(xml);
  try {
    validatorOf(document.root.name as Root).validate(document);
    return [];
  } catch (error) {
    return [String(error)];
  } finally {
    document.dispose();
  }
};
