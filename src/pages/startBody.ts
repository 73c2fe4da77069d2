import type { Rollup } from 'vite';
import { escaped } from './head.ts';
import type { Screen, StartPage } from './start.tsx';

/** Takes a start page made beforehand and the early script, gives what stands in its body. */
export function startBody({ app, screens, words }: StartPage, early: string): { app: string; early: string } {
  const screen = ([id, { html, next }]: [string, Screen]) =>
    `<div id="${escaped(id)}"${next ? ` data-next="${escaped(JSON.stringify(next))}"` : ''}>${html}</div>`;
  // No text of ours may end the element it stands in.
  const json = JSON.stringify(words).replaceAll('<', '\\u003c');
  return {
    app,
    early: [
      `<template id="screens">${[...screens].map(screen).join('')}</template>`,
      `<script>${early}</script>`,
      `<script type="application/json" id="words">${json}</script>`,
    ].join('\n    '),
  };
}

/** Takes a page and what was built, gives the page with its style sheets in it: one round trip less until it is painted. */
export function withStyle(html: string, bundle: Rollup.OutputBundle): string {
  const isCritical = (link: string) => link.includes('stylesheet') && !link.includes('media="print"');
  return html.replace(/\s*<link [^>]*?href="[^"]*?(assets\/[^"]+\.css)"[^>]*>/g, (link, file) => {
    const sheet = bundle[file];
    return isCritical(link) && sheet?.type === 'asset' ? `\n    <style>${String(sheet.source).trim()}</style>` : link;
  });
}

/** Takes a page as built, gives it with the sheet for paper after the one that it overrides: the bundler leaves it where it stood and puts the others last. */
export function withPrint(html: string): string {
  const print = /\s*<link [^>]*media="print"[^>]*>/.exec(html)?.[0];
  if (!print) throw new Error('A page has no sheet for paper.');
  const rest = html.replace(print, '');
  const places = [...rest.matchAll(/<\/style>|<link [^>]*assets\/base-[^>]*>/g)];
  const last = places.at(-1);
  if (!last) throw new Error('A page has no style sheet for the sheet for paper to follow.');
  const at = last.index + last[0].length;
  return rest.slice(0, at) + print + rest.slice(at);
}
