// What speaks for and against two mentions standing for one thing: names of features of a linear model.
import type { Span } from '../model/span.ts';
import { abbreviates } from './abbreviation.ts';
import type { MentionProfile } from './mention-profile.ts';

/** A thing so far. */
export interface Chain {
  /** In text order. */
  readonly mentions: readonly MentionProfile[];
}

export interface Passage {
  readonly text: string;
  /** Sorted by start, the longer first. */
  readonly mentions: readonly MentionProfile[];
  /** The same number for names that are known to be one thing; undefined for what is no name. */
  readonly nameOf: (mention: MentionProfile) => number | undefined;
}

/** A mention of a passage, by its index. */
export interface Place {
  readonly passage: Passage;
  readonly at: number;
}

/** How a mention finds what it stands for: by the use of its pronoun, as a name, or as a noun phrase of some form. */
const wayOf = (m: MentionProfile): string => {
  if (m.kind === 'Pronoun') return m.pronoun;
  if (m.kind === 'Name') return 'name';
  if (m.isPointing) return 'that';
  return m.isNew ? 'new' : m.text.endsWith('nya') ? 'own' : 'noun';
};

/** Features for taking the mention to start a new thing. */
export const newFeatures = (m: MentionProfile, { passage, at }: Place): readonly string[] => {
  const way = wayOf(m);
  const earlier = passage.mentions.slice(0, at);
  const name = passage.nameOf(m);
  const known = [
    name !== undefined && earlier.some((other) => passage.nameOf(other) === name) ? 'name' : '',
    earlier.some((other) => other.plain === m.plain) ? 'text' : '',
    earlier.some((other) => other.head === m.head) ? 'head' : '',
  ].join('');
  return [
    `new|${way}`,
    `new|${way}|known|${known}`,
    `new|${way}|at|${grade(at)}`,
    `new|${way}|rank|${grade(m.rank)}`,
    `new|${way}|before|${m.before}`,
    `new|${way}|plural|${m.isPlural}`,
    `new|${way}|depth|${Math.min(2, m.depth)}`,
    `new|${way}|words|${grade(m.words.length)}`,
    `new|${way}|type|${m.type}`,
  ];
};

/** Features for taking the mention to stand for the same as an earlier one, `a`, of the chain. */
export const pairFeatures = (
  m: MentionProfile,
  a: MentionProfile,
  chain: Chain,
  place: Place,
): readonly string[] => [
  ...positionFeatures(m, a, chain, place),
  ...(m.kind === 'Pronoun' ? pronounFeatures(m, a, chain, place) : wordFeatures(m, a, chain, place)),
];

/** Distance, salience, agreement and what stands between: "KPK (Komisi …)", "Rina, adik Budi". */
const positionFeatures = (
  m: MentionProfile,
  a: MentionProfile,
  chain: Chain,
  { passage, at }: Place,
): readonly string[] => {
  const way = wayOf(m);
  const ways = `${way}<${wayOf(a)}`;
  const far = grade(m.sentence - a.sentence);
  const steps = grade(at - a.index);
  const gap = gapBetween(passage.text, a, m);
  const size = grade(chain.mentions.length);
  return [
    `ways|${ways}`,
    `far|${way}|${far}`,
    `far|${ways}|${far}`,
    `steps|${way}|${steps}`,
    `steps|${ways}|${steps}`,
    `rank|${ways}|${grade(a.rank)}|${far === '0' || far === '1' ? far : 'more'}`,
    `type|${way}|${m.type}|${typeOf(chain)}`,
    `plural|${ways}|${m.isPlural}|${a.isPlural}`,
    `size|${way}|${size}`,
    `size|${ways}|${size}|${chain.mentions.at(-1) === a}`,
    `depth|${ways}|${Math.min(2, m.depth)}|${Math.min(2, a.depth)}`,
    `quoted|${ways}|${m.isQuoted}|${a.isQuoted}`,
    `before|${way}|${a.before}`,
    `first|${way}|${chain.mentions[0]?.index === 0}|${typeOf(chain)}`,
    `gap|${ways}|${gap}`,
    `gap|${gap}`,
  ];
};

