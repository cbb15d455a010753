// Content negotiation (RFC 9110, 12.5.1): which of the formats on offer a client likes best.

export interface Offer<T> {
  /** Its own media type first, then others by which clients ask for it; wildcards stand for its own alone. */
  readonly types: readonly [own: string, ...others: string[]];
  readonly value: T;
}

export interface Choice<T> {
  readonly type: string;
  readonly value: T;
}

interface Range {
  readonly type: string;
  readonly quality: number;
}

/**
 * The offer of the highest quality, the earlier of two equals, with the type that asked for it; undefined where the client accepts none (status 406).
 * No Accept header, or an empty one, accepts everything.
 */
export const negotiate = <T>(
  accept: string | undefined,
  offers: readonly Offer<T>[],
): Choice<T> | undefined => {
  const ranges = accept?.trim() ? accept.split(',').map(rangeOf) : [{ type: '*/*', quality: 1 }];
  let best: Choice<T> | undefined;
  let most = 0;
  for (const { types, value } of offers) {
    for (const [place, type] of types.entries()) {
      const quality = place === 0 ? qualityOf(type, ranges) : exactQuality(type, ranges);
      if (quality === undefined || quality <= most) continue;
      best = { type, value };
      most = quality;
    }
  }
  return best;
};

/** "text/turtle;q=0.8" → 0.8; parameters of the media type itself do not tell our formats apart. */
const rangeOf = (text: string): Range => {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  const quality = weight === undefined ? 1 : Number(weight);
  return { type, quality: quality >= 0 && quality <= 1 ? quality : 0 };
};

/** The most specific range that covers a type decides: "text/csv" before "text/*" before "*\/*". */
const qualityOf = (type: string, ranges: readonly Range[]): number | undefined =>
  exactQuality(type, ranges) ??
  exactQuality(`${type.slice(0, type.indexOf('/'))}/*`, ranges) ??
  exactQuality('*/*', ranges);

const exactQuality = (type: string, ranges: readonly Range[]): number | undefined => {
  const found = ranges.filter((range) => range.type === type);
  return found.length > 0 ? Math.max(...found.map((range) => range.quality)) : undefined;
};
