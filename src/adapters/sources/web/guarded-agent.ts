import { lookup as systemLookup } from "node:dns";
import type { LookupFunction } from "node:net";
import { getCACertificates } from "node:tls";
import { Agent, buildConnector } from "undici";
import { type Allowed, blocked, endpointOf, isPublicAddress } from "./address.ts";

export interface AgentOptions {
  readonly allowed: Allowed;
  /** Certificates (PEM) that a server forgets to send, besides those that every program knows. */
  readonly certificates?: string | undefined;
  /** For tests: another way from names to addresses. */
  readonly lookup?: LookupFunction | undefined;
}

const CONNECT_TIMEOUT_MS = 8_000;

/** Connections that lead into the open internet only: looked at when a name is looked up, and again when they stand. */
export function guardedAgent({ allowed, certificates, lookup = systemLookup }: AgentOptions): Agent {
  const ca = certificates === undefined ? {} : { ca: [...getCACertificates(), certificates] };
  const guarded = buildConnector({
    ...ca,
    timeout: CONNECT_TIMEOUT_MS,
    lookup: guardedLookup(lookup),
    allowH2: false,
  });
  const free = buildConnector({ ...ca, timeout: CONNECT_TIMEOUT_MS, lookup, allowH2: false });
  return new Agent({
    connect(options, callback) {
      if (allowed.has(endpointOf(options))) return free(options, callback);
      guarded(options, (error, socket) => {
        if (error) return callback(error, null);
        const address = socket.remoteAddress ?? "";
        if (isPublicAddress(address)) return callback(null, socket);
        socket.destroy();
        callback(blocked(options.hostname, `it leads to ${address}`), null);
      });
    },
    // One request at a time to a host; a connection that rests is not kept long.
    connections: 1,
    pipelining: 1,
    keepAliveTimeout: 4_000,
    maxHeaderSize: 32 * 1024,
  });
}

/** A name with one private address is refused as a whole: the next look-up could choose that one. */
function guardedLookup(lookup: LookupFunction): LookupFunction {
  return (hostname, options, callback) =>
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, "", 0);
      const addresses = Array.isArray(found) ? found : [];
      const wrong = addresses.find(({ address }) => !isPublicAddress(address));
      if (wrong) return callback(blocked(hostname, `it leads to ${wrong.address}`), "", 0);
      const [first] = addresses;
      if (options.all) callback(null, addresses);
      else callback(null, first?.address ?? "", first?.family ?? 0);
    });
}
