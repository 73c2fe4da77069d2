import type { Locale } from '../../data/vocabulary.ts';
import { langOf } from '../i18n/locale.ts';

/** The app's colour behind its own bars, as `--paper` in base.css. */
export const paper = { light: '#fbfaf6', dark: '#141917' };

/** An icon drawn from the motif of `icon.svg`. What an icon is for is said of each apart: one that may be cut to any shape has a wider edge. */
export interface Icon {
  readonly file: string;
  readonly size: number;
  readonly purpose: 'any' | 'maskable';
}
export const icons: readonly Icon[] = [192, 512].flatMap((size) => [
  { file: `icons/any-${size}.png`, size, purpose: 'any' as const },
  { file: `icons/maskable-${size}.png`, size, purpose: 'maskable' as const },
]);
/** What iOS puts on the home screen; it rounds the corners itself. */
export const touchIcon: Icon = { file: 'icons/touch-180.png', size: 180, purpose: 'maskable' };

/**
 * What a browser shows on the tab. Chromium asks for it again and draws it anew each time the address changes, which every answer does: a drawing in
 * SVG took it 11 ms.
 */
export const tabIcon: Icon = { file: 'icons/tab-64.png', size: 64, purpose: 'any' };
/** All icons that are drawn from `icon.svg`. */
export const drawnIcons: readonly Icon[] = [...icons, touchIcon, tabIcon];

/** The words of the app in a locale, as far as they are needed here. */
interface Words extends Record<'name' | 'description', string> {
  readonly offline: { readonly shortName: string };
}

/** The file of a locale's manifest, beside its start page. */
export const manifestFile = 'app.webmanifest';

/**
 * Takes a locale, its words and the path of the site on its host, gives the manifest of the app in that language: a
 * language is an app of its own, with its own name and start, over all pages of the site.
 */
export function manifestOf(locale: Locale, words: Words, sitePath: string): string {
  return JSON.stringify({
    id: `${sitePath}${locale}/`,
    name: words.name,
    short_name: words.offline.shortName,
    description: words.description,
    lang: langOf(locale),
    dir: 'ltr',
    start_url: './',
    scope: '../',
    display: 'standalone',
    background_color: paper.light,
    theme_color: paper.light,
    categories: ['utilities'],
    icons: [
      { src: '../icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      ...icons.map(({ file, size, purpose }) => ({
        src: `../${file}`,
        sizes: `${size}x${size}`,
        type: 'image/png',
        purpose,
      })),
    ],
  });
}

/** Takes a locale and the way up from the page to the root, gives the links by which a page names the app. */
export const headLinks = (locale: Locale, up: string): string =>
  [
    `<meta name="theme-color" content="${paper.light}" media="(prefers-color-scheme: light)" />`,
    `<meta name="theme-color" content="${paper.dark}" media="(prefers-color-scheme: dark)" />`,
    `<link rel="manifest" href="${up}${locale}/${manifestFile}" />`,
    `<link rel="apple-touch-icon" href="${up}${touchIcon.file}" />`,
  ].join('\n    ');
