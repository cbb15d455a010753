// Reads a JSON-LD context backwards: which term stands for an IRI, and which values it lets stand as bare strings.
import { relativeTo } from './relative-iri.ts';

/** A term's own definition: its IRI, or its IRI with what its values are. */
export type TermDefinition =
  | string
  | { readonly '@id': string; readonly '@type'?: string; readonly '@language'?: string };

/** What stands under "@context": prefixes, terms and the aliases of keywords. */
export type JsonLdContext = Readonly<Record<string, TermDefinition>>;

export interface Property {
  readonly term: string;
  /** "@id", "@vocab" or the IRI of a datatype, where the term says so. */
  readonly type?: string;
  readonly language?: string;
}

export interface ContextReader {
  /** The shortest form of a class, property or individual. */
  readonly vocabulary: (iri: string) => string;
  /** The shortest form of the IRI of a node. */
  readonly node: (iri: string) => string;
  readonly property: (iri: string) => Property;
}

export const readContext = (context: JsonLdContext, base: string): ContextReader => {
  const prefixes = new Map(
    Object.entries(context).filter((entry): entry is [string, string] => isPrefix(entry[1])),
  );
  const expand = (name: string): string => {
    const [prefix = '', ...rest] = name.split(':');
    const namespace = prefixes.get(prefix);
    return namespace === undefined || rest.length === 0 ? name : namespace + rest.join(':');
  };
  const properties = new Map<string, Property>();
  for (const [term, definition] of Object.entries(context)) {
    if (isPrefix(definition)) continue;
    const { '@id': id, '@type': type, '@language': language } = asObject(definition);
    properties.set(expand(id), {
      term,
      ...(type === undefined ? {} : { type: expand(type) }),
      ...(language === undefined ? {} : { language }),
    });
  }
  const compact = (iri: string): string => {
    for (const [prefix, namespace] of prefixes) {
      const name = iri.startsWith(namespace) ? iri.slice(namespace.length) : '';
      if (name !== '' && !name.startsWith('//')) return `${prefix}:${name}`;
    }
    return iri;
  };
  const relative = relativeTo(base);
  return {
    vocabulary: (iri) => properties.get(iri)?.term ?? compact(iri),
    node: (iri) => relative(iri) ?? compact(iri),
    property: (iri) => properties.get(iri) ?? { term: compact(iri) },
  };
};

const isPrefix = (definition: TermDefinition): boolean =>
  typeof definition === 'string' && /[/#]$/.test(definition);

const asObject = (definition: TermDefinition): Exclude<TermDefinition, string> =>
  typeof definition === 'string' ? { '@id': definition } : definition;
