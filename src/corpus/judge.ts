// Judges who is who among the articles of a store: finds what is meant, refuses what contradicts, appends the rest to its judgements.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../model/errors.ts';
import type { ArticleFacts } from '../model/facts.ts';
import type { JudgedEntity, Judgement } from '../model/judgement.ts';
import {
  judgementLine,
  judgementOf,
  type NewJudgement,
  readJudgements,
  standing,
} from '../model/judgement-lines.ts';
import type { ArticleSightings, SightingRef } from '../model/sighting.ts';
import { DEFAULT_BASE, entityIri } from '../rdf/iri.ts';
import type { Keyed } from '../resolve/fold/cluster-key.ts';
import { conflictIn } from '../resolve/fold/conflict.ts';
import { refText } from '../resolve/fold/constraints.ts';
import { displayName, findAlike, findEntities } from '../resolve/fold/find-entity.ts';
import { type Folded, fold } from '../resolve/fold/fold.ts';
import type { NameReader } from '../resolve/fold/read-name.ts';
import { sightingsOf } from '../resolve/fold/sightings.ts';
import { STORE_FOLDER } from '../store/article-store.ts';
import { appendDurably } from '../store/durable-file.ts';
import { withStore } from './build.ts';
import { segmentsOf } from './checked-graph.ts';
import { factDivider } from './divide-facts.ts';
import { JUDGEMENTS_FILE, judgementsIn } from './publication.ts';
import { loadResources } from './resources.ts';
import { settle } from './settle.ts';
import { splitParts } from './split-parts.ts';
import { understandingOf } from './understanding.ts';

/** What a user asks for; entities by IRI, key or name. */
export type Request =
  | { readonly kind: 'merge' | 'never'; readonly a: string; readonly b: string }
  | { readonly kind: 'split'; readonly entity: string; readonly mentions: readonly string[] }
  | { readonly kind: 'rename'; readonly entity: string; readonly name: string }
  /** The last one that stands where none is named. */
  | { readonly kind: 'undo'; readonly judgement?: string };

export interface Author {
  readonly who: string;
  readonly when: string;
  readonly why?: string;
}

export type Verdict =
  | { readonly kind: 'made'; readonly judgement: Judgement }
  | { readonly kind: 'several'; readonly named: string; readonly entities: readonly Candidate[] }
  /** With what it may have been meant for: entities of a like name, mentions that there are. */
  | {
      readonly kind: 'unknown';
      readonly named: string;
      readonly like?: readonly Candidate[];
      readonly there?: readonly string[];
    }
  | { readonly kind: 'already' | 'one' | 'types' | 'whole' }
  /** The judgements that cannot all hold, the new one among them. */
  | { readonly kind: 'conflict'; readonly chain: readonly Judgement[] };

export interface Candidate {
  readonly iri: string;
  readonly name: string;
  readonly description?: string;
  readonly articles: number;
}

export interface Heard {
  readonly articles: readonly ArticleFacts[];
  readonly readName: NameReader;
}

/** The articles of a store, with who is who among them. */
export class Court {
  readonly #folder: string;
  readonly #base: string;
  readonly #articles: readonly ArticleFacts[];
  readonly #readName: NameReader;
  /** Of the articles that no judgement divides. */
  readonly #plain = new Map<ArticleFacts, ArticleSightings>();
  #judgements: readonly Judgement[];
  #folded: Folded;

  constructor(folder: string, base: string, { articles, readName }: Heard) {
    this.#folder = folder;
    this.#base = base;
    this.#articles = articles;
    this.#readName = readName;
    this.#judgements = readJudgements(judgementsIn(folder));
    this.#folded = fold(this.#sightings(this.#judgements), this.#judgements);
  }

  /** In the order in which they were made. */
  get judgements(): readonly Judgement[] {
    return this.#judgements;
  }

  get folded(): Folded {
    return this.#folded;
  }

