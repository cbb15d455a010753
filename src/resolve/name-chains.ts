// Which of a passage's name mentions are one thing by their spelling alone: what pronouns and phrases are then hung on.
import type { Name, Recognised } from '../model/document.ts';
import { type ClusterResources, cluster } from './cluster.ts';
import { formsOf } from './forms.ts';
import type { MentionProfile } from './mention-profile.ts';

/** A number for each name, the same for the spellings of one thing; undefined for what is no name. */
export const nameChains = (
  document: Recognised,
  mentions: readonly MentionProfile[],
  resources: ClusterResources,
): ((mention: MentionProfile) => number | undefined) => {
  const names = mentions
    .filter(({ kind }) => kind === 'Name')
    .map(({ core, type }): Name => ({ ...core, type: type ?? 'CreativeWork', score: 1 }));
  const numbers = new Map<string, number>();
  cluster(document.article.text, formsOf({ ...document, names }), resources).forEach((forms, i) => {
    for (const { spans } of forms) for (const { start, end } of spans) numbers.set(`${start},${end}`, i);
  });
  return ({ kind, core }) => (kind === 'Name' ? numbers.get(`${core.start},${core.end}`) : undefined);
};
