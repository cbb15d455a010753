// The syntax models of one file: word classes, register, tags, moves, relations, marks, morphology; packed and opened.
import type { LinearModel } from './linear-model.ts';
import { packSections, readSections, type SectionReader } from './model-sections.ts';
import type { MorphologyModel } from './morphology.ts';
import type { ParserModel } from './parser.ts';
import type { WordClasses } from './word-classes.ts';

export interface SyntaxModel {
  readonly classes: WordClasses;
  readonly register: LinearModel;
  readonly parser: ParserModel;
  readonly morphology: MorphologyModel;
}

type WeightSection = Uint32Array | Int8Array;

const linearSections = ({ classes, keys, weights }: LinearModel): readonly WeightSection[] => [
  Uint32Array.of(classes),
  keys,
  weights,
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
    ...[
      register,
      parser.tags,
      parser.moves,
      parser.labels,
      parser.marks,
      morphology.lemmas,
      morphology.features,
    ].flatMap(linearSections),
  ]);

/** Throws where the bytes are no such model. They must not be changed afterwards: the model looks at them. */
export const openSyntaxModel = (bytes: Uint8Array): SyntaxModel => {
  const read = readSections(bytes);
  const classes = { keys: read.uint32(), fine: read.uint16(), coarse: read.uint8(), capitals: read.uint8() };
  const relations = readNames(read);
  const scripts = readNames(read);
  const featureLists = readNames(read);
  const stems = read.uint32();
  const [register, tags, moves] = [readLinear(read), readLinear(read), readLinear(read)];
  const [labels, marks] = [readLinear(read), readLinear(read)];
  const [lemmas, features] = [readLinear(read), readLinear(read)];
  return {
    classes,
    register,
    parser: { relations, tags, moves, labels, marks },
    morphology: { scripts, featureLists, stems, lemmas, features },
  };
};

const readNames = (read: SectionReader): readonly string[] =>
  new TextDecoder().decode(read.uint8()).split('\n');

const readLinear = (read: SectionReader): LinearModel => ({
  classes: read.uint32()[0] ?? 0,
  keys: read.uint32(),
  weights: read.int8(),
});
