import { oreText, type Ore } from '../model/ore.ts';

/**
 * Elements by name, in the order in which they are written; a name that begins with `@` is an attribute, `#` the text.
 * A list repeats the element. What is undefined or blank is left out.
 */
export interface EhfElement {
  readonly [name: string]: EhfContent;
}
export type EhfContent = string | undefined | EhfElement | readonly EhfElement[];

/** Kroner with two decimals. */
export const amount = (value: Ore): EhfElement => ({ '@currencyID': 'NOK', '#': oreText(value) });

/** The organisation number in the Norwegian register (Brønnøysund). */
export const organisation = (orgnr: string): EhfElement => ({ '@schemeID': '0192', '#': orgnr });

/** Texts that may have several lines; in any other, white space is one space. */
const MULTI_LINE: ReadonlySet<string> = new Set(['cbc:Note', 'cbc:Description']);
/** What no XML document can hold, written in any way. */
const NOT_IN_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/**
 * The tree without what is empty, at any depth, as no element of an EHF document may be; undefined where nothing is left.
 * Its texts are spelled as the XML library wants them.
 */
export const withoutEmpty = (content: EhfContent, name = ''): EhfContent => {
  if (content === undefined) return undefined;
  if (typeof content === 'string') return textOf(content, name);
  if (isList(content)) {
    const elements = content.map((one) => withoutEmpty(one, name)).filter(isElement);
    return elements.length === 0 ? undefined : elements;
  }
  const fields = Object.entries(content).flatMap(([field, value]) => {
    const filled = withoutEmpty(value, field === '#' ? name : field);
    return filled === undefined ? [] : [[field, filled] as const];
  });
  return fields.every(([field]) => field.startsWith('@')) ? undefined : Object.fromEntries(fields);
};

const textOf = (text: string, name: string): string | undefined => {
  const lines = text.replace(/\r\n?/g, '\n').replace(NOT_IN_XML, '\uFFFD').trim();
  const spelled = MULTI_LINE.has(name) ? lines : lines.replace(/[ \t\n]+/g, ' ');
  if (spelled === '') return undefined;
  return escaped(name === 'cbc:Note' ? withoutSubjectCode(spelled) : spelled);
};

/** The rules take three characters between the first two `#` of a note for a code from a list (BR-CL-08): a space parts them. */
const withoutSubjectCode = (note: string): string => note.replace(/^([^#]*#[^#]{3})#/u, '$1 #');

/** Once for the XML library, which turns `&amp;` into `&` when it reads, and once for what it takes for an entity when it writes. */
const escaped = (text: string): string => text.replaceAll('&', '&amp;amp;');

const isList = (content: EhfElement | readonly EhfElement[]): content is readonly EhfElement[] =>
  Array.isArray(content);

const isElement = (content: EhfContent): content is EhfElement =>
  typeof content === 'object' && !Array.isArray(content);
