// Splits a stream of bytes into lines without ever holding more than one line's limit.

/** A line with its number from 1, or the number of a line that was too long to be kept. */
export type ByteLine =
  | { readonly kind: 'line'; readonly number: number; readonly bytes: Uint8Array }
  | { readonly kind: 'too-long'; readonly number: number };

const NEWLINE = 0x0a;

/** Lines of the stream, line ends left out; of a line longer than `limit` bytes only its number comes. */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<ByteLine> {
  let pieces: Uint8Array[] = [];
  let size = 0;
  let number = 1;
  const take = (piece: Uint8Array): void => {
    size += piece.length;
    if (size <= limit) pieces.push(piece);
    else pieces = [];
  };
  const finish = (): ByteLine => {
    const line: ByteLine =
      size > limit ? { kind: 'too-long', number } : { kind: 'line', number, bytes: Buffer.concat(pieces) };
    pieces = [];
    size = 0;
    number++;
    return line;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      take(chunk.subarray(from, at));
      yield finish();
      from = at + 1;
    }
    take(chunk.subarray(from));
  }
  if (size > 0) yield finish();
}
