// All facts and all things of an article as tables: a full alternative to the graph.
import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { PageArticle, PageFact } from '../../graph/page-article.ts';
import { chosen, mentionsOf, sentencesAt } from '../state/focus.ts';
import { leftOut } from '../state/settings.ts';
import { predicateWords } from '../state/view.ts';
import { number, percent, t } from '../words.ts';
import { NodeLink, TargetButton } from './node-link.tsx';
import { recordRows } from './record-rows.ts';
import { standingWords } from './standing.tsx';

/** Rows shown before the reader asks for all. */
const FIRST_ROWS = 300;

export const Tables = ({ article }: { readonly article: PageArticle }): VNode => {
  const shown = (node: number | null): boolean =>
    node === null || !leftOut.value.has(article.nodes[node]?.class ?? 'work');
  const facts = article.facts.flatMap((fact, index) =>
    shown(fact.subject) && shown(fact.object) ? [index] : [],
  );
  const nodes = article.nodes.flatMap((_, index) => (shown(index) ? [index] : []));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: keys must be able to scroll it
    <section class="tables" aria-label={t('table.name')} tabIndex={0}>
      <Rows
        title="table.facts"
        heads={[
          'fact.subject',
          'fact.predicate',
          'fact.object',
          'fact.sentenceHead',
          'fact.confidence',
          'fact.modality',
        ]}
        all={article.facts.length}
        rows={facts.map((index) => <FactRow key={index} article={article} index={index} />)}
      />
      <Rows
        title="table.nodes"
        heads={['table.thing', 'table.about', 'node.alternateNames', 'table.mentions', 'node.links']}
        all={article.nodes.length}
        rows={nodes.map((index) => <NodeRow key={index} article={article} index={index} />)}
      />
    </section>
  );
};

interface RowsProps {
  readonly title: string;
  readonly heads: readonly string[];
  readonly all: number;
  readonly rows: readonly VNode[];
}

/** A table that says how many of its rows it shows. */
const Rows = ({ title, heads, all, rows }: RowsProps): VNode => {
  const wanted = useSignal(FIRST_ROWS);
  const shown = Math.min(rows.length, wanted.value);
  return (
    <>
      <h2>
        {t(title)} <span class="count">{shown < all ? t('table.some', { shown, all }) : number(all)}</span>
      </h2>
      <table class="rows">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{rows.slice(0, shown)}</tbody>
      </table>
      {shown < rows.length && (
        <button
          type="button"
          class="button"
          onClick={() => {
            wanted.value = rows.length;
          }}
        >
          {t('table.all', { all: rows.length })}
        </button>
      )}
    </>
  );
};

interface RowProps {
  readonly article: PageArticle;
  readonly index: number;
}

const FactRow = ({ article, index }: RowProps): VNode | null => {
  const fact = article.facts[index];
  if (!fact) return null;
  const target = chosen.value;
  return (
    <tr
      class={[fact.claimed && 'claimed', target?.kind === 'fact' && target.fact === index && 'chosen']
        .filter(Boolean)
        .join(' ')}
    >
      <td>{fact.subject === null ? '–' : <NodeLink article={article} node={fact.subject} />}</td>
      <td>
        <TargetButton target={{ kind: 'fact', fact: index }} content={predicateWords(article, index)} />
      </td>
      <td>{objectOf(article, fact)}</td>
      <td>{[...sentencesAt(article, fact.evidence)].map((sentence) => number(sentence + 1)).join(', ')}</td>
      <td>{percent(fact.confidence)}</td>
      <td>{standingWords(article, fact)}</td>
    </tr>
  );
};

/** What is said where the fact names no thing: a quotation's own words. */
const objectOf = (article: PageArticle, fact: PageFact): VNode | string => {
  if (fact.object !== null) return <NodeLink article={article} node={fact.object} />;
  return fact.quotation === undefined ? '–' : article.text.slice(...fact.evidence);
};

const NodeRow = ({ article, index }: RowProps): VNode | null => {
  const node = article.nodes[index];
  if (!node) return null;
  const [first] = recordRows(node);
  return (
    <tr>
      <td>
        <NodeLink article={article} node={index} />
      </td>
      <td>{first?.[1] ?? ''}</td>
      <td>{node.kind === 'entity' ? node.alternateNames.join(', ') : ''}</td>
      <td>{number(mentionsOf(article, index).length)}</td>
      <td class="iri">{node.kind === 'entity' ? node.links.map(({ iri }) => iri).join(' ') : ''}</td>
    </tr>
  );
};
