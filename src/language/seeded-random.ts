// Random numbers that a seed fixes: training must give the same bytes each time.

/** Uniform in [0, 1). */
export type Random = () => number;

/** The generator "mulberry32" by Tommy Ettinger (public domain). */
export const seededRandom = (seed: number): Random => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
};

/** A copy in random order (Fisher-Yates). */
export const shuffled = <Item>(items: readonly Item[], random: Random): Item[] => {
  const copy = [...items];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const held = copy[i];
    const other = copy[j];
    if (held !== undefined && other !== undefined) {
      copy[i] = other;
      copy[j] = held;
    }
  }
  return copy;
};
