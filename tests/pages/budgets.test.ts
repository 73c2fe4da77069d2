import { expect, test } from 'vitest';
import { filesNamed, hold, weigh } from '#src/pages/budgets.ts';

test('a page’s files are its scripts, preloads and style sheets, but not those for paper, for no script or for later', () => {
  const page = `
    <link rel="icon" href="a.svg"><link rel="stylesheet" href="b.css"><link rel="stylesheet" href="c.css" media="print">
    <link rel="modulepreload" crossorigin href="d.js"><script type="module" src="e.js"></script><script>1</script>
    <template><script src="f.js"></script></template><noscript><link rel="stylesheet" href="g.css"></noscript>`;
  expect(filesNamed(page)).toEqual(['b.css', 'd.js', 'e.js']);
});

test('what is larger than its budget is named with both sizes', () => {
  expect(() => hold('first.js', 101, 100)).toThrow('first.js: 101 bytes in brotli, and no more than 100 are allowed.');
  expect(() => hold('first.js', 100, 100)).not.toThrow();
  expect(weigh('a'.repeat(10_000))).toBeLessThan(50);
});
