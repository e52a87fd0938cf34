import { XmlDocument, XmlElement } from 'libxml2-wasm';

/** An element as the rules look at it: `cbc:ID`, its text, its attributes and the elements in it. */
export interface ReadElement {
  readonly name: string;
  readonly text: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly ReadElement[];
}

/** @throws the text is no well-formed XML */
export const readXml = (xml: string): ReadElement => {
  const document = XmlDocument.fromString(xml);
  try {
    return elementOf(document.root);
  } finally {
    document.dispose();
  }
};

const elementOf = (element: XmlElement): ReadElement => {
  const children: ReadElement[] = [];
  for (let node = element.firstChild; node !== null; node = node.next) {
    if (node instanceof XmlElement) children.push(elementOf(node));
  }
  return {
    name: element.prefix === '' ? element.name : `${element.prefix}:${element.name}`,
    text: element.content,
    attributes: new Map(element.attrs.map(({ name, value }) => [name, value])),
    children,
  };
};

/** Those reached by names with `/` between them, in the document's order. */
export const all = (element: ReadElement, path: string): readonly ReadElement[] =>
  path
    .split('/')
    .reduce<readonly ReadElement[]>(
      (reached, name) =>
        reached.flatMap(({ children }) => children.filter((child) => child.name === name)),
      [element],
    );

/** The text of the first of them; undefined where there is none. */
export const textAt = (element: ReadElement, path: string): string | undefined =>
  all(element, path)[0]?.text;

/** The element and everything in it. */
export const everything = (element: ReadElement): readonly ReadElement[] => [
  element,
  ...element.children.flatMap(everything),
];
