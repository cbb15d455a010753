// Keys of features of the parser: a template's number with up to three values, hashed in one go.

/** An unsigned 32-bit hash of the template and its values; cheaper than nested pairs, as it is made millions of times. */
export const featureKey = (template: number, a: number, b: number, c: number): number => {
  let hash =
    Math.imul(template + 0x3c6ef372, 0x9e3779b1) ^
    Math.imul(a + 0x1b873593, 0x85ebca77) ^
    Math.imul(b + 0x6a09e667, 0xc2b2ae3d) ^
    Math.imul(c + 0x2545f491, 0x27d4eb2f);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  hash = Math.imul(hash ^ (hash >>> 13), 0x7feb352d);
  return (hash ^ (hash >>> 16)) >>> 0;
};
