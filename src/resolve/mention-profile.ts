// What the words of a mention and those beside it say about the thing that it stands for.
import type { Name, Recognised } from '../model/document.ts';
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

/** One profile a span, in the order of the spans, which must be sorted by start, the longer first. Linear. */
export const profiles = (
  document: Recognised,
  spans: readonly Span[],
  lexicon: MentionLexicon,
): readonly MentionProfile[] => {
  const { text } = document.article;
  const places = placesOf(document, spans);
  const depths = depthsOf(spans);
  const isQuoted = within(quotedStretches(text));
  const nameOf = nameFinder(document.names);
  return spans.map((span, index) => {
    const { sentence, rank, bounds } = places[index] ?? { sentence: 0, rank: 0, bounds: span };
    return {
      ...wordsOf(text, span, { bounds, name: nameOf(span), lexicon }),
      start: span.start,
      end: span.end,
      index,
      sentence,
      rank,
      depth: depths[index] ?? 0,
      isQuoted: isQuoted(span),
      before: wordAt(LAST_WORD, text.slice(Math.max(bounds.start, span.start - REACH), span.start)),
      after: wordAt(FIRST_WORD, text.slice(span.end, Math.min(bounds.end, span.end + REACH))),
    };
  });
};

/** UTF-16 code units in which the word beside a mention is looked for. */
const REACH = 40;
const LAST_WORD = /([\p{L}\p{N}]+|[^\s\p{L}\p{N}])\s*$/u;
const FIRST_WORD = /^\s*([\p{L}\p{N}]+|[^\s\p{L}\p{N}])/u;

const wordAt = (pattern: RegExp, text: string): string => (pattern.exec(text)?.[1] ?? '').toLowerCase();

interface Place {
  readonly sentence: number;
  readonly rank: number;
  readonly bounds: Span;
}

const placesOf = ({ article, sentences }: Recognised, spans: readonly Span[]): readonly Place[] => {
  let sentence = 0;
  let rank = -1;
  return spans.map(({ start }) => {
    const from = sentence;
    while ((sentences[sentence + 1]?.start ?? Number.POSITIVE_INFINITY) <= start) sentence++;
    rank = sentence === from ? rank + 1 : 0;
    return { sentence, rank, bounds: sentences[sentence] ?? { start: 0, end: article.text.length } };
  });
};

/** How many of the spans hold each. */
const depthsOf = (spans: readonly Span[]): readonly number[] => {
  const open: Span[] = [];
  return spans.map((span) => {
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= span.start) open.pop();
    const depth = open.filter((other) => covers(other, span)).length;
    open.push(span);
    return depth;
  });
};

/** Whether spans, asked for in order, lie in one of the stretches, which are sorted and apart. */
const within = (stretches: readonly Span[]): ((span: Span) => boolean) => {
  let at = 0;
  return (span) => {
    while ((stretches[at]?.end ?? Number.POSITIVE_INFINITY) <= span.start) at++;
    const stretch = stretches[at];
    return stretch !== undefined && covers(stretch, span);
  };
};

/** The first name that holds a span or lies in it; for spans asked for in order. */
const nameFinder = (names: readonly Name[]): ((span: Span) => Name | undefined) => {
  let first = 0;
  return (span) => {
    while ((names[first]?.end ?? Number.POSITIVE_INFINITY) <= span.start) first++;
    for (let i = first; (names[i]?.start ?? Number.POSITIVE_INFINITY) < span.end; i++) {
      const name = names[i];
      if (name && (covers(span, name) || covers(name, span))) return name;
    }
    return undefined;
  };
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

interface WordContext {
  /** Of the sentence. */
  readonly bounds: Span;
  readonly name: Name | undefined;
  readonly lexicon: MentionLexicon;
}

const wordsOf = (article: string, span: Span, { bounds, name, lexicon }: WordContext): Words => {
  const text = article.slice(span.start, span.end);
  const words = foldName(text.replace(/[^\p{L}\p{N}\s.'’/-]/gu, ' '));
  const pronoun = lexicon.pronouns.get(words.join(' ')) ?? (words[0] === 'yang' ? 'relative' : '');
  const kind =
    pronoun !== '' ? 'Pronoun' : isNamed(text, span, bounds, { name, lexicon }) ? 'Name' : 'Nominal';
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
