import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { drawnIcons, type Icon, paper } from '#src/offline/manifest.ts';
import { ensureTestBrowser, flags } from './chromium.ts';

export const publicFolder = fileURLToPath(new URL('../../public/', import.meta.url));

/** `icon.svg` at a size. To be cut to any shape it needs a ground and an edge: the motif stays within the middle four fifths. */
function drawing({ size, purpose }: Icon): string {
  const svg = readFileSync(join(publicFolder, 'icon.svg'), 'utf8');
  const sized = svg.replace('<svg', `<svg width="${size}" height="${size}"`);
  if (purpose === 'any') return sized;
  return sized
    .replace('0 0 32 32', '-8 -8 48 48')
    .replace('</title>', `</title><path fill="${paper.light}" d="M-8-8h48v48H-8z"/>`);
}

/** Takes a browser and an icon, gives it drawn anew from `icon.svg`, as a PNG. */
export async function drawn(browser: Browser, icon: Icon): Promise<Buffer> {
  const page = await browser.newPage();
  const coded = await page.evaluate(
    async ([svg, size]) => {
      const image = new Image(size, size);
      image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), { width: size, height: size });
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      return canvas.toDataURL().replace(/.*,/, '');
    },
    [drawing(icon), icon.size] as const,
  );
  await page.close();
  return Buffer.from(coded, 'base64');
}

// npx tsx tests/browser/drawIcons.ts, after icon.svg was changed.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const browser = await chromium.launch({ executablePath: ensureTestBrowser(), args: flags });
  for (const icon of drawnIcons) {
    mkdirSync(dirname(join(publicFolder, icon.file)), { recursive: true });
    writeFileSync(join(publicFolder, icon.file), await drawn(browser, icon));
  }
  await browser.close();
}
