// What the words of a mention and those beside it say about the thing that it stands for.
import type { Recognised } from '../model/document.ts';
import type { EntityType, MentionKind } from '../model/entity.ts';
import { bySpan, covers, type Span } from '../model/span.ts';
import { foldName } from './forms.ts';

/** What the profile reads, all lower case. */
export interface MentionLexicon {
  /** Pronoun → how it is used: person, plural, clitic, speaker, speakers, addressee, self, pointer, place. */
  readonly pronouns: ReadonlyMap<string, string>;
  /** Words before the head: "sebuah", "para", "dua" → new, plural or none. */
  readonly determiners: ReadonlyMap<string, string>;
  /** Titles and words of posts: they stand before a person's name or for a person. */
  readonly personWords: ReadonlySet<string>;
}

export interface MentionProfile extends Span {
  readonly kind: MentionKind;
  /** How the pronoun is used; empty for what is none. */
  readonly pronoun: string;
  readonly text: string;
  /** Its place among the mentions. */
  readonly index: number;
  /** Folded words. */
  readonly words: readonly string[];
  /** The folded words without those that point: "partai itu" → "partai". */
  readonly plain: string;
  /** The folded word that says what it is: Indonesian puts it first, behind numerals and "sebuah", "para". */
  readonly head: string;
  /** The name in it, titles off. */
  readonly core: Span;
  readonly type: EntityType | undefined;
  readonly isPlural: boolean;
  /** "… itu", "… tersebut", "… ini". */
  readonly isPointing: boolean;
  /** "sebuah …", "seorang …". */
  readonly isNew: boolean;
  readonly sentence: number;
  /** Mentions before it in its sentence. */
  readonly rank: number;
  /** How many mentions hold it. */
  readonly depth: number;
  readonly isQuoted: boolean;
  /** The word before it, lower case; empty at a sentence's start. */
  readonly before: string;
  /** The word behind it, lower case. */
  readonly after: string;
}

const POINTERS: ReadonlySet<string> = new Set(['itu', 'ini', 'tersebut', 'tadi']);

/** One profile a span, in the order of the spans, which must be sorted by start, the longer first. */
export const profiles = (
  document: Recognised,
  spans: readonly Span[],
  lexicon: MentionLexicon,
): readonly MentionProfile[] => {
  const { text } = document.article;
  const quoted = quotedStretches(text);
  let sentence = 0;
  let rank = 0;
  return spans.map((span, i) => {
    const from = sentence;
    while ((document.sentences[sentence + 1]?.start ?? Number.POSITIVE_INFINITY) <= span.start) sentence++;
    rank = sentence === from ? rank + 1 : 0;
    const bounds = document.sentences[sentence] ?? { start: 0, end: text.length };
    return {
      ...wordsOf(document, span, bounds, lexicon),
      start: span.start,
      end: span.end,
      index: i,
      sentence,
      rank,
      depth: spans.filter((other, j) => j !== i && covers(other, span)).length,
      isQuoted: quoted.some((stretch) => covers(stretch, span)),
      before: (
        /([\p{L}\p{N}]+|[^\s\p{L}\p{N}])\s*$/u.exec(text.slice(bounds.start, span.start))?.[1] ?? ''
      ).toLowerCase(),
      after: (
        /^\s*([\p{L}\p{N}]+|[^\s\p{L}\p{N}])/u.exec(text.slice(span.end, bounds.end))?.[1] ?? ''
      ).toLowerCase(),
    };
  });
};

type Words = Pick<
  MentionProfile,
  | 'kind'
  | 'pronoun'
  | 'text'
  | 'words'
  | 'plain'
  | 'head'
  | 'core'
  | 'type'
  | 'isPlural'
  | 'isPointing'
  | 'isNew'
>;

const wordsOf = (
  { article, names }: Recognised,
  span: Span,
  sentence: Span,
  lexicon: MentionLexicon,
): Words => {
  const text = article.text.slice(span.start, span.end);
  const words = foldName(text.replace(/[^\p{L}\p{N}\s.'’/-]/gu, ' '));
  const pronoun = lexicon.pronouns.get(words.join(' ')) ?? (words[0] === 'yang' ? 'relative' : '');
  const name = names.find((each) => covers(span, each) || covers(each, span));
  const kind =
    pronoun !== '' ? 'Pronoun' : isNamed(text, span, sentence, { name, lexicon }) ? 'Name' : 'Nominal';
  const determined = words.map(
    (word) => lexicon.determiners.get(word) ?? (/^\d/.test(word) ? 'plural' : undefined),
  );
  const at = determined.indexOf(undefined);
  const own = determined.slice(0, at < 0 ? words.length : at);
  const head = words[Math.max(at, 0)] ?? '';
  return {
    kind,
    pronoun,
    text,
    words,
    plain:
      kind === 'Pronoun'
        ? words.join(' ')
        : words.filter((word) => !POINTERS.has(word) && word !== 'nya').join(' '),
    head,
    core: kind === 'Name' && name && covers(span, name) ? { start: name.start, end: name.end } : span,
    type: kind === 'Name' ? name?.type : lexicon.personWords.has(head) ? 'Person' : undefined,
    isPlural:
      ['plural', 'speakers'].includes(pronoun) ||
      own.includes('plural') ||
      /^(\p{L}+)-\1/u.test(head) ||
      /(?:,.*)? dan /u.test(text),
    isPointing: kind !== 'Pronoun' && POINTERS.has(words.at(-1) ?? ''),
    isNew: own.includes('new'),
  };
};

interface NameContext {
  readonly name: Span | undefined;
  readonly lexicon: MentionLexicon;
}

/** A name with only titles before it, or a phrase that begins with a capital which no sentence's start explains. */
const isNamed = (text: string, span: Span, sentence: Span, { name, lexicon }: NameContext): boolean => {
  if (name && name.start <= span.start) return true;
  const lead = name ? text.slice(0, name.start - span.start) : text;
  const words = lead.match(/\p{L}+/gu) ?? [];
  if (name && words.every((word) => /^\p{Lu}/u.test(word) || lexicon.personWords.has(word.toLowerCase())))
    return true;
  const [first = '', second = ''] = words;
  if (!/^\p{Lu}/u.test(first)) return false;
  return span.start > sentence.start || /^\p{Lu}/u.test(second);
};

/** Stretches between quotation marks, the marks outside; straight marks pair up. */
const quotedStretches = (text: string): readonly Span[] => {
  const found: Span[] = [];
  for (const match of text.matchAll(/[“"]([^“”"\n]*)[”"]/gu))
    found.push({ start: match.index + 1, end: match.index + match[0].length - 1 });
  return found.sort(bySpan);
};
