import { createRequire } from "node:module";
import {
  loadPackageDefinition,
  Server,
  ServerCredentials,
  type ServerUnaryCall,
  type ServiceClientConstructor,
  type sendUnaryData,
} from "@grpc/grpc-js";
import { fromJSON } from "@grpc/proto-loader";
import type { GoogleEndpoint } from "../../../src/adapters/speech/google-client.ts";
import { charactersOf, objectionTo, SpeechRequest, spoken, VOICES } from "./speech-request.ts";

/** What the next request meets instead of an answer. */
export type Fault = { readonly code: number } | { readonly audio: Uint8Array } | "hang";

/** Google Cloud Text-to-Speech on loopback, out of the protos of Google's own package: its limits, and faults on order. */
export interface StandIn extends AsyncDisposable {
  readonly endpoint: GoogleEndpoint;
  /** `host:port` */
  readonly address: string;
  /** Requests to synthesise that came in, refused ones too. */
  readonly requests: readonly SpeechRequest[];
  /** Of what was spoken. */
  readonly characters: number;
  /** The next requests meet these faults, in order. */
  fail(...faults: readonly Fault[]): void;
  /** Every request from now on meets this fault. */
  failAlways(fault: Fault | undefined): void;
}

const INVALID_ARGUMENT = 3;
type Call = ServerUnaryCall<unknown, unknown>;

function serviceOf(): ServiceClientConstructor["service"] {
  const json = createRequire(import.meta.url)("@google-cloud/text-to-speech/build/protos/protos.json");
  const definition = fromJSON(json, { enums: String, defaults: true, oneofs: false });
  const service = definition["google.cloud.texttospeech.v1.TextToSpeech"];
  if (!service || "format" in service) throw new TypeError("the package has no such service");
  loadPackageDefinition(definition);
  return service;
}

/** @param voices the names that it has */
export async function startStandIn(voices: readonly string[] = VOICES): Promise<StandIn> {
  const requests: SpeechRequest[] = [];
  const faults: Fault[] = [];
  let always: Fault | undefined;
  let characters = 0;
  const server = new Server();
  server.addService(serviceOf(), {
    listVoices(_call: Call, reply: sendUnaryData<unknown>) {
      answer(faults.shift() ?? always, reply, () => ({
        voices: voices.map((name, at) => ({
          ...{ languageCodes: ["vi-VN"], name, ssmlGender: at % 2 ? "MALE" : "FEMALE" },
          naturalSampleRateHertz: 24_000,
        })),
      }));
    },
    synthesizeSpeech(call: Call, reply: sendUnaryData<unknown>) {
      const request = SpeechRequest.parse(call.request);
      requests.push(request);
      const objection = objectionTo(request);
      if (objection !== undefined) {
        reply({ code: INVALID_ARGUMENT, details: objection });
        return;
      }
      answer(faults.shift() ?? always, reply, () => {
        characters += charactersOf(request);
        return { audioContent: spoken(request) };
      });
    },
  });
  const port = await new Promise<number>((resolve, reject) =>
    server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (thrown, bound) =>
      thrown ? reject(thrown) : resolve(bound),
    ),
  );
  return {
    endpoint: { host: "127.0.0.1", port, isSecure: false },
    address: `127.0.0.1:${port}`,
    requests,
    get characters() {
      return characters;
    },
    fail: (...more) => void faults.push(...more),
    failAlways(fault) {
      always = fault;
    },
    [Symbol.asyncDispose]: () => Promise.resolve(server.forceShutdown()),
  };
}

function answer(fault: Fault | undefined, reply: sendUnaryData<unknown>, make: () => object): void {
  if (fault === "hang") return;
  if (!fault) reply(null, make());
  else if ("code" in fault) reply({ code: fault.code, details: "as ordered" });
  else reply(null, { audioContent: fault.audio });
}
