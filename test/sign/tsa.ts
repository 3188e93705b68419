/** A time stamp authority on this machine. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ExecutionContext } from 'ava';
import { type Authority, answer } from './authority.js';

const STAMPING = { holder: '示例时间戳', extensions: ['extendedKeyUsage=critical,timeStamping'] };

/** A server for the length of a test. */
export async function serve(t: ExecutionContext, listener: RequestListener): Promise<URL> {
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  t.teardown(() => {
    server.closeAllConnections();
    server.close();
  });
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/tsa`);
}

/** Serves time stamps by a key of the authority. */
export async function serveTimeStamps(t: ExecutionContext, authority: Authority): Promise<URL> {
  await authority.issue('tsa', STAMPING);
  return serve(t, async (request, response) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk as Uint8Array);
    response.setHeader('Content-Type', 'application/timestamp-reply');
    response.end(await answer(authority.folder, 'tsa', Buffer.concat(chunks)));
  });
}
