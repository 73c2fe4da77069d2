import { WebSocket } from 'undici';

interface Message {
  readonly id?: number;
  readonly type: string;
  readonly method: string;
  readonly params: never;
  readonly result: never;
  readonly error: string;
  readonly message: string;
}

/** A line to a browser that speaks WebDriver BiDi (w3.org/TR/webdriver-bidi). */
export interface Line {
  /** Gives the result of a command; throws what the browser answers instead. */
  readonly call: <R = unknown>(method: string, params?: object) => Promise<R>;
  /** Listens to the events of a name. */
  readonly on: <P>(method: string, hear: (params: P) => unknown) => void;
  readonly close: () => void;
}

/** Takes the address a browser listens at, gives the line to it. */
export async function connect(url: string): Promise<Line> {
  const socket = new WebSocket(url);
  const waiting = new Map<number, (message: Message) => void>();
  const heard = new Map<string, (params: never) => unknown>();
  socket.onmessage = ({ data }) => {
    const message: Message = JSON.parse(data);
    if (message.id === undefined) heard.get(message.method)?.(message.params);
    else waiting.get(message.id)?.(message);
  };
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error(`nobody listens at ${url}`));
  });
  let last = 0;
  return {
    call: async (method, params = {}) => {
      last += 1;
      const id = last;
      const answer = await new Promise<Message>((resolve) => {
        waiting.set(id, resolve);
        socket.send(JSON.stringify({ id, method, params }));
      });
      waiting.delete(id);
      if (answer.type === 'error') throw new Error(`${method}: ${answer.error}, ${answer.message}`);
      return answer.result;
    },
    on: (method, hear) => void heard.set(method, hear as (params: never) => unknown),
    close: () => socket.close(),
  };
}
