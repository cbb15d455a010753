// Explains which item elsewhere a name means in some words, or why it means none.
import type { Linked } from '../model/document.ts';
import type { Entity, EntityType, Link } from '../model/entity.ts';
import { type Candidate, formsOfEntity, type LinkLexicon } from './link-evidence.ts';
import { linkCandidates, linkItems } from './link-items.ts';
import { surroundingsIn } from './surroundings.ts';

export interface LinkExplanation {
  readonly type: EntityType;
  /** Sorted by falling confidence. */
  readonly candidates: readonly Candidate[];
  /** What the program would say. */
  readonly links: readonly Link[];
}

export interface LinkQuestion {
  readonly name: string;
  /** Every type that a known thing of that name has, where none is asked for. */
  readonly type: EntityType | undefined;
  /** The text that names it, read. */
  readonly context: Linked;
}

/** One explanation for each type; empty where nothing of the name is known. */
export const explainLink = (
  { name, type, context }: LinkQuestion,
  lexicon: LinkLexicon,
): readonly LinkExplanation[] => {
  const known = new Set(lexicon.gazetteer.lookup(name).map((row) => row.type));
  return (type ? [type] : [...known]).map((each) => {
    const entity = named(name, each, context.entities);
    const forms = formsOfEntity(entity);
    const evidence = {
      entity,
      surroundings: surroundingsIn(context.article.text, forms)(forms),
      entities: [...context.entities.filter(({ key }) => key !== entity.key), entity],
      date: context.article.datePublished,
    };
    const candidates = linkCandidates(evidence, lexicon).toSorted((a, b) => b.confidence - a.confidence);
    return { type: each, candidates, links: linkItems(evidence, lexicon) };
  });
};

/** The thing as the text has it, else as if the text had the name alone. */
const named = (name: string, type: EntityType, entities: readonly Entity[]): Entity =>
  entities.find((entity) => entity.type === type && formsOfEntity(entity).includes(name)) ?? {
    key: `${type}/${name}`,
    type,
    fineTypes: [],
    name,
    alternateNames: [],
    links: [],
  };
