import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A portal on this machine. */
export interface Portal extends AsyncDisposable {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** `127.0.0.1:PORT`, as FETCH_ALLOW names it. */
  readonly endpoint: string;
  /** What was asked for, in order, without robots.txt. */
  readonly asked: string[];
  /** Requests that were under way at once, at most. */
  readonly mostAtOnce: number;
  /** The page at a path: its text, with an ETag of it, or what is done with the request. */
  readonly pages: Map<string, string | Answer>;
}

export async function startPortal(): Promise<Portal> {
  const pages = new Map<string, string | Answer>();
  const asked: string[] = [];
  let atOnce = 0;
  let mostAtOnce = 0;
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    if (path !== "/robots.txt") {
      asked.push(path);
      mostAtOnce = Math.max(mostAtOnce, ++atOnce);
      response.on("close", () => atOnce--);
    }
    const page = pages.get(path);
    if (typeof page === "function") return page(request, response);
    if (page === undefined) return void response.writeHead(404).end();
    sendPage(page, request, response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const endpoint = `127.0.0.1:${port}`;
  return {
    ...{ origin: `http://${endpoint}`, endpoint, asked, pages },
    get mostAtOnce() {
      return mostAtOnce;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function sendPage(page: string, request: IncomingMessage, response: ServerResponse): void {
  const etag = `W/"${page.length}-${Buffer.from(page).reduce((sum, byte) => (sum * 31 + byte) % 1_000_003, 7)}"`;
  if (request.headers["if-none-match"] === etag) return void response.writeHead(304, { etag }).end();
  const type = page.startsWith("<?xml") ? "application/rss+xml" : "text/html; charset=utf-8";
  response.writeHead(200, { "content-type": type, etag }).end(page);
}

export interface NewsFacts {
  readonly title: string;
  readonly path: string;
  /** RFC 822 */
  readonly date?: string;
  readonly lead?: string;
  readonly paragraphs?: readonly string[];
  readonly views?: number;
}

const LEAD = "Sáng nay, phường mở thêm một điểm tiếp nhận hồ sơ tại nhà văn hóa khu phố 3.";

/** A feed of these articles. */
export function feedOf(origin: string, items: readonly NewsFacts[]): string {
  const entries = items.map(
    ({ title, path, date = "Tue, 24 Nov 2026 08:00:00 +0700", lead = LEAD }) =>
      `<item><title>${title}</title><link>${origin}${path}</link><guid>${origin}${path}</guid>` +
      `<pubDate>${date}</pubDate><category>y tế</category><description>${lead}</description></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Cổng</title>${entries.join("")}</channel></rss>`;
}

/** A listing of these articles. @param next the path of the next page */
export function listingOf(items: readonly NewsFacts[], next?: string): string {
  const entries = items.map(
    ({ title, path }) => `<li><h3><a href="${path}">${title}</a></h3><span>24/11/2026 08:00</span></li>`,
  );
  const more = next === undefined ? "" : `<a rel="next" href="${next}">Trang sau</a>`;
  return `<html><body><nav><a href="/">Trang chủ</a></nav><ul>${entries.join("")}</ul>${more}</body></html>`;
}

/** An article's page in the style of newspapers. */
export function newsPage({ title, lead = LEAD, paragraphs = [], views = 1 }: NewsFacts): string {
  return (
    `<html><head><title>${title}</title></head><body><nav><a href="/">Trang chủ</a></nav><article>` +
    `<h1 class="title-detail">${title}</h1><span class="post-date">08:00 24/11/2026</span>` +
    `<span class="post-view">Lượt xem: ${views}</span><h2 class="sapo">${lead}</h2>` +
    `<div class="content-detail">${paragraphs.map((text) => `<p>${text}</p>`).join("")}` +
    `<div class="author">Thu Hà</div></div></article></body></html>`
  );
}
