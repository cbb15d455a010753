// Saves the graph as a file of its own: an SVG, or a PNG made from it.
import { render, type VNode } from 'preact';
import { CLASSES, LOOKS } from '../look.ts';
import { fitted } from '../scene/frame.ts';
import { compose, type View } from '../scene/picture.ts';
import { t } from '../words.ts';
import { FONT, measure } from './paint.ts';
import { SvgPicture } from './svg.tsx';

const WIDTH = 1200;
const HEIGHT = 900;
const HEAD = 56;
const FOOT = 44;
/** The PNG has this many pixels for one of the SVG. */
const PNG_SCALE = 2;

/** The whole graph with its headline and legend, whatever the camera sees. */
export const sheet = (view: View): VNode => {
  const frame = fitted(view.scene, WIDTH, HEIGHT - HEAD - FOOT);
  const picture = compose(view, frame, measure);
  const { ground, ink } = view.palette;
  return (
    <svg xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT}>
      <title>{view.article.headline}</title>
      <rect width={WIDTH} height={HEIGHT} fill={ground} />
      <text x="28" y="36" font-family={FONT} font-size="20" font-weight="600" fill={ink}>
        {view.article.headline}
      </text>
      <g transform={`translate(0 ${HEAD})`}>
        <SvgPicture picture={picture} />
      </g>
      <Legend view={view} />
    </svg>
  );
};

const Legend = ({ view }: { readonly view: View }): VNode => {
  const present = CLASSES.filter((name) =>
    view.scene.nodes.some((node, index) => node.class === name && view.shown(index)),
  );
  let left = 28;
  return (
    <g
      transform={`translate(0 ${HEIGHT - FOOT / 2})`}
      font-family={FONT}
      font-size="12"
      fill={view.palette.ink}
    >
      {present.map((name) => {
        const words = t(`class.${name}`);
        const at = left;
        left += 44 + measure(words, false);
        return (
          <g transform={`translate(${Math.round(at)} 0)`}>
            <circle cx="8" cy="0" r="8" fill={view.palette.classes[name]} />
            <path
              d={LOOKS[name].glyph}
              fill={view.palette.ground}
              fill-rule="evenodd"
              transform="translate(3 -5) scale(.42)"
            />
            <text x="22" dominant-baseline="central">
              {words}
            </text>
          </g>
        );
      })}
    </g>
  );
};

/** The sheet as an SVG document. */
export const svgOf = (view: View): string => {
  const holder = document.createElement('div');
  render(sheet(view), holder);
  const drawing = holder.firstElementChild;
  if (!drawing) throw new Error('the graph could not be drawn as SVG');
  return new XMLSerializer().serializeToString(drawing);
};

export const saveSvg = (view: View): void => {
  save(new Blob([svgOf(view)], { type: 'image/svg+xml' }), `${view.article.id}.svg`);
};

export const savePng = async (view: View): Promise<void> => {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgOf(view))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH * PNG_SCALE;
  canvas.height = HEIGHT * PNG_SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('the graph could not be drawn as PNG');
  save(blob, `${view.article.id}.png`);
};

const save = (blob: Blob, name: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
};
