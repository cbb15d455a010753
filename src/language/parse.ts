// The parsing stage: gives every sentence of a document its words with tags, lemmas, features and heads.
import type { Segmented } from '../model/document.ts';
import type { CliticLexicon } from './clitics.ts';
import type { LinearModel } from './linear-model.ts';
import { analyse, type Morphology, morphology } from './morphology.ts';
import { type ParserModel, parseForms } from './parser.ts';
import { ENCYCLOPEDIC, NEWS, type Register, registerOf } from './register.ts';
import type { Parsed, ParsedSentence, UdWord } from './syntax.ts';
import { type FormCache, formCache, syntaxForm } from './syntax-forms.ts';
import type { SyntaxModel } from './syntax-model.ts';
import { UPOS } from './tagger.ts';
import { treebankTokens } from './ud-tokens.ts';

/** Which treebanks' habits to follow; `auto` looks at each sentence's words. */
export type Convention = 'news' | 'encyclopedic' | 'auto';

export interface SyntaxResources {
  readonly clitics: CliticLexicon;
  readonly parser: ParserModel;
  readonly register: LinearModel;
  readonly morphology: Morphology;
  readonly forms: FormCache;
  readonly convention: Convention;
}

export const syntaxResources = (
  model: SyntaxModel,
  clitics: CliticLexicon,
  convention: Convention = 'auto',
): SyntaxResources => ({
  clitics,
  parser: model.parser,
  register: model.register,
  morphology: morphology(model.morphology),
  forms: formCache(model.classes),
  convention,
});

/** Adds a parse to every sentence; linear in the text's length. */
export const parse = <Doc extends Segmented>(document: Doc, resources: SyntaxResources): Doc & Parsed => ({
  ...document,
  parses: document.sentences.map((sentence): ParsedSentence => {
    const tokens = treebankTokens(document.article.text, document.tokens, {
      lexicon: resources.clitics,
      firstToken: sentence.firstToken,
      lastToken: sentence.lastToken,
    });
    const analysed = analyseWords(
      tokens.map(({ form }) => form),
      resources,
    );
    return {
      words: tokens.flatMap((token, i): readonly UdWord[] => {
        const word = analysed[i];
        return word ? [{ ...token, ...word }] : [];
      }),
    };
  }),
});

export type AnalysedWord = Pick<UdWord, 'lemma' | 'upos' | 'feats' | 'head' | 'deprel'>;

/** Tags, lemmas and the tree of one sentence's words. */
export const analyseWords = (
  words: readonly string[],
  resources: SyntaxResources,
): readonly AnalysedWord[] => {
  const forms = words.map((word) => syntaxForm(resources.forms, word));
  const register = registerFor(resources, () => registerOf(resources.register, forms));
  const tree = parseForms(resources.parser, forms, register);
  const first = forms.findIndex(({ mark }) => mark === 0);
  return words.map((form, i) => {
    const upos = UPOS[tree.tags[i] ?? 0] ?? 'X';
    const { lemma, feats } = analyse(resources.morphology, { form, upos, initial: i === first, register });
    return { lemma, feats, upos, head: tree.heads[i] ?? -1, deprel: tree.relations[i] ?? 'dep' };
  });
};

const registerFor = ({ convention }: SyntaxResources, guess: () => Register): Register => {
  switch (convention) {
    case 'news':
      return NEWS;
    case 'encyclopedic':
      return ENCYCLOPEDIC;
    case 'auto':
      return guess();
    default:
      return convention satisfies never;
  }
};
