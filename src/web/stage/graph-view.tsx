// The graph panel: WebGL where there is some, else SVG; pointer and keys do the same in both.
import { effect, signal, useSignal, useSignalEffect } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { fitted } from '../scene/frame.ts';
import { compose, type Picture, type View } from '../scene/picture.ts';
import { point } from '../state/focus.ts';
import { drawingFailure, graphView } from '../state/view.ts';
import { number, t } from '../words.ts';
import { measure } from './paint.ts';
import { chooseAt, onKey, pointAt, setStage } from './pointing.ts';
import { SvgPicture } from './svg.tsx';
import { hasWebgl, type WebglStage, webglStage } from './webgl.ts';

/** How the graph is drawn; a lost context is rebuilt once, the second time SVG takes over. */
export const renderer = signal<'webgl' | 'svg'>(hasWebgl() ? 'webgl' : 'svg');
const lostContexts = signal(0);
const named = signal<Picture['named']>([0, 0]);

export const GraphView = (): VNode => {
  const failed = drawingFailure.value;
  if (failed) {
    return (
      <p class="empty" role="alert">
        {t('graph.failed', { reason: failed })}
      </p>
    );
  }
  const view = graphView.value;
  if (!view || view.scene.nodes.length === 0) return <p class="empty">{t('graph.empty')}</p>;
  return (
    <section class="graph" aria-label={t('graph.name')}>
      <div
        class="stage"
        role="application"
        aria-label={t('graph.keys')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes the keys
        tabIndex={0}
        onKeyDown={onKey}
      >
        {renderer.value === 'webgl' ? <Webgl key={`${view.article.id} ${lostContexts.value}`} /> : <Svg />}
      </div>
      <Status view={view} />
    </section>
  );
};

/** Says what is not drawn: nodes left out by the chips, names without room. */
const Status = ({ view }: { readonly view: View }): VNode => {
  const all = view.scene.nodes.length;
  const shown = view.scene.nodes.filter((_, node) => view.shown(node)).length;
  const [names, nameable] = named.value;
  return (
    <p class="status" aria-live="polite">
      {shown < all ? t('graph.someNodes', { shown, all }) : t('graph.allNodes', { all })}
      {names < nameable && ` · ${t('graph.someNames', { shown: number(names), all: number(nameable) })}`}
    </p>
  );
};

const Webgl = (): VNode => {
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const view = graphView.peek();
    if (!container.current || !view) return undefined;
    return startWebgl(container.current, view);
  }, []);
  return <div class="canvas" ref={container} />;
};

/** Draws until the component goes; gives SVG the work if WebGL cannot be started. */
const startWebgl = (container: HTMLElement, first: View): (() => void) => {
  let webgl: WebglStage;
  try {
    webgl = webglStage(container, first, (picture) => {
      if (String(named.peek()) !== String(picture.named)) named.value = picture.named;
    });
  } catch (error) {
    console.warn('rajut: WebGL failed, drawing SVG instead', error);
    renderer.value = 'svg';
    return () => undefined;
  }
  setStage({ frame: webgl.frame, webgl });
  const stopPainting = effect(() => {
    const view = graphView.value;
    if (view?.article === first.article) webgl.paint(view);
  });
  const { sigma } = webgl;
  sigma.on('moveBody', ({ event }) => pointAt(container, event));
  sigma.on('leaveStage', () => point(undefined, 'graph'));
  sigma.on('clickNode', ({ event }) => chooseAt(event));
  sigma.on('clickStage', ({ event }) => chooseAt(event));
  const watch = new AbortController();
  for (const canvas of Object.values(sigma.getCanvases())) {
    canvas.addEventListener('webglcontextlost', onContextLost, { signal: watch.signal });
  }
  const resized = new ResizeObserver(() => sigma.refresh());
  resized.observe(container);
  return () => {
    watch.abort();
    resized.disconnect();
    stopPainting();
    setStage(undefined);
    webgl.end();
  };
};

const onContextLost = (event: Event): void => {
  event.preventDefault();
  lostContexts.value += 1;
  if (lostContexts.value > 1) renderer.value = 'svg';
};

const Svg = (): VNode => {
  const holder = useRef<HTMLDivElement>(null);
  const size = useSignal({ width: 800, height: 600 });
  useEffect(() => {
    const resized = new ResizeObserver(([entry]) => {
      if (entry) size.value = { width: entry.contentRect.width, height: entry.contentRect.height };
    });
    if (holder.current) resized.observe(holder.current);
    return () => resized.disconnect();
  }, [size]);
  const view = graphView.value;
  const { width, height } = size.value;
  const picture = view && compose(view, fitted(view.scene, width, height), measure);
  useSignalEffect(() => {
    const current = graphView.value;
    if (current) setStage({ frame: () => fitted(current.scene, size.value.width, size.value.height) });
  });
  useEffect(() => {
    if (picture && String(named.peek()) !== String(picture.named)) named.value = picture.named;
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the stage around it takes the keys
    // biome-ignore lint/a11y/useKeyWithClickEvents: the stage around it takes the keys
    <div
      class="canvas"
      ref={holder}
      onMouseMove={(event) => pointAt(event.currentTarget, offsetIn(event))}
      onMouseLeave={() => point(undefined, 'graph')}
      onClick={(event) => chooseAt(offsetIn(event))}
    >
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {picture && <SvgPicture picture={picture} />}
      </svg>
    </div>
  );
};

const offsetIn = (event: MouseEvent & { readonly currentTarget: HTMLElement }): { x: number; y: number } => {
  const box = event.currentTarget.getBoundingClientRect();
  return { x: event.clientX - box.left, y: event.clientY - box.top };
};
