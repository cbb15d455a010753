// The name tagger's model as bytes, and back: views on the file, ready as they are read.
import { packSections, readSections } from './model-sections.ts';
import { NAME_CONVENTIONS } from './name-conventions.ts';
import type { NameModel } from './name-model.ts';

export const packNameModel = (model: NameModel): Uint8Array => {
  const { keys, weights, scale, transitions, habits, classes, known } = model;
  return packSections([
    Float32Array.of(scale),
    keys,
    weights,
    ...transitions.flatMap(({ between, start, end }) => [between, start, end]),
    habits,
    classes.keys,
    classes.fine,
    classes.middle ?? new Uint16Array(0),
    classes.coarse,
    classes.capitals,
    known.keys,
    known.lists,
  ]);
};

/** Throws where the bytes are no such model. The bytes must not be changed afterwards: the model looks at them. */
export const openNameModel = (bytes: Uint8Array): NameModel => {
  const read = readSections(bytes);
  return {
    scale: read.float32()[0] ?? 1,
    keys: read.uint32(),
    weights: read.int8(),
    transitions: NAME_CONVENTIONS.map(() => ({
      between: read.float32(),
      start: read.float32(),
      end: read.float32(),
    })),
    habits: read.int8(),
    classes: {
      keys: read.uint32(),
      fine: read.uint16(),
      middle: read.uint16(),
      coarse: read.uint8(),
      capitals: read.uint8(),
    },
    known: { keys: read.uint32(), lists: read.uint16() },
  };
};
