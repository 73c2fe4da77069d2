import { createHash } from 'node:crypto';
import { build, type Plugin, type Rollup } from 'vite';
import { targets } from './oldest.ts';
import { recordsPlugin } from './recordFiles.ts';

/** Takes a script, gives it as one file of its own. As a module it may know where it stands; otherwise it can stand in a page. */
export async function scriptOf(input: string, format: 'es' | 'iife'): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    plugins: [recordsPlugin(false)],
    build: { write: false, target: targets(), modulePreload: false, rolldownOptions: { input, output: { format } } },
  })) as Rollup.RollupOutput;
  return built.output[0].code.trim();
}

/** The small scripts: by their path in the source. Of the two that a page names one stands in it, the other beside it. */
const inPage = 'src/pages/choose.ts';
const besidePage = 'src/pages/map.ts';
const places = [inPage, besidePage].map((path) => ({
  path,
  tag: `<script type="module" src="/${path}"></script>`,
  place: `<!--${path}-->`,
}));

/**
 * A Vite plugin: the small scripts are built by themselves. In one build with the app the bundler would have them share a file with it, which is
 * either too large for them or splits what the app needs first.
 */
export function scriptsPlugin(): Plugin {
  return {
    name: 'signoff-scripts',
    apply: 'build',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => places.reduce((page, { tag, place }) => page.replace(tag, place), html),
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const map = await scriptOf(besidePage, 'es');
        const fileName = `assets/map-${createHash('sha256').update(map).digest('hex').slice(0, 10)}.js`;
        this.emitFile({ type: 'asset', fileName, source: map });
        const [choose, beside] = places.map(({ place }) => place);
        const chosen = `<script>${await scriptOf(inPage, 'iife')}</script>`;
        for (const page of Object.values(bundle)) {
          if (page.type !== 'asset' || !page.fileName.endsWith('.html')) continue;
          page.source = String(page.source)
            .replace(choose ?? '', () => chosen)
            .replace(beside ?? '', () => `<script type="module" src="../../${fileName}"></script>`);
        }
      },
    },
  };
}
