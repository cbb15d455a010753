// Makes articles of the bytes of one source: a plain text, a page, or one record a line.
import type { Article } from '../model/article.ts';
import { InputError } from '../model/errors.ts';
import type { ArticleDraft } from '../text/draft.ts';
import { readPlain } from '../text/read-plain.ts';
import { readRecord } from '../text/read-record.ts';
import type { ReaderLexicon } from '../text/reader-lexicon.ts';
import { strayIn } from '../text/stray.ts';
import { completeArticle } from './complete.ts';
import { decode, isBinary, utf16Of } from './decode.ts';
import { declaredCharset } from './html-charset.ts';
import { interruptible } from './interruptible.ts';
import { type ByteLine, splitLines } from './line-splitter.ts';

export type SourceType = 'plain' | 'html' | 'records';

/** One article with where it came from, or one input (or line of it) that could not be read. */
export type InputResult =
  | { readonly kind: 'article'; readonly article: Article; readonly source: string }
  | { readonly kind: 'problem'; readonly error: InputError };

export interface Source {
  /** As the user named it; it opens every message. */
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Told from the first bytes if left out. */
  readonly type?: SourceType;
  /** Where the source stands, if it has an address. */
  readonly url?: string;
  /** As a server declares it. */
  readonly charset?: string;
}

export interface SourceOptions {
  readonly lexicon: ReaderLexicon;
  /** Bytes that one text, page or record may have. */
  readonly sizeLimit: number;
}

/** The articles of a source, in its order. */
export async function* readSource(source: Source, options: SourceOptions): AsyncGenerator<InputResult> {
  const { head, chunks } = await peek(source.chunks);
  const type = source.type ?? sniff(head);
  if (type === 'records') yield* readRecords({ ...source, chunks }, head, options);
  else yield await readWhole({ ...source, chunks, type }, options);
}

const problem = (name: string, reason: string, cause?: unknown): InputResult => ({
  kind: 'problem',
  error: new InputError(name, reason, cause === undefined ? undefined : { cause }),
});

/** The article, unless what was read of it holds what no graph can. */
const found = (source: string, draft: ArticleDraft, at?: string): InputResult => {
  const stray = strayIn(Object.values({ ...draft, blocks: [] }).join('\n'));
  return stray === undefined
    ? {
        kind: 'article',
        article: completeArticle(draft),
        source: at === undefined ? source : `${source}:${at}`,
      }
    : problem(
        source,
        `${at === undefined ? '' : `line ${at}: `}it holds ${stray}, which no text may; take it out`,
      );
};

const HEAD = 1024;

