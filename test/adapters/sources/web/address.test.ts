import { describe, expect, it } from "vitest";
import { endpointOf, isPublicAddress, refusePrivate } from "../../../../src/adapters/sources/web/address.ts";

describe("addresses of the open internet", () => {
  it.each(["8.8.8.8", "203.162.0.1", "2606:4700::1", "::ffff:8.8.8.8", "64:ff9b::808:808"])("%s", (address) =>
    expect(isPublicAddress(address)).toBe(true),
  );
});

describe("all others", () => {
  it.each([
    ...["127.0.0.1", "127.9.9.9", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254"],
    ...["100.64.0.1", "192.0.2.1", "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255"],
    ...[
      "::",
      "::1",
      "::7f00:1",
      "fe80::1",
      "fe80::1%eth0",
      "fc00::1",
      "ff02::1",
      "2001:db8::1",
      "2002:a00:1::",
    ],
    ...["::ffff:127.0.0.1", "::ffff:a00:5", "64:ff9b::a00:5", "2001::1", "", "x", "example.vn"],
  ])("%j", (address) => expect(isPublicAddress(address)).toBe(false));
});

describe("a URL is refused by its text", () => {
  it.each([
    ...[
      "file:///etc/passwd",
      "ftp://example.com/x",
      "javascript:alert(1)",
      "data:text/html,x",
      "gopher://a.b/",
    ],
    ...["http://localhost/", "http://printer/", "http://a.localhost/", "http://intranet.local/", "", "x"],
    ...["http://2130706433/", "http://0x7f.1/", "http://0177.0.0.1/", "http://127.1/", "http://[::1]:22/"],
    ...["http://[::ffff:10.0.0.5]/", "http://10.0.0.5:8080/", "https://user:secret@halong.gov.vn/"],
  ])("%s", (address) => {
    expect(() => refusePrivate(address, new Set())).toThrow(
      expect.objectContaining({ code: "blocked_address" }),
    );
  });
});

it("a private address that is named is let through, with its port alone", () => {
  const allowed = new Set(["127.0.0.1:8099", "[::1]:8099"]);
  expect(refusePrivate("http://127.0.0.1:8099/a", allowed).pathname).toBe("/a");
  expect(refusePrivate("http://[::1]:8099/a", allowed).port).toBe("8099");
  expect(() => refusePrivate("http://127.0.0.1:8100/a", allowed)).toThrow();
  expect(() => refusePrivate("http://127.0.0.1/a", allowed)).toThrow();
  expect(endpointOf(new URL("https://A.vn/x"))).toBe("a.vn:443");
});
