// The page of one entity: its own triples first, then each record that names it with its words.
import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { groupBy } from '../model/group.ts';
import { NAMESPACES } from '../rdf/vocabulary.ts';
import type { ResultTable, ResultTerm } from '../store/result-table.ts';
import { htmlDocument } from './pages.ts';

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;
type Triple = readonly (ResultTerm | undefined)[];

/** `table` has the columns subject, predicate, object and the object's name, as `describeTableQuery` asks for. */
export const entityPage = (iri: string, { rows }: ResultTable, base: string): Html => {
  const subjects = groupBy(rows, ([subject]) => subject?.value ?? '');
  const own = subjects.get(iri) ?? [];
  const others = [...subjects].filter(([subject]) => subject !== iri);
  const title = nameIn(own) ?? shortIri(iri);
  return htmlDocument(
    title,
    html`<h1>${title}</h1>
<p><small>${iri}</small></p>
${triples(own, base)}
${others.map(([subject, about]) => html`<h2>${link(subject, base)}</h2>\n${triples(about, base)}\n`)}`,
  );
};

const nameIn = (own: readonly Triple[]): string | undefined =>
  own.find(([, predicate]) => NAMING.has(predicate?.value ?? ''))?.[2]?.value;

const NAMING: ReadonlySet<string> = new Set([
  `${NAMESPACES.schema}name`,
  `${NAMESPACES.schema}headline`,
  `${NAMESPACES.skos}prefLabel`,
]);

const triples = (rows: readonly Triple[], base: string): Html =>
  html`<table>${rows.map(
    ([, predicate, object, name]) =>
      html`<tr><td>${shortIri(predicate?.value ?? '')}</td><td>${value(object, name?.value, base)}</td></tr>\n`,
  )}</table>`;

const value = (object: ResultTerm | undefined, name: string | undefined, base: string): Html | string =>
  object?.kind === 'iri' ? link(object.value, base, name) : (object?.value ?? '');

/** What is served here links here; other addresses link out if a browser can open them. */
const link = (iri: string, base: string, name?: string): Html => {
  const text = name ?? shortIri(iri);
  if (iri.startsWith(base))
    return html`<a href="/id/${iri.slice(base.length)}">${name ?? iri.slice(base.length)}</a>`;
  return /^https?:/.test(iri) ? html`<a href="${iri}" rel="noreferrer">${text}</a>` : html`${text}`;
};

const shortIri = (iri: string): string => {
  const known = Object.entries(NAMESPACES).find(([, namespace]) => iri.startsWith(namespace));
  return known ? `${known[0]}:${iri.slice(known[1].length)}` : iri;
};
