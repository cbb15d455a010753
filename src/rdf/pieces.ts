// Joins many small strings into few large ones, so that writing them costs little.

const PIECE = 1 << 16;

/** The same text in pieces of at least 64 K code units, but for the last. */
export function* inPieces(strings: Iterable<string>): Generator<string> {
  let piece = '';
  for (const string of strings) {
    piece += string;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}
