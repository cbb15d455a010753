// The small HTML pages of the server's own: what stands at "/" where there is no article page, and entities.
import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

const STYLE = `body{font:16px/1.55 system-ui,sans-serif;color:#20242b;background:#fbfaf7;max-width:60rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.4rem}h2{font-size:1.05rem;margin-top:2rem}a{color:#1443b5}code{background:#efece4;padding:.1em .3em}
table{border-collapse:collapse;width:100%}td{padding:.25rem .75rem .25rem 0;vertical-align:top;border-top:1px solid #dcd9d1;overflow-wrap:anywhere}
td:first-child{color:#5d6470;white-space:nowrap}small{color:#5d6470}
@media(prefers-color-scheme:dark){body{color:#e8ebf0;background:#12161c}a{color:#9db8ff}code{background:#232a33}td{border-color:#2a313b}td:first-child,small{color:#9aa3b0}}`;

export const htmlDocument = (title: string, body: Html): Html => html`<!doctype html>
<html lang="id">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${STYLE}</style>
${body}
</html>
`;

/** For a data folder without `graph.html`. */
export const missingPage = (): Html =>
  htmlDocument(
    'Rajut',
    html`<h1>Rajut</h1>
<p>Folder ini belum memiliki <code>graph.html</code>. Buat dengan <code>rajut build ARTIKEL --format html</code> ke folder yang sama.</p>
<p lang="en">This folder has no <code>graph.html</code> yet. Make it with <code>rajut build ARTICLE --format html</code> into the same folder.</p>
<p><a href="/sparql">SPARQL: /sparql</a></p>`,
  );
