// Paints on a 2D canvas what the WebGL layers do not: dashed lines, glyphs, rings and all words.
import { LABEL_SIZE, LINE_HEIGHT, type Measure } from '../scene/labels.ts';
import type { Picture, PictureLine, PictureNode } from '../scene/picture.ts';

export const FONT = 'system-ui, "Noto Sans", "Segoe UI", Roboto, Helvetica, Arial, sans-serif';
export const LINE_LABEL_SIZE = 11;
export const DASH: readonly [number, number] = [5, 4];
/** A glyph fills this share of its node. */
export const GLYPH_SHARE = 0.62;
const GLYPH_BOX = 24;

const font = (size: number, bold: boolean): string => `${bold ? '600 ' : ''}${size}px ${FONT}`;

const ruler = document.createElement('canvas').getContext('2d');
const widths = new Map<string, number>();

/** The width of a label in pixels. */
export const measure: Measure = (text, bold) => {
  const key = `${bold ? 1 : 0}${text}`;
  const known = widths.get(key);
  if (known !== undefined || !ruler) return known ?? text.length * LABEL_SIZE * 0.6;
  ruler.font = font(LABEL_SIZE, bold);
  const { width } = ruler.measureText(text);
  widths.set(key, width);
  return width;
};

/** Dashed lines, which go under the nodes. */
export const paintUnder = (context: CanvasRenderingContext2D, { lines }: Picture): void => {
  for (const line of lines) if (line.dashed) paintDashed(context, line);
};

const paintDashed = (context: CanvasRenderingContext2D, { run, arrow, colour, width }: PictureLine): void => {
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.lineWidth = width;
  context.setLineDash([...DASH]);
  context.beginPath();
  context.moveTo(run.from.x, run.from.y);
  context.quadraticCurveTo(run.control.x, run.control.y, run.to.x, run.to.y);
  context.stroke();
  context.setLineDash([]);
  context.beginPath();
  for (const { x, y } of arrow) context.lineTo(x, y);
  context.fill();
};

/** Glyphs, rings and words, which go over the nodes. */
export const paintOver = (context: CanvasRenderingContext2D, picture: Picture): void => {
  for (const node of picture.nodes) paintGlyph(context, node, picture.palette.ink);
  context.lineJoin = 'round';
  paintLineLabels(context, picture);
  paintLabels(context, picture);
};

const glyphs = new Map<string, Path2D>();

const glyphPath = (glyph: string): Path2D => {
  const path = glyphs.get(glyph) ?? new Path2D(glyph);
  glyphs.set(glyph, path);
  return path;
};

const paintGlyph = (context: CanvasRenderingContext2D, node: PictureNode, ink: string): void => {
  const scale = (2 * node.radius * GLYPH_SHARE) / GLYPH_BOX;
  context.save();
  context.translate(node.at.x - (scale * GLYPH_BOX) / 2, node.at.y - (scale * GLYPH_BOX) / 2);
  context.scale(scale, scale);
  context.fillStyle = node.glyphColour;
  context.fill(glyphPath(node.glyph), 'evenodd');
  context.restore();
  if (!node.ring) return;
  context.strokeStyle = ink;
  context.lineWidth = 2.5;
  context.beginPath();
  context.arc(node.at.x, node.at.y, node.radius + 3.5, 0, 2 * Math.PI);
  context.stroke();
};

const paintLineLabels = (context: CanvasRenderingContext2D, { lineLabels, palette }: Picture): void => {
  context.font = font(LINE_LABEL_SIZE, false);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const { text, at, angle } of lineLabels) {
    context.save();
    context.translate(at.x, at.y);
    context.rotate(angle);
    halo(context, palette.ground);
    context.strokeText(text, 0, 0);
    context.fillStyle = palette.ink;
    context.fillText(text, 0, 0);
    context.restore();
  }
};

const halo = (context: CanvasRenderingContext2D, ground: string): void => {
  context.strokeStyle = ground;
  context.lineWidth = 4;
};

const paintLabels = (context: CanvasRenderingContext2D, { labels, palette }: Picture): void => {
  context.textBaseline = 'middle';
  for (const { lines, bold, at, align } of labels) {
    context.font = font(LABEL_SIZE, bold);
    context.textAlign = align;
    halo(context, palette.ground);
    lines.forEach((line, row) => {
      context.strokeText(line, at.x, at.y + row * LINE_HEIGHT);
    });
    context.fillStyle = palette.ink;
    lines.forEach((line, row) => {
      context.fillText(line, at.x, at.y + row * LINE_HEIGHT);
    });
  }
};
