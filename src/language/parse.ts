// The parsing stage: gives every sentence of a document its words with tags, lemmas, features and heads.
import type { Segmented } from '../model/document.ts';
import type { CliticLexicon } from './clitics.ts';
import type { LinearModel } from './linear-model.ts';
import { analyse, type Morphology, morphology } from './morphology.ts';
import { type DependencyTree, type Parser, parseForms, parser } from './parser.ts';
import { ENCYCLOPEDIC, NEWS, type Register, registerOf } from './register.ts';
import type { Parsed, ParsedSentence, UdWord } from './syntax.ts';
import { type FormCache, formCache, type SyntaxForm, syntaxForm } from './syntax-forms.ts';
import type { SyntaxModel } from './syntax-model.ts';
import { type TreebankToken, treebankTokens } from './ud-tokens.ts';
import { UPOS } from './upos.ts';

/** Which treebanks' habits to follow; `auto`, the default, looks at the words of the whole document. */
export type Convention = 'news' | 'encyclopedic' | 'auto';

export interface SyntaxResources {
  readonly clitics: CliticLexicon;
  readonly parser: Parser;
  readonly register: LinearModel;
  /** Absent where lemmas and features are not wanted. */
  readonly morphology: Morphology | undefined;
  readonly forms: FormCache;
  readonly convention: Convention;
}

export interface SyntaxOptions {
  readonly convention?: Convention;
  /** Trees and tags alone: a lemma is the form in lower case, features are left out. */
  readonly treesOnly?: boolean;
}

export const syntaxResources = (
  model: SyntaxModel,
  clitics: CliticLexicon,
  { convention = 'auto', treesOnly = false }: SyntaxOptions = {},
): SyntaxResources => ({
  clitics,
  parser: parser(model.parser),
  register: model.register,
  morphology: treesOnly ? undefined : morphology(model.morphology),
  forms: formCache(model.classes),
  convention,
});

/** Adds a parse to every sentence; linear in the text's length. */
export const parse = <Doc extends Segmented>(document: Doc, resources: SyntaxResources): Doc & Parsed => {
  const { article, tokens, sentences } = document;
  const cut = sentences.map(({ firstToken, lastToken }) =>
    treebankTokens(article.text, tokens, { lexicon: resources.clitics, firstToken, lastToken }),
  );
  const analysed = analyseSentences(
    cut.map((words) => words.map(({ form }) => form)),
    resources,
  );
  const parses = cut.map(
    (words, s): ParsedSentence => ({
      words: words.map((word, i) => placed(word, analysed[s]?.[i] ?? UNKNOWN)),
    }),
  );
  return { ...document, parses };
};

/** Written out field by field: a spread would cost as much as tagging. */
const placed = (
  { start, end, form, token }: TreebankToken,
  { lemma, upos, feats, head, deprel }: AnalysedWord,
): UdWord => ({ start, end, form, token, lemma, upos, feats, head, deprel });

const UNKNOWN: AnalysedWord = { lemma: '_', upos: 'X', feats: '_', head: -1, deprel: 'root' };

export type AnalysedWord = Pick<UdWord, 'lemma' | 'upos' | 'feats' | 'head' | 'deprel'>;

/** Tags, lemmas and trees of a document's sentences, which share its register. */
export const analyseSentences = (
  sentences: readonly (readonly string[])[],
  resources: SyntaxResources,
): readonly (readonly AnalysedWord[])[] => {
  const formsOf = sentences.map((words) => words.map((word) => syntaxForm(resources.forms, word)));
  const register = registerFor(resources, formsOf);
  const trees = parseForms(resources.parser, formsOf, register);
  return sentences.map((words, s) =>
    analyseWords(words, formsOf[s] ?? [], { resources, register, tree: trees[s] ?? NO_TREE }),
  );
};

const NO_TREE: DependencyTree = { tags: new Uint8Array(), heads: new Int32Array(), relations: [] };

interface Setting {
  readonly resources: SyntaxResources;
  readonly register: Register;
  readonly tree: DependencyTree;
}

const analyseWords = (
  words: readonly string[],
  forms: readonly SyntaxForm[],
  { resources, register, tree }: Setting,
): readonly AnalysedWord[] => {
  const first = forms.findIndex(({ mark }) => mark === 0);
  return words.map((form, i) => {
    const upos = UPOS[tree.tags[i] ?? 0] ?? 'X';
    const { lemma, feats } = resources.morphology
      ? analyse(resources.morphology, { form, upos, initial: i === first, register })
      : { lemma: form.toLowerCase(), feats: '_' };
    return { lemma, feats, upos, head: tree.heads[i] ?? -1, deprel: tree.relations[i] ?? 'dep' };
  });
};

const registerFor = (
  { convention, register }: SyntaxResources,
  sentences: readonly (readonly SyntaxForm[])[],
): Register => {
  switch (convention) {
    case 'news':
      return NEWS;
    case 'encyclopedic':
      return ENCYCLOPEDIC;
    case 'auto':
      return registerOf(register, sentences);
    default:
      return convention satisfies never;
  }
};
