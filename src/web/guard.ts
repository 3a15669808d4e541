import type { MiddlewareHandler } from "hono";

const WILDCARD_HOSTS = ["0.0.0.0", "::", "[::]"];

/**
 * Lets only requests through whose Host is a loopback name or `configuredHost`. A foreign name that was
 * pointed at this machine (DNS rebinding) would otherwise be "the same origin" as the page.
 */
export function onlyOurHost(configuredHost: string): MiddlewareHandler {
  return async (c, next) => {
    if (isOurHost(c.req.header("host"), configuredHost)) return next();
    return c.text(
      "Trang này chỉ mở bằng địa chỉ của chính máy này, ví dụ http://127.0.0.1. " +
        "Nếu cần tên khác, hãy ghi tên đó vào HTTP_HOST.\n",
      403,
    );
  };
}

/**
 * Lets only requests of our own page through: what the browser says about where a request comes from must
 * name this origin. Programs other than browsers send neither header and are no forged request.
 */
export const onlyOurPage: MiddlewareHandler = async (c, next) => {
  const site = c.req.header("sec-fetch-site") ?? "same-origin";
  const origin = c.req.header("origin");
  const isOurs = origin === undefined || hostOf(origin) === c.req.header("host");
  if (site === "same-origin" && isOurs) return next();
  return c.json({ error: "foreign_origin" }, 403);
};

/** A body of any other type can be sent across origins without asking. */
export const onlyJson: MiddlewareHandler = async (c, next) => {
  const [type = ""] = (c.req.header("content-type") ?? "").split(";");
  if (type.trim().toLowerCase() === "application/json") return next();
  return c.json({ error: "not_json" }, 415);
};

function isOurHost(host: string | undefined, configuredHost: string): boolean {
  const name = hostnameOf(`http://${host ?? ""}`);
  if (name === undefined) return false;
  if (name === "localhost" || name === "[::1]" || /^127(\.\d+){3}$/.test(name)) return true;
  return !WILDCARD_HOSTS.includes(name) && name === hostnameOf(urlOf(configuredHost));
}

/** `http://HOST` or `http://HOST:PORT`, with the brackets that an IPv6 address needs. */
export function urlOf(host: string, port?: number): string {
  const name = host.includes(":") && !host.startsWith("[") ? `[${host}]` : host;
  return `http://${name}${port === undefined ? "" : `:${port}`}`;
}

const hostnameOf = (url: string): string | undefined => URL.parse(url)?.hostname;
const hostOf = (url: string): string | undefined => URL.parse(url)?.host;
