// A picture as SVG: what is shown where WebGL is missing, what is printed, and what is saved.
import type { VNode } from 'preact';
import type { PlacedLabel } from '../scene/labels.ts';
import { LABEL_SIZE, LINE_HEIGHT } from '../scene/labels.ts';
import type { LineLabel, Picture, PictureLine, PictureNode } from '../scene/picture.ts';
import { DASH, FONT, GLYPH_SHARE, LINE_LABEL_SIZE } from './paint.ts';

const ANCHORS = { center: 'middle', left: 'start', right: 'end' } as const;

const round = (value: number): number => Math.round(value * 100) / 100;

/** All parts of a picture, in drawing order. */
export const SvgPicture = ({ picture }: { readonly picture: Picture }): VNode => (
  <g font-family={FONT}>
    {picture.lines.map((line) => (
      <Line line={line} />
    ))}
    {picture.nodes.map((node) => (
      <Node node={node} ink={picture.palette.ink} />
    ))}
    <g
      fill={picture.palette.ink}
      stroke={picture.palette.ground}
      stroke-width="4"
      stroke-linejoin="round"
      paint-order="stroke"
      dominant-baseline="central"
    >
      {picture.lineLabels.map((label) => (
        <Predicate label={label} />
      ))}
      {picture.labels.map((label) => (
        <Label label={label} />
      ))}
    </g>
  </g>
);

const Line = ({ line: { run, arrow, colour, width, dashed } }: { readonly line: PictureLine }): VNode => (
  <g>
    <path
      d={`M${round(run.from.x)} ${round(run.from.y)}Q${round(run.control.x)} ${round(run.control.y)} ${round(run.to.x)} ${round(run.to.y)}`}
      fill="none"
      stroke={colour}
      stroke-width={round(width)}
      {...(dashed && { 'stroke-dasharray': DASH.join(' ') })}
    />
    <path d={`M${arrow.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}Z`} fill={colour} />
  </g>
);

const Node = ({ node, ink }: { readonly node: PictureNode; readonly ink: string }): VNode => {
  const scale = (2 * node.radius * GLYPH_SHARE) / 24;
  const left = round(node.at.x - scale * 12);
  const top = round(node.at.y - scale * 12);
  return (
    <g>
      <circle cx={round(node.at.x)} cy={round(node.at.y)} r={round(node.radius)} fill={node.colour} />
      <path
        d={node.glyph}
        fill={node.glyphColour}
        fill-rule="evenodd"
        transform={`translate(${left} ${top}) scale(${Math.round(scale * 1000) / 1000})`}
      />
      {node.ring && (
        <circle
          cx={round(node.at.x)}
          cy={round(node.at.y)}
          r={round(node.radius + 3.5)}
          fill="none"
          stroke={ink}
          stroke-width="2.5"
        />
      )}
    </g>
  );
};

const Predicate = ({ label: { text, at, angle } }: { readonly label: LineLabel }): VNode => (
  <text
    font-size={LINE_LABEL_SIZE}
    text-anchor="middle"
    transform={`translate(${round(at.x)} ${round(at.y)}) rotate(${round((angle * 180) / Math.PI)})`}
  >
    {text}
  </text>
);

const Label = ({ label: { lines, bold, at, align } }: { readonly label: PlacedLabel }): VNode => (
  <text font-size={LABEL_SIZE} text-anchor={ANCHORS[align]} {...(bold && { 'font-weight': '600' })}>
    {lines.map((line, row) => (
      <tspan x={round(at.x)} y={round(at.y + row * LINE_HEIGHT)}>
        {line}
      </tspan>
    ))}
  </text>
);
