import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { maskSecrets, Secret } from "../../src/lib/secret.ts";

describe("Secret", () => {
  const secret = new Secret("hunter2");

  it("reveals its value", () => expect(secret.reveal()).toBe("hunter2"));

  it.each([
    ["in a template", `${secret}`],
    ["in a sum", `a ${String(secret)}`],
    ["as JSON", JSON.stringify({ secret })],
    ["inspected", inspect({ secret }, { showHidden: true, depth: 9 })],
    ["among its own properties", JSON.stringify(Object.entries(secret))],
  ])("stays hidden %s", (_, shown) => expect(shown).not.toContain("hunter2"));
});

describe("maskSecrets", () => {
  const token = `123456789:${"AbC-_9".repeat(6)}`;
  it.each([
    [`token ${token}!`, "token [secret]!"],
    [`https://api.telegram.org/bot${token}/getMe`, "https://api.telegram.org/bot[secret]/getMe"],
    ["socks5://me:pw@host:1080", "socks5://[secret]@host:1080"],
    [token.slice(10), "[secret]"],
    [
      "/srv/loa/data/store/17-tam-ngung-cap-nuoc-ngay-26-11.txt",
      "/srv/loa/data/store/17-tam-ngung-cap-nuoc-ngay-26-11.txt",
    ],
    ["bulletin:2026-11-24:morning", "bulletin:2026-11-24:morning"],
    ["connect ECONNREFUSED 127.0.0.1:8080", "connect ECONNREFUSED 127.0.0.1:8080"],
  ])("%s → %s", (text, masked) => expect(maskSecrets(text)).toBe(masked));
});
