// The container of a model file: a magic number, the byte lengths of its sections, then the sections, each aligned.

const MAGIC = 0x314d4a52; // "RJM1" in little-endian bytes
const ALIGNMENT = 8;

type Section = Uint32Array | Uint16Array | Uint8Array | Int8Array | Float32Array;

const aligned = (length: number): number => Math.ceil(length / ALIGNMENT) * ALIGNMENT;

/** The bytes of a model file that holds the sections in this order. */
export const packSections = (sections: readonly Section[]): Uint8Array => {
  const header = Uint32Array.of(MAGIC, sections.length, ...sections.map((section) => section.byteLength));
  let size = aligned(header.byteLength);
  const starts = sections.map((section) => {
    const start = size;
    size += aligned(section.byteLength);
    return start;
  });
  const bytes = new Uint8Array(size);
  bytes.set(new Uint8Array(header.buffer), 0);
  sections.forEach((section, i) => {
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), starts[i] ?? 0);
  });
  return bytes;
};

/** Reads sections in order, as views on the bytes: nothing is copied or parsed. */
export interface SectionReader {
  uint32(): Uint32Array;
  uint16(): Uint16Array;
  uint8(): Uint8Array;
  int8(): Int8Array;
  float32(): Float32Array;
}

/** Throws where the bytes are no model file or are cut short. */
export const readSections = (file: Uint8Array): SectionReader => {
  const bytes = file.byteOffset % ALIGNMENT === 0 ? file : file.slice();
  const { buffer, byteOffset } = bytes;
  const words = new Uint32Array(buffer, byteOffset, Math.floor(bytes.byteLength / 4));
  if (words[0] !== MAGIC) throw new Error('not a model file: it does not start with "RJM1"');
  const count = words[1] ?? 0;
  let start = byteOffset + aligned((2 + count) * 4);
  let next = 0;
  const take = (): { readonly start: number; readonly length: number } => {
    if (next >= count) throw new Error(`the model file has ${count} sections, one more was asked for`);
    const length = words[2 + next] ?? 0;
    const section = { start, length };
    start += aligned(length);
    next += 1;
    if (section.start + length > byteOffset + bytes.byteLength)
      throw new Error('the model file is cut short');
    return section;
  };
  const view = <View>(make: (start: number, length: number) => View): (() => View) => {
    return () => {
      const section = take();
      return make(section.start, section.length);
    };
  };
  return {
    uint32: view((at, length) => new Uint32Array(buffer, at, length / 4)),
    uint16: view((at, length) => new Uint16Array(buffer, at, length / 2)),
    uint8: view((at, length) => new Uint8Array(buffer, at, length)),
    int8: view((at, length) => new Int8Array(buffer, at, length)),
    float32: view((at, length) => new Float32Array(buffer, at, length / 4)),
  };
};
