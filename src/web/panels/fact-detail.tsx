// One fact: subject, predicate, object, how sure, who says so, and its sentence.
import type { VNode } from 'preact';
import type { PageArticle, PageFact } from '../../graph/page-article.ts';
import { predicateWords } from '../state/view.ts';
import { t } from '../words.ts';
import { NodeLink, TargetButton } from './node-link.tsx';
import { Evidence, StandingRows } from './standing.tsx';

export interface FactDetailProps {
  readonly article: PageArticle;
  readonly index: number;
}

export const FactDetail = ({ article, index }: FactDetailProps): VNode | null => {
  const fact = article.facts[index];
  if (!fact) return null;
  const others = between(article, fact).filter((other) => other !== index);
  return (
    <>
      <h2 class="triple">
        <End article={article} node={fact.subject} />
        <em>{predicateWords(article, index)}</em>
        {fact.object !== null && <NodeLink article={article} node={fact.object} />}
      </h2>
      <dl>
        <StandingRows article={article} of={fact} />
      </dl>
      <Evidence article={article} of={fact.evidence} />
      {others.length > 0 && (
        <>
          <h3>{t('fact.others')}</h3>
          <ul class="plain">
            {others.map((other) => (
              <li key={other}>
                <TargetButton target={{ kind: 'fact', fact: other }} content={sentenceOf(article, other)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};

/** An end of a fact; "–" where the article leaves it open. */
const End = ({ article, node }: { readonly article: PageArticle; readonly node: number | null }): VNode =>
  node === null ? <span class="muted">{t('fact.open')}</span> : <NodeLink article={article} node={node} />;

const between = (article: PageArticle, { subject, object }: PageFact): readonly number[] =>
  subject === null || object === null
    ? []
    : article.facts.flatMap((fact, index) =>
        (fact.subject === subject && fact.object === object) ||
        (fact.subject === object && fact.object === subject)
          ? [index]
          : [],
      );

const sentenceOf = (article: PageArticle, index: number): string => {
  const { subject, object } = article.facts[index] ?? { subject: null, object: null };
  const name = (node: number | null): string => (node === null ? '' : (article.nodes[node]?.label ?? ''));
  return `${name(subject)} ${predicateWords(article, index)} ${name(object)}`.trim();
};
