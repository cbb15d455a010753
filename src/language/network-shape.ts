// The sizes of the parsing network and where each of its dense weights lies in one array of numbers.

export interface NetworkShape {
  /** Numbers that stand for a word in and between the layers; half of them run forwards, half backwards. */
  readonly width: number;
  readonly layers: number;
  /** Numbers by which a word seeks its head. */
  readonly arcWidth: number;
  /** Numbers by which an arc gets its relation, from each end. */
  readonly relationWidth: number;
  readonly tags: number;
  readonly relations: number;
  /** Weights of the caller's own, trained with the others. */
  readonly spare?: number;
}

/** Offsets into the dense weights; matrices lie row by row, an input each. */
export interface NetworkLayout {
  readonly layers: readonly { readonly weights: number; readonly bias: number }[];
  /** One matrix for all that is read off a word: seeking, sought, relation below, relation above, tags. */
  readonly heads: number;
  readonly headsBias: number;
  readonly headsWidth: number;
  readonly sought: number;
  readonly below: number;
  readonly above: number;
  readonly tags: number;
  readonly relations: number;
  readonly relationsBias: number;
  readonly relationsWidth: number;
  /** What the distance from a word to its head is worth. */
  readonly distances: number;
  readonly spare: number;
  readonly size: number;
}

/** Distances beyond it count as it; one more entry is for the root. */
export const FURTHEST = 31;
export const DISTANCES: number = 2 * FURTHEST + 2;

/** Columns come by eights. */
const byEights = (count: number): number => 8 * Math.ceil(count / 8);

export const networkLayout = (shape: NetworkShape): NetworkLayout => {
  const { width, arcWidth, relationWidth } = shape;
  let size = 0;
  const take = (count: number): number => {
    const start = size;
    size += byEights(count);
    return start;
  };
  const layers = Array.from({ length: shape.layers }, () => ({
    weights: take(width * 3 * width),
    bias: take(3 * width),
  }));
  const headsWidth = byEights(2 * arcWidth + 2 * relationWidth + shape.tags);
  const relationsWidth = byEights(shape.relations);
  const heads = take(width * headsWidth);
  const headsBias = take(headsWidth);
  const relations = take(3 * relationWidth * relationsWidth);
  const relationsBias = take(relationsWidth);
  const distances = take(DISTANCES);
  const spare = take(shape.spare ?? 0);
  return {
    layers,
    heads,
    headsBias,
    headsWidth,
    sought: arcWidth,
    below: 2 * arcWidth,
    above: 2 * arcWidth + relationWidth,
    tags: 2 * arcWidth + 2 * relationWidth,
    relations,
    relationsBias,
    relationsWidth,
    distances,
    spare,
    size,
  };
};

/** The entry of `distances` for an arc from the word at `word` to the one at `head`, 0 being the root. */
export const distanceEntry = (word: number, head: number): number =>
  head === 0 ? DISTANCES - 1 : FURTHEST + Math.max(-FURTHEST, Math.min(FURTHEST, head - word));
