import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const sourcesIn = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true })
    .map((name) => posix.join(folder, String(name).replaceAll('\\', '/')))
    .filter((file) => /\.(ts|tsx)$/.test(file) && !file.endsWith('.d.ts'));
const files = ['src', 'machines', 'data'].flatMap(sourcesIn);
const benchFiles = sourcesIn('bench').filter((file) => !file.includes('/node_modules/'));
const read = (file: string) => readFileSync(join(root, file), 'utf8');

/** What a file imports: project files by their path from the root, packages by name. Types count apart. */
function importsOf(file: string): { name: string; isType: boolean }[] {
  const found = read(file).matchAll(
    /^(?:import|export)\s+(type\s)?([^'"]*?from\s+)?['"]([^'"]+)['"]|import\(['"]([^'"]+)['"]\)/gm,
  );
  return [...found].map(([, type, , named, dynamic]) => {
    const name = named ?? dynamic ?? '';
    const path = name.startsWith('#')
      ? name.slice(1)
      : name.startsWith('.')
        ? posix.join(posix.dirname(file), name)
        : name;
    return { name: path, isType: type !== undefined };
  });
}

/** From left to right: a layer may import itself and what stands before it. */
const layers: [layer: string, isIn: (file: string) => boolean][] = [
  ['machines', (file) => file.startsWith('machines/')],
  ['data', (file) => file.startsWith('data/')],
  ['advice', (file) => file.startsWith('src/advice/')],
  ['proof', (file) => file.startsWith('src/proof/')],
  ['i18n', (file) => file.startsWith('src/i18n/')],
  ['offline', (file) => file.startsWith('src/offline/')],
  ['carriers', (file) => file === 'src/carriers.ts' || file === 'src/records.ts'],
  ['ui', (file) => file.startsWith('src/ui/')],
  ['main', (file) => /^src\/(main\.tsx|early\.ts|takeUp\.ts|pages\/.*|cli\/.*|deploy\/.*)$/.test(file)],
];
const layerOf = (file: string) => layers.findIndex(([, isIn]) => isIn(file));
const isOwn = (name: string) => /^(machines|data|src)\//.test(name);
const onlyIn = (packageName: RegExp, allowed: RegExp, typesToo = true) =>
  files.flatMap((file) =>
    importsOf(file)
      .filter(({ name, isType }) => packageName.test(name) && !allowed.test(file) && (typesToo || !isType))
      .map(({ name }) => `${file} imports ${name}`),
  );

test('imports go one way: machines, data, advice, i18n, ui, main', () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter(({ name }) => isOwn(name) && layerOf(name) > layerOf(file))
      .map(({ name }) => `${file} imports ${name}`),
  );
  expect(wrong).toEqual([]);
  expect(files.filter((file) => layerOf(file) === -1)).toEqual([]);
});

test('machines know nothing but xstate', () => {
  const foreign = files
    .filter((file) => file.startsWith('machines/'))
    .flatMap((file) => importsOf(file).filter(({ name }) => name !== 'xstate' && !name.startsWith('machines/')));
  expect(foreign).toEqual([]);
});

test('each foreign thing has its one place', () => {
  expect(onlyIn(/^@xstate\/react$/, /^src\/ui\/useSession\.ts$/)).toEqual([]);
  expect(
    onlyIn(
      /^(react|react-dom)(\/|$)/,
      /^src\/(ui\/|pages\/guides\/|pages\/start\.tsx|pages\/NoScript\.tsx|takeUp\.ts|main\.tsx)/,
    ),
  ).toEqual([]);
  expect(onlyIn(/^i18next$/, /^src\/i18n\//, false)).toEqual([]);
  expect(onlyIn(/^browserslist$/, /^src\/pages\/oldest\.ts$/)).toEqual([]);
  expect(onlyIn(/^zod$/, /^data\/(schema|statement|claims|check)\.ts$/)).toEqual([]);
  expect(onlyIn(/^(parse5|sirv)$/, /^src\/deploy\//)).toEqual([]);
  expect(onlyIn(/^src\/deploy\//, /^src\/deploy\//)).toEqual([]);
  expect(onlyIn(/^data\/(schema|statement|claims|check|read)\.ts$/, /^(data|src\/(pages|cli))\//, false)).toEqual([]);
  const bar = files.filter((file) => /\b(history\.|location\.(hash|pathname|search)|popstate)/.test(read(file)));
  // Before the app is there, early.ts stands in for the session.
  const own = ['src/early.ts', 'src/main.tsx', 'src/pages/choose.ts', 'src/pages/map.ts', 'src/ui/useSession.ts'];
  expect(bar.sort()).toEqual(own);
});

test('no carrier is named in code, and no markup is injected or styled inline', () => {
  const ids = readdirSync(join(root, 'data/carriers')).map((file) => file.replace('.json', ''));
  const named = ids.filter((id) => id !== 'unknown' && !id.startsWith('other'));
  for (const file of files) {
    const code = read(file);
    for (const id of named) expect.soft(new RegExp(`['"\`]${id}['"\`]`).test(code), `${file} names ${id}`).toBe(false);
    expect.soft(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|style=\{/.test(code), file).toBe(false);
    // The build alone puts style sheets into pages, and the policy names each by its hash.
    expect.soft(/<style/.test(code) && file !== 'src/pages/startBody.ts', file).toBe(false);
  }
});

test('nothing waits for an event that React is not told of', () => {
  // src/ui/hearOnly.ts
  const unheard =
    /\bon(\w+Capture|Focus|Blur|KeyUp|KeyPress|(?:Mouse|Pointer|Touch|Drag|Composition|Animation|Transition|Scroll)\w*|Drop|Paste|Copy|Cut|Wheel|BeforeInput|Select|ContextMenu|DoubleClick|AuxClick|Reset)=/;
  expect(files.filter((file) => file.endsWith('.tsx') && unheard.test(read(file)))).toEqual([]);
});

test('the bench measures what ships, and nothing that ships knows the bench', () => {
  const knowing = files.filter((file) => importsOf(file).some(({ name }) => name.startsWith('bench/')));
  expect(knowing).toEqual([]);
  const peers = benchFiles.flatMap((file) =>
    importsOf(file)
      .filter(({ name }) => /^(survey-|@rjsf\/)/.test(name) && !file.startsWith('bench/peers/'))
      .map(({ name }) => `${file} imports ${name}`),
  );
  expect(peers).toEqual([]);
});

test('files stay small enough to read', () => {
  const lines = (file: string) => read(file).split('\n').length;
  expect([...files, ...benchFiles].filter((file) => lines(file) > 200)).toEqual([]);
  const sizes = files.map(lines).sort((a, b) => a - b);
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(60);
});

test('no contact handle of a card seller, machine path or registry address is anywhere', () => {
  const skipped = /^(\.git|node_modules|dist|hosting|test-results|tests|bench\/peers\/node_modules)\b/;
  const all = readdirSync(root, { recursive: true })
    .map(String)
    .filter((file) => !skipped.test(file) && statSync(join(root, file)).isFile());
  const bad = all.filter((file) => /\bt\.me\/|TG\u{1f4aa}|@jx\d|@esim\d|"resolved":\s"http/u.test(read(file)));
  expect(bad).toEqual([]);
  expect(all).toEqual(expect.arrayContaining(['package-lock.json', 'bench/peers/package-lock.json']));
});
