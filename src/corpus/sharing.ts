// Finds the few items of many that share a key, without a group for each of those that do not.

/** Two and more of one key, in the order in which they were given. */
export type Shared<T> = readonly [T, T, ...T[]];

/** What has no key shares none. Linear. */
export const sharing = <T>(
  items: readonly T[],
  key: (item: T) => string | undefined,
): readonly Shared<T>[] => {
  const firsts = new Map<string, T>();
  const groups = new Map<string, [T, T, ...T[]]>();
  for (const item of items) {
    const k = key(item);
    if (k === undefined) continue;
    const first = firsts.get(k);
    const group = groups.get(k);
    if (group) group.push(item);
    else if (first === undefined) firsts.set(k, item);
    else groups.set(k, [first, item]);
  }
  return [...groups.values()];
};
