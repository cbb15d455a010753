// A read-only RDF/JS dataset that finds quads by subject or by predicate at once, as a SHACL engine asks for them.
import type { DatasetCore, Quad, Term } from '@rdfjs/types';

/** A term's value → the quads that hold it. */
type Index = Map<string, Quad[]>;

/** Indexed as far as it is searched; graph names play no part. */
export class IndexedQuads implements DatasetCore {
  readonly #quads: readonly Quad[];
  #bySubject: Map<string, Index> | undefined;
  #byPredicate: Index | undefined;
  readonly #byObject = new Map<string, Index>();

  constructor(quads: readonly Quad[]) {
    this.#quads = quads;
  }

  get size(): number {
    return this.#quads.length;
  }

  [Symbol.iterator](): Iterator<Quad> {
    return this.#quads[Symbol.iterator]();
  }

  has({ subject, predicate, object }: Quad): boolean {
    return this.match(subject, predicate, object).size > 0;
  }

  match(subject?: Term | null, predicate?: Term | null, object?: Term | null): IndexedQuads {
    return new IndexedQuads(this.find(subject, predicate, object));
  }

  /** The same as a plain list. */
  find(subject?: Term | null, predicate?: Term | null, object?: Term | null): readonly Quad[] {
    const found = subject ? this.#ofSubject(subject, predicate) : this.#ofPredicate(predicate, object);
    return object ? found.filter((quad) => quad.object.equals(object)) : found;
  }

  add(): this {
    throw new TypeError('the dataset is read-only');
  }

  delete(): this {
    throw new TypeError('the dataset is read-only');
  }

  #ofSubject(subject: Term, predicate: Term | null | undefined): readonly Quad[] {
    this.#bySubject ??= indexSubjects(this.#quads);
    const index = this.#bySubject.get(subject.value);
    if (!index) return [];
    return predicate ? (index.get(predicate.value) ?? []) : [...index.values()].flat();
  }

  #ofPredicate(predicate: Term | null | undefined, object: Term | null | undefined): readonly Quad[] {
    if (!predicate) return this.#quads;
    this.#byPredicate ??= indexQuads(this.#quads, 'predicate');
    const quads = this.#byPredicate.get(predicate.value) ?? [];
    if (!object) return quads;
    const index = this.#byObject.get(predicate.value) ?? indexQuads(quads, 'object');
    this.#byObject.set(predicate.value, index);
    return index.get(object.value) ?? [];
  }
}

const indexQuads = (quads: readonly Quad[], place: 'predicate' | 'object'): Index => {
  const index: Index = new Map();
  for (const quad of quads) put(index, quad[place].value, quad);
  return index;
};

const indexSubjects = (quads: readonly Quad[]): Map<string, Index> => {
  const subjects = new Map<string, Index>();
  for (const quad of quads) {
    const index: Index = subjects.get(quad.subject.value) ?? new Map<string, Quad[]>();
    if (index.size === 0) subjects.set(quad.subject.value, index);
    put(index, quad.predicate.value, quad);
  }
  return subjects;
};

const put = (index: Index, key: string, quad: Quad): void => {
  const same = index.get(key);
  if (same) same.push(quad);
  else index.set(key, [quad]);
};
