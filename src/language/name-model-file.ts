// The name tagger's model as bytes, and back: views on the file, ready as they are read.
import { packSections, readSections } from './model-sections.ts';
import { LABEL_COUNT } from './name-labels.ts';
import type { NameModel } from './name-model.ts';
import { TRANSITION_WEIGHTS } from './name-transitions.ts';
import type { NetworkShape } from './network-shape.ts';

/** Labels are tags to the network; it has no arcs. */
export const nameShape = (width: number, layers: number): NetworkShape => ({
  width,
  layers,
  arcWidth: 0,
  relationWidth: 0,
  tags: LABEL_COUNT,
  relations: 0,
  spare: TRANSITION_WEIGHTS,
});

export const packNameModel = ({ network, habits, classes, known }: NameModel): Uint8Array =>
  packSections([
    Uint32Array.of(network.shape.width, network.shape.layers),
    network.words.keys,
    network.words.rows,
    network.vectors,
    network.scales,
    network.dense,
    habits,
    classes.keys,
    classes.fine,
    classes.middle ?? new Uint16Array(0),
    classes.coarse,
    classes.capitals,
    known.keys,
    known.lists,
  ]);

/** Throws where the bytes are no such model. The bytes must not be changed afterwards: the model looks at them. */
export const openNameModel = (bytes: Uint8Array): NameModel => {
  const read = readSections(bytes);
  const [width = 0, layers = 0] = read.uint32();
  return {
    network: {
      shape: nameShape(width, layers),
      words: { keys: read.uint32(), rows: read.uint16() },
      vectors: read.int8(),
      scales: read.float32(),
      dense: read.float32(),
    },
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
