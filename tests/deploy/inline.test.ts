import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { policyInPage } from '#src/deploy/headers.ts';
import { joined, withPolicy } from '#src/deploy/inline.ts';

const pageOf = (body: string, head = '') =>
  `<!doctype html>\n<html lang="en">\n  <head>\n    <meta charset="utf-8" />\n    ${head}\n  </head>\n  <body>${body}</body>\n</html>`;
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('scripts and styles that stand in a page are allowed by their hashes, each by its own kind', () => {
  const script = 'if (1 < 2 && "é的") document.title = "</b>";';
  const style = '\n  p > a { color: red }\n';
  const { html, inline } = withPolicy(pageOf(`<script>${script}</script>`, `<style>${style}</style>`));
  expect(inline).toEqual({ scripts: [hash(script)], styles: [hash(style)] });
  expect(html).toContain(`script-src 'self' ${hash(script)}; style-src 'self' ${hash(style)};`);
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style>'));
});

test('a module is a script; data and scripts that are files need no hash', () => {
  const { inline } = withPolicy(
    pageOf(
      '<script type="module">1</script><script type="application/json">{}</script><script src="./a.js"></script><template><style>b{}</style></template>',
    ),
  );
  expect(inline).toEqual({ scripts: [hash('1')], styles: [hash('b{}')] });
});

test('a page’s own policy leaves out what only a header can say', () => {
  const { html } = withPolicy(pageOf('<p>text</p>'));
  expect(html).toContain(
    `<meta http-equiv="Content-Security-Policy" content="${policyInPage({ scripts: [], styles: [] })}" />`,
  );
  expect(html).not.toMatch(/frame-ancestors|report|sandbox/);
});

test.each([
  ['<p onclick="go()">', 'onclick'],
  ['<p style="color: red">', 'style'],
  ['<template><p style="color: red"></template>', 'style'],
  ['<a href="javascript:go()">', 'javascript:'],
  ['<a href=" JavaScript:go()">', 'JavaScript:'],
  ['<img src="https://example.org/a.png">', 'example.org'],
  ['<img src="//example.org/a.png">', 'example.org'],
  ['<img srcset="https://example.org/a.png 2x">', 'example.org'],
  ['<svg><image href="https://example.org/a.png"/></svg>', 'example.org'],
  ['<svg><use xlink:href="https://example.org/a.svg#b"/></svg>', 'example.org'],
  ['<script src="http://example.org/a.js"></script>', 'example.org'],
  ['<link rel="stylesheet" href="https://example.org/a.css">', 'example.org'],
  ['<link rel="preconnect" href="https://example.org">', 'example.org'],
  ['<form action="https://example.org/">', 'example.org'],
  ['<a ping="https://example.org/" href="./">', 'example.org'],
  ['<iframe src="./a.html"></iframe>', 'iframe'],
  ['<base href="./">', 'base'],
  ['<a href="https://example.org/">', 'noreferrer'],
  ['<a href="https://example.org/" rel="noopener">', 'noreferrer'],
  ['<meta charset="utf-8" />', 'charset'],
])('a page with %s is refused', (markup, culprit) => {
  expect(() => withPolicy(pageOf(markup))).toThrow(culprit);
});

test('links within the site, to sources, to phones and mail, and named translations are no fault', () => {
  const links =
    '<a href="../en/#card=dual">1</a><a href="https://example.org/" rel="noreferrer">2</a><a href="tel:10086">3</a><a href="mailto:?subject=a">4</a>';
  const head = '<link rel="canonical" href="https://example.org/en/" /><link rel="icon" href="../icon.svg" />';
  expect(() => withPolicy(pageOf(links, head))).not.toThrow();
});

test('what stands in several pages is named once, in an order of its own', () => {
  const one = { scripts: ["'sha256-b'"], styles: ["'sha256-s'"] };
  const other = { scripts: ["'sha256-a'", "'sha256-b'"], styles: [] };
  expect(joined([one, other])).toEqual({ scripts: ["'sha256-a'", "'sha256-b'"], styles: ["'sha256-s'"] });
  expect(joined([one, other])).toEqual(joined([other, one]));
});