  readonly iriOf = (key: string): string => entityIri(this.#base, key);

  readonly candidateOf = (keyed: Keyed): Candidate => {
    const description = this.#folded.identity.entities.get(keyed.key)?.description;
    return {
      iri: this.iriOf(keyed.key),
      name: displayName(keyed),
      ...(description !== undefined && { description }),
      articles: keyed.portrait.articles.size,
    };
  };

  /** Appends the judgement where nothing is against it; the files of the store are then behind. */
  async judge(request: Request, author: Author): Promise<Verdict> {
    const row = this.#row(request, author);
    if ('verdict' in row) return row.verdict;
    const judgement = judgementOf(row.row);
    const judgements = [...this.#judgements, judgement];
    const sightings = this.#sightings(judgements);
    const chain = conflictIn(sightings, judgements, fold(sightings, []));
    if (chain) return { kind: 'conflict', chain };
    await appendDurably(join(this.#folder, JUDGEMENTS_FILE), judgementLine(judgement));
    this.#judgements = judgements;
    this.#folded = fold(sightings, judgements);
    return { kind: 'made', judgement };
  }

  #sightings(judgements: readonly Judgement[]): readonly ArticleSightings[] {
    const divide = factDivider(standing(judgements));
    return this.#articles.map((facts) => {
      const divided = divide(facts);
      const known = divided === facts ? this.#plain.get(facts) : undefined;
      if (known) return known;
      const sightings = sightingsOf(divided, this.#readName);
      if (divided === facts) this.#plain.set(facts, sightings);
      return sightings;
    });
  }

  #row(request: Request, author: Author): Row {
    switch (request.kind) {
      case 'merge':
      case 'never':
        return this.#pairRow(request, author);
      case 'split':
        return this.#splitRow(request, author);
      case 'rename': {
        const entity = this.#find(request.entity);
        if ('kind' in entity) return { verdict: entity };
        return { row: { kind: 'rename', ...author, entity: this.#judged(entity), name: request.name } };
      }
      case 'undo':
        return this.#undoRow(request.judgement, author);
      default:
        return request satisfies never;
    }
  }

  #pairRow({ kind, ...names }: Extract<Request, { kind: 'merge' | 'never' }>, author: Author): Row {
    const [a, b] = [this.#find(names.a), this.#find(names.b)];
    if ('kind' in a) return { verdict: a };
    if ('kind' in b) return { verdict: b };
    if (a.key === b.key) return { verdict: { kind: kind === 'merge' ? 'already' : 'one' } };
    if (kind === 'merge' && a.portrait.type !== b.portrait.type) return { verdict: { kind: 'types' } };
    return { row: { kind, ...author, a: this.#judged(a), b: this.#judged(b) } };
  }

  #splitRow({ entity: named, mentions }: Extract<Request, { kind: 'split' }>, author: Author): Row {
    const entity = this.#find(named);
    if ('kind' in entity) return { verdict: entity };
    const refs = entity.portrait.members.map(({ sighting }) => refOf(sighting));
    const divide = factDivider(standing(this.#judgements));
    const seen = { refs, articles: this.#articles.map(divide), base: this.#base };
    const found = splitParts(mentions, seen);
    if ('unknown' in found)
      return { verdict: { kind: 'unknown', named: found.unknown, there: found.there.slice(0, SHOWN) } };
    const apart = found.parts;
    const gone = new Set(apart.map(refText));
    const rest = refs.filter((ref) => !gone.has(refText(ref)));
    if (rest.length === 0) return { verdict: { kind: 'whole' } };
    return {
      row: {
        kind: 'split',
        ...author,
        from: { ...this.#judged(entity), sightings: rest.slice(0, MOST) },
        apart,
      },
    };
  }

  #undoRow(id: string | undefined, author: Author): Row {
    const undone =
      id === undefined
        ? standing(this.#judgements).at(-1)
        : this.#judgements.find((judgement) => judgement.id === id);
    if (!undone) return { verdict: { kind: 'unknown', named: id ?? '' } };
    return { row: { kind: 'undo', ...author, judgement: undone.id } };
  }

  #find(named: string): Keyed | Extract<Verdict, { kind: 'several' | 'unknown' }> {
    const found = findEntities(named, this.#folded, this.iriOf);
    const [only, ...more] = found;
    if (!only) {
      const like = findAlike(named, this.#folded).slice(0, SHOWN).map(this.candidateOf);
      return { kind: 'unknown', named, ...(like.length > 0 && { like }) };
    }
    return more.length === 0 ? only : { kind: 'several', named, entities: found.map(this.candidateOf) };
  }

  #judged(keyed: Keyed): JudgedEntity {
    const sightings = keyed.portrait.members.slice(0, MOST).map(({ sighting }) => refOf(sighting));
    return { key: keyed.key, name: displayName(keyed), sightings };
  }
}

type Row =
  | { readonly row: NewJudgement }
  | { readonly verdict: Exclude<Verdict, { kind: 'made' | 'conflict' }> };

/** So many of what may have been meant are shown. */
const SHOWN = 8;

/** So many sightings tell which entity was judged. */
const MOST = 50;

const refOf = ({ article, entity }: SightingRef): SightingRef => ({ article, entity });

/** Rejects with a UsageError where the folder holds no articles, with StoreBusy while another process writes to it. */
export const openCourt = async (folder: string, signal?: AbortSignal): Promise<Court> => {
  if (!existsSync(join(folder, STORE_FOLDER)))
    throw new UsageError(`${folder}: holds no articles (rajut build --out ${folder})`);
  const resources = loadResources();
  return withStore({ out: folder, signal }, async (store) => {
    const understanding = understandingOf();
    const keeping = { store, resources, understanding, given: new Map(), grows: false, options: { signal } };
    const settled = await settle(store.cards, { keeping, all: true });
    const articles = segmentsOf(settled, understanding).map((segment) => segment.facts);
    const { readName } = resources;
    return new Court(folder, store.settings?.base ?? DEFAULT_BASE, { articles, readName });
  });
};
