// How sure a fact is, who says so, and the sentence that says it.
import type { VNode } from 'preact';
import type { Offsets, PageArticle, Standing } from '../../graph/page-article.ts';
import { sentencesAt } from '../state/focus.ts';
import { number, percent, t } from '../words.ts';
import { NodeLink } from './node-link.tsx';

export interface StandingProps {
  readonly article: PageArticle;
  readonly of: Standing;
}

/** "dinyatakan artikel", "direncanakan · menurut Ratna Wibisono" */
export const standingWords = (article: PageArticle, of: Standing): string => {
  const speaker = of.speaker !== undefined && article.nodes[of.speaker]?.label;
  return [modalityWords(of), speaker && t('modality.claimedBy', { speaker })].filter(Boolean).join(' · ');
};

const modalityWords = ({ modality, claimed }: Pick<Standing, 'modality' | 'claimed'>): string =>
  t(`modality.${modality ?? (claimed ? 'Claimed' : 'Actual')}`);

/** Rows of a definition list. */
export const StandingRows = ({ article, of }: StandingProps): VNode => (
  <>
    <dt>{t('fact.confidence')}</dt>
    <dd>
      <meter min={0} max={1} value={of.confidence} aria-label={t('fact.confidence')} />{' '}
      {percent(of.confidence)}
    </dd>
    <dt>{t('fact.modality')}</dt>
    <dd>{modalityWords(of)}</dd>
    {of.speaker !== undefined && (
      <>
        <dt>{t('fact.speaker')}</dt>
        <dd>
          <NodeLink article={article} node={of.speaker} />
        </dd>
      </>
    )}
    <dt>{t('fact.source')}</dt>
    <dd>{sourceWords(article, of.evidence)}</dd>
  </>
);

/** "Kalimat 7", "Kalimat 7–8" */
export const sourceWords = (article: PageArticle, evidence: Offsets): string => {
  const sentences = [...sentencesAt(article, evidence)].map((index) => number(index + 1));
  const [first, last] = [sentences[0], sentences.at(-1)];
  return first === undefined ? '–' : t('fact.sentence', { n: first === last ? first : `${first}–${last}` });
};

/** The sentences that hold a stretch of text, the stretch itself marked. */
export const Evidence = ({ article, of }: { readonly article: PageArticle; readonly of: Offsets }): VNode => {
  const sentences = [...sentencesAt(article, of)].map((index) => article.sentences[index] ?? of);
  const start = Math.min(of[0], ...sentences.map(([from]) => from));
  const end = Math.max(of[1], ...sentences.map(([, to]) => to));
  return (
    <blockquote class="evidence" lang="id">
      {article.text.slice(start, of[0])}
      <mark>{article.text.slice(...of)}</mark>
      {article.text.slice(of[1], end)}
    </blockquote>
  );
};
