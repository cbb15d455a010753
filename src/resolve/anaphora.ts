// Resolves pronouns ("dia") and pointing nouns ("program tersebut") to the entity that they stand for.
import type { Recognised, Sentence } from '../model/document.ts';
import type { Entity, EntityType, FineType, Mention } from '../model/entity.ts';

export interface AnaphoraLexicon {
  /** Lower case: "dia", "ia", "beliau". */
  readonly pronouns: ReadonlySet<string>;
  /** Lower-case noun → what it may point to. */
  readonly nominals: ReadonlyMap<string, { readonly type: EntityType; readonly fine: FineType | undefined }>;
}

const POINTERS = new Set(['ini', 'itu', 'tersebut']);

/**
 * Mentions by pronoun and by pointing noun, sorted. A pronoun stands for the person in focus: the first one named in
 * the latest sentence before it, or before it in its own sentence ("Rina datang. Ia …" → Rina).
 */
export const anaphora = (
  document: Recognised,
  named: readonly Mention[],
  entities: ReadonlyMap<string, Entity>,
  lexicon: AnaphoraLexicon,
): readonly Mention[] => {
  const found: Mention[] = [];
  let next = 0;
  let focus: string | undefined;
  const seen: Entity[] = [];
  for (const sentence of document.sentences) {
    const inside: Mention[] = [];
    for (; (named[next]?.start ?? Number.POSITIVE_INFINITY) < sentence.end; next++) {
      const mention = named[next];
      if (mention) inside.push(mention);
    }
    const persons = inside.filter((mention) => entities.get(mention.entity)?.type === 'Person');
    for (const mention of sentenceAnaphora(document, sentence, lexicon)) {
      const earlier = inside.filter((other) => other.end <= mention.start);
      if (mention.noun === undefined) {
        const person = persons.find((other) => other.end <= mention.start)?.entity ?? focus;
        if (person) found.push({ start: mention.start, end: mention.end, kind: 'Pronoun', entity: person });
        continue;
      }
      const recent = [...seen, ...earlier.flatMap((other) => entities.get(other.entity) ?? [])];
      const entity = recent.findLast((candidate) => pointsTo(mention.noun ?? '', candidate, lexicon));
      if (entity) found.push({ start: mention.start, end: mention.end, kind: 'Nominal', entity: entity.key });
    }
    focus = persons[0]?.entity ?? focus;
    seen.push(...inside.flatMap((mention) => entities.get(mention.entity) ?? []));
  }
  return found;
};

interface Anaphor {
  readonly start: number;
  readonly end: number;
  /** Absent for a pronoun. */
  readonly noun?: string;
}

const sentenceAnaphora = (
  document: Recognised,
  sentence: Sentence,
  lexicon: AnaphoraLexicon,
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
      POINTERS.has(text.slice(next.start, next.end).toLowerCase())
    ) {
      found.push({ start: token.start, end: next.end, noun: form });
    }
  }
  return found;
};

const pointsTo = (noun: string, entity: Entity, { nominals }: AnaphoraLexicon): boolean => {
  const wanted = nominals.get(noun);
  if (wanted?.type !== entity.type) return false;
  if (!wanted.fine || entity.fineTypes.includes(wanted.fine)) return true;
  return entity.name.toLowerCase().startsWith(noun);
};
