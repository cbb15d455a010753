// The whole flow on one screen: an article goes in, what it says comes out.
import { type Calibration, calibrate } from './extract/calibrate.ts';
import { type ExtractResources, extract } from './extract/extract.ts';
import { figureLexicon } from './extract/figure-lexicon.ts';
import { eventLexicon } from './extract/lexicons.ts';
import { quotationLexicon } from './extract/quotation-lexicon.ts';
import { relationLexicon, tenureLexicon } from './extract/role-lexicons.ts';
import { cliticLexicon } from './language/clitics.ts';
import type { FeatureWeights } from './language/feature-weights.ts';
import type { Gazetteer } from './language/gazetteer.ts';
import { nameLexicon } from './language/name-lexicon.ts';
import { type NameModel, NameTagger } from './language/name-model.ts';
import { syntaxResources } from './language/parse.ts';
import { quantityLexicon } from './language/quantity-lexicon.ts';
import { type RecogniseResources, recognise } from './language/recognise.ts';
import type { SyntaxModel } from './language/syntax-model.ts';
import type { TableOf } from './language/table.ts';
import { temporalLexicon } from './language/temporal-lexicon.ts';
import type { Article } from './model/article.ts';
import type { Extracted } from './model/document.ts';
import { type ArticleFacts, factsOf } from './model/facts.ts';
import { resolveLexicon } from './resolve/lexicons.ts';
import { type LinkResources, link } from './resolve/link.ts';
import { itemLinker, linkLexicon } from './resolve/link-items.ts';
import { segment } from './text/segment.ts';
import { type AbbreviationLexicon, abbreviationLexicon } from './text/tokens.ts';

/** What each stage needs, loaded once. */
export interface Resources {
  readonly segment: AbbreviationLexicon;
  readonly recognise: RecogniseResources;
  readonly link: LinkResources;
  readonly extract: ExtractResources;
  readonly calibration: Calibration;
}

/** Article → Document → Segmented → Recognised → Linked → Extracted → ArticleFacts; pure, linear in the text's length. */
export const understand = (article: Article, resources: Resources): ArticleFacts =>
  factsOf(calibrate(extracted(article, resources), resources.calibration));

/** All stages, each record as sure as its pattern promises: what a calibration is learnt from. */
export const extracted = (article: Article, resources: Omit<Resources, 'calibration'>): Extracted => {
  const segmented = segment({ article }, resources.segment);
  const recognised = recognise(segmented, resources.recognise);
  const linked = link(recognised, resources.link);
  return extract(linked, resources.extract);
};

/** What ships with the program, opened. */
export interface Shipped {
  readonly tableOf: TableOf;
  readonly gazetteer: Gazetteer;
  readonly names: NameModel;
  readonly syntax: SyntaxModel;
  readonly coreference: FeatureWeights;
  readonly figures: FeatureWeights;
  readonly calibration: FeatureWeights;
}

/** Builds what each stage needs; throws on a lexicon with a value that is none of those allowed. */
export const prepare = ({
  tableOf,
  gazetteer,
  names,
  syntax,
  coreference,
  figures,
  calibration,
}: Shipped): Resources => ({
  calibration,
  segment: abbreviationLexicon(tableOf('abbreviations')),
  recognise: {
    tagger: new NameTagger(names),
    gazetteer,
    names: nameLexicon(tableOf),
    temporal: temporalLexicon({
      months: tableOf('months'),
      weekdays: tableOf('weekdays'),
      zones: tableOf('zones'),
      deictics: tableOf('deictics'),
      timePrepositions: tableOf('time-prepositions'),
      numerals: tableOf('numerals'),
    }),
    quantities: quantityLexicon({
      units: tableOf('units'),
      numerals: tableOf('numerals'),
      comparators: tableOf('comparators'),
      numberContexts: tableOf('number-contexts'),
      counters: tableOf('counters'),
      notCounted: tableOf('not-counted'),
      months: tableOf('months'),
    }),
  },
  link: {
    ...resolveLexicon(tableOf, gazetteer),
    weights: coreference,
    linkItems: itemLinker(linkLexicon(gazetteer, tableOf)),
  },
  extract: {
    tenures: tenureLexicon(tableOf, gazetteer),
    relations: relationLexicon(tableOf, gazetteer),
    events: eventLexicon(tableOf),
    quotations: quotationLexicon(tableOf),
    figures: { lexicon: figureLexicon(tableOf), weights: figures },
    syntax: syntaxResources(syntax, cliticLexicon(tableOf('clitics')), {
      convention: 'news',
      treesOnly: true,
    }),
  },
});
