// Makes more examples for the parser from raw sentences: several parsers vote on each, half of them reading backwards.
import { blendTrees } from './blend-trees.ts';
import type { LinearModel } from './linear-model.ts';
import { parserInput } from './parse-sentence.ts';
import { seekHeads } from './seek-heads.ts';
import type { SyntaxForm } from './syntax-forms.ts';
import { type ParsedExample, type ParserOptions, trainMoves } from './train-parser.ts';

/** A tagged sentence. */
export interface TaggedForms {
  readonly forms: readonly SyntaxForm[];
  readonly tags: Uint8Array;
  readonly register: number;
}

/** A tagged sentence with the head of each of its words (n = root). */
export interface TreeExample extends TaggedForms {
  readonly heads: Int32Array;
}

/** A parser that takes the words in their order, or from the last to the first. */
export interface Voter {
  readonly model: LinearModel;
  readonly backwards: boolean;
}

const reversed = (sentence: TaggedForms): TaggedForms => ({
  forms: [...sentence.forms].reverse(),
  tags: sentence.tags.slice().reverse(),
  register: sentence.register,
});

/** Heads of the reversed sentence; does and undoes it. */
const flipped = (heads: Int32Array): Int32Array => {
  const n = heads.length;
  return heads
    .slice()
    .reverse()
    .map((head) => (head === n ? n : n - 1 - head));
};

const exampleOf = ({ forms, tags, register, heads }: TreeExample): ParsedExample => ({
  input: parserInput(forms, tags, register),
  heads,
});

/** `pairs` parsers in each direction, each with its own order of examples. */
export const trainVoters = (
  examples: readonly TreeExample[],
  pairs: number,
  options: ParserOptions,
): readonly Voter[] => {
  const forwards = examples.map(exampleOf);
  const backwards = examples.map((example) =>
    exampleOf({ ...reversed(example), heads: flipped(example.heads) }),
  );
  return Array.from({ length: pairs }, (_, pair): readonly Voter[] => {
    const seed = options.seed + 2 * pair;
    return [
      { model: trainMoves(forwards, { ...options, seed }), backwards: false },
      { model: trainMoves(backwards, { ...options, seed: seed + 1 }), backwards: true },
    ];
  }).flat();
};

/** The tree that most voters agree on. */
export const vote = (voters: readonly Voter[], sentence: TaggedForms): ParsedExample => {
  const input = parserInput(sentence.forms, sentence.tags, sentence.register);
  const back = reversed(sentence);
  const backInput = parserInput(back.forms, back.tags, back.register);
  const { n } = input;
  const votes = new Float64Array(n * (n + 1));
  for (const { model, backwards } of voters) {
    const heads = backwards ? flipped(seekHeads(model, backInput)) : seekHeads(model, input);
    for (const [word, head] of heads.entries()) {
      const arc = word * (n + 1) + head;
      votes[arc] = (votes[arc] ?? 0) + 1;
    }
  }
  return { input, heads: blendTrees(votes, n) };
};
