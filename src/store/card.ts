// What the store knows of an article without opening its segment: enough to tell which version of it stands.

export interface ArticleCard {
  /** Hex SHA-256 of the article as it was read: names its segment. */
  readonly contentHash: string;
  /** As the source gave it. */
  readonly id: string;
  /** Its address without what may differ between two links to one page. */
  readonly address?: string;
  readonly textSha256: string;
  /** When the article was last changed, or else published, as it states: the start of an ISO date. */
  readonly changed?: string;
  /** How much the article states about itself. */
  readonly stated: number;
}

export const isCard = (
  value: Readonly<Record<string, unknown>>,
): value is Record<string, unknown> & ArticleCard =>
  isString(value['contentHash']) &&
  isString(value['id']) &&
  isString(value['textSha256']) &&
  typeof value['stated'] === 'number' &&
  (value['address'] === undefined || isString(value['address'])) &&
  (value['changed'] === undefined || isString(value['changed']));

const isString = (value: unknown): value is string => typeof value === 'string';
