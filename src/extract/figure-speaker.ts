// Finds for whom a speaker gives a figure: "Kami periksa 12 juta keluarga," says the head of BPS of BPS.
import type { EntityKey } from '../model/entity.ts';
import type { Quotation, Tenure } from '../model/record.ts';
import { covers } from '../model/span.ts';
import type { FigureContext } from './figure-context.ts';

/** Who said what in the article, and which posts they hold. */
export interface Said {
  readonly quotations: readonly Quotation[];
  readonly tenures: readonly Tenure[];
}

/** The organisation of the one who says "kami" beside the figure; undefined where the text gives none. */
export const speakersOrganization = (
  { discourse, view, quantity }: FigureContext,
  { quotations, tenures }: Said,
): EntityKey | undefined => {
  const { firstToken, lastToken } = view.sentence;
  if (!discourse.lower.slice(firstToken, lastToken).includes('kami')) return undefined;
  const quotation = quotations.find(
    ({ manner, content }) => manner === 'direct' && covers(content, quantity),
  );
  return tenures.find(
    ({ person, organization, status }) =>
      person === quotation?.speaker && organization !== undefined && status !== 'Former',
  )?.organization;
};
