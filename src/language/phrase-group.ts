// Phrases that share the word they are looked up by, narrowed down by the word next to it where they are many.

export interface Phrase<T> {
  readonly words: readonly string[];
  readonly value: T;
}

/** Hundreds of phrases begin with "menteri"; up to this many are as fast to try one by one. */
const FEW = 6;

/** Filled while a table is built, then asked. The words next to the shared one are only sorted when first asked for. */
export class PhraseGroup<T> {
  readonly #all: Phrase<T>[] = [];
  /** Where the next word stands in a phrase: 1 behind a shared first word, -2 before a shared last one. */
  readonly #next: 1 | -2;
  #byNext: Map<string, Phrase<T>[]> | undefined;

  constructor(next: 1 | -2) {
    this.#next = next;
  }

  add(phrase: Phrase<T>): void {
    this.#all.push(phrase);
    this.#byNext = undefined;
  }

  /** The phrase of the shared word alone. */
  get alone(): Phrase<T> | undefined {
    return this.#all.find(({ words }) => words.length === 1);
  }

  /** Those that may go on with `word`, in no order: all that do are among them, and the one of the shared word alone. */
  with(word: string): readonly Phrase<T>[] {
    if (this.#all.length <= FEW) return this.#all;
    this.#byNext ??= this.#sorted();
    return this.#byNext.get(word) ?? this.#byNext.get('') ?? [];
  }

  /** Next word → longer phrases and the short one; "" → the short one. */
  #sorted(): Map<string, Phrase<T>[]> {
    const { alone } = this;
    const short = alone ? [alone] : [];
    const byNext = new Map([['', short]]);
    for (const phrase of this.#all) {
      const word = phrase.words.at(this.#next);
      if (phrase.words.length === 1 || word === undefined) continue;
      const known = byNext.get(word);
      if (known) known.push(phrase);
      else byNext.set(word, [...short, phrase]);
    }
    return byNext;
  }
}

/** The longest of `phrases` that `stands`, the first of equals. */
export const longest = <T>(
  phrases: readonly Phrase<T>[],
  stands: (words: readonly string[]) => boolean,
): Phrase<T> | undefined => {
  let best: Phrase<T> | undefined;
  for (const phrase of phrases) {
    if (phrase.words.length > (best?.words.length ?? 0) && stands(phrase.words)) best = phrase;
  }
  return best;
};
