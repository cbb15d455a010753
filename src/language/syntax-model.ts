// The syntax models of one file: word classes, register, parsing network, morphology; packed and opened.
import type { LinearModel } from './linear-model.ts';
import { packSections, readSections, type SectionReader } from './model-sections.ts';
import type { MorphologyModel } from './morphology.ts';
import type { NetworkModel } from './network-parser.ts';
import type { ParserModel } from './parser.ts';
import type { WordClasses } from './word-classes.ts';

export interface SyntaxModel {
  readonly classes: WordClasses;
  readonly register: LinearModel;
  readonly parser: ParserModel;
  readonly morphology: MorphologyModel;
}

type Section = Uint32Array | Uint16Array | Int8Array | Float32Array;

const linearSections = ({ classes, keys, weights }: LinearModel): readonly Section[] => [
  Uint32Array.of(classes),
  keys,
  weights,
];

const networkSections = ({ shape, words, vectors, scales, dense }: NetworkModel): readonly Section[] => [
  Uint32Array.of(shape.width, shape.layers, shape.arcWidth, shape.relationWidth, shape.tags, shape.relations),
  words.keys,
  words.rows,
  vectors,
  scales,
  dense,
];

const namesSection = (names: readonly string[]): Uint8Array => new TextEncoder().encode(names.join('\n'));

export const packSyntaxModel = ({ classes, register, parser, morphology }: SyntaxModel): Uint8Array =>
  packSections([
    classes.keys,
    classes.fine,
    classes.coarse,
    classes.capitals,
    namesSection(parser.relations),
    namesSection(morphology.scripts),
    namesSection(morphology.featureLists),
    morphology.stems,
    ...networkSections(parser.network),
    ...[register, morphology.lemmas, morphology.features].flatMap(linearSections),
  ]);

/** Throws where the bytes are no such model. They must not be changed afterwards: the model looks at them. */
export const openSyntaxModel = (bytes: Uint8Array): SyntaxModel => {
  const read = readSections(bytes);
  const classes = { keys: read.uint32(), fine: read.uint16(), coarse: read.uint8(), capitals: read.uint8() };
  const relations = readNames(read);
  const scripts = readNames(read);
  const featureLists = readNames(read);
  const stems = read.uint32();
  const network = readNetwork(read);
  const register = readLinear(read);
  const [lemmas, features] = [readLinear(read), readLinear(read)];
  return {
    classes,
    register,
    parser: { relations, network },
    morphology: { scripts, featureLists, stems, lemmas, features },
  };
};

const readNames = (read: SectionReader): readonly string[] =>
  new TextDecoder().decode(read.uint8()).split('\n');

const readNetwork = (read: SectionReader): NetworkModel => {
  const [width = 0, layers = 0, arcWidth = 0, relationWidth = 0, tags = 0, relations = 0] = read.uint32();
  return {
    shape: { width, layers, arcWidth, relationWidth, tags, relations },
    words: { keys: read.uint32(), rows: read.uint16() },
    vectors: read.int8(),
    scales: read.float32(),
    dense: read.float32(),
  };
};

const readLinear = (read: SectionReader): LinearModel => ({
  classes: read.uint32()[0] ?? 0,
  keys: read.uint32(),
  weights: read.int8(),
});
