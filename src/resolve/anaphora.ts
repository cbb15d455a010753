// Resolves pronouns ("dia") and pointing nouns ("program tersebut") to the entity that they stand for.
import type { FeatureWeights } from '../language/feature-weights.ts';
import type { Recognised, Sentence } from '../model/document.ts';
import type { Entity, EntityKey, EntityType, FineType, Mention } from '../model/entity.ts';
import { bySpan, type Span } from '../model/span.ts';
import type { Passage } from './coreference-features.ts';
import { scoreJoin } from './coreference-model.ts';
import { type MentionLexicon, type MentionProfile, profiles } from './mention-profile.ts';

export interface AnaphoraLexicon {
  /** Lower case: "dia", "ia", "beliau". */
  readonly pronouns: ReadonlySet<string>;
  /** Lower-case noun → what it may point to. */
  readonly nominals: ReadonlyMap<string, { readonly type: EntityType; readonly fine: FineType | undefined }>;
}

export interface AnaphoraResources {
  readonly anaphora: AnaphoraLexicon;
  readonly mentionWords: MentionLexicon;
  readonly weights: FeatureWeights;
}

const POINTERS = new Set(['ini', 'itu', 'tersebut']);
/** How many mentions before an anaphor are weighed against each other. */
const REACH = 24;
/** How many mentions of one entity are looked at. */
const CHAIN = 12;

/**
 * Mentions by pronoun and by pointing noun, sorted: each stands for the entity of its best-scoring antecedent among those
 * of a type that fits.
 */
export const anaphora = (
  document: Recognised,
  named: readonly Mention[],
  entities: ReadonlyMap<EntityKey, Entity>,
  resources: AnaphoraResources,
): readonly Mention[] => {
  const anaphors = document.sentences.flatMap((sentence) => sentenceAnaphora(document, sentence, resources));
  if (anaphors.length === 0) return [];
  const spans: readonly (Mention | Anaphor)[] = [...named, ...anaphors].sort(bySpan);
  const mentions = profiles(document, spans, resources.mentionWords);
  const keys = [...entities.keys()];
  const numbers = new Map(keys.map((key, i) => [key, i]));
  const entityAt: (EntityKey | undefined)[] = spans.map((span) =>
    'entity' in span ? span.entity : undefined,
  );
  const passage: Passage = {
    text: document.article.text,
    mentions,
    nameOf: ({ index }) => numbers.get(entityAt[index] ?? ''),
  };
  const chains = new Map<EntityKey, MentionProfile[]>();
  return spans.flatMap((span, at): readonly Mention[] => {
    const mention = mentions[at];
    if (!mention) return [];
    const entity =
      'entity' in span
        ? span.entity
        : antecedent(span, { passage, at, chains, entityAt, entities, resources });
    if (entity === undefined) return [];
    const chain = [...(chains.get(entity) ?? []).slice(1 - CHAIN), mention];
    chains.delete(entity);
    chains.set(entity, chain);
    entityAt[at] = entity;
    if ('entity' in span) return [];
    return [
      { start: span.start, end: span.end, kind: span.noun === undefined ? 'Pronoun' : 'Nominal', entity },
    ];
  });
};

interface Anaphor extends Span {
  /** Absent for a pronoun. */
  readonly noun?: string;
}

interface Search {
  readonly passage: Passage;
  readonly at: number;
  /** The latest mentions of each entity, that named last at the end. */
  readonly chains: ReadonlyMap<EntityKey, readonly MentionProfile[]>;
  readonly entityAt: readonly (EntityKey | undefined)[];
  readonly entities: ReadonlyMap<EntityKey, Entity>;
  readonly resources: AnaphoraResources;
}

const antecedent = ({ noun }: Anaphor, search: Search): EntityKey | undefined => {
  const { passage, at, chains, entityAt, entities, resources } = search;
  const mention = passage.mentions[at];
  if (!mention) return undefined;
  const place = { passage, at };
  let best: EntityKey | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const earlier of passage.mentions.slice(Math.max(0, at - REACH), at)) {
    const key = entityAt[earlier.index];
    const entity = entities.get(key ?? '');
    if (key === undefined || !entity || !mayStandFor(noun, entity, resources.anaphora)) continue;
    const score = scoreJoin(
      mention,
      earlier,
      { mentions: chains.get(key) ?? [] },
      { place, weights: resources.weights },
    );
    if (score < most) continue;
    best = key;
    most = score;
  }
  return best ?? latestFit(noun, search);
};

/** Where nothing near fits, the entity named last that does. */
const latestFit = (
  noun: string | undefined,
  { chains, entities, resources }: Search,
): EntityKey | undefined =>
  [...chains.keys()].findLast((key) => {
    const entity = entities.get(key);
    return entity !== undefined && mayStandFor(noun, entity, resources.anaphora);
  });

const sentenceAnaphora = (
  document: Recognised,
  sentence: Sentence,
  { anaphora: lexicon, mentionWords }: AnaphoraResources,
): readonly Anaphor[] => {
  const { text } = document.article;
  const found: Anaphor[] = [];
  for (let i = sentence.firstToken; i < sentence.lastToken; i++) {
    const token = document.tokens[i];
    const next = document.tokens[i + 1];
    if (!token) continue;
    const form = text.slice(token.start, token.end).toLowerCase();
    if (lexicon.pronouns.has(form)) found.push({ start: token.start, end: token.end });
    else if (
      lexicon.nominals.has(form) &&
      next &&
      POINTERS.has(text.slice(next.start, next.end).toLowerCase()) &&
      !counts(document, i - 1, mentionWords)
    ) {
      found.push({ start: token.start, end: next.end, noun: form });
    }
  }
  return found;
};

/** Whether the token makes many of the noun behind it: "keempat pulau tersebut", "13 pulau itu". */
const counts = ({ article, tokens }: Recognised, i: number, { determiners }: MentionLexicon): boolean => {
  const token = tokens[i];
  if (!token) return false;
  const form = article.text.slice(token.start, token.end).toLowerCase();
  return token.shape === 'number' || determiners.get(form) === 'plural';
};

/** A pronoun for a person; a noun for what it names: "partai" for a party, or what is called "Partai …". */
const mayStandFor = (noun: string | undefined, entity: Entity, { nominals }: AnaphoraLexicon): boolean => {
  if (noun === undefined) return entity.type === 'Person';
  const wanted = nominals.get(noun);
  if (wanted?.type !== entity.type) return false;
  if (wanted.fine ? entity.fineTypes.includes(wanted.fine) : entity.type !== 'Place') return true;
  return entity.name.toLowerCase().startsWith(noun);
};
