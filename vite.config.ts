// Builds the article page's template: one HTML file with its script and style inside.
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

/** Moves every script and style sheet into the HTML, so that the page opens from `file://` alone. */
const inline = (): Plugin => ({
  name: 'rajut-inline',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const page = bundle['index.html'];
    if (page?.type !== 'asset') throw new Error('no index.html in the bundle');
    let html = String(page.source);
    for (const [name, part] of Object.entries(bundle)) {
      if (part === page) continue;
      const source = part.type === 'chunk' ? part.code : String(part.source);
      const content = part.type === 'chunk' ? module(source) : `<style>${source.trim()}</style>`;
      html = html.replace(new RegExp(`<(?:script|link)[^>]*${name}"[^>]*>(?:</script>)?`), () => content);
      if (!html.includes(content)) throw new Error(`${name}: index.html does not name it`);
      delete bundle[name];
    }
    page.source = html;
  },
});

/** As a module, a script runs after the page is parsed; "</script" and "<!--" would end it or hide its end. */
const module = (code: string): string =>
  `<script type="module">${code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--').trim()}</script>`;

export default defineConfig({
  root: fileURLToPath(new URL('src/web', import.meta.url)),
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [inline()],
  build: {
    outDir: fileURLToPath(new URL('dist/web', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    cssCodeSplit: false,
    modulePreload: false,
    assetsInlineLimit: Number.POSITIVE_INFINITY,
  },
});
