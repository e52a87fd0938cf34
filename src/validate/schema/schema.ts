import type { Expectation, NameKind } from '../../model/diagnostic-codes/agreement.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { SourceRef } from '../../model/source-ref.ts';
import type { YamlNode } from '../../read/yaml-node.ts';

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = { readonly [key: string]: Json };

/** Schemas that others refer to by name. */
export type JsonDefinitions = Map<string, JsonSchema>;

/** A name that is given to something, or that refers to something. */
export interface Mention {
  readonly kind: NameKind;
  readonly name: string;
  readonly at: SourceRef;
}

/** Where a decoder tells what it meets, and goes on. */
export interface DecodeContext {
  readonly report: (finding: Diagnostic) => void;
  readonly define: (mention: Mention) => void;
  readonly refer: (mention: Mention) => void;
}

/**
 * What may stand at a place of a YAML file, written once: decoding and the JSON Schema for editors are both made from it.
 *
 * `decode` returns undefined where nothing usable stands there, after at least one finding. Lists, maps and fields that may
 * be left out carry on without what failed: whether all went well is told by the findings, not by the value.
 */
export interface Schema<T> {
  readonly expects: readonly Expectation[];
  /** Of fields: the keys that may stand there. */
  readonly keys?: readonly string[];
  readonly decode: (node: YamlNode, context: DecodeContext) => T | undefined;
  readonly jsonSchema: (definitions: JsonDefinitions) => JsonSchema;
}

/** The type that a schema decodes to. */
export type Decoded<S> = S extends Schema<infer T> ? T : never;

/** What was met in one file. */
export interface DecodeLog {
  readonly found: Diagnostic[];
  readonly defined: Mention[];
  readonly referred: Mention[];
}

/** A context that keeps all that it is told. */
export const startLog = (): DecodeLog & { readonly context: DecodeContext } => {
  const found: Diagnostic[] = [];
  const defined: Mention[] = [];
  const referred: Mention[] = [];
  const context: DecodeContext = {
    report: (finding) => found.push(finding),
    define: (mention) => defined.push(mention),
    refer: (mention) => referred.push(mention),
  };
  return { found, defined, referred, context };
};

/** The same context, in which every place says that it is under `clause`, unless it says another. */
export const underClause = (context: DecodeContext, clause: string): DecodeContext => {
  const cite = (at: SourceRef): SourceRef => ({ clause, ...at });
  return {
    report: (finding) => {
      context.report({ ...finding, at: cite(finding.at) });
    },
    define: (mention) => {
      context.define({ ...mention, at: cite(mention.at) });
    },
    refer: (mention) => {
      context.refer({ ...mention, at: cite(mention.at) });
    },
  };
};
