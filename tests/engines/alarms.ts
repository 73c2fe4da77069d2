import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Engine } from './engine.ts';
import type { Visit } from './walks.ts';

/** Somebody else, whose pages have no policy; gives their address and what they were asked for. */
async function somebodyElse() {
  const asked: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Content-Type', 'text/html');
    response.end('<!doctype html><title>Elsewhere</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { asked, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

/** Every walk fails on what is told: an engine that tells nothing would hide it. */
export function alarms(visit: Visit, engine: () => Engine): void {
  const forget = () => {
    for (const told of Object.values(engine().told)) told.length = 0;
  };

  test('an error in the console, one that nobody caught and what the policy stops are told', async () => {
    const { told } = engine();
    const { address, asked } = await somebodyElse();
    const person = await visit();
    await person.open('en/about/');
    await person.ask((url) => {
      console.error('said');
      setTimeout(() => {
        throw new Error('thrown');
      });
      Promise.reject(new Error('refused'));
      fetch(url).catch(() => {});
    }, address);
    await vi.waitFor(() => expect(told.errors.join()).toMatch(/(?=.*said)(?=.*thrown)(?=.*refused)(?=.*connect-src)/));
    expect(told.errors.filter((one) => one.includes(address))).not.toEqual([]);
    // It was stopped before it became a request.
    expect(asked).toEqual([]);
    expect(told.asked).not.toContain(address);
    forget();
  });

  test('a request to elsewhere is told where no policy stops it', async () => {
    const [here, there] = [await somebodyElse(), await somebodyElse()];
    await engine().go(here.address);
    expect(await engine().ask((url) => fetch(url).then(({ status }) => status), there.address)).toBe(200);
    await vi.waitFor(() => expect(engine().told.asked).toContain(there.address));
    expect(there.asked).toEqual(['/']);
    forget();
  });
}
