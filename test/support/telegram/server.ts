import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Answer, ApiRequest } from "./api.ts";

type Answerer = (request: ApiRequest) => Answer | Promise<Answer>;

const GATEWAY_PAGE = "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>";

/** The HTTP edge: reads whole requests, writes answers, and breaks connections when told to. */
export class ApiServer {
  readonly #server: Server;
  readonly #answerDelayMs: number;

  constructor(answerer: Answerer, answerDelayMs: number) {
    this.#answerDelayMs = answerDelayMs;
    this.#server = createServer((request, response) => this.#receive(request, response, answerer));
    this.#server.keepAliveTimeout = 0;
  }

  /** Listens on a free port of the loopback interface; gives the address. */
  async listen(): Promise<string> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#server.once("error", reject);
    this.#server.listen(0, "127.0.0.1", resolve);
    await promise;
    const address = this.#server.address();
    if (address === null || typeof address === "string") throw new Error("no port was given");
    return `http://127.0.0.1:${address.port}`;
  }

  async close(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#server.close(() => resolve());
    this.#server.closeAllConnections();
    await promise;
  }

  #receive(request: IncomingMessage, response: ServerResponse, answerer: Answerer): void {
    const chunks: Buffer[] = [];
    const whenGone = (listener: () => void) => {
      response.once("close", listener);
    };
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const path = request.url ?? "";
      const contentType = request.headers["content-type"] ?? "";
      const bytes = chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
      const answered = answerer({ path, contentType, bytes, whenGone });
      if (answered instanceof Promise) void answered.then((answer) => write(response, answer));
      else this.#write(response, answered);
    });
  }

  #write(response: ServerResponse, answer: Answer): void {
    if (this.#answerDelayMs === 0) write(response, answer);
    else setTimeout(() => write(response, answer), this.#answerDelayMs);
  }
}

function write(response: ServerResponse, { status, json, breakage }: Answer): void {
  if (breakage === "hang" || response.destroyed) return;
  if (breakage === "reset-before" || breakage === "reset-after") {
    response.socket?.resetAndDestroy();
    return;
  }
  const isPage = breakage === "502-html";
  const body = Buffer.from(isPage ? GATEWAY_PAGE : json);
  response.writeHead(status, {
    "content-type": isPage ? "text/html" : "application/json",
    "content-length": body.length,
  });
  if (breakage !== "half-answer") response.end(body);
  else response.write(body.subarray(0, body.length / 2), () => response.socket?.destroy());
}
