// Writes what is known of the article itself, and of the run that read it.
import type { NamedNode } from '@rdfjs/types';
import type { Entity } from '../model/entity.ts';
import type { ArticleFacts } from '../model/facts.ts';
import { datelinePlace, personNamed, publisherOf } from '../model/named-by-metadata.ts';
import type { ArticleSheet } from './article-sheet.ts';
import { articleIri } from './iri.ts';
import { dateLiteral, given, iriNode, stringLiteral } from './terms.ts';
import { nif, prov, rajut, rdf, schema } from './vocabulary.ts';

export const writeMetadata = (sheet: ArticleSheet, facts: ArticleFacts): void => {
  const { article, run } = sheet;
  const { id, revisionOf, headline, authors, editors, datePublished, dateModified, url, text, textSha256 } =
    facts.article;
  const node = (entity: Entity | undefined): NamedNode | undefined => entity && sheet.entity(entity.key);
  sheet.add(article, rdf.type, schema.NewsArticle, prov.Entity, nif.Context);
  sheet.add(article, schema.identifier, stringLiteral(id));
  sheet.add(article, schema.headline, stringLiteral(headline));
  sheet.add(article, schema.author, ...authors.map((name) => node(personNamed(name))));
  sheet.add(article, schema.editor, ...editors.map((name) => node(personNamed(name))));
  sheet.add(article, schema.publisher, node(publisherOf(facts.article)));
  sheet.add(article, schema.datePublished, given(datePublished, dateLiteral));
  sheet.add(article, schema.dateModified, given(dateModified, dateLiteral));
  sheet.add(article, schema.inLanguage, stringLiteral('id'));
  sheet.add(article, schema.url, given(url, webAddress));
  sheet.add(article, schema.locationCreated, node(datelinePlace(facts)));
  sheet.add(article, schema.mentions, ...facts.entities.map(node));
  sheet.add(
    article,
    prov.wasRevisionOf,
    given(revisionOf, (old) => iriNode(articleIri(sheet.options.base, old))),
  );
  sheet.add(article, rajut.textSha256, stringLiteral(textSha256));
  if (sheet.options.withText) sheet.add(article, nif.isString, stringLiteral(text));
  sheet.add(run, rdf.type, prov.Activity);
  sheet.add(run, prov.used, article);
  sheet.add(run, prov.wasAssociatedWith, rajut.software);
};

/** The address as an IRI, where it can be one; else as the words that were given. */
const webAddress = (url: string): ReturnType<typeof iriNode> | ReturnType<typeof stringLiteral> => {
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return stringLiteral(url);
  return iriNode(new URL(url).href.replace(/[{}|\\^`]/g, encodeURIComponent));
};
