// What the reader points at and what is chosen, and all that lights up with it.
import { computed, signal } from '@preact/signals';
import type { Offsets, PageArticle } from '../../graph/page-article.ts';
import { article } from './article.ts';

/** A node, one mention of it in the text, or a fact. */
export type Target =
  | { readonly kind: 'node'; readonly node: number; readonly mention?: number }
  | { readonly kind: 'fact'; readonly fact: number };

export type Source = 'text' | 'graph' | 'panel';

export const hovered = signal<{ readonly target: Target; readonly from: Source } | undefined>(undefined);
export const chosen = signal<Target | undefined>(undefined);

export interface Focus {
  readonly target: Target;
  readonly nodes: ReadonlySet<number>;
  readonly facts: ReadonlySet<number>;
  readonly sentences: ReadonlySet<number>;
  /** Indices into the article's mentions. */
  readonly mentions: ReadonlySet<number>;
  /** The words that say the fact. */
  readonly evidence?: Offsets;
  /** False where the reader is in the text already. */
  readonly scroll: boolean;
}

/** What is pointed at, else what is chosen. */
export const focus = computed((): Focus | undefined => {
  const open = article.value;
  const target = hovered.value?.target ?? chosen.value;
  if (!open || !target) return undefined;
  const scroll = hovered.value?.from !== 'text';
  return target.kind === 'node'
    ? { ...nodeFocus(open, target), target, scroll }
    : { ...factFocus(open, target.fact), target, scroll };
});

export const point = (target: Target | undefined, from: Source): void => {
  if (sameTarget(hovered.value?.target, target)) return;
  hovered.value = target && { target, from };
};

export const choose = (target: Target | undefined): void => {
  chosen.value = target;
};

/** Lets go of all that is pointed at or chosen. */
export const release = (): void => {
  hovered.value = undefined;
  chosen.value = undefined;
};

export const sameTarget = (a: Target | undefined, b: Target | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

type Lit = Pick<Focus, 'nodes' | 'facts' | 'sentences' | 'mentions' | 'evidence'>;

/** A node lights its neighbours, its mentions, and the sentence of the first of them or of the one pointed at. */
const nodeFocus = (open: PageArticle, target: Target & { readonly kind: 'node' }): Lit => {
  const { node } = target;
  const facts = factsOf(open, node);
  const nodes = new Set([node]);
  for (const fact of facts) {
    const { subject, object } = open.facts[fact] ?? { subject: null, object: null };
    for (const end of [subject, object]) if (end !== null) nodes.add(end);
  }
  const mentions = mentionsOf(open, node);
  const first = target.mention ?? mentions[0];
  const [start, end] = (first !== undefined && open.mentions[first]) || evidenceOf(open, node);
  return {
    nodes,
    facts: new Set(facts),
    mentions: new Set(mentions),
    sentences: sentencesAt(open, [start, end]),
  };
};

/** A fact lights its two ends, the sentence that says it, and the mentions of the ends in that sentence. */
const factFocus = (open: PageArticle, index: number): Lit => {
  const fact = open.facts[index];
  const nodes = new Set<number>();
  if (!fact) return { nodes, facts: nodes, mentions: nodes, sentences: nodes };
  for (const end of [fact.subject, fact.object]) if (end !== null) nodes.add(end);
  const sentences = sentencesAt(open, fact.evidence);
  const inside = [...sentences].map((sentence) => open.sentences[sentence] ?? fact.evidence);
  const mentions = [...nodes]
    .flatMap((node) => mentionsOf(open, node))
    .filter((mention) => inside.some((sentence) => overlap(sentence, open.mentions[mention])));
  return { nodes, facts: new Set([index]), mentions: new Set(mentions), sentences, evidence: fact.evidence };
};

/** Indices of the facts that a node takes part in. */
export const factsOf = (open: PageArticle, node: number): readonly number[] =>
  open.facts.flatMap(({ subject, object }, fact) => (subject === node || object === node ? [fact] : []));

/** Indices of a node's mentions. */
export const mentionsOf = (open: PageArticle, node: number): readonly number[] =>
  open.mentions.flatMap(([, , mentioned], mention) => (mentioned === node ? [mention] : []));

/** Indices of the sentences that a stretch of text touches. */
export const sentencesAt = (open: PageArticle, stretch: Offsets): ReadonlySet<number> =>
  new Set(open.sentences.flatMap((sentence, index) => (overlap(sentence, stretch) ? [index] : [])));

const evidenceOf = (open: PageArticle, index: number): Offsets => {
  const node = open.nodes[index];
  return node && 'evidence' in node ? node.evidence : [0, 0];
};

const overlap = (
  [start, end]: Offsets,
  other: readonly [start: number, end: number, ...unknown[]] | undefined,
): boolean => other !== undefined && start < other[1] && other[0] < end;
