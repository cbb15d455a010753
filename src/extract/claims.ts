// Marks what stands inside a quotation as claimed by its speaker, not asserted by the article.
import type { FactRecord, Quotation } from '../model/record.ts';
import { covers } from '../model/span.ts';

/** The records, with the innermost quotation that holds their evidence and its speaker. */
export const claimed = <T extends FactRecord>(
  records: readonly T[],
  quotations: readonly Quotation[],
): readonly T[] =>
  records.map((record) => {
    const holders = quotations.filter(({ content }) => covers(content, record.evidence));
    const [first] = holders;
    if (!first) return record;
    const { content, speaker } = holders.reduce((a, b) => (length(b) < length(a) ? b : a), first);
    return { ...record, claimedIn: content, ...(speaker ? { attributedTo: speaker } : {}) };
  });

const length = ({ content }: Quotation): number => content.end - content.start;
