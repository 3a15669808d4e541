import { badRequest } from "./refusal.ts";

/** A file as it arrived; its first bytes are kept, the rest is let go. */
export interface Upload {
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly head: Buffer;
}

/** The parameters of a call before anything is checked. */
export interface Body {
  readonly values: Readonly<Record<string, unknown>>;
  readonly uploads: ReadonlyMap<string, Upload>;
  /** JSON says which type a value has; a form has strings only. */
  readonly isJson: boolean;
}

const HEAD_BYTES = 64;
const NO_UPLOADS: ReadonlyMap<string, Upload> = new Map();

/** Reads a request in any of the four ways that the Bot API takes. */
export function parseBody(contentType: string, bytes: Buffer, query: string): Body {
  const inQuery = query === "" ? {} : parseForm(query);
  if (bytes.length === 0) return { values: inQuery, uploads: NO_UPLOADS, isJson: false };
  const kind = contentType.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  if (kind === "application/json") {
    return { values: { ...inQuery, ...parseJson(bytes) }, uploads: NO_UPLOADS, isJson: true };
  }
  if (kind === "application/x-www-form-urlencoded") {
    const values = { ...inQuery, ...parseForm(bytes.toString()) };
    return { values, uploads: NO_UPLOADS, isJson: false };
  }
  if (kind === "multipart/form-data") return parseMultipart(contentType, bytes, inQuery);
  throw badRequest(`unsupported content type "${contentType}"`);
}

function parseForm(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

function parseJson(bytes: Buffer): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString());
  } catch {
    throw badRequest("can't parse request as JSON");
  }
  if (!isRecord(value)) throw badRequest("object expected as JSON of the request");
  return value;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parseMultipart(contentType: string, bytes: Buffer, inQuery: Record<string, string>): Body {
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1];
  if (boundary === undefined) throw badRequest("boundary of multipart/form-data not found");
  const values: Record<string, unknown> = { ...inQuery };
  const uploads = new Map<string, Upload>();
  for (const part of parts(bytes, `--${boundary}`)) {
    const name = /name="([^"]*)"/i.exec(part.header)?.[1] ?? "";
    const fileName = /filename=(?:"([^"]*)"|([^;\r\n]*))/i.exec(part.header);
    if (fileName === null) values[name] = part.content.toString();
    else uploads.set(name, toUpload(fileName[1] ?? fileName[2] ?? "", part.content));
  }
  return { values, uploads, isJson: false };
}

function toUpload(fileName: string, content: Buffer): Upload {
  const head = Buffer.from(content.subarray(0, HEAD_BYTES));
  return { fileName, sizeBytes: content.length, head };
}

interface Part {
  readonly header: string;
  readonly content: Buffer;
}

function* parts(bytes: Buffer, delimiter: string): Generator<Part> {
  let start = bytes.indexOf(delimiter);
  while (start !== -1) {
    const begin = start + delimiter.length + 2;
    const end = bytes.indexOf(`\r\n${delimiter}`, begin);
    if (end === -1) return;
    const blank = bytes.indexOf("\r\n\r\n", begin);
    if (blank === -1 || blank > end) throw badRequest("part of multipart/form-data has no header");
    yield { header: bytes.toString("utf8", begin, blank), content: bytes.subarray(blank + 4, end) };
    start = end + 2;
  }
}
