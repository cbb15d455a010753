// From the words of sentences to their tagged dependency trees, by the network.
import { MOST_WORDS } from './network-forward.ts';
import { type NetworkModel, type NetworkParser, networkParser, parseWithNetwork } from './network-parser.ts';
import type { SyntaxForm } from './syntax-forms.ts';

export interface ParserModel {
  /** Relations by class: "nsubj:pass". */
  readonly relations: readonly string[];
  readonly network: NetworkModel;
}

/** A tree over the words of a sentence; parallel to them. */
export interface DependencyTree {
  readonly tags: Uint8Array;
  /** Place of each word's head, -1 for the root. */
  readonly heads: Int32Array;
  readonly relations: readonly string[];
}

export interface Parser {
  readonly relations: readonly string[];
  readonly network: NetworkParser;
}

export const parser = ({ relations, network }: ParserModel): Parser => ({
  relations,
  network: networkParser(network, relations.indexOf('root')),
});

/** Tags and parses sentences; linear in their number, and in the length of those beyond `MOST_WORDS`, which are cut. */
export const parseForms = (
  { relations, network }: Parser,
  sentences: readonly (readonly SyntaxForm[])[],
  register: number,
): readonly DependencyTree[] => {
  const pieces = sentences.map(cut);
  const trees = parseWithNetwork(network, pieces.flat(), register).map(
    ({ tags, heads, relations: classes }) => ({
      tags,
      heads,
      relations: namesOf(classes, relations),
    }),
  );
  let next = 0;
  return pieces.map((own) => {
    next += own.length;
    return joined(trees.slice(next - own.length, next));
  });
};

/** A loop: `Array.from` over bytes is several times as slow. */
const namesOf = (classes: Uint8Array, relations: readonly string[]): readonly string[] => {
  const names = new Array<string>(classes.length);
  for (let i = 0; i < classes.length; i++) names[i] = relations[classes[i] ?? 0] ?? 'dep';
  return names;
};

const cut = (forms: readonly SyntaxForm[]): readonly (readonly SyntaxForm[])[] => {
  if (forms.length <= MOST_WORDS) return [forms];
  const pieces: (readonly SyntaxForm[])[] = [];
  for (let i = 0; i < forms.length; i += MOST_WORDS) pieces.push(forms.slice(i, i + MOST_WORDS));
  return pieces;
};

/** The trees of the pieces of one sentence, the later roots hung on the first. */
const joined = (pieces: readonly DependencyTree[]): DependencyTree => {
  const [only] = pieces;
  if (only && pieces.length === 1) return only;
  const words = pieces.reduce((sum, { tags }) => sum + tags.length, 0);
  const tree = {
    tags: new Uint8Array(words),
    heads: new Int32Array(words),
    relations: new Array<string>(words),
  };
  const root = only?.heads.indexOf(-1) ?? -1;
  let start = 0;
  for (const piece of pieces) {
    tree.tags.set(piece.tags, start);
    for (const [i, head] of piece.heads.entries()) {
      const hangs = head < 0 && start > 0;
      tree.heads[start + i] = hangs ? root : head < 0 ? -1 : start + head;
      tree.relations[start + i] = hangs ? 'parataxis' : (piece.relations[i] ?? 'dep');
    }
    start += piece.tags.length;
  }
  return tree;
};
