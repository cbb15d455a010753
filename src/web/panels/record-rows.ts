// What a node's own record says, as rows of words: names, type, status, value, purpose.
import type { FigureNode, PageNode } from '../../graph/page-article.ts';
import { date, decimal, t } from '../words.ts';

/** A key of the word table and what stands beside it. */
export type Row = readonly [term: string, value: string];

export const recordRows = (node: PageNode): readonly Row[] => {
  switch (node.kind) {
    case 'entity':
      return [
        row(
          'node.type',
          [`type.${node.type}`, ...node.fineTypes.map((type) => `type.${type}`)]
            .map((key) => t(key))
            .join(', '),
        ),
        ...optional('node.alternateNames', node.alternateNames.join(', ')),
      ];
    case 'party':
      return [row('node.type', t('type.UnnamedParty'))];
    case 'role':
      return [
        row('role.status', t(`status.${node.status}`)),
        ...optional('role.normal', node.normalRole === node.label ? undefined : node.normalRole),
      ];
    case 'event':
      return [row('node.type', t(`type.${node.type}`)), ...optional('event.purpose', node.purpose)];
    case 'figure':
      return figureRows(node);
    case 'date':
      return [row('date.value', date(node.value)), row('date.iso', node.value)];
  }
};

const figureRows = (node: FigureNode): readonly Row[] => [
  row('figure.value', `${decimal(node.value)} ${node.counted ?? t(`unit.${node.unitCode}`)}`),
  ...optional('figure.measure', node.measure),
  ...optional(
    'figure.comparator',
    node.comparator === 'Exactly' ? undefined : t(`comparator.${node.comparator}`),
  ),
  ...optional('figure.status', node.status === 'Actual' ? undefined : t(`figureStatus.${node.status}`)),
  ...optional('figure.date', node.dateFromArticle ? t('figure.dateFromArticle') : undefined),
];

const row = (term: string, value: string): Row => [term, value];

const optional = (term: string, value: string | undefined): readonly Row[] => (value ? [[term, value]] : []);
