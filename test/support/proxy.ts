import { createServer, type IncomingMessage } from "node:http";
import {
  type AddressInfo,
  connect,
  createServer as createTcpServer,
  type Server,
  type Socket,
} from "node:net";

/** A proxy on the loopback interface that carries whatever it is asked to carry. */
export interface LocalProxy extends AsyncDisposable {
  readonly port: number;
  /** "host:port" of every connection it was asked for, in order. */
  readonly targets: readonly string[];
  /** What the asker said of themselves: the proxy's own user name and password. */
  readonly credentials: readonly string[];
}

/** An HTTP proxy that knows CONNECT. */
export async function startHttpProxy(): Promise<LocalProxy> {
  const [targets, credentials, sockets] = [[], [], new Set()] as [string[], string[], Set<Socket>];
  const server = createServer((_request, response) => response.writeHead(405).end());
  server.on("connect", (request: IncomingMessage, client: Socket) => {
    targets.push(request.url ?? "");
    credentials.push(basicIn(request.headers["proxy-authorization"] ?? ""));
    const [host = "", port = ""] = (request.url ?? "").split(":");
    join(client, { host, port: Number(port), sockets }, () =>
      client.write("HTTP/1.1 200 Connection established\r\n\r\n"),
    );
  });
  return listening(server, { targets, credentials, sockets });
}

/** A SOCKS5 proxy that lets everybody in and knows CONNECT. */
export async function startSocksProxy(): Promise<LocalProxy> {
  const [targets, sockets] = [[], new Set()] as [string[], Set<Socket>];
  const server = createTcpServer((client) => {
    sockets.add(client);
    client.once("data", () => {
      client.write(Buffer.from([5, 0]));
      client.once("data", (asked: Buffer) => {
        const { host, port } = targetIn(asked);
        targets.push(`${host}:${port}`);
        join(client, { host, port, sockets }, () =>
          client.write(Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0])),
        );
      });
    });
  });
  return listening(server, { targets, credentials: [], sockets });
}

function basicIn(header: string): string {
  return Buffer.from(header.replace(/^Basic /, ""), "base64").toString();
}

/** RFC 1928, section 4: version, command, reserved, kind of address, address, port. */
function targetIn(asked: Buffer): { host: string; port: number } {
  const isName = asked[3] === 3;
  const length = isName ? (asked[4] ?? 0) : 4;
  const from = isName ? 5 : 4;
  const address = asked.subarray(from, from + length);
  return { host: isName ? address.toString() : address.join("."), port: asked.readUInt16BE(from + length) };
}

interface Target {
  readonly host: string;
  readonly port: number;
  readonly sockets: Set<Socket>;
}

/** Connects to the target and carries both ways. */
function join(client: Socket, { host, port, sockets }: Target, onConnected: () => void): void {
  const upstream = connect(port, host, () => {
    onConnected();
    client.pipe(upstream).pipe(client);
  });
  for (const [one, other] of [
    [client, upstream],
    [upstream, client],
  ] as const) {
    sockets.add(one);
    one.on("error", () => other.destroy()).on("close", () => other.destroy());
  }
}

async function listening(
  server: Server,
  { targets, credentials, sockets }: Pick<LocalProxy, "targets" | "credentials"> & { sockets: Set<Socket> },
): Promise<LocalProxy> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    ...{ targets, credentials },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
