// Reads a role without a name as its holder: "Sekjen PMI menemui …" is done by the person, not by PMI.
import type { Entity } from '../model/entity.ts';
import type { Tenure } from '../model/record.ts';
import { slug } from '../model/slug.ts';
import { covers } from '../model/span.ts';
import type { Affiliation } from './affiliations.ts';
import type { AttributionLexicon } from './attribution.ts';
import { attributionsOf } from './attributions.ts';
import { type Clause, type Item, isName, isProper } from './items.ts';
import { type PhraseLexicon, phraseAt } from './phrase-lexicon.ts';
import type { Role, TenureLexicon } from './tenures.ts';

/**
 * Clauses in which a role with its organisation, and no person behind it, is one item: the holder's name where the
 * article names one, else a plain word, so that the organisation is not taken for the one who acts; its members act for it ("petugas Polres Garut"). A role with its
 * person behind it is that person: "Ketua PMI Rina" → Rina.
 */
export const withRoleHolders = (
  clauses: readonly Clause[],
  lexicon: TenureLexicon,
  known: {
    readonly affiliations: AttributionLexicon<Affiliation>;
    readonly tenures: readonly Tenure[];
    readonly entities: readonly Entity[];
  },
): readonly Clause[] => {
  const { affiliations } = known;
  const entities = new Map(known.entities.map((entity) => [entity.key, entity]));
  const holders = new Map<string, Entity>();
  for (const tenure of known.tenures) {
    const person = entities.get(tenure.person);
    if (person && tenure.status !== 'Former') {
      holders.set(holderKey(tenure.normalRole ?? tenure.role, tenure.organization), person);
    }
  }
  return clauses.map((clause) => {
    const items = withoutRoles(clause, lexicon, affiliations);
    return { ...clause, items: fold(items, lexicon.nouns, holders) };
  });
};

/** The items without those between the start of a role or affiliation and the person behind it: "bek Persita Rian" → Rian. */
const withoutRoles = (
  clause: Clause,
  roles: TenureLexicon,
  affiliations: AttributionLexicon<Affiliation>,
): readonly Item[] => {
  const found = [...attributionsOf(clause, roles), ...attributionsOf(clause, affiliations)];
  const folded = found.flatMap(({ evidence, noun, persons: [person] }) =>
    person && noun.start < person.start ? [{ start: evidence.start, end: person.start }] : [],
  );
  return folded.length === 0
    ? clause.items
    : clause.items.filter((item) => !folded.some((span) => covers(span, item)));
};

const holderKey = (role: string, organization: string | undefined): string =>
  `${slug(role)} ${organization ?? ''}`;

const fold = (
  items: readonly Item[],
  roles: PhraseLexicon<Role>,
  holders: ReadonlyMap<string, Entity>,
): readonly Item[] => {
  const folded: Item[] = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (!item) continue;
    const role = phraseAt(roles, items, i);
    const organization = role ? items[i + role.words.length] : undefined;
    if (
      !role ||
      ['member', 'service'].includes(role.value.kind) ||
      !isProper(organization) ||
      organization.entity.type === 'Person'
    ) {
      folded.push(item);
      continue;
    }
    const next = items[i + role.words.length + 1];
    if (
      isName(next) ||
      (next?.kind === 'word' && /^\p{Lu}/u.test(next.form) && isName(items[i + role.words.length + 2]))
    ) {
      folded.push(item);
      continue;
    }
    folded.push(
      holderItem(item, organization, holders.get(holderKey(role.value.normal, organization.entity.key))),
    );
    i += role.words.length;
  }
  return folded;
};

const holderItem = (from: Item, to: Item & { readonly kind: 'name' }, holder: Entity | undefined): Item => {
  const place = { start: from.start, end: to.end };
  if (holder)
    return {
      kind: 'name',
      ...place,
      entity: holder,
      mention: { ...place, kind: 'Nominal', entity: holder.key },
    };
  return { kind: 'word', ...place, form: to.entity.name, lower: to.entity.name.toLowerCase() };
};
