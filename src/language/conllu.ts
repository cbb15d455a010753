// Reads and writes treebanks in CoNLL-U (universaldependencies.org/format.html), the word lines alone.

/** A syntactic word. `head` is the 1-based id of its head, 0 for the root. */
export interface TreebankWord {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  /** "Number=Sing|Person=3", or "_". */
  readonly feats: string;
  readonly head: number;
  readonly deprel: string;
  readonly misc: string;
}

/** A surface token of more than one word: "kerjanya" over words 44 and 45. */
export interface TokenRange {
  /** 1-based ids of its first and last word. */
  readonly first: number;
  readonly last: number;
  readonly form: string;
  readonly misc: string;
}

export interface TreebankSentence {
  readonly id: string;
  readonly words: readonly TreebankWord[];
  /** Sorted, non-overlapping. */
  readonly ranges: readonly TokenRange[];
}

/** A token as it stands in the text; `words` are 0-based positions `[firstWord, lastWord)`. */
export interface SurfaceToken {
  readonly form: string;
  readonly spaceAfter: boolean;
  readonly firstWord: number;
  readonly lastWord: number;
}

const COLUMNS = 10;

/** The sentences of a CoNLL-U text; throws a `SyntaxError` that names the line that is not one. */
export const parseConllu = (text: string): readonly TreebankSentence[] => {
  const sentences: TreebankSentence[] = [];
  let block: [number, string][] = [];
  const flush = (): void => {
    if (block.some(([, line]) => !line.startsWith('#')))
      sentences.push(parseSentence(block, sentences.length));
    block = [];
  };
  for (const [number, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') flush();
    else block.push([number + 1, line]);
  }
  flush();
  return sentences;
};

const parseSentence = (block: readonly [number, string][], index: number): TreebankSentence => {
  let id = String(index + 1);
  const words: TreebankWord[] = [];
  const ranges: TokenRange[] = [];
  for (const [number, line] of block) {
    if (line.startsWith('#')) {
      id = /^# *sent_id *= *(.+)$/.exec(line)?.[1] ?? id;
      continue;
    }
    const columns = line.split('\t');
    const [key = '', form = '', lemma = '', upos = '', xpos = '', feats = '', head = '', deprel = ''] =
      columns;
    const misc = columns[9] ?? '_';
    if (columns.length !== COLUMNS)
      throw new SyntaxError(`line ${number}: ${columns.length} columns, expected ${COLUMNS}`);
    if (key.includes('.')) continue;
    const [first = 0, last] = key.split('-').map(Number);
    if (last !== undefined) ranges.push({ first, last, form, misc });
    else if (first !== words.length + 1)
      throw new SyntaxError(`line ${number}: id "${key}", expected ${words.length + 1}`);
    else words.push({ form, lemma, upos, xpos, feats, head: readHead(head, number), deprel, misc });
  }
  return { id, words, ranges };
};

const readHead = (text: string, line: number): number => {
  if (text === '_') return 0;
  const head = Number(text);
  if (!Number.isInteger(head) || head < 0)
    throw new SyntaxError(`line ${line}: head "${text}" is not a word id`);
  return head;
};

/** CoNLL-U text of the sentences, with a `# sent_id` line each; what `parseConllu` reads comes back the same. */
export const writeConllu = (sentences: readonly TreebankSentence[]): string =>
  sentences.map(writeSentence).join('');

const writeSentence = ({ id, words, ranges }: TreebankSentence): string => {
  const lines = [`# sent_id = ${id}`];
  for (const [i, word] of words.entries()) {
    const range = ranges.find((r) => r.first === i + 1);
    if (range)
      lines.push([`${range.first}-${range.last}`, range.form, ...Array(7).fill('_'), range.misc].join('\t'));
    const { form, lemma, upos, xpos, feats, head, deprel, misc } = word;
    lines.push([i + 1, form, lemma, upos, xpos, feats, head, deprel, '_', misc].join('\t'));
  }
  return `${lines.join('\n')}\n\n`;
};

/** The tokens of a sentence as the text has them, ranges joined. */
export const surfaceTokens = ({ words, ranges }: TreebankSentence): readonly SurfaceToken[] => {
  const starts = new Map(ranges.map((range) => [range.first, range]));
  const tokens: SurfaceToken[] = [];
  for (let i = 0; i < words.length; ) {
    const word = words[i];
    const range = starts.get(i + 1);
    const lastWord = range ? range.last : i + 1;
    const misc = range?.misc ?? word?.misc ?? '_';
    tokens.push({
      form: range?.form ?? word?.form ?? '',
      spaceAfter: !misc.split('|').includes('SpaceAfter=No'),
      firstWord: i,
      lastWord,
    });
    i = lastWord;
  }
  return tokens;
};

/** The text of a sentence, re-joined from its tokens. */
export const sentenceText = (sentence: TreebankSentence): string =>
  surfaceTokens(sentence)
    .map(({ form, spaceAfter }) => (spaceAfter ? `${form} ` : form))
    .join('')
    .trimEnd();

/** "acl:relcl" → "acl": the universal part of a relation. */
export const universal = (deprel: string): string => {
  const colon = deprel.indexOf(':');
  return colon < 0 ? deprel : deprel.slice(0, colon);
};
