import { recordFiles } from '#src/pages/recordFiles.ts';

const { files } = recordFiles();

/** The server of the records: what the page would fetch, from memory. */
export async function serveRecords(url: URL): Promise<Response> {
  const make = files.get(url.pathname.split('/data/dev/')[1] ?? '');
  return make ? new Response(make()) : new Response('', { status: 404 });
}
