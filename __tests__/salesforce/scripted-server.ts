import { createServer, type RequestListener } from 'node:http';
import { createServer as createTcpServer, type Server as TcpServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { atEnd } from '../scenarios/teardown.ts';

async function listening(server: TcpServer, drop: () => void): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  atEnd(async () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    drop();
    return closed;
  });
  return (server.address() as AddressInfo).port;
}

/** A server for one test that does with each request what the test says. */
export async function scriptedServer(listener: RequestListener): Promise<URL> {
  const server = createServer(listener);
  const port = await listening(server, () => server.closeAllConnections());
  return new URL(`http://127.0.0.1:${port}/`);
}

/** A port for one test that does with each connection what the test says. */
export async function scriptedPort(
  listener: (socket: Socket) => void,
  protocol: 'http' | 'https' = 'http',
): Promise<URL> {
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    listener(socket);
  });
  const port = await listening(server, () => {
    for (const socket of sockets) socket.destroy();
  });
  return new URL(`${protocol}://127.0.0.1:${port}/`);
}
