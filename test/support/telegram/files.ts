import type { FileParam, Report } from "./check.ts";
import { badRequest, Refusal } from "./refusal.ts";

export type FileKind = "voice" | "audio" | "photo" | "document";

/** A file that Telegram keeps: in the words of the Bot API, for it is answered as it is. */
export interface StoredFile {
  readonly file_id: string;
  readonly file_unique_id: string;
  readonly file_size: number;
  readonly duration?: number;
  readonly mime_type?: string;
  readonly file_name?: string;
  readonly title?: string;
  readonly performer?: string;
  readonly width?: number;
  readonly height?: number;
}

/** What the caller said about a file. */
export interface Details {
  readonly duration?: number | undefined;
  readonly title?: string | undefined;
  readonly performer?: string | undefined;
}

const MOST_BYTES = 50 * 1024 * 1024;
const MOST_PHOTO_BYTES = 10 * 1024 * 1024;
const NAMES = { voice: "VoiceNote", audio: "Audio", photo: "Photo", document: "Document" } as const;

/** Files that were uploaded, by the id that was given out for them. */
export class Files {
  readonly #files = new Map<string, { readonly kind: FileKind; readonly file: StoredFile }>();
  readonly #lost = new Set<string>();
  #count = 0;

  /** Telegram has none of them any more; nobody can know before trying. */
  lose(): void {
    for (const id of this.#files.keys()) this.#lost.add(id);
    this.#files.clear();
  }

  /** A file that was sent before or can be taken now; nothing is kept yet. */
  check(kind: FileKind, param: FileParam | undefined, report: Report): StoredFile | FileParam {
    if (param === undefined) throw badRequest(`there is no ${kind} in the request`);
    if (typeof param === "string") return this.#find(kind, param);
    if (param.sizeBytes === 0) throw badRequest("file must be non-empty");
    if (param.sizeBytes > (kind === "photo" ? MOST_PHOTO_BYTES : MOST_BYTES)) {
      throw new Refusal(413, "Request Entity Too Large");
    }
    if (kind === "voice" && mimeType(param.head) === undefined) {
      report("a voice note must be OGG with OPUS, MP3 or M4A; Telegram would show this as a file");
    }
    return param;
  }

  /** Keeps an upload and gives it an id; a known file is given back. */
  keep(kind: FileKind, checked: StoredFile | FileParam, details: Details): StoredFile {
    if (typeof checked === "string") return this.#find(kind, checked);
    if ("file_id" in checked) return checked;
    const number = ++this.#count;
    const id = { file_id: `${kind}-file-${number}`, file_unique_id: `unique-${number}` };
    const mime = mimeType(checked.head);
    const file: StoredFile = {
      ...id,
      file_size: checked.sizeBytes,
      ...(kind === "voice" || kind === "audio" ? { duration: details.duration ?? 0 } : {}),
      ...(kind === "photo"
        ? { width: 1280, height: 720 }
        : { mime_type: mime ?? "application/octet-stream" }),
      ...(kind === "audio" || kind === "document" ? { file_name: checked.fileName } : {}),
      ...(details.title === undefined ? {} : { title: details.title }),
      ...(details.performer === undefined ? {} : { performer: details.performer }),
    };
    this.#files.set(file.file_id, { kind, file });
    return file;
  }

  /** The answer to getFile. */
  get(fileId: string): StoredFile & { readonly file_path: string } {
    const found = this.#files.get(fileId);
    if (found === undefined) throw badRequest("wrong file_id or the file is temporarily unavailable");
    return { ...found.file, file_path: `${found.kind}/${fileId}` };
  }

  #find(kind: FileKind, fileId: string): StoredFile {
    const found = this.#files.get(fileId);
    if (found === undefined) {
      throw badRequest("wrong file identifier/HTTP URL specified", { isMistake: !this.#lost.has(fileId) });
    }
    if (found.kind !== kind) {
      throw badRequest(`can't use file of type ${NAMES[found.kind]} as ${NAMES[kind]}`);
    }
    return found.file;
  }
}

/** The kinds of audio that Telegram plays as a voice note. */
function mimeType(head: Buffer): string | undefined {
  const start = head.toString("latin1");
  if (start.startsWith("OggS") && start.includes("OpusHead")) return "audio/ogg";
  if (/^(?:ID3|\xff[\xe2-\xff])/.test(start)) return "audio/mpeg";
  return start.slice(4, 8) === "ftyp" ? "audio/mp4" : undefined;
}
