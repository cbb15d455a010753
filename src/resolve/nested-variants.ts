// Finds misspelt forms of a place inside the name of another thing ("Pemerintah Perfektur Aomori").
import type { Entity } from '../model/entity.ts';
import type { Clustered } from './entities.ts';
import { foldName } from './forms.ts';
import type { ClassWords } from './same.ts';
import { oneEditApart } from './spelling.ts';

/**
 * The entities with further alternate names: a place takes the misspelt form that ends an organisation's name,
 * and the organisation takes its name with the place spelt right.
 */
export const nestedVariants = (clustered: readonly Clustered[], { kinds }: ClassWords): readonly Entity[] => {
  const places = clustered
    .filter(({ entity }) => entity.type === 'Place')
    .flatMap(({ entity, cluster }) =>
      cluster.filter((form) => kinds.get(form.words[0] ?? '') === 'area').map((form) => ({ entity, form })),
    );
  const added = new Map<Entity, Set<string>>();
  const add = (entity: Entity, name: string): void =>
    void added.set(entity, (added.get(entity) ?? new Set()).add(name));
  for (const { entity, cluster } of clustered) {
    if (entity.type !== 'Organization') continue;
    for (const { text } of cluster) {
      for (const place of places) {
        const tail = tailOf(text, place.form.words.length);
        if (!tail || !misspells(foldName(tail), place.form.words)) continue;
        add(place.entity, tail);
        add(entity, text.slice(0, text.length - tail.length) + place.form.text);
      }
    }
  }
  return clustered.map(({ entity }) => {
    const more = added.get(entity);
    return more
      ? { ...entity, alternateNames: [...new Set([...entity.alternateNames, ...more])].sort() }
      : entity;
  });
};

/** The last `count` words of a longer name. */
const tailOf = (text: string, count: number): string | undefined => {
  const words = text.split(/\s+/u);
  return words.length > count ? words.slice(-count).join(' ') : undefined;
};

/** The class word is one edit off, the rest the same. */
const misspells = (tail: readonly string[], place: readonly string[]): boolean =>
  tail.length === place.length &&
  tail.slice(1).join(' ') === place.slice(1).join(' ') &&
  oneEditApart(tail[0] ?? '', place[0] ?? '');
