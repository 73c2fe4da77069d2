/** What only a script needs: the script's own parts, what it would show later, what is read only without one. */
const parts = /<(script|template|noscript)\b[\s\S]*?<\/\1>\s*/g;
const links = [
  /<link\b[^>]*\brel="?(?:modulepreload|prefetch|manifest)\b[^>]*>\s*/g,
  /<link\b[^>]*\bas="?(?:script|fetch)\b[^>]*>\s*/g,
];

/** Takes a built page, gives the same page as it would be without any script: what is seen first is the same by construction. */
export function withoutScripts(html: string): string {
  return [parts, ...links].reduce((left, away) => left.replace(away, ''), html);
}