/** The first bytes, and a stream that still holds them. */
const peek = async (
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ readonly head: Uint8Array; readonly chunks: AsyncIterable<Uint8Array> }> => {
  const rest = chunks[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let size = 0;
  while (size < HEAD) {
    const next = await rest.next();
    if (next.done) break;
    first.push(next.value);
    size += next.value.length;
  }
  return { head: Buffer.concat(first), chunks: chain(first, rest) };
};

async function* chain(
  first: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield* first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/** Records start with "{", pages with "<"; all else is plain text. */
const sniff = (head: Uint8Array): SourceType => {
  const start = new TextDecoder(utf16Of(head) ?? 'utf-8').decode(head).trimStart();
  if (/^\{\s*"/u.test(start)) return 'records';
  return /^<(?:!doctype|!--|\?xml|html|head|body|meta|title|script|article|div|section)/iu.test(start)
    ? 'html'
    : 'plain';
};

const megabytes = (bytes: number): string => `${Number((bytes / 1024 / 1024).toFixed(1))} MB`;

const readWhole = async (
  { name, chunks, type, url, charset }: Source & { readonly type: 'plain' | 'html' },
  { lexicon, sizeLimit }: SourceOptions,
): Promise<InputResult> => {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > sizeLimit) {
      return problem(
        name,
        `it is larger than ${megabytes(sizeLimit)}; expected one article (many articles go in a .jsonl, one a line)`,
      );
    }
    pieces.push(chunk);
  }
  const bytes = Buffer.concat(pieces);
  const decoded = decode(bytes, type === 'html' ? (charset ?? declaredCharset(bytes)) : charset);
  if (decoded.kind === 'refused') return problem(name, decoded.reason);
  if (type === 'plain') {
    const foreign = foreignFormat(decoded.text);
    return foreign === undefined ? readText(name, decoded.text, lexicon, url) : problem(name, foreign);
  }
  const { readHtml } = await import('../text/read-html.ts'); // A DOM takes long to load, and most inputs need none.
  const page = interruptible(decoded.text.length, () => readHtml(decoded.text, lexicon, url));
  return page.kind === 'article' ? found(name, page.draft) : problem(name, page.reason);
};

const FOREIGN: readonly (readonly [opening: RegExp, reason: string])[] = [
  [/^%PDF-/u, 'it is a PDF file; save its words as text'],
  [/^%!PS/u, 'it is a PostScript file; save its words as text'],
  [/^\{\\rtf/u, 'it is an RTF file; save its words as text'],
  [/^<(?:!doctype|html|head|body)\b/iu, 'it is a page; give its name the ending .html'],
  [/^\{\s*"\w+"\s*:/u, 'it is JSON; give its name the ending .jsonl, with one object a line'],
];

/** Why a text is no article's, where its first characters say that it is something else under another name. */
const foreignFormat = (text: string): string | undefined => {
  const opening = text
    .slice(0, HEAD)
    .replace(/^\ufeff/u, '')
    .trimStart();
  return FOREIGN.find(([pattern]) => pattern.test(opening))?.[1];
};

const readText = (
  name: string,
  text: string,
  lexicon: ReaderLexicon,
  url: string | undefined,
): InputResult => {
  if (!/[\p{L}\p{N}]/u.test(text)) return problem(name, 'it holds no words; expected the text of an article');
  const draft = interruptible(text.length, () => readPlain(text, lexicon));
  return found(name, { ...draft, ...(url && { url }) });
};

async function* readRecords(
  source: Source,
  head: Uint8Array,
  options: SourceOptions,
): AsyncGenerator<InputResult> {
  const { name, chunks } = source;
  const refusal = refuseRecords(head);
  if (refusal !== undefined) {
    yield problem(name, refusal);
    return;
  }
  let records = 0;
  for await (const line of splitLines(chunks, options.sizeLimit)) {
    for (const result of readLine(name, line, options)) {
      records++;
      yield result;
    }
  }
  if (records === 0) yield problem(name, 'it holds no records; expected one JSON object a line');
}

const refuseRecords = (head: Uint8Array): string | undefined => {
  if (head.length === 0) return 'it is empty; expected one JSON object a line';
  if (utf16Of(head) !== undefined) return 'it is UTF-16; save it as UTF-8';
  if (isBinary(head)) return 'it is binary; expected one JSON object a line';
  return /^\ufeff?\s*(?:\[|\{\s*[\r\n])/u.test(new TextDecoder().decode(head))
    ? 'it is one JSON document over several lines; expected one JSON object a line (jq -c ".[]" makes them)'
    : undefined;
};

function* readLine(
  name: string,
  line: ByteLine,
  { lexicon, sizeLimit }: SourceOptions,
): Generator<InputResult> {
  const at = `line ${line.number}`;
  if (line.kind === 'too-long') {
    yield problem(name, `${at}: it is longer than ${megabytes(sizeLimit)}; expected one article a line`);
    return;
  }
  if (line.bytes.every((byte) => byte === 0x20 || byte === 0x0d || byte === 0x09)) return;
  const decoded = decode(line.bytes);
  const record =
    decoded.kind === 'text'
      ? interruptible(decoded.text.length, () => readRecord(decoded.text, lexicon))
      : decoded;
  if (record.kind === 'refused') {
    yield problem(name, `${at}: ${record.reason.replace(/ \(line \d+\)/u, '')}`);
    return;
  }
  for (const warning of record.warnings) yield problem(name, `${at}: ${warning}`);
  yield found(name, record.draft, String(line.number));
}
