// Walks a page and lists its lines: what stands between two breaks, in document order.
import { collapse, isElement, isText, type PageElement, type PageNode } from './html-page.ts';

export type LineTag = 'paragraph' | 'heading' | 'item' | 'caption';

export interface PageLine {
  /** White space collapsed, never empty. */
  readonly text: string;
  readonly tag: LineTag;
  /** How much of it is the text of links, [0, 1]. */
  readonly linked: number;
  /** Numbers of the block elements that it stands in, outermost first; a number is used once a page. */
  readonly path: readonly number[];
  /** The block that its paragraph stands in, or that it stands in bare. */
  readonly home: number;
  /** It stands in an element that says it holds the article's body (schema.org `articleBody`). */
  readonly declared: boolean;
}

/** Stands in for a `<br>` where an extractor would swallow it. */
export const BREAK = '\u2028';

const BLOCKS: ReadonlySet<string> = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY THEAD TFOOT TR UL'.split(
    ' ',
  ),
);
/** Blocks that are one paragraph among others. */
const LEAVES: ReadonlySet<string> = new Set('P PRE LI H2 H3 H4 H5 H6 BLOCKQUOTE TR TBODY UL OL'.split(' '));
const CELLS: ReadonlySet<string> = new Set(['TD', 'TH']);
/** Elements whose text is not the page's. */
const SILENT: ReadonlySet<string> = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME BUTTON SELECT OPTION TEXTAREA SVG CANVAS VIDEO AUDIO OBJECT HEAD TITLE META LINK'.split(
    ' ',
  ),
);
const CAPTION_CLASS = /(?:^|[\s_-])(?:fig)?caption|keterangan|(?:^|\s)deskripsi(?:\s|$)/iu;

/** Where a piece of text stands. */
interface Place {
  readonly tag: LineTag;
  readonly path: readonly number[];
  readonly home: number;
  readonly declared: boolean;
  readonly inLink: boolean;
  readonly depth: number;
}

const ROOT: Place = { tag: 'paragraph', path: [], home: -1, declared: false, inLink: false, depth: 0 };
/** Pages that nest deeper are broken; what stands deeper is read as one text. */
const DEEPEST = 400;

/** Every line of the page, sorted; linear in its size. */
export const linesOfPage = (root: PageElement): readonly PageLine[] => {
  const walker = new LineWalker();
  walker.walk(root, ROOT);
  walker.flush();
  return walker.lines;
};

/** Gathers inline text until a break: the state of one walk. */
class LineWalker {
  readonly lines: PageLine[] = [];
  private text = '';
  private isBlank = true;
  private linked = 0;
  private place: Place = ROOT;
  private blocks = 0;

  walk(node: PageNode, place: Place): void {
    for (const child of node.childNodes) {
      if (isText(child) || place.depth > DEEPEST) this.add(child.textContent ?? '', place);
      else if (isElement(child)) this.enter(child, place);
    }
  }

  private enter(element: PageElement, outer: Place): void {
    const name = element.nodeName.toUpperCase();
    if (SILENT.has(name)) return;
    const place = { ...outer, depth: outer.depth + 1, inLink: outer.inLink || name === 'A' };
    if (name === 'BR') this.flush();
    else if (BLOCKS.has(name) || isLayoutCell(element, name)) {
      this.flush();
      this.walk(element, placeIn(element, name, place, this.blocks++));
      this.flush();
    } else {
      this.walk(element, place);
      if (CELLS.has(name)) this.add(' ', outer);
    }
  }

  private add(text: string, place: Place): void {
    const [first = '', ...rest] = text.split(BREAK);
    this.append(first, place);
    for (const piece of rest) {
      this.flush();
      this.append(piece, place);
    }
  }

  private append(text: string, place: Place): void {
    const visible = collapse(text).length;
    if (this.isBlank && visible > 0) this.place = place;
    if (visible > 0) this.isBlank = false;
    this.text += text;
    if (place.inLink) this.linked += visible;
  }

  /** Ends the line. */
  flush(): void {
    const text = collapse(this.text);
    const { tag, path, home, declared } = this.place;
    const linked = Math.min(1, this.linked / text.length);
    if (text !== '') this.lines.push({ text, tag, linked, path, home, declared });
    this.text = '';
    this.linked = 0;
    this.isBlank = true;
  }
}

const CELL_LENGTH = 150;

/** Old pages lay themselves out in tables: a cell with much text is a column of the page. */
const isLayoutCell = (element: PageElement, name: string): boolean =>
  CELLS.has(name) && (element.textContent ?? '').length > CELL_LENGTH;

const placeIn = (element: PageElement, name: string, place: Place, number: number): Place => ({
  ...place,
  tag: tagOf(element, name) ?? place.tag,
  path: [...place.path, number],
  home: LEAVES.has(name) ? place.home : number,
  declared: place.declared || element.getAttribute('itemprop')?.toLowerCase() === 'articlebody',
});

const tagOf = (element: PageElement, name: string): LineTag | undefined => {
  if (name === 'FIGCAPTION' || CAPTION_CLASS.test(element.getAttribute('class') ?? '')) return 'caption';
  if (/^H[1-6]$/u.test(name)) return 'heading';
  return name === 'LI' ? 'item' : undefined;
};
