// From the words of a sentence to its tagged dependency tree, by the models of one file.
import { attachMark } from './attach-marks.ts';
import { labelArcs } from './label-arcs.ts';
import type { LinearModel } from './linear-model.ts';
import { type MarkedTree, markedTree } from './mark-features.ts';
import { type ParserInput, parserInput } from './parse-sentence.ts';
import { seekHeads } from './seek-heads.ts';
import type { SyntaxForm } from './syntax-forms.ts';
import { tagForms, UPOS } from './tagger.ts';

const PUNCT = UPOS.indexOf('PUNCT');

export interface ParserModel {
  /** Relations by class: "nsubj:pass". */
  readonly relations: readonly string[];
  readonly tags: LinearModel;
  readonly moves: LinearModel;
  readonly labels: LinearModel;
  readonly marks: LinearModel;
}

/** A tree over the words of a sentence; parallel to them. */
export interface DependencyTree {
  readonly tags: Uint8Array;
  /** Place of each word's head, -1 for the root. */
  readonly heads: Int32Array;
  readonly relations: readonly string[];
}

/** Tags and parses one sentence; linear in its length. */
export const parseForms = (
  model: ParserModel,
  forms: readonly SyntaxForm[],
  register: number,
): DependencyTree => parseTagged(model, forms, tagForms(model.tags, forms, register), register);

/** As `parseForms`, where the tags are given. */
export const parseTagged = (
  model: ParserModel,
  forms: readonly SyntaxForm[],
  tags: Uint8Array,
  register: number,
): DependencyTree => {
  const input = parserInput(forms, tags, register);
  const found = seekHeads(model.moves, input);
  const root = model.relations.indexOf('root');
  const labels = labelArcs(model.labels, input, found, root);
  const heads = new Int32Array(forms.length).fill(-1);
  const relations = new Array<string>(forms.length).fill('punct');
  for (let i = 0; i < input.n; i++) {
    const place = input.places[i] ?? 0;
    heads[place] = outer(input, found[i] ?? input.n);
    relations[place] = model.relations[labels[i] ?? 0] ?? 'dep';
  }
  if (input.n === 0) hangOnFirst(heads, relations);
  else hangMarks(model.marks, markedTree({ forms, tags, heads, labels: relations, register }));
  return { tags, heads, relations };
};

const outer = (input: ParserInput, node: number): number =>
  node === input.n ? -1 : (input.places[node] ?? -1);

/** A sentence of marks alone: the first is the root. */
const hangOnFirst = (heads: Int32Array, relations: string[]): void => {
  if (heads.length === 0) return;
  heads.fill(0, 1);
  relations[0] = 'root';
};

const hangMarks = (model: LinearModel, tree: MarkedTree): void => {
  for (let i = 0; i < tree.tags.length; i++) {
    if (tree.tags[i] === PUNCT) tree.heads[i] = attachMark(model, tree, i);
  }
};
