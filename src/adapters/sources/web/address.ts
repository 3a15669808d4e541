import ipaddr from "ipaddr.js";
import { PlainError } from "../../../lib/errors.ts";

const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR("2000::/3");

/**
 * Whether an IP address belongs to the open internet: not to this machine, its network or a special purpose, in
 * whichever way it is written.
 */
export function isPublicAddress(address: string): boolean {
  // A zone ("fe80::1%eth0") belongs to a link.
  if (!ipaddr.isValid(address) || address.includes("%")) return false;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === "ipv4") return parsed.range() === "unicast";
  const v6 = ipaddr.IPv6.parse(parsed.toString());
  // The bridge of networks that have IPv6 alone: what counts is the address behind it.
  if (v6.range() === "rfc6052") return isPublicAddress(v6.toByteArray().slice(-4).join("."));
  return v6.range() === "unicast" && v6.match(GLOBAL_UNICAST);
}

/** Addresses that may be reached although they are private: `host:port` as they stand in a URL. */
export type Allowed = ReadonlySet<string>;

/** `host:port` of a URL, with the port that its scheme means. */
export function endpointOf({
  protocol,
  hostname,
  port,
}: Pick<URL, "protocol" | "hostname" | "port">): string {
  return `${hostname.toLowerCase()}:${port || (protocol === "https:" ? 443 : 80)}`;
}

/**
 * The URL, when it may be fetched as far as its text tells; names are looked at again when they are looked up.
 * @throws PlainError `blocked_address`
 */
export function refusePrivate(address: string, allowed: Allowed): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) throw blocked(address, "it is no web address");
  if (url.username !== "" || url.password !== "") throw blocked(address, "a name or password stands in it");
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const isName = !ipaddr.isValid(host);
  if (allowed.has(endpointOf(url))) return url;
  if (isName ? isLocalName(host) : !isPublicAddress(host))
    throw blocked(address, "it leads into a private network");
  return url;
}

function isLocalName(host: string): boolean {
  return (
    host === "" ||
    !host.includes(".") ||
    /(?:^|\.)(?:localhost|local|internal|lan|home\.arpa)\.?$/i.test(host)
  );
}

export function blocked(address: string, why: string): PlainError {
  return new PlainError(
    "blocked_address",
    `${address.slice(0, 200)} is not fetched: ${why}`,
    "Check the address; one that is meant can be named in FETCH_ALLOW.",
  );
}