const pronounFeatures = (
  m: MentionProfile,
  a: MentionProfile,
  chain: Chain,
  place: Place,
): readonly string[] => {
  const { passage, at } = place;
  const way = wayOf(m);
  const type = typeOf(chain);
  const isFocus = a.index === focusBefore(place);
  const rivals = passage.mentions
    .slice(a.index + 1, at)
    .filter((x) => x.kind === 'Name' && x.type === 'Person');
  return [
    `kind|${way}|${type}|${grade(m.sentence - a.sentence)}`,
    `after|${way}|${a.after}`,
    `rivals|${way}|${type}|${grade(rivals.length)}`,
    `focus|${way}|${isFocus}`,
    `focus|${way}|${type}|${isFocus}|${m.rank === 0}`,
    ...(a.kind === 'Pronoun' ? [`same|${m.plain}|${a.plain}`] : []),
    ...(a.kind === 'Nominal' ? [`head|${way}|${a.head}`] : []),
  ];
};

/** The person in focus: the first one named in the latest sentence before the mention, or before it in its own. */
const focusBefore = ({ passage, at }: Place): number => {
  let focus = -1;
  for (let i = at - 1; i >= 0; i--) {
    const other = passage.mentions[i];
    if (!other || (focus >= 0 && other.sentence !== passage.mentions[focus]?.sentence)) break;
    if (other.kind === 'Name' && other.type === 'Person') focus = i;
  }
  return focus;
};

/** What names and noun phrases share. */
const wordFeatures = (
  m: MentionProfile,
  a: MentionProfile,
  chain: Chain,
  { passage: { nameOf, text } }: Place,
): readonly string[] => {
  const way = wayOf(m);
  const ways = `${way}<${wayOf(a)}`;
  const gap = gapBetween(text, a, m);
  const names = chain.mentions.filter((x) => x.kind === 'Name');
  const name = nameOf(m);
  const isSame = name !== undefined && names.some((x) => nameOf(x) === name);
  const clash = m.kind === 'Name' && !isSame && names.length > 0;
  const shared = m.words.filter((word) => a.words.includes(word)).length;
  const all = new Set([...m.words, ...a.words]).size;
  const front =
    m.plain === a.plain
      ? 'equal'
      : a.plain.startsWith(m.plain)
        ? 'front'
        : m.plain.startsWith(a.plain)
          ? 'longer'
          : '';
  return [
    `name|${ways}|${isSame ? 'same' : clash ? 'clash' : ''}`,
    ...(clash ? [`clash|${gap}`] : []),
    `text|${way}|${chain.mentions.some((x) => x.plain === m.plain)}`,
    `heads|${way}|${chain.mentions.some((x) => x.kind !== 'Pronoun' && x.head === m.head)}|${names.some((x) => x.words.includes(m.head))}`,
    `head|${ways}|${a.head === m.head}`,
    `share|${ways}|${all === 0 ? 0 : Math.floor((4 * shared) / all)}`,
    `front|${ways}|${front}`,
    `class|${m.kind === 'Nominal' ? m.head : ''}|${typeOf(chain)}`,
    `short|${ways}|${abbreviates(m.text, a.text) || abbreviates(a.text, m.text)}|${gap === '('}`,
  ];
};

const typeOf = (chain: Chain): string => chain.mentions.find((x) => x.type !== undefined)?.type ?? '';

/** A number, coarser the larger it is. */
const grade = (n: number): string => {
  const steps = [0, 1, 2, 3, 4, 6, 9, 15, 30];
  return String(steps.findLast((step) => step <= n) ?? 0);
};

/** The short text between two mentions, figures levelled; "inside" where they nest, "far" where it is long. */
const gapBetween = (text: string, a: Span, m: Span): string => {
  if (m.start < a.end) return 'inside';
  if (m.start - a.end > 26) return 'far';
  return text
    .slice(a.end, m.start)
    .trim()
    .toLowerCase()
    .replace(/\p{N}+/gu, '9');
};
