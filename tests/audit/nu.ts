import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';

const { resolve } = createRequire(import.meta.url);
const jar = resolve('vnu-jar/build/dist/vnu.jar');
export const nuVersion: string = JSON.parse(readFileSync(resolve('vnu-jar/package.json'), 'utf8')).version;

interface Message {
  readonly type: string;
  readonly subType?: string;
  readonly url: string;
  readonly lastLine?: number;
  readonly message: string;
  readonly extract?: string;
}

/** Takes files of HTML, CSS and SVG, gives what the Nu HTML checker says of them: each error and warning with its place. Throws where Java does not run. */
export async function nuFaults(files: readonly string[]): Promise<string[]> {
  const options = ['--format', 'json', '--exit-zero-always', '--also-check-css', '--also-check-svg'];
  // Compiling for a long life costs more than so short a one gives back; HTML's schema needs a deep stack.
  const java = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xss8m', '-jar', jar];
  const { stderr } = await promisify(execFile)('java', [...java, ...options, ...files], { maxBuffer: 2 ** 28 });
  const { messages }: { messages: Message[] } = JSON.parse(stderr.slice(stderr.indexOf('{')));
  return (
    messages
      // Slashes on void elements, as React writes them, change nothing.
      .filter(({ type, subType }) => type !== 'info' || subType === 'warning')
      // A file has no site that its policy could allow, and data are taken for a script. What is refused is known to the browser, and the tests
      // in it fail by that.
      .filter(({ message }) => !/ violates Content Security Policy /.test(message))
      .map(
        ({ url, lastLine, message, extract = '' }) => `${url}:${lastLine} ${message} ${extract.replace(/\s+/g, ' ')}`,
      )
  );
}
