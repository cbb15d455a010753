// How each class looks: glyph and colour, for light and dark; checked for colour-blind sight and contrast.
import type { NodeClass } from '../graph/page-article.ts';

export interface ClassLook {
  readonly light: string;
  readonly dark: string;
  /** An SVG path in a box of 24 by 24, filled by the even-odd rule. */
  readonly glyph: string;
  /** Amounts and dates: drawn small, and what "hide details" hides. */
  readonly detail: boolean;
  /** Drawn at one small size, whatever their degree. */
  readonly literal: boolean;
}

const look = (light: string, dark: string, glyph: string): ClassLook => ({
  light,
  dark,
  glyph,
  detail: false,
  literal: false,
});

/** In the order of the filter chips. */
export const LOOKS: Readonly<Record<NodeClass, ClassLook>> = {
  person: look(
    '#1443b5',
    '#1d58df',
    'M12 3.5a4.2 4.2 0 1 1 0 8.4 4.2 4.2 0 0 1 0-8.4zM12 13.6c4.6 0 8.2 2.2 8.2 5.4v1.5H3.8V19c0-3.2 3.6-5.4 8.2-5.4z',
  ),
  organisation: look('#882b05', '#d07a39', 'M12 2.8 20.5 9v11.7h-6v-6h-5v6h-6V9z'),
  place: look(
    '#297d5a',
    '#6fcba5',
    'M12 1.8a7.4 7.4 0 0 1 7.4 7.4c0 5.4-7.4 13-7.4 13s-7.4-7.6-7.4-13A7.4 7.4 0 0 1 12 1.8zm0 4.7a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 0 0 0-5.4z',
  ),
  event: look(
    '#e94490',
    '#a14379',
    'm12 2.2 3 6.5 7.1.8-5.3 4.8 1.5 7L12 17.8l-6.3 3.5 1.5-7-5.3-4.8 7.1-.8z',
  ),
  work: look('#a8860d', '#fdc743', 'M5.5 2.5h8.2l4.8 4.8v14.2h-13zM8.5 11v1.9h7V11zm0 4v1.9h7V15z'),
  role: {
    ...look(
      '#8660e5',
      '#b798f9',
      'M8.5 3.8h7v3.4h5.3v12.9H3.2V7.2h5.3zm2 1.9v1.5h3V5.7zM3.2 12.4v1.5h17.6v-1.5z',
    ),
    literal: true,
  },
  date: {
    ...look('#4c4c4c', '#d7e0f1', 'M6.6 2.2h2.3v2h6.2v-2h2.3v2h3.1v17H3.5v-17h3.1zM6 9.4v9.2h12V9.4z'),
    detail: true,
    literal: true,
  },
  figure: {
    ...look(
      '#0e91a7',
      '#599da7',
      'M8 3h2.4l-.6 4.4h4.4l.6-4.4h2.4l-.6 4.4h3.6v2.3h-3.9l-.6 4.6h3.7v2.3h-4l-.6 4.4h-2.4l.6-4.4H8.6L8 21H5.6l.6-4.4H2.8v-2.3h3.7l.6-4.6H3.6V7.4h3.8zm1.5 6.7-.6 4.6h4.4l.6-4.6z',
    ),
    detail: true,
    literal: true,
  },
};

export const CLASSES = Object.keys(LOOKS) as readonly NodeClass[];

export interface Palette {
  readonly ground: string;
  readonly ink: string;
  readonly line: string;
  /** Nodes and edges out of focus. */
  readonly faded: string;
  /** Edges when nothing is in focus. */
  readonly edge: string;
  readonly classes: Readonly<Record<NodeClass, string>>;
}

const paletteOf = (scheme: 'light' | 'dark', ground: Omit<Palette, 'classes'>): Palette => ({
  ...ground,
  classes: Object.fromEntries(CLASSES.map((name) => [name, LOOKS[name][scheme]])) as Record<
    NodeClass,
    string
  >,
});

export const LIGHT = paletteOf('light', {
  ground: '#fbfaf7',
  ink: '#20242b',
  line: '#dcd9d1',
  faded: '#e4e3de',
  edge: '#a9acb3',
});

export const DARK = paletteOf('dark', {
  ground: '#12161c',
  ink: '#e8ebf0',
  line: '#2a313b',
  faded: '#232a33',
  edge: '#4a525e',
});

/** The colours of the classes as CSS variables `--person` …, following the page's colour scheme. */
export const classColours = (): string =>
  CLASSES.map((name) => `--${name}:light-dark(${LOOKS[name].light},${LOOKS[name].dark})`).join(';');
