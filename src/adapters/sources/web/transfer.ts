import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate, inflateRaw, type ZlibOptions } from "node:zlib";
import { type Dispatcher, request } from "undici";
import { PlainError, systemCodeOf } from "../../../lib/errors.ts";

/** An answer without its redirects: status, headers and the decoded body. */
export interface Transferred {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
}

export interface TransferOptions {
  readonly agent: Dispatcher;
  readonly headers: Readonly<Record<string, string>>;
  /** Of the body as it is sent, and again decoded. */
  readonly limitBytes: number;
  readonly signal: AbortSignal;
}

/**
 * One request, one answer. The body is read for status 200 alone.
 * @throws PlainError `too_large`, `timeout`, `network`, `unsupported_content_type`, `blocked_address`
 */
export async function transfer(url: URL, options: TransferOptions): Promise<Transferred> {
  const { agent, limitBytes, signal } = options;
  try {
    const answer = await request(url, {
      dispatcher: agent,
      signal,
      headers: { "accept-encoding": "gzip, br, deflate", ...options.headers },
    });
    const headers = plainHeaders(answer.headers);
    const { statusCode: status, body } = answer;
    if (status !== 200) {
      // What stands in it interests nobody; without this the connection would wait for its reader.
      body.on("error", () => undefined).destroy();
      return { status, headers, bytes: new Uint8Array() };
    }
    refuseBinary(url, headers["content-type"]);
    const sent = await collected(url, body, limitBytes);
    return {
      status,
      headers,
      bytes: await decoded(url, sent, { encoding: headers["content-encoding"], limitBytes }),
    };
  } catch (thrown) {
    throw plain(url, thrown, signal);
  }
}

function plainHeaders(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): Record<string, string> {
  const entries = Object.entries(headers).flatMap(([name, value]) => {
    const first = Array.isArray(value) ? value[0] : value;
    return first === undefined ? [] : [[name.toLowerCase(), first] as const];
  });
  return Object.fromEntries(entries);
}

const BINARY =
  /^(?:image|audio|video|font)\/|^application\/(?:pdf|zip|x-|msword|vnd\.(?!.*xml\b)|octet-stream-x)/i;

function refuseBinary(url: URL, type = ""): void {
  if (!BINARY.test(type) || /xml|rss|atom|html/i.test(type)) return;
  throw new PlainError(
    "unsupported_content_type",
    `${url.href} is ${type}, neither a page nor a feed`,
    "Give the address of a page or a feed.",
  );
}

async function collected(url: URL, body: AsyncIterable<Uint8Array>, limitBytes: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of body) {
    length += piece.length;
    if (length > limitBytes) throw tooLarge(url, limitBytes);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

const DECODERS: Readonly<Record<string, (bytes: Buffer, options: ZlibOptions) => Promise<Buffer>>> = {
  gzip: promisify<Buffer, ZlibOptions, Buffer>(gunzip),
  "x-gzip": promisify<Buffer, ZlibOptions, Buffer>(gunzip),
  br: promisify<Buffer, ZlibOptions, Buffer>(brotliDecompress),
  // Some servers send the bare stream, which the name does not mean.
  deflate: (bytes, options) => {
    const isWrapped = ((bytes[0] ?? 0) & 0x0f) === 8 && (((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)) % 31 === 0;
    return promisify<Buffer, ZlibOptions, Buffer>(isWrapped ? inflate : inflateRaw)(bytes, options);
  },
  identity: async (bytes) => bytes,
};
const MOST_ENCODINGS = 3;

interface Encoded {
  readonly encoding: string | undefined;
  readonly limitBytes: number;
}

async function decoded(url: URL, sent: Buffer, { encoding = "", limitBytes }: Encoded): Promise<Uint8Array> {
  const names = encoding
    .split(",")
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== "");
  let bytes = sent;
  for (const name of names.toReversed()) {
    const decode = DECODERS[name];
    if (!decode || names.length > MOST_ENCODINGS) {
      throw new PlainError(
        "unsupported_content_type",
        `${url.href} is sent in an encoding that is not known here (${encoding.slice(0, 60)})`,
        "Ask the portal's technicians.",
      );
    }
    try {
      bytes = await decode(bytes, { maxOutputLength: limitBytes });
    } catch (cause) {
      if (systemCodeOf(cause) === "ERR_BUFFER_TOO_LARGE") throw tooLarge(url, limitBytes);
      throw network(url, "what it sent is damaged", { cause });
    }
  }
  return bytes;
}

function tooLarge(url: URL, limitBytes: number): PlainError {
  return new PlainError(
    "too_large",
    `${url.href} is larger than ${Math.round(limitBytes / 1_048_576)} MB`,
    "Give the address of one page or of a shorter feed.",
  );
}

function network(url: URL, why: string, options?: ErrorOptions): PlainError {
  return new PlainError(
    "network",
    `${url.href} cannot be reached: ${why}`,
    "It is tried again in the next round; if it stays so, open the address in a browser.",
    options,
  );
}

/** What undici and the system throw, in words. */
function plain(url: URL, thrown: unknown, signal: AbortSignal): PlainError {
  const inner = thrown instanceof Error && thrown.cause instanceof PlainError ? thrown.cause : thrown;
  if (inner instanceof PlainError) return inner;
  const code = systemCodeOf(inner) ?? "";
  if (signal.aborted || /TIMEOUT/.test(code)) {
    return new PlainError(
      "timeout",
      `${url.href} takes too long to answer`,
      "It is tried again in the next round; if it stays so, open the address in a browser.",
      { cause: thrown },
    );
  }
  return network(url, WORDS[code] ?? (code || "the connection failed"), { cause: thrown });
}

const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nobody answers there",
  ECONNRESET: "the connection was cut",
  UND_ERR_SOCKET: "the connection was cut",
  ENOTFOUND: "there is no such name",
  EAI_AGAIN: "names cannot be looked up now",
  EHOSTUNREACH: "there is no way to it",
  ENETUNREACH: "there is no way to it",
  CERT_HAS_EXPIRED: "its certificate has expired",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    'it does not send its whole chain of certificates; name the missing one as "certificates" of the source',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    'it does not send its whole chain of certificates; name the missing one as "certificates" of the source',
  SELF_SIGNED_CERT_IN_CHAIN: "its certificate is signed by nobody that is known",
  DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is signed by nobody that is known",
  ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is for another name",
};
