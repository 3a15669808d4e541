import { readFile } from "node:fs/promises";
import type { TextToSpeechClient } from "@google-cloud/text-to-speech";
import { z } from "zod";
import { messageOf, PlainError } from "../../lib/errors.ts";
import type { Secret } from "../../lib/secret.ts";

export interface GoogleEndpoint {
  readonly host: string;
  readonly port: number;
  /** Without TLS no credentials are sent. */
  readonly isSecure: boolean;
}

export interface GoogleAccess {
  /** The path of a service account's key file. */
  readonly keyFile: string | undefined;
  readonly apiKey: Secret | undefined;
  readonly endpoint: GoogleEndpoint | undefined;
}

/** Never sent; with a key of its own the client does not ask the machine for a project or for other credentials. */
const UNUSED = "unused";
/** Looking for credentials may ask this machine's network, which may not answer. */
const CONNECT_MS = 8_000;

/**
 * A client that has its credentials. Without them any call on a client ends the process, even inside try/catch; so it is
 * asked for them first, and one that has none is given to nobody.
 * @throws PlainError `google_unconfigured`
 */
export async function connectGoogle(access: GoogleAccess): Promise<TextToSpeechClient> {
  try {
    const { v1 } = await import("@google-cloud/text-to-speech");
    const client = new v1.TextToSpeechClient(await optionsOf(access));
    await inTime(client.initialize());
    return client;
  } catch (cause) {
    const remedy =
      "Set GOOGLE_APPLICATION_CREDENTIALS to a key file or GOOGLE_TTS_API_KEY to a key, or set SPEECH=espeak";
    const what = `There are no usable credentials for Google Cloud Text-to-Speech: ${messageOf(cause).replace(/[.\s]+$/, "")}`;
    throw new PlainError("google_unconfigured", what, remedy, { cause });
  }
}

async function optionsOf({ keyFile, apiKey, endpoint }: GoogleAccess) {
  const address = endpoint && { apiEndpoint: endpoint.host, port: endpoint.port };
  if (endpoint && !endpoint.isSecure) {
    const { credentials } = await import("@grpc/grpc-js");
    return { ...address, sslCreds: credentials.createInsecure(), apiKey: UNUSED, projectId: UNUSED };
  }
  if (apiKey) return { ...address, apiKey: apiKey.reveal(), projectId: UNUSED };
  return { ...address, ...(keyFile !== undefined && (await keyIn(keyFile))) };
}

const ServiceAccount = z.object({
  type: z.literal("service_account"),
  project_id: z.string(),
  client_email: z.string(),
  private_key: z.string(),
});

/** What the client is given of a key file. It warns of a path, which only the other kinds of credentials need. */
async function keyIn(path: string) {
  const account = ServiceAccount.safeParse(JSON.parse(await readFile(path, "utf8")));
  if (!account.success) return { keyFilename: path };
  const { client_email, private_key, project_id: projectId } = account.data;
  return { credentials: { client_email, private_key }, projectId };
}

async function inTime(connecting: Promise<unknown>): Promise<void> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error("no answer in time")), CONNECT_MS);
  try {
    await Promise.race([connecting, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
