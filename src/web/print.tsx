// What is printed beside the article's text: the graph as SVG and the tables.
import { render } from 'preact';
import { LIGHT } from './look.ts';
import { Tables } from './panels/table.tsx';
import { sheet } from './stage/export.tsx';
import { graphView } from './state/view.ts';

/** Fills the print container just before printing, and empties it after. */
export const followPrinting = (container: HTMLElement): void => {
  addEventListener('beforeprint', () => {
    const view = graphView.peek();
    if (!view || view.scene.nodes.length === 0) return;
    render(
      <>
        {sheet({ ...view, focus: undefined, palette: LIGHT })}
        <Tables article={view.article} />
      </>,
      container,
    );
  });
  addEventListener('afterprint', () => render(null, container));
};
