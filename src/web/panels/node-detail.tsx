// One node: names, class, what its record says, links elsewhere, relations both ways, and quotations.
import type { VNode } from 'preact';
import type { PageArticle, PageNode } from '../../graph/page-article.ts';
import { factsOf, mentionsOf } from '../state/focus.ts';
import { predicateWords } from '../state/view.ts';
import { number, percent, t } from '../words.ts';
import { Glyph } from './glyph.tsx';
import { NodeLink, TargetButton } from './node-link.tsx';
import { recordRows } from './record-rows.ts';
import { Evidence, StandingRows } from './standing.tsx';

export interface NodeDetailProps {
  readonly article: PageArticle;
  readonly index: number;
}

export const NodeDetail = ({ article, index }: NodeDetailProps): VNode | null => {
  const node = article.nodes[index];
  if (!node) return null;
  const facts = factsOf(article, index);
  const counts = [
    t(`class.${node.class}`),
    t('node.relations', { n: facts.length }),
    t('node.mentions', { n: mentionsOf(article, index).length }),
  ];
  return (
    <>
      <h2>
        <Glyph of={node.class} /> {node.label}
      </h2>
      <p class="muted">{counts.join(' · ')}</p>
      <dl>
        {recordRows(node).map(([term, value]) => (
          <>
            <dt>{t(term)}</dt>
            <dd>{value}</dd>
          </>
        ))}
        <Links node={node} />
      </dl>
      <FactGroups article={article} node={index} facts={facts} />
      <Quotations article={article} node={index} />
      {'evidence' in node && (
        <>
          <dl>
            <StandingRows article={article} of={node} />
          </dl>
          <Evidence article={article} of={node.evidence} />
        </>
      )}
    </>
  );
};

/** Roles, then relations of other kinds, then figures; quotations have a list of their own. */
const FactGroups = ({ article, node, facts }: Omit<RelationsProps, 'title'>): VNode => {
  const groupOf = (index: number): string | undefined => {
    const fact = article.facts[index];
    if (!fact || fact.quotation !== undefined) return undefined;
    if (fact.predicate === 'figure:about') return 'node.figures';
    return fact.predicate.startsWith('tenure:') ? 'node.roles' : 'node.facts';
  };
  return (
    <>
      {['node.roles', 'node.facts', 'node.figures'].map((title) => (
        <Relations
          key={title}
          title={title}
          article={article}
          node={node}
          facts={facts.filter((fact) => groupOf(fact) === title)}
        />
      ))}
    </>
  );
};

/** Links to items elsewhere, by the name of the place that keeps them, and the node's own IRI. */
const Links = ({ node }: { readonly node: PageNode }): VNode | null => {
  if (node.kind !== 'entity') return null;
  return (
    <>
      {node.links.length > 0 && <dt>{t('node.links')}</dt>}
      {node.links.map(({ iri, confidence }) => (
        <dd key={iri}>
          {/^https?:/.test(iri) ? (
            <a href={iri} rel="noreferrer" target="_blank">
              {keeperOf(iri)}
            </a>
          ) : (
            iri
          )}{' '}
          <span class="muted">{percent(confidence)}</span>
        </dd>
      ))}
      <dt>IRI</dt>
      <dd class="iri">{node.iri}</dd>
    </>
  );
};

/** "http://www.wikidata.org/entity/Q17" → "Wikidata Q17" */
const keeperOf = (iri: string): string => {
  const id = iri.replace(/\/$/, '').split('/').at(-1) ?? '';
  if (/\bwikidata\.org\//.test(iri)) return `Wikidata ${id}`;
  if (/\bgeonames\.org\//.test(iri)) return `GeoNames ${id}`;
  return iri;
};

interface RelationsProps {
  readonly title: string;
  readonly article: PageArticle;
  readonly node: number;
  readonly facts: readonly number[];
}

/** "predicate → object" for what the node says of others, "← predicate subject" for what they say of it. */
const Relations = ({ title, article, node, facts }: RelationsProps): VNode | null => {
  if (facts.length === 0) return null;
  return (
    <>
      <h3>
        {t(title)} <span class="count">{number(facts.length)}</span>
      </h3>
      <table class="relations">
        <tbody>
          {facts.map((index) => (
            <Relation key={index} article={article} node={node} index={index} />
          ))}
        </tbody>
      </table>
    </>
  );
};

const Relation = ({ article, node, index }: NodeDetailProps & { readonly node: number }): VNode | null => {
  const fact = article.facts[index];
  if (!fact) return null;
  const outward = fact.subject === node;
  const other = outward ? fact.object : fact.subject;
  const words = predicateWords(article, index);
  return (
    <tr class={fact.claimed ? 'claimed' : ''}>
      <th scope="row">
        <TargetButton
          target={{ kind: 'fact', fact: index }}
          content={outward ? `${words} →` : `← ${words}`}
        />
      </th>
      <td>{other === null ? '–' : <NodeLink article={article} node={other} />}</td>
    </tr>
  );
};

/** What the node says, is told, or is spoken of in. */
const Quotations = ({
  article,
  node,
}: {
  readonly article: PageArticle;
  readonly node: number;
}): VNode | null => {
  const found = article.quotations.flatMap((quotation, index) =>
    quotation.by === node || quotation.to === node || quotation.about.includes(node)
      ? [{ quotation, index }]
      : [],
  );
  if (found.length === 0) return null;
  return (
    <>
      <h3>
        {t('node.quotations')} <span class="count">{number(found.length)}</span>
      </h3>
      <ul class="quotations">
        {found.map(({ quotation, index }) => {
          const fact = article.facts.findIndex((candidate) => candidate.quotation === index);
          return (
            <li key={index}>
              <TargetButton
                target={{ kind: 'fact', fact }}
                content={article.text.slice(...quotation.evidence)}
              />
              <p class="muted">
                {t(`manner.${quotation.manner}`)}
                {quotation.cue && ` · “${quotation.cue}”`}
                {quotation.by !== undefined &&
                  quotation.by !== node &&
                  ` · ${article.nodes[quotation.by]?.label}`}
              </p>
            </li>
          );
        })}
      </ul>
    </>
  );
};
